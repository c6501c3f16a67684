"""Compiles i18n/*.ts and resources/insula.qrc into desktop/insula/_compiled/, what is older than its sources only."""

from __future__ import annotations

import os
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from pathlib import Path

import qt_tools


def compile_resources(root: Path) -> list[Path]:
    """Brings everything up to date and returns the files that it had to write."""
    target = root / "desktop" / "insula" / "_compiled"
    target.mkdir(exist_ok=True)
    written = [
        compiled
        for source in sorted((root / "i18n").glob("*.ts"))
        if _refresh(
            compiled := target / f"{source.stem}.qm",
            [source],
            "lrelease",
            "-silent",
            source,
            "-qm",
        )
    ]
    # A file of its own, not a Python module: Qt maps it into memory instead of reading it.
    collection = root / "resources" / "insula.qrc"
    if collection.exists() and _refresh(
        compiled := target / "insula.rcc",
        [collection, *_files_in(collection)],
        "rcc",
        "--binary",
        "--no-compress",
        collection,
        "--output",
    ):
        written.append(compiled)
    return written


def _refresh(compiled: Path, sources: Iterable[Path], tool: str, *arguments: str | Path) -> bool:
    newest = max(source.stat().st_mtime_ns for source in sources)
    if compiled.exists() and compiled.stat().st_mtime_ns >= newest:
        return False
    # Beside, then renamed: a running application has the old file mapped.
    fresh = compiled.with_name(f".{os.getpid()}-{compiled.name}")
    try:
        qt_tools.run(tool, *arguments, fresh)
        fresh.replace(compiled)
    finally:
        fresh.unlink(missing_ok=True)
    return True


def _files_in(collection: Path) -> list[Path]:
    return [collection.parent / (element.text or "").strip() for element in ET.parse(collection).iter("file")]


if __name__ == "__main__":
    try:
        for path in compile_resources(qt_tools.ROOT):
            print(f"compiled {path.name}")
    except qt_tools.QtToolError as error:
        sys.exit(str(error))
