"""The frame of every test: no display, one language, and a home of its own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

# Before anything imports Qt. The end-to-end tests give the program they start a display of its own.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"
for _name in ("LANGUAGE", "VIRTUAL_ENV", "QT_STYLE_OVERRIDE", "QT_SCALE_FACTOR", "INSULA_HOME"):
    os.environ.pop(_name, None)


@pytest.fixture(autouse=True)
def insula_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for all that the application keeps."""
    home = tmp_path_factory.mktemp("insula-home")
    monkeypatch.setenv("INSULA_HOME", str(home))
    return home
