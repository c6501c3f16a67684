"""The version of an installed Python, read from its headers; asked of itself where it has none, once."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from insula.domain.errors import StorageError
from insula.storage.atomic import write_atomic

_NAMED = re.compile(r"(?P<kind>python|pypy|graalpy)(?P<version>\d+\.\d+)(?P<free>t)?(?:\.exe)?", re.IGNORECASE)
_PATCH_LEVEL = re.compile(rb'^#define\s+PY_VERSION\s+"([^"+]+)', re.MULTILINE)
_IMPLEMENTATIONS = {"python": "CPython", "pypy": "PyPy", "graalpy": "GraalPy"}

QUESTION = "import sys, platform; print(platform.python_version(), platform.python_implementation())"


@dataclass(frozen=True, slots=True)
class Version:
    """`text` such as "3.12.1", "" for a Python that does not run; `implementation` such as "CPython"."""

    text: str
    implementation: str


def version_from_files(path: str) -> Version | None:
    """What the headers beside the real file of `path` tell, None when there are none."""
    real = os.path.realpath(path)
    prefix = os.path.dirname(os.path.dirname(real))
    for name in (os.path.basename(real), os.path.basename(path)):
        if found := _NAMED.fullmatch(name):
            folder = f"{found['kind'].lower()}{found['version']}{found['free'] or ''}"
            if text := _patch_level(os.path.join(prefix, "include", folder)):
                return Version(text, _IMPLEMENTATIONS[found["kind"].lower()])
    # Windows has its headers beside the interpreter, and one version of them.
    text = _patch_level(os.path.join(os.path.dirname(real), "include"))
    return Version(text, "CPython") if text else None


def parse_answer(output: str) -> Version:
    """What a Python answered to QUESTION."""
    words = output.split()
    return Version(words[0].removesuffix("+"), words[1]) if len(words) == 2 else Version("", "")


class VersionCache:
    """Answers of Pythons, kept in a file and forgotten when the Python's time or size changes."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._known: dict[str, dict[str, str | int]] | None = None

    def get(self, path: str) -> Version | None:
        """The answer of this very file, if known."""
        known = self._load().get(path)
        if known is None or {"mtime": known.get("mtime"), "size": known.get("size")} != _signature(path):
            return None
        return Version(str(known.get("text", "")), str(known.get("implementation", "")))

    def put(self, versions: Mapping[str, Version]) -> None:
        """Remember `versions` by path. A cache that cannot be written is no failure: Pythons are asked again."""
        known = self._load()
        for path, version in versions.items():
            known[path] = {**asdict(version), **_signature(path)}
        try:
            write_atomic(self._file, json.dumps(known, indent=1), durable=False)
        except StorageError:
            return

    def _load(self) -> dict[str, dict[str, str | int]]:
        if self._known is None:
            try:
                loaded = json.loads(self._file.read_bytes())
            except (OSError, ValueError):
                loaded = {}
            self._known = loaded if _is_cache(loaded) else {}
        return self._known


def _is_cache(loaded: object) -> bool:
    return isinstance(loaded, dict) and all(isinstance(each, dict) for each in loaded.values())


def _signature(path: str) -> dict[str, int]:
    try:
        status = os.stat(path)
    except OSError:
        return {"mtime": -1, "size": -1}
    return {"mtime": status.st_mtime_ns, "size": status.st_size}


def _patch_level(folder: str) -> str:
    try:
        with open(os.path.join(folder, "patchlevel.h"), "rb") as file:
            found = _PATCH_LEVEL.search(file.read(16_384))
    except OSError:
        return ""
    return found[1].decode("ascii", "replace") if found else ""
