from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from insula.backends.venvs.linking import Way, best_way, copy, hardlink, reflink
from tests.storage.conftest import mounted


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "source"
    path.write_text("content")
    path.chmod(0o640)
    os.utime(path, ns=(1, 1_600_000_000_987_654_321))
    return path


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "target"
    path.mkdir()
    return path


def test_the_best_way_is_tried_out_and_leaves_nothing(source: Path, target: Path) -> None:
    linked = best_way(str(source), str(target), independent=False)
    alone = best_way(str(source), str(target), independent=True)

    assert linked in {Way.REFLINK, Way.HARDLINK}
    assert alone is (Way.REFLINK if linked is Way.REFLINK else Way.COPY)
    assert os.listdir(target) == []


@pytest.mark.engine
def test_on_another_disk_it_is_a_copy(source: Path, tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "-t", "tmpfs", "-o", "size=1m", "tmpfs") as disk:
        assert best_way(str(source), str(disk), independent=False) is Way.COPY


def test_a_copy_keeps_mode_and_time(source: Path, target: Path) -> None:
    copy(str(source), str(target / "copy"))

    status = (target / "copy").stat()
    assert (status.st_mode & 0o777, status.st_mtime_ns, status.st_nlink) == (0o640, 1_600_000_000_987_654_321, 1)


def test_a_link_that_the_system_refuses_is_told_and_a_full_disk_is_an_error(
    source: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(code: int) -> None:
        def link(*_arguments: object) -> None:
            raise OSError(code, os.strerror(code))

        monkeypatch.setattr(os, "link", link)

    assert hardlink(str(source), str(target / "link"))
    for code in (errno.EMLINK, errno.EPERM, errno.EXDEV):
        refuse(code)
        assert not hardlink(str(source), str(target / "other"))
    refuse(errno.ENOSPC)
    with pytest.raises(OSError, match="No space"):
        hardlink(str(source), str(target / "other"))


def test_a_reflink_is_a_whole_copy_or_nothing(source: Path, target: Path) -> None:
    if reflink(str(source), str(target / "reflink")):
        assert (target / "reflink").read_text() == "content"
        assert (target / "reflink").stat().st_mtime_ns == source.stat().st_mtime_ns
    else:
        assert os.listdir(target) == []
