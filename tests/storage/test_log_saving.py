from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from insula.domain.errors import StorageError
from insula.domain.logs import LogLine, LogStream
from insula.storage.log_saving import save_log
from insula.storage.spill import Spill

OUT = LogStream.OUT


@pytest.fixture
def spill(tmp_path: Path) -> Iterator[Spill]:
    made = Spill(tmp_path, reserve=0)
    made.append([LogLine(OUT, 1_700_000_000_123_456_789, b"\xff\x1b[31mred"), LogLine(OUT, 0, b"long ")])
    made.append([LogLine(OUT, 0, b"line", continues=True)])
    yield made
    made.close()


def test_every_byte_is_saved_and_what_was_there_replaced(spill: Spill, tmp_path: Path) -> None:
    path = tmp_path / "été.log"
    path.write_text("old")

    save_log(spill, path, moments=False, check=lambda: None)

    assert path.read_bytes() == b"\xff\x1b[31mred\nlong line\n"
    assert list(tmp_path.iterdir()) == [path]


def test_moments_stand_in_front_where_they_are_known(spill: Spill, tmp_path: Path) -> None:
    save_log(spill, tmp_path / "x.log", moments=True, check=lambda: None)

    assert (tmp_path / "x.log").read_bytes().startswith(b"2023-11-14T22:13:20.123456789Z \xff")


def test_a_place_that_cannot_be_written_is_told(spill: Spill, tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        save_log(spill, tmp_path / "nowhere" / "x.log", moments=False, check=lambda: None)


def test_broken_off_it_leaves_nothing(spill: Spill, tmp_path: Path) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        save_log(spill, tmp_path / "x.log", moments=False, check=stop)

    assert list(tmp_path.iterdir()) == []
