from __future__ import annotations

import json
import os
import stat
import sys
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from insula.domain.errors import StorageError
from insula.storage.preferences import Preferences, PreferencesStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "preferences.json"


def write(path: Path, content: Any) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(content if isinstance(content, str) else json.dumps(content))


def test_without_a_file_the_defaults_hold(path: Path) -> None:
    store = PreferencesStore(path)
    assert store.load() == Preferences()
    assert store.load().folders == (Path.home(),)
    assert store.load().trash_days == 30
    assert store.set_aside is None
    assert not path.exists()


def test_what_is_saved_comes_back_in_another_process(path: Path) -> None:
    chosen = Preferences(
        language="fr",
        scheme="dark",
        folders=(Path("/a b").absolute(), Path("/été").absolute()),
        depth=3,
        trash_days=0,
        window={"venvs": {"columns": ["name"], "sort": 1, "width": 0.5, "none": None}},
    )
    PreferencesStore(path).save(chosen)
    assert PreferencesStore(path).load() == chosen
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_folder_whose_name_is_not_utf_8_is_kept(path: Path) -> None:
    folder = Path("/caf\udce9").absolute()
    PreferencesStore(path).update(folders=(folder,))
    assert PreferencesStore(path).load().folders == (folder,)


def test_keys_that_we_do_not_know_are_kept(path: Path) -> None:
    write(path, {"version": 7, "colour": "teal", "depth": 2})
    store = PreferencesStore(path)
    assert store.update(language="fr").depth == 2
    assert json.loads(path.read_text()) == {"version": 7, "colour": "teal", "depth": 2, "language": "fr"}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("language", "de"),
        ("language", 3),
        ("scheme", None),
        ("folders", "/home"),
        ("folders", ["relative"]),
        ("folders", [7]),
        ("folders", [""]),
        ("depth", "deep"),
        ("depth", 0),
        ("depth", 10_000),
        ("depth", True),
        ("depth", 2.5),
        ("trash_days", -1),
        ("window", []),
    ],
)
def test_a_value_that_cannot_be_used_gives_way_to_its_default_and_is_told_once(
    path: Path, key: str, value: Any, caplog: pytest.LogCaptureFixture
) -> None:
    good = {"language": "fr", "scheme": "dark", "depth": 9, "trash_days": 1}
    write(path, good | {key: value})
    store = PreferencesStore(path)

    loaded = store.load()
    store.load()

    assert getattr(loaded, key) == getattr(Preferences(), key)
    assert all(getattr(loaded, other) == good[other] for other in good if other != key)
    assert store.refused == (key,)
    assert [record.message for record in caplog.records].count(f"these preferences cannot be used: {key}") == 1
    assert store.set_aside is None


@pytest.mark.parametrize("content", ["", "{", "[]", "7", '{"depth": 2', "[" * 100_000, "\x00"])
def test_a_damaged_file_is_set_aside_and_the_defaults_hold(path: Path, content: str) -> None:
    write(path, content)
    store = PreferencesStore(path)

    assert store.load() == Preferences()
    assert store.set_aside is not None
    assert store.set_aside.read_text() == content
    store.update(depth=4)
    assert store.load().depth == 4
    assert store.set_aside is not None
    assert PreferencesStore(path).set_aside is None


def test_bytes_that_are_no_text_are_damage_too(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b'{"language": "\xff\xfe"}')
    store = PreferencesStore(path)
    assert store.load() == Preferences()
    assert store.set_aside is not None


def test_a_change_by_another_process_is_seen_and_not_overwritten(path: Path) -> None:
    mine, theirs = PreferencesStore(path), PreferencesStore(path)
    mine.update(language="fr")
    theirs.update(depth=7)

    assert mine.load() == theirs.load() == replace(Preferences(), language="fr", depth=7)
    mine.update(scheme="dark")
    assert theirs.load() == replace(Preferences(), language="fr", depth=7, scheme="dark")


def test_a_change_writes_only_what_was_changed(path: Path) -> None:
    PreferencesStore(path).update(language="fr")
    assert json.loads(path.read_text()) == {"version": 1, "language": "fr"}


def test_it_is_read_again_only_if_it_has_changed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = PreferencesStore(path)
    store.update(depth=4)
    monkeypatch.setattr(Path, "read_bytes", lambda self: pytest.fail("read again"))
    assert store.load().depth == 4


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_file_kept_elsewhere_behind_a_link_is_written_there(path: Path, tmp_path: Path) -> None:
    kept = tmp_path / "dotfiles" / "insula.json"
    kept.parent.mkdir()
    write(kept, {"depth": 2})
    path.parent.mkdir()
    path.symlink_to(kept)
    PreferencesStore(path).update(language="fr")
    assert path.is_symlink()
    assert json.loads(kept.read_text()) == {"version": 1, "depth": 2, "language": "fr"}


def test_an_unknown_field_is_a_mistake_and_writes_nothing(path: Path) -> None:
    with pytest.raises(TypeError):
        PreferencesStore(path).update(colour="teal")
    assert not path.exists()


def test_a_place_that_cannot_be_written_is_told_and_the_old_choice_holds(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = PreferencesStore(tmp_path / "file" / "preferences.json")
    with pytest.raises(StorageError):
        store.update(depth=4)
    assert store.load() == Preferences()


def test_threads_do_not_lose_each_others_changes(path: Path) -> None:
    store = PreferencesStore(path)
    changes: list[dict[str, Any]] = [{"depth": 9}, {"language": "fr"}, {"scheme": "dark"}, {"trash_days": 3}]
    threads = [threading.Thread(target=lambda change=change: store.update(**change)) for change in changes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.load() == Preferences(language="fr", scheme="dark", depth=9, trash_days=3)
    assert os.listdir(path.parent) == [path.name]
