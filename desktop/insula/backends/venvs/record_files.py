"""RECORD, the list of a distribution's files: https://packaging.python.org/specifications/recording-installed-packages/."""

from __future__ import annotations

import base64
import csv
import io
import os
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from insula.backends.venvs.scripts import relocated

RECORD = "RECORD"
_ALGORITHMS = frozenset({"sha256", "sha384", "sha512"})


class Row(NamedTuple):
    """One file: its absolute path, its hash as `sha256=…` ("" for none) and its size in bytes (None for none).

    A tuple, since there are thousands of them in each environment.
    """

    path: str
    digest: str
    size: int | None


def record_paths(site_packages: str) -> Iterator[str]:
    """The RECORD files of the distributions in `site_packages`; they may be missing."""
    for name in sorted(os.listdir(site_packages)):
        if name.endswith(".dist-info"):
            yield os.path.join(site_packages, name, RECORD)


def read_rows(record: str) -> Iterator[Row]:
    """The rows of the file `record`; none when it is missing. Rows that make no sense are passed over."""
    try:
        with open(record, "rb") as file:
            text = file.read().decode("utf-8", "surrogateescape")
    except (FileNotFoundError, NotADirectoryError):
        return
    base = os.path.dirname(os.path.dirname(record)) + os.sep
    # Nearly all rows are plain, and csv is three times slower.
    rows = (line.split(",") for line in text.splitlines()) if '"' not in text else csv.reader(io.StringIO(text))
    for row in rows:
        if len(row) != 3 or not row[0]:
            continue
        name = row[0]
        plain = not (name.startswith("/") or ".." in name or "./" in name or "\\" in name or ":" in name)
        path = base + name if plain else os.path.normpath(os.path.join(base, name))
        yield Row(path, row[1], int(row[2]) if row[2].isdecimal() else None)


def digest_of(data: bytes) -> str:
    """The hash of `data` as RECORD writes it."""
    import hashlib  # At the first change: it brings OpenSSL, which takes 4 MiB.

    return "sha256=" + base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


def holds(path: str, digest: str) -> bool:
    """Whether the content of the file `path` has the hash `digest`; one of an unknown algorithm does not."""
    import hashlib

    algorithm, _, expected = digest.partition("=")
    if algorithm not in _ALGORITHMS:
        return False
    with open(path, "rb") as file:
        found = hashlib.file_digest(file, algorithm).digest()
    return base64.urlsafe_b64encode(found).rstrip(b"=").decode() == expected


def rewrite_rows(record: str, changed: Mapping[str, bytes], old: Sequence[str], new: str) -> bytes | None:
    """The file `record` as it must be once files have changed and moved, None when that is as it is.

    `changed` holds contents by absolute path; absolute paths in `old` become those in `new`.
    """
    try:
        with open(record, "rb") as file:
            text = file.read().decode("utf-8", "surrogateescape")
    except (FileNotFoundError, NotADirectoryError):
        return None
    names = {os.path.basename(path) for path in changed}
    base = os.path.dirname(os.path.dirname(record))
    lines = text.splitlines(keepends=True)
    result = [_rewritten(line, base, changed, names, old, new) for line in lines]
    return "".join(result).encode("utf-8", "surrogateescape") if result != lines else None


def _rewritten(
    line: str, base: str, changed: Mapping[str, bytes], names: set[str], old: Sequence[str], new: str
) -> str:
    name = line.partition(",")[0]
    if '"' not in line and name.rpartition("/")[2] not in names and not os.path.isabs(name):
        return line
    row = next(csv.reader([line]), [])
    if len(row) != 3:
        return line
    content = changed.get(os.path.normpath(os.path.join(base, row[0])))
    moved = relocated(row[0], old, new) if os.path.isabs(row[0]) else None
    if content is None and moved is not None:
        content = changed.get(moved)
    if content is None and moved is None:
        return line
    digest, size = (digest_of(content), str(len(content))) if content is not None and row[1] else (row[1], row[2])
    written = io.StringIO()
    ending = line[len(line.rstrip("\r\n")) :]
    csv.writer(written, lineterminator=ending).writerow([moved or row[0], digest, size])
    return written.getvalue()
