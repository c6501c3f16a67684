"""The Qt programs that the build needs, as PySide6-Essentials brings them."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

from extract_strings import Message

ROOT = Path(__file__).resolve().parent.parent
I18N = ROOT / "i18n"
PACKAGE = ROOT / "desktop" / "insula"

# Sources are English: its file holds plural forms only. Every other language holds everything.
LANGUAGES = ("en", "fr")
SOURCE_LANGUAGE = "en"


class QtToolError(Exception):
    """A Qt program failed; the message is what it printed."""


def run(tool: str, *arguments: str | Path) -> str:
    """Runs `lupdate`, `lrelease` or `rcc` and returns what it printed, both streams.

    Raises:
        QtToolError: PySide6 is not installed, or the program failed.
    """
    process = subprocess.run(
        [_path_of(tool), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
        # Without it, rcc writes times of files into its output.
        env={**os.environ, "QT_RCC_SOURCE_DATE_OVERRIDE": "0"},
    )
    if process.returncode != 0:
        raise QtToolError(f"{tool} failed ({process.returncode}):\n{process.stdout}")
    return process.stdout


def update_translation(language: str, messages: Iterable[Message], target: Path) -> None:
    """Brings `target`, the .ts file of `language`, up to date with the messages."""
    only_plurals = ["-pluralonly"] if language == SOURCE_LANGUAGE else []
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "messages.py")
        source.write_text("".join(message.as_call() for message in messages), encoding="utf-8")
        run(
            "lupdate",
            *only_plurals,
            *("-source-language", SOURCE_LANGUAGE, "-target-language", language),
            *("-locations", "none", "-no-obsolete", "-silent"),
            *(source, "-ts", target),
        )


def _path_of(tool: str) -> Path:
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        raise QtToolError("PySide6 is not installed in this Python")
    folder = Path(spec.origin).parent
    if os.name == "nt":
        return folder / f"{tool}.exe"
    return folder / "Qt" / "libexec" / tool if tool == "rcc" else folder / tool
