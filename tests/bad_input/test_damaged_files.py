"""What Insula itself keeps, damaged: set aside and told, never fatal."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from insula.storage.paths import Paths
from tests.bad_input.conftest import Person, Sentence

ASIDE = Sentence(
    "A damaged file was set aside, and a new one begun: {path}",
    "Un fichier endommagé a été mis de côté, et un nouveau commencé : {path}",
)
NEWER = Sentence(
    "“{path}” was written by a newer Insula: it is left alone. Update Insula.",
    "« {path} » vient d’un Insula plus récent et n’est pas touché : mettez Insula à jour.",
)
JOURNALS = {"no database": b"no database" * 500, "noughts": bytes(8192), "cut short": b"SQLite format 3\0" + bytes(50)}
PREFERENCES = {
    "cut short": b'{"language": "f',
    "another thing": b"[1, 2]",
    "binary": b"\x89PNG\0\xff",
    "nothing": b"",
}


def set_aside(path: Path) -> Path:
    """The one file that was set aside in its place."""
    (aside,) = path.parent.glob(f"{path.name}.damaged-*")
    return aside


@pytest.mark.parametrize("content", JOURNALS.values(), ids=JOURNALS)
def test_a_damaged_journal_is_set_aside_and_told_and_work_goes_on(person: Person, content: bytes) -> None:
    person.makes("blog")
    journal = Paths.from_environment().journal
    for beside in journal.parent.glob("journal.sqlite-*"):
        beside.unlink()
    journal.write_bytes(content)

    answer = person.types("list", "--json")

    assert answer.told == ASIDE.read_in(person.language, path=set_aside(journal))
    assert [each["name"] for each in answer.json] == ["blog"]
    assert set_aside(journal).read_bytes() == content
    assert person.types("list", "--json").told == ""
    person.types("trash", "venv/blog")
    person.types("restore", "venv/blog")


@pytest.mark.parametrize("content", PREFERENCES.values(), ids=PREFERENCES)
def test_damaged_preferences_are_set_aside_and_told_and_work_goes_on(person: Person, content: bytes) -> None:
    person.makes("blog")
    preferences = Paths.from_environment().preferences
    preferences.parent.mkdir(exist_ok=True)
    preferences.write_bytes(content)

    answer = person.types("list", "--json")

    assert answer.told == ASIDE.read_in(person.language, path=set_aside(preferences))
    assert [each["name"] for each in answer.json] == ["blog"]
    assert set_aside(preferences).read_bytes() == content
    assert person.types("list", "--json").told == ""


def test_a_damaged_list_of_the_last_run_is_no_more_than_a_slower_start(person: Person) -> None:
    person.makes("blog")
    person.types("list")
    Paths.from_environment().snapshot.write_bytes(b"{\0")

    assert [each["name"] for each in person.listed()] == ["blog"]


def test_a_journal_of_a_newer_insula_is_left_alone(person: Person) -> None:
    person.makes("blog")
    journal = Paths.from_environment().journal
    with sqlite3.connect(journal) as database:
        database.execute("INSERT INTO schema_versions VALUES (99, 'later')")
    database.close()

    answer = person.types("list", code=1)

    assert answer.told == NEWER.read_in(person.language, path=journal)
    assert list(journal.parent.glob("*.damaged-*")) == []
