from __future__ import annotations

from insula.domain.errors import EngineUnavailableError
from insula.viewmodels.stock.image_requests import PullViewModel
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

    view_model.reference.type(" debian ")
    assert view_model.source == "Fetches library/debian:latest from docker.io."
    view_model.choose_platform("linux/arm64")
    view_model.choose_engine("docker:rootless")
    view_model.pull()
    await tasks.settle()
    assert requests.made == [("pull", "debian", "linux/arm64", "docker:rootless")]
    assert view_model.operation is not None
    assert view_model.operation.subject == "debian"


async def test_a_pull_that_cannot_begin_says_why() -> None:
    tasks = Tasks()
    view_model = PullViewModel(Requests(EngineUnavailableError("Docker")), tasks)
    view_model.reference.type("debian")
    view_model.pull()
    await tasks.settle()
    assert isinstance(view_model.refusal, EngineUnavailableError)
    assert not view_model.busy
