from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from insula.domain.errors import StorageError
from insula.storage.growing_file import GrowingFile


def test_what_was_written_is_read_by_place(tmp_path: Path) -> None:
    file = GrowingFile(tmp_path)
    file.write(0, b"abcdef")
    file.write(6, b"gh")

    assert file.read(4, 3) == b"efg"
    assert file.read(7, 99) == b"h"
    file.close()


def test_it_has_no_name_and_is_for_its_owner_only(tmp_path: Path) -> None:
    file = GrowingFile(tmp_path)

    assert list(tmp_path.iterdir()) == []
    assert stat.S_IMODE(os.fstat(file._file.fileno()).st_mode) & 0o077 == 0
    file.close()


def test_a_closed_one_is_empty_and_swallows_what_comes_late(tmp_path: Path) -> None:
    file = GrowingFile(tmp_path)
    file.write(0, b"abc")
    file.close()
    file.close()
    file.write(3, b"def")

    assert file.read(0, 3) == b""


def test_one_that_nobody_holds_any_more_is_closed(tmp_path: Path) -> None:
    file = GrowingFile(tmp_path)
    number = file._file.fileno()
    del file

    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(number)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        GrowingFile(tmp_path / "nowhere")


@pytest.mark.engine
def test_kill_9_leaves_nothing(tmp_path: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path; from insula.storage.growing_file import GrowingFile;"
        "file = GrowingFile(Path(sys.argv[1])); file.write(0, b'x' * 100_000); print('written', flush=True);"
        "time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code, tmp_path], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"written\n"
        process.send_signal(signal.SIGKILL)

    assert list(tmp_path.iterdir()) == []
