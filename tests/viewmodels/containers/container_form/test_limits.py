from __future__ import annotations

from insula.domain.containers import (
    ContainerSpecification,
)
from insula.viewmodels.containers.container_form.limits import LimitsSection
from insula.viewmodels.containers.container_form.section import Section

BLANK = ContainerSpecification(name="", image="")


def _loaded(section: Section, specification: ContainerSpecification = BLANK) -> None:
    section.set_baseline(BLANK)
    section.load(specification)


def test_limits_are_sizes_cores_and_counts() -> None:
    limits = LimitsSection()
    _loaded(limits)

    limits.memory.type("512m")
    limits.memory_swap.type("-1")
    limits.processors.type("0,5")
    limits.processes.type("100")

    values = limits.values()
    assert (values["memory"], values["memory_swap"], values["processors"], values["processes"]) == (
        512 << 20,
        -1,
        0.5,
        100,
    )
