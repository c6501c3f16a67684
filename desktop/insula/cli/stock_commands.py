"""What is done to volumes and networks, and to images as files and as waste: `insula create-volume` and so on."""

from __future__ import annotations

import argparse
import os
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from insula.cli import wording
from insula.cli.exits import Exit
from insula.cli.image_commands import add_command, see_through
from insula.cli.session import Session
from insula.cli.words import translate
from insula.domain.connections import parse_options
from insula.domain.containers import Image

if TYPE_CHECKING:
    from insula.cli.parser import Translate

_SHORT_ID = 12


def add_parsers(commands: argparse._SubParsersAction[argparse.ArgumentParser], translate: Translate) -> None:
    """These commands and their options."""
    volume = add_command(commands, "create-volume", translate("Cli", "make a volume"))
    network = add_command(commands, "create-network", translate("Cli", "make a network"))
    for parser in (volume, network):
        parser.add_argument("name", metavar=translate("Cli", "NAME"), help=translate("Cli", "its name"))
        parser.add_argument(
            "--driver",
            default="",
            metavar=translate("Cli", "DRIVER"),
            help=translate("Cli", "its driver (the engine’s own)"),
        )
    volume.add_argument(
        "--option",
        action="append",
        default=[],
        metavar=translate("Cli", "NAME=VALUE"),
        help=translate("Cli", "an option of the driver"),
    )
    network.add_argument(
        "--subnet",
        default="",
        metavar=translate("Cli", "ADDRESSES"),
        help=translate("Cli", "its addresses, such as 10.5.0.0/16 (the engine chooses)"),
    )
    network.add_argument(
        "--internal", action="store_true", help=translate("Cli", "no way out: only among its containers")
    )
    no_volume = add_command(commands, "remove-volume", translate("Cli", "remove volumes that no container mounts"))
    no_network = add_command(commands, "remove-network", translate("Cli", "remove networks that no container is on"))
    for parser in (no_volume, no_network):
        parser.add_argument("names", nargs="+", metavar=translate("Cli", "NAME"), help=translate("Cli", "their names"))
    saving = add_command(commands, "save-image", translate("Cli", "save images to a file"))
    saving.add_argument(
        "images", nargs="+", metavar=translate("Cli", "IMAGE"), help=translate("Cli", "their names or ids")
    )
    saving.add_argument(
        *("-o", "--output"),
        required=True,
        metavar=translate("Cli", "FILE"),
        help=translate("Cli", "the file to write"),
    )
    saving.add_argument("--force", action="store_true", help=translate("Cli", "replace the file if it is there"))
    loading = add_command(commands, "load-images", translate("Cli", "load the images of a file"))
    loading.add_argument(
        "file", metavar=translate("Cli", "FILE"), help=translate("Cli", "what save-image or “docker save” has made")
    )
    pruning = add_command(
        commands, "prune-images", translate("Cli", "list the images that nothing uses and remove them after a yes")
    )
    pruning.add_argument(
        "--all", action="store_true", help=translate("Cli", "those with a name too, not only those without")
    )
    pruning.add_argument("-y", "--yes", action="store_true", help=translate("Cli", "do not ask"))
    for parser in (volume, network, no_volume, no_network, saving, loading, pruning):
        parser.add_argument("-q", "--quiet", action="store_true", help=translate("Cli", "no progress, only errors"))
        parser.add_argument(
            "--engine", metavar=translate("Cli", "ENGINE"), help=translate("Cli", "the engine (the first that answers)")
        )


async def create_volume(session: Session) -> Exit:
    """`insula create-volume`."""
    typed = session.arguments
    options = parse_options("\n".join(typed.option))
    images = session.services.images
    return await see_through(session, lambda: images.create_volume(typed.engine, typed.name, typed.driver, options))


async def create_network(session: Session) -> Exit:
    """`insula create-network`."""
    typed = session.arguments
    images = session.services.images
    return await see_through(
        session,
        lambda: images.create_network(
            typed.engine, typed.name, typed.driver, internal=typed.internal, subnet=typed.subnet
        ),
    )


async def remove_volume(session: Session) -> Exit:
    """`insula remove-volume`: the files in it go for ever; one that a container mounts stays."""
    remove = session.services.images.remove_volume
    return max(
        [await see_through(session, partial(remove, session.arguments.engine, each)) for each in _names(session)]
    )


async def remove_network(session: Session) -> Exit:
    """`insula remove-network`: one that a container outside the trash is on stays."""
    remove = session.services.images.remove_network
    return max(
        [await see_through(session, partial(remove, session.arguments.engine, each)) for each in _names(session)]
    )


async def save_image(session: Session) -> Exit:
    """`insula save-image`: of the engine that has the first one."""
    typed = session.arguments
    images = session.services.images
    engine = (await images.find(typed.images[0], typed.engine)).engine
    path = _path(typed.output)
    return await see_through(session, lambda: images.save(engine, typed.images, path, overwrite=typed.force))


async def load_images(session: Session) -> Exit:
    """`insula load-images`."""
    typed = session.arguments
    return await see_through(session, lambda: session.services.images.load(typed.engine, _path(typed.file)))


async def prune_images(session: Session) -> Exit:
    """`insula prune-images`: the exact list first; without a terminal to ask on, nothing goes without --yes."""
    typed = session.arguments
    every = await session.services.images.images(typed.engine)
    unused = [each for each in every if not each.containers and (typed.all or not each.tags)]
    if not unused:
        session.terminal.note(translate("Cli", "Every image is used."))
        return Exit.DONE
    told = "\n".join(f"  {_told(each)}" for each in unused)
    if not typed.yes:
        if not session.terminal.is_interactive:
            session.terminal.problem(told)
            session.terminal.problem(translate("Cli", "Nothing was done. If this is what you want, add --yes."))
            return Exit.USAGE
        if not session.terminal.ask(told + "\n" + translate("Cli", "Remove these images?")):
            session.terminal.problem(translate("Cli", "Nothing was done."))
            return Exit.FAILED
    else:
        session.terminal.note(told)
    engines = dict.fromkeys(each.engine for each in unused)
    prune = session.services.images.prune
    return max([await see_through(session, partial(prune, engine, _ids(unused, engine))) for engine in engines])


COMMANDS: Mapping[str, Callable[[Session], Awaitable[Exit]]] = {
    "create-volume": create_volume,
    "remove-volume": remove_volume,
    "create-network": create_network,
    "remove-network": remove_network,
    "save-image": save_image,
    "load-images": load_images,
    "prune-images": prune_images,
}


def _names(session: Session) -> Sequence[str]:
    return tuple(dict.fromkeys(session.arguments.names))


def _ids(images: Sequence[Image], engine: str) -> list[str]:
    return [each.id for each in images if each.engine == engine]


def _told(image: Image) -> str:
    name = ", ".join(image.tags) or "—"
    return f"{name}  {image.id.removeprefix('sha256:')[:_SHORT_ID]}  {wording.size_of(image.size)}"


def _path(typed: str) -> Path:
    return Path(os.path.abspath(Path(typed).expanduser()))  # noqa: PTH100  Links in it are the person's own.
