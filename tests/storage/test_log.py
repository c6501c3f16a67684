from __future__ import annotations

import logging
import stat
import sys
import threading
from pathlib import Path

import pytest

from insula.domain.errors import StorageError
from insula.storage.log import logging_to

logger = logging.getLogger("insula.test")


def everything_in(folder: Path) -> str:
    return "".join(file.read_text(encoding="utf-8") for file in folder.iterdir())


def test_what_is_logged_is_in_the_file_when_logging_ends(tmp_path: Path) -> None:
    path = tmp_path / "log" / "insula.log"
    with logging_to(path):
        logger.info("made %s in %d ms", "été \udce9", 12)
        logger.debug("not worth it")
        threading.Thread(target=lambda: logger.warning("from a thread"), name="a-thread").start()
    logger.info("too late")

    text = path.read_text(encoding="utf-8")
    assert "INFO insula.test MainThread: made été \\udce9 in 12 ms" in text
    assert "WARNING insula.test a-thread: from a thread" in text
    assert "not worth it" not in text
    assert "too late" not in text
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_no_secret_reaches_the_file_by_message_argument_or_traceback(tmp_path: Path) -> None:
    with logging_to(tmp_path / "insula.log"):
        logger.info("fetching https://me:hunter2@host/simple")
        logger.info("run %s with %r", "tool --password hunter2", {"TOKEN": "hunter2"})
        try:
            raise ValueError("Authorization: Bearer hunter2")
        except ValueError:
            logger.exception("API_KEY=hunter2 was refused")

    text = everything_in(tmp_path)
    assert "hunter2" not in text
    assert "ValueError: Authorization: •••" in text
    assert text.count("•••") >= 5


def test_the_log_stays_small(tmp_path: Path) -> None:
    with logging_to(tmp_path / "insula.log"):
        for number in range(400):
            logger.info("%d %s", number, "x" * 20_000)

    sizes = {file.name: file.stat().st_size for file in tmp_path.iterdir()}
    assert sorted(sizes) == ["insula.log", "insula.log.1", "insula.log.2"]
    assert max(sizes.values()) <= 1_000_000
    assert "399 xxx" in (tmp_path / "insula.log").read_text()


def test_a_log_that_cannot_be_written_disturbs_nobody(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "insula.log").mkdir()
    with logging_to(tmp_path / "insula.log"):
        logger.info("lost")
    assert capsys.readouterr().err == ""


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError), logging_to(tmp_path / "file" / "insula.log"):
        pass


def test_the_loggers_are_as_before_afterwards(tmp_path: Path) -> None:
    root = logging.getLogger()
    before = root.level, list(root.handlers)
    with logging_to(tmp_path / "insula.log", logging.ERROR):
        pass
    assert (root.level, list(root.handlers)) == before
