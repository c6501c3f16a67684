"""Disks of their own for tests, which only root can mount."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def mounted(folder: Path, *options: str) -> Iterator[Path]:
    if sys.platform != "linux":
        pytest.skip("mounts are of Linux")
    if os.getuid() != 0 and "CI" not in os.environ:
        pytest.skip("only root can mount; in CI this fails instead")
    folder.mkdir(exist_ok=True)
    subprocess.run(["mount", *options, folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Another file system, of one megabyte."""
    with mounted(tmp_path / "disk é", "-t", "tmpfs", "-o", "size=1m,mode=755", "tmpfs") as folder:
        yield folder


@pytest.fixture
def second_view(tmp_path: Path) -> Iterator[Path]:
    """A folder `real` of the usual file system, mounted a second time: the same device, but no renames across."""
    (tmp_path / "real").mkdir()
    with mounted(tmp_path / "view", "--bind", str(tmp_path / "real")) as folder:
        yield folder
