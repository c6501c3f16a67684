from __future__ import annotations

from pathlib import Path

import pytest

import check_code


def sentences(source: str, module: str) -> list[str]:
    return [finding.sentence for finding in check_code.check_source(source, Path(module))]


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("views/dialog.py", "dialog.exec()"),
        ("views/dialog.py", "menu.exec_(position)"),
        ("app.py", "application.exec()\ndialog.exec()"),
        ("views/dialog.py", "run = dialog.exec"),
        ("viewmodels/state.py", "QCoreApplication.processEvents()"),
        ("views/dialog.py", "QTest.qWait(10)"),
        ("views/dialog.py", "from PySide6.QtCore import QEventLoop\nloop = QEventLoop()"),
        ("app.py", "QEventLoop(application)\nQtCore.QEventLoop()"),
        ("views/dialog.py", "QMessageBox.question(self, 'Delete?', 'Really?')"),
        ("views/dialog.py", "QFileDialog.getExistingDirectory(self)"),
        ("views/dialog.py", "QInputDialog.getText(self, 'Name', 'Name')"),
    ],
)
def test_a_nested_loop_is_found(module: str, source: str) -> None:
    assert len(sentences(source, module)) == 1


def test_the_one_main_loop_of_the_application_is_allowed() -> None:
    source = "from qasync import QEventLoop\nQEventLoop(application, already_running=True)\napplication.exec()"

    assert sentences(source, "app.py") == []


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("viewmodels/state.py", "from PySide6.QtWidgets import QWidget"),
        ("viewmodels/state.py", "from PySide6.QtGui import QIcon"),
        ("viewmodels/state.py", "from PySide6 import QtGui"),
        ("viewmodels/state.py", "import PySide6.QtWidgets"),
        ("viewmodels/state.py", "def late():\n    from PySide6.QtWidgets import QWidget"),
        ("viewmodels/state.py", "import qasync"),
        ("services/inventory.py", "from PySide6.QtCore import QObject"),
        ("services/inventory.py", "importlib.import_module('PySide6.QtCore')"),
        ("backends/venvs/creation.py", "from PySide6 import QtCore"),
        ("storage/paths.py", "import PySide6"),
        ("domain/change.py", "import shiboken6"),
        ("services/inventory.py", "from shiboken6 import isValid"),
        ("cli.py", "from PySide6.QtWidgets import QApplication"),
    ],
)
def test_qt_outside_its_layers_is_found(module: str, source: str) -> None:
    assert len(sentences(source, module)) == 1


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("views/table.py", "from PySide6.QtWidgets import QTableView"),
        ("app.py", "from PySide6.QtGui import QIcon\nimport qasync"),
        ("viewmodels/state.py", "from PySide6.QtCore import QObject\nfrom PySide6 import QtCore"),
        ("cli/words.py", "from PySide6.QtCore import QCoreApplication"),
    ],
)
def test_qt_within_its_layers_is_allowed(module: str, source: str) -> None:
    assert sentences(source, module) == []


SPAWNING = [
    "import subprocess",
    "from subprocess import run",
    "from multiprocessing import Process",
    "os.system('ls')",
    "os.execv('/bin/ls', ['ls'])",
    "os.fork()",
    "from os import posix_spawn",
    "from concurrent.futures import ProcessPoolExecutor",
]


@pytest.mark.parametrize("source", [*SPAWNING, "asyncio.create_subprocess_exec('ls')", "QProcess()"])
@pytest.mark.parametrize("module", ["backends/venvs/creation.py", "views/terminal.py", "app.py"])
def test_a_program_started_elsewhere_than_in_process_is_found(module: str, source: str) -> None:
    assert sentences(source, module)


@pytest.mark.parametrize("source", SPAWNING)
@pytest.mark.parametrize("module", ["backends/process.py", "backends/process/streams.py"])
def test_process_may_start_programs(module: str, source: str) -> None:
    assert sentences(source, module) == []


@pytest.mark.parametrize("source", ["time.sleep(1)", "from time import sleep"])
def test_a_sleep_on_the_thread_of_the_window_is_found(source: str) -> None:
    assert len(sentences(source, "views/table.py")) == 1
    assert sentences(source, "backends/process.py") == []


def test_findings_tell_their_file_and_line(tmp_path: Path) -> None:
    module = tmp_path / "services" / "inventory.py"
    module.parent.mkdir()
    module.write_text("import asyncio\n\nimport subprocess\n")

    assert check_code.check_package(tmp_path) == [f"{module}:3: subprocess: only backends/process.py starts programs"]
