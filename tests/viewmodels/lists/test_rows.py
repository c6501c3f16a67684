from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from insula.viewmodels.lists.roles import Role
from insula.viewmodels.lists.rows import Column, FilteredRows, RowsModel, matches


@dataclass(frozen=True)
class Fruit:
    name: str
    weight: int = 1


COLUMNS: tuple[Column[Fruit], ...] = (
    Column("name", lambda: "Name", lambda fruit: fruit.name, roles=lambda _fruit: {Role.STRONG: True}),
    Column(
        "weight", lambda: "Weight", lambda fruit: f"{fruit.weight} g", sort=lambda fruit: fruit.weight, numeric=True
    ),
)


@pytest.fixture
def model() -> Iterator[RowsModel[Fruit]]:
    model: RowsModel[Fruit] = RowsModel(COLUMNS, lambda fruit: fruit.name)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield model
    tester.deleteLater()


def names(model: RowsModel[Fruit]) -> list[str]:
    return [fruit.name for fruit in model.rows()]


def test_cells_heads_and_roles_come_from_the_columns(model: RowsModel[Fruit]) -> None:
    model.set_rows([Fruit("fig", 40)])

    weight = model.index(0, 1)
    assert weight.data() == "40 g"
    assert weight.data(Role.SORT) == 40
    assert Qt.AlignmentFlag(weight.data(Qt.ItemDataRole.TextAlignmentRole)) & Qt.AlignmentFlag.AlignRight
    assert model.index(0, 0).data(Role.STRONG) is True
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Weight"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.data(QModelIndex()) is None


def test_a_changed_row_is_told_alone(model: RowsModel[Fruit]) -> None:
    model.set_rows([Fruit("fig"), Fruit("kiwi")])
    changes, resets = QSignalSpy(model.dataChanged), QSignalSpy(model.modelReset)

    model.set_rows([Fruit("fig"), Fruit("kiwi", 80)])

    assert changes.count() == 1
    assert changes.at(0)[0].row() == 1
    assert resets.count() == 0


def test_put_replaces_or_adds_in_front(model: RowsModel[Fruit]) -> None:
    model.set_rows([Fruit("fig"), Fruit("kiwi")])

    model.put(Fruit("kiwi", 2))
    model.put(Fruit("plum"))

    assert model.rows() == (Fruit("plum"), Fruit("fig"), Fruit("kiwi", 2))
    assert model.position_of("fig") == 1
    assert model.position_of("pear") is None


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), unique=True), max_size=6))
def test_whatever_comes_after_whatever_the_rows_are_those_given(lists: list[list[str]]) -> None:
    model: RowsModel[Fruit] = RowsModel(COLUMNS, lambda fruit: fruit.name)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for wanted in lists:
        model.set_rows([Fruit(name, len(wanted)) for name in wanted])
        assert names(model) == wanted
    tester.deleteLater()


def test_rows_are_sorted_by_value_and_names_by_letter_whatever_their_case(model: RowsModel[Fruit]) -> None:
    shown: FilteredRows[Fruit] = FilteredRows(model)
    QAbstractItemModelTester(shown, QAbstractItemModelTester.FailureReportingMode.Fatal, shown)
    model.set_rows([Fruit("banana", 9), Fruit("Cherry", 100), Fruit("apple", 20)])

    shown.sort(0)
    by_name = [shown.row_at(row).name for row in range(3)]
    shown.sort(1, Qt.SortOrder.DescendingOrder)
    by_weight = [shown.row_at(row).weight for row in range(3)]

    assert by_name == ["apple", "banana", "Cherry"]
    assert by_weight == [100, 20, 9]


def test_a_filter_shows_what_it_accepts(model: RowsModel[Fruit]) -> None:
    shown: FilteredRows[Fruit] = FilteredRows(model)
    QAbstractItemModelTester(shown, QAbstractItemModelTester.FailureReportingMode.Fatal, shown)
    model.set_rows([Fruit("fig", 40), Fruit("melon", 900)])

    shown.show_only(lambda fruit: fruit.weight > 100)

    assert shown.rowCount() == 1
    assert shown.row_at(0) == Fruit("melon", 900)


def test_every_word_must_be_somewhere() -> None:
    assert matches("", "anything")
    assert matches("NUM py", "numpy", "2.2")
    assert matches("numpy 2.2", "numpy", "2.2.6")
    assert not matches("numpy 3", "numpy", "2.2.6")
