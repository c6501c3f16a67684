"""What a person reads when a change to a container cannot be made, in either language; everything is as it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.backends.containers.workshop import everything, image_for_another_processor, inspect, run
from tests.bad_input.conftest import Person, Sentence, language, person
from tests.bad_luck.full_disk import full_disk
from tests.engines.docker_engine import IMAGE, DockerEngine

__all__ = ["language", "person"]

pytestmark = pytest.mark.engine
CREATE = ("create", "container", "insula-test-new", "--start", "--image")


def _in_trash(person: Person, engine: DockerEngine, *options: str) -> None:
    run(engine, *options)
    person.types("trash", "container/insula-test-one", "--quiet")


def _other(engine: DockerEngine, address: str = "127.0.0.1::80") -> str:
    """A port of this computer that another container has."""
    run(engine, "--publish", address, name="insula-test-other")
    return _port_of_other(engine)


def _port_of_other(engine: DockerEngine) -> str:
    found = inspect(engine, "insula-test-other")
    return "" if found is None else found["NetworkSettings"]["Ports"]["80/tcp"][0]["HostPort"]


def _taken_name(_person: Person, engine: DockerEngine) -> tuple[str, ...]:
    run(engine)
    run(engine, name="insula-test-two")
    return "rename", "container/insula-test-two", "insula-test-one"


def _taken_port(_person: Person, engine: DockerEngine) -> tuple[str, ...]:
    port = _other(engine)
    return (*CREATE, IMAGE, "--publish", f"{port}:80")


def _other_processor(_person: Person, engine: DockerEngine) -> tuple[str, ...]:
    engine.docker("load", stdin=image_for_another_processor("insula-test/arm:1"))
    return (*CREATE, "insula-test/arm:1")


def _missing_program(_person: Person, _engine: DockerEngine) -> tuple[str, ...]:
    return (*CREATE, IMAGE, "--", "no-such-program")


def _restore_with_taken_name(person: Person, engine: DockerEngine) -> tuple[str, ...]:
    _in_trash(person, engine)
    run(engine)
    return "restore", _trashed(person)


def _restore_with_taken_port(person: Person, engine: DockerEngine) -> tuple[str, ...]:
    port = _other(engine)
    engine.docker("rm", "--force", "insula-test-other")
    _in_trash(person, engine, "--publish", f"127.0.0.1:{port}:80")
    _other(engine, f"127.0.0.1:{port}:80")
    return "restore", _trashed(person)


def _restore_after_prune(person: Person, engine: DockerEngine) -> tuple[str, ...]:
    _in_trash(person, engine)
    engine.docker("container", "prune", "--force")
    return "restore", _trashed(person)


def _purge_of_one_that_runs(person: Person, engine: DockerEngine) -> tuple[str, ...]:
    _in_trash(person, engine)
    engine.docker("start", _trashed(person))
    return "purge", _trashed(person), "--yes"


def _trashed(person: Person) -> str:
    [one] = person.listed("trash", "list")
    identity: str = one["id"]
    return identity


@dataclass(frozen=True)
class Case:
    """What is prepared, which gives what is typed, and the beginning and the end of what is read."""

    prepare: Callable[[Person, DockerEngine], tuple[str, ...]]
    told: Sentence


IN_USE = Sentence(
    "Port {port} of this computer is in use: stop what uses it, or choose another.",
    "Le port {port} de cet ordinateur est utilisé : arrêtez ce qui l’utilise, ou choisissez-en un autre.",
)
TAKEN = Sentence(
    "“insula-test-one” is taken: choose another name.",
    "« insula-test-one » est déjà pris : choisissez un autre nom.",
)
CASES = {
    "the name is taken": Case(_taken_name, TAKEN),
    "the port is taken": Case(_taken_port, IN_USE),
    "the image is for another processor": Case(
        _other_processor,
        Sentence(
            "“insula-test/arm:1” exists for other processors or systems only: choose another tag or platform.",
            "« insula-test/arm:1 » n’existe que pour d’autres processeurs ou systèmes : choisissez une autre étiquette"
            " ou plateforme.",
        ),
    ),
    "the program is missing": Case(
        _missing_program,
        Sentence(
            "The image has no program “no-such-program”: check the command and the entry point.",
            "L’image n’a pas de programme « no-such-program » : vérifiez la commande et le point d’entrée.",
        ),
    ),
    "the name is taken meanwhile": Case(_restore_with_taken_name, TAKEN),
    "the port is taken meanwhile": Case(_restore_with_taken_port, IN_USE),
    "it was pruned": Case(
        _restore_after_prune,
        Sentence(
            "“insula-test-one”: Somebody has removed it, maybe with “docker container prune”, so nothing can be brought"
            " back.",
            "« insula-test-one » : Quelqu’un l’a supprimé, peut-être avec « docker container prune » : rien ne peut"
            " être restauré.",
        ),
    ),
    "it was started in the trash": Case(
        _purge_of_one_that_runs,
        Sentence(
            "“insula-test-one”: Somebody has started it in the trash: restore it, or stop it first.",
            "« insula-test-one » : Quelqu’un l’a démarré dans la corbeille : restaurez-le, ou arrêtez-le d’abord.",
        ),
    ),
}


@pytest.fixture
def on_engine(person: Person, engine: DockerEngine, monkeypatch: pytest.MonkeyPatch) -> Person:
    monkeypatch.setenv("INSULA_ENGINES", engine.url)
    return person


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_what_cannot_be_done_is_told_in_one_sentence_and_changes_nothing(
    on_engine: Person, engine: DockerEngine, case: Case
) -> None:
    typed = case.prepare(on_engine, engine)
    before = everything(engine)

    on_engine.is_told(case.told, *typed, port=_port_of_other(engine))

    assert everything(engine) == before


def test_a_full_disk_is_told_in_one_sentence_and_nothing_stays(on_engine: Person, engine: DockerEngine) -> None:
    before = everything(engine)

    with full_disk(engine, 12):
        on_engine.is_told(
            Sentence(
                "The disk of “Docker 1” is full: free some space, then try again.",
                "Le disque de « Docker 1 » est plein : libérez de la place, puis réessayez.",
            ),
            *CREATE,
            IMAGE,
        )

    assert everything(engine) == before


def test_an_engine_that_is_down_is_told_in_one_sentence(on_engine: Person, engine: DockerEngine) -> None:
    run(engine)
    on_engine.types("list")
    engine.kill()

    answer = on_engine.types("trash", "container/insula-test-one", "--quiet", code=3)

    assert "Docker 1" in answer.told
    assert "\n" not in answer.told
