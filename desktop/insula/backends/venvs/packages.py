"""Reads the distributions of an environment from their metadata, without its Python."""

from __future__ import annotations

import json
import os
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from packaging.utils import canonicalize_name

from insula.backends.threads import Cancellation
from insula.backends.venvs.layout import Layout
from insula.domain.venvs import Package

_CHUNK = 16 * 1024
_MAXIMUM_HEADERS = 1024 * 1024
_WANTED = frozenset({b"name", b"version", b"summary"})


def installed(cancellation: Cancellation, root: str) -> tuple[Package, ...]:
    """The distributions in the environment `root`, sorted by their names as PEP 503 normalises them.

    Of two with one name, the one in the first folder counts, and there the one written last. Damaged metadata gives
    what the name of its folder tells.
    """
    found: dict[str, Package] = {}
    for library in Layout(root).site_packages():
        here: dict[str, list[tuple[str, Package]]] = {}
        for place in _places(library):
            cancellation.check()
            package = _package(place)
            if package is not None:
                here.setdefault(package.name, []).append((place, package))
        for name, candidates in here.items():
            best = max(candidates, key=lambda each: _written(each[0])) if len(candidates) > 1 else candidates[0]
            found.setdefault(name, best[1])
    return tuple(found[name] for name in sorted(found))


def _places(library: str) -> list[str]:
    """The files and folders of metadata in `library`; pip renames what it is about to remove to `~…`."""
    try:
        names = os.listdir(library)
    except OSError:
        return []
    suffixes = (".dist-info", ".egg-info", ".egg-link")
    return [os.path.join(library, name) for name in names if name.endswith(suffixes) and not name.startswith("~")]


def _package(place: str) -> Package | None:
    if place.endswith(".dist-info"):
        return _from_dist_info(place)
    if place.endswith(".egg-link"):
        return _from_egg_link(place)
    return _from_egg_info(place)


def _from_dist_info(place: str) -> Package | None:
    name, version, summary = _identity(place, os.path.join(place, "METADATA"))
    if not name:
        return None
    return Package(
        name=name,
        version=version,
        summary=summary,
        size=_recorded_size(os.path.join(place, "RECORD")),
        installer=_start_of(os.path.join(place, "INSTALLER")).decode("utf-8", "replace").strip(),
        editable=_editable(os.path.join(place, "direct_url.json")),
    )


def _from_egg_info(place: str, editable: Path | None = None) -> Package | None:
    headers = os.path.join(place, "PKG-INFO") if os.path.isdir(place) else place
    name, version, summary = _identity(place, headers)
    return Package(name=name, version=version, summary=summary, editable=editable) if name else None


def _from_egg_link(place: str) -> Package | None:
    """An editable install of old: the first line is the folder that has the source and its `.egg-info`."""
    lines = _start_of(place).decode("utf-8", "surrogateescape").splitlines()
    source = lines[0].strip() if lines else ""
    for name in sorted(_names(source)):
        if name.endswith(".egg-info"):
            return _from_egg_info(os.path.join(source, name), Path(source))
    wanted = canonicalize_name(os.path.basename(place).removesuffix(".egg-link"))
    return Package(name=wanted, version="", editable=Path(source)) if wanted else None


def _identity(place: str, headers: str) -> tuple[str, str, str]:
    """Normalised name, version and summary, from the headers, else from the name of `place` (`name-version.kind`)."""
    known = _headers(headers)
    stem = os.path.splitext(os.path.basename(place))[0]
    parts = stem.split("-")
    name = known.get(b"name") or parts[0]
    version = known.get(b"version") or (parts[1] if len(parts) > 1 else "")
    return canonicalize_name(name), version, known.get(b"summary", "")


def _headers(path: str) -> dict[bytes, str]:
    """The headers wanted of a metadata file (RFC 822 form, UTF-8); reading stops at the first blank line."""
    data = _start_of(path, until=b"\n\n")
    values: dict[bytes, str] = {}
    for line in data.replace(b"\r\n", b"\n").split(b"\n"):
        if not line:
            break
        if line[:1] in b" \t":
            continue
        key, separator, value = line.partition(b":")
        key = key.lower()
        if separator and key in _WANTED and key not in values:
            values[key] = value.strip().decode("utf-8", "replace")
    return values


def _recorded_size(path: str) -> int | None:
    """The sum of the sizes in a RECORD, in bytes; None when there is none that can be read."""
    try:
        with open(path, "rb") as file:
            lines = file.read().splitlines()
    except OSError:
        return None
    sizes = (line.rpartition(b",")[2] for line in lines)
    return sum(int(size) for size in sizes if size.isdigit())


def _editable(path: str) -> Path | None:
    """The source folder of an editable install (PEP 610)."""
    data = _start_of(path)
    if not data:
        return None
    try:
        told = json.loads(data)
        url, folder = urlsplit(told["url"]), told["dir_info"]
        editable = url.scheme == "file" and folder["editable"] is True
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return Path(url2pathname(url.path)) if editable else None


def _start_of(path: str, until: bytes | None = None) -> bytes:
    """The file's bytes up to `until`, or its first chunk; nothing when it cannot be read."""
    try:
        with open(path, "rb", buffering=0) as file:
            data = file.read(_CHUNK)
            while until is not None and until not in data and len(data) < _MAXIMUM_HEADERS:
                more = file.read(_CHUNK)
                if not more:
                    break
                data += more
    except OSError:
        return b""
    return data


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder) if folder else []
    except OSError:
        return []


def _written(path: str) -> float:
    try:
        return os.stat(path).st_mtime
    except OSError:
        return 0.0
