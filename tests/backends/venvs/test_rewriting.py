from __future__ import annotations

import os
from pathlib import Path

import pytest

from insula.backends.venvs.rewriting import Edit, apply, commit, discard, folders_of, stage
from insula.domain.errors import NoSpaceError, PermissionDeniedError
from tests.backends.venvs import workshop


@pytest.fixture
def edits(tmp_path: Path) -> list[Edit]:
    """A script that is linked elsewhere, and a symbolic link."""
    (tmp_path / "env" / "bin").mkdir(parents=True)
    script, link = tmp_path / "env" / "bin" / "script", tmp_path / "env" / "link"
    script.write_text("old")
    script.chmod(0o751)
    os.link(script, tmp_path / "elsewhere")
    link.symlink_to("old")
    return [Edit(str(script), b"new"), Edit(str(link), "new")]


def test_a_change_makes_a_new_file_with_the_same_mode(tmp_path: Path, edits: list[Edit]) -> None:
    apply(edits, "token")

    script = tmp_path / "env" / "bin" / "script"
    assert (script.read_text(), script.stat().st_mode & 0o777) == ("new", 0o751)
    assert os.readlink(tmp_path / "env" / "link") == "new"
    assert (tmp_path / "elsewhere").read_text() == "old"
    assert workshop.leftovers(tmp_path) == []


def test_a_file_that_nobody_else_has_is_written_itself(tmp_path: Path) -> None:
    script = tmp_path / "script"
    script.write_text("much longer than what follows")
    before = script.stat().st_ino

    apply([Edit(str(script), b"new")], "token")

    assert script.read_text() == "new"
    assert script.stat().st_ino == before


def test_a_file_that_may_not_be_written_is_replaced(tmp_path: Path) -> None:
    script = tmp_path / "script"
    script.write_text("old")
    script.chmod(0o444)

    apply([Edit(str(script), b"new")], "token")

    assert script.read_text() == "new"
    assert script.stat().st_mode & 0o777 == 0o444


def test_what_is_staged_changes_nothing_until_it_is_committed(tmp_path: Path, edits: list[Edit]) -> None:
    before = workshop.snapshot(tmp_path)
    folders = [str(tmp_path / "env" / each) for each in folders_of(edits, str(tmp_path / "env"))]
    stage(edits, "token")
    stage(edits, "other")
    assert before.items() <= workshop.snapshot(tmp_path).items()

    for _ in range(2):
        discard(folders, "other")
        commit(folders, "token")
    assert (tmp_path / "env" / "bin" / "script").read_text() == "new"
    assert os.readlink(tmp_path / "env" / "link") == "new"
    assert workshop.leftovers(tmp_path) == []


def test_what_is_discarded_leaves_all_as_it_was(tmp_path: Path, edits: list[Edit]) -> None:
    before = workshop.snapshot(tmp_path)
    stage(edits, "token")
    for _ in range(2):
        discard([str(tmp_path / "env"), str(tmp_path / "env" / "bin"), str(tmp_path / "gone")], "token")

    assert workshop.snapshot(tmp_path) == before


@pytest.mark.parametrize(("code", "kind"), [(28, NoSpaceError), (13, PermissionDeniedError)])
def test_what_the_system_refuses_is_typed(
    edits: list[Edit], monkeypatch: pytest.MonkeyPatch, code: int, kind: type[Exception]
) -> None:
    def refuse(*_arguments: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(kind):
        stage(edits, "token")
