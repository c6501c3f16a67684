from __future__ import annotations

import os
from pathlib import Path

import pytest

from insula.backends.venvs.pip_configuration import as_uv_variables

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the places of POSIX")


def configured(home: Path, text: str) -> Path:
    path = home / ".config" / "pip" / "pip.conf"
    path.parent.mkdir(parents=True)
    path.write_text(text)
    return home


def own(variables: dict[str, str]) -> dict[str, str]:
    """Without what the machine's own files add."""
    return {name: value for name, value in variables.items() if name != "SSL_CERT_FILE"}


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return {"XDG_CONFIG_DIRS": str(tmp_path / "none")}


def test_the_indexes_of_pip_become_those_of_uv(tmp_path: Path, environ: dict[str, str]) -> None:
    home = configured(
        tmp_path,
        "[global]\nindex-url = https://one.example/simple\n"
        "extra-index-url =\n    https://two.example/simple\n    https://three.example/simple\n"
        "[install]\ntrusted-host = one.example two.example\nfind-links = /wheels /more\n",
    )

    assert own(as_uv_variables(environ, home)) == {
        "UV_DEFAULT_INDEX": "https://one.example/simple",
        "UV_INDEX": "https://two.example/simple https://three.example/simple",
        "UV_INSECURE_HOST": "one.example two.example",
        "UV_FIND_LINKS": "/wheels,/more",
        "UV_INDEX_STRATEGY": "unsafe-best-match",
    }


def test_variables_of_pip_are_stronger_than_its_files_and_those_of_uv_than_both(
    tmp_path: Path, environ: dict[str, str]
) -> None:
    home = configured(tmp_path, "[global]\nindex-url = https://file.example/simple\nno-index = false\n")

    assert own(as_uv_variables(environ | {"PIP_INDEX_URL": "https://variable.example"}, home)) == {
        "UV_DEFAULT_INDEX": "https://variable.example"
    }
    for name in ("UV_DEFAULT_INDEX", "UV_INDEX_URL"):
        assert own(as_uv_variables(environ | {name: "https://uv.example"}, home)) == {}


def test_a_file_named_by_the_variable_is_the_strongest_and_dev_null_means_none(
    tmp_path: Path, environ: dict[str, str]
) -> None:
    home = configured(tmp_path, "[global]\nindex-url = https://file.example/simple\n")
    named = tmp_path / "named.conf"
    named.write_text("[global]\nno-index = yes\nindex_url = https://named.example\n")

    assert own(as_uv_variables(environ | {"PIP_CONFIG_FILE": str(named)}, home)) == {
        "UV_DEFAULT_INDEX": "https://named.example",
        "UV_NO_INDEX": "true",
    }
    assert as_uv_variables(environ | {"PIP_CONFIG_FILE": os.devnull}, home) == {}


@pytest.mark.parametrize("content", ["no section", "[global\n", "[global]\nx"])
def test_a_damaged_file_says_nothing(tmp_path: Path, environ: dict[str, str], content: str) -> None:
    assert own(as_uv_variables(environ, configured(tmp_path, content))) == {}
