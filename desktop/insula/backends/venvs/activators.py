"""The path of the environment in its activation scripts, in the quoting of each shell."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Quote = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Shell:
    """`canonical` writes a literal, `spellings` are other ways that tools have written one.

    `bare` is whether words need no quotes.
    """

    canonical: Quote
    spellings: tuple[Quote, ...]
    bare: bool = False

    def literals(self, text: str) -> set[str]:
        """All the ways in which a tool may have written `text` as a whole literal."""
        return {quote(text) for quote in (self.canonical, *self.spellings)}


def _sh(text: str) -> str:
    return "'" + text.replace("'", "'\"'\"'") + "'"


def _backslashed(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def _double(text: str) -> str:
    return '"' + text + '"'


def _double_escaped(text: str) -> str:
    return '"' + re.sub(r'([\\"$`])', r"\\\1", text) + '"'


def _csh(text: str) -> str:
    return _sh(text).replace("!", "\\!")


def _fish(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _nu(text: str) -> str:
    sharps = "#" * (max((len(each) for each in re.findall("#+", text)), default=0) + 1)
    return f"r{sharps}'{text}'{sharps}"


def _single(text: str) -> str:
    return f"'{text}'"


def _powershell(text: str) -> str:
    # PowerShell takes the curly single quotes for straight ones.
    return "'" + re.sub("(['\u2018-\u201b])", r"\1\1", text) + "'"


def _batch(text: str) -> str:
    return text.replace("%", "%%")


def _json(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


_SH = Shell(_sh, (_backslashed, _double_escaped, _double), bare=True)
_CSH = Shell(_csh, (_sh, _backslashed, _double_escaped, _double), bare=True)
_FISH = Shell(_fish, (_sh, _backslashed, _double_escaped, _double), bare=True)
# uv quotes for nushell as if it were sh.
_NU = Shell(_nu, (_sh, _single, _json, _double))
_POWERSHELL = Shell(_powershell, (_single, _double))
_BATCH = Shell(_batch, ())
_PYTHON = Shell(ascii, (repr, _json, _double))
_SHELLS = {
    "csh": _CSH,
    "fish": _FISH,
    "nu": _NU,
    "ps1": _POWERSHELL,
    "psm1": _POWERSHELL,
    "bat": _BATCH,
    "cmd": _BATCH,
    "xsh": _PYTHON,
    "py": _PYTHON,
    "sh": _SH,
}
_OPENING = "\"'=:;(,["
_CLOSING = "/\\\"':;),]"
_ACTIVATOR = re.compile(r"(?:de)?activate(?:_this)?(?:\.[a-z0-9]+)?|pydoc\.bat", re.IGNORECASE)
_EMBEDDED = re.compile(
    r"^[ \t]*(?:export[ \t]+)?VIRTUAL_ENV=(?P<literal>(?:'[^'\n]*'|\"[^\"\n$]*\"|[^\s'\"$;]+)+)[ \t]*$", re.MULTILINE
)


def is_activator(name: str) -> bool:
    """Whether a file of the folder of scripts is there to activate the environment."""
    return _ACTIVATOR.fullmatch(name) is not None


def shell_of(name: str) -> Shell:
    """The shell that reads the activation script `name`."""
    return _SHELLS.get(name.rpartition(".")[2].lower() if "." in name else "sh", _SH)


def embedded_path(activate: str) -> str:
    """The path that the text of a `bin/activate` was written for, "" where it tells none."""
    for found in _EMBEDDED.finditer(activate):
        try:
            path = "".join(shlex.split(found["literal"]))
        except ValueError:
            continue
        if path.startswith("/"):
            return path
    return ""


def rewrite_paths(name: str, text: str, old: Sequence[str], new: str) -> str:
    """`text` of the activation script `name`, with each path of `old` replaced by `new`.

    A path counts as a whole: `/a/b` is not found in `/a/b-2` nor in `/x/a/b`.
    """
    shell = shell_of(name)
    needles = {literal for path in old for literal in shell.literals(path)} | set(old)
    ordered = sorted((needle for needle in needles if needle in text), key=len, reverse=True)
    result: list[str] = []
    position = 0
    while found := _next(ordered, text, position):
        start, needle = found
        written = _written(shell, text, start, needle, new, plain=needle in old)
        end = start + (1 if written is None else len(needle))
        result.append(text[position:start])
        result.append(text[start:end] if written is None else written)
        position = end
    return "".join((*result, text[position:]))


def _next(needles: Sequence[str], text: str, position: int) -> tuple[int, str] | None:
    """The first place of a needle, the longest one if several begin there."""
    places = [(place, needle) for needle in needles if (place := text.find(needle, position)) >= 0]
    return min(places, key=lambda each: each[0], default=None)


def _written(shell: Shell, text: str, start: int, needle: str, new: str, *, plain: bool) -> str | None:
    """What stands for `needle` from now on, None where it only looks like the path."""
    before, after = text[start - 1 : start], text[start + len(needle) : start + len(needle) + 1]
    if not plain:
        return None if after and (after.isalnum() or after in "_.-") else shell.canonical(new)
    if (before and not before.isspace() and before not in _OPENING) or (
        after and not after.isspace() and after not in _CLOSING
    ):
        return None
    if not _is_within_quotes(text, start):
        return shell.canonical(new) if shell.bare else new
    # A path within quotes may go on after a space.
    return None if after.isspace() else new


def _is_within_quotes(text: str, position: int) -> bool:
    line = text[text.rfind("\n", 0, position) + 1 : position]
    quote = ""
    for character in line:
        if not quote and character in "'\"":
            quote = character
        elif character == quote:
            quote = ""
    return bool(quote)
