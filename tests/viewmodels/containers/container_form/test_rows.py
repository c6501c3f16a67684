from __future__ import annotations

from PySide6.QtTest import QSignalSpy

from insula.domain.container_problems import SpecificationProblem
from insula.domain.containers import Protocol, PublishedPort
from insula.domain.errors import InvalidSpecificationError
from insula.viewmodels.containers.container_form.ports import PortRow, PortsSection
from insula.viewmodels.containers.container_form.rows import RowsField


def _ports() -> RowsField[PortRow, PublishedPort]:
    section = PortsSection()
    section.ports.setParent(None)  # It would go with its section.
    return section.ports


def _duplicate(index: int) -> InvalidSpecificationError:
    return InvalidSpecificationError("ports", "8080", SpecificationProblem.DUPLICATE, index)


def test_a_blank_row_does_not_count() -> None:
    ports = _ports()

    ports.add()

    assert ports.value == ()
    assert ports.problem is None


def test_a_row_is_read_as_it_is_typed() -> None:
    ports = _ports()

    ports.add()
    ports.change(0, host="8080")
    ports.change(0, container="80", protocol="udp")

    assert ports.value == (PublishedPort(80, Protocol.UDP, 8080),)


def test_what_is_still_to_be_typed_into_a_new_row_keeps_it_back_but_is_not_told() -> None:
    ports = _ports()
    ports.add()
    ports.change(0, host="8080")

    assert ports.problem is not None
    assert not ports.sentence_of(0)
    assert not ports.has_sentence

    ports.change(0, container="x")
    assert ports.sentence_of(0) == "x is no port: give 1 to 65535."
    assert ports.blamed_part(0) == "container"
    ports.change(0, container="")
    assert ports.sentence_of(0) == "Fill this in, or remove the line."


def test_a_row_that_was_left_half_typed_is_told_once_there_is_another() -> None:
    ports = _ports()
    ports.add()
    ports.change(0, host="8080")

    ports.add()

    assert ports.sentence_of(0) == "Fill this in, or remove the line."
    assert ports.has_sentence


def test_a_verdict_finds_its_row_past_those_that_do_not_count() -> None:
    ports = _ports()
    ports.add()
    ports.add(container="80", host="8080")
    ports.add()
    ports.add(container="81", host="8080")

    ports.judge([_duplicate(1)])

    assert [bool(ports.sentence_of(index)) for index in range(4)] == [False, False, False, True]
    assert ports.blamed_part(3) == "host"
    assert ports.problem is not None


def test_what_is_about_the_whole_list_is_not_told_in_a_row() -> None:
    ports = _ports()
    ports.add(container="80")

    ports.judge([InvalidSpecificationError("ports", "host", SpecificationProblem.PORTS_WITHOUT_NETWORK)])

    assert "no port can be published" in ports.sentence
    assert not ports.sentence_of(0)


def test_typing_in_a_row_takes_its_verdict_back() -> None:
    ports = _ports()
    ports.add(container="80", host="8080")
    ports.judge([_duplicate(0)])

    ports.change(0, host="8081")

    assert not ports.has_sentence


def test_rows_come_and_go_and_are_told() -> None:
    ports = _ports()
    came, changed = QSignalSpy(ports.rows_changed), QSignalSpy(ports.changed)

    ports.add(container="80")
    ports.add(container="81")
    ports.remove(0)

    assert [port.container for port in ports.value] == [81]
    assert (came.count(), changed.count()) == (3, 3)


def test_what_was_loaded_stays_what_it_was_until_somebody_types() -> None:
    ports = _ports()
    entry = PublishedPort(80, host=8080, address="")
    ports.load([entry])
    changed = QSignalSpy(ports.changed)

    ports.change(0, host="8080")

    assert ports.value[0] is entry
    assert changed.count() == 0


def test_a_list_in_words() -> None:
    ports = _ports()

    words = ports.show((PublishedPort(80, host=8080), PublishedPort(53, Protocol.UDP, None, "::1")))

    assert words == "127.0.0.1:8080 → 80/tcp, [::1]:… → 53/udp"
