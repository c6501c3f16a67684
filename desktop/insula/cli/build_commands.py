"""`insula build` and `insula new-dockerfile`."""

from __future__ import annotations

import argparse
import os
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from insula.cli import wording
from insula.cli.exits import Exit
from insula.cli.image_commands import add_command, see_through
from insula.cli.session import Session
from insula.cli.words import translate
from insula.domain.builds import BuildPreview, BuildRequest
from insula.domain.operation import Operation
from insula.services.operations import RunningOperation

if TYPE_CHECKING:
    from insula.cli.parser import Translate

_PORTION = 1_000
_NAMED = 5


def add_parsers(commands: argparse._SubParsersAction[argparse.ArgumentParser], translate: Translate) -> None:
    """These commands and their options."""
    build = add_command(commands, "build", translate("Cli", "build an image from a folder with a Dockerfile"))
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
    build.add_argument(
        "--platform", default="", metavar=translate("Cli", "PLATFORM"), help=translate("Cli", "such as linux/arm64")
    )
    build.add_argument("--pull", action="store_true", help=translate("Cli", "look for newer base images"))
    build.add_argument("--no-cache", action="store_true", help=translate("Cli", "do every step anew"))
    build.add_argument(
        "--engine", metavar=translate("Cli", "ENGINE"), help=translate("Cli", "the engine (the first that answers)")
    )
    build.add_argument("-q", "--quiet", action="store_true", help=translate("Cli", "no progress, only errors"))
    writing = add_command(commands, "new-dockerfile", translate("Cli", "write a Dockerfile for a Python application"))
    writing.add_argument(
        "folder", metavar=translate("Cli", "FOLDER"), help=translate("Cli", "where its requirements.txt is")
    )
    writing.add_argument(
        "--entry",
        default="",
        metavar=translate("Cli", "ENTRY"),
        help=translate("Cli", "what is started: a file, a module or a command (what the folder suggests)"),
    )
    writing.add_argument(
        "--python",
        default="",
        metavar=translate("Cli", "VERSION"),
        help=translate("Cli", "a version such as 3.13 (what the folder suggests)"),
    )
    writing.add_argument(
        "--port", type=int, metavar=translate("Cli", "PORT"), help=translate("Cli", "the port that it listens on")
    )
    writing.add_argument(
        "--no-dockerignore", action="store_true", help=translate("Cli", "do not write a .dockerignore too")
    )
    writing.add_argument(
        "--replace", action="store_true", help=translate("Cli", "replace the Dockerfile that is there")
    )
    writing.add_argument("--dry-run", action="store_true", help=translate("Cli", "only print what would be written"))
    writing.set_defaults(without_list=True)


async def build(session: Session) -> Exit:
    """`insula build`: prints the image's id; what the builder says goes to standard error."""
    typed = session.arguments
    request = BuildRequest(
        folder=_path(typed.folder),
        dockerfile=None if typed.file is None else _path(typed.file),
        target=typed.target,
        arguments=tuple(_argument(each) for each in typed.build_arg),
        tags=tuple(typed.tag),
        platform=typed.platform,
        pull=typed.pull,
        no_cache=typed.no_cache,
    )
    preview = await session.services.images.preview(typed.engine, request)
    _tell(session, preview)
    output = _Output(session)

    def begin() -> RunningOperation:
        output.running = session.services.images.build(typed.engine, request)
        return output.running

    end = session.services.operations.subscribe(output.hear)
    try:
        exit_code = await see_through(session, begin, made=preview.tags[0])
    finally:
        end()
    if exit_code is Exit.FAILED and typed.quiet and output.running is not None:
        session.terminal.problem("\n".join(output.running.report.lines()))
    return exit_code


class _Output:
    """Shows what the builder says, as it says it."""

    def __init__(self, session: Session) -> None:
        self._terminal = session.terminal
        self._seen = 0
        self.running: RunningOperation | None = None

    def hear(self, operation: Operation) -> None:
        running = self.running
        if running is None or running.operation.id != operation.id:
            return
        while True:
            self._seen, lines = running.report.lines_after(self._seen, _PORTION)
            if not lines:
                return
            self._terminal.note("\n".join(lines))


def _tell(session: Session, preview: BuildPreview) -> None:
    context = preview.context
    session.terminal.note(
        translate("Cli", "Sends %n file(s), {size}.", None, context.files).format(size=wording.size_of(context.size))
    )
    if context.left_out_count:
        names = ", ".join([*context.left_out, *(["…"] if context.left_out_count > len(context.left_out) else [])])
        text = translate("Cli", "{file} leaves out %n file(s) and folder(s): {names}.", None, context.left_out_count)
        session.terminal.note(text.format(file=Path(context.ignore_file).name, names=names))


async def new_dockerfile(session: Session) -> Exit:
    """`insula new-dockerfile`: prints the path of what was written, or with `--dry-run` the text."""
    from insula.domain.dockerfiles import PythonApplication

    typed, dockerfiles = session.arguments, session.services.dockerfiles
    folder = _path(typed.folder)
    found = await dockerfiles.look_at(folder)
    application = PythonApplication(
        folder=folder,
        entry=typed.entry or next(iter(found.entries), ""),
        python=typed.python or found.python,
        port=typed.port,
        ignore_file=not typed.no_dockerignore,
    )
    draft = await dockerfiles.draft_of(application)
    if typed.dry_run:
        session.terminal.write(draft.dockerfile.rstrip("\n"))
        return Exit.DONE
    replacing = typed.replace
    if draft.exists and not replacing and session.terminal.is_interactive:
        text = translate("Cli", "There is a Dockerfile in “{folder}”. Replace it?")
        replacing = session.terminal.ask(text.format(folder=folder))
        if not replacing:
            session.terminal.problem(translate("Cli", "Nothing was done."))
            return Exit.CANCELLED
    if draft.exists and not replacing:
        text = translate("Cli", "There is a Dockerfile in “{folder}”: “--replace” replaces it.")
        session.terminal.problem(text.format(folder=folder))
        return Exit.FAILED
    await dockerfiles.write(application, overwrite=replacing)
    session.terminal.write(str(folder / "Dockerfile"))
    return Exit.DONE


COMMANDS: Mapping[str, Callable[[Session], Awaitable[Exit]]] = {"build": build, "new-dockerfile": new_dockerfile}


def _argument(typed: str) -> tuple[str, str]:
    name, equals, value = typed.partition("=")
    return name, value if equals else os.environ.get(name, "")


def _path(typed: str) -> Path:
    return Path(os.path.abspath(Path(typed).expanduser()))  # noqa: PTH100  Links in it are the person's own.
