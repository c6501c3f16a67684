from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from insula.storage.holding import hold

HOLDER = """
import sys
from pathlib import Path
from insula.storage.holding import hold
assert hold(Path(sys.argv[1])) is not None
print("held", flush=True)
sys.stdin.read()
"""


def test_a_file_is_held_once_until_it_is_closed(tmp_path: Path) -> None:
    held = hold(tmp_path / "lock")
    assert held is not None
    assert hold(tmp_path / "lock") is None

    os.close(held)

    again = hold(tmp_path / "lock")
    assert again is not None
    os.close(again)


def test_another_thread_may_let_go(tmp_path: Path) -> None:
    held = hold(tmp_path / "lock")
    assert held is not None
    thread = threading.Thread(target=os.close, args=(held,))
    thread.start()
    thread.join()

    again = hold(tmp_path / "lock")
    assert again is not None
    os.close(again)


def test_a_killed_process_lets_go(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, tmp_path / "lock"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        assert hold(tmp_path / "lock") is None
        other.kill()
        other.wait()

    held = hold(tmp_path / "lock")
    assert held is not None
    os.close(held)


def test_the_file_is_for_its_owner_and_stays(tmp_path: Path) -> None:
    held = hold(tmp_path / "lock")
    assert held is not None
    os.close(held)
    assert (tmp_path / "lock").exists()
    if sys.platform != "win32":
        assert (tmp_path / "lock").stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="what is open there cannot be deleted")
def test_a_file_that_was_deleted_meanwhile_is_not_the_one_to_hold(tmp_path: Path) -> None:
    first = hold(tmp_path / "lock")
    assert first is not None
    (tmp_path / "lock").unlink()

    second = hold(tmp_path / "lock")

    assert second is not None
    assert os.path.samestat(os.fstat(second), (tmp_path / "lock").stat())
    os.close(first)
    os.close(second)


@pytest.mark.skipif(sys.platform == "win32", reason="only the privileged can make symlinks there")
def test_a_symlink_in_its_place_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="symbolic links"):
        hold(tmp_path / "lock")
    assert not (tmp_path / "elsewhere").exists()
