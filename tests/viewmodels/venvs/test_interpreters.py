from __future__ import annotations

from pathlib import Path

from insula.domain.venvs import Interpreter
from insula.viewmodels.venvs.interpreters import interpreter_words, newest, sorted_interpreters, source_words
from tests.viewmodels.doubles import INTERPRETERS


def _python(version: str, implementation: str = "CPython", source: str = "system") -> Interpreter:
    return Interpreter(Path(f"/{implementation}-{version}-{source}"), version, implementation, source)


def test_versions_are_compared_as_numbers() -> None:
    found = [_python("3.9.18"), _python("3.12.1"), _python("3.10.0")]

    assert [each.version for each in sorted_interpreters(found)] == ["3.12.1", "3.10.0", "3.9.18"]


def test_of_equal_ones_that_of_the_system_comes_first() -> None:
    found = [_python("3.12.1", source="pyenv"), _python("3.12.1")]

    assert [each.source for each in sorted_interpreters(found)] == ["system", "pyenv"]


def test_unfinished_and_other_pythons_are_proposed_only_when_there_is_no_other() -> None:
    unfinished, other = _python("3.15.0a1"), _python("3.11.9", "PyPy")

    assert newest(INTERPRETERS) is INTERPRETERS[1]
    assert newest([unfinished, other]) is unfinished
    assert newest([other, _python("3.8.1")]) == _python("3.8.1")
    assert newest([]) is None


def test_a_strange_version_harms_nobody() -> None:
    assert sorted_interpreters([_python("3.12.1+local+odd"), _python("3.9.1")])[0].version == "3.9.1"


def test_an_interpreter_is_named_with_its_source() -> None:
    assert interpreter_words(_python("3.12.1")) == "CPython 3.12.1 — system"
    assert interpreter_words(_python("3.12.1", source="pyenv")) == "CPython 3.12.1 — pyenv"
    assert [source_words(each) for each in ("path", "registry", "homebrew")] == ["found in PATH", "Windows", "Homebrew"]
