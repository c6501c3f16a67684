from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from insula.views.single_instance import SingleInstance, activation_token

pytestmark = pytest.mark.engine

SECOND = """
import sys
from pathlib import Path
from insula.views.single_instance import SingleInstance
second = SingleInstance(Path(sys.argv[1]))
print(second.claim(), second.summon(sys.argv[2]))
"""


@pytest.fixture
def first(qtbot: QtBot, tmp_path: Path) -> Iterator[SingleInstance]:
    first = SingleInstance(tmp_path)
    yield first
    first.close()


def start_second(folder: Path, token: str = "") -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", SECOND, str(folder), token], stdout=subprocess.PIPE, text=True)


def test_a_second_start_summons_the_first(first: SingleInstance, tmp_path: Path, qtbot: QtBot) -> None:
    assert first.claim()
    first.listen()
    summoned = QSignalSpy(first.summoned)

    second = start_second(tmp_path, "token-1")
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)

    assert second.communicate()[0].split() == ["False", "True"]
    assert summoned.at(0)[0] == "token-1"


def test_a_first_that_does_not_listen_is_not_waited_for_long(first: SingleInstance, tmp_path: Path) -> None:
    assert first.claim()

    assert start_second(tmp_path).communicate(timeout=20)[0].split() == ["False", "False"]


def test_the_socket_of_a_dead_instance_is_replaced(first: SingleInstance, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as stale:
        stale.bind(str(tmp_path / "window.sock"))

    assert first.claim()
    first.listen()

    assert (tmp_path / "window.sock").is_socket()


def test_after_the_first_has_closed_another_may_come(first: SingleInstance, tmp_path: Path) -> None:
    assert first.claim()
    first.listen()
    first.close()

    assert not (tmp_path / "window.sock").exists()
    assert start_second(tmp_path).communicate(timeout=20)[0].split()[0] == "True"


def test_a_folder_with_a_long_path_has_its_instance_too(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path.joinpath(*["a-rather-long-name-of-a-folder"] * 5)
    folder.mkdir(parents=True)
    first = SingleInstance(folder)
    assert first.claim()
    first.listen()
    try:
        second = start_second(folder, "x")
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
        assert second.communicate()[0].split() == ["False", "True"]
    finally:
        first.close()


def test_each_home_has_an_instance_of_its_own(first: SingleInstance, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    second = SingleInstance(other)

    assert first.claim()
    assert second.claim()
    second.close()


def test_the_desktop_s_token_is_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DESKTOP_STARTUP_ID", raising=False)
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    assert activation_token() == ""
    monkeypatch.setenv("DESKTOP_STARTUP_ID", "old")
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "new")
    assert activation_token() == "new"
