"""A log as a file that a person has named."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from insula.domain.errors import from_os_error
from insula.storage.spill import Spill

_NANOSECONDS = 1_000_000_000


def save_log(spill: Spill, path: Path, *, moments: bool, check: Callable[[], None]) -> None:
    """Write every line whole, byte by byte as it came, with its moment in front if `moments`.

    The file is written beside and then takes the place of one that is there. `check` is called now and then and may
    raise; then, too, nothing is left.

    Raises:
        StorageError: it cannot be written.
    """
    beside = path.with_name(f".{path.name}.{os.urandom(6).hex()}.new")
    try:
        try:
            with open(beside, "xb") as file:
                file.writelines(_parts(spill, check, moments=moments))
            os.replace(beside, path)
        except BaseException:
            with suppress(FileNotFoundError):
                os.unlink(beside)
            raise
    except OSError as error:
        raise from_os_error(error, str(path)) from error


def _parts(spill: Spill, check: Callable[[], None], *, moments: bool) -> Iterator[bytes]:
    for begin, end in spill.blocks(0, spill.count):
        check()
        for number, line in enumerate(spill.lines(begin, end), begin):
            if moments and line.moment:
                yield _stamp(line.moment)
            if line.size == len(line.text):
                yield line.text
            else:
                for part in spill.whole(number):
                    check()
                    yield part
            yield b"\n"


def _stamp(moment: int) -> bytes:
    second, rest = divmod(moment, _NANOSECONDS)
    return f"{datetime.fromtimestamp(second, UTC):%Y-%m-%dT%H:%M:%S}.{rest:09d}Z ".encode()
