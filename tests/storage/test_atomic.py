from __future__ import annotations

import os
import stat
import sys
import threading
from pathlib import Path

import pytest

from insula.domain.errors import NoSpaceError, StorageError
from insula.storage.atomic import sweep_unfinished, write_atomic

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes and links")


def test_text_and_bytes_are_written_as_they_are(tmp_path: Path) -> None:
    write_atomic(tmp_path / "a", "été\n")
    write_atomic(tmp_path / "b", b"\x00\r\n", durable=False)
    assert (tmp_path / "a").read_bytes() == "été\n".encode()
    assert (tmp_path / "b").read_bytes() == b"\x00\r\n"
    assert sorted(os.listdir(tmp_path)) == ["a", "b"]


@posix
def test_the_mode_is_kept_or_set(tmp_path: Path) -> None:
    path = tmp_path / "script"
    path.write_text("old")
    path.chmod(0o751)
    write_atomic(path, "new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o751
    write_atomic(path, "newer", mode=0o640)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    fresh = tmp_path / "fresh"
    write_atomic(fresh, "", mode=0o600)
    assert stat.S_IMODE(fresh.stat().st_mode) == 0o600


@posix
def test_a_link_is_replaced_and_what_it_leads_to_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "target").write_text("keep")
    (tmp_path / "link").symlink_to(tmp_path / "target")
    write_atomic(tmp_path / "link", "new")
    assert (tmp_path / "target").read_text() == "keep"
    assert not (tmp_path / "link").is_symlink()


def test_a_failure_leaves_what_was_there_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.write_text("old")

    def refuse(source: object, target: object) -> None:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(StorageError) as caught:
        write_atomic(path, "new")
    assert caught.value.code() == "NoSpace"
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["a"]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        write_atomic(tmp_path / "none" / "a", "")


def test_a_reader_sees_the_old_or_the_new_never_a_part(tmp_path: Path) -> None:
    path = tmp_path / "a"
    contents = [letter * 200_000 for letter in "ab"]
    write_atomic(path, contents[0])
    done = threading.Event()
    seen: set[str] = set()

    def read() -> None:
        while not done.is_set():
            seen.add(path.read_text())

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(60):
        write_atomic(path, contents[number % 2], durable=False)
    done.set()
    reader.join()
    assert seen <= set(contents)


def test_what_a_killed_write_left_is_cleared_away_once_it_is_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "replace", lambda source, target: None)
    write_atomic(tmp_path / "a.json", "old")
    write_atomic(tmp_path / "a.json", "new")
    (tmp_path / ".mine.new").write_text("")
    old, new = sorted(path for path in tmp_path.iterdir() if path.name.startswith(".a.json"))
    for path in (old, tmp_path / ".mine.new"):
        os.utime(path, (1_000_000, 1_000_000))

    sweep_unfinished(tmp_path)

    assert {path.name for path in tmp_path.iterdir()} == {new.name, ".mine.new"}


@pytest.mark.engine
def test_a_full_disk_leaves_what_was_there_and_nothing_else(disk: Path) -> None:
    (disk / "a").write_text("old")
    with pytest.raises(NoSpaceError) as caught:
        write_atomic(disk / "a", b"x" * 3_000_000)
    assert str(disk / "a") in caught.value.path
    assert (disk / "a").read_text() == "old"
    assert os.listdir(disk) == ["a"]
