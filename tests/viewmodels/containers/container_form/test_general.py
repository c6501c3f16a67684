from __future__ import annotations

from insula.domain.containers import (
    ContainerSpecification,
    RestartPolicy,
)
from insula.viewmodels.containers.container_form.general import GeneralSection
from insula.viewmodels.containers.container_form.section import Mark, Section

BLANK = ContainerSpecification(name="", image="")


def _loaded(section: Section, specification: ContainerSpecification = BLANK) -> None:
    section.set_baseline(BLANK)
    section.load(specification)


def test_the_form_is_silent_about_a_name_and_an_image_that_nobody_has_typed() -> None:
    general = GeneralSection()
    _loaded(general)

    assert not general.is_wrong
    assert general.name.problem is not None
    assert general.mark is Mark.NONE


def test_a_name_and_an_image_are_no_news_but_a_command_is() -> None:
    general = GeneralSection()
    _loaded(general)

    general.name.type("web")
    general.image.type("nginx")
    assert not general.is_set
    general.command.type("nginx -g 'daemon off;'")

    assert general.mark is Mark.SET
    assert general.values()["command"] == ("nginx", "-g", "daemon off;")


def test_tries_count_with_on_failure_only() -> None:
    general = GeneralSection()
    _loaded(general)
    general.restart.choose(RestartPolicy.ON_FAILURE)
    general.tries.type("3")
    assert general.values()["restart_tries"] == 3

    general.restart.choose(RestartPolicy.ALWAYS)

    assert general.values()["restart_tries"] == 0
    assert not general.shows(general.tries)
