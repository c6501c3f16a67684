"""The French of the translations is set as French is: apostrophes, guillemets and spaces that do not break."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

FRENCH = Path(__file__).parent.parent / "i18n" / "insula_fr.ts"
NARROW, WIDE = "\u202f", "\u00a0"
FAULTS = {
    "a straight apostrophe": re.compile("'"),
    "a foreign quotation mark": re.compile('["“”]'),
    "three dots": re.compile(r"\.\.\."),
    "no narrow space in guillemets": re.compile(f"«(?!{NARROW})|(?<!{NARROW})»"),
    "no narrow space before ; ! or ?": re.compile(f"(?<!{NARROW})[;!?]"),
    "no space that does not break before a colon": re.compile(rf"(?<!{WIDE}):(?=\s|$)"),
    "no space that does not break before a percent sign": re.compile(rf"(?<!{WIDE})%(?![n(rs])"),
}


def texts() -> Iterator[str]:
    """Every form of every translation."""
    for translation in ET.parse(FRENCH).getroot().iter("translation"):
        forms = translation.findall("numerusform")
        yield from (form.text or "" for form in forms or [translation])


@pytest.mark.parametrize("fault", FAULTS)
def test_no_translation_has(fault: str) -> None:
    assert [text for text in texts() if FAULTS[fault].search(text)] == []


def test_a_translation_begins_and_ends_as_its_source() -> None:
    """A capital where the source has one, an ellipsis where a dialog follows."""
    for message in ET.parse(FRENCH).getroot().iter("message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        assert translation is not None
        for text in [form.text or "" for form in translation.findall("numerusform") or [translation]]:
            assert text.endswith("…") == source.endswith("…"), text
            assert text.endswith(".") == source.endswith("."), text
            if text[0].isalpha() and source[0].isalpha():
                assert text[0].isupper() == source[0].isupper(), text
