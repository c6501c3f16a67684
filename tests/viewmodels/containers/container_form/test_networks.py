from __future__ import annotations

from insula.domain.containers import (
    ContainerSpecification,
    NetworkAttachment,
)
from insula.viewmodels.containers.container_form.networks import NetworksSection
from insula.viewmodels.containers.container_form.section import Section

BLANK = ContainerSpecification(name="", image="")


def _loaded(section: Section, specification: ContainerSpecification = BLANK) -> None:
    section.set_baseline(BLANK)
    section.load(specification)


def test_networks_with_other_names_or_a_mode_instead() -> None:
    networks = NetworksSection()
    _loaded(networks)
    networks.networks.add(network="shop", aliases="api, db www")
    assert networks.values()["networks"] == (NetworkAttachment("shop", ("api", "db", "www")),)

    networks.mode.choose("container")
    networks.mode.share("db")

    assert (networks.values()["network_mode"], networks.values()["networks"]) == ("container:db", ())
    assert (networks.mode.kind, networks.mode.other) == ("container", "db")
    networks.mode.choose("")
    assert len(networks.values()["networks"]) == 1
