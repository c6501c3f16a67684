"""A volume and a network of a real engine: made, seen, used by a container, removed, by the keyboard and the mouse."""

from __future__ import annotations

import pytest

from tests.e2e.insula import Insula
from tests.engines.docker_engine import IMAGE, DockerEngine

pytestmark = [pytest.mark.e2e, pytest.mark.engine]


def test_a_volume_and_a_network_live_and_go(insula: Insula, engine: DockerEngine) -> None:
    insula.variables["INSULA_ENGINES"] = engine.url
    insula.start()
    insula.shows_page("Connections")
    insula.sees(insula.say("No volumes yet"))

    insula.desktop.key("ctrl+n")
    insula.sees_dialog("New volume")
    insula.writes("Name", "insula-test-data")
    insula.press("Create volume")
    insula.is_told("Created the volume “{name}”", name="insula-test-data")
    assert [each["Name"] for each in engine.get("/volumes")["Volumes"]] == ["insula-test-data"]

    engine.docker("create", "--name", "insula-test-user", "--volume", "insula-test-data:/data", IMAGE)
    insula.find("cell", "insula-test-user")
    engine.docker("rm", "insula-test-user")
    insula.sees_no("cell", "insula-test-user")
    insula.desktop.click(insula.find("cell", "insula-test-data"))
    insula.desktop.key("Delete")
    insula.press("Remove")
    insula.is_told("Removed the volume “{name}”", name="insula-test-data")
    insula.sees_no("cell", "insula-test-data")

    insula.desktop.click(insula.all("check box", f"^{insula.say('Networks')} · ")[0])
    insula.desktop.key("ctrl+n")
    insula.sees_dialog("New network")
    insula.writes("Name", "insula-test-net")
    insula.writes("Addresses", "10.234.0.0/24")
    insula.press("Create network")
    insula.find("cell", "insula-test-net")
    assert engine.get("/networks/insula-test-net")["IPAM"]["Config"][0]["Subnet"] == "10.234.0.0/24"
