from __future__ import annotations

import pytest
from PySide6.QtTest import QSignalSpy

from insula.domain.errors import NameTakenError
from insula.viewmodels.naming import NameField, copy_name, names_of
from tests.viewmodels.doubles import venv


def test_nothing_is_said_before_anything_was_typed() -> None:
    field = NameField()

    assert field.problem is not None
    assert not field.sentence


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "Give it a name."),
        ("   ", "Give it a name."),
        ("..", "“..” is a name that systems keep for themselves: choose another."),
        ("a/b", "“/” cannot be in a name: use letters, digits, spaces and . _ - + @."),
        ("-x", "A name starts with a letter, a digit or an underscore, not with “-”."),
        (";id", "“;” cannot be in a name: use letters, digits, spaces and . _ - + @."),
        ("a'b", "“'” cannot be in a name: use letters, digits, spaces and . _ - + @."),
        ("a\nb", "The name has an invisible character (U+000A): type it again."),
        ("🐍", "“🐍” cannot be in a name: use letters, digits, spaces and . _ - + @."),
        ("a\u202eb", "The name has an invisible character (U+202E): type it again."),
        ("x" * 81, "The name is too long: 80 characters at most."),
        ("con", "“con” is a name that systems keep for themselves: choose another."),
    ],
)
def test_each_bad_name_has_its_sentence(name: str, sentence: str) -> None:
    field = NameField()

    field.type("draft")
    field.type(name)

    assert field.sentence == sentence


@pytest.mark.parametrize("name", ["analysis", "Étude 2", "données-été", "日本", "_x", "  padded  "])
def test_a_good_name_needs_no_word(name: str) -> None:
    field = NameField()

    field.type(name)

    assert field.problem is None
    assert not field.sentence
    assert field.text == name.strip()


def test_a_refusal_holds_until_another_name_is_typed() -> None:
    field = NameField("analysis")
    changes = QSignalSpy(field.changed)

    field.refuse(NameTakenError("name", "analysis"))
    assert field.sentence == "“analysis” is taken: choose another name."
    field.type("analysis-2")

    assert field.problem is None
    assert changes.count() == 2


def test_a_suggestion_never_replaces_what_was_typed() -> None:
    field = NameField()
    field.suggest("first")
    assert field.text == "first"
    field.type("mine")

    field.suggest("second")

    assert field.text == "mine"


def test_a_copy_gets_a_name_that_is_free() -> None:
    taken = names_of([venv("a"), venv("a-copy"), venv("a-copy-2")])

    assert copy_name("b", taken) == "b-copy"
    assert copy_name("a", taken) == "a-copy-3"
