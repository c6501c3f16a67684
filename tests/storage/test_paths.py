from __future__ import annotations

import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from insula.domain.errors import PermissionDeniedError, StorageError
from insula.storage.paths import Paths

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes and owners")


def test_everything_is_below_insula_home_when_that_is_set(tmp_path: Path) -> None:
    paths = Paths.from_environment({"INSULA_HOME": str(tmp_path / "été home")})

    home = tmp_path / "été home"
    assert paths == Paths(
        data=home / "data",
        config=home / "config",
        cache=home / "cache",
        runtime=home / "run",
        trash=home / "trash",
        environments=home / "environments",
    )
    assert paths.journal == home / "data" / "journal.sqlite"
    assert paths.preferences == home / "config" / "preferences.json"
    assert paths.snapshot == home / "cache" / "inventory.json"


def test_insula_home_may_be_relative_or_begin_with_a_tilde(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert Paths.from_environment({"INSULA_HOME": "here"}).data == tmp_path / "here" / "data"
    assert Paths.from_environment({"INSULA_HOME": "~/here"}).data == Path.home() / "here" / "data"


@pytest.mark.parametrize("environ", [{}, {"INSULA_HOME": ""}])
def test_without_it_the_platform_decides(environ: dict[str, str]) -> None:
    paths = Paths.from_environment(environ)
    assert "insula" in str(paths.data)
    assert paths.trash.parent == paths.data
    assert all(folder.is_absolute() for folder in (paths.data, paths.config, paths.cache, paths.runtime))


def test_the_process_environment_counts(insula_home: Path) -> None:
    assert Paths.from_environment().data == insula_home / "data"


@posix
def test_folders_are_made_for_their_owner_only_and_existing_ones_stay_as_they_are(tmp_path: Path) -> None:
    paths = Paths.below(tmp_path / "home")
    paths.environments.mkdir(parents=True, mode=0o755)
    paths.create()
    paths.create()

    for folder in (paths.data, paths.config, paths.cache, paths.runtime, paths.trash, paths.locks, paths.log.parent):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(paths.environments.stat().st_mode) == 0o755


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("")
    with pytest.raises(StorageError):
        Paths.below(tmp_path / "home").create()


@posix
def test_a_runtime_folder_that_is_a_link_is_refused(tmp_path: Path) -> None:
    paths = replace(Paths.below(tmp_path / "home"), runtime=tmp_path / "run")
    (tmp_path / "elsewhere").mkdir()
    paths.runtime.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(PermissionDeniedError):
        paths.create()
