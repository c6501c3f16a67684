"""Does what was typed: opens the services, runs the command, says what went wrong."""

from __future__ import annotations

import asyncio
import logging
import signal
import sys
from argparse import Namespace
from collections.abc import Awaitable, Callable, Mapping

from insula.cli import (
    build_commands,
    changing,
    container_changes,
    container_creation,
    image_commands,
    log_commands,
    reading,
    stats_commands,
    stock_commands,
    wording,
)
from insula.cli.exits import Exit, exit_of
from insula.cli.session import Session
from insula.cli.terminal import Terminal
from insula.cli.words import translate
from insula.domain.environment import Kind
from insula.domain.errors import InsulaError, UnexpectedError
from insula.storage.log import logging_to
from insula.storage.paths import Paths
from insula.wiring import Services, build

_logger = logging.getLogger(__name__)
_LISTED_SECONDS = 60.0
Command = Callable[[Session], Awaitable[Exit]]

CREATIONS: Mapping[str, Command] = {Kind.VENV.value: changing.create_venv, **container_creation.CREATIONS}


async def create(session: Session) -> Exit:
    """`insula create KIND`."""
    return await CREATIONS[session.arguments.kind](session)


COMMANDS: Mapping[str, Command] = {
    "list": reading.list_environments,
    "show": reading.show,
    "packages": reading.packages,
    "operations": reading.operations,
    "engines": reading.engines,
    "create": create,
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
    **container_changes.COMMANDS,
    **log_commands.COMMANDS,
    **stats_commands.COMMANDS,
    **image_commands.COMMANDS,
    **build_commands.COMMANDS,
    **stock_commands.COMMANDS,
}


def _needs_the_list(typed: Namespace) -> bool:
    return not (getattr(typed, "without_list", False) or getattr(typed, "dry_run", False))


def run(typed: Namespace, terminal: Terminal) -> Exit:
    """Do what was typed, and give the exit code."""
    return asyncio.run(_command(typed, terminal))


async def _command(typed: Namespace, terminal: Terminal) -> Exit:
    _cancel_when_asked_to_end()
    try:
        paths = Paths.from_environment()
        with logging_to(paths.log):
            services = build(paths)
            try:
                return await _in_session(Session(services, typed, terminal))
            except (InsulaError, BrokenPipeError):
                raise
            except Exception as error:
                _logger.exception("%s failed unexpectedly", typed.command)
                raise UnexpectedError(f"{type(error).__name__}: {error}") from error
            finally:
                await services.close()
    except InsulaError as error:
        terminal.problem(_sentence(error))
        return exit_of(error)
    except asyncio.CancelledError:
        return Exit.CANCELLED


def _cancel_when_asked_to_end() -> None:
    """Let the end of the session, or of the terminal, undo what runs, as Ctrl+C does."""
    task = asyncio.current_task()
    if sys.platform == "win32" or task is None:
        return
    for number in (signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(number, task.cancel)


async def _in_session(session: Session) -> Exit:
    services, command = session.services, session.arguments.command
    listing = _needs_the_list(session.arguments)
    await services.open(watch=listing)
    _tell_what_was_found(services, session.terminal)
    if listing and not await services.inventory.listed(_LISTED_SECONDS):
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
        terminal.note(
            translate("Cli", "{operation}: this was interrupted, and has been put in order.").format(
                operation=wording.title_of(operation)
            )
        )
    for operation, error in services.recovered.failed:
        terminal.problem(
            translate("Cli", "{operation}: this was interrupted, and cannot be put in order yet. {reason}").format(
                operation=wording.title_of(operation), reason=_sentence(error)
            )
        )


def _sentence(error: InsulaError) -> str:
    return wording.describe(error)
