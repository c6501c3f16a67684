from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from insula.cli.parser import parse
from insula.domain.venvs import VenvCloneRequest, VenvSpecification
from insula.viewmodels.equivalent_command import (
    clone_command,
    command_line,
    creation_command,
    creation_with_uv,
    quote,
)


@given(st.lists(st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0")), min_size=1))
def test_a_posix_shell_reads_every_argument_back_unchanged(arguments: list[str]) -> None:
    assert shlex.split(command_line(arguments, windows=False)) == arguments


@pytest.mark.parametrize(
    ("argument", "quoted"),
    [
        ("plain", "plain"),
        (r"C:\Users\Ana\env", r"C:\Users\Ana\env"),
        ("my env", "'my env'"),
        ("it's", "'it''s'"),
        ("$env:PATH", "'$env:PATH'"),
        ("a;b", "'a;b'"),
        ("--path", "--path"),
        ("@x", "'@x'"),
        ("été", "'été'"),
        ("", "''"),
    ],
)
def test_powershell_reads_every_argument_back_unchanged(argument: str, quoted: str) -> None:
    assert quote(argument, windows=True) == quoted


def test_options_appear_only_where_they_say_something() -> None:
    place = Path("/srv/a")

    assert creation_command(VenvSpecification(name="a"), place) == ("insula", "create", "venv", "a", "--path", "/srv/a")
    assert creation_with_uv(VenvSpecification(name="a"), place) == (("uv", "venv", "--prompt", "a", "/srv/a"),)
    assert clone_command("venv/a", VenvCloneRequest(name="b")) == ("insula", "clone", "venv/a", "b")
    assert clone_command("venv/a", VenvCloneRequest(name="b", path=Path("/srv/b"), independent=True)) == (
        *("insula", "clone", "venv/a", "b"),
        *("--path", "/srv/b", "--independent"),
    )


def test_our_command_line_understands_the_equivalent_command() -> None:
    specification = VenvSpecification(
        name="a", path=Path("/srv/a"), python="3.12", requirements=Path("/srv/r.txt"), pip=True
    )

    parsed = parse(creation_command(specification, Path("/x"), risky=True)[1:])
    cloned = parse(clone_command("venv/a", VenvCloneRequest(name="b", independent=True))[1:])

    assert (parsed.name, parsed.path, parsed.python, parsed.requirements) == ("a", "/srv/a", "3.12", "/srv/r.txt")
    assert parsed.pip
    assert parsed.yes
    assert cloned.independent
