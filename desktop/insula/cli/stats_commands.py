"""`insula stats`: what running environments use, once or again and again."""

from __future__ import annotations

import argparse
import json
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import aclosing
from typing import TYPE_CHECKING

from insula.cli import wording
from insula.cli.exits import Exit
from insula.cli.session import Session
from insula.cli.terminal import table
from insula.cli.words import translate
from insula.domain.environment import Environment, EnvironmentId, State
from insula.domain.usage import Usage

if TYPE_CHECKING:
    from insula.cli.parser import Translate
    from insula.storage.json_value import JSON

SECONDS = 2.0
_RUNNING = frozenset({State.RUNNING, State.PAUSED})
_KEYS = (
    *("processor", "memory", "memory_limit"),
    *("network_received", "network_sent", "disk_read", "disk_written"),
)


def add_parsers(commands: argparse._SubParsersAction[argparse.ArgumentParser], translate: Translate) -> None:
    """`stats` and its options."""
    text = translate("Cli", "show what running environments use")
    parser = commands.add_parser("stats", help=text, description=text[:1].upper() + text[1:] + ".", allow_abbrev=False)
    parser.add_argument(
        "environments",
        nargs="*",
        metavar=translate("Cli", "ID"),
        help=translate("Cli", "the environments (by default, all that run)"),
    )
    parser.add_argument(
        "-f", "--follow", action="store_true", help=translate("Cli", "measure again every 2 seconds, until none runs")
    )
    parser.add_argument("--json", action="store_true", help=translate("Cli", "print JSON"))


async def stats(session: Session) -> Exit:
    """`insula stats`: a table or a JSON array; with --follow, tables or one JSON object on each line."""
    typed = session.arguments
    named = [session.services.inventory.find(each) for each in typed.environments]
    chosen = named or session.services.inventory.environments()
    running = {each.id: each for each in chosen if each.state in _RUNNING}
    for each in named:
        if each.id not in running:
            session.terminal.problem(translate("Cli", "{name} is not running.").format(name=each.name))
    if typed.follow:
        await _follow(session, running)
    else:
        usages = [usage async for usage in session.services.queries.measure(running)]
        _print(session, running, usages)
    return Exit.DONE if len(running) == len(named) or not named else Exit.FAILED


async def _follow(session: Session, running: Mapping[EnvironmentId, Environment]) -> None:
    latest: dict[EnvironmentId, Usage] = {}
    async with aclosing(session.services.queries.follow_usage(running, SECONDS)) as batches:
        async for batch in batches:
            if session.arguments.json:
                for usage in batch:
                    session.terminal.write(json.dumps(_to_json(running[usage.environment], usage)))
                continue
            # A batch is of one engine: those of its others that are not in it have stopped.
            engines = {running[usage.environment].backend for usage in batch}
            others = {key: each for key, each in latest.items() if running[key].backend not in engines}
            latest = others | {usage.environment: usage for usage in batch}
            session.terminal.show(_table(running, latest.values()))


def _print(session: Session, running: Mapping[EnvironmentId, Environment], usages: Sequence[Usage]) -> None:
    if session.arguments.json:
        lines = ",\n".join(f"  {json.dumps(_to_json(running[each.environment], each))}" for each in usages)
        session.terminal.write(f"[\n{lines}\n]" if lines else "[]")
    else:
        session.terminal.write(_table(running, usages))


def _to_json(environment: Environment, usage: Usage) -> dict[str, JSON]:
    """`processor` in cores, the rest in bytes."""
    return {
        "id": environment.id,
        "kind": environment.kind.value,
        "name": environment.name,
        **{key: getattr(usage, key) for key in _KEYS},
    }


def _table(running: Mapping[EnvironmentId, Environment], usages: Iterable[Usage]) -> str:
    ordered = sorted(usages, key=lambda usage: running[usage.environment].name.casefold())
    headings = (
        translate("Cli", "Name"),
        translate("Cli", "CPU"),
        translate("Cli", "Memory"),
        translate("Cli", "Limit"),
        translate("Cli", "Received"),
        translate("Cli", "Sent"),
        translate("Cli", "Read"),
        translate("Cli", "Written"),
    )
    return table(headings, [_row(running[usage.environment], usage) for usage in ordered])


def _row(environment: Environment, usage: Usage) -> tuple[str, ...]:
    processor = "—" if usage.processor is None else wording.busy_of(usage.processor)
    sizes = (
        *(usage.memory, usage.memory_limit),
        *(usage.network_received, usage.network_sent, usage.disk_read, usage.disk_written),
    )
    return (
        f"{environment.kind.value}/{environment.name}",
        processor,
        *("—" if size is None else wording.size_of(size) for size in sizes),
    )


COMMANDS: Mapping[str, Callable[[Session], Awaitable[Exit]]] = {"stats": stats}
