"""Standard output, standard error and the person at the terminal."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from typing import BinaryIO, TextIO

from insula.cli.words import translate
from insula.domain.errors import from_os_error
from insula.domain.logs import LogStream


class Terminal:
    """Results go to `out`; progress, notes and errors to `err`. `quiet` leaves only errors."""

    def __init__(self, out: TextIO, err: TextIO, into: TextIO, *, quiet: bool = False) -> None:
        self._out = out
        self._err = err
        self._into = into
        self._quiet = quiet
        self._transient = False
        self._told: set[str] = set()

    @classmethod
    def of_the_process(cls, *, quiet: bool = False) -> Terminal:
        """That of this process; what its encoding lacks is escaped."""
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="backslashreplace")
        return cls(sys.stdout, sys.stderr, sys.stdin, quiet=quiet)

    @property
    def is_interactive(self) -> bool:
        """Whether somebody can read a question and answer it."""
        return self._into.isatty() and self._err.isatty()

    def binaries(self) -> Mapping[LogStream, tuple[BinaryIO, bool]]:
        """Where bytes go as they are, and whether that is a terminal."""
        for file in (self._out, self._err):
            file.flush()
        return {
            LogStream.OUT: (self._out.buffer, self._out.isatty()),
            LogStream.ERR: (self._err.buffer, self._err.isatty()),
        }

    def write(self, text: str) -> None:
        """A result, with its newline.

        Raises:
            BrokenPipeError: nobody reads any more.
            StorageError: there is no room where the output goes.
        """
        self._clear()
        try:
            self._out.write(text + "\n")
            self._out.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise from_os_error(error, "stdout") from error

    def show(self, text: str) -> None:
        """A result that takes the place of the one before on a terminal, and follows it elsewhere.

        Raises:
            BrokenPipeError: nobody reads any more.
            StorageError: there is no room where the output goes.
        """
        self.write(f"\x1b[H\x1b[2J{text}" if self._out.isatty() else f"{text}\n")

    def note(self, text: str) -> None:
        """Something good to know."""
        if not self._quiet:
            self.problem(text)

    def problem(self, text: str) -> None:
        """Something that one must know."""
        self._clear()
        self._err.write(printable(text, lines=True) + "\n")
        self._err.flush()

    def warning(self, text: str) -> None:
        """Something dangerous: in red on a terminal that shows colours."""
        red = self._err.isatty() and not os.environ.get("NO_COLOR")
        self._clear()
        shown = printable(text, lines=True)
        self._err.write(f"\x1b[31m{shown}\x1b[0m\n" if red else f"{shown}\n")
        self._err.flush()

    def progress(self, title: str, detail: str = "") -> None:
        """Where the work is: one line, rewritten on a terminal; elsewhere each title once."""
        if self._quiet:
            return
        if self._err.isatty():
            text = printable(f"{title} {detail}".rstrip())
            self._clear()
            self._err.write(_shortened(text, shutil.get_terminal_size().columns - 1))
            self._transient = True
        elif title not in self._told:
            self._told.add(title)
            self._err.write(printable(title) + "\n")
        self._err.flush()

    def ask(self, question: str) -> bool:
        """Ask for a yes. Ctrl+C is raised as CancelledError."""
        import signal

        self._clear()
        self._err.write(printable(question, lines=True) + " " + translate("Cli", "[y/N]") + " ")
        self._err.flush()
        # The handler of the loop would only take note, and readline would go on waiting.
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            answer = self._into.readline()
        except KeyboardInterrupt:
            self._err.write("\n")
            raise asyncio.CancelledError from None
        finally:
            signal.signal(signal.SIGINT, before)
        return answer.strip().casefold() in {"y", "yes", translate("Cli", "y"), translate("Cli", "yes")}

    def end(self) -> None:
        """Leave the terminal as a shell expects it."""
        self._clear()

    def _clear(self) -> None:
        if self._transient:
            self._err.write("\r\x1b[K")
            self._err.flush()
            self._transient = False


def printable(text: str, *, lines: bool = False) -> str:
    """`text` with its control characters escaped, so that no name can play tricks on the terminal."""
    kept = {"\n"} if lines else set()
    return "".join(
        each if each in kept or unicodedata.category(each) not in {"Cc", "Cf", "Zl", "Zp"} else _escaped(each)
        for each in text
    )


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Columns as wide as their widest cell, the last one ragged; no line longer for a name in wide letters."""
    cells = [headings, *([printable(cell) for cell in row] for row in rows)]
    widths = [max(width_of(row[column]) for row in cells) for column in range(len(headings))]
    return "\n".join(
        "  ".join(cell + " " * (width - width_of(cell)) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    )


def width_of(text: str) -> int:
    """How many columns a terminal gives to `text`."""
    return sum(
        0 if unicodedata.combining(each) else 2 if unicodedata.east_asian_width(each) in {"W", "F"} else 1
        for each in text
    )


def open_what_is_closed() -> None:
    """Python has None for a standard stream that was closed before it began: let that be nowhere."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115  as long as the process


def silence(stream: TextIO) -> None:
    """Let what is still buffered go nowhere: its reader is gone."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode()


def _shortened(text: str, columns: int) -> str:
    while width_of(text) > max(columns, 1):
        text = text[:-1]
    return text
