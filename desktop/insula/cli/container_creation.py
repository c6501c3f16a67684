"""`insula create container`: from options, or from a `docker run` line."""

from __future__ import annotations

import argparse
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from insula.cli import wording
from insula.cli.container_options import OPTION_OF_FIELD, add_options
from insula.cli.exits import Exit, exit_code_of, exit_of
from insula.cli.following import Following, about
from insula.cli.session import Session
from insula.cli.words import translate
from insula.domain.containers import ContainerSpecification
from insula.domain.environment import Kind
from insula.domain.errors import InvalidRequestError
from insula.domain.operation import Outcome, Succeeded
from insula.domain.run_lines import RunLine
from insula.services.operations import RunningOperation

if TYPE_CHECKING:
    from insula.cli.parser import Translate

_PULLS = ("missing", "always", "never")
_END_OF_OPTIONS = "--"


def add_parser(kinds: argparse._SubParsersAction[argparse.ArgumentParser], translate: Translate) -> None:
    """The command and its options."""
    text = translate("Cli", "create a container")
    parser = kinds.add_parser(
        "container",
        help=text,
        usage=translate("Cli", "insula create container NAME --image IMAGE [OPTIONS] [-- COMMAND …]"),
        description=text[:1].upper() + text[1:] + ".",
        epilog=translate("Cli", "What follows -- is its command; without one, its image’s."),
        allow_abbrev=False,
    )
    parser.add_argument(
        "name", nargs="?", default="", metavar=translate("Cli", "NAME"), help=translate("Cli", "its name")
    )
    parser.add_argument(
        "--image",
        default="",
        metavar=translate("Cli", "IMAGE"),
        help=translate("Cli", "what it is made from, such as python:3.12-slim"),
    )
    parser.add_argument(
        "--from-run-line",
        metavar=translate("Cli", "LINE"),
        help=translate("Cli", "all of it from a docker run line, in quotes, instead of the options below"),
    )
    parser.add_argument("--start", action="store_true", help=translate("Cli", "start it"))
    parser.add_argument(
        "--pull",
        choices=_PULLS,
        default=_PULLS[0],
        help=translate("Cli", "whether its image is fetched: only if the engine has none (missing), always or never"),
    )
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help=translate("Cli", "make nothing: print the docker command that makes the same"),
    )
    parser.add_argument(
        "--reveal", action="store_true", help=translate("Cli", "print what looks secret too, with --dry-run")
    )
    parser.add_argument(
        "--engine", metavar=translate("Cli", "ENGINE"), help=translate("Cli", "the engine (the first that answers)")
    )
    parser.add_argument("-y", "--yes", action="store_true", help=translate("Cli", "do not ask"))
    parser.add_argument("-q", "--quiet", action="store_true", help=translate("Cli", "no progress, only errors"))
    add_options(parser, translate)
    parser.set_defaults(command_words=())


def part(arguments: Sequence[str]) -> tuple[Sequence[str], tuple[str, ...] | None]:
    """What `argparse` is to read, and the container's command, which it would mix up with the name; None for others."""
    described = tuple(arguments[:2]) == ("create", Kind.CONTAINER.value) or tuple(arguments[:1]) == ("edit",)
    if not described or _END_OF_OPTIONS not in arguments:
        return arguments, None
    at = list(arguments).index(_END_OF_OPTIONS)
    return arguments[:at], tuple(arguments[at + 1 :])


async def create_container(session: Session) -> Exit:
    """Prints the new id, or the line of `--dry-run`; what is wrong or dangerous is said before anything is made."""
    typed = session.arguments
    if (refusal := _contradiction(session)) is not None:
        return refusal
    line = _asked(session)
    queries = session.services.container_queries
    specification = replace(
        line.specification,
        name=typed.name or line.specification.name,
        engine=None if typed.engine is None else queries.engine_named(typed.engine),
        start=typed.start or line.specification.start,
        pull=typed.pull != _PULLS[2] and line.specification.pull,
    )
    whole = await queries.with_env_files_read(specification)
    if problems := queries.problems_of(whole):
        return tell(session, problems)
    for risk in queries.risks_of(specification):
        session.terminal.warning(about(wording.name_of_risk(risk), wording.describe_risk(risk)))
    if (
        refusal := accept(session, line, translate("Cli", "Create the container without them?"), shown=typed.dry_run)
    ) is not None:
        return refusal
    if typed.dry_run:
        session.terminal.write(queries.run_line_of(specification, reveal=typed.reveal))
        return Exit.DONE
    if typed.pull == _PULLS[1] and (failed := await _pull(session, specification)) is not None:
        return failed
    outcome = await followed(session, lambda: session.services.lifecycle.create(Kind.CONTAINER, specification))
    if isinstance(outcome, Succeeded) and outcome.environment is not None:
        session.terminal.write(outcome.environment)
    return exit_code_of(outcome)


CREATIONS: Mapping[str, Callable[[Session], Awaitable[Exit]]] = {Kind.CONTAINER.value: create_container}


def _asked(session: Session) -> RunLine:
    typed, queries = session.arguments, session.services.container_queries
    if typed.from_run_line is not None:
        return queries.parse_run_line(typed.from_run_line, Path.cwd())
    return queries.parse_options(typed.name, typed.image, typed.options, typed.command_words)


def _contradiction(session: Session) -> Exit | None:
    """A line says all; beside it, options would have to be weighed against it."""
    typed = session.arguments
    if typed.from_run_line is not None and (typed.image or typed.options or typed.command_words):
        session.terminal.problem(
            translate("Cli", "--from-run-line already says all of the container: leave the other options out.")
        )
        return Exit.USAGE
    return None


def tell(session: Session, problems: Sequence[InvalidRequestError]) -> Exit:
    """Say each, with its option."""
    for problem in problems:
        sentence = wording.describe(problem)
        option = OPTION_OF_FIELD.get(problem.field)
        session.terminal.problem(about(option, sentence) if option else sentence)
    return exit_of(problems[0])


def accept(session: Session, line: RunLine, question: str, *, shown: bool) -> Exit | None:
    """Say what is left out; None if the work, or what is only `shown`, may go on, which `question` asks."""
    nameless = translate("Cli", "{variable}: a variable that has no value here")
    left = [*line.unknown, *(nameless.format(variable=each) for each in line.unexpanded)]
    if not left:
        return None
    session.terminal.problem(translate("Cli", "These parts are not understood, and left out or kept as they are:"))
    for each in left:
        session.terminal.problem(f"  {each}")
    if session.arguments.yes or shown:
        return None
    if not session.terminal.is_interactive:
        session.terminal.problem(translate("Cli", "Nothing was done. If this is what you want, add --yes."))
        return Exit.USAGE
    if session.terminal.ask(question):
        return None
    session.terminal.problem(translate("Cli", "Nothing was done."))
    return Exit.FAILED


async def _pull(session: Session, specification: ContainerSpecification) -> Exit | None:
    """Fetch the image, be it there or not; None if that went well."""
    images = session.services.images
    outcome = await followed(
        session, lambda: images.pull(specification.engine, specification.image, specification.platform)
    )
    return None if isinstance(outcome, Succeeded) else exit_code_of(outcome)


async def followed(session: Session, begin: Callable[[], RunningOperation]) -> Outcome:
    """Begin an operation, and show it until it ends."""
    with Following(session.services.operations, session.terminal) as following:
        outcome = await begin().ended()
        following.tell("", outcome)
    return outcome
