"""The installed `insula` script, as a shell and a program that reads JSON meet it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from insula.cli.running import COMMANDS
from tests.cli.program import Person

pytestmark = pytest.mark.engine

SCRIPT = Path(sys.executable).parent / "insula"
ENGLISH = re.compile(
    r"\b(?:an|the|of|and|with|from|its|it|not|only|this|them|for|by|in|to|is|usage|error|show|default)\b",
    re.IGNORECASE,
)
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d.*(?:\+00:00|Z)")
HELPS = ["", *sorted(set(COMMANDS) - {"create"}), "create", "create venv"]


@pytest.fixture
def person(tmp_path: Path) -> Person:
    return Person(tmp_path)


def run(
    person: Person, *arguments: str | Path, language: str = "en", code: int = 0
) -> subprocess.CompletedProcess[str]:
    """The script's answer; fails unless the exit code is `code`."""
    done = subprocess.run(
        [SCRIPT, *arguments],
        env=person.environ | {"INSULA_LANGUAGE": language, "COLUMNS": "200"},
        cwd=person.projects,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        stdin=subprocess.DEVNULL,
        timeout=60,
    )
    assert done.returncode == code, (done.stdout, done.stderr)
    for name in ("stdout", "stderr"):
        # As a person sees them: spaces that do not break are spaces.
        setattr(done, name, getattr(done, name).replace("\u00a0", " ").replace("\u202f", " "))
    return done


def read(person: Person, *arguments: str) -> Any:
    answer = run(person, *arguments, "--json")
    assert answer.stderr == ""
    return json.loads(answer.stdout)


@pytest.mark.parametrize("command", HELPS)
def test_no_word_of_english_is_left_in_the_french_help(person: Person, command: str) -> None:
    french = run(person, *command.split(), "--help", language="fr").stdout

    assert french.startswith("utilisation : insula")
    # Not the names of commands and options, nor what is quoted.
    words = re.sub(
        r"«[^»]*»|--?[a-z][\w-]*|^ +[a-z]+(?: \([a-z]+\))?(?=\s)|insula(?: [a-z]+)*", "", french, flags=re.MULTILINE
    )
    assert ENGLISH.findall(words) == []


@pytest.mark.parametrize(
    "typed",
    ["nonsense", "list --nonsense", "show", "create", "create venv", "create box x", "operations --limit many"],
)
def test_no_word_of_english_is_left_where_usage_is_wrong(person: Person, typed: str) -> None:
    answer = run(person, *typed.split(), language="fr", code=2)

    assert answer.stdout == ""
    assert "erreur : " in answer.stderr
    assert not re.search(r"\b(?:usage|error|invalid|choose|required|unrecognized)\b", answer.stderr)


def test_what_reads_json_finds_the_keys_of_the_manual(person: Person) -> None:
    made = run(person, "create", "venv", "blog", "--pip").stdout.strip()
    run(person, "trash", run(person, "clone", made, "copy").stdout.strip())

    (row,) = read(person, "list")
    assert read(person, "show", made) == row
    assert {"id", "kind", "name", "state", "problems", "backend", "made_from", "created", "actions"} <= set(row)
    assert (row["id"], row["kind"], row["name"], row["state"]) == (made, "venv", "blog", "ready")
    assert (row["problems"], row["backend"]) == ([], "venvs")
    assert set(row["made_from"]) == {"code", "detail"}
    assert TIME.fullmatch(row["created"])
    assert row["trashed"] is None
    assert row["actions"] == dict.fromkeys(("clone", "move", "rename", "trash"))

    (trashed,) = read(person, "trash", "list")
    assert set(trashed) == set(row)
    assert TIME.fullmatch(trashed["trashed"])
    assert trashed["actions"] == {"purge": None, "restore": None}

    (pip,) = read(person, "packages", made)
    assert {"name", "version", "size"} <= set(pip)
    assert (pip["name"], type(pip["size"])) == ("pip", int)

    operations = read(person, "operations")
    assert [(each["verb"], each["state"]) for each in operations] == [
        ("trash", "succeeded"),
        ("clone", "succeeded"),
        ("create", "succeeded"),
    ]
    for each in operations:
        assert {"id", "verb", "kind", "subject", "state", "started", "ended", "error"} <= set(each)
        assert TIME.fullmatch(each["started"])

    (engine,) = read(person, "engines")
    assert {"backend", "kind", "name", "available", "version", "problem"} <= set(engine)
    assert (engine["backend"], engine["available"], engine["problem"]) == ("venvs", True, None)


def test_exit_codes_and_streams_are_those_of_the_manual(person: Person) -> None:
    assert run(person, "list", "--json").stdout.strip() == "[]"
    assert run(person, "--version").stdout.startswith("insula ")
    assert run(person, "--help").stdout.startswith("usage: insula ")

    failed = run(person, "create", "venv", "..", code=1)
    assert failed.stdout == ""
    assert failed.stderr
    assert run(person, "show", "venv/nobody", code=1).stdout == ""

    wrong = run(person, "create", "venv", code=2)
    assert wrong.stdout == ""
    assert wrong.stderr
    (person.projects / "r.txt").write_text("--index-url http://127.0.0.1:9/simple\nspam\n")
    assert run(person, "create", "venv", "x", "--requirements", "r.txt", code=2).stdout == ""

    made = run(person, "create", "venv", "blog")
    assert re.fullmatch(r"[0-9a-f-]{36}\n", made.stdout)
    assert "blog" in made.stderr
    assert run(person, "create", "venv", "shop", "--quiet").stderr == ""
