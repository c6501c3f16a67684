"""The commands that change something: one operation, or one per environment, with progress and a result."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from insula.cli import container_changes, reading, wording
from insula.cli.exits import Exit, exit_code_of
from insula.cli.following import Following, about
from insula.cli.session import Session
from insula.cli.words import translate
from insula.domain.environment import Environment, EnvironmentId, Kind, Verb
from insula.domain.errors import InsulaError
from insula.domain.operation import Succeeded
from insula.domain.specification import CloneRequest
from insula.domain.venvs import RequirementsPreview, VenvCloneRequest, VenvSpecification
from insula.services.bulk import AT_ONCE, at_once, in_bulk
from insula.services.operations import RunningOperation

Begin = Callable[[EnvironmentId], RunningOperation]


async def create_venv(session: Session) -> Exit:
    """`insula create venv`: prints the new id."""
    typed = session.arguments
    requirements = None if typed.requirements is None else _path(typed.requirements)
    if requirements is not None:
        preview = await session.services.queries.preview_requirements(requirements)
        if preview.risky and (refusal := _accept(session, preview)) is not None:
            return refusal
    specification = VenvSpecification(
        name=typed.name,
        path=None if typed.path is None else _path(typed.path),
        python=_python(typed.python),
        requirements=requirements,
        pip=typed.pip,
    )
    return await _one(session, lambda: session.services.lifecycle.create(Kind.VENV, specification), print_id=True)


async def clone(session: Session) -> Exit:
    """`insula clone`: prints the new id."""
    source = session.services.inventory.find(session.arguments.environment)
    if foreign := _options_of_other_kinds(session.arguments, source.kind):
        session.terminal.problem(
            translate("Cli", "{options}: not for an environment of this kind.").format(options=", ".join(foreign))
        )
        return Exit.USAGE
    try:
        request = _CLONE_REQUESTS[source.kind](session.arguments)
    except ValueError as error:
        session.terminal.problem(
            translate("Cli", "--volumes {word}: write copy, share or empty, after PATH= for one volume.").format(
                word=error
            )
        )
        return Exit.USAGE
    return await _one(session, lambda: session.services.lifecycle.clone(source.id, request), print_id=True)


def _venv_clone_request(typed: Namespace) -> VenvCloneRequest:
    return VenvCloneRequest(
        name=typed.name,
        path=None if typed.path is None else _path(typed.path),
        independent=typed.independent,
    )


_CLONE_REQUESTS: Mapping[Kind, Callable[[Namespace], CloneRequest]] = {
    Kind.VENV: _venv_clone_request,
    Kind.CONTAINER: container_changes.clone_request,
}
_CLONE_OPTIONS: Mapping[Kind, Mapping[str, object]] = {
    Kind.VENV: {"path": None, "independent": False},
    Kind.CONTAINER: container_changes.CLONE_OPTIONS,
}


def _options_of_other_kinds(typed: Namespace, kind: Kind) -> list[str]:
    """What was typed that a clone of this kind does not know."""
    others = [each for each in _CLONE_OPTIONS if each is not kind]
    return [
        f"--{name}"
        for other in others
        for name, unsaid in _CLONE_OPTIONS[other].items()
        if getattr(typed, name) != unsaid and name not in _CLONE_OPTIONS.get(kind, ())
    ]


async def rename(session: Session) -> Exit:
    """`insula rename`."""
    found = session.services.inventory.find(session.arguments.environment)
    return await _one(session, lambda: session.services.lifecycle.rename(found.id, session.arguments.name))


async def move(session: Session) -> Exit:
    """`insula move`."""
    found = session.services.inventory.find(session.arguments.environment)
    destination = _path(session.arguments.path)
    return await _one(session, lambda: session.services.lifecycle.move(found.id, destination))


async def trash(session: Session) -> Exit:
    """`insula trash`; alone, the words `list` and `empty` are about what is in the trash."""
    match session.arguments.environments:
        case ["list"]:
            return await reading.list_trash(session)
        case ["empty"]:
            return await _delete(session, session.services.inventory.trashed())
        case _:
            return await _several(session, session.services.lifecycle.trash)


async def restore(session: Session) -> Exit:
    """`insula restore`."""
    lifecycle = session.services.lifecycle
    destination = None if session.arguments.path is None else _path(session.arguments.path)
    name = session.arguments.name
    if (destination is not None or name is not None) and len(session.arguments.environments) > 1:
        session.terminal.problem(
            translate("Cli", "Only one environment can be restored to a folder.")
            if name is None
            else translate("Cli", "Only one environment can be restored under a name.")
        )
        return Exit.USAGE
    return await _several(session, lambda identity: lifecycle.restore(identity, destination, name=name), trashed=True)


async def purge(session: Session) -> Exit:
    """`insula purge`."""
    found, worst = _found(session, trashed=True)
    return max(worst, await _delete(session, found)) if found else worst


async def act(session: Session) -> Exit:
    """`insula start`, `stop`, `restart`, `pause`, `resume` and `kill`."""
    verb = Verb(session.arguments.command)
    return await _several(session, lambda identity: session.services.lifecycle.act(identity, verb), most=at_once(verb))


async def _delete(session: Session, environments: Sequence[Environment]) -> Exit:
    """Delete for ever; on a terminal, after a yes to the exact list."""
    if not environments:
        session.terminal.note(translate("Cli", "The trash is empty."))
        return Exit.DONE
    if not session.arguments.yes and session.terminal.is_interactive:
        names = "\n".join(f"  {each.kind.value}/{each.name}  {each.id}" for each in environments)
        if not session.terminal.ask(names + "\n" + translate("Cli", "Delete these for ever?")):
            return _not_done(session)
    return await _each(session, environments, session.services.lifecycle.purge)


async def _several(session: Session, begin: Begin, *, trashed: bool = False, most: int = AT_ONCE) -> Exit:
    found, worst = _found(session, trashed=trashed)
    return max(worst, await _each(session, found, begin, most=most)) if found else worst


def _found(session: Session, *, trashed: bool) -> tuple[list[Environment], Exit]:
    """The environments that were named, and DONE, or FAILED if some were not found, which is said."""
    found, worst = [], Exit.DONE
    for reference in session.arguments.environments:
        try:
            found.append(session.services.inventory.find(reference, trashed=trashed))
        except InsulaError as error:
            _tell_failure(session, reference if len(session.arguments.environments) > 1 else "", error)
            worst = Exit.FAILED
    return found, worst


async def _each(session: Session, environments: Sequence[Environment], begin: Begin, *, most: int = AT_ONCE) -> Exit:
    several = len(session.arguments.environments) > 1 or len(environments) > 1
    names = {each.id: f"{each.kind.value}/{each.name}" if several else "" for each in environments}
    with Following(session.services.operations, session.terminal) as following:
        results = await in_bulk(
            names, begin, lambda result: following.tell(names[result.environment], result.outcome), most=most
        )
    return max((exit_code_of(result.outcome) for result in results), default=Exit.DONE)


async def _one(session: Session, begin: Callable[[], RunningOperation], *, print_id: bool = False) -> Exit:
    with Following(session.services.operations, session.terminal) as following:
        outcome = await begin().ended()
        following.tell("", outcome)
    if print_id and isinstance(outcome, Succeeded) and outcome.environment is not None:
        session.terminal.write(outcome.environment)
    return exit_code_of(outcome)


def _accept(session: Session, preview: RequirementsPreview) -> Exit | None:
    """Show what is to be looked at before a yes; None if the work may go on."""
    session.terminal.problem(translate("Cli", "This file reaches beyond the usual package index:"))
    for line in preview.risky:
        session.terminal.problem(f"  {line.path}:{line.line}: {line.text}")
    if session.arguments.yes:
        return None
    if not session.terminal.is_interactive:
        session.terminal.problem(translate("Cli", "Nothing was done. If this is what you want, add --yes."))
        return Exit.USAGE
    return None if session.terminal.ask(translate("Cli", "Install it nevertheless?")) else _not_done(session)


def _not_done(session: Session) -> Exit:
    session.terminal.problem(translate("Cli", "Nothing was done."))
    return Exit.FAILED


def _tell_failure(session: Session, name: str, error: InsulaError) -> None:
    sentence = wording.describe(error)
    session.terminal.problem(about(name, sentence) if name else sentence)


def _path(typed: str) -> Path:
    """What was typed, from the folder one is in."""
    return Path(os.path.abspath(Path(typed).expanduser()))  # noqa: PTH100  Links in it are the person's own.


def _python(typed: str | None) -> str | None:
    """A version as it is, a path from the folder one is in."""
    if typed is None or (os.sep not in typed and not typed.startswith("~")):
        return typed
    return str(_path(typed))
