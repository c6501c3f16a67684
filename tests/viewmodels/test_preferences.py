from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from insula.storage.preferences import PreferencesStore
from tests.viewmodels.rig import Rig, rig


@pytest.fixture
def bench(qtbot: QtBot, insula_home: Path) -> Iterator[Rig]:
    with rig(qtbot, insula_home) as it:
        yield it


def stored(bench: Rig) -> PreferencesStore:
    return PreferencesStore(bench.paths.preferences)


def test_a_change_holds_at_once_and_is_written_a_moment_later(bench: Rig) -> None:
    changed = QSignalSpy(bench.preferences.changed)
    bench.open()

    bench.preferences.update(language="fr", trash_days=7)
    bench.preferences.update(language="fr")

    assert bench.preferences.current.language == "fr"
    assert changed.count() == 1
    bench.until(lambda: stored(bench).load().language == "fr")
    assert stored(bench).load().trash_days == 7


def test_what_views_remember_is_written_without_telling_anyone(bench: Rig) -> None:
    changed = QSignalSpy(bench.preferences.changed)
    bench.open()

    bench.preferences.remember(pages={"venvs": {"filter": "all"}})
    bench.preferences.remember(page="venvs")

    assert bench.preferences.remembered("pages") == {"venvs": {"filter": "all"}}
    assert bench.preferences.remembered("page") == {}
    assert changed.count() == 0
    bench.until(lambda: stored(bench).load().window.get("page") == "venvs")


def test_what_was_changed_before_the_services_are_open_is_written_then(bench: Rig) -> None:
    bench.preferences.update(scheme="dark")
    bench.open()

    bench.until(lambda: stored(bench).load().scheme == "dark")
