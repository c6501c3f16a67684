"""What a person configured for pip, told to uv, which does not read it.

Files and their order: https://pip.pypa.io/en/stable/topics/configuration/. What is configured for uv comes first.
"""

from __future__ import annotations

import configparser
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

_SECTIONS = ("global", "install")
_OPTIONS = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "trusted-host": "UV_INSECURE_HOST",
    "no-index": "UV_NO_INDEX",
    "cert": "SSL_CERT_FILE",
    "timeout": "UV_HTTP_TIMEOUT",
    "proxy": "ALL_PROXY",
}
_LISTS = frozenset({"extra-index-url", "find-links", "trusted-host"})
_TRUE = frozenset({"1", "on", "true", "y", "yes"})
_RELATED = {
    "UV_DEFAULT_INDEX": ("UV_DEFAULT_INDEX", "UV_INDEX_URL"),
    "UV_INDEX": ("UV_INDEX", "UV_EXTRA_INDEX_URL"),
}


def as_uv_variables(environ: Mapping[str, str], home: Path) -> dict[str, str]:
    """The variables that make uv use pip's indexes, hosts, certificates and proxy; none that `environ` has already."""
    options = dict(_from_files(environ, home))
    for option in _OPTIONS:
        value = environ.get("PIP_" + option.upper().replace("-", "_"), "").strip()
        if value:
            options[option] = value
    variables: dict[str, str] = {}
    for option, value in options.items():
        name = _OPTIONS[option]
        if any(each in environ for each in _RELATED.get(name, (name,))):
            continue
        if option in _LISTS:
            # pip takes spaces and lines between several, uv commas for paths and spaces for addresses.
            variables[name] = ("," if option == "find-links" else " ").join(value.split())
        elif option == "no-index":
            if value.lower() in _TRUE:
                variables[name] = "true"
        else:
            variables[name] = value
    if "UV_INDEX" in variables and "UV_INDEX_STRATEGY" not in environ:
        # pip takes the best version of all its indexes, uv those of the first that has the package at all.
        variables["UV_INDEX_STRATEGY"] = "unsafe-best-match"
    return variables


def _from_files(environ: Mapping[str, str], home: Path) -> Iterator[tuple[str, str]]:
    for path in _files(environ, home):
        parser = configparser.RawConfigParser()
        try:
            parser.read(path, encoding="utf-8")
        except (configparser.Error, UnicodeDecodeError, OSError):
            # pip itself tells of a damaged file whenever it is used.
            continue
        for section in _SECTIONS:
            if parser.has_section(section):
                for key, value in parser.items(section):
                    option = key.lower().replace("_", "-")
                    if option in _OPTIONS and value.strip():
                        yield option, value.strip()


def _files(environ: Mapping[str, str], home: Path) -> Iterator[Path]:
    """From the weakest to the strongest."""
    own = environ.get("PIP_CONFIG_FILE", "")
    if own == os.devnull:
        return
    if sys.platform == "win32":
        yield Path(environ.get("ProgramData", r"C:\ProgramData")) / "pip" / "pip.ini"
        yield home / "pip" / "pip.ini"
        yield Path(environ.get("APPDATA", str(home))) / "pip" / "pip.ini"
    else:
        if sys.platform == "darwin":
            yield Path("/Library/Application Support/pip/pip.conf")
        for folder in reversed(environ.get("XDG_CONFIG_DIRS", "/etc/xdg").split(os.pathsep)):
            yield Path(folder) / "pip" / "pip.conf"
        yield Path("/etc/pip.conf")
        yield home / ".pip" / "pip.conf"
        if sys.platform == "darwin":
            yield home / "Library" / "Application Support" / "pip" / "pip.conf"
        yield Path(environ.get("XDG_CONFIG_HOME") or home / ".config") / "pip" / "pip.conf"
    if own:
        yield Path(own)
