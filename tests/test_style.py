"""The settings of ruff and mypy, tried on a file that breaks them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def run_tool(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )


@pytest.fixture
def module(tmp_path: Path) -> Path:
    return tmp_path / "module.py"


def test_an_unformatted_file_fails(module: Path) -> None:
    module.write_text("x = {  'a':1 }\n")

    assert run_tool("ruff", "format", "--check", "--config", "pyproject.toml", module).returncode == 1


@pytest.mark.parametrize(
    ("source", "rule"),
    [
        ("import os\n", "F401"),
        ("def start(now: bool) -> None: ...\n", "FBT001"),
        ("try:\n    start()\nexcept Exception:\n    pass\n", "BLE001"),
        ("# TODO: later\n", "FIX002"),
    ],
)
def test_what_the_house_style_bans_fails(module: Path, source: str, rule: str) -> None:
    module.write_text(source)

    result = run_tool("ruff", "check", "--no-cache", "--config", "pyproject.toml", "--output-format", "concise", module)

    assert result.returncode == 1
    assert rule in result.stdout


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("def double(number): return number\n", "no-untyped-def"),
        ("def double(number: int) -> str: return number\n", "return-value"),
        ("class A:\n    def f(self) -> None: ...\nclass B(A):\n    def f(self) -> None: ...\n", "explicit-override"),
    ],
)
def test_what_does_not_type_fails(module: Path, source: str, code: str) -> None:
    module.write_text(source)

    result = run_tool("mypy", "--config-file", "pyproject.toml", "--cache-dir", module.parent / "cache", module)

    assert result.returncode == 1
    assert f"[{code}]" in result.stdout
