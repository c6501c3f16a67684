from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import uv

from tests.engines.package_index import PackageIndex


def test_uv_installs_from_it_and_the_script_runs(tmp_path: Path) -> None:
    with (
        PackageIndex()
        .add("insula-test-one", "1.0", requires=("insula-test-two",), script="one")
        .add("insula-test-two", "2.0") as index
    ):
        binary = uv.find_uv_bin()
        subprocess.run([binary, "venv", "-q", "--python", sys.executable, tmp_path / "env"], check=True)
        python = tmp_path / "env" / "bin" / "python"
        install: list[str | Path] = [
            binary,
            "pip",
            "install",
            "-q",
            "--no-cache",
            "--python",
            python,
            "--index-url",
            index.url,
        ]
        subprocess.run([*install, "insula-test-one"], check=True)
    said = subprocess.run([tmp_path / "env" / "bin" / "one"], check=True, capture_output=True, text=True).stdout
    assert said == "insula-test-one 1.0\n"
    assert "/simple/insula-test-two/" in index.requests
