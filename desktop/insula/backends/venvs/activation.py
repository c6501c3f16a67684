"""How one activates an environment, and for which path its activation scripts were written."""

from __future__ import annotations

import os
import re
import shlex

from insula.backends.venvs.activators import embedded_path

_MAXIMUM_SIZE = 64 * 1024
_BATCH = re.compile(r'^\s*@?set\s+"?VIRTUAL_ENV=(?P<path>[A-Za-z]:[^"%\r\n]+)"?\s*$', re.MULTILINE | re.IGNORECASE)


def recorded_path(scripts: str) -> str:
    """The environment that the activators in the folder `scripts` activate; "" when they do not say, or compute it."""
    if path := embedded_path(_text(os.path.join(scripts, "activate"))):
        return path
    found = _BATCH.search(_text(os.path.join(scripts, "activate.bat")))
    return found["path"] if found else ""


def activation(scripts: str) -> str:
    """What one types in the shell of this platform to activate the environment."""
    if os.name == "nt":
        path = os.path.join(scripts, "activate.bat")
        return f'"{path}"' if " " in path else path
    return f"source {shlex.quote(os.path.join(scripts, 'activate'))}"


def _text(path: str) -> str:
    try:
        with open(path, "rb") as file:
            return file.read(_MAXIMUM_SIZE).decode("utf-8", "surrogateescape").replace("\r\n", "\n")
    except OSError:
        return ""
