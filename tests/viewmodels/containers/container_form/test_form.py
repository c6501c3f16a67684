from __future__ import annotations

import asyncio
from dataclasses import fields, replace
from pathlib import Path

from PySide6.QtTest import QSignalSpy
from shiboken6 import delete

from insula.domain.container_problems import SpecificationProblem
from insula.domain.containers import (
    ContainerSpecification,
    HealthCheck,
    Mount,
    MountKind,
    NetworkAttachment,
    Protocol,
    PublishedPort,
    RestartPolicy,
    Risk,
)
from insula.domain.environment import EnvironmentId
from insula.domain.errors import InvalidPathError, InvalidSpecificationError, NameTakenError, PathProblem
from insula.viewmodels.containers.container_form.form import Difference
from insula.viewmodels.containers.container_form.section import Mark
from tests.viewmodels.containers.container_form.rig import FormAnswers, form_of
from tests.viewmodels.doubles import Tasks

FULL = ContainerSpecification(
    name="api",
    image="nginx:1.27",
    engine="docker:default",
    command=("nginx", "-g", "daemon off;"),
    entrypoint=("/bin/sh", "-c"),
    environment=(("DB_PASSWORD", "hunter2"), ("EMPTY", ""), ("SPACES", "  a b ")),
    env_files=(Path("/srv/app/.env"),),
    ports=(PublishedPort(80, host=8080), PublishedPort(53, Protocol.UDP, None, "::1")),
    exposed=("90/tcp",),
    publish_all=True,
    mounts=(
        Mount(MountKind.VOLUME, "", "/anonymous"),
        Mount(MountKind.BIND, "/srv", "/srv", read_only=True),
        Mount(MountKind.TMPFS, "", "/tmp", size=64_000_001),
    ),
    networks=(NetworkAttachment("shop", ("www", "db")),),
    memory=512_000_001,
    memory_swap=-1,
    processors=0.123456789,
    processes=100,
    shared_memory=64 << 20,
    restart=RestartPolicy.ON_FAILURE,
    restart_tries=5,
    health=HealthCheck("curl -f 'http://x' || exit 1", 10.0, 2.5, 0.25, 4),
    user="1000:1000",
    working_directory="/app",
    labels=(("org.example.team", "shop"), ("empty", "")),
    hostname="api",
    domainname="example.org",
    capabilities_added=("NET_ADMIN", "SYS_TIME"),
    capabilities_dropped=("ALL",),
    privileged=True,
    read_only=True,
    init=False,
    terminal=True,
    interactive=True,
    process_namespace="host",
    ipc_namespace="shareable",
    hosts=("db:10.0.0.5",),
    dns=("9.9.9.9",),
    devices=("/dev/snd:/dev/snd:rw",),
    security_options=("seccomp=/a path/with spaces.json",),
    sysctls=(("net.core.somaxconn", "1024"),),
    ulimits=("nofile=1024:2048",),
    log_driver="json-file",
    log_options=(("max-size", "10m"),),
    stop_signal="SIGINT",
    stop_timeout=30,
    platform="linux/amd64",
    pull=True,
    start=True,
)


async def test_what_was_loaded_comes_out_again_to_the_last_field() -> None:
    tasks = Tasks()

    form = form_of(FormAnswers(), tasks, FULL)
    await tasks.settle()

    assert form.specification == FULL
    assert not form.is_different
    assert form.differences() == ()


def test_the_full_example_sets_every_field() -> None:
    default = ContainerSpecification(name="", image="")
    unset = {each.name for each in fields(FULL) if getattr(FULL, each.name) == getattr(default, each.name)}

    assert unset == {"kind", "network_mode", "auto_remove"}


async def test_what_is_typed_is_judged_at_once_and_the_sentence_stands_at_its_field() -> None:
    answers, tasks = FormAnswers(), Tasks()
    form = form_of(answers, tasks)
    judged = QSignalSpy(form.judged)

    form.general.image.type("nginx:1.27")
    form.general.name.type("web")
    form.networks.dns.type("abc")
    await tasks.settle()

    assert form.networks.dns.sentence == "“abc” is no address: give one such as 127.0.0.1."
    assert form.obstacle == "Networks: “abc” is no address: give one such as 127.0.0.1."
    assert form.networks.mark is Mark.WRONG
    assert judged.count() >= 1
    assert form.is_judged

    form.networks.dns.type("9.9.9.9")
    await tasks.settle()
    assert (form.obstacle, form.problems, form.networks.mark) == ("", (), Mark.SET)


async def test_only_the_last_verdict_counts() -> None:
    answers, tasks = FormAnswers(gate=asyncio.Event()), Tasks()
    form = form_of(answers, tasks)
    form.general.image.type("nginx")
    form.general.name.type("web")
    form.advanced.user.type("x y")
    form.advanced.user.type("x")
    assert answers.gate is not None

    answers.gate.set()
    await tasks.settle()

    assert not form.problems


async def test_the_line_masks_what_is_secret_until_it_is_revealed_and_again_once_something_changes() -> None:
    tasks = Tasks()
    form = form_of(FormAnswers(), tasks)
    assert form.command == ""
    form.general.image.type("nginx")
    form.environment.environment.add(name="DB_PASSWORD", value="hunter2")
    await tasks.settle()
    assert "hunter2" not in form.command
    assert "DB_PASSWORD" in form.command

    form.reveal(reveal=True)
    await tasks.settle()
    assert (form.is_revealed, "hunter2" in form.command) == (True, True)

    form.general.name.type("web")
    await tasks.settle()
    assert (form.is_revealed, "hunter2" in form.command) == (False, False)
    form.reveal(reveal=True)
    await tasks.settle()
    form.reveal(reveal=False)
    assert "hunter2" not in form.command


async def test_risks_are_told_as_soon_as_they_are_typed() -> None:
    tasks = Tasks()
    form = form_of(FormAnswers(), tasks)

    form.storage.mounts.add(kind="bind", source="/var/run/docker.sock", target="/var/run/docker.sock")
    form.advanced.privileged.set_on(on=True)
    form.ports.ports.add(address="0.0.0.0", container="80")
    form.networks.mode.choose("host")
    await tasks.settle()

    assert form.risks == (Risk.ENGINE_SOCKET, Risk.PRIVILEGED, Risk.HOST_NETWORK)
    assert form.storage.found_risks == (Risk.ENGINE_SOCKET,)
    assert form.advanced.mark is Mark.RISKY


async def test_the_form_says_whether_the_image_has_to_be_pulled() -> None:
    tasks = Tasks()
    form = form_of(FormAnswers(), tasks)
    assert "A name, with a tag" in form.image_sentence

    form.general.image.type("nginx:1.27")
    await tasks.settle()
    assert form.image_sentence == "On this engine already (linux/amd64)."
    assert form.ports.offered == ("80/tcp",)

    form.general.image.type("nginx:1.28")
    await tasks.settle()
    assert form.image_sentence == "Not on this engine yet: it is pulled before the container is made."
    assert not form.ports.offered


async def test_an_image_that_may_not_be_pulled_has_to_be_there() -> None:
    tasks = Tasks()
    form = form_of(FormAnswers(), tasks)

    form.fill(ContainerSpecification(name="web", image="nginx:1.28", pull=False))
    await tasks.settle()

    assert form.image_sentence == "Not on this engine, and it is not to be pulled: choose another one."


async def test_files_of_variables_are_read_once_and_what_is_wrong_with_them_is_told() -> None:
    path = Path("/srv/app/.env")
    answers, tasks = FormAnswers(files={path: InvalidPathError("env_files", str(path), PathProblem.MISSING)}), Tasks()
    form = form_of(answers, tasks)

    form.environment.env_files.add(path=str(path))
    await tasks.settle()
    form.general.name.type("web")
    await tasks.settle()

    assert answers.read == [path]
    assert form.environment.env_files.sentence == "“/srv/app/.env” does not exist: check the path."
    assert form.environment.mark is Mark.WRONG
    form.environment.env_files.remove(0)
    await tasks.settle()
    assert not form.environment.is_wrong


async def test_another_engine_has_other_choices() -> None:
    answers, tasks = FormAnswers(), Tasks()
    form = form_of(answers, tasks)
    told = QSignalSpy(form.choices_changed)
    await tasks.settle()

    form.choose_engine("docker:podman")
    await tasks.settle()

    assert answers.engines == [None, "docker:podman"]
    assert form.choices.networks == ("shop",)
    assert form.specification.engine == "docker:podman"
    assert told.count() == 2


async def test_a_refusal_stands_at_its_field_until_something_changes() -> None:
    tasks = Tasks()
    form = form_of(FormAnswers(), tasks)
    form.general.image.type("nginx")
    form.general.name.type("web")
    await tasks.settle()

    assert form.refuse(NameTakenError("name", "web"))
    assert form.general.name.sentence == "“web” is taken: choose another name."
    assert not form.refuse(InvalidSpecificationError("unheard-of", "x", SpecificationProblem.EMPTY))

    form.limits.memory.type("64m")
    await tasks.settle()
    assert not form.problems


async def test_an_edited_container_is_asked_about_as_the_one_that_is_replaced() -> None:
    answers, tasks = FormAnswers(), Tasks()

    form_of(answers, tasks, FULL, EnvironmentId("c" * 64))
    await tasks.settle()

    assert answers.replaced == [EnvironmentId("c" * 64)]


async def test_differences_are_told_in_words_with_secrets_masked() -> None:
    tasks = Tasks()
    form = form_of(FormAnswers(), tasks, replace(FULL, environment=(("TZ", "UTC"),), publish_all=False, ports=()))

    form.environment.environment.add(name="DB_PASSWORD", value="hunter2")
    form.limits.memory.type("")
    form.advanced.privileged.set_on(on=False)
    form.general.restart.choose(RestartPolicy.ALWAYS)
    form.ports.ports.add(container="80", host="8080")
    await tasks.settle()

    assert form.is_different
    assert form.differences() == (
        Difference("General", "Restart", "When it fails", "Always"),
        Difference("General", "Number of tries", "5", ""),
        Difference("Ports", "Published ports", "", "127.0.0.1:8080 → 80/tcp"),
        Difference("Environment", "Variables", "TZ=UTC", "TZ=UTC, DB_PASSWORD=•••"),
        Difference("Limits", "Memory", "512000001b", ""),
        Difference("Advanced", "Every privilege", "yes", "no"),
    )


async def test_another_specification_fills_the_form_and_keeps_what_it_is_compared_with() -> None:
    tasks = Tasks()
    form = form_of(FormAnswers(), tasks)
    loaded = QSignalSpy(form.loaded)

    form.fill(FULL)
    await tasks.settle()

    assert form.specification == FULL
    assert loaded.count() == 1
    assert all(section.is_set for section in form.sections if section is not form.general)


async def test_an_answer_for_a_form_that_was_deleted_is_dropped() -> None:
    answers, tasks = FormAnswers(gate=asyncio.Event()), Tasks()
    form = form_of(answers, tasks)
    form.general.image.type("nginx")
    assert answers.gate is not None

    delete(form)
    answers.gate.set()

    await tasks.settle()
