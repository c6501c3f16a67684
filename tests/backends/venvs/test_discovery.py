from __future__ import annotations

import os
from pathlib import Path

import pytest

from insula.backends.threads import Cancellation, Stopped
from insula.backends.venvs.discovery import depth_below, scan
from insula.backends.venvs.places import Root
from insula.storage.trash import is_trash


def environment(path: Path) -> str:
    path.mkdir(parents=True)
    (path / "pyvenv.cfg").write_text("home = /usr/bin\n")
    return str(path)


def found(*roots: Root) -> list[str]:
    return sorted(scan(Cancellation(), roots, is_trash).environments)


def test_environments_are_found_by_what_marks_them(tmp_path: Path) -> None:
    expected = [environment(tmp_path / name) for name in ("a b/été", "named", "p/.env", "p/.venv", "p/x/venv")]

    assert found(Root(str(tmp_path), 5)) == expected


def test_any_hidden_folder_may_be_an_environment_but_is_not_searched(tmp_path: Path) -> None:
    hidden = environment(tmp_path / ".mine")
    environment(tmp_path / ".config" / "env")

    assert found(Root(str(tmp_path), 5)) == [hidden]


@pytest.mark.parametrize("name", [".tox", ".nox", ".hatch", ".direnv", ".virtualenvs"])
def test_hidden_folders_of_environments_are_searched(tmp_path: Path, name: str) -> None:
    inside = environment(tmp_path / name / "py312")

    assert found(Root(str(tmp_path), 5)) == [inside]


@pytest.mark.parametrize("name", ["node_modules", "__pycache__", ".git", ".cache", "site-packages", ".insula-tmp-1234"])
def test_folders_that_cannot_hold_environments_are_not_searched(tmp_path: Path, name: str) -> None:
    environment(tmp_path / name / "env")

    assert found(Root(str(tmp_path), 5)) == []


def test_an_environment_that_is_being_made_by_us_is_no_environment_yet(tmp_path: Path) -> None:
    environment(tmp_path / ".insula-tmp-0123456789ab")

    assert found(Root(str(tmp_path), 5)) == []


def test_what_is_in_a_trash_is_not_found(tmp_path: Path) -> None:
    environment(tmp_path / ".insula-trash-1")
    environment(tmp_path / ".Trash-1000" / "insula" / ".insula-trash-2")
    environment(tmp_path / "share" / "Trash" / "files" / "env")

    assert found(Root(str(tmp_path), 6)) == []


def test_the_search_ends_at_its_depth(tmp_path: Path) -> None:
    near, far = environment(tmp_path / "1" / "2"), environment(tmp_path / "1" / "3" / "4")

    assert found(Root(str(tmp_path), 2)) == [near]
    assert found(Root(str(tmp_path), 3)) == [near, far]


def test_depth_0_looks_at_the_folder_itself(tmp_path: Path) -> None:
    itself = environment(tmp_path / "env")
    environment(tmp_path / "other" / "env")

    assert found(Root(itself, 0), Root(str(tmp_path / "other"), 0)) == [itself]


def test_an_environment_is_not_entered(tmp_path: Path) -> None:
    outer = environment(tmp_path / "outer")
    environment(tmp_path / "outer" / "inner")

    assert found(Root(str(tmp_path), 5)) == [outer]


@pytest.mark.engine
def test_links_are_not_followed_but_a_root_may_be_one(tmp_path: Path) -> None:
    real = environment(tmp_path / "real" / "env")
    (tmp_path / "real" / "loop").symlink_to(tmp_path)
    (tmp_path / "link").symlink_to(tmp_path / "real")

    assert found(Root(str(tmp_path / "link"), 5)) == [real]
    assert found(Root(str(tmp_path), 5), Root(str(tmp_path / "link"), 5)) == [real]


def test_a_cache_is_not_searched_although_an_environment_says_it_is_one(tmp_path: Path) -> None:
    inside = environment(tmp_path / "env")
    (tmp_path / "env" / "CACHEDIR.TAG").touch()
    environment(tmp_path / "cache" / "env")
    (tmp_path / "cache" / "CACHEDIR.TAG").touch()

    assert found(Root(str(tmp_path), 5)) == [inside]


def test_each_is_found_once_although_roots_overlap(tmp_path: Path) -> None:
    one = environment(tmp_path / "a" / "b" / "env")

    assert found(Root(str(tmp_path / "a"), 1), Root(str(tmp_path), 5), Root(one, 0), Root(str(tmp_path), 1)) == [one]


def test_folders_to_watch_are_told_with_the_levels_left(tmp_path: Path) -> None:
    environment(tmp_path / "p" / ".venv")

    result = scan(Cancellation(), [Root(str(tmp_path), 3)], is_trash)

    assert result.folders == {str(tmp_path): 3, str(tmp_path / "p"): 2}


def test_roots_that_are_missing_are_told(tmp_path: Path) -> None:
    missing = Root(str(tmp_path / "not" / "yet"), 2)

    assert scan(Cancellation(), [missing, Root(str(tmp_path / "gone"), 0)], is_trash).missing == [missing]


def test_a_folder_that_cannot_be_read_hides_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    locked, scandir = tmp_path / "locked", os.scandir
    locked.mkdir()
    other = environment(tmp_path / "other")

    def refuse(path: str) -> object:
        if path == str(locked):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)

    assert found(Root(str(tmp_path), 5)) == [other]


def test_a_search_ends_when_nobody_waits_for_it(tmp_path: Path) -> None:
    cancellation = Cancellation()
    cancellation.cancel()

    with pytest.raises(Stopped):
        scan(cancellation, [Root(str(tmp_path), 5)], is_trash)


@pytest.mark.parametrize(
    ("name", "left", "depth"),
    [
        ("src", 3, 2),
        ("src", 1, 0),
        ("src", 0, None),
        (".venv", 3, 0),
        (".tox", 3, 2),
        ("node_modules", 3, None),
        (".insula-tmp-1", 3, None),
    ],
)
def test_how_deep_a_new_folder_is_searched(name: str, left: int, depth: int | None) -> None:
    assert depth_below(name, left) == depth
