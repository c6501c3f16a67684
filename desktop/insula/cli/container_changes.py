"""`insula edit` and `insula update`, and what `insula clone` asks of a container."""

from __future__ import annotations

import argparse
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from insula.cli import wording
from insula.cli.container_creation import accept, followed, tell
from insula.cli.container_options import add_options
from insula.cli.container_removals import REMOVABLE, NothingToRemoveError, without
from insula.cli.exits import Exit, exit_code_of
from insula.cli.following import about
from insula.cli.session import Session
from insula.cli.words import translate
from insula.domain.containers import (
    ContainerCloneRequest,
    ContainerSpecification,
    EditRequest,
    PortTreatment,
    UpdateRequest,
    VolumeTreatment,
)
from insula.domain.environment import Environment, Verb
from insula.domain.errors import ActionUnavailableError
from insula.domain.operation import Succeeded
from insula.services.operations import RunningOperation

if TYPE_CHECKING:
    from insula.cli.parser import Translate

_HEALTH_SECONDS = 60.0
CLONE_OPTIONS = {"volumes": [], "filesystem": False, "ports": PortTreatment.FREE.value, "start": False}
"""Those of `insula clone` that are for containers, with what they are where nobody types them."""


def add_parsers(commands: argparse._SubParsersAction[argparse.ArgumentParser], translate: Translate) -> None:
    """These commands and their options."""
    _add_edit(commands, translate)
    _add_update(commands, translate)


def add_clone_options(parser: argparse.ArgumentParser, translate: Translate) -> None:
    """What can be asked of the clone of a container."""
    group = parser.add_argument_group(translate("Cli", "containers"))
    group.add_argument(
        "--volumes",
        action="append",
        default=[],
        metavar=translate("Cli", "[PATH=]copy|share|empty"),
        help=translate("Cli", "what becomes of its volumes, or of the one at PATH (copy); may be repeated"),
    )
    group.add_argument(
        "--filesystem", action="store_true", help=translate("Cli", "take along the files that were changed inside")
    )
    group.add_argument(
        "--ports",
        choices=[each.value for each in PortTreatment],
        default=PortTreatment.FREE.value,
        help=translate("Cli", "publish its ports on free ones of this computer (free), or not at all (none)"),
    )
    group.add_argument("--start", action="store_true", help=translate("Cli", "start the copy"))


def clone_request(typed: argparse.Namespace) -> ContainerCloneRequest:
    """What the options of `insula clone` ask; ValueError, with the word, where one of --volumes cannot be read."""
    volumes, by_target = VolumeTreatment.COPY, {}
    for word in typed.volumes:
        target, _, treatment = word.rpartition("=")
        if treatment not in set(VolumeTreatment):
            raise ValueError(word)
        if target:
            by_target[target] = VolumeTreatment(treatment)
        else:
            volumes = VolumeTreatment(treatment)
    return ContainerCloneRequest(
        name=typed.name,
        volumes=volumes,
        by_target=by_target,
        filesystem=typed.filesystem,
        ports=PortTreatment(typed.ports),
        start=typed.start,
    )


async def edit(session: Session) -> Exit:
    """Prints the id of the new container; what is wrong or dangerous is said before anything is done."""
    typed, queries = session.arguments, session.services.container_queries
    found = _able(session, Verb.EDIT)
    present = await queries.specification_of(found.id)
    try:
        reduced = without(present, typed.remove)
    except NothingToRemoveError as error:
        session.terminal.problem(
            translate("Cli", "--remove {word}: there is nothing of that. It can be: {names}").format(
                word=error.word, names=", ".join(REMOVABLE)
            )
        )
        return Exit.USAGE
    line = queries.with_options(reduced, typed.options, typed.image, typed.command_words)
    asked = replace(line.specification, name=typed.name or present.name)
    whole = await queries.with_env_files_read(asked)
    if problems := queries.problems_of(whole):
        return tell(session, problems)
    _warn(session, present, whole)
    if (
        refusal := accept(session, line, translate("Cli", "Change the container without them?"), shown=typed.only_shown)
    ) is not None:
        return refusal
    if typed.only_shown:
        session.terminal.write(queries.run_line_of(whole, reveal=typed.reveal))
        return Exit.DONE
    if whole != present:
        await _warn_of_loss(session, found)
    request = EditRequest(specification=whole, health_seconds=typed.health_seconds)
    return await _exchanged(session, lambda: session.services.lifecycle.edit(found.id, request))


async def update(session: Session) -> Exit:
    """Prints the id of the new container, or of the old one where there is nothing newer."""
    typed = session.arguments
    found = _able(session, Verb.UPDATE)
    await _warn_of_loss(session, found)
    request = UpdateRequest(image=typed.image, pull=typed.pull, health_seconds=typed.health_seconds)
    return await _exchanged(session, lambda: session.services.lifecycle.update(found.id, request))


COMMANDS: Mapping[str, Callable[[Session], Awaitable[Exit]]] = {"edit": edit, "update": update}


def _able(session: Session, verb: Verb) -> Environment:
    found = session.services.inventory.find(session.arguments.environment)
    if verb not in found.actions:
        raise ActionUnavailableError(found.name, verb, None)
    return found


def _warn(session: Session, present: ContainerSpecification, asked: ContainerSpecification) -> None:
    """Of dangers that are new."""
    queries = session.services.container_queries
    known = queries.risks_of(present)
    for risk in queries.risks_of(asked):
        if risk not in known:
            session.terminal.warning(about(wording.name_of_risk(risk), wording.describe_risk(risk)))


async def _warn_of_loss(session: Session, found: Environment) -> None:
    """Of others that live in its namespaces."""
    if sharers := await session.services.container_queries.sharers_of([found.id]):
        session.terminal.warning(wording.describe_loss_by_exchange(sharers))


async def _exchanged(session: Session, begin: Callable[[], RunningOperation]) -> Exit:
    outcome = await followed(session, begin)
    if isinstance(outcome, Succeeded) and outcome.environment is not None:
        session.terminal.write(outcome.environment)
    return exit_code_of(outcome)


def _add_edit(commands: argparse._SubParsersAction[argparse.ArgumentParser], translate: Translate) -> None:
    text = translate("Cli", "change a container: one that is as asked takes its place, and it goes to the trash")
    parser = commands.add_parser(
        "edit",
        help=text,
        usage=translate("Cli", "insula edit ID [OPTIONS] [--remove OPTION[=KEY]] [-- COMMAND …]"),
        description=text[:1].upper() + text[1:] + ".",
        allow_abbrev=False,
    )
    parser.add_argument("--name", default="", metavar=translate("Cli", "NAME"), help=translate("Cli", "its new name"))
    parser.add_argument(
        "--image",
        default="",
        metavar=translate("Cli", "IMAGE"),
        help=translate("Cli", "what it is made from from now on"),
    )
    parser.add_argument(
        "--remove",
        action="append",
        default=[],
        metavar=translate("Cli", "OPTION[=KEY]"),
        help=translate("Cli", "take back what was asked, such as env=TZ, publish=80, volume=/data or memory"),
    )
    parser.add_argument(
        "--dry-run",
        # Unlike a dry run of a creation, it needs the list.
        dest="only_shown",
        action="store_true",
        help=translate("Cli", "change nothing: print the docker command that makes the same"),
    )
    parser.add_argument(
        "--reveal", action="store_true", help=translate("Cli", "print what looks secret too, with --dry-run")
    )
    parser.add_argument("-y", "--yes", action="store_true", help=translate("Cli", "do not ask"))
    _add_common(parser, translate)
    add_options(parser, translate)
    parser.set_defaults(command_words=None)


def _add_update(commands: argparse._SubParsersAction[argparse.ArgumentParser], translate: Translate) -> None:
    text = translate("Cli", "have a container made again from a newer image; it goes to the trash")
    parser = commands.add_parser("update", help=text, description=text[:1].upper() + text[1:] + ".", allow_abbrev=False)
    parser.add_argument(
        "--image",
        metavar=translate("Cli", "IMAGE"),
        help=translate("Cli", "from this image instead of what its image’s name now means"),
    )
    parser.add_argument(
        "--no-pull", dest="pull", action="store_false", help=translate("Cli", "take the image that the engine has")
    )
    _add_common(parser, translate)


def _add_common(parser: argparse.ArgumentParser, translate: Translate) -> None:
    parser.add_argument("environment", metavar=translate("Cli", "ID"), help=translate("Cli", "the environment"))
    parser.add_argument(
        "--health-seconds",
        type=float,
        default=_HEALTH_SECONDS,
        metavar=translate("Cli", "SECONDS"),
        help=translate("Cli", "how long its health check may take before the old one is put back (60)"),
    )
    parser.add_argument("-q", "--quiet", action="store_true", help=translate("Cli", "no progress, only errors"))
