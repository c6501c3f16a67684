"""The logins that the `docker` command would use: its configuration, and its helpers. They are never logged."""

from __future__ import annotations

import asyncio
import base64
import binascii
import json
import logging
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from insula.backends.process.running import run
from insula.domain.errors import ProgramFailedError
from insula.domain.image_errors import CredentialHelperError
from insula.domain.image_references import DEFAULT_REGISTRY

_logger = logging.getLogger(__name__)
_HUB = "https://index.docker.io/v1/"
_TOKEN = "<token>"  # noqa: S105 - what helpers call a user who has a token instead.
_SECONDS = 30.0
_NOT_FOUND = ("credentials not found", "no credentials", "not found in native keychain")


async def login_for(registry: str, environ: Mapping[str, str] | None = None, home: Path | None = None) -> str | None:
    """The value of X-Registry-Auth for a registry ("docker.io", "host:5000"), None where nobody has logged in.

    Raises:
        CredentialHelperError: the helper for that registry is missing or failed.
    """
    environ = os.environ if environ is None else environ
    folder = Path(environ.get("DOCKER_CONFIG") or (Path.home() if home is None else home) / ".docker")
    configuration = await asyncio.to_thread(_read, folder / "config.json")
    server = _HUB if registry == DEFAULT_REGISTRY else registry
    helpers = configuration.get("credHelpers")
    helper = helpers.get(registry) if isinstance(helpers, dict) else None
    helper = helper or configuration.get("credsStore")
    login = await _from_helper(helper, server, environ) if isinstance(helper, str) and helper else None
    if login is None:
        login = _from_file(configuration.get("auths"), server)
    if login is None:
        return None
    return base64.urlsafe_b64encode(json.dumps(login).encode()).decode()


def _read(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        # Its text may hold a login, so it is not told.
        _logger.warning("%s cannot be read: %s", path, type(error).__name__)
        return {}
    return content if isinstance(content, dict) else {}


async def _from_helper(helper: str, server: str, environ: Mapping[str, str]) -> dict[str, str] | None:
    program = f"docker-credential-{helper}"
    if os.sep in helper:
        raise CredentialHelperError(program, server)
    try:
        said = await run([program, "get"], env=dict(environ), input=server.encode(), timeout=_SECONDS, check=False)
    except ProgramFailedError as error:
        raise CredentialHelperError(program, server) from error
    if said.status != 0:
        if any(each in (said.output + said.errors).lower() for each in _NOT_FOUND):
            return None
        raise CredentialHelperError(program, server)
    try:
        found = json.loads(said.output)
        user, secret = str(found["Username"]), str(found["Secret"])
    except (ValueError, KeyError, TypeError):
        raise CredentialHelperError(program, server) from None
    if not user and not secret:
        return None
    if user == _TOKEN:
        return {"identitytoken": secret, "serveraddress": server}
    return {"username": user, "password": secret, "serveraddress": server}


def _from_file(logins: object, server: str) -> dict[str, str] | None:
    if not isinstance(logins, dict):
        return None
    entry = next((each for key, each in logins.items() if key == server), None)
    if entry is None:
        entry = next((each for key, each in logins.items() if _host_of(key) == _host_of(server)), None)
    if not isinstance(entry, dict):
        return None
    if isinstance(token := entry.get("identitytoken"), str) and token:
        return {"identitytoken": token, "serveraddress": server}
    try:
        user, colon, password = base64.b64decode(entry.get("auth") or "").decode().partition(":")
    except (binascii.Error, ValueError, TypeError):
        return None
    return {"username": user, "password": password.strip("\0"), "serveraddress": server} if colon else None


def _host_of(server: str) -> str:
    return server.partition("://")[2].partition("/")[0] if "://" in server else server.partition("/")[0]
