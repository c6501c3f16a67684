"""The contracts of import-linter, tried on small packages that break them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = [
    "__init__",
    "__main__",
    "app",
    "cli",
    "backends/__init__",
    "backends/fake",
    "backends/process",
    "backends/protocol",
    "backends/venvs/__init__",
    "domain/__init__",
    "services/__init__",
    "storage/__init__",
    "viewmodels/__init__",
    "viewmodels/wording",
    "views/__init__",
    "wiring",
]


def lint(folder: Path, module: str = "__main__", source: str = "") -> subprocess.CompletedProcess[str]:
    """What import-linter says of a package where that one module has that source and all others are empty."""
    for name in MODULES:
        path = folder / "insula" / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source if name == module else "")
    command = shutil.which("lint-imports", path=Path(sys.executable).parent)
    assert command is not None
    return subprocess.run(
        [command, "--no-logo", "--no-cache", "--config", ROOT / "pyproject.toml"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "NO_COLOR": "1", "COLUMNS": "200"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_package_that_keeps_the_layers_passes(tmp_path: Path) -> None:
    result = lint(tmp_path, "cli", "import insula.app\nimport insula.viewmodels.wording\nimport insula.services\n")

    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("module", "source", "contract"),
    [
        ("domain/__init__", "import insula.storage", "Imports point left"),
        ("storage/__init__", "import insula.backends.protocol", "Imports point left"),
        ("backends/fake", "import insula.services", "Imports point left"),
        ("services/__init__", "import insula.viewmodels", "Imports point left"),
        ("viewmodels/__init__", "import insula.views", "Imports point left"),
        ("views/__init__", "import insula.app", "Imports point left"),
        ("views/__init__", "import insula.wiring", "Imports point left"),
        ("wiring", "import insula.app", "Imports point left"),
        ("views/__init__", "def late():\n    import insula.cli", "Imports point left"),
        ("backends/venvs/__init__", "import insula.backends.fake", "A backend knows the protocol"),
        ("backends/protocol", "import insula.backends.venvs", "A backend knows the protocol"),
        ("services/__init__", "import PySide6.QtCore", "No Qt below"),
        ("domain/__init__", "import sqlite3", "The domain does no input or output"),
        ("cli", "import insula.views", "The command needs the words"),
    ],
)
def test_an_import_against_the_layers_fails(tmp_path: Path, module: str, source: str, contract: str) -> None:
    result = lint(tmp_path, module, source)

    assert result.returncode == 1
    assert [line for line in result.stdout.splitlines() if line.startswith(contract) and line.endswith("BROKEN")]


def test_a_new_package_must_find_its_layer(tmp_path: Path) -> None:
    (tmp_path / "insula" / "utils").mkdir(parents=True)
    (tmp_path / "insula" / "utils" / "__init__.py").write_text("")

    result = lint(tmp_path)

    assert result.returncode == 1
    assert "insula.utils" in result.stdout
