"""Images of a real registry and of a real Dockerfile, in the window and beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.insula import Insula
from tests.engines.docker_engine import IMAGE, DockerEngine
from tests.engines.registry import Registry

pytestmark = [pytest.mark.e2e, pytest.mark.engine]
BUILT = "insula-test/blog:1"


@pytest.fixture
def at_images(insula: Insula, engine: DockerEngine, tmp_path: Path) -> Insula:
    """The window at its images."""
    insula.variables |= {"INSULA_ENGINES": engine.url, "DOCKER_CONFIG": str(tmp_path / "docker")}
    insula.start()
    insula.shows_page("Images")
    insula.find("cell", IMAGE)
    return insula


def test_an_image_is_pulled_with_each_of_its_layers_in_sight_and_can_be_cancelled(
    at_images: Insula, engine: DockerEngine
) -> None:
    insula = at_images
    with Registry(bytes_per_second=1_500_000) as registry:
        reference = registry.push(engine, layers=3, size=3_000_000)

        insula.press("Pull…")
        insula.sees_dialog("Pull an image")
        insula.writes("Image", reference)
        insula.sees(
            insula.say("Fetches {name} from {registry}.", name="insula-test/layers:1", registry=registry.address)
        )
        insula.press("Pull image")
        insula.find("cell", insula.say("downloading"))
        insula.press("Cancel")
        insula.find("label", insula.say("Cancelled"))
        insula.press("Close")
        assert reference not in _names(engine)

        insula.press("Pull…")
        insula.sees_dialog("Pull an image")
        insula.writes("Image", reference)
        insula.press("Pull image")
        insula.find("label", insula.say("Done"), wait=40)
        insula.press("Close")
    insula.find("cell", reference)
    insula.is_told("Pulled “{name}”", name=reference)
    assert insula.command("images", "--json").count(reference) == 1
    assert insula.desktop.quit() == 0
    assert "Traceback" not in insula.desktop.output()


def test_a_dockerfile_is_written_built_mended_and_built_again(at_images: Insula, engine: DockerEngine) -> None:
    insula = at_images
    _python_for_tests(insula.projects / "python", engine)
    folder = insula.projects / "blog"
    folder.mkdir()
    (folder / "requirements.txt").write_text("flask\n")
    (folder / "app.py").write_text("print('hello')\n")
    (folder / ".python-version").write_text("3.12\n")

    insula.press("Build…")
    insula.sees_dialog("Build an image")
    insula.writes("Folder", str(folder))
    insula.sees(insula.say("This folder has no Dockerfile"))
    insula.press("New Dockerfile…")
    insula.sees_dialog("New Dockerfile")
    insula.find("combo box", "3.12")
    insula.press("Write Dockerfile")
    insula.sees_dialog("Build an image")
    assert 'CMD ["python", "app.py"]' in (folder / "Dockerfile").read_text()

    insula.writes("Names", BUILT)
    insula.find("text", insula.say("Argument {name}", name="PYTHON_VERSION"))
    insula.press("Build image")
    insula.find("label", insula.say("Done"), wait=40)
    insula.press("Close")
    insula.find("cell", BUILT)
    assert engine.get(f"/images/{BUILT}/json")["Config"]["User"] == "app"

    with (folder / "Dockerfile").open("a") as file:
        file.write("RUN echo reason; exit 7\n")
    insula.press("Build…")
    insula.sees_dialog("Build an image")
    insula.writes("Folder", str(folder))
    insula.press("Build image")
    insula.find("label", insula.say("What went wrong"), wait=40)
    insula.waits(lambda: bool(insula.all("tree item|table cell|cell", "^reason$")), "the output of the step")
    insula.press("Change it and try again…")
    insula.sees_dialog("Build an image")
    insula.desktop.key("Escape")
    assert insula.desktop.quit() == 0
    assert "Traceback" not in insula.desktop.output()


def test_what_a_build_may_not_read_is_told_as_soon_as_the_folder_is_chosen(at_images: Insula) -> None:
    insula = at_images
    folder = insula.projects / "bad"
    folder.mkdir()
    (folder / "Dockerfile").write_text(f"FROM {IMAGE}\n")
    (folder / "link").symlink_to("/etc/passwd")
    insula.press("Build…")
    insula.sees_dialog("Build an image")
    insula.writes("Folder", str(folder))
    insula.waits(lambda: bool(insula.all("label", "/etc/passwd")), "the link")
    (folder / "link").unlink()
    (folder / "Dockerfile").write_text(f"# syntax=host.example/other:1\nFROM {IMAGE}\n")
    insula.writes("Folder", f"{folder}/")
    insula.waits(lambda: bool(insula.all("label", "host.example/other:1")), "the syntax")
    assert insula.command("build", folder, code=1).count("host.example/other:1") == 1


def test_pull_and_build_beside_the_window_show_in_it(at_images: Insula, engine: DockerEngine) -> None:
    insula = at_images
    folder = insula.projects / "app"
    folder.mkdir()
    (folder / "Dockerfile").write_text(f"FROM {IMAGE}\nRUN echo said\n")
    with Registry() as registry:
        reference = registry.push(engine, layers=2)
        assert insula.command("pull", reference).startswith("sha256:")
    assert insula.command("build", folder, "--tag", BUILT).startswith("sha256:")
    for name in (reference, BUILT):
        insula.find("cell", name)
    insula.command("remove-image", BUILT)
    insula.sees_no("cell", BUILT)


def _names(engine: DockerEngine) -> set[str]:
    return {tag for each in engine.get("/images/json", all=True) for tag in each["RepoTags"] or ()}


def _python_for_tests(folder: Path, engine: DockerEngine) -> None:
    """What stands for python:3.12-slim: its pip leaves a mark, its useradd a user."""
    folder.mkdir()
    user = "app:x:10001:0::/:/bin/sh"
    for name, line in (("pip", "echo ok > /app/installed"), ("useradd", f"echo {user} >> /etc/passwd")):
        (folder / name).write_text(f"#!/bin/sh\n{line}\n")
        (folder / name).chmod(0o755)
    (folder / "Dockerfile").write_text(f"FROM {IMAGE}\nCOPY pip useradd /bin/\n")
    engine.build(folder, "python:3.12-slim")
