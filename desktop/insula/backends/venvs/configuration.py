"""Reads `pyvenv.cfg`, the file that marks a virtual environment."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass

from insula.backends.venvs.layout import CONFIGURATION

# Tools pass over keys that they do not know.
REQUIREMENTS_KEY = "insula-requirements"
CLONE_KEY = "insula-clone"

_MAXIMUM_SIZE = 64 * 1024
_VERSION = re.compile(r"\d+(?:\.\d+){0,2}(?:(?:a|b|rc)\d+)?")


@dataclass(frozen=True, slots=True)
class Configuration:
    """The keys of one `pyvenv.cfg`, in lower case, as every tool reads them."""

    values: Mapping[str, str]

    @property
    def home(self) -> str:
        """The folder of the base interpreter."""
        return self.values.get("home", "")

    @property
    def base(self) -> str:
        """The base interpreter, or "" where the tool did not write it."""
        return self.values.get("base-executable") or self.values.get("executable", "")

    @property
    def prompt(self) -> str:
        """What the shell shows, "" when not set."""
        return self.values.get("prompt", "")

    @property
    def version(self) -> str:
        """For instance "3.12.1", "" when not told."""
        text = self.values.get("version") or self.values.get("version_info") or self.values.get("python-version", "")
        found = _VERSION.match(text)
        return found.group() if found else ""

    @property
    def implementation(self) -> str:
        """For instance "CPython", "" for venv, which makes environments of its own kind only."""
        return self.values.get("implementation", "")

    @property
    def tool(self) -> str:
        """Which tool made the environment: "uv", "virtualenv" or "venv"."""
        return next((name for name in ("uv", "virtualenv") if name in self.values), "venv")

    @property
    def tool_version(self) -> str:
        """The version of `tool`, "" for venv, which is part of Python."""
        return self.values.get(self.tool, "")

    @property
    def requirements(self) -> str:
        """The requirements file that Insula made it from, "" when none."""
        return self.values.get(REQUIREMENTS_KEY, "")

    @property
    def clone_of(self) -> str:
        """The name of the environment that Insula cloned it from, "" when none."""
        return self.values.get(CLONE_KEY, "")


def parse(text: str) -> Configuration:
    """The configuration in `text`. As CPython's site.py: `key = value` lines, anything else is passed over."""
    values: dict[str, str] = {}
    for line in text.removeprefix("\ufeff").splitlines():
        key, separator, value = line.partition("=")
        name = key.strip().lower()
        if not separator or not name or name.startswith("#"):
            continue
        values[name] = _unquoted(value.strip())
    return Configuration(values)


def read_configuration(root: str) -> Configuration:
    """The configuration of the environment `root`.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is no text, or far too large for what it is.
    """
    with open(os.path.join(root, CONFIGURATION), "rb") as file:
        data = file.read(_MAXIMUM_SIZE + 1)
    if len(data) > _MAXIMUM_SIZE or b"\0" in data:
        raise ValueError(CONFIGURATION)
    return parse(data.decode("utf-8", "surrogateescape"))


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
