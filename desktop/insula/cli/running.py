"""Runs one command: opens the services, says what went wrong, gives the exit code."""

from __future__ import annotations

import asyncio
import sys
from argparse import Namespace
from collections.abc import Awaitable, Callable, Mapping, Sequence

from insula.cli import changing, reading
from insula.cli.parser import parse
from insula.cli.session import Exit, Session, exit_of
from insula.cli.terminal import Terminal, silence
from insula.cli.words import translate
from insula.domain.errors import InsulaError
from insula.storage.paths import Paths
from insula.wiring import Services, build

_LISTED_SECONDS = 60.0
Command = Callable[[Session], Awaitable[Exit]]

COMMANDS: Mapping[str, Command] = {
    "list": reading.list_environments,
    "show": reading.show,
    "packages": reading.packages,
    "operations": reading.operations,
    "engines": reading.engines,
    "create": changing.create_venv,
    "clone": changing.clone,
    "rename": changing.rename,
    "move": changing.move,
    "trash": changing.trash,
    "destroy": changing.trash,
    "restore": changing.restore,
    "purge": changing.purge,
    "start": changing.act,
    "stop": changing.act,
    "restart": changing.act,
    "pause": changing.act,
    "resume": changing.act,
    "kill": changing.act,
}
_WITHOUT_THE_LIST = {"create", "operations"}


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say, and give the exit code."""
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        silence(sys.stdout)
        return Exit.BROKEN_PIPE
    except KeyboardInterrupt:
        return Exit.CANCELLED
    return code


def _run(arguments: Sequence[str]) -> int:
    try:
        typed = parse(arguments)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else Exit.USAGE
    terminal = Terminal.of_the_process(quiet=getattr(typed, "quiet", False))
    try:
        return asyncio.run(_command(typed, terminal))
    finally:
        terminal.end()


async def _command(typed: Namespace, terminal: Terminal) -> Exit:
    try:
        services = build(Paths.from_environment())
        try:
            return await _in_session(Session(services, typed, terminal))
        finally:
            await services.close()
    except InsulaError as error:
        terminal.problem(_sentence(error))
        return exit_of(error)
    except asyncio.CancelledError:
        return Exit.CANCELLED


async def _in_session(session: Session) -> Exit:
    services, command = session.services, session.arguments.command
    await services.open(watch=command not in _WITHOUT_THE_LIST)
    _tell_what_was_found(services, session.terminal)
    if command not in _WITHOUT_THE_LIST and not await services.inventory.listed(_LISTED_SECONDS):
        session.terminal.problem(translate("Cli", "Not every engine has answered: the list is not complete."))
    return await COMMANDS[command](session)


def _tell_what_was_found(services: Services, terminal: Terminal) -> None:
    """What went wrong before this command, and what became of it."""
    for aside in (services.journal.set_aside, services.preferences.set_aside):
        if aside is not None:
            terminal.problem(
                translate("Cli", "A damaged file was set aside, and a new one begun: {path}").format(path=aside)
            )
    for operation in services.recovered.ended:
        from insula.viewmodels import wording

        terminal.note(
            translate("Cli", "{operation}: this was interrupted, and has been put in order.").format(
                operation=wording.title_of(operation)
            )
        )
    for operation, error in services.recovered.failed:
        from insula.viewmodels import wording

        terminal.problem(
            translate("Cli", "{operation}: this was interrupted, and cannot be put in order yet. {reason}").format(
                operation=wording.title_of(operation), reason=_sentence(error)
            )
        )


def _sentence(error: InsulaError) -> str:
    from insula.viewmodels import wording

    return wording.describe(error)
