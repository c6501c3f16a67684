from __future__ import annotations

import os
from pathlib import Path

import pytest

from insula.backends.venvs.interpreter_versions import Version, VersionCache, parse_answer, version_from_files
from tests.backends.venvs import workshop

pytestmark = pytest.mark.engine


def installation(prefix: Path, executable: str, headers: str, text: str) -> str:
    (prefix / "bin").mkdir(parents=True)
    (prefix / "bin" / executable).touch()
    (prefix / "include" / headers).mkdir(parents=True)
    (prefix / "include" / headers / "patchlevel.h").write_text(text)
    return str(prefix / "bin" / executable)


@pytest.mark.parametrize(
    ("executable", "headers", "written", "version"),
    [
        ("python3.12", "python3.12", '"3.12.1"', Version("3.12.1", "CPython")),
        ("python3.11", "python3.11", '"3.11.2+"', Version("3.11.2", "CPython")),
        ("python3.14", "python3.14", '"3.14.0rc1"', Version("3.14.0rc1", "CPython")),
        ("python3.13t", "python3.13t", '"3.13.0"', Version("3.13.0", "CPython")),
        ("pypy3.10", "pypy3.10", '"3.10.14"', Version("3.10.14", "PyPy")),
    ],
)
def test_headers_tell_the_version(
    tmp_path: Path, executable: str, headers: str, written: str, version: Version
) -> None:
    path = installation(
        tmp_path, executable, headers, f"/* */\n#define PY_VERSION\t\t{written}\n#define PY_VERSION_HEX 1"
    )

    assert version_from_files(path) == version


def test_a_link_has_the_version_of_what_it_points_to(tmp_path: Path) -> None:
    real = installation(tmp_path / "a", "python3.12", "python3.12", '#define PY_VERSION "3.12.1"')
    (tmp_path / "python").symlink_to(real)

    assert version_from_files(str(tmp_path / "python")) == Version("3.12.1", "CPython")


def test_without_headers_the_version_is_not_known(tmp_path: Path) -> None:
    (tmp_path / "python3.12").touch()

    assert version_from_files(str(tmp_path / "python3.12")) is None


def test_what_headers_tell_is_what_the_python_says() -> None:
    for version, path in workshop.pythons().items():
        assert version_from_files(path) in {None, Version(version, "CPython")}


@pytest.mark.parametrize(
    ("output", "version"),
    [("3.12.1 CPython\n", Version("3.12.1", "CPython")), ("", Version("", "")), ("a b c", Version("", ""))],
)
def test_an_answer_is_two_words(output: str, version: Version) -> None:
    assert parse_answer(output) == version


def test_answers_are_remembered_until_the_python_changes(tmp_path: Path) -> None:
    python, file = tmp_path / "python", tmp_path / "cache" / "versions.json"
    python.write_text("1")
    file.parent.mkdir()
    VersionCache(file).put({str(python): Version("3.12.1", "CPython")})

    assert VersionCache(file).get(str(python)) == Version("3.12.1", "CPython")
    assert VersionCache(file).get("/other") is None

    os.utime(python, (1, 1))
    assert VersionCache(file).get(str(python)) is None


@pytest.mark.parametrize("content", ["", "[]", "{", '{"/p": 3}'])
def test_a_damaged_cache_is_as_good_as_none(tmp_path: Path, content: str) -> None:
    file = tmp_path / "versions.json"
    file.write_text(content)

    assert VersionCache(file).get("/p") is None


def test_a_cache_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    cache = VersionCache(tmp_path / "file" / "versions.json")

    cache.put({"/p": Version("3.12.1", "CPython")})
