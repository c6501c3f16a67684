from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from insula.domain.errors import OtherFileSystemError, PlaceTakenError, StorageError
from insula.storage import renaming
from insula.storage.atomic import rename_noreplace


def unsupported(source: bytes, target: bytes) -> None:
    raise OSError(errno.EINVAL, "Invalid argument")


@pytest.fixture(params=["system", "careful", "careful after all"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    answers: dict[str, Callable[[bytes, bytes], None] | None] = {"careful": None, "careful after all": unsupported}
    if request.param != "system":
        if sys.platform == "win32":
            pytest.skip("Windows always can")
        monkeypatch.setattr(renaming, "_system_rename", lambda: answers[request.param])


pytestmark = pytest.mark.usefixtures("way")


def test_folders_files_and_links_are_renamed(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "inside").write_text("x")
    (tmp_path / "file é").write_text("y")
    (tmp_path / "link").symlink_to("nowhere")
    for name in ("folder", "file é", "link"):
        rename_noreplace(tmp_path / name, tmp_path / f"new {name}")

    assert (tmp_path / "new folder" / "inside").read_text() == "x"
    assert (tmp_path / "new file é").read_text() == "y"
    assert os.readlink(tmp_path / "new link") == "nowhere"
    assert len(os.listdir(tmp_path)) == 3


@pytest.mark.parametrize("source", ["folder", "file"])
@pytest.mark.parametrize("target", ["folder", "full folder", "file", "dangling link"])
def test_nothing_is_ever_replaced(tmp_path: Path, source: str, target: str) -> None:
    there = tmp_path / "there"
    for path, what in ((tmp_path / "here", source), (there, target)):
        if "folder" in what:
            path.mkdir()
        elif what == "file":
            path.write_text(what)
        else:
            path.symlink_to("nowhere")
    if target == "full folder":
        (there / "inside").write_text("")
    before = there.lstat()

    with pytest.raises(PlaceTakenError) as caught:
        rename_noreplace(tmp_path / "here", there)

    assert caught.value.path == str(there)
    assert there.lstat().st_ino == before.st_ino
    assert os.path.lexists(tmp_path / "here")


def test_a_missing_source_is_told_and_leaves_no_trace(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        rename_noreplace(tmp_path / "none", tmp_path / "new")
    assert os.listdir(tmp_path) == []


@pytest.mark.engine
@pytest.mark.skipif(not os.path.isdir("/dev/shm"), reason="a second file system")
def test_another_file_system_is_told_and_leaves_no_trace(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    target = Path("/dev/shm") / f"insula-test-{os.getpid()}"
    with pytest.raises(OtherFileSystemError):
        rename_noreplace(tmp_path / "here", target)
    assert not target.exists()
