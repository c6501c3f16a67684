from __future__ import annotations

from pathlib import Path

import pytest

from insula.storage.mounts import mounts_inside, top_of_volume


def test_the_top_is_above_and_its_own_top(tmp_path: Path) -> None:
    top = top_of_volume(tmp_path.resolve())
    assert tmp_path.resolve().is_relative_to(top)
    assert top_of_volume(top) == top


def test_what_is_not_there_has_no_top(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="none"):
        top_of_volume(tmp_path / "none")


@pytest.mark.engine
def test_a_mounted_disk_is_a_volume_of_its_own_whatever_its_name(disk: Path) -> None:
    inner = disk / "a b" / "c"
    inner.mkdir(parents=True)
    assert top_of_volume(inner) == disk
    assert mounts_inside(disk.parent) == (disk.name,)
    assert mounts_inside(disk) == ()


@pytest.mark.engine
def test_a_folder_mounted_a_second_time_is_a_volume_of_its_own(second_view: Path) -> None:
    assert second_view.stat().st_dev == second_view.parent.stat().st_dev
    assert top_of_volume(second_view) == second_view
