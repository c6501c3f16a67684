from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from pytestqt.qtbot import QtBot

from insula.domain.change import Change, Changed, EngineChanged, Gone, Listed
from insula.domain.environment import Engine, Environment, EnvironmentId, Kind, Problem, ProblemCode, State
from insula.domain.usage import Usage
from insula.viewmodels.bridge import Bridge
from insula.viewmodels.lists.roles import CellLook, Role
from insula.viewmodels.lists.table import EnvironmentTableModel
from insula.viewmodels.state import InventoryState
from insula.viewmodels.venvs.venv_page import venv_page
from tests.viewmodels.doubles import venv

COLUMNS = [column.key for column in venv_page().columns]


class Stage:
    """A model fed through the bridge's signal."""

    def __init__(self) -> None:
        self.bridge = Bridge()
        self.inventory = InventoryState(self.bridge)
        self.model = EnvironmentTableModel(venv_page(), self.inventory)
        self.tester = QAbstractItemModelTester(self.model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    def tell(self, *facts: Change) -> None:
        self.bridge.facts.emit(facts)

    def list_all(self, *environments: Environment) -> None:
        engine = Engine("venvs", Kind.VENV, "venvs", available=True)
        self.tell(EngineChanged(engine), Listed("venvs", environments))

    def words(self, column: str = "name") -> list[str]:
        place = COLUMNS.index(column)
        return [str(self.model.index(row, place).data()) for row in range(self.model.rowCount())]


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return Stage()


def test_names_are_ordered_as_a_reader_orders_them(stage: Stage) -> None:
    stage.list_all(*map(venv, ("zebra", "env10", "Éclair", "env2", "eclair2", "Alpha")))

    assert stage.words() == ["Alpha", "Éclair", "eclair2", "env2", "env10", "zebra"]


def test_every_column_sorts_both_ways(stage: Stage) -> None:
    stage.list_all(venv("a", packages=3, own_disk=None), venv("b", packages=20, own_disk=5), venv("c", packages=None))

    for place in range(len(COLUMNS)):
        stage.model.sort(place, Qt.SortOrder.AscendingOrder)
        up = stage.words()
        stage.model.sort(place, Qt.SortOrder.DescendingOrder)
        assert stage.words() == up[::-1]
    stage.model.sort(COLUMNS.index("packages"), Qt.SortOrder.AscendingOrder)
    assert stage.words() == ["c", "a", "b"]


def test_sorting_keeps_what_views_hold_on_to(stage: Stage) -> None:
    stage.list_all(venv("a", packages=9), venv("b", packages=1))
    held = QPersistentModelIndex(stage.model.index(0, 0))

    stage.model.sort(COLUMNS.index("packages"), Qt.SortOrder.AscendingOrder)

    assert held.row() == 1
    assert held.data() == "a"


def test_a_change_that_moves_nothing_is_told_of_one_row_alone(stage: Stage) -> None:
    stage.list_all(*map(venv, "abc"))
    changed = QSignalSpy(stage.model.dataChanged)
    others = [
        QSignalSpy(signal)
        for signal in (stage.model.modelReset, stage.model.rowsInserted, stage.model.rowsRemoved, stage.model.rowsMoved)
    ]

    stage.tell(Changed(venv("b", packages=1)))

    assert changed.count() == 1
    first, last = changed.at(0)[:2]
    assert (first.row(), last.row()) == (1, 1)
    assert [spy.count() for spy in others] == [0, 0, 0, 0]


def test_a_new_name_moves_the_row_and_the_selection_with_it(stage: Stage) -> None:
    stage.list_all(*map(venv, "abc"))
    held = QPersistentModelIndex(stage.model.index(0, 0))
    moved = QSignalSpy(stage.model.rowsMoved)

    stage.tell(Changed(replace(venv("a"), name="z")))

    assert moved.count() == 1
    assert held.row() == 2
    assert stage.words() == ["b", "c", "z"]


def test_every_word_of_the_search_must_be_somewhere(stage: Stage) -> None:
    stage.list_all(venv("Été"), venv("shop", python="3.9.1"), venv("docs", made_from=None, tool="poetry"))

    stage.model.set_search("ete")
    assert stage.words() == ["Été"]
    stage.model.set_search("shop 3.9")
    assert stage.words() == ["shop"]
    stage.model.set_search("POETRY docs")
    assert stage.words() == ["docs"]
    stage.model.set_search("nothing")
    assert stage.model.rowCount() == 0
    assert stage.model.total == 3
    stage.model.set_search(" ")
    assert stage.model.rowCount() == 3


def test_filters_know_how_many_they_let_through(stage: Stage) -> None:
    gone = Problem(ProblemCode.PYTHON_GONE, {"python": "/x"})
    stage.list_all(venv("a"), venv("b", state=State.BROKEN, problems=(gone,)), venv("c", problems=(gone,)))
    counts = QSignalSpy(stage.model.counts_changed)

    assert (stage.model.count("all"), stage.model.count("attention")) == (3, 2)
    stage.model.set_filter("attention")
    assert stage.words() == ["b", "c"]

    stage.tell(Changed(venv("b")))

    assert stage.words() == ["c"]
    assert stage.model.count("attention") == 1
    assert counts.count() >= 2


def test_trashed_environments_and_other_kinds_are_not_listed(stage: Stage) -> None:
    container = replace(venv("web"), kind=Kind.CONTAINER)
    stage.list_all(venv("a"), venv("b", trashed=timedelta(days=1)), container)
    assert stage.words() == ["a"]

    stage.tell(Changed(venv("a", trashed=timedelta(0))), Changed(venv("b")))

    assert stage.words() == ["b"]


def test_groups_have_heads_that_fold(stage: Stage) -> None:
    stage.list_all(venv("a", python="3.12.1"), venv("b", python="3.9.2"), venv("c", python="3.12.4"))
    stage.model.set_grouping("python")
    assert stage.words() == ["CPython 3.9", "b", "CPython 3.12", "a", "c"]
    look = stage.model.index(2, 0).data(Role.LOOK)
    assert isinstance(look, CellLook)
    assert (look.group, look.folded, look.detail) == (True, False, "2 environment(s)")

    stage.model.toggle_group(2)
    assert stage.words() == ["CPython 3.9", "b", "CPython 3.12"]
    assert stage.model.shown == 3

    stage.tell(Changed(venv("d", python="3.12.9")))
    assert stage.words() == ["CPython 3.9", "b", "CPython 3.12"]
    stage.model.toggle_group(2)
    assert stage.words() == ["CPython 3.9", "b", "CPython 3.12", "a", "c", "d"]

    stage.tell(Gone("venvs", EnvironmentId("id-b")))
    assert stage.words() == ["CPython 3.12", "a", "c", "d"]
    assert not stage.model.flags(stage.model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable


def test_what_was_measured_shows_and_is_measured_again_after_a_change(stage: Stage) -> None:
    stage.list_all(venv("a", own_disk=None), venv("b", own_disk=None))
    assert stage.words("own") == ["—", "—"]
    assert stage.model.unmeasured(0, 1) == ["id-a", "id-b"]

    stage.model.set_usages([Usage(EnvironmentId("id-a"), 5 * 1024**2, 0)])
    assert stage.words("own") == ["5.0\u00a0MiB", "—"]
    assert stage.model.unmeasured(0, 1) == ["id-b"]

    stage.tell(Changed(venv("a", own_disk=None, packages=1)))
    assert stage.words("own") == ["5.0\u00a0MiB", "—"]
    assert stage.model.unmeasured(0, 1) == ["id-a", "id-b"]


def test_selected_rows_are_copied_as_text(stage: Stage) -> None:
    stage.list_all(venv("a", packages=3), venv("b", packages=4))

    assert stage.model.text_of([0, 1], [0, COLUMNS.index("packages")]) == "a\t3\nb\t4"


def test_cached_rows_are_quiet_until_their_engine_has_told(stage: Stage) -> None:
    stage.inventory.preload([venv("a"), venv("b")])
    assert stage.words() == ["a", "b"]
    assert stage.model.index(0, 0).data(Role.LOOK).secondary
    assert stage.model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole) == "As last seen; not confirmed yet."

    stage.list_all(venv("a"))

    assert stage.words() == ["a"]
    assert not stage.model.index(0, 0).data(Role.LOOK).secondary


def test_a_screen_reader_hears_the_column_with_the_value(stage: Stage) -> None:
    stage.list_all(venv("a"))

    assert stage.model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "State: Ready"
    assert stage.model.rowCount(stage.model.index(0, 0)) == 0
    assert stage.model.data(QModelIndex()) is None


@pytest.mark.parametrize("grouping", ["", "python", "state"])
@pytest.mark.parametrize("seed", range(3))
def test_any_sequence_of_changes_gives_what_a_fresh_list_gives(stage: Stage, grouping: str, seed: int) -> None:
    dice = random.Random(seed)
    known: dict[str, Environment] = {}
    stage.list_all()
    stage.model.set_grouping(grouping)
    for _ in range(50):
        facts: list[Change] = []
        for _ in range(dice.randrange(1, 6)):
            name = f"env{dice.randrange(25)}"
            if dice.random() < 0.2:
                facts.append(Gone("venvs", EnvironmentId(f"id-{name}")))
                known.pop(name, None)
                continue
            environment = replace(
                venv(name, python=f"3.{dice.randrange(9, 12)}.1", packages=dice.randrange(5)),
                state=dice.choice([State.READY, State.BROKEN]),
                name=f"{name}{dice.choice('xyz')}",
            )
            known[name] = environment
            facts.append(Changed(environment))
        stage.tell(*facts)
        match dice.randrange(12):
            case 0:
                stage.model.set_search(dice.choice(["", "1", "env", "x"]))
            case 1:
                stage.model.set_filter(dice.choice(["all", "attention"]))
            case 2:
                stage.model.sort(dice.randrange(5), dice.choice(list(Qt.SortOrder)))
            case 3:
                heads = [row for row in range(stage.model.rowCount()) if stage.model.is_head(row)]
                if heads:
                    stage.model.toggle_group(dice.choice(heads))
            case _:
                pass
        before = stage.words()
        counts = (stage.model.count("attention"), stage.model.shown, stage.model.total)
        for row in range(stage.model.rowCount()):
            shown = stage.model.environment_at(row)
            assert shown is None or stage.model.row_of(shown.id) == row
        stage.model.rebuild()
        assert stage.words() == before
        assert (stage.model.count("attention"), stage.model.shown, stage.model.total) == counts
    assert stage.model.total == len(known)


def test_many_changes_leave_the_window_its_turn_and_all_arrive(stage: Stage, qtbot: QtBot) -> None:
    environments = [venv(f"env{number}") for number in range(100)]
    stage.list_all(*environments)
    renamed = [replace(each, name=f"new{number}") for number, each in enumerate(environments[:40])]

    stage.tell(*map(Changed, renamed))

    assert 0 < sum(name.startswith("new") for name in stage.words()) < len(renamed)
    stage.tell(Gone("venvs", renamed[39].id), Changed(replace(renamed[38], name="newest")))
    qtbot.waitUntil(lambda: sum(name.startswith("new") for name in stage.words()) == len(renamed) - 1)
    assert "newest" in stage.words()
    assert stage.model.total == len(environments) - 1
