"""Makes environments.

An environment is made whole under its temporary name, packages included, then relocated to its final path and renamed:
whatever happens before the rename leaves only a folder that recovery knows by name. Installing at the final path would
show others an environment that may still go away.
"""

from __future__ import annotations

import os
from pathlib import Path

from insula.backends.threads import Cancellation, in_thread
from insula.backends.venvs import installing
from insula.backends.venvs.bench import Workbench
from insula.backends.venvs.layout import Layout
from insula.backends.venvs.placing import Place, choose_place, make_parents, put_in_place, told_of, typed_errors
from insula.backends.venvs.relocation import Relocation, relocation_edits
from insula.backends.venvs.requirements import preview
from insula.backends.venvs.rewriting import apply
from insula.backends.venvs.seeding import Seed, make
from insula.backends.venvs.verification import verify_made
from insula.domain.environment import EnvironmentId, Kind, OriginCode
from insula.domain.errors import InterpreterMissingError
from insula.domain.names import check_name
from insula.domain.progress import ProgressSink
from insula.domain.venvs import Interpreter, VenvSpecification


async def create(bench: Workbench, specification: VenvSpecification, path: Path, report: ProgressSink) -> EnvironmentId:
    """Make the environment at `path`, whose parents may be missing.

    Raises:
        InvalidRequestError: the name, the path or the requirements file cannot be used; nothing was touched.
        InterpreterMissingError: no Python answers to the request; nothing was touched.
        ProgramFailedError: the packages cannot be installed.
        StorageError: the file system refused.
    """
    check_name(specification.name)
    place, interpreter = await _check(bench, specification, path)
    report.progress("prepare", 0.0)
    await report.declare(place.step())
    with told_of(place):
        await _build(place, interpreter, specification, report)
        status = await put_in_place(place, report)
    return await bench.identities.identify(Kind.VENV, Path(place.path), status.st_dev, status.st_ino)


async def _build(
    place: Place, interpreter: Interpreter, specification: VenvSpecification, report: ProgressSink
) -> None:
    await in_thread(_begin, place)
    seed = Seed(place.temporary, interpreter, specification.name, specification.pip)
    report.progress("make", 0.05, python=interpreter.label)
    await make(seed, report)
    if specification.requirements is not None:
        await installing.install(Layout(place.temporary).python, specification.requirements, report)
    report.progress("finish", 0.95)
    await in_thread(_settle_in, place, specification)


async def _check(bench: Workbench, specification: VenvSpecification, path: Path) -> tuple[Place, Interpreter]:
    place = await in_thread(_choose, path, bench.paths.environments)
    if specification.requirements is not None:
        await in_thread(_read_requirements, specification.requirements)
    interpreter = await bench.interpreters.find(specification.python)
    if not os.access(interpreter.path, os.X_OK):
        raise InterpreterMissingError(str(interpreter.path))
    return place, interpreter


def _choose(_cancellation: Cancellation, path: Path, environments: Path) -> Place:
    return choose_place(path, environments)


def _begin(cancellation: Cancellation, place: Place) -> None:
    make_parents(cancellation, place.make)
    # virtualenv takes a folder that it may not make for a wrong argument.
    with typed_errors(place.temporary):
        os.mkdir(place.temporary)


def _read_requirements(cancellation: Cancellation, path: Path) -> None:
    preview(cancellation, path)


def _settle_in(_cancellation: Cancellation, place: Place, specification: VenvSpecification) -> None:
    requirements = specification.requirements
    origin = None if requirements is None else (OriginCode.REQUIREMENTS, os.path.abspath(requirements))
    with typed_errors(place.temporary):
        relocation = Relocation((place.temporary,), place.path, origin=origin)
        apply(relocation_edits(place.temporary, relocation), os.path.basename(place.temporary))
        verify_made(place.temporary, place.path, with_packages=requirements is not None)
