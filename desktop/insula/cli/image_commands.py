"""`insula images`, `pull`, `build`, `tag`, `remove-image`, `volumes` and `networks`."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from insula.cli import wording
from insula.cli.exits import Exit, exit_of
from insula.cli.following import Following
from insula.cli.session import Session
from insula.cli.terminal import table
from insula.cli.words import translate
from insula.domain.builds import BuildRequest
from insula.domain.containers import Image, Network, Volume
from insula.domain.operation import Cancelled, Failed, Outcome, Succeeded
from insula.services.operations import RunningOperation

if TYPE_CHECKING:
    from insula.cli.parser import Translate
    from insula.storage.json_value import JSON

_SHORT_ID = 12


def add_parsers(commands: argparse._SubParsersAction[argparse.ArgumentParser], translate: Translate) -> None:
    """These commands and their options."""
    images = _command(commands, "images", translate("Cli", "list the images of containers"))
    volumes = _command(commands, "volumes", translate("Cli", "list the volumes of containers"))
    networks = _command(commands, "networks", translate("Cli", "list the networks of containers"))
    for parser in (images, volumes, networks):
        parser.add_argument("--json", action="store_true", help=translate("Cli", "print JSON"))
    pull = _command(commands, "pull", translate("Cli", "fetch an image from its registry"))
    pull.add_argument(
        "reference", metavar=translate("Cli", "IMAGE"), help=translate("Cli", "its name, such as python:3.12-slim")
    )
    pull.add_argument(
        "--platform", default="", metavar=translate("Cli", "PLATFORM"), help=translate("Cli", "such as linux/arm64")
    )
    build = _command(commands, "build", translate("Cli", "build an image from a folder with a Dockerfile"))
    build.add_argument("folder", metavar=translate("Cli", "FOLDER"), help=translate("Cli", "what the build may read"))
    build.add_argument(
        *("-t", "--tag"),
        action="append",
        default=[],
        metavar=translate("Cli", "IMAGE"),
        help=translate("Cli", "the image’s name (that of the folder)"),
    )
    build.add_argument(
        *("-f", "--file"), metavar=translate("Cli", "FILE"), help=translate("Cli", "the Dockerfile (FOLDER/Dockerfile)")
    )
    build.add_argument(
        "--target", default="", metavar=translate("Cli", "STAGE"), help=translate("Cli", "stop at this stage")
    )
    build.add_argument(
        "--build-arg",
        action="append",
        default=[],
        metavar=translate("Cli", "NAME=VALUE"),
        help=translate("Cli", "the value of an ARG; without =VALUE, that of the environment"),
    )
    tag = _command(commands, "tag", translate("Cli", "give an image one more name"))
    tag.add_argument("image", metavar=translate("Cli", "IMAGE"), help=translate("Cli", "its name or id"))
    tag.add_argument("reference", metavar=translate("Cli", "NEWNAME"), help=translate("Cli", "its new name"))
    removing = _command(commands, "remove-image", translate("Cli", "remove images that nothing needs"))
    removing.add_argument(
        "images", nargs="+", metavar=translate("Cli", "IMAGE"), help=translate("Cli", "their names or ids")
    )
    for parser in (pull, build, tag, removing):
        parser.add_argument("-q", "--quiet", action="store_true", help=translate("Cli", "no progress, only errors"))
    for parser in (images, volumes, networks, pull, build, tag, removing):
        parser.add_argument(
            "--engine", metavar=translate("Cli", "ENGINE"), help=translate("Cli", "the engine (the first that answers)")
        )


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, text: str
) -> argparse.ArgumentParser:
    return commands.add_parser(name, help=text, description=text[:1].upper() + text[1:] + ".", allow_abbrev=False)


async def images(session: Session) -> Exit:
    """`insula images`: the newest first."""
    found = await session.services.images.images(session.arguments.engine)
    if session.arguments.json:
        _print_array(session, map(_image_to_json, found))
        return Exit.DONE
    rows = [
        (
            ", ".join(each.tags) or "—",
            each.id.removeprefix("sha256:")[:_SHORT_ID],
            wording.size_of(each.size),
            wording.since(each.created) if each.created else "",
            str(len(each.containers)),
            each.engine,
        )
        for each in found
    ]
    headings = ("Image", "ID", "Size", "Created", "Used by", "Engine")
    _print_table(session, headings, rows)
    return Exit.DONE


async def volumes(session: Session) -> Exit:
    """`insula volumes`: by name."""
    found = await session.services.images.volumes(session.arguments.engine)
    if session.arguments.json:
        _print_array(session, map(_volume_to_json, found))
        return Exit.DONE
    rows = [
        (each.name, each.driver, str(len(each.containers)), wording.since(each.created) if each.created else "")
        for each in found
    ]
    _print_table(session, ("Name", "Driver", "Used by", "Created"), rows)
    return Exit.DONE


async def networks(session: Session) -> Exit:
    """`insula networks`: by name."""
    found = await session.services.images.networks(session.arguments.engine)
    if session.arguments.json:
        _print_array(session, map(_network_to_json, found))
        return Exit.DONE
    rows = [
        (each.name, each.driver, str(len(each.containers)), wording.since(each.created) if each.created else "")
        for each in found
    ]
    _print_table(session, ("Name", "Driver", "Used by", "Created"), rows)
    return Exit.DONE


async def pull(session: Session) -> Exit:
    """`insula pull`: prints the image's id."""
    typed = session.arguments
    return await _one(
        session,
        lambda: session.services.images.pull(typed.engine, typed.reference, typed.platform),
        made=typed.reference,
    )


async def build(session: Session) -> Exit:
    """`insula build`: prints the image's id; what the builder says goes to standard error."""
    typed = session.arguments
    folder = _path(typed.folder)
    request = BuildRequest(
        folder=folder,
        dockerfile=None if typed.file is None else _path(typed.file),
        target=typed.target,
        arguments=tuple(_argument(each) for each in typed.build_arg),
        tags=tuple(typed.tag),
    )
    preview = await session.services.images.preview(typed.engine, request)
    session.terminal.note(
        translate("Cli", "Sends %n file(s), {size}.", None, preview.context.files).format(
            size=wording.size_of(preview.context.size)
        )
    )
    running: list[RunningOperation] = []

    def begin() -> RunningOperation:
        running.append(session.services.images.build(typed.engine, request))
        return running[0]

    exit_code = await _one(session, begin, made=typed.tag[0] if typed.tag else "")
    if exit_code is Exit.FAILED and running:
        session.terminal.problem("\n".join(running[0].report.lines()))
    return exit_code


async def tag(session: Session) -> Exit:
    """`insula tag`."""
    typed = session.arguments
    image = await session.services.images.find(typed.image, typed.engine)
    return await _one(session, lambda: session.services.images.tag(image.engine, typed.image, typed.reference))


async def remove_image(session: Session) -> Exit:
    """`insula remove-image`: one after the other, since one may be made from another."""
    worst = Exit.DONE
    for reference in session.arguments.images:
        image = await session.services.images.find(reference, session.arguments.engine)
        short = image.id.removeprefix("sha256:").startswith(reference.removeprefix("sha256:"))
        target = image.id if short else reference
        begin = _removal(session, image.engine, target, reference)
        worst = max(worst, await _one(session, begin))
    return worst


def _removal(session: Session, engine: str, target: str, name: str) -> Callable[[], RunningOperation]:
    return lambda: session.services.images.remove(engine, target, name)


COMMANDS: Mapping[str, Callable[[Session], Awaitable[Exit]]] = {
    "images": images,
    "volumes": volumes,
    "networks": networks,
    "pull": pull,
    "build": build,
    "tag": tag,
    "remove-image": remove_image,
}


async def _one(session: Session, begin: Callable[[], RunningOperation], *, made: str = "") -> Exit:
    with Following(session.services.operations, session.terminal) as following:
        outcome = await begin().ended()
        following.tell("", outcome)
    if made and isinstance(outcome, Succeeded):
        session.terminal.write((await session.services.images.find(made, session.arguments.engine)).id)
    return _exit_of(outcome)


def _exit_of(outcome: Outcome) -> Exit:
    match outcome:
        case Succeeded():
            return Exit.DONE
        case Failed(error=error):
            return exit_of(error)
        case Cancelled():
            return Exit.CANCELLED


def _argument(typed: str) -> tuple[str, str]:
    name, equals, value = typed.partition("=")
    return name, value if equals else os.environ.get(name, "")


def _path(typed: str) -> Path:
    return Path(os.path.abspath(Path(typed).expanduser()))  # noqa: PTH100  Links in it are the person's own.


def _print_table(session: Session, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    words = {
        "Image": lambda: translate("Cli", "Image"),
        "ID": lambda: translate("Cli", "ID"),
        "Size": lambda: translate("Cli", "Size"),
        "Created": lambda: translate("Cli", "Created"),
        "Used by": lambda: translate("Cli", "Used by"),
        "Engine": lambda: translate("Cli", "Engine"),
        "Name": lambda: translate("Cli", "Name"),
        "Driver": lambda: translate("Cli", "Driver"),
    }
    session.terminal.write(table([words[each]() for each in headings], rows))


def _print_array(session: Session, values: Iterable[Mapping[str, JSON]]) -> None:
    lines = ",\n".join(f"  {json.dumps(value)}" for value in values)
    session.terminal.write(f"[\n{lines}\n]" if lines else "[]")


def _image_to_json(image: Image) -> dict[str, JSON]:
    return {
        "id": image.id,
        "engine": image.engine,
        "tags": list(image.tags),
        "digests": list(image.digests),
        "created": image.created.isoformat() if image.created else None,
        "size": image.size,
        "containers": list(image.containers),
        "labels": dict(image.labels),
    }


def _volume_to_json(volume: Volume) -> dict[str, JSON]:
    return {
        "name": volume.name,
        "engine": volume.engine,
        "driver": volume.driver,
        "created": volume.created.isoformat() if volume.created else None,
        "mountpoint": volume.mountpoint,
        "anonymous": volume.anonymous,
        "labels": dict(volume.labels),
        "options": dict(volume.options),
        "containers": list(volume.containers),
    }


def _network_to_json(network: Network) -> dict[str, JSON]:
    return {
        "id": network.id,
        "name": network.name,
        "engine": network.engine,
        "driver": network.driver,
        "created": network.created.isoformat() if network.created else None,
        "internal": network.internal,
        "builtin": network.builtin,
        "subnets": list(network.subnets),
        "labels": dict(network.labels),
        "containers": list(network.containers),
    }
