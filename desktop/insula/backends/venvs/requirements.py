"""Reads what a requirements file asks for, with all it includes, before anything is installed.

The form is pip's: https://pip.pypa.io/en/stable/reference/requirements-file-format/. Nothing is fetched, and no
variable is put in, so that what is shown is what is written, with passwords masked.
"""

from __future__ import annotations

import codecs
import os
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from packaging.requirements import InvalidRequirement, Requirement

from insula.backends.threads import Cancellation
from insula.domain.errors import InvalidPathError, InvalidRequirementsError, PathProblem, from_os_error
from insula.domain.venvs import RequirementKind, RequirementLine, RequirementsPreview

MAXIMUM_SIZE = 5 * 1024 * 1024
_MAXIMUM_FILES = 100
_FIELD = "requirements"
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_COMMENT = re.compile(r"(?:^|\s+)#.*$")
_CREDENTIALS = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*://)(?P<who>[^\s/@]+)@")
_SCHEME = re.compile(r"(?:git|hg|bzr|svn)\+|(?:https?|ftps?|ssh|git)://", re.IGNORECASE)
_NO_PATH = frozenset("<>|\"'`$=\n")
_ARCHIVES = (".whl", ".zip", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz", ".tar")
_LINE_OPTIONS = {
    "-i": RequirementKind.INDEX,
    "--index-url": RequirementKind.INDEX,
    "--pypi-url": RequirementKind.INDEX,
    "--extra-index-url": RequirementKind.INDEX,
    "--trusted-host": RequirementKind.INDEX,
    "-f": RequirementKind.FIND_LINKS,
    "--find-links": RequirementKind.FIND_LINKS,
    "-e": RequirementKind.EDITABLE,
    "--editable": RequirementKind.EDITABLE,
    "-r": RequirementKind.NESTED,
    "--requirement": RequirementKind.NESTED,
    "-c": RequirementKind.CONSTRAINT,
    "--constraint": RequirementKind.CONSTRAINT,
    "--no-binary": RequirementKind.OPTION,
    "--only-binary": RequirementKind.OPTION,
    "--use-feature": RequirementKind.OPTION,
}
_FLAGS = frozenset({"--no-index", "--pre", "--prefer-binary", "--require-hashes"})
_PACKAGE_OPTIONS = re.compile(r"\s--?(?:hash|global-option|install-option|config-settings?|C)\b.*$")


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    constraint: bool


def preview(cancellation: Cancellation, path: Path) -> RequirementsPreview:
    """What the requirements file `path` asks for.

    Raises:
        InvalidPathError: there is no such file.
        StorageError: it cannot be reached.
        InvalidRequirementsError: it, or a file it includes, cannot be read as requirements.
        Stopped: `cancellation` was set.
    """
    if not str(path).strip():
        raise InvalidPathError(_FIELD, str(path), PathProblem.EMPTY)
    try:
        there = path.exists()
    except OSError as error:
        raise from_os_error(error, str(path)) from error
    if not there:
        raise InvalidPathError(_FIELD, str(path), PathProblem.MISSING)
    if not path.is_file():
        raise InvalidPathError(_FIELD, str(path), PathProblem.NOT_A_FILE)
    top = Path(os.path.abspath(path))
    lines: list[RequirementLine] = []
    _read_file(cancellation, _File(top, constraint=False), lines, {os.path.realpath(top)})
    return RequirementsPreview(top, tuple(lines))


def _read_file(cancellation: Cancellation, file: _File, lines: list[RequirementLine], seen: set[str]) -> None:
    for number, text in _logical_lines(_decoded(file.path)):
        cancellation.check()
        kind, value = _classified(file.path, number, text)
        if file.constraint and kind is RequirementKind.PACKAGE:
            kind = RequirementKind.CONSTRAINT
        lines.append(RequirementLine(file.path, number, kind, masked(text)))
        if kind not in {RequirementKind.NESTED, RequirementKind.CONSTRAINT} or not value or _SCHEME.match(value):
            continue
        included = _included(file.path, value)
        real = os.path.realpath(included)
        if real in seen:
            continue
        if not included.is_file() or len(seen) >= _MAXIMUM_FILES:
            raise InvalidRequirementsError(_FIELD, str(file.path), number, masked(text))
        seen.add(real)
        _read_file(cancellation, _File(included, file.constraint or kind is RequirementKind.CONSTRAINT), lines, seen)


def masked(text: str) -> str:
    """`text` with the passwords and tokens of its URLs hidden."""
    return _CREDENTIALS.sub(_without_password, text)


def _without_password(found: re.Match[str]) -> str:
    user, separator, _ = found["who"].partition(":")
    # What stands alone may be a token, but for SSH it is a user.
    known = separator or found["scheme"].lower().endswith("ssh://")
    shown = f"{user}{separator}" if known else ""
    return f"{found['scheme']}{shown}{'***' if separator or not known else ''}@"


def _included(parent: Path, value: str) -> Path:
    if value.lower().startswith("file:"):
        return Path(url2pathname(urlsplit(value).path))
    return Path(os.path.abspath(parent.parent / value))


def _decoded(path: Path) -> str:
    try:
        with open(path, "rb") as file:
            data = file.read(MAXIMUM_SIZE + 1)
    except OSError as error:
        raise InvalidRequirementsError(_FIELD, str(path), 0, error.strerror or str(error)) from error
    if len(data) > MAXIMUM_SIZE:
        raise InvalidRequirementsError(_FIELD, str(path), 0, "")
    encoding, start = next(
        ((name, len(mark)) for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)), ("utf-8", 0)
    )
    try:
        text = data[start:].decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: start + error.start].count(b"\n") + 1
        raise InvalidRequirementsError(_FIELD, str(path), line, "") from error
    if "\0" in text:
        raise InvalidRequirementsError(_FIELD, str(path), text[: text.index("\0")].count("\n") + 1, "")
    return text


def _logical_lines(text: str) -> Iterator[tuple[int, str]]:
    """Lines that count, with the number of their first part; continued ones joined, comments left out."""
    started = 0
    parts: list[str] = []
    physical = text.splitlines()
    for number, line in enumerate(physical, start=1):
        started = started if parts else number
        comment = _COMMENT.match(line) is not None
        # A comment always ends a line that was continued.
        parts.append(f" {line}" if comment and parts else line)
        if line.endswith("\\") and not comment and number < len(physical):
            parts[-1] = line[:-1]
            continue
        joined = _COMMENT.sub("", "".join(parts).rstrip("\\")).strip()
        parts = []
        if joined:
            yield started, joined


def _classified(path: Path, number: int, text: str) -> tuple[RequirementKind, str]:
    """The kind of the line, and the value of its option."""
    if not text.startswith("-"):
        return _requirement(path, number, text), ""
    name, value = _option(text)
    if name in _FLAGS and not value:
        return RequirementKind.OPTION, ""
    if name in _FLAGS and value.startswith("-"):
        return _classified(path, number, value)
    kind = _LINE_OPTIONS.get(name)
    if kind is None or not value:
        raise InvalidRequirementsError(_FIELD, str(path), number, masked(text))
    return kind, value


def _option(text: str) -> tuple[str, str]:
    """Name and value of `--name=value`, `--name value`, `-n value` or `-nvalue`."""
    found = re.match(r"(?P<name>--[a-z-]+|-[a-z])(?:\s*=\s*|\s+|)(?P<value>.*)$", text)
    if found is None:
        return text, ""
    try:
        words = shlex.split(found["value"]) if found["value"][:1] in {"'", '"'} else [found["value"].strip()]
    except ValueError:
        return found["name"], ""
    return found["name"], words[0] if words else ""


def _requirement(path: Path, number: int, text: str) -> RequirementKind:
    bare = _PACKAGE_OPTIONS.sub("", text).strip()
    if _SCHEME.match(bare):
        return RequirementKind.URL
    if bare.lower().startswith("file:"):
        return RequirementKind.LOCAL
    if _is_local(bare):
        return RequirementKind.LOCAL
    try:
        requirement = Requirement(bare)
    except InvalidRequirement as error:
        raise InvalidRequirementsError(_FIELD, str(path), number, masked(text)) from error
    if requirement.url is None:
        return RequirementKind.PACKAGE
    return RequirementKind.LOCAL if requirement.url.lower().startswith("file:") else RequirementKind.URL


def _is_local(text: str) -> bool:
    """Whether pip takes it as a path: it begins like one, is called like an archive, or has a separator."""
    place = re.sub(r"\[[^\]]*\]$", "", text.partition(";")[0].strip())
    if not place or "@" in place or not _NO_PATH.isdisjoint(place):
        return False
    begins = place.startswith((".", "/")) or os.path.isabs(place)
    return begins or place.lower().endswith(_ARCHIVES) or ("/" in place and " " not in place)
