"""The window as a program: it starts, is alone, and ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from insula.storage.paths import Paths
from insula.storage.preferences import PreferencesStore

pytestmark = pytest.mark.engine
PATIENCE = 40


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home without any environment, in which Insula looks at nothing else."""
    nothing = tmp_path / "nothing"
    nothing.mkdir()
    monkeypatch.setenv("HOME", str(nothing))
    monkeypatch.setenv("INSULA_HOME", str(tmp_path / "insula"))
    monkeypatch.setenv("INSULA_LANGUAGE", "en")
    return tmp_path / "insula"


def start() -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "insula"], stderr=subprocess.DEVNULL, start_new_session=True)


@contextmanager
def running(home: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The window, once its services are open; killed afterwards if it still runs."""
    process = start()
    try:
        until(lambda: (home / "run" / "window.sock").exists() and (home / "data" / "journal.sqlite").exists())
        time.sleep(0.5)
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()


def until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def children_of(pid: int) -> str:
    return " ".join(path.read_text() for path in Path(f"/proc/{pid}/task").glob("*/children")).strip()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly(home: Path, number: signal.Signals) -> None:
    with running(home) as window:
        begun = time.monotonic()
        window.send_signal(number)
        status = window.wait(PATIENCE)

        assert status == 0
        assert time.monotonic() - begun < 5

    assert not (home / "run" / "window.sock").exists()
    assert json.loads((home / "config" / "preferences.json").read_text())["window"]["geometry"]


def test_closed_before_its_services_are_open_it_keeps_its_size(home: Path) -> None:
    window = start()
    try:
        until((home / "run" / "window.sock").exists)
        window.send_signal(signal.SIGTERM)
        assert window.wait(PATIENCE) == 0
    finally:
        window.kill()
        window.wait()
    assert json.loads((home / "config" / "preferences.json").read_text())["window"]["geometry"]


def test_a_fault_in_a_library_leaves_the_stack_beside_the_log(home: Path) -> None:
    with running(home) as window:
        window.send_signal(signal.SIGSEGV)
        assert window.wait(PATIENCE) == -signal.SIGSEGV
    assert "Segmentation fault" in (home / "data" / "log" / "crashes.log").read_text()


def test_a_second_start_ends_at_once_and_the_first_stays(home: Path) -> None:
    with running(home) as window:
        assert start().wait(PATIENCE) == 0
        assert window.poll() is None


def test_a_killed_window_keeps_nobody_out(home: Path) -> None:
    with running(home) as window:
        os.kill(window.pid, signal.SIGKILL)
        window.wait(PATIENCE)
    assert (home / "run" / "window.sock").exists()

    with running(home) as window:
        assert window.poll() is None


def test_preferences_and_journal_that_are_damaged_do_not_stop_it(home: Path) -> None:
    paths = Paths.below(home)
    paths.create()
    paths.preferences.write_text("{ nonsense")
    paths.journal.write_bytes(b"no database" * 1000)

    with running(home) as window:
        assert window.poll() is None

    assert PreferencesStore(paths.preferences).load().language == "system"


def test_an_idle_window_has_no_children(home: Path) -> None:
    with running(home) as window:
        assert children_of(window.pid) == ""


@pytest.mark.parametrize(("language", "words"), [("en_US.UTF-8", "There is no screen"), ("fr_FR.UTF-8", "Aucun écran")])
def test_without_a_screen_it_says_so_in_a_sentence(home: Path, language: str, words: str) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "LC_", "LANG"))}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "INSULA_LANGUAGE"):
        kept.pop(name, None)
    environment = {**kept, "LANG": language, "INSULA_HOME": str(home)}
    ended = subprocess.run(
        [sys.executable, "-m", "insula"], env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert ended.returncode == 1
    assert ended.stderr.startswith(words)
