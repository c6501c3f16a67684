from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from insula.domain.errors import BusyError, StorageError
from insula.storage.locks import EnvironmentLocks

HOLDER = """
import sys
from pathlib import Path
from insula.storage.locks import EnvironmentLocks
with EnvironmentLocks(Path(sys.argv[1])).lock(sys.argv[2]):
    print("held", flush=True)
    sys.stdin.read()
"""


def holder(folder: Path, key: str) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, folder, key],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_two_tasks_of_one_process_exclude_each_other(tmp_path: Path) -> None:
    locks = EnvironmentLocks(tmp_path / "locks")
    with locks.lock("env:1", "site"):
        with pytest.raises(BusyError) as caught, locks.lock("env:1", "site"):
            pass
        assert caught.value.name == "site"
        assert not locks.is_free("env:1")
        with locks.lock("env:2"):
            pass
    assert locks.is_free("env:1")
    with locks.lock("env:1"):
        pass


def test_two_objects_of_one_process_exclude_each_other(tmp_path: Path) -> None:
    first, second = EnvironmentLocks(tmp_path), EnvironmentLocks(tmp_path)
    with first.lock("k"), pytest.raises(BusyError), second.lock("k"):
        pass
    with second.lock("k"):
        pass


def test_threads_exclude_each_other_and_one_may_free_what_another_took(tmp_path: Path) -> None:
    locks = EnvironmentLocks(tmp_path)
    held = locks.lock("k")
    thread = threading.Thread(target=held.__enter__)
    thread.start()
    thread.join()
    assert not locks.is_free("k")
    held.__exit__(None, None, None)
    assert locks.is_free("k")


def test_a_failure_inside_frees_the_lock(tmp_path: Path) -> None:
    locks = EnvironmentLocks(tmp_path)
    with pytest.raises(LookupError), locks.lock("k"):
        raise LookupError
    assert locks.is_free("k")


def test_another_process_is_busy_until_it_ends(tmp_path: Path) -> None:
    locks = EnvironmentLocks(tmp_path)
    with holder(tmp_path, "env:1") as process:
        assert not locks.is_free("env:1")
        with pytest.raises(BusyError), locks.lock("env:1"):
            pass
        process.communicate("")
    assert locks.is_free("env:1")


def test_the_lock_of_a_killed_process_is_free_though_its_file_stays(tmp_path: Path) -> None:
    locks = EnvironmentLocks(tmp_path)
    with holder(tmp_path, "env:1") as process:
        process.kill()
    assert list(tmp_path.iterdir())
    with locks.lock("env:1"):
        pass


@pytest.mark.parametrize("key", ["place:/a b/é", "op:../../x", "place:/caf\udce9", "k" * 5_000])
def test_any_key_makes_a_file_in_the_folder(tmp_path: Path, key: str) -> None:
    with EnvironmentLocks(tmp_path / "locks").lock(key):
        assert len(list((tmp_path / "locks").iterdir())) == 1


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError), EnvironmentLocks(tmp_path / "file").lock("k"):
        pass
    locks = EnvironmentLocks(tmp_path / "file")
    with pytest.raises(StorageError):
        locks.is_free("k")
