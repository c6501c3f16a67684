from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

import qt_tools
from extract_strings import Message, Unreadable, messages_in


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ('translate("Page", "New…")', Message("Page", "New…", "", plural=False)),
        ('QCoreApplication.translate("Page", "New…")', Message("Page", "New…", "", plural=False)),
        ('translate("Page", "Open", "verb")', Message("Page", "Open", "verb", plural=False)),
        ('translate("Page", "One " "two")', Message("Page", "One two", "", plural=False)),
        ('translate("Page", "Delete {name}").format(name=name)', Message("Page", "Delete {name}", "", plural=False)),
        ('translate("Page", "%n files", None, count)', Message("Page", "%n files", "", plural=True)),
        ('translate("Page", "%n files", "", len(files))', Message("Page", "%n files", "", plural=True)),
        ('translate("Page", "%n files", n=self.count + 1)', Message("Page", "%n files", "", plural=True)),
        ('QT_TRANSLATE_NOOP("Page", "Ready")', Message("Page", "Ready", "", plural=False)),
    ],
)
def test_a_message_is_read_from_its_call(source: str, message: Message) -> None:
    assert list(messages_in(source)) == [message]


@pytest.mark.parametrize(
    "source",
    [
        'translate("Page", f"Delete {name}")',
        'translate("Page", text)',
        'translate(context, "Delete")',
        'translate("Page", "Delete {}".format(name))',
        "translate(*parts)",
        'translate("Page", "%n files")',
        'translate("Page", "files", None, count)',
        'self.tr("Delete")',
    ],
)
def test_a_call_that_cannot_be_translated_is_told(source: str) -> None:
    (found,) = messages_in(source)

    assert isinstance(found, Unreadable)


def test_other_things_called_translate_are_left_alone() -> None:
    source = "name.translate(table)\nsuper().translate(context, text)\ndef translate(self, context): ..."

    assert list(messages_in(source)) == []


def test_lupdate_reads_every_message_as_it_was(tmp_path: Path) -> None:
    messages = [
        Message("Page", 'A "word" and a \\ and a \' too', "", plural=False),
        Message("Page", "Two\nlines\tand a tab", "", plural=False),
        Message("Page", "Îles — “ünïcode” 🏝", "a note", plural=False),
        Message("Page", "%n files", "", plural=True),
        Message("Seite", "%n files", "of a disk", plural=True),
    ]
    target = tmp_path / "insula_fr.ts"

    qt_tools.update_translation("fr", messages, target)

    read = [
        Message(
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("comment", ""),
            plural=message.get("numerus") == "yes",
        )
        for context in ET.parse(target).getroot().iter("context")
        for message in context.iter("message")
    ]
    assert read == messages
