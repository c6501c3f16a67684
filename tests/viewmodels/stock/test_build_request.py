from __future__ import annotations

from pathlib import Path

import pytest

from insula.domain.builds import BuildRequest
from insula.domain.errors import EngineUnavailableError, InvalidPathError, PathProblem
from insula.domain.image_errors import ForeignSyntaxError, LeavingLinkError
from insula.viewmodels.stock.build_request import BuildViewModel
from tests.viewmodels.doubles import Requests, Tasks

pytestmark = pytest.mark.usefixtures("qapp")
BLOG = "/home/ana/code/blog"


async def _looked(requests: Requests, tasks: Tasks, folder: str = BLOG) -> BuildViewModel:
    view_model = BuildViewModel(requests, tasks)
    view_model.choose_folder(folder)
    view_model.look()
    await tasks.settle()
    return view_model


async def test_what_a_build_sends_and_leaves_out_is_told_before_it_can_begin() -> None:
    requests, tasks = Requests(), Tasks()
    view_model = BuildViewModel(requests, tasks)
    assert view_model.why_not == "Choose a folder with a Dockerfile."

    view_model.choose_folder(BLOG)
    assert view_model.why_not == "Looking through the folder…"
    view_model.look()
    await tasks.settle()
    assert view_model.why_not == ""
    assert view_model.cost == (
        "Sends 214 file(s), 3.0\u00a0MiB.",
        ".dockerignore leaves out .git/, .venv/, .env and 9 more.",
        "Built by the classic builder: no buildx can be used here.",
    )


async def test_all_that_was_chosen_is_asked_for_and_secrets_stay_out_of_the_command() -> None:
    requests, tasks = Requests(), Tasks()
    view_model = await _looked(requests, tasks)
    assert [each.name for each in view_model.stages] == ["build"]
    assert [(each.name, each.default) for each in view_model.arguments] == [
        ("PYTHON_VERSION", "3.12"),
        ("API_TOKEN", ""),
    ]

    view_model.choose_target("build")
    view_model.type_tags("blog:1, blog:latest")
    view_model.choose_platform("linux/arm64")
    view_model.set_value("API_TOKEN", "s3cr3t")
    view_model.set_pull(pull=True)
    view_model.set_no_cache(no_cache=True)
    command = view_model.command()
    view_model.build()
    await tasks.settle()

    wanted = BuildRequest(
        folder=Path(BLOG),
        target="build",
        arguments=(("API_TOKEN", "s3cr3t"),),
        tags=("blog:1", "blog:latest"),
        platform="linux/arm64",
        pull=True,
        no_cache=True,
    )
    assert requests.made == [("build", wanted, None)]
    assert view_model.operation is not None
    assert "s3cr3t" not in command
    assert command.startswith(
        f"insula build {BLOG} --tag blog:1 --tag blog:latest --target build --build-arg API_TOKEN"
    )
    assert BuildViewModel(requests, tasks, wanted).request.tags == wanted.tags


async def test_links_that_leave_and_foreign_readers_are_refused_as_soon_as_chosen() -> None:
    tasks = Tasks()
    view_model = await _looked(Requests(LeavingLinkError("folder", "/b/link", "/etc")), tasks, "/b")
    assert "/b/link" in view_model.folder_sentence
    assert view_model.dockerfile_sentence == ""
    assert view_model.why_not == view_model.folder_sentence

    view_model = await _looked(Requests(ForeignSyntaxError("dockerfile", "host.example/other:1")), tasks, "/b")
    assert "host.example/other:1" in view_model.dockerfile_sentence
    assert view_model.folder_sentence == ""
    assert not view_model.lacks_dockerfile


async def test_a_folder_without_a_dockerfile_is_offered_one() -> None:
    tasks = Tasks()
    missing = InvalidPathError("dockerfile", "/b/Dockerfile", PathProblem.MISSING)
    view_model = await _looked(Requests(missing), tasks, "/b")
    assert view_model.lacks_dockerfile

    view_model.choose_dockerfile("/b/other")
    view_model.look()
    await tasks.settle()
    assert not view_model.lacks_dockerfile


@pytest.mark.parametrize(
    ("tags", "word"), [("Blog", "capital"), ("ok:1 blog:!", "tag"), ("a@sha256:" + "0" * 64, "digest")]
)
async def test_names_are_judged_as_they_are_typed(tags: str, word: str) -> None:
    view_model = await _looked(Requests(), Tasks())
    view_model.type_tags(tags)
    assert word in view_model.tags_sentence
    assert view_model.why_not == view_model.tags_sentence


async def test_a_platform_is_a_platform() -> None:
    view_model = await _looked(Requests(), Tasks())
    view_model.choose_platform("arm")
    assert "“arm” is no platform" in view_model.why_not


async def test_typing_asks_once_it_rests_and_an_engine_that_is_away_is_told() -> None:
    requests, tasks = Requests(EngineUnavailableError("Docker")), Tasks()
    view_model = BuildViewModel(requests, tasks)
    for end in range(1, len(BLOG)):
        view_model.choose_folder(BLOG[:end])
    await tasks.settle()
    assert view_model.looking
    assert view_model.folder_sentence == ""
    view_model.look()
    await tasks.settle()
    assert "Docker" in view_model.folder_sentence

    requests.refusal = None
    view_model.on_engines_changed()
    await tasks.settle()
    assert view_model.why_not == ""
    assert view_model.usual_name == "blog:latest"
