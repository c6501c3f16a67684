from __future__ import annotations

from insula.domain.containers import (
    ContainerSpecification,
    Risk,
)
from insula.viewmodels.containers.container_form.advanced import AdvancedSection
from insula.viewmodels.containers.container_form.environment import EnvironmentSection
from insula.viewmodels.containers.container_form.general import GeneralSection
from insula.viewmodels.containers.container_form.health import HealthSection
from insula.viewmodels.containers.container_form.limits import LimitsSection
from insula.viewmodels.containers.container_form.networks import NetworksSection
from insula.viewmodels.containers.container_form.ports import PortsSection
from insula.viewmodels.containers.container_form.section import Mark, Section
from insula.viewmodels.containers.container_form.storage import StorageSection

BLANK = ContainerSpecification(name="", image="")


def _loaded(section: Section, specification: ContainerSpecification = BLANK) -> None:
    section.set_baseline(BLANK)
    section.load(specification)


def test_a_section_is_risky_by_its_own_risks_alone() -> None:
    advanced = AdvancedSection()
    _loaded(advanced)

    advanced.judge([], [Risk.ALL_ADDRESSES])
    assert advanced.mark is Mark.NONE
    advanced.judge([], [Risk.PRIVILEGED, Risk.ALL_ADDRESSES])

    assert (advanced.mark, advanced.found_risks) == (Mark.RISKY, (Risk.PRIVILEGED,))


def test_all_sections_are_named_and_their_fields_too() -> None:
    for make in (
        *(GeneralSection, PortsSection, StorageSection, NetworksSection),
        *(EnvironmentSection, LimitsSection, HealthSection, AdvancedSection),
    ):
        section = make()
        assert section.title
        assert all(field.title for field in section.fields)
