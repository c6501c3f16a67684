from __future__ import annotations

from pathlib import Path

from insula.domain.errors import EngineUnavailableError, InvalidRequestError, NameTakenError
from insula.domain.image_errors import InvalidSubnetError
from insula.viewmodels.stock.connection_desk import ConnectionDesk
from insula.viewmodels.stock.connection_requests import NewNetworkViewModel, NewVolumeViewModel
from tests.viewmodels.doubles import Answers, BridgeDouble, Tasks


def _taken(engine: str | None) -> frozenset[str]:
    return frozenset({"taken"}) if engine is None else frozenset()


async def test_a_volume_is_judged_at_every_key(tmp_path: Path) -> None:
    answers, tasks = Answers(), Tasks()
    view_model = NewVolumeViewModel(ConnectionDesk(BridgeDouble(answers, tasks, tmp_path)), _taken, tasks)
    assert (view_model.name.sentence, view_model.why_not) == ("", "Give it a name.")
    assert not view_model.command

    view_model.name.type("taken")
    assert "taken" in view_model.name.sentence
    view_model.choose_engine("docker:rootless")
    assert view_model.why_not == ""
    view_model.options.type("rw")
    assert view_model.why_not == view_model.options.sentence != ""
    view_model.create()
    assert not answers.stock.made

    view_model.options.type("o=rw")
    view_model.choose_driver("nfs")
    assert view_model.command == ("docker", "volume", "create", "--driver", "nfs", "--opt", "o=rw", "taken")
    view_model.create()
    assert view_model.why_not == "The request is on its way."
    await tasks.settle()
    assert answers.stock.made == [("create-volume", "docker:rootless", "taken", "nfs", {"o": "rw"})]


async def test_what_is_refused_where_it_is_made_stands_at_its_field(tmp_path: Path) -> None:
    answers, tasks = Answers(), Tasks()
    desk = ConnectionDesk(BridgeDouble(answers, tasks, tmp_path))
    volume, network = NewVolumeViewModel(desk, _taken, tasks), NewNetworkViewModel(desk, _taken, tasks)
    refusals: tuple[tuple[NewVolumeViewModel | NewNetworkViewModel, InvalidRequestError], ...] = (
        (volume, NameTakenError("name", "late")),
        (network, InvalidSubnetError("subnet", "10.0.0.0/8")),
    )
    for view_model, refusal in refusals:
        view_model.name.type("late")
        answers.stock.refusal = refusal
        view_model.create()
        await tasks.settle()
    assert "late" in volume.name.sentence
    assert "10.0.0.0/8" in network.subnet.sentence
    network.subnet.type("10.1.0.0/16")
    assert network.why_not == ""


async def test_an_engine_that_went_away_is_told_below(tmp_path: Path) -> None:
    answers, tasks = Answers(), Tasks()
    view_model = NewNetworkViewModel(ConnectionDesk(BridgeDouble(answers, tasks, tmp_path)), _taken, tasks)
    answers.stock.refusal = EngineUnavailableError("Docker")
    view_model.name.type("net-1")
    view_model.create()
    await tasks.settle()
    assert isinstance(view_model.refusal, EngineUnavailableError)


def test_a_network_tells_the_same_command(tmp_path: Path) -> None:
    tasks = Tasks()
    view_model = NewNetworkViewModel(ConnectionDesk(BridgeDouble(Answers(), tasks, tmp_path)), _taken, tasks)
    view_model.name.type("net-1")
    view_model.subnet.type(" 10.0.0.0/255.0.0.0")
    view_model.choose_driver("macvlan")
    view_model.set_internal(on=True)
    assert " ".join(view_model.command) == (
        "docker network create --attachable --driver macvlan --subnet 10.0.0.0/8 --internal net-1"
    )
