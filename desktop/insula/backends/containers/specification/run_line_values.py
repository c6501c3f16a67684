"""The values of the options of `docker run` that are more than a word. ValueError where they cannot be read."""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath

from insula.domain.containers import Mount, MountKind, NetworkAttachment, Protocol, PublishedPort
from insula.domain.quantities import parse_size

_PORT = re.compile(
    r"(?:(?P<address>\[[0-9A-Fa-f:.%]*\]|[^:\[\]]*):)?(?:(?P<host>(?:[0-9]{1,5}(?:-[0-9]{1,5})?)?):)?"
    r"(?P<container>[0-9]{1,5}(?:-[0-9]{1,5})?)(?:/(?P<protocol>[A-Za-z]+))?"
)
_HOST_ALONE = re.compile(r"[0-9]{1,5}(?:-[0-9]{1,5})?")
# One letter is a volume's name, unless what follows cannot be a path in a container.
_DRIVE = re.compile(r"(?P<drive>[A-Za-z]:(?:\\[^:]*|/[^:]*(?=:/)))(?P<rest>:.*)?", re.DOTALL)
_ON_A_DRIVE = re.compile(r"[A-Za-z]:[\\/]")
# On Linux these change nothing.
_MEANINGLESS = {"rw", "cached", "delegated", "consistent"}
_TRUE = {"", "1", "true", "t"}
_FALSE = {"0", "false", "f"}


def ports_of(text: str, address: str) -> Iterator[PublishedPort]:
    """[ADDRESS:][HOST:]CONTAINER[/PROTOCOL], with ranges of ports; `address` where none is given.

    LookupError for a single port that is to get any of several of the host, which a specification cannot say.
    """
    found = _PORT.fullmatch(text)
    if found is None:
        raise ValueError(text)
    given, host = found["address"], found["host"]
    if host is None and given is not None:
        # Of two parts the first is the host's port.
        if given and not _HOST_ALONE.fullmatch(given):
            raise ValueError(text)
        given, host = None, given
    protocol = Protocol((found["protocol"] or "tcp").lower())
    containers = _range(found["container"])
    hosts = _range(host) if host else [None] * len(containers)
    if len(hosts) != len(containers):
        if len(containers) == 1:
            raise LookupError(text)
        raise ValueError(text)
    where = given.strip("[]") if given else address
    for inside, outside in zip(containers, hosts, strict=True):
        yield PublishedPort(inside, protocol, outside, where)


def exposed_of(text: str) -> Iterator[str]:
    """PORT[-PORT][/PROTOCOL]."""
    numbers, _, protocol = text.partition("/")
    if not _HOST_ALONE.fullmatch(numbers):
        raise ValueError(text)
    kind = Protocol((protocol or "tcp").lower())
    return (f"{number}/{kind.value}" for number in _range(numbers))


def _range(text: str) -> list[int]:
    first, dash, last = text.partition("-")
    start = int(first)
    end = int(last) if dash else start
    if end < start:
        raise ValueError(text)
    return list(range(start, end + 1))


def volume_of(text: str, folder: Path | None) -> tuple[Mount, tuple[str, ...]]:
    """SOURCE:TARGET[:OPTIONS] or TARGET alone, and the options for which there is no word."""
    drive = _DRIVE.fullmatch(text)
    parts = [drive["drive"], *(drive["rest"] or "").split(":")[1:]] if drive else text.split(":")
    if not 1 <= len(parts) <= 3 or not all(parts):
        raise ValueError(text)
    if len(parts) == 1:
        return Mount(MountKind.VOLUME, "", parts[0]), ()
    options = parts[2].split(",") if len(parts) > 2 else []
    source = parts[0]
    kind = MountKind.BIND if _is_path(source) else MountKind.VOLUME
    mount = Mount(
        kind, _from(source, folder) if kind is MountKind.BIND else source, parts[1], read_only="ro" in options
    )
    return mount, tuple(each for each in options if each != "ro" and each not in _MEANINGLESS)


def mount_of(text: str, folder: Path | None) -> tuple[Mount, tuple[str, ...]]:
    """Comma-separated KEY=VALUE fields, and those for which there is no word.

    LookupError for a kind of mount that a specification does not know.
    """
    fields: dict[str, str] = {}
    left = []
    for field in next(csv.reader([text]), []):
        key, _, value = field.partition("=")
        known = _FIELDS.get(key.strip().lower())
        if known is None:
            left.append(field)
        else:
            fields[known] = value
    try:
        kind = MountKind(fields.get("type", "volume"))
    except ValueError as error:
        raise LookupError(text) from error
    source = fields.get("source", "")
    if not fields.get("target"):
        raise ValueError(text)
    mount = Mount(
        kind,
        _from(source, folder) if kind is MountKind.BIND else source,
        fields["target"],
        read_only="read_only" in fields and boolean_of(fields["read_only"]),
        size=parse_size(fields["size"]) if "size" in fields else None,
    )
    return mount, tuple(left)


_FIELDS = {
    "type": "type",
    "source": "source",
    "src": "source",
    "target": "target",
    "destination": "target",
    "dst": "target",
    "readonly": "read_only",
    "ro": "read_only",
    "tmpfs-size": "size",
}


def tmpfs_of(text: str) -> tuple[Mount, tuple[str, ...]]:
    """TARGET[:OPTIONS], and the options for which there is no word."""
    target, _, rest = text.partition(":")
    options = [each for each in rest.split(",") if each]
    sizes = [each.partition("=")[2] for each in options if each.startswith("size=")]
    mount = Mount(MountKind.TMPFS, "", target, read_only="ro" in options, size=parse_size(sizes[-1]) if sizes else None)
    left = tuple(each for each in options if not each.startswith("size=") and each not in {"ro", "rw"})
    return mount, left


def network_of(text: str) -> tuple[str, NetworkAttachment | None, tuple[str, ...]]:
    """The mode ("host", "none", "container:NAME"), or the network to join, and the fields without a word."""
    if "=" not in text:
        if text in {"host", "none"} or text.startswith("container:"):
            return text, None, ()
        return "", None if text == "default" else NetworkAttachment(text), ()
    name, aliases, left = "", [], []
    for field in next(csv.reader([text]), []):
        key, _, value = field.partition("=")
        if key == "name":
            name = value
        elif key == "alias":
            aliases.append(value)
        else:
            left.append(field)
    if not name:
        raise ValueError(text)
    return "", NetworkAttachment(name, tuple(aliases)), tuple(left)


def boolean_of(text: str) -> bool:
    """As the docker command reads it; nothing is true."""
    if text.lower() in _TRUE:
        return True
    if text.lower() in _FALSE:
        return False
    raise ValueError(text)


def _is_path(source: str) -> bool:
    return source.startswith(("/", ".", "~", "$", "\\\\")) or _ON_A_DRIVE.match(source) is not None


def path_of(text: str, folder: Path | None) -> Path:
    """A path of this computer, from `folder` on where it is relative."""
    return Path(_from(text, folder))


def _from(text: str, folder: Path | None) -> str:
    absolute = PurePosixPath(text).is_absolute() or PureWindowsPath(text).is_absolute()
    if folder is None or absolute or text.startswith(("$", "~")):
        return text
    return os.path.normpath(folder / text)
