"""The commands of the manual, as written, on real environments."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from insula.domain.environment import Kind, Verb
from insula.domain.operation import Operation, OperationId
from insula.domain.venvs import VenvSpecification
from insula.storage.locks import EnvironmentLocks
from insula.storage.paths import Paths
from insula.wiring import build
from tests.cli.program import Person, interrupt, wait_for_line, wait_until_gone
from tests.engines.package_index import PackageIndex

pytestmark = pytest.mark.engine
PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"


@pytest.fixture
def person(tmp_path: Path) -> Person:
    return Person(tmp_path)


@pytest.fixture
def index() -> Iterator[PackageIndex]:
    with PackageIndex().add("spam", "1.0", script="spam").add("eggs", "2.0", requires=("spam",)) as index:
        yield index


@pytest.fixture
def slow_index() -> Iterator[PackageIndex]:
    with PackageIndex(slowly=3).add("spam", "1.0") as index:
        yield index


def python_of(folder: Path) -> Path:
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def leftovers(person: Person) -> list[Path]:
    """What lies where environments are made, hidden files included."""
    paths = Paths.from_environment()
    return [each for folder in (person.projects, paths.environments) for each in folder.iterdir() if each.is_dir()]


def test_the_commands_of_the_manual_work_as_written(person: Person, index: PackageIndex) -> None:
    (person.projects / "requirements.txt").write_text("eggs\n")
    person.variables = {"UV_DEFAULT_INDEX": index.url}

    made = person.insula(
        "create", "venv", "blog", "--path", "mon île", "--python", PYTHON, "--requirements", "requirements.txt"
    ).stdout.strip()
    (row,) = person.json("list")
    assert (row["id"], row["kind"], row["name"], row["state"]) == (made, "venv", "blog", "ready")
    assert row["facts"]["location"] == str(person.projects / "mon île")
    assert [each["name"] for each in person.json("packages", made)] == ["eggs", "spam"]

    copy = person.insula("clone", "venv/blog", "copie", "--path", "là").stdout.strip()
    script = person.projects / "là" / "bin" / "spam"
    assert subprocess.run([script], capture_output=True, text=True, check=True).stdout == "spam 1.0\n"

    person.insula("rename", copy, "copie 2")
    person.insula("move", copy, "ailleurs")
    assert person.json("show", copy)["name"] == "copie 2"
    assert not (person.projects / "là").exists()
    moved = person.projects / "ailleurs" / "bin" / "spam"
    assert subprocess.run([moved], capture_output=True, text=True, check=True).stdout == "spam 1.0\n"

    person.insula("trash", copy)
    assert [each["id"] for each in person.json("trash", "list")] == [copy]
    assert [each["id"] for each in person.json("list")] == [made]
    person.insula("restore", copy)
    assert subprocess.run([moved], capture_output=True, text=True, check=True).stdout == "spam 1.0\n"

    person.insula("trash", copy)
    person.insula("purge", copy)
    assert person.json("trash", "list") == []
    assert [each["verb"] for each in person.json("operations")] == [
        "purge", "trash", "restore", "trash", "move", "rename", "clone", "create",
    ]  # fmt: skip
    assert [each["available"] for each in person.json("engines")] == [True]
    assert [path.name for path in leftovers(person)] == ["mon île"]


def test_an_environment_made_by_python_itself_is_listed(person: Person) -> None:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", person.projects / "own"], check=True)

    (row,) = person.json("list")

    assert row["name"] == "own"
    assert python_of(Path(row["facts"]["location"])).exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_ctrl_c_and_the_end_of_the_session_undo_what_was_begun(
    person: Person, slow_index: PackageIndex, number: int
) -> None:
    (person.projects / "requirements.txt").write_text("spam\n")
    person.variables = {"UV_DEFAULT_INDEX": slow_index.url}
    process = person.begin("create", "venv", "blog", "--requirements", "requirements.txt")
    wait_for_line(process, "Creating")
    _wait_for_request(slow_index)

    out, err = interrupt(process, number)

    assert (process.returncode, out) == (130, "")
    assert "Creating “blog”: cancelled, nothing was changed." in err
    assert "Traceback" not in err
    assert leftovers(person) == []
    assert person.json("list") == []
    assert person.json("operations")[0]["state"] == "cancelled"
    wait_until_gone(str(person.projects / "requirements.txt"))


def test_after_a_kill_the_next_command_puts_everything_in_order(person: Person, slow_index: PackageIndex) -> None:
    (person.projects / "requirements.txt").write_text("spam\n")
    person.variables = {"UV_DEFAULT_INDEX": slow_index.url}
    process = person.begin("create", "venv", "blog", "--requirements", "requirements.txt")
    wait_for_line(process, "Creating")
    _wait_for_request(slow_index)
    assert leftovers(person)

    process.kill()
    process.communicate()
    answer = person.insula("list", "--json")

    assert answer.stdout.strip() == "[]"
    assert "Creating “blog”: this was interrupted, and has been put in order." in answer.stderr
    assert leftovers(person) == []
    assert [(each["state"], each["error"]["code"]) for each in person.json("operations")] == [
        ("failed", "InterruptedWork")
    ]
    wait_until_gone(str(person.projects / "requirements.txt"))
    assert person.insula("create", "venv", "blog").stdout.strip()
    assert person.insula("list", "--json").stderr == ""


def test_a_reader_that_goes_away_is_no_error(person: Person) -> None:
    process = person.begin("list", "--json")
    assert process.stdout is not None
    process.stdout.close()

    assert process.stderr is not None
    assert process.stderr.read() == ""
    assert process.wait(60) == 141
    process.stderr.close()


def test_an_environment_at_which_another_process_works_is_busy(person: Person) -> None:
    made = person.insula("create", "venv", "blog").stdout.strip()

    with EnvironmentLocks(Paths.from_environment().locks).lock(f"env:{made}"):
        answer = person.insula("trash", made, code=1)

    assert "blog" in answer.stderr
    assert [each["id"] for each in person.json("list")] == [made]


async def test_the_command_works_while_the_window_is_open(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(person.home))
    window = build(Paths.from_environment())
    await window.open()
    assert await window.inventory.listed(30)
    inventory = window.inventory

    answer = await asyncio.to_thread(person.insula, "create", "venv", "blog", "--path", "blog")
    made = answer.stdout.strip()
    assert await inventory.until(lambda: any(each.id == made for each in inventory.environments()), 10)

    running = window.lifecycle.create(Kind.VENV, VenvSpecification(name="shop", path=person.projects / "shop"))
    await running.outcome
    assert len(await asyncio.to_thread(person.json, "list")) == 2

    await asyncio.to_thread(person.insula, "trash", made)
    assert await inventory.until(lambda: any(each.id == made for each in inventory.trashed()), 10)
    await asyncio.to_thread(person.insula, "restore", made)
    assert await inventory.until(lambda: inventory.trashed() == (), 10)
    await window.close()


async def test_a_starting_command_leaves_the_work_of_a_running_window_alone(person: Person) -> None:
    window = build(Paths.from_environment())
    await window.journal.open()
    running = Operation(OperationId("w"), Verb.CREATE, Kind.VENV, "blog", started=datetime.now(UTC))
    with window.locks.lock("op:w"):
        await window.journal.begin(running, "venvs")

        answer = await asyncio.to_thread(person.insula, "list", "--json")

        assert answer.stderr == ""
        assert len(await window.journal.unfinished()) == 1
    await window.journal.close()


def test_damaged_files_are_set_aside_and_told(person: Person) -> None:
    paths = Paths.from_environment()
    paths.create()
    paths.journal.write_bytes(b"no database" * 500)
    paths.preferences.write_text("{")

    answer = person.insula("list", "--json")

    assert answer.stdout.strip() == "[]"
    assert answer.stderr.count("set aside") == 2
    assert person.insula("list", "--json").stderr == ""


def test_a_place_where_nothing_can_be_kept_is_told(person: Person, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    person.variables = {"INSULA_HOME": str(tmp_path / "file" / "home")}

    answer = person.insula("list", code=1)

    assert str(tmp_path / "file") in answer.stderr
    assert "Traceback" not in answer.stderr


def _wait_for_request(index: PackageIndex) -> None:
    deadline = time.monotonic() + 60
    while not index.requests:
        assert time.monotonic() < deadline
        time.sleep(0.02)
