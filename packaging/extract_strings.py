"""Finds the strings that the application shows.

lupdate reads Python, but takes a variable in the place of the count for an encoding, so that plural forms are lost,
and drops a call whose count is an expression. It is therefore given calls it cannot misread, made from the syntax tree.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Message:
    context: str
    text: str
    disambiguation: str
    plural: bool

    def as_call(self) -> str:
        """The call that lupdate reads as exactly this message."""
        # A literal number is a count to lupdate, whatever it is.
        count = ", 1" if self.plural else ""
        words = (self.context, self.text, self.disambiguation)
        return f"translate({', '.join(map(_literal, words))}{count})\n"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A call that cannot be translated: its line, and why not."""

    line: int
    reason: str


def messages_of(sources: Path) -> tuple[list[Message], list[str]]:
    """The messages of every module under `sources`, and what is wrong as `file:line: reason`."""
    messages: list[Message] = []
    problems: list[str] = []
    for path in sorted(sources.rglob("*.py")):
        for found in messages_in(path.read_text(encoding="utf-8")):
            if isinstance(found, Message):
                messages.append(found)
            else:
                problems.append(f"{path}:{found.line}: {found.reason}")
    return messages, problems


def messages_in(source: str) -> Iterator[Message | Unreadable]:
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    calls.sort(key=lambda call: (call.lineno, call.col_offset))
    for call in calls:
        match call.func:
            case ast.Attribute(attr="tr"):
                yield Unreadable(call.lineno, 'tr() loses its context in a subclass: translate("Context", "…")')
            case ast.Name(id="QT_TRANSLATE_NOOP") | ast.Attribute(attr="QT_TRANSLATE_NOOP"):
                yield _read(call)
            case ast.Name(id="translate") | ast.Attribute(value=ast.Name(id="QCoreApplication"), attr="translate"):
                yield _read(call)


def _read(call: ast.Call) -> Message | Unreadable:
    named = dict(zip(("context", "text", "disambiguation", "n"), call.args, strict=False))
    named |= {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg}
    words = [_text_of(named.get(part)) for part in ("context", "text")]
    disambiguation = named.get("disambiguation")
    note = "" if _is_none(disambiguation) else _text_of(disambiguation)
    if not all(words) or note is None or any(isinstance(argument, ast.Starred) for argument in call.args):
        return Unreadable(call.lineno, "context and text must be literal strings: .format() goes after translate()")
    context, text = (word or "" for word in words)
    plural = "n" in named
    if plural != ("%n" in text):
        return Unreadable(call.lineno, "%n and a count go together")
    return Message(context, text, note, plural)


def _text_of(node: ast.expr | None) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _is_none(node: ast.expr | None) -> bool:
    return node is None or (isinstance(node, ast.Constant) and node.value is None)


def _literal(text: str) -> str:
    """A string literal of the few escapes that lupdate's reader knows."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'
