"""Names that could do harm or could not be read."""

from __future__ import annotations

import pytest

from tests.bad_input.conftest import Person, Sentence, environments_folder, make_by_hand

EMPTY = Sentence("Give it a name.", "Donnez-lui un nom.")
TOO_LONG = Sentence("The name is too long: 80 characters at most.", "Le nom est trop long : 80 caractères au plus.")
RESERVED = Sentence(
    "“{shown}” is a name that systems keep for themselves: choose another.",
    "« {shown} » est un nom réservé par certains systèmes : choisissez-en un autre.",
)
BAD_CHARACTER = Sentence(
    "“{shown}” cannot be in a name: use letters, digits, spaces and . _ - + @.",
    "« {shown} » n’est pas admis dans un nom : lettres, chiffres, espaces et . _ - + @ seulement.",
)
BAD_START = Sentence(
    "A name starts with a letter, a digit or an underscore, not with “{shown}”.",
    "Un nom commence par une lettre, un chiffre ou un tiret bas, pas par « {shown} ».",
)
BAD_END = Sentence("A name cannot end with a space or a dot.", "Un nom ne peut pas finir par une espace ou un point.")
INVISIBLE = Sentence(
    "The name has an invisible character ({shown}): type it again.",
    "Le nom contient un caractère invisible ({shown}) : ressaisissez-le.",
)
TAKEN = Sentence("“{shown}” is taken: choose another name.", "« {shown} » est déjà pris : choisissez un autre nom.")
UNKNOWN = Sentence(
    "No environment has the name or id “{shown}”: look at the list.",
    "Aucun environnement n’a le nom ou l’identifiant « {shown} » : consultez la liste.",
)

NAMES = {
    "empty": ("", EMPTY, ""),
    "spaces only": ("   ", EMPTY, ""),
    "too long": ("x" * 81, TOO_LONG, ""),
    "too long in bytes": ("é" * 81, TOO_LONG, ""),
    "the folder itself": (".", RESERVED, "."),
    "the folder above": ("..", RESERVED, ".."),
    "a device of Windows": ("NUL", RESERVED, "NUL"),
    "a path": ("../../etc", BAD_CHARACTER, "/"),
    "an absolute path": ("/etc", BAD_CHARACTER, "/"),
    "a path of Windows": ("a\\b", BAD_CHARACTER, "\\"),
    "an option": ("-x", BAD_START, "-"),
    "hidden": (".x", BAD_START, "."),
    "a command": (";id", BAD_CHARACTER, ";"),
    "a substitution": ("$(id)", BAD_CHARACTER, "$"),
    "backquotes": ("`id`", BAD_CHARACTER, "`"),
    "a quote": ("l'été", BAD_CHARACTER, "'"),
    "double quotes": ('a"b', BAD_CHARACTER, '"'),
    "braces": ("{name}", BAD_CHARACTER, "{"),
    "a newline": ("a\nb", INVISIBLE, "U+000A"),
    "a tab": ("a\tb", INVISIBLE, "U+0009"),
    "an escape sequence": ("a\x1b[31mb", INVISIBLE, "U+001B"),
    "a right-to-left mark": ("a\u200fb", INVISIBLE, "U+200F"),
    "a right-to-left override": ("a\u202egpj", INVISIBLE, "U+202E"),
    "an emoji": ("🏝", BAD_CHARACTER, "🏝"),
    "a dot at the end": ("a.", BAD_END, "."),
    "a space at the end": ("a ", BAD_END, " "),
}


@pytest.mark.parametrize(("name", "sentence", "shown"), NAMES.values(), ids=NAMES)
def test_a_bad_name_is_refused_with_its_sentence(person: Person, name: str, sentence: Sentence, shown: str) -> None:
    made = person.makes("good")

    person.is_told(sentence, "create", "venv", "--", name, shown=shown)
    person.is_told(sentence, "clone", "--", "venv/good", name, shown=shown)
    person.is_told(sentence, "rename", "--", made, name, shown=shown)

    assert [(each["id"], each["name"]) for each in person.listed()] == [(made, "good")]
    assert [each.name for each in environments_folder().iterdir()] == ["good"]


def test_a_name_that_is_taken_is_refused_with_its_sentence(person: Person) -> None:
    person.makes("blog")

    person.is_told(TAKEN, "create", "venv", "blog", shown="blog")
    person.is_told(TAKEN, "clone", "venv/blog", "blog", shown="blog")

    assert len(person.listed()) == 1


@pytest.mark.parametrize("name", ["été 2", "日本語", "מבחן", "a.b_c-d+e@f", "x" * 80])
def test_a_good_name_in_any_script_is_taken_as_it_is(person: Person, name: str) -> None:
    made = person.makes(name)

    assert [(each["id"], each["name"]) for each in person.listed()] == [(made, name)]


@pytest.mark.parametrize("reference", ["", ".", "..", "/", "*", "venv/", "venv/*", "venv/nobody", "good"], ids=repr)
def test_what_names_no_environment_is_never_trashed(person: Person, reference: str) -> None:
    """Promise 2."""
    make_by_hand(person.folder / "good")

    answer = person.types("trash", "--quiet", "--", reference, code=1)

    assert answer.told == UNKNOWN.read_in(person.language, shown=reference)
    assert [each["name"] for each in person.listed()] == ["good"]


@pytest.mark.parametrize("command", ["purge", "restore"])
def test_what_is_not_in_the_trash_is_neither_purged_nor_restored_by_name(person: Person, command: str) -> None:
    person.makes("good")

    answer = person.types(command, "--quiet", "venv/good", code=1)

    assert answer.told == UNKNOWN.read_in(person.language, shown="venv/good")
    assert [each["name"] for each in person.listed()] == ["good"]
