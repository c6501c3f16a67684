from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from insula.backends.process.service import Service
from insula.domain.errors import ProgramMissingError


def ended(service: Service) -> int:
    until = time.monotonic() + 10
    while (status := service.status) is None:
        assert time.monotonic() < until
        time.sleep(0.01)
    return status


def test_a_service_that_ends_tells_its_status_and_the_tail_of_what_it_said() -> None:
    service = Service([sys.executable, "-c", "print('x' * 9000); raise SystemExit('no space; password=hunter2')"])

    assert ended(service) == 1
    complaint = service.complaint()
    service.end()

    assert complaint.startswith("x")
    assert len(complaint) <= 4000
    assert "no space" in complaint
    assert "hunter2" not in complaint


def test_a_service_that_is_ended_takes_its_children_along(tmp_path: Path) -> None:
    pids = tmp_path / "pids"
    code = "import os, subprocess, sys, time; child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(99)']); open(sys.argv[1], 'w').write(f'{os.getpid()} {child.pid}\\n'); time.sleep(99)"  # noqa: E501 - one program.
    service = Service([sys.executable, "-c", code, pids])
    until = time.monotonic() + 10
    while not (pids.exists() and pids.read_text().endswith("\n")):
        assert time.monotonic() < until
        time.sleep(0.01)

    service.end()

    for pid in map(int, pids.read_text().split()):
        assert not Path(f"/proc/{pid}").exists() or "State:\tZ" in Path(f"/proc/{pid}/status").read_text()


def test_a_service_that_is_left_goes_on() -> None:
    service = Service([sys.executable, "-c", "import time; time.sleep(0.3)"])

    service.leave()

    assert service.status is None
    assert ended(service) == 0


def test_a_program_that_is_not_there_is_told() -> None:
    with pytest.raises(ProgramMissingError):
        Service([os.devnull + "-none"])
