from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from insula.domain.errors import NotProvenError, PermissionDeniedError, StorageError
from insula.storage.trash import remove_tree

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes and links")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    top = tmp_path / "été env"
    (top / "bin").mkdir(parents=True)
    (top / "lib" / "deep" / "deeper").mkdir(parents=True)
    for path in ("pyvenv.cfg", "bin/python", "lib/deep/a", "lib/deep/deeper/caf\udce9 x"):
        if sys.platform == "win32" and "\udce9" in path:
            continue
        (top / path).write_text("x")
    return top


@pytest.fixture
def canary(tmp_path: Path) -> Path:
    outside = tmp_path / "outside"
    (outside / "nest").mkdir(parents=True)
    (outside / "nest" / "egg").write_text("alive")
    (outside / "file").write_text("alive")
    return outside


def identity(path: Path) -> tuple[int, int]:
    status = path.lstat()
    return status.st_dev, status.st_ino


def is_alive(canary: Path) -> bool:
    return (canary / "nest" / "egg").read_text() == "alive" and (canary / "file").read_text() == "alive"


def test_the_folder_goes_with_all_it_holds_and_each_entry_is_told(tree: Path) -> None:
    told: list[int] = []
    assert remove_tree(tree, *identity(tree), told.append)
    assert not tree.exists()
    assert told == list(range(1, len(told) + 1))
    assert len(told) >= 8


def test_what_is_gone_already_is_gone(tree: Path, tmp_path: Path) -> None:
    proof = identity(tree)
    assert remove_tree(tree, *proof)
    assert remove_tree(tree, *proof)
    assert remove_tree(tmp_path / "none" / "none", 1, 2)


def test_another_folder_in_its_place_is_not_touched(tree: Path) -> None:
    proof = identity(tree)
    tree.rename(tree.with_name("moved"))
    tree.mkdir()
    (tree / "work").write_text("mine")
    with pytest.raises(NotProvenError) as caught:
        remove_tree(tree, *proof)
    assert caught.value.path == str(tree)
    assert (tree / "work").read_text() == "mine"
    assert (tree.with_name("moved") / "pyvenv.cfg").exists()


def test_a_file_is_not_taken_for_a_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(NotProvenError):
        remove_tree(tmp_path / "file", *identity(tmp_path / "file"))
    assert (tmp_path / "file").exists()


@posix
def test_a_link_to_the_folder_is_not_taken_for_it(tree: Path) -> None:
    link = tree.with_name("link")
    link.symlink_to(tree)
    with pytest.raises(NotProvenError):
        remove_tree(link, *identity(tree))
    with pytest.raises(NotProvenError):
        remove_tree(link, *identity(link))
    assert (tree / "pyvenv.cfg").exists()


@posix
def test_links_inside_go_and_what_they_lead_to_stays(tree: Path, canary: Path) -> None:
    (tree / "lib64").symlink_to("lib")
    (tree / "out").symlink_to(canary)
    (tree / "bin" / "out").symlink_to(canary / "file")
    (tree / "dangling").symlink_to("nowhere")
    os.mkfifo(tree / "pipe")
    assert remove_tree(tree, *identity(tree))
    assert not tree.exists()
    assert is_alive(canary)


@posix
def test_a_link_swapped_in_while_it_works_leads_nowhere(tmp_path: Path, canary: Path) -> None:
    """A second thread replaces folders by links to the outside, and back, as fast as it can."""
    for round_ in range(4):
        tree = tmp_path / f"tree {round_}"
        names = [str(number) for number in range(150)]
        for name in names:
            (tree / name / "nest").mkdir(parents=True)
            (tree / name / "nest" / "egg").write_text("x")
            (tree / name / "file").write_text("x")
        stop = threading.Event()

        def swap(tree: Path = tree, stop: threading.Event = stop, names: list[str] = names) -> None:
            while not stop.is_set():
                for name in reversed(names):
                    try:
                        (tree / name).rename(tree.with_name("hidden"))
                        (tree / name).symlink_to(canary)
                        (tree / name).unlink()
                        tree.with_name("hidden").rename(tree / name)
                    except OSError:
                        continue

        thread = threading.Thread(target=swap)
        thread.start()
        try:
            remove_tree(tree, *identity(tree))
        except StorageError:
            pass  # Somebody keeps filling it: that is told, and nothing outside is touched.
        finally:
            stop.set()
            thread.join()
        assert is_alive(canary)


@posix
def test_read_only_files_and_folders_are_no_obstacle_and_what_shares_a_file_keeps_its_mode(tree: Path) -> None:
    shared = tree.with_name("shared")
    shared.write_text("cache")
    shared.chmod(0o444)
    os.link(shared, tree / "lib" / "deep" / "shared")
    for path in (tree / "lib" / "deep" / "deeper", tree / "lib" / "deep", tree / "bin", tree):
        path.chmod(0o000 if path.name == "deep" else 0o555)
    script = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from insula.storage.trash import remove_tree\n"
        "if os.getuid() == 0:\n"
        "    os.setgid(65534); os.setuid(65534)\n"
        "path = Path(os.fsdecode(sys.argv[1])); status = os.lstat(path)\n"
        "sys.exit(0 if remove_tree(path, status.st_dev, status.st_ino) else 3)\n"
    )
    if os.getuid() == 0:
        give_away(tree.parent)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "INSULA_HOME": ""}
    try:
        subprocess.run([sys.executable, "-c", script, tree], check=True, env=environment, timeout=60)
    finally:
        for folder in open_to_all(tree):
            folder.chmod(0o700)
    assert not tree.exists()
    assert stat.S_IMODE(shared.stat().st_mode) == 0o444


def give_away(folder: Path) -> None:
    for ancestor in folder.parents:
        if ancestor.name.startswith(("pytest-", "popen-")):
            ancestor.chmod(0o755)
    for path in (folder, *folder.rglob("*")):
        os.chown(path, 65534, 65534, follow_symlinks=False)


def open_to_all(tree: Path) -> Iterator[Path]:
    return (path for path in (tree, *tree.rglob("*")) if path.is_dir())


@posix
def test_a_folder_deeper_than_there_are_handles_goes_too(tmp_path: Path) -> None:
    top = tmp_path / "top"
    top.mkdir()
    handle = os.open(top, os.O_RDONLY)
    for _ in range(1_500):
        os.mkdir("deep", dir_fd=handle)
        inner = os.open("deep", os.O_RDONLY, dir_fd=handle)
        os.close(handle)
        handle = inner
    os.close(os.open("file", os.O_CREAT | os.O_WRONLY, dir_fd=handle))
    os.close(handle)

    assert remove_tree(top, *identity(top))
    assert not top.exists()


def test_cancelled_it_stops_between_two_entries_and_goes_on_later(tree: Path) -> None:
    deleted: list[int] = []
    proof = identity(tree)
    assert not remove_tree(tree, *proof, deleted.append, lambda: len(deleted) == 2)
    assert len(deleted) == 2
    assert identity(tree) == proof
    assert remove_tree(tree, *proof)
    assert not tree.exists()


def test_what_asks_for_the_end_may_raise(tree: Path) -> None:
    def stop() -> bool:
        raise LookupError

    with pytest.raises(LookupError):
        remove_tree(tree, *identity(tree), cancelled=stop)
    assert (tree / "pyvenv.cfg").exists()
    if os.path.isdir("/proc/self/fd"):
        handles = [f"/proc/self/fd/{name}" for name in os.listdir("/proc/self/fd")]
        held = [os.readlink(handle) for handle in handles if os.path.lexists(handle)]
        assert not [path for path in held if path.startswith(str(tree.parent))]


@posix
def test_somebody_who_adds_files_meanwhile_is_outrun(tree: Path) -> None:
    stop = threading.Event()

    def add() -> None:
        number = 0
        while not stop.is_set() and number < 50:
            number += 1
            try:
                (tree / "lib" / f"late {number}").write_text("x")
            except OSError:
                return
            time.sleep(0.001)

    thread = threading.Thread(target=add)
    thread.start()
    assert remove_tree(tree, *identity(tree), lambda _: time.sleep(0.002))
    stop.set()
    thread.join()
    assert not tree.exists()


def test_a_file_that_cannot_be_deleted_is_named(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unlink = os.unlink

    def refuse(path: str, *, dir_fd: int | None = None) -> None:
        if os.path.basename(path) == "a":
            raise PermissionError(errno.EPERM, "Operation not permitted", path)
        unlink(path, dir_fd=dir_fd)

    with monkeypatch.context() as patched:
        patched.setattr(os, "unlink", refuse)
        with pytest.raises(PermissionDeniedError) as caught:
            remove_tree(tree, *identity(tree))
    assert caught.value.path == str(tree / "lib" / "deep" / "a")
    assert remove_tree(tree, *identity(tree))
