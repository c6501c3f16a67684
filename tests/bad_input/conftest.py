"""The command, on real environments, typed by a person who reads French or English."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import pytest
from PySide6.QtCore import QCoreApplication

from insula.cli import main, words
from insula.storage.paths import Paths
from insula.viewmodels.translation import install
from tests.engines.package_index import PackageIndex

Language = Literal["en", "fr"]
_PREPARED = ("UV_", "PIP_", "VIRTUAL_ENV", "PYTHONPATH", "PYTHONHOME", "CONDA_")


@dataclass(frozen=True)
class Sentence:
    """What a person reads, in each language."""

    en: str
    fr: str

    def read_in(self, language: Language, **data: str | int | Path) -> str:
        """The sentence, its braces filled."""
        return (self.fr if language == "fr" else self.en).format(**data)


@dataclass(frozen=True)
class Answer:
    """What the command said. Spaces that do not break are as others, so that tests can be read."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def told(self) -> str:
        """All of standard error, without the last newline."""
        return self.err.rstrip("\n")


@dataclass(frozen=True)
class Person:
    """Somebody with an empty home, in `folder`, whose environments are all below it."""

    folder: Path
    language: Language
    capture: pytest.CaptureFixture[str]

    def types(self, *arguments: str | Path, code: int = 0) -> Answer:
        """Run the command in this process; fails unless the exit code is `code`."""
        words.speak.cache_clear()
        self.capture.readouterr()
        given = main([str(each) for each in arguments])
        said = self.capture.readouterr()
        answer = Answer(given, _plain(said.out), _plain(said.err))
        assert answer.code == code, answer
        return answer

    def makes(self, name: str, *options: str | Path) -> str:
        """Create an environment; its id."""
        return self.types("create", "venv", name, *options, "--quiet").out.strip()

    def is_told(self, sentence: Sentence, *arguments: str | Path, **data: str | int | Path) -> None:
        """The command refuses with exactly this sentence."""
        options = arguments.index("--") if "--" in arguments else len(arguments)
        answer = self.types(*arguments[:options], "--quiet", *arguments[options:], code=1)
        assert answer.told == sentence.read_in(self.language, **data)
        assert answer.out == ""

    def listed(self, *arguments: str) -> list[dict[str, Any]]:
        """The rows of `insula list`, or of another reading command."""
        rows: list[dict[str, Any]] = self.types(*(arguments or ("list",)), "--json").json
        return rows


@pytest.fixture(params=["en", "fr"])
def language(request: pytest.FixtureRequest) -> Language:
    return "fr" if request.param == "fr" else "en"


@pytest.fixture
def person(
    language: Language,
    tmp_path: Path,
    qapp: QCoreApplication,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Iterator[Person]:
    for name in os.environ:
        if name.startswith(_PREPARED):
            monkeypatch.delenv(name)
    folder = tmp_path / "person" / "Projets été"
    folder.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(folder.parent))
    monkeypatch.setenv("USERPROFILE", str(folder.parent))
    monkeypatch.setenv("UV_CACHE_DIR", str(tmp_path / "uv"))
    monkeypatch.setenv("INSULA_LANGUAGE", language)
    monkeypatch.chdir(folder)
    yield Person(folder, language, capsys)
    words.speak.cache_clear()
    install("en")


@pytest.fixture
def index(person: Person, monkeypatch: pytest.MonkeyPatch) -> Iterator[PackageIndex]:
    """The person's usual package index, on loopback."""
    with PackageIndex().add("spam", "1.0", script="spam").add("eggs", "2.0", requires=("spam",)) as index:
        monkeypatch.setenv("UV_DEFAULT_INDEX", index.url)
        yield index


def environments_folder() -> Path:
    """Where named environments are made."""
    return Paths.from_environment().environments


def make_by_hand(path: Path) -> Path:
    """An environment that Python itself made, as in another terminal."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", path], check=True)
    return path


def left_over(folder: Path) -> list[Path]:
    """What unfinished or undone work left below `folder`."""
    return sorted(folder.rglob(".insula-*"))


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")
