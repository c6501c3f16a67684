"""The commands that change nothing: as a table for a person, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from insula.cli import wording
from insula.cli.exits import Exit
from insula.cli.fact_names import SIZES, name_of_fact
from insula.cli.session import Session
from insula.cli.terminal import table
from insula.cli.words import translate
from insula.domain.environment import Environment, FactValue
from insula.domain.venvs import Package
from insula.storage.snapshot import engine_to_json, environment_to_json, operation_to_json

if TYPE_CHECKING:
    from insula.storage.json_value import JSON

_SHORT_ID = 12


async def list_environments(session: Session) -> Exit:
    """`insula list`: all that are not in the trash, by kind and name."""
    wanted = session.arguments.kind
    found = [each for each in session.services.inventory.environments() if wanted in {None, each.kind.value}]
    _print_environments(session, found)
    return Exit.DONE


async def list_trash(session: Session) -> Exit:
    """`insula trash list`: all that are in the trash."""
    _print_environments(session, session.services.inventory.trashed())
    return Exit.DONE


async def show(session: Session) -> Exit:
    """`insula show`: all that is known of one environment."""
    found = session.services.inventory.find(session.arguments.environment)
    if session.arguments.json:
        session.terminal.write(json.dumps(environment_to_json(found), indent=2))
        return Exit.DONE
    rows = [
        (translate("Cli", "Name"), found.name),
        (translate("Cli", "ID"), found.id),
        (translate("Cli", "Kind"), wording.name_of_kind(found.kind)),
        (translate("Cli", "State"), wording.state_of(found)),
        (translate("Cli", "Created"), wording.moment_of(found.created) if found.created else ""),
        (translate("Cli", "Origin"), wording.describe_origin(found.made_from) if found.made_from else ""),
        (translate("Cli", "In the trash since"), wording.moment_of(found.trashed) if found.trashed else ""),
        *((name_of_fact(key), _text_of_fact(key, value)) for key, value in found.facts.items()),
        *((translate("Cli", "Problem"), wording.describe_problem(problem)) for problem in found.problems),
    ]
    session.terminal.write(table(("", ""), [row for row in rows if row[1]]).strip("\n"))
    return Exit.DONE


async def packages(session: Session) -> Exit:
    """`insula packages`: the Python packages of one environment, by name."""
    found = session.services.inventory.find(session.arguments.environment)
    held = sorted(await session.services.queries.packages(found.id), key=lambda each: each.name.casefold())
    if session.arguments.json:
        _print_array(session, map(_package_to_json, held))
        return Exit.DONE
    rows = [
        (each.name, each.version, "" if each.size is None else wording.size_of(each.size), each.summary)
        for each in held
    ]
    headings = (translate("Cli", "Name"), translate("Cli", "Version"), translate("Cli", "Size"), "")
    session.terminal.write(table(headings, rows))
    return Exit.DONE


async def operations(session: Session) -> Exit:
    """`insula operations`: what was done, the last first."""
    done = await session.services.journal.operations(max(session.arguments.limit, 0))
    if session.arguments.json:
        _print_array(session, map(operation_to_json, done))
        return Exit.DONE
    rows = [
        (
            wording.moment_of(each.started),
            wording.name_of_operation_state(each.state),
            wording.title_of(each),
            wording.describe_failure(each).replace("\n", " "),
        )
        for each in done
    ]
    headings = (translate("Cli", "Started"), translate("Cli", "Outcome"), translate("Cli", "Operation"), "")
    session.terminal.write(table(headings, rows))
    return Exit.DONE


async def engines(session: Session) -> Exit:
    """`insula engines`: what does the isolating, and whether it answers."""
    found = session.services.inventory.engines()
    if session.arguments.json:
        _print_array(session, map(engine_to_json, found))
        return Exit.DONE
    rows = [
        (
            each.name,
            wording.name_of_kind(each.kind),
            translate("Cli", "available") if each.available else translate("Cli", "not available"),
            each.version or "",
            wording.describe_problem(each.problem) if each.problem else "",
        )
        for each in found
    ]
    headings = (
        translate("Cli", "Name"),
        translate("Cli", "Kind"),
        translate("Cli", "State"),
        translate("Cli", "Version"),
        "",
    )
    session.terminal.write(table(headings, rows))
    return Exit.DONE


def _print_environments(session: Session, environments: Iterable[Environment]) -> None:
    ordered = sorted(environments, key=lambda each: (each.kind, each.name.casefold(), each.id))
    if session.arguments.json:
        _print_array(session, map(environment_to_json, ordered))
        return
    rows = [
        (
            each.id[:_SHORT_ID],
            f"{each.kind.value}/{each.name}",
            wording.state_of(each),
            _text_of(each.facts.get("python")),
            _text_of(each.facts.get("original") or each.facts.get("location")),
        )
        for each in ordered
    ]
    headings = (
        translate("Cli", "ID"),
        translate("Cli", "Name"),
        translate("Cli", "State"),
        translate("Cli", "Python"),
        translate("Cli", "Location"),
    )
    session.terminal.write(table(headings, rows))


def _print_array(session: Session, values: Iterable[Mapping[str, JSON]]) -> None:
    """One value per line. ASCII: whatever the encoding of the output, and for names that are no valid Unicode."""
    lines = ",\n".join(f"  {json.dumps(value)}" for value in values)
    session.terminal.write(f"[\n{lines}\n]" if lines else "[]")


def _package_to_json(package: Package) -> dict[str, JSON]:
    return {
        "name": package.name,
        "version": package.version,
        "summary": package.summary,
        "size": package.size,
        "installer": package.installer,
        "editable": None if package.editable is None else str(package.editable),
    }


def _text_of_fact(key: str, value: FactValue) -> str:
    return wording.size_of(value) if key in SIZES and isinstance(value, int) else _text_of(value)


def _text_of(value: FactValue) -> str:
    match value:
        case None:
            return ""
        case bool():
            return translate("Cli", "yes") if value else translate("Cli", "no")
        case tuple():
            return ", ".join(value)
        case _:
            return str(value)
