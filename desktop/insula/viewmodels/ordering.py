"""How names are ordered: as a reader would, not as code points."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

NameKey = tuple[tuple[str | int, ...], str]

_DIGITS = re.compile(r"(\d+)")


@lru_cache(maxsize=32_768)
def name_key(name: str) -> NameKey:
    """Orders without regard to case and accents, numbers by value: "Été 2" before "ete 10"."""
    return (tuple(int(part) if place % 2 else part for place, part in enumerate(_DIGITS.split(folded(name)))), name)


def folded(text: str) -> str:
    """`text` without case and accents, for comparing and searching."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
