"""Which names a new environment may have."""

from __future__ import annotations

import unicodedata

from insula.domain.errors import InvalidNameError, NameProblem

MAXIMUM_NAME_LENGTH = 80
_PUNCTUATION = frozenset("._- +@")
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})


def check_name(name: str) -> None:
    """Raise InvalidNameError unless `name` is safe as a file name, a shell prompt and an argument.

    Letters and digits of any script, spaces and `. _ - + @`; the first is a letter or digit, or an underscore; no
    space or dot at the end; not a device name of Windows.
    """
    if not name.strip():
        raise InvalidNameError("name", name, NameProblem.EMPTY)
    for character in name:
        category = unicodedata.category(character)
        if category in {"Cc", "Cf", "Zl", "Zp", "Cs", "Co", "Cn"}:
            raise InvalidNameError("name", name, NameProblem.INVISIBLE_CHARACTER, f"U+{ord(character):04X}")
    if name in {".", ".."} or name.partition(".")[0].lower() in _RESERVED:
        raise InvalidNameError("name", name, NameProblem.RESERVED)
    for character in name:
        if character not in _PUNCTUATION and unicodedata.category(character)[0] not in {"L", "M", "N"}:
            raise InvalidNameError("name", name, NameProblem.BAD_CHARACTER, character)
    if unicodedata.category(name[0])[0] not in {"L", "N"} and name[0] != "_":
        raise InvalidNameError("name", name, NameProblem.BAD_START, name[0])
    if name[-1] in " .":
        raise InvalidNameError("name", name, NameProblem.BAD_END, name[-1])
    if len(name) > MAXIMUM_NAME_LENGTH or len(name.encode()) > 2 * MAXIMUM_NAME_LENGTH:
        raise InvalidNameError("name", name, NameProblem.TOO_LONG)
