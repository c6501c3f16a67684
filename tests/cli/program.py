"""The real command in processes of its own, for a person with an empty home."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TextIO

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass
class Person:
    """Somebody who types `insula …` in `folder`; all their environments are below it."""

    folder: Path
    variables: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.home = self.folder / "person"
        self.projects = self.home / "Projets été"
        self.projects.mkdir(parents=True, exist_ok=True)

    @property
    def environ(self) -> dict[str, str]:
        """INSULA_HOME is that of the test."""
        return {**os.environ, "HOME": str(self.home), "UV_CACHE_DIR": str(self.folder / "uv"), **self.variables}

    def insula(self, *arguments: str | Path, code: int = 0) -> subprocess.CompletedProcess[str]:
        """Run to the end; fails unless the exit code is `code`."""
        done = subprocess.run(
            [sys.executable, "-m", "insula", *map(str, arguments)],
            cwd=self.projects,
            env=self.environ,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == code, (done.returncode, done.stdout, done.stderr)
        return done

    def json(self, *arguments: str | Path) -> Any:
        """What a reading command prints with `--json`."""
        return json.loads(self.insula(*arguments, "--json").stdout)

    def begin(self, *arguments: str | Path, out: TextIO | None = None) -> subprocess.Popen[str]:
        """Start it in a process group of its own, with both streams piped, or its output going to `out`."""
        return subprocess.Popen(
            [sys.executable, "-m", "insula", *map(str, arguments)],
            cwd=self.projects,
            env=self.environ,
            stdout=out or subprocess.PIPE,
            stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
        )


def wait_for_line(process: subprocess.Popen[str], text: str) -> list[str]:
    """Read standard error until a line with `text` comes; all lines until then."""
    assert process.stderr is not None
    lines = []
    for line in process.stderr:
        lines.append(line)
        if text in line:
            return lines
    raise AssertionError(lines)


def interrupt(process: subprocess.Popen[str], number: int = signal.SIGINT) -> tuple[str, str]:
    """Ctrl+C, or another signal, and what it still said."""
    os.kill(process.pid, number)
    return process.communicate(timeout=60)


def wait_until_gone(name: str, seconds: float = 10) -> None:
    """Wait until no process has `name` on its command line."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if not any(name.encode() in command for command in _command_lines()):
            return
        time.sleep(0.05)
    raise AssertionError(f"a process with {name} on its command line is still there")


def _command_lines() -> list[bytes]:
    found = []
    for each in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            found.append(each.read_bytes())
        except OSError:
            continue
    return found
