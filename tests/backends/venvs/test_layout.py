from __future__ import annotations

import os
from pathlib import Path

import pytest

from insula.backends.venvs.layout import Layout
from tests.backends.venvs.workshop import make_venv

pytestmark = pytest.mark.engine


@pytest.mark.parametrize("tool", ["venv", "virtualenv", "uv"])
def test_the_parts_of_an_environment_are_found(tmp_path: Path, tool: str) -> None:
    layout = Layout(str(make_venv(tmp_path / "un été", tool)))

    assert os.access(layout.python, os.X_OK)
    assert os.path.isfile(layout.configuration)
    assert os.path.isfile(os.path.join(layout.scripts, "activate"))
    [library] = layout.site_packages()
    assert os.path.basename(library) == "site-packages"


def test_a_folder_that_is_no_environment_has_no_packages(tmp_path: Path) -> None:
    layout = Layout(str(tmp_path))

    assert layout.site_packages() == ()
    assert not os.path.exists(layout.python)


def test_a_link_to_nowhere_is_still_the_interpreter(tmp_path: Path) -> None:
    scripts = tmp_path / "bin"
    scripts.mkdir()
    (scripts / "python3").symlink_to("/nowhere/python3")

    assert Layout(str(tmp_path)).python == str(scripts / "python3")


def test_a_real_lib64_counts_and_a_link_to_lib_does_not(tmp_path: Path) -> None:
    pure = tmp_path / "lib" / "python3.12" / "site-packages"
    pure.mkdir(parents=True)
    (tmp_path / "lib64").symlink_to("lib")
    assert Layout(str(tmp_path)).site_packages() == (str(pure),)

    (tmp_path / "lib64").unlink()
    platform = tmp_path / "lib64" / "python3.12" / "site-packages"
    platform.mkdir(parents=True)
    assert Layout(str(tmp_path)).site_packages() == (str(pure), str(platform))
