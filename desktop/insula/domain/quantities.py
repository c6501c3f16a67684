"""Sizes and durations as people type them for containers: "64m", "1.5g", "30s", "1m30s"."""

from __future__ import annotations

import re
from decimal import Decimal

_UNITS = {"": 1, "b": 1, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30, "t": 1 << 40, "p": 1 << 50}
_SIZE = re.compile(r"(\d{1,18}(?:\.\d{1,9})?)\s?([kmgtp]?)(?:i?b)?", re.IGNORECASE | re.ASCII)
_SECONDS = {"ns": "1e-9", "us": "1e-6", "µs": "1e-6", "ms": "1e-3", "s": "1", "m": "60", "h": "3600"}
_PART = re.compile(r"(\d{1,12}(?:\.\d{1,9})?)(ns|us|µs|ms|s|m|h)", re.ASCII)
_NUMBER = re.compile(r"\d{1,12}(?:\.\d{1,9})?", re.ASCII)


def parse_size(text: str) -> int:
    """Bytes, in powers of 1024 as engines count them; "b" alone is bytes. ValueError for anything else."""
    found = _SIZE.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    return int(Decimal(found[1]) * _UNITS[found[2].lower()])


def size_text(size: int) -> str:
    """The shortest that `parse_size` reads back: 67108864 is "64m"."""
    for unit in ("t", "g", "m", "k"):
        if size and size % _UNITS[unit] == 0:
            return f"{size // _UNITS[unit]}{unit}"
    return f"{size}b"


def parse_duration(text: str) -> float:
    """Seconds; a number without a unit is seconds too. ValueError for anything else."""
    text = text.strip()
    if _NUMBER.fullmatch(text):
        return float(text)
    parts = _PART.findall(text)
    if not parts or "".join(number + unit for number, unit in parts) != text:
        raise ValueError(text)
    return float(sum(Decimal(number) * Decimal(_SECONDS[unit]) for number, unit in parts))


def duration_text(seconds: float) -> str:
    """What `parse_duration` reads back: 90.0 is "1m30s", 0.5 is "500ms"."""
    if seconds != int(seconds):
        milliseconds = Decimal(repr(seconds)) * 1000
        return f"{milliseconds.normalize():f}ms"
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    parts = [f"{number}{unit}" for number, unit in ((hours, "h"), (minutes, "m"), (rest, "s")) if number]
    return "".join(parts) or "0s"
