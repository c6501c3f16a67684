from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from insula.backends.containers.specification.run_line import parse_run_line
from insula.backends.containers.specification.run_line_writing import run_line_of
from insula.domain.containers import (
    ContainerSpecification,
    HealthCheck,
    Mount,
    MountKind,
    NetworkAttachment,
    Protocol,
    PublishedPort,
    RestartPolicy,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=12)
WORD = st.from_regex(r"[a-z][a-z0-9_.-]{0,11}", fullmatch=True)
PATH = st.builds(lambda parts: "/" + "/".join(parts), st.lists(WORD, min_size=1, max_size=3))
ANY_PATH = st.builds(lambda path, more: path + more, PATH, TEXT.map(lambda text: text.replace("/", "")))
PAIRS = st.dictionaries(WORD, st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12))
ENTRIES = PAIRS.map(lambda pairs: tuple(pairs.items()))
PORTS = st.builds(
    PublishedPort,
    container=st.integers(1, 65535),
    protocol=st.sampled_from(Protocol),
    host=st.none() | st.integers(1, 65535),
    address=st.sampled_from(["", "127.0.0.1", "0.0.0.0", "::1", "::"]),
)
MOUNTS = st.one_of(
    st.builds(Mount, st.just(MountKind.VOLUME), st.just("") | WORD, PATH, read_only=st.booleans()),
    st.builds(Mount, st.just(MountKind.BIND), ANY_PATH, PATH, read_only=st.booleans()),
    st.builds(
        Mount,
        st.just(MountKind.TMPFS),
        st.just(""),
        PATH,
        read_only=st.booleans(),
        size=st.none() | st.integers(1, 1 << 40),
    ),
)
SECONDS = st.none() | st.integers(1, 100_000).map(lambda milliseconds: milliseconds / 1000)
HEALTH = st.just(HealthCheck("")) | st.builds(
    HealthCheck,
    TEXT,
    interval=SECONDS,
    timeout=SECONDS,
    start_period=SECONDS,
    retries=st.none() | st.integers(1, 9),
)


def _tuples(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


@st.composite
def _specifications(draw: st.DrawFn) -> ContainerSpecification:
    restart = draw(st.sampled_from(RestartPolicy))
    mode = draw(st.sampled_from(["", "", "host", "none", "container:other"]))
    networks = draw(st.lists(st.builds(NetworkAttachment, WORD, _tuples(WORD)), max_size=3))
    size = st.none() | st.integers(1, 1 << 40)
    return ContainerSpecification(
        name=draw(st.just("") | WORD),
        image=draw(WORD),
        command=draw(st.none() | st.lists(TEXT, min_size=1, max_size=3).map(tuple)),
        entrypoint=draw(st.none() | st.just(()) | TEXT.map(lambda text: (text,))),
        environment=draw(ENTRIES),
        env_files=tuple(Path(each) for each in draw(st.lists(PATH, max_size=2))),
        ports=tuple(draw(st.lists(PORTS, max_size=3))),
        exposed=draw(_tuples(st.sampled_from(["90/tcp", "91/udp"]))),
        publish_all=draw(st.booleans()),
        mounts=tuple(draw(st.lists(MOUNTS, max_size=3))),
        networks=() if mode else tuple(replace(each, network=f"n{at}") for at, each in enumerate(networks)),
        network_mode=mode,
        memory=draw(size),
        memory_swap=draw(size | st.just(-1)),
        processors=draw(st.none() | st.integers(1, 6400).map(lambda cents: cents / 100)),
        processes=draw(size),
        shared_memory=draw(size),
        restart=restart,
        restart_tries=draw(st.integers(0, 9)) if restart is RestartPolicy.ON_FAILURE else 0,
        health=draw(st.none() | HEALTH),
        user=draw(st.just("") | WORD),
        working_directory=draw(st.just("") | ANY_PATH),
        labels=draw(ENTRIES),
        hostname=draw(st.just("") | WORD),
        domainname=draw(st.just("") | WORD),
        capabilities_added=draw(_tuples(st.sampled_from(["NET_ADMIN", "SYS_TIME"]))),
        capabilities_dropped=draw(_tuples(st.sampled_from(["ALL", "CHOWN"]))),
        privileged=draw(st.booleans()),
        read_only=draw(st.booleans()),
        init=draw(st.none() | st.booleans()),
        terminal=draw(st.booleans()),
        interactive=draw(st.booleans()),
        process_namespace=draw(st.sampled_from(["", "host", "container:a"])),
        ipc_namespace=draw(st.sampled_from(["", "host", "private"])),
        hosts=draw(_tuples(WORD.map(lambda name: f"{name}:198.18.0.1"))),
        dns=draw(_tuples(st.sampled_from(["198.18.0.8", "::1"]))),
        devices=draw(_tuples(PATH)),
        security_options=draw(_tuples(TEXT)),
        sysctls=draw(ENTRIES),
        ulimits=draw(_tuples(st.just("nofile=1:2"))),
        log_driver=draw(st.just("") | WORD),
        log_options=draw(ENTRIES),
        stop_signal=draw(st.sampled_from(["", "SIGINT"])),
        stop_timeout=draw(st.none() | st.integers(-1, 100)),
        auto_remove=draw(st.booleans()),
        platform=draw(st.sampled_from(["", "linux/arm64"])),
        pull=True,
        start=draw(st.booleans()),
    )


@given(_specifications())
def test_what_is_written_is_read_back(specification: ContainerSpecification) -> None:
    found = parse_run_line(run_line_of(specification, reveal=True))

    assert found.specification == specification
    assert (found.unknown, found.unexpanded) == ((), ())


def test_the_line_is_what_a_person_would_type() -> None:
    specification = ContainerSpecification(
        name="web",
        image="nginx:1.27",
        ports=(PublishedPort(80, host=8080), PublishedPort(53, Protocol.UDP, 53, "")),
        mounts=(Mount(MountKind.BIND, "/srv/my site", "/usr/share/nginx/html", read_only=True),),
        environment=(("TZ", "Europe/Paris"),),
        networks=(NetworkAttachment("front", ("web", "www")),),
        memory=64 << 20,
        restart=RestartPolicy.ON_FAILURE,
        restart_tries=3,
        start=True,
    )

    assert run_line_of(specification) == (
        "docker run --detach --name web --env TZ=Europe/Paris --publish 127.0.0.1:8080:80 --publish 53:53/udp"
        " --volume '/srv/my site:/usr/share/nginx/html:ro' --network front --network-alias web --network-alias www"
        " --memory 64m --restart on-failure:3 nginx:1.27"
    )
    assert run_line_of(replace(specification, start=False)).startswith("docker create --name web")


def test_an_entry_point_of_several_words_runs_the_same_program() -> None:
    specification = ContainerSpecification(name="x", image="i", entrypoint=("sh", "-c"), command=("exit 3",))

    assert run_line_of(specification) == "docker create --name x --entrypoint sh i -c 'exit 3'"


@pytest.mark.parametrize("source", ["/a:b", r"C:\data", '/a,"b"'])
def test_what_a_volume_option_cannot_say_is_said_by_a_mount(source: str) -> None:
    mount = Mount(MountKind.BIND, source, "/data", read_only=True)
    line = run_line_of(ContainerSpecification(name="x", image="i", mounts=(mount,)))

    assert parse_run_line(line).specification.mounts == (mount,)


def test_secrets_are_masked_until_they_are_asked_for() -> None:
    specification = ContainerSpecification(
        name="x",
        image="i",
        environment=(
            ("DB_PASSWORD", "hunter2"),
            ("URL", "postgres://me:hunter2@db/x"),
            ("TZ", "UTC"),
        ),
        labels=(("api.token", "hunter2"),),
        log_options=(("splunk-token", "hunter2"),),
        log_driver="splunk",
        health=HealthCheck("check --password hunter2"),
        entrypoint=("serve",),
        command=("--token", "hunter2", "--password=hunter2", "-v"),
    )

    masked, revealed = run_line_of(specification), run_line_of(specification, reveal=True)

    assert "hunter2" not in masked
    assert "TZ=UTC" in masked
    assert masked.endswith("i --token '•••' '--password=•••' -v")
    assert revealed.count("hunter2") == 7
    assert parse_run_line(revealed).specification == replace(specification, pull=True)
