"""`insula logs`: what an environment writes, each stream to its own."""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import aclosing
from datetime import UTC, datetime
from typing import TYPE_CHECKING, BinaryIO, cast

from insula.cli.exits import Exit
from insula.cli.session import Session
from insula.cli.words import translate
from insula.domain.errors import from_os_error
from insula.domain.logs import LogOptions, LogPiece, LogStream

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from insula.cli.parser import Translate

_NANOSECONDS = 1_000_000_000
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_AGE = re.compile(r"(\d{1,9})([smhd])")
_COLOUR = rb"\x1b\[[0-9;:]*m"
_HARMFUL = re.compile(_COLOUR + rb"|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]")


def add_parsers(commands: argparse._SubParsersAction[argparse.ArgumentParser], translate: Translate) -> None:
    """`logs` and its options."""
    text = translate("Cli", "show what an environment writes")
    parser = commands.add_parser("logs", help=text, description=text[:1].upper() + text[1:] + ".", allow_abbrev=False)
    parser.add_argument("environment", metavar=translate("Cli", "ID"), help=translate("Cli", "the environment"))
    parser.add_argument(
        "-f", "--follow", action="store_true", help=translate("Cli", "go on with what it writes, until it stops")
    )
    parser.add_argument(
        "-t", "--timestamps", action="store_true", help=translate("Cli", "say when each line was written")
    )

    def tail(value: str) -> int | None:
        if value == "all":
            return None
        if not value.isascii() or not value.isdigit():
            raise argparse.ArgumentTypeError(translate("Cli", "a number of lines, or all"))
        return int(value)

    def since(value: str) -> int:
        moment = moment_of(value, time.time_ns())
        if moment is None:
            raise argparse.ArgumentTypeError(translate("Cli", "an age such as 10m, or a time such as 2026-01-31T08:15"))
        return moment

    parser.add_argument(
        "-n",
        "--tail",
        type=tail,
        metavar=translate("Cli", "NUMBER"),
        help=translate("Cli", "so many of the last lines (all)"),
    )
    parser.add_argument(
        "--since",
        type=since,
        metavar=translate("Cli", "TIME"),
        help=translate("Cli", "only what was written from then on: an age such as 10m, 2h, 1d, or a time"),
    )


async def logs(session: Session) -> Exit:
    """`insula logs`: until there is no more, or with --follow until the environment stops."""
    typed = session.arguments
    found = session.services.inventory.find(typed.environment)
    source = session.services.queries.log_source(found.id)
    if source is None:
        session.terminal.problem(translate("Cli", "{name} has no log.").format(name=found.name))
        return Exit.FAILED
    options = LogOptions(follow=typed.follow, tail=typed.tail, since=typed.since)
    output = _Output(session.terminal.binaries(), timestamps=typed.timestamps)
    batches = cast("AsyncGenerator[Sequence[LogPiece], None]", source.logs(found.id, options))
    async with aclosing(batches):
        async for pieces in batches:
            output.write(pieces)
    return Exit.DONE


def moment_of(text: str, now: int) -> int | None:
    """The moment in ns since 1970 UTC of an age ("10m") before `now` or of a time in ISO 8601; None if it is neither.

    A time without a zone is one of this machine's.
    """
    if age := _AGE.fullmatch(text):
        return max(0, now - int(age[1]) * _SECONDS[age[2]] * _NANOSECONDS)
    try:
        return int(datetime.fromisoformat(text).timestamp() * 1_000_000) * 1000
    except (ValueError, OverflowError, OSError):
        return None


def harmless(data: bytes) -> bytes:
    """For a terminal: colours are left, all else that would command it is made visible."""
    return _HARMFUL.sub(_visible, data)


def _visible(found: re.Match[bytes]) -> bytes:
    text = found.group()
    if text.endswith(b"m") and len(text) > 1:
        return text
    return b"^" + bytes([text[-1] ^ 0x40]) if len(text) == 1 else b"?"


class _Output:
    """Byte by byte as it was written, if it does not go to a terminal."""

    def __init__(self, files: Mapping[LogStream, tuple[BinaryIO, bool]], *, timestamps: bool) -> None:
        self._files = files
        self._timestamps = timestamps
        self._at_start = dict.fromkeys(LogStream, True)

    def write(self, pieces: Sequence[LogPiece]) -> None:
        """Raises StorageError where there is no room, and BrokenPipeError where nobody reads any more."""
        try:
            for stream, moment, data in pieces:
                file, is_terminal = self._files[stream]
                shown = self._stamped(stream, moment, data) if self._timestamps else data
                file.write(harmless(shown) if is_terminal else shown)
            for file, _is_terminal in self._files.values():
                file.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise from_os_error(error, "stdout") from error

    def _stamped(self, stream: LogStream, moment: int, data: bytes) -> bytes:
        stamp = _stamp(moment)
        parts = []
        for line in re.split(rb"(?<=\n)", data):
            if line:
                parts.append(stamp + line if self._at_start[stream] else line)
                self._at_start[stream] = line.endswith(b"\n")
        return b"".join(parts)


def _stamp(moment: int) -> bytes:
    if not moment:
        return b""
    second, rest = divmod(moment, _NANOSECONDS)
    return f"{datetime.fromtimestamp(second, UTC):%Y-%m-%dT%H:%M:%S}.{rest:09d}Z ".encode()


COMMANDS: Mapping[str, Callable[[Session], Awaitable[Exit]]] = {"logs": logs}
