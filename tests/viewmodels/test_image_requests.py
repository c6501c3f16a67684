from __future__ import annotations

from pathlib import Path

from insula.domain.containers import BuildRequest
from insula.domain.errors import EngineUnavailableError
from insula.domain.image_errors import LeavingLinkError
from insula.viewmodels.image_requests import BuildViewModel, PullViewModel
from tests.viewmodels.doubles import Requests, Tasks


async def test_a_name_is_judged_as_it_is_typed_and_pulled_when_it_is_one() -> None:
    requests, tasks = Requests(), Tasks()
    view_model = PullViewModel(requests, tasks)
    assert view_model.reference.sentence == ""
    assert view_model.why_not

    view_model.reference.type("Debian")
    assert "lower-case" in view_model.reference.sentence
    view_model.pull()
    assert not requests.made

    view_model.reference.type(" debian:12 ")
    view_model.pull()
    await tasks.settle()
    assert requests.made == [("pull", "debian:12", "")]


async def test_a_pull_that_cannot_begin_says_why() -> None:
    tasks = Tasks()
    view_model = PullViewModel(Requests(EngineUnavailableError("Docker")), tasks)
    view_model.reference.type("debian")
    view_model.pull()
    await tasks.settle()
    assert isinstance(view_model.refusal, EngineUnavailableError)
    assert not view_model.busy


async def test_what_a_build_sends_is_told_before_it_can_begin() -> None:
    requests, tasks = Requests(), Tasks()
    view_model = BuildViewModel(requests, tasks)
    assert view_model.why_not == "Choose a folder with a Dockerfile."

    view_model.choose_folder("/home/ana/blog")
    assert view_model.why_not == "Looking through the folder…"
    await tasks.settle()
    assert view_model.cost == "Sends 214 file(s), 3.0\u00a0MiB."
    assert view_model.targets == ("build",)

    view_model.choose_target("build")
    view_model.tag.type("blog:1")
    view_model.build()
    await tasks.settle()
    assert requests.made == [("build", BuildRequest(folder=Path("/home/ana/blog"), target="build", tags=("blog:1",)))]


async def test_a_folder_that_cannot_be_built_says_why() -> None:
    tasks = Tasks()
    view_model = BuildViewModel(Requests(LeavingLinkError("folder", "/b/link", "/etc")), tasks)
    view_model.choose_folder("/b")
    await tasks.settle()
    assert "/b/link" in view_model.folder_sentence
    assert view_model.why_not == view_model.folder_sentence
