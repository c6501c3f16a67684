"""Which values of a container's environment are kept from the eye until somebody asks for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from insula.storage.redaction import MASK, redact

__all__ = ["MASK", "looks_secret", "mask_words"]

_NAMES = re.compile(
    r"pass|pwd|secret|token|credential|auth|private|signature|cookie|session|salt|dsn"
    r"|key(?:$|[_.\d-])|(?:^|_)pat(?:$|_)",
    re.IGNORECASE,
)


def looks_secret(name: str, value: str) -> bool:
    """Whether the value of this variable may be a password, a token or a key; rather too often than too seldom."""
    return bool(value) and (_NAMES.search(name) is not None or redact(value) != value)


def mask_words(words: Sequence[str]) -> Iterator[str]:
    """Arguments of a command, with what follows `--password` and the like masked."""
    before = ""
    for word in words:
        masked = redact(word)
        together = redact(f"{before} {word}")
        # Only what came with an option is masked by looking at both.
        if before.startswith("-") and masked == word and together == f"{before} {MASK}":
            masked = MASK
        yield masked
        before = word
