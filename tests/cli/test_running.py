from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from insula.backends.fake import FakeBackend
from insula.cli import running
from insula.cli.exits import Exit
from insula.cli.session import Session
from insula.storage.paths import Paths
from tests.cli.conftest import Insula
from tests.cli.program import Person


def test_a_bug_is_told_in_a_sentence_and_its_traceback_goes_to_the_log(
    insula: Insula, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(_session: Session) -> Exit:
        raise KeyError("lost")

    monkeypatch.setattr(running, "COMMANDS", {"list": fail})

    answer = insula("list", "--json")

    assert (answer.code, answer.out) == (1, "")
    assert "Traceback" not in answer.err
    assert "unexpectedly" in answer.err
    assert "Traceback" in Paths.from_environment().log.read_text()


def test_the_log_pollutes_neither_output(insula: Insula, backend: FakeBackend) -> None:
    insula("list", "--json")
    backend.go_away()

    answer = insula("list", "--json")

    assert answer.err == ""


@pytest.mark.engine
def test_no_room_where_the_output_goes_is_told(tmp_path: Path) -> None:
    person = Person(tmp_path)
    with open("/dev/full", "w", encoding="utf-8") as full:
        # Not --help: argparse of Python 3.11.7 and later hides the failure when its output is not buffered.
        process = person.begin("list", "--json", out=full)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "full" in err or "No space left" in err
    assert "Traceback" not in err


def test_standard_output_may_be_closed(insula: Insula, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", None)
    err = io.StringIO()
    monkeypatch.setattr("sys.stderr", err)

    assert insula("list").code == 0

    sys.stdout.close()
    assert err.getvalue() == ""
