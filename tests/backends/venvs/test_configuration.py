from __future__ import annotations

from pathlib import Path

import pytest

from insula.backends.venvs.configuration import Configuration, parse, read_configuration
from tests.backends.venvs.workshop import make_venv


def test_keys_are_read_as_python_reads_them() -> None:
    configuration = parse("\ufeffHome=/usr/bin\r\n# home = /no\nversion = 3.12.1\nno separator\n = empty\n")

    assert configuration == Configuration({"home": "/usr/bin", "version": "3.12.1"})


@pytest.mark.parametrize(
    ("text", "prompt"),
    [("prompt = 'a b'", "a b"), ('prompt = "é"', "é"), ("prompt = it's", "it's"), ("prompt = '", "'"), ("", "")],
)
def test_a_prompt_is_read_without_its_quotes(text: str, prompt: str) -> None:
    assert parse(text).prompt == prompt


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("version = 3.12.1", "3.12.1"),
        ("version_info = 3.11.2.final.0", "3.11.2"),
        ("version_info = 3.13.0rc1", "3.13.0rc1"),
        ("python-version = 3.11", "3.11"),
        ("version = new", ""),
    ],
)
def test_each_tool_writes_the_version_its_own_way(text: str, version: str) -> None:
    assert parse(text).version == version


@pytest.mark.parametrize("tool", ["venv", "virtualenv", "uv"])
def test_the_tool_that_made_an_environment_is_known(tmp_path: Path, tool: str) -> None:
    configuration = read_configuration(str(make_venv(tmp_path / "env", tool)))

    assert configuration.tool == tool
    assert bool(configuration.tool_version) == (tool != "venv")
    assert configuration.implementation == ("" if tool == "venv" else "CPython")
    assert Path(configuration.home).is_dir()


def test_what_insula_noted_of_the_origin_is_read() -> None:
    assert parse("insula-requirements = /a b/requirements.txt").requirements == "/a b/requirements.txt"
    assert parse("insula-clone = été").clone_of == "été"


@pytest.mark.parametrize("content", [b"home = \0", b"#" * 100_000])
def test_what_is_no_configuration_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "pyvenv.cfg").write_bytes(content)

    with pytest.raises(ValueError, match=r"pyvenv\.cfg"):
        read_configuration(str(tmp_path))
