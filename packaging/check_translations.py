"""Fails where a translation is missing, unfinished, behind its sources or would lose a placeholder."""

from __future__ import annotations

import difflib
import re
import shutil
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import qt_tools
from extract_strings import Message, messages_of

_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%n|%L?\d")
_SHOWN_LINES = 20


def check_translations(i18n: Path, sources: Path) -> list[str]:
    """What is wrong with the .ts files in `i18n` for the modules under `sources`, one sentence each."""
    messages, problems = messages_of(sources)
    for language in qt_tools.LANGUAGES:
        file = i18n / f"insula_{language}.ts"
        if not file.exists():
            problems.append(f"{file.name} is missing: run `make translations`")
            continue
        problems += [f"{file.name}: {problem}" for problem in _problems_of(file, language, messages)]
    return problems


def _problems_of(file: Path, language: str, messages: list[Message]) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(shutil.copy(file, folder))
        qt_tools.update_translation(language, messages, fresh)
        yield from _difference(file, fresh)
        try:
            qt_tools.run("lrelease", "-silent", "-fail-on-unfinished", "-fail-on-invalid", file, "-qm", fresh)
        except qt_tools.QtToolError as error:
            yield str(error)
    root = ET.parse(file).getroot()
    if root.get("language", "").partition("_")[0] != language:
        yield f"its language is {root.get('language')!r}"
    for message in root.iter("message"):
        yield from _problems_of_message(message)


def _difference(file: Path, fresh: Path) -> Iterator[str]:
    before, after = (path.read_text(encoding="utf-8").splitlines() for path in (file, fresh))
    lines = list(islice(difflib.unified_diff(before, after, "committed", "sources", lineterm="", n=1), _SHOWN_LINES))
    if lines:
        yield "\n  ".join(["behind its sources: run `make translations`, then translate", *lines])


def _problems_of_message(message: ET.Element) -> Iterator[str]:
    source = message.findtext("source", "")
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return  # lrelease has told.
    forms = translation.findall("numerusform")
    texts = [form.text or "" for form in forms] if message.get("numerus") == "yes" else [translation.text or ""]
    if not all(text.strip() for text in texts) or not texts:
        yield f"{source!r} has an empty form"
        return
    for text in texts:
        # A form for one may spell the number out.
        lost = _placeholders(source) - _placeholders(text) - ({"%n"} if forms else set())
        if lost or _placeholders(text) - _placeholders(source):
            yield f"{source!r} and {text!r} have different placeholders"


def _placeholders(text: str) -> set[str]:
    return set(_PLACEHOLDER.findall(text))


if __name__ == "__main__":
    found = check_translations(qt_tools.I18N, qt_tools.PACKAGE)
    for problem in found:
        print(problem)
    sys.exit(1 if found else 0)
