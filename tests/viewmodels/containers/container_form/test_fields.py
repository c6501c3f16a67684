from __future__ import annotations

from PySide6.QtTest import QSignalSpy

from insula.domain.container_problems import SpecificationProblem
from insula.domain.errors import InvalidSpecificationError
from insula.viewmodels.containers.container_form.fields import ChoiceField, FlagField, TextField
from insula.viewmodels.containers.container_form.formats import COUNT, DECIMAL, PLAIN, SIZE


def _memory() -> TextField[int | None]:
    return TextField("memory", lambda: "Memory", SIZE)


def test_a_text_is_what_it_means() -> None:
    memory = _memory()

    memory.type(" 64m ")

    assert memory.value == 64 << 20
    assert not memory.sentence


def test_a_text_that_means_nothing_is_told_and_left_out() -> None:
    memory = _memory()

    memory.type("much")

    assert memory.value is None
    assert memory.sentence == "“much” is no size: write one such as 512m or 2g."


def test_a_text_that_nobody_has_touched_is_what_was_loaded_to_the_last_digit() -> None:
    processors = TextField("processors", lambda: "Processors", DECIMAL)

    processors.load(0.123456789)

    assert processors.text == "0.123457"
    assert processors.value == 0.123456789


def test_a_field_may_have_a_word_of_its_own_for_nothing() -> None:
    tries = TextField("restart_tries", lambda: "Tries", COUNT, none=0)

    assert tries.value == 0
    tries.load(0)
    assert tries.text == ""
    tries.type("5")
    assert tries.value == 5
    tries.type("")
    assert tries.value == 0


def test_typing_is_told_once_and_takes_the_verdict_back() -> None:
    name = TextField("user", lambda: "User", PLAIN)
    changed = QSignalSpy(name.changed)
    name.judge([InvalidSpecificationError("user", "x y", SpecificationProblem.BAD_USER)])
    assert "“x y” is no user" in name.sentence

    name.type("x")
    name.type("x")

    assert changed.count() == 1
    assert not name.sentence


def test_loading_is_not_taken_for_typing() -> None:
    memory = _memory()
    changed, loaded = QSignalSpy(memory.changed), QSignalSpy(memory.loaded)

    memory.load(1 << 30)

    assert (memory.text, changed.count(), loaded.count()) == ("1g", 0, 1)


def test_a_verdict_is_told_only_when_it_says_something_or_takes_something_back() -> None:
    flag = FlagField("init", lambda: "Init")
    judged = QSignalSpy(flag.judged)
    error = InvalidSpecificationError("init", "x", SpecificationProblem.EMPTY)

    flag.judge([])
    assert judged.count() == 0
    flag.judge([error, InvalidSpecificationError("other", "x", SpecificationProblem.EMPTY)])
    assert (judged.count(), flag.problem) == (1, error)
    flag.judge([])
    assert (judged.count(), flag.problem, flag.has_sentence) == (2, None, False)


def test_a_flag_says_yes_and_no() -> None:
    flag = FlagField("init", lambda: "Init")
    changed = QSignalSpy(flag.changed)

    flag.set_on(on=True)
    flag.set_on(on=True)

    assert (flag.value, changed.count()) == (True, 1)
    assert (flag.show(True), flag.show(False)) == ("yes", "no")


def test_a_choice_is_one_of_its_options() -> None:
    choice = ChoiceField("kind", lambda: "Kind", lambda: [("a", "Apple"), ("b", "Pear")])
    changed = QSignalSpy(choice.changed)

    choice.choose("b")
    choice.choose("b")

    assert (choice.value, changed.count()) == ("b", 1)
    assert (choice.show("b"), choice.show("c")) == ("Pear", "c")
