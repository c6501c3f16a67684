"""Requirements files that are none, cannot be satisfied, reach elsewhere or need what is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bad_input.conftest import Person, Sentence, environments_folder
from tests.engines.package_index import PackageIndex

MISSING = Sentence("“{path}” does not exist: check the path.", "« {path} » n’existe pas : vérifiez le chemin.")
NOT_A_FILE = Sentence(
    "“{path}” is not a file: choose a file.", "« {path} » n’est pas un fichier : choisissez un fichier."
)
NO_REQUIREMENTS = Sentence(
    "“{path}” is no requirements file: choose a text file with one package a line.",
    "« {path} » n’est pas un fichier requirements : choisissez un fichier texte avec un paquet par ligne.",
)
BAD_LINE = Sentence(
    "Line {line} of “{path}” cannot be used (“{text}”): correct it.",
    "La ligne {line} de « {path} » est inutilisable (« {text} ») : corrigez-la.",
)
ELSEWHERE = Sentence(
    "This file reaches beyond the usual package index:",
    "Ce fichier ne se limite pas à l’index de paquets habituel :",
)
ADD_YES = Sentence(
    "Nothing was done. If this is what you want, add --yes.",
    "Rien n’a été fait. Si c’est bien ce que vous voulez, ajoutez --yes.",
)
UNSATISFIABLE = Sentence(
    "No versions satisfy these requirements together: the log says why.",
    "Aucune combinaison de versions ne satisfait ces dépendances : voyez le journal.",
)
CANNOT_BE_BUILT = Sentence(
    "A package had to be built and that failed, often for want of a compiler: the log says more.",
    "Un paquet à construire a échoué, souvent faute de compilateur : voyez le journal.",
)
UNREACHABLE = Sentence(
    "The package index does not answer: check the network and the index’s address.",
    "L’index de paquets ne répond pas : vérifiez le réseau et l’adresse de l’index.",
)
NOBODY = "http://127.0.0.1:9/simple"
"""The port of the discard service, where nobody listens."""


def nothing_is_left(person: Person) -> None:
    """No environment, no folder of one that was begun."""
    assert person.listed() == []
    folder = environments_folder()
    assert not folder.exists() or list(folder.iterdir()) == []


def write(person: Person, content: str | bytes, name: str = "requirements.txt") -> Path:
    path = person.folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_file_that_is_not_there_is_refused_with_its_sentence(person: Person) -> None:
    path = person.folder / "nowhere.txt"

    person.is_told(MISSING, "create", "venv", "blog", "--requirements", "nowhere.txt", path=path)

    nothing_is_left(person)


def test_a_folder_in_its_place_is_refused_with_its_sentence(person: Person) -> None:
    person.is_told(NOT_A_FILE, "create", "venv", "blog", "--requirements", ".", path=person.folder)
    nothing_is_left(person)


@pytest.mark.parametrize(
    "content",
    [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"spam\n\0", b"spam\n\xff\xfe\xfd\n", b"PK\x03\x04\x14\0"],
    ids=["a picture", "a nought", "no text", "an archive"],
)
def test_a_binary_file_is_refused_with_its_sentence(person: Person, content: bytes) -> None:
    path = write(person, content)

    person.is_told(NO_REQUIREMENTS, "create", "venv", "blog", "--requirements", path, path=path)

    nothing_is_left(person)


@pytest.mark.parametrize("line", ["!!!", "-r nowhere.txt", "--install-everything", "spam; rm -rf /", "import os"])
def test_a_line_that_asks_for_nothing_is_refused_with_its_number(person: Person, line: str) -> None:
    path = write(person, f"spam\n# a comment\n{line}\n")

    person.is_told(BAD_LINE, "create", "venv", "blog", "--requirements", path, path=path, line=3, text=line)

    nothing_is_left(person)


def test_an_index_of_its_own_is_shown_without_its_password_and_needs_a_yes(person: Person) -> None:
    path = write(person, "--index-url http://me:secret@127.0.0.1:9/simple\nspam\n")

    answer = person.types("create", "venv", "blog", "--requirements", path, "--quiet", code=2)

    assert answer.told.splitlines() == [
        ELSEWHERE.read_in(person.language),
        f"  {path}:1: --index-url http://me:***@127.0.0.1:9/simple",
        ADD_YES.read_in(person.language),
    ]
    nothing_is_left(person)


def test_all_that_reaches_elsewhere_is_shown_before_anything_runs(person: Person, index: PackageIndex) -> None:
    """Promise 17: index addresses, editables, addresses and nested files, those of nested files too."""
    (person.folder / "nested").mkdir()
    nested = write(person, "--extra-index-url http://127.0.0.1:9/other\n", "nested/more.txt")
    lines = [
        "spam",
        "-e ./project",
        "ham @ http://127.0.0.1:9/ham-1.0-py3-none-any.whl",
        "git+https://example.org/eggs.git",
        "--find-links ./wheels",
        "./project",
        "-r nested/more.txt",
    ]
    path = write(person, "\n".join(lines))

    answer = person.types("create", "venv", "blog", "--requirements", path, "--quiet", code=2)

    shown = [f"  {path}:{number}: {line}" for number, line in enumerate(lines, start=1) if line != "spam"]
    assert answer.told.splitlines()[1:-1] == [*shown, f"  {nested}:1: --extra-index-url http://127.0.0.1:9/other"]
    assert index.requests == []
    nothing_is_left(person)


def test_an_index_of_its_own_is_used_after_a_yes(
    person: Person, index: PackageIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("UV_DEFAULT_INDEX")
    path = write(person, f"--index-url {index.url}\neggs\n")

    made = person.makes("blog", "--requirements", path, "--yes")

    assert [each["name"] for each in person.listed("packages", made)] == ["eggs", "spam"]


@pytest.mark.parametrize(
    ("asked", "clash"), [("spam>=5", "spam"), ("spam==1.0\neggs>=2\nspam<1", "spam<1"), ("no-such-one", "no-such-one")]
)
def test_what_no_versions_satisfy_is_told_and_leaves_nothing(
    person: Person, index: PackageIndex, asked: str, clash: str
) -> None:
    path = write(person, asked)

    answer = person.types("create", "venv", "blog", "--requirements", path, "--quiet", code=1)

    sentence, *said = answer.told.splitlines()
    assert sentence == UNSATISFIABLE.read_in(person.language)
    assert clash in "\n".join(said)
    nothing_is_left(person)


def test_a_package_that_needs_a_compiler_is_told_and_leaves_nothing(person: Person, index: PackageIndex) -> None:
    index.add_broken_source("needs-compiler", "1.0")
    path = write(person, "spam\nneeds-compiler\n")

    answer = person.types("create", "venv", "blog", "--requirements", path, "--quiet", code=1)

    sentence, *said = answer.told.splitlines()
    assert sentence == CANNOT_BE_BUILT.read_in(person.language)
    assert "needs-compiler" in "\n".join(said)
    nothing_is_left(person)


@pytest.mark.parametrize("where", ["usual", "in the file", "of one package"])
def test_an_index_that_does_not_answer_is_told_and_leaves_nothing(
    person: Person, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    monkeypatch.setenv("UV_HTTP_RETRIES", "0")
    if where == "usual":
        monkeypatch.setenv("UV_DEFAULT_INDEX", NOBODY)
    asked = {
        "usual": "spam\n",
        "in the file": f"--index-url {NOBODY}\nspam\n",
        "of one package": "spam @ http://127.0.0.1:9/spam-1.0-py3-none-any.whl\n",
    }
    path = write(person, asked[where])

    answer = person.types("create", "venv", "blog", "--requirements", path, "--quiet", "--yes", code=1)

    assert UNREACHABLE.read_in(person.language) in answer.told.splitlines()
    nothing_is_left(person)


def test_after_a_failure_the_name_is_free(person: Person, index: PackageIndex) -> None:
    person.types("create", "venv", "blog", "--requirements", write(person, "spam>=5\n"), code=1)

    made = person.makes("blog", "--requirements", write(person, "spam\n"))

    assert [each["id"] for each in person.listed()] == [made]
