from __future__ import annotations

import os
import stat
import subprocess
from pathlib import Path

import pytest

from insula.domain.errors import NotProvenError, OtherFileSystemError, StorageError
from insula.storage.atomic import rename_noreplace
from insula.storage.paths import Paths
from insula.storage.trash import is_trash, remove_tree, trash_place


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.below(tmp_path / "home")


def environment(path: Path) -> Path:
    path.mkdir(parents=True)
    (path / "pyvenv.cfg").write_text("")
    return path


def goes(path: Path, place: Path) -> bool:
    rename_noreplace(path, place)
    return (place / "pyvenv.cfg").exists() and is_trash(place)


def test_on_our_own_volume_it_goes_to_our_own_trash(tmp_path: Path, paths: Paths) -> None:
    path = environment(tmp_path / "projects" / ".venv")
    place = trash_place(path, paths, "0123")
    assert place.parent == paths.trash
    assert goes(path, place)


def test_the_trash_of_a_home_behind_a_link_is_ours_too(tmp_path: Path, paths: Paths) -> None:
    environment(tmp_path / "real" / ".venv")
    (tmp_path / "link").symlink_to(tmp_path / "real", target_is_directory=True)
    assert trash_place(tmp_path / "link" / ".venv", paths, "0123").parent == paths.trash


@pytest.mark.engine
def test_on_another_volume_it_goes_to_the_trash_at_its_top(disk: Path, paths: Paths) -> None:
    path = environment(disk / "deep" / "down" / ".venv")
    place = trash_place(path, paths, "0123")

    assert place.parent == disk / f".Trash-{os.getuid()}" / "insula"
    for folder in (place.parent, place.parent.parent):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert goes(path, place)
    assert trash_place(environment(disk / "other"), paths, "4567").parent == place.parent


@pytest.mark.engine
@pytest.mark.parametrize("trap", ["link", "file", "somebody's", "open to all", "link below"])
def test_a_trash_at_the_top_that_cannot_be_trusted_is_not_used(
    disk: Path, paths: Paths, tmp_path: Path, trap: str
) -> None:
    trash = disk / f".Trash-{os.getuid()}"
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    if trap == "link":
        trash.symlink_to(elsewhere)
    elif trap == "file":
        trash.write_text("")
    else:
        trash.mkdir(mode=0o700)
        if trap == "somebody's":
            os.chown(trash, 65534, 65534)
        elif trap == "open to all":
            trash.chmod(0o777)
        else:
            (trash / "insula").symlink_to(elsewhere)
    path = environment(disk / "projects" / ".venv")

    place = trash_place(path, paths, "0123")

    assert place == disk / "projects" / ".insula-trash-0123"
    assert goes(path, place)
    assert os.listdir(elsewhere) == []


@pytest.mark.engine
def test_where_the_top_cannot_be_written_it_stays_beside(disk: Path, paths: Paths) -> None:
    path = environment(disk / ".venv")
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    try:
        assert trash_place(path, paths, "0123") == disk / ".insula-trash-0123"
    finally:
        subprocess.run(["mount", "-o", "remount,rw", disk], check=True)


@pytest.mark.engine
def test_a_folder_that_is_mounted_twice_has_a_trash_in_each_view(second_view: Path, paths: Paths) -> None:
    path = environment(second_view / "projects" / ".venv")
    paths.create()
    with pytest.raises(OtherFileSystemError):
        rename_noreplace(path, paths.trash / "x")

    place = trash_place(path, paths, "0123")

    assert place.is_relative_to(second_view)
    assert goes(path, place)


@pytest.mark.engine
def test_what_is_mounted_inside_is_not_deleted(tmp_path: Path, second_view: Path) -> None:
    (tmp_path / "real" / "precious").write_text("x")
    status = tmp_path.lstat()
    with pytest.raises(NotProvenError) as caught:
        remove_tree(tmp_path, status.st_dev, status.st_ino)
    assert caught.value.found == ("view",)
    assert (second_view / "precious").exists()


@pytest.mark.parametrize("unique", ["", "a/b", "../x", "/x"])
def test_the_name_in_the_trash_is_one_name(tmp_path: Path, paths: Paths, unique: str) -> None:
    with pytest.raises(ValueError, match=unique or "^$"):
        trash_place(environment(tmp_path / "a"), paths, unique)


def test_what_is_not_there_has_no_place(tmp_path: Path, paths: Paths) -> None:
    with pytest.raises(StorageError):
        trash_place(tmp_path / "none", paths, "0123")


@pytest.mark.parametrize(
    "path",
    [
        "/home/me/.insula-trash-0123",
        "/home/me/.insula-trash-0123/lib",
        "/mnt/usb/.Trash-1000/files/site",
        "/home/me/.local/share/Trash/files/site",
        "/Users/me/.Trash/site",
        "/Volumes/usb/.Trashes/501/site",
    ],
)
def test_trashes_are_known_by_their_names(path: str) -> None:
    assert is_trash(Path(path))


@pytest.mark.parametrize("path", ["/", "/home/me/Trash/site", "/home/me/trash", "/home/me/.Trash-me", "/srv/.venv"])
def test_other_folders_are_no_trash(path: str) -> None:
    assert not is_trash(Path(path))
