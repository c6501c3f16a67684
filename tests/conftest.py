"""The frame of every test: no display, one language, and a home of its own."""

from __future__ import annotations

import os
import signal
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.engines.fixtures import docker_engine, engine, registry

__all__ = ["docker_engine", "engine", "registry"]

# Before anything imports Qt. The end-to-end tests give the program they start a display of its own.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"
for _name in ("LANGUAGE", "VIRTUAL_ENV", "QT_STYLE_OVERRIDE", "QT_SCALE_FACTOR", "INSULA_HOME"):
    os.environ.pop(_name, None)

# No engine of this computer: a test that needs one starts its own.
os.environ["INSULA_ENGINES"] = ""

# A job in the background ignores Ctrl+C, and so would every program that it starts: some are to be ended with it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# A test machine may be slow, and a fixture made once for all examples is meant.
settings.register_profile("insula", deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
settings.load_profile("insula")


@pytest.fixture(autouse=True)
def insula_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for all that the application keeps."""
    home = tmp_path_factory.mktemp("insula-home")
    monkeypatch.setenv("INSULA_HOME", str(home))
    return home


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """End-to-end tests first, since they take longest, and those of one file in one process: they share a display."""
    for item in items:
        if item.get_closest_marker("e2e"):
            item.add_marker(pytest.mark.xdist_group(f"e2e-{item.path.stem}"))
    items.sort(key=lambda item: item.get_closest_marker("e2e") is None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """File names need not be valid text, and what a test logs of them must get from its process to ours."""
    report = yield
    report.sections = [
        (title, content.encode(errors="backslashreplace").decode()) for title, content in report.sections
    ]
    return report
