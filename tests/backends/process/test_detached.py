from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from insula.backends.process import spawn_detached
from insula.domain.errors import ProgramMissingError, StorageError


def test_a_detached_program_runs_in_its_folder(tmp_path: Path) -> None:
    spawn_detached([sys.executable, "-I", "-c", "open('here', 'x')"], cwd=tmp_path)

    deadline = time.monotonic() + 20
    while not (tmp_path / "here").exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert (tmp_path / "here").exists()


def test_a_missing_program_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProgramMissingError):
        spawn_detached(["no-such-program-anywhere"])
    with pytest.raises(StorageError):
        spawn_detached([sys.executable], cwd=tmp_path / "gone")
