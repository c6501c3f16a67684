from __future__ import annotations

from insula.domain.containers import (
    ContainerSpecification,
    HealthCheck,
)
from insula.viewmodels.containers.container_form.health import OF_IMAGE, OFF, OWN, HealthSection
from insula.viewmodels.containers.container_form.section import Mark, Section

BLANK = ContainerSpecification(name="", image="")


def _loaded(section: Section, specification: ContainerSpecification = BLANK) -> None:
    section.set_baseline(BLANK)
    section.load(specification)


def test_a_health_check_of_its_own_needs_a_command() -> None:
    health = HealthSection()
    _loaded(health)

    health.kind.choose(OWN)
    assert health.command.problem is not None
    assert not health.is_wrong
    health.command.type("true")
    health.interval.type("10s")

    assert health.values() == {"health": HealthCheck("true", interval=10.0)}
    health.command.type("")
    assert health.command.sentence == "Fill this in, or remove the line."
    health.kind.choose(OF_IMAGE)
    assert health.values() == {"health": None}
    assert not any(health.shows(field) for field in health.fields[1:])


def test_a_health_check_can_be_switched_off_and_is_shown_so() -> None:
    health = HealthSection()
    _loaded(health, ContainerSpecification(name="", image="", health=HealthCheck("")))

    assert health.kind.value == OFF
    assert health.mark is Mark.SET
    assert list(health.differences(BLANK)) == [("Health check", "As the image says", "None, even if the image has one")]


def test_a_health_check_in_words() -> None:
    health = HealthSection()
    _loaded(health, ContainerSpecification(name="", image="", health=HealthCheck("true", interval=90, retries=3)))

    assert next(health.differences(BLANK))[2] == "true, Every 1m30s, Failures in a row 3"
