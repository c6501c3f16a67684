"""The life of a container by mouse, on a real engine, and what somebody else does to it meanwhile."""

from __future__ import annotations

import pytest

from tests.e2e.insula import Insula
from tests.engines.docker_engine import IMAGE, WAITING, DockerEngine

pytestmark = [pytest.mark.e2e, pytest.mark.engine]
TALKING = ("sh", "-c", "trap 'exit 0' TERM; while :; do echo ready to serve; usleep 200000; done")


def test_stopped_cloned_edited_trashed_undone_and_deleted_by_mouse(insula: Insula, engine: DockerEngine) -> None:
    insula.variables["INSULA_ENGINES"] = engine.url
    insula.start()
    insula.shows_page("Containers")
    insula.sees(insula.say("No container yet"))

    engine.docker("run", "--detach", "--name", "shop", "--volume", "insula-test-data:/data", IMAGE, *WAITING)
    engine.docker("exec", "shop", "sh", "-c", "echo kept > /data/note")
    insula.select("shop")
    insula.press("Stop")
    insula.is_told("Stopped “{name}”", name="shop")
    assert not engine.get("/containers/shop/json")["State"]["Running"]
    insula.press("Start")
    insula.is_told("Started “{name}”", name="shop")

    insula.press("Clone…")
    insula.sees_dialog("Clone “{name}”", name="shop")
    insula.writes("Name", "shop-2")
    insula.press("Clone container")
    insula.sees_no_dialog()
    insula.is_told("Cloned “{name}” to “{new_name}”", name="shop", new_name="shop-2")
    insula.sees_row("shop-2")
    clone = engine.get("/containers/shop-2/json")
    assert clone["Mounts"][0]["Name"] != "insula-test-data"
    engine.docker("start", "shop-2")
    assert engine.docker("exec", "shop-2", "cat", "/data/note") == "kept\n"

    insula.select("shop")
    insula.press("Edit…")
    insula.sees_dialog("Edit “{name}”", name="shop")
    insula.choose("Limits")
    insula.writes("Memory", "64m")
    insula.press("Review changes")
    insula.press("Apply changes")
    insula.sees_no_dialog()
    insula.is_told("Edited “{name}”", name="shop")
    edited = engine.get("/containers/shop/json")
    assert (edited["HostConfig"]["Memory"], edited["State"]["Running"]) == (64 << 20, True)
    assert engine.docker("exec", "shop", "cat", "/data/note") == "kept\n"

    insula.select("shop-2")
    insula.press("Delete…")
    insula.sees_dialog("Move “{name}” to the trash?", name="shop-2")
    insula.press("Move to trash")
    insula.is_told("Moved “{name}” to the trash", name="shop-2")
    insula.sees_no_row("shop-2")
    insula.press("Undo")
    insula.is_told("Restored “{name}”", name="shop-2")
    insula.sees_row("shop-2")
    insula.select("shop-2")
    insula.press("Delete…")
    insula.sees_dialog("Move “{name}” to the trash?", name="shop-2")
    insula.press("Move to trash")
    insula.sees_no_row("shop-2")

    insula.shows_page("Trash")
    insula.desktop.click(insula.find("cell", "shop-2"))
    insula.press("Delete for ever…")
    insula.sees_dialog("Delete “{name}” for ever?", name="shop-2")
    insula.press("Delete for ever")
    insula.is_told("Deleted “{name}” for ever", name="shop-2")
    assert [each["name"] for each in insula.json("list") if each["kind"] == "container"] == ["shop"]
    # What was written in a volume with a name outlives its containers; the page of volumes removes it.
    assert {each["Name"] for each in engine.get("/volumes")["Volumes"]} == {
        "insula-test-data",
        clone["Mounts"][0]["Name"],
    }


def test_its_log_is_read_and_an_engine_that_goes_and_comes_is_told(insula: Insula, engine: DockerEngine) -> None:
    engine.docker("run", "--detach", "--name", "talker", "--restart", "always", IMAGE, *TALKING)
    insula.variables["INSULA_ENGINES"] = engine.url
    insula.start()
    insula.shows_page("Containers")
    insula.select("talker")
    insula.desktop.click(insula.find("page tab", insula.say("Logs")))
    log = insula.find("text|filler|panel|label|terminal|unknown", insula.say("Log"))
    insula.waits(lambda: "ready to serve" in insula.desktop.accessibility.description(log), "a line of the log")

    engine.stop()
    insula.find("cell", insula.say("State: Unknown"), wait=30)
    engine.start()
    insula.sees_no("cell", insula.say("State: Unknown"), wait=30)
    insula.sees_row("talker")
