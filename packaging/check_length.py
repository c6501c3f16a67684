"""Fails on a Python file that is too long to be read in one go."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

LONGEST = 400
ROOT = Path(__file__).resolve().parent.parent


def too_long(folder: Path) -> Iterator[str]:
    """A sentence for each .py file below `folder` of more than `LONGEST` lines."""
    for path in sorted(folder.rglob("*.py")):
        lines = len(path.read_bytes().splitlines())
        if lines > LONGEST:
            yield f"{path}: {lines} lines, {LONGEST} at most: split it by what its parts are"


if __name__ == "__main__":
    found = [sentence for folder in ("desktop", "packaging", "tests") for sentence in too_long(ROOT / folder)]
    for sentence in found:
        print(sentence)
    sys.exit(1 if found else 0)
