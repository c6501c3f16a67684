"""Fails where a module of the application uses what only some modules may: nested loops, Qt, new processes.

What each layer may import of the others is import-linter's part (pyproject.toml).
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "desktop" / "insula"

_NESTED = {"exec", "exec_", "processEvents", "qWait", "qWaitFor", "waitForFinished", "waitForStarted"}
_NESTED_DIALOGS = {
    "QColorDialog": {"getColor"},
    "QFileDialog": {
        "getExistingDirectory",
        "getExistingDirectoryUrl",
        "getOpenFileName",
        "getOpenFileNames",
        "getSaveFileName",
    },
    "QFontDialog": {"getFont"},
    "QInputDialog": {"getDouble", "getInt", "getItem", "getMultiLineText", "getText"},
    "QMessageBox": {"about", "aboutQt", "critical", "information", "question", "warning"},
}
_SPAWNING_MODULES = {"subprocess", "multiprocessing", "pty"}
_SPAWNING_OF_OS = ("exec", "fork", "popen", "posix_spawn", "spawn", "startfile", "system")
_SPAWNING_CALLS = {
    "ProcessPoolExecutor",
    "QProcess",
    "create_subprocess_exec",
    "create_subprocess_shell",
    "subprocess_exec",
    "subprocess_shell",
}


@dataclass(frozen=True, slots=True)
class Finding:
    line: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Rights:
    """What a module may do, by where it is."""

    qt: frozenset[str]  # Modules of PySide6; "*" is all of them.
    main_loop: bool
    spawn: bool
    sleep: bool

    @classmethod
    def of(cls, module: Path) -> Rights:
        """The rights of a file, given relative to the package."""
        area = module.parts[0].removesuffix(".py")
        qt = {"app": {"*"}, "views": {"*"}, "viewmodels": {"QtCore"}, "cli": {"QtCore"}}
        return cls(
            qt=frozenset(qt.get(area, set())),
            main_loop=area == "app",
            spawn=module.with_suffix("").parts[:2] == ("backends", "process"),
            sleep=area not in {"app", "views", "viewmodels"},
        )


Rule = Callable[[ast.AST, Rights], Iterator[str]]


def check_source(source: str, module: Path) -> list[Finding]:
    """What is wrong with `source`, the text of the file `module` (relative to the package), in the order of lines."""
    rights = Rights.of(module)
    tree = ast.parse(source)
    findings = [
        Finding(getattr(node, "lineno", 1), sentence)
        for node in ast.walk(tree)
        for rule in _RULES
        for sentence in rule(node, rights)
    ]
    findings += _loops_of(tree, rights)
    return sorted(findings, key=lambda finding: finding.line)


def check_package(package: Path) -> list[str]:
    """What is wrong with the package in that folder, as `file:line: sentence`."""
    return [
        f"{path}:{finding.line}: {finding.sentence}"
        for path in sorted(package.rglob("*.py"))
        for finding in check_source(path.read_text(encoding="utf-8"), path.relative_to(package))
    ]


def _nested_loops(node: ast.AST, rights: Rights) -> Iterator[str]:
    match node:
        case ast.Attribute(attr="exec") if rights.main_loop:
            pass  # `_loops_of` allows one.
        case ast.Attribute(value=ast.Name(id=owner), attr=name) if name in _NESTED_DIALOGS.get(owner, ()):
            yield f"{owner}.{name} runs a nested loop: build the dialog and use open()"
        case ast.Attribute(attr=name) if name in _NESTED:
            yield f".{name} runs a nested loop: use open() and await a future"


def _loops_of(tree: ast.AST, rights: Rights) -> Iterator[Finding]:
    """The application has one Qt loop: app.py runs it, and once makes the loop of coroutines that lives in it."""
    named = [
        node.lineno
        for node in ast.walk(tree)
        if (isinstance(node, ast.Name) and node.id == "QEventLoop")
        or (isinstance(node, ast.Attribute) and node.attr == "QEventLoop")
    ]
    for line in sorted(named)[1 if rights.main_loop else 0 :]:
        yield Finding(line, "QEventLoop: only app.py makes one, the one main loop")
    if rights.main_loop:
        runs = [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr == "exec"]
        for line in sorted(runs)[1:]:
            yield Finding(line, ".exec: app.py runs one main loop")


def _qt(node: ast.AST, rights: Rights) -> Iterator[str]:
    for name in _imported(node):
        top, _, rest = name.partition(".")
        module = rest.partition(".")[0]
        if (top == "qasync" and "*" not in rights.qt) or (top == "shiboken6" and not rights.qt):
            yield f"{top} is not for this layer"
        elif top == "PySide6" and "*" not in rights.qt and module not in rights.qt:
            allowed = ", ".join(sorted(rights.qt)) or "none"
            yield f"{name} is not for this layer (of Qt, it may use: {allowed})"


def _spawning(node: ast.AST, rights: Rights) -> Iterator[str]:
    if rights.spawn:
        return
    for name in _imported(node):
        if name.partition(".")[0] in _SPAWNING_MODULES:
            yield f"{name}: only backends/process.py starts programs"
        owner, _, function = name.rpartition(".")
        if (owner == "os" and function.startswith(_SPAWNING_OF_OS)) or function in _SPAWNING_CALLS:
            yield f"{name}: only backends/process.py starts programs"
    match node:
        case ast.Attribute(value=ast.Name(id="os"), attr=name) if name.startswith(_SPAWNING_OF_OS):
            yield f"os.{name}: only backends/process.py starts programs"
        case ast.Attribute(attr=name) | ast.Name(id=name) if name in _SPAWNING_CALLS:
            yield f"{name}: only backends/process.py starts programs"


def _sleep(node: ast.AST, rights: Rights) -> Iterator[str]:
    match node:
        case ast.Attribute(value=ast.Name(id="time"), attr="sleep") if not rights.sleep:
            yield "time.sleep freezes the window"
        case ast.ImportFrom(module="time", names=names) if not rights.sleep:
            if any(alias.name == "sleep" for alias in names):
                yield "time.sleep freezes the window"


def _imported(node: ast.AST) -> Iterator[str]:
    """The full names that a node imports, late imports by name included."""
    match node:
        case ast.Import(names=names):
            yield from (alias.name for alias in names)
        case ast.ImportFrom(module=str(module), names=names, level=0):
            yield from (f"{module}.{alias.name}" for alias in names)
        case ast.Call(
            func=ast.Name(id="__import__" | "import_module") | ast.Attribute(attr="import_module"),
            args=[ast.Constant(value=str(module)), *_],
        ):
            yield module


_RULES: tuple[Rule, ...] = (_nested_loops, _qt, _spawning, _sleep)

if __name__ == "__main__":
    found = check_package(PACKAGE)
    for line in found:
        print(line)
    sys.exit(1 if found else 0)
