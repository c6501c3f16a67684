from __future__ import annotations

import base64
import json
import os
from pathlib import Path
from typing import Any

import pytest

from insula.backends.containers.stock.credentials import login_for
from insula.domain.image_errors import CredentialHelperError

SECRET = "s3cr3t-value"


def _environ(folder: Path, configuration: object) -> dict[str, str]:
    (folder / "config.json").write_text(json.dumps(configuration))
    return {**os.environ, "DOCKER_CONFIG": str(folder), "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}


def _helper(folder: Path, script: str) -> None:
    program = folder / "docker-credential-insula-test"
    program.write_text(f"#!/bin/sh\nread server\n{script}\n")
    program.chmod(0o755)


def _decoded(login: str | None) -> Any:
    assert login is not None
    return json.loads(base64.urlsafe_b64decode(login))


async def test_a_login_in_the_file_is_taken(tmp_path: Path) -> None:
    auth = base64.b64encode(f"ana:{SECRET}:x".encode()).decode()
    environ = _environ(tmp_path, {"auths": {"https://host.example/v1/": {"auth": auth}}})
    assert _decoded(await login_for("host.example", environ))["password"] == f"{SECRET}:x"
    assert await login_for("other.example", environ) is None


async def test_a_helper_is_asked_for_its_registry_and_nothing_of_it_is_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    _helper(tmp_path, f'echo "{{\\"Username\\": \\"ana\\", \\"Secret\\": \\"{SECRET}\\"}}"')
    environ = _environ(tmp_path, {"credHelpers": {"host.example": "insula-test"}})
    assert _decoded(await login_for("host.example", environ))["username"] == "ana"
    assert SECRET not in caplog.text


async def test_a_token_takes_the_place_of_a_password(tmp_path: Path) -> None:
    _helper(tmp_path, f'echo "{{\\"Username\\": \\"<token>\\", \\"Secret\\": \\"{SECRET}\\"}}"')
    environ = _environ(tmp_path, {"credsStore": "insula-test"})
    assert _decoded(await login_for("docker.io", environ))["identitytoken"] == SECRET


async def test_a_helper_that_knows_no_login_is_no_failure(tmp_path: Path) -> None:
    _helper(tmp_path, "echo credentials not found in native keychain; exit 1")
    assert await login_for("docker.io", _environ(tmp_path, {"credsStore": "insula-test"})) is None


@pytest.mark.parametrize("script", [f"echo {SECRET}; exit 1", f"echo {SECRET}"])
async def test_a_helper_that_fails_is_told_without_what_it_said(tmp_path: Path, script: str) -> None:
    _helper(tmp_path, script)
    with pytest.raises(CredentialHelperError) as failed:
        await login_for("docker.io", _environ(tmp_path, {"credsStore": "insula-test"}))
    assert SECRET not in repr(failed.value) + str(failed.value.data())


async def test_a_missing_helper_and_a_broken_file_are_met(tmp_path: Path) -> None:
    with pytest.raises(CredentialHelperError):
        await login_for("docker.io", _environ(tmp_path, {"credsStore": "insula-test-missing"}))
    (tmp_path / "config.json").write_text("{")
    assert await login_for("docker.io", {"DOCKER_CONFIG": str(tmp_path)}) is None
