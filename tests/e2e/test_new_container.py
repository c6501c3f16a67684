"""A container made in the window on a real engine: typed, and from a pasted line."""

from __future__ import annotations

import pytest

from tests.e2e.insula import Insula
from tests.engines.docker_engine import IMAGE, WAITING, DockerEngine

pytestmark = [pytest.mark.e2e, pytest.mark.engine]
SECRET = "hunter2"


def test_a_container_is_typed_and_made_and_its_secret_is_seen_nowhere(insula: Insula, engine: DockerEngine) -> None:
    insula.variables["INSULA_ENGINES"] = engine.url
    insula.start()
    insula.shows_page("Containers")
    insula.press("New container")
    insula.sees_dialog("New container")

    insula.desktop.type(IMAGE)
    insula.sees(insula.say("On this engine already ({platform}).", platform="linux/amd64"))
    insula.writes("Name", "insula-test-web")
    insula.desktop.key("Escape")
    insula.choose("Environment")
    insula.press("Add a variable")
    insula.desktop.type("DB_PASSWORD")
    insula.desktop.key("Tab")
    insula.desktop.type(SECRET)
    insula.find("check box|push button", insula.say("Show the value"))
    insula.choose("Advanced")
    insula.writes("Processes shared with", "host")
    insula.sees(insula.say("It sees every process"))
    assert SECRET not in insula.desktop.tree()
    line = insula.desktop.accessibility.text(insula.find("text", insula.say("The same in a terminal")))
    assert "DB_PASSWORD" in line
    assert SECRET not in line
    insula.press("Create container")

    insula.sees_no_dialog()
    insula.is_told("Created “{name}”", name="insula-test-web")
    insula.sees_row("insula-test-web")
    made = engine.get("/containers/insula-test-web/json")
    assert f"DB_PASSWORD={SECRET}" in made["Config"]["Env"]
    assert (made["HostConfig"]["PidMode"], made["State"]["Running"]) == ("host", True)
    assert made["Config"]["Cmd"] == list(WAITING)


def test_a_pasted_line_is_made_after_what_is_wrong_with_it_was_mended(insula: Insula, engine: DockerEngine) -> None:
    insula.variables["INSULA_ENGINES"] = engine.url
    insula.start()
    insula.shows_page("Containers")
    insula.press("New container")
    insula.sees_dialog("New container")
    insula.press("Paste a docker run line…")
    insula.sees_dialog("Paste a docker run line")

    insula.desktop.type(f"docker run --name insula-test-two --memory 1k --gpus all {IMAGE}")
    insula.press("Fill the form")
    insula.sees(insula.say("The form does not know all of that line"))
    insula.choose("Limits")
    insula.sees(insula.say("That is too little memory: 6 MiB at least."))
    insula.writes("Memory", "64m")
    insula.press("Create container")

    insula.sees_no_dialog()
    insula.sees_row("insula-test-two")
    assert engine.get("/containers/insula-test-two/json")["HostConfig"]["Memory"] == 64 << 20
