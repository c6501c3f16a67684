"""The commands and their options."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import NoReturn, Protocol

from insula import __version__
from insula.cli import (
    build_commands,
    container_changes,
    container_creation,
    image_commands,
    log_commands,
    stats_commands,
    stock_commands,
)
from insula.cli.argparse_words import speak
from insula.cli.words import translate as in_the_persons_language
from insula.cli.words import untranslated
from insula.domain.environment import Kind
from insula.domain.overriding import override


class Translate(Protocol):
    """Gives a text in a language."""

    def __call__(self, context: str, text: str, /) -> str: ...


class _WordsNeededError(Exception):
    """The command line is wrong, or asks for help."""


class _Silent(argparse.ArgumentParser):
    """Says nothing: most command lines are right, and then no word, so no Qt, is needed."""

    @override
    def error(self, message: str) -> NoReturn:
        raise _WordsNeededError

    @override
    def print_help(self, file: object = None) -> None:
        raise _WordsNeededError


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """What the command line says: `command`, and what that takes.

    Raises:
        SystemExit: 0 after help, 2 after saying what is wrong, both in the person's language.
    """
    options, words = container_creation.part(arguments)
    try:
        typed = build_parser(_Silent, untranslated).parse_args(options)
    except _WordsNeededError:
        speak(in_the_persons_language)
        typed = build_parser(argparse.ArgumentParser, in_the_persons_language).parse_args(options)
    if words is not None:
        typed.command_words = words
    return typed


def build_parser(parser_class: type[argparse.ArgumentParser], translate: Translate) -> argparse.ArgumentParser:
    """The parser of the whole command line, its help in the language of `translate`."""
    parser = parser_class(
        prog="insula",
        description=translate(
            "Cli",
            "See, create, clone and delete the isolated environments of this computer. "
            "Without a command, opens the window.",
        ),
        epilog=translate("Cli", "An environment is named by its id, the beginning of it, or kind/name (venv/blog)."),
        allow_abbrev=False,
    )
    parser.add_argument(
        "--version", action="version", version=f"insula {__version__}", help=translate("Cli", "show the version")
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar=translate("Cli", "COMMAND"))
    _add_reading(commands, translate)
    _add_making(commands, translate)
    _add_changing(commands, translate)
    container_changes.add_parsers(commands, translate)
    log_commands.add_parsers(commands, translate)
    stats_commands.add_parsers(commands, translate)
    image_commands.add_parsers(commands, translate)
    build_commands.add_parsers(commands, translate)
    stock_commands.add_parsers(commands, translate)
    return parser


def _add_reading(commands: argparse._SubParsersAction[argparse.ArgumentParser], translate: Translate) -> None:
    listing = _add_command(commands, "list", translate("Cli", "list the environments"))
    listing.add_argument(
        "--kind", choices=[kind.value for kind in Kind], help=translate("Cli", "only those of this kind")
    )
    showing = _add_command(commands, "show", translate("Cli", "tell all about an environment"))
    packages = _add_command(commands, "packages", translate("Cli", "list the Python packages of an environment"))
    for parser in (showing, packages):
        parser.add_argument("environment", metavar=translate("Cli", "ID"), help=translate("Cli", "the environment"))
    operations = _add_command(commands, "operations", translate("Cli", "list what was done, the last first"))
    operations.add_argument(
        "--limit",
        type=int,
        default=50,
        metavar=translate("Cli", "NUMBER"),
        help=translate("Cli", "how many at most (50)"),
    )
    operations.set_defaults(without_list=True)
    engines = _add_command(commands, "engines", translate("Cli", "list the engines"))
    for parser in (listing, showing, packages, operations, engines):
        _add_json(parser, translate)


def _add_making(commands: argparse._SubParsersAction[argparse.ArgumentParser], translate: Translate) -> None:
    creating = _add_command(commands, "create", translate("Cli", "create an environment"))
    kinds = creating.add_subparsers(dest="kind", required=True, metavar=translate("Cli", "KIND"))
    venv = _add_command(kinds, "venv", translate("Cli", "create a Python virtual environment"))
    venv.add_argument("name", metavar=translate("Cli", "NAME"), help=translate("Cli", "its name"))
    venv.add_argument(
        "--path",
        metavar=translate("Cli", "FOLDER"),
        help=translate("Cli", "the folder of the environment itself (by default, in the folder of named environments)"),
    )
    venv.add_argument(
        "--python",
        metavar=translate("Cli", "VERSION"),
        help=translate("Cli", "a version such as 3.12, or the path of a Python (by default, the newest)"),
    )
    venv.add_argument(
        "--requirements", metavar=translate("Cli", "FILE"), help=translate("Cli", "install what this file asks for")
    )
    venv.add_argument("--pip", action="store_true", help=translate("Cli", "put pip into it"))
    _add_yes(venv, translate)
    venv.set_defaults(without_list=True)
    container_creation.add_parser(kinds, translate)
    cloning = _add_command(commands, "clone", translate("Cli", "clone an environment"))
    cloning.add_argument("environment", metavar=translate("Cli", "ID"), help=translate("Cli", "the environment"))
    cloning.add_argument("name", metavar=translate("Cli", "NEWNAME"), help=translate("Cli", "the name of the copy"))
    cloning.add_argument(
        "--path", metavar=translate("Cli", "FOLDER"), help=translate("Cli", "the folder of the copy itself")
    )
    cloning.add_argument(
        "--independent", action="store_true", help=translate("Cli", "copy every file instead of sharing disk space")
    )
    container_changes.add_clone_options(cloning, translate)
    for parser in (venv, cloning):
        _add_quiet(parser, translate)


def _add_changing(commands: argparse._SubParsersAction[argparse.ArgumentParser], translate: Translate) -> None:
    renaming = _add_command(commands, "rename", translate("Cli", "give an environment another name"))
    renaming.add_argument("environment", metavar=translate("Cli", "ID"), help=translate("Cli", "the environment"))
    renaming.add_argument("name", metavar=translate("Cli", "NEWNAME"), help=translate("Cli", "its new name"))
    moving = _add_command(commands, "move", translate("Cli", "move an environment to another folder"))
    moving.add_argument("environment", metavar=translate("Cli", "ID"), help=translate("Cli", "the environment"))
    moving.add_argument("path", metavar=translate("Cli", "FOLDER"), help=translate("Cli", "its new folder"))
    for parser in (renaming, moving):
        _add_quiet(parser, translate)
    trashing = _add_command(
        commands,
        "trash",
        translate(
            "Cli", "move environments to the trash; `trash list` shows what is in it, `trash empty` deletes that"
        ),
        aliases=["destroy"],
    )
    _add_json(trashing, translate)
    _add_yes(trashing, translate)
    restoring = _add_command(commands, "restore", translate("Cli", "take environments out of the trash"))
    restoring.add_argument(
        "--path", metavar=translate("Cli", "FOLDER"), help=translate("Cli", "restore to this folder instead")
    )
    restoring.add_argument(
        "--name", metavar=translate("Cli", "NEWNAME"), help=translate("Cli", "restore under this name instead")
    )
    purging = _add_command(commands, "purge", translate("Cli", "delete environments of the trash for ever"))
    _add_yes(purging, translate)
    running = [
        _add_command(commands, name, text)
        for name, text in (
            ("start", translate("Cli", "start environments")),
            ("stop", translate("Cli", "stop environments")),
            ("restart", translate("Cli", "stop environments and start them again")),
            ("pause", translate("Cli", "pause environments")),
            ("resume", translate("Cli", "resume environments after a pause")),
            ("kill", translate("Cli", "stop environments at once, without asking")),
        )
    ]
    for parser in (trashing, restoring, purging, *running):
        parser.add_argument(
            "environments", nargs="+", metavar=translate("Cli", "ID"), help=translate("Cli", "the environments")
        )
        _add_quiet(parser, translate)


def _add_command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, text: str, aliases: Sequence[str] = ()
) -> argparse.ArgumentParser:
    """One command; `text` tells what it does, in the list and above its own help."""
    return commands.add_parser(
        name, aliases=aliases, help=text, description=text[:1].upper() + text[1:] + ".", allow_abbrev=False
    )


def _add_json(parser: argparse.ArgumentParser, translate: Translate) -> None:
    parser.add_argument("--json", action="store_true", help=translate("Cli", "print JSON"))


def _add_quiet(parser: argparse.ArgumentParser, translate: Translate) -> None:
    parser.add_argument("-q", "--quiet", action="store_true", help=translate("Cli", "no progress, only errors"))


def _add_yes(parser: argparse.ArgumentParser, translate: Translate) -> None:
    parser.add_argument("-y", "--yes", action="store_true", help=translate("Cli", "do not ask"))
