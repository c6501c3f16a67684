"""Kill -9 at any moment of a clone, an edit and an update, recover, and look."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from insula.domain.environment import Verb
from tests.backends.containers.killing import Case, kill_at_some_moments
from tests.backends.containers.workshop import run
from tests.engines.docker_engine import IMAGE, DockerEngine

pytestmark = [pytest.mark.engine, pytest.mark.soak]
MODULE = "tests.backends.containers.exchange_scenarios"
NETWORK = "insula-test-network"


def _running(engine: DockerEngine) -> None:
    """With somebody else who uses its volume."""
    engine.docker("network", "create", NETWORK)
    engine.docker("network", "create", "insula-test-other")
    one = run(
        engine,
        *("--restart", "always", "--network", NETWORK, "--publish", "127.0.0.1::80"),
        *("--volume", "insula-test-data:/data", "--volume", "/anonymous"),
    )
    engine.docker("network", "connect", "insula-test-other", one)
    engine.docker("exec", one, "sh", "-c", "dd if=/dev/zero of=/data/zero bs=1024 count=500 2>/dev/null; touch /mine")
    run(engine, "--volume", "insula-test-data:/data", name="insula-test-user")


def _paused(engine: DockerEngine) -> None:
    _running(engine)
    engine.docker("pause", "insula-test-one")


def _stopped(engine: DockerEngine) -> None:
    _running(engine)
    engine.docker("stop", "insula-test-one")


def _removing(engine: DockerEngine) -> None:
    """One that would remove itself, and never ran."""
    volumes = ("--volume", "insula-test-data:/data", "--volume", "/anonymous")
    engine.docker("create", "--rm", "--name", "insula-test-one", *volumes, IMAGE)


def _older(engine: DockerEngine) -> None:
    with TemporaryDirectory(prefix="insula-context-") as context:
        for version in ("1", "2"):
            Path(context, "Dockerfile").write_text(f"FROM {IMAGE}\nENV VERSION={version}\n")
            engine.build(context, "insula-test/app:1")
            if version == "1":
                engine.docker(
                    *(
                        "run",
                        "--detach",
                        "--name",
                        "insula-test-one",
                        "--restart",
                        "always",
                        "--publish",
                        "127.0.0.1::80",
                    ),
                    *("--volume", "/anonymous", "insula-test/app:1"),
                )


CASES = {
    "clone": Case("clone", Verb.CLONE, _running, module=MODULE),
    "clone without its files": Case("clone_alone", Verb.CLONE, _running, module=MODULE),
    "edit": Case("edit", Verb.EDIT, _running, module=MODULE),
    "edit a paused one": Case("edit", Verb.EDIT, _paused, module=MODULE),
    "edit a stopped one": Case("edit", Verb.EDIT, _stopped, module=MODULE),
    "edit one that removes itself": Case("edit", Verb.EDIT, _removing, module=MODULE),
    "update": Case("update", Verb.UPDATE, _older, module=MODULE),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
async def test_an_exchange_killed_at_any_moment_is_undone_or_done(
    engine: DockerEngine, tmp_path: Path, case: Case
) -> None:
    await kill_at_some_moments(engine, tmp_path, case)
