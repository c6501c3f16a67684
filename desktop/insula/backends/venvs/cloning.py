"""Clones environments: a copy of the folder, mostly by links, in which what named the old path names the new one."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from insula.backends.threads import Cancellation, in_thread
from insula.backends.venvs.bench import KnownVenv, Workbench
from insula.backends.venvs.layout import Layout
from insula.backends.venvs.placing import Place, choose_place, is_at, make_parents, put_in_place, told_of, typed_errors
from insula.backends.venvs.pointers import shared_sources
from insula.backends.venvs.relocation import Relocation, relocation_edits, spellings
from insula.backends.venvs.rewriting import apply
from insula.backends.venvs.tree import TreeCopy, verify_same
from insula.backends.venvs.verification import verify_scripts, verify_start
from insula.domain.environment import EnvironmentId, Kind, OriginCode
from insula.domain.errors import NotProvenError
from insula.domain.names import check_name
from insula.domain.progress import ProgressSink
from insula.domain.venvs import VenvCloneRequest

_COPIED = 0.85


@dataclass(frozen=True, slots=True)
class Duplicate:
    """What to copy, from `source` to the temporary place, and how it is to differ."""

    source: str
    place: Place
    old: tuple[str, ...]
    prompt: str | None
    independent: bool
    origin: tuple[OriginCode, str] | None = None


async def clone(
    bench: Workbench, known: KnownVenv, request: VenvCloneRequest, path: Path, report: ProgressSink
) -> EnvironmentId:
    """Make a copy of the environment at `path`, under the name in `request`.

    Raises:
        InvalidRequestError: the name or the path cannot be used; nothing was touched.
        NotProvenError: the source is not there any more; nothing was touched.
        VerificationError: the source was changed meanwhile, or its Python does not start.
        StorageError: the file system refused.
    """
    check_name(request.name)
    place = await in_thread(_choose, path, bench.paths.environments)
    source = str(known.path)
    old = await in_thread(_look, known)
    origin = (OriginCode.CLONE, known.environment.name)
    duplicate = Duplicate(source, place, old, request.name, request.independent, origin)
    await build(duplicate, report)
    status = await put_in_place(place, report)
    return await bench.identities.identify(Kind.VENV, Path(place.path), status.st_dev, status.st_ino)


async def build(duplicate: Duplicate, report: ProgressSink) -> None:
    """Declare, copy, relocate and verify, all in the temporary place."""
    report.progress("clone", 0.0)
    await report.declare(duplicate.place.step())
    startable = asyncio.Event()
    start = asyncio.create_task(_start(duplicate.place, startable))
    try:
        loop = asyncio.get_running_loop()
        lines = await in_thread(_copy, duplicate, report, lambda: loop.call_soon_threadsafe(startable.set))
        report.progress("verify", _COPIED)
        await start
    finally:
        # Nothing of it goes on when the temporary place is removed.
        start.cancel()
        await asyncio.wait([start])
    for line in lines:
        report.log(line)


async def _start(place: Place, startable: asyncio.Event) -> None:
    """Its Python starts while the packages are copied: of all that it needs only `pyvenv.cfg` and itself."""
    await startable.wait()
    await verify_start(place.temporary, place.path)


def _choose(_cancellation: Cancellation, path: Path, environments: Path) -> Place:
    return choose_place(path, environments)


def _look(_cancellation: Cancellation, known: KnownVenv) -> tuple[str, ...]:
    source = str(known.path)
    if not is_at(source, known.device, known.inode) or not os.path.isfile(Layout(source).configuration):
        raise NotProvenError(source)
    return spellings(source)


def _copy(
    cancellation: Cancellation, duplicate: Duplicate, report: ProgressSink, startable: Callable[[], object]
) -> list[str]:
    """Copy, relocate and compare; what there is to tell, as lines."""
    place = duplicate.place
    make_parents(cancellation, place.make)
    with told_of(place), typed_errors(place.temporary):
        copy = TreeCopy(
            source=duplicate.source,
            target=place.temporary,
            old=duplicate.old,
            new=place.path,
            independent=duplicate.independent,
            cancellation=cancellation,
            told=lambda fraction: report.progress("clone", fraction * _COPIED),
            startable=startable,
        )
        copy.run()
        relocation = Relocation(duplicate.old, place.path, duplicate.prompt, duplicate.origin)
        edits = relocation_edits(place.temporary, relocation)
        apply(edits, os.path.basename(place.temporary))
        cancellation.check()
        verify_same(copy, frozenset(edit.path for edit in edits), place.path)
        verify_scripts(place.temporary, place.path)
        shared = shared_sources(Layout(place.temporary), place.path)
    return [
        f"{copy.linked} linked, {copy.copied} copied, {len(edits)} rewritten",
        *(f"not copied, no file: {each}" for each in copy.skipped),
        *(f"both use the source tree {each}" for each in shared),
    ]
