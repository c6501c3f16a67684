from __future__ import annotations

from dataclasses import replace

from PySide6.QtTest import QSignalSpy

from insula.domain.containers import ContainerCloneRequest, MountedVolume, PortTreatment, VolumeTreatment
from insula.domain.environment import Environment, State
from insula.domain.errors import BusyError, NameTakenError, NotFoundError
from insula.viewmodels.containers.container_cloning import CloneContainerViewModel, treatment_sentence
from tests.viewmodels.container_doubles import container
from tests.viewmodels.container_queries_double import SPECIFICATION, VOLUMES, ContainerQueriesDouble
from tests.viewmodels.doubles import Requests, Tasks

CACHE, CERTIFICATES, UPLOADS = (volume.target for volume in VOLUMES)


class Desk:
    """The view-model with what stands around it."""

    def __init__(self, source: Environment, *others: Environment) -> None:
        self.answers, self.requests, self.tasks = ContainerQueriesDouble(), Requests(), Tasks()
        self.view_model = CloneContainerViewModel(
            source, self.answers, self.requests, lambda: [source, *others], self.tasks
        )

    async def begun(self) -> CloneContainerViewModel:
        self.view_model.begin()
        await self.tasks.settle()
        return self.view_model


async def test_by_default_every_volume_is_copied_and_ports_get_other_numbers() -> None:
    desk = Desk(container("api"))
    view_model = await desk.begun()
    begun = QSignalSpy(view_model.begun)

    assert view_model.volumes == VOLUMES
    assert view_model.published == "8000 → 8000, 9125 → 9125/udp"
    view_model.clone()
    await desk.tasks.settle()

    assert desk.requests.made == [("clone", container("api").id, ContainerCloneRequest(name="api-copy"))]
    assert begun.count() == 1


async def test_each_volume_may_be_treated_otherwise() -> None:
    view_model = await Desk(container("api")).begun()

    view_model.treat(UPLOADS, VolumeTreatment.SHARE)
    view_model.treat(CACHE, VolumeTreatment.EMPTY)

    assert view_model.request().volumes is VolumeTreatment.COPY
    assert view_model.request().by_target == {CACHE: VolumeTreatment.EMPTY, UPLOADS: VolumeTreatment.SHARE}


async def test_one_word_is_enough_where_all_are_treated_alike() -> None:
    view_model = await Desk(container("api")).begun()
    for target in (CACHE, CERTIFICATES, UPLOADS):
        view_model.treat(target, VolumeTreatment.SHARE)
    view_model.set_filesystem(filesystem=True)
    view_model.set_start(start=True)
    view_model.treat_ports(PortTreatment.NONE)

    assert view_model.request() == ContainerCloneRequest(
        name="api-copy", volumes=VolumeTreatment.SHARE, filesystem=True, ports=PortTreatment.NONE, start=True
    )
    assert view_model.commands() == (
        "insula clone container/api api-copy --volumes share --filesystem --ports none --start",
    )


async def test_the_command_says_what_becomes_of_each_volume() -> None:
    view_model = await Desk(container("api"), container("api")).begun()
    view_model.treat(UPLOADS, VolumeTreatment.EMPTY)

    assert view_model.commands() == (f"insula clone {container('api').id} api-copy --volumes /srv/media=empty",)


async def test_names_are_judged_as_engines_judge_them() -> None:
    desk = Desk(container("api"), container("db"), replace(container("far"), backend="docker:rootless"))
    view_model = await desk.begun()

    for name, sentence in (
        ("", "Give it a name."),
        ("db", "“db” is taken: choose another name."),
        ("été", "“é” cannot be in the name of a container: use letters without accents, digits and . _ -."),
        ("-x", "The name of a container starts with a letter or a digit, not with “-”."),
        ("a", "The name is too short: two characters at least."),
        ("insula-trash-x", "Insula keeps names that start as “insula-trash-x” does for itself: choose another."),
    ):
        view_model.name.type(name)
        assert view_model.name.sentence == sentence
        assert view_model.why_not == sentence
        assert view_model.commands() == ()
    view_model.name.type("far")
    assert not view_model.why_not


async def test_nothing_is_asked_for_before_the_engine_has_told_what_it_has() -> None:
    desk = Desk(container("api"))

    desk.view_model.clone()

    assert desk.view_model.why_not == "The engine is still being asked what it has."
    assert not desk.requests.made


async def test_a_container_that_is_gone_cannot_be_cloned_and_says_so() -> None:
    desk = Desk(container("api"))
    desk.answers.specification = NotFoundError("api")

    view_model = await desk.begun()

    assert "No environment has the name or id “api”" in view_model.why_not


async def test_a_running_source_is_paused_only_where_something_is_copied() -> None:
    view_model = await Desk(container("api")).begun()
    assert view_model.notes[0] == "“api”, and whatever else uses the same volumes, is paused while they are copied."

    for target in (CACHE, CERTIFICATES, UPLOADS):
        view_model.treat(target, VolumeTreatment.SHARE)
    assert "paused" not in " ".join(view_model.notes)
    view_model.set_filesystem(filesystem=True)
    assert view_model.notes[0] == "“api” is paused while its files are copied."

    stopped = await Desk(container("api", state=State.STOPPED)).begun()
    assert "paused" not in " ".join(stopped.notes)


async def test_shared_folders_and_the_project_are_told() -> None:
    view_model = await Desk(container("api")).begun()

    assert view_model.notes[1:] == (
        "Folders of this computer are shared by both: /home/ana/shop/static",
        "The clone does not belong to the Compose project “boutique”.",
    )


async def test_without_ports_and_volumes_there_is_nothing_to_choose() -> None:
    desk = Desk(container("api", project=None))
    desk.answers.specification = replace(SPECIFICATION, ports=(), mounts=())
    desk.answers.mounted = ()

    view_model = await desk.begun()

    assert not view_model.publishes
    assert view_model.volumes == ()
    assert view_model.notes == ()


async def test_what_can_only_be_shared_is_shared() -> None:
    desk = Desk(container("api"))
    desk.answers.mounted = (MountedVolume("music", "/music", elsewhere=True),)

    view_model = await desk.begun()

    assert view_model.treatment_of(view_model.volumes[0]) is VolumeTreatment.SHARE
    assert view_model.request() == ContainerCloneRequest(name="api-copy", volumes=VolumeTreatment.SHARE)


async def test_refusals_go_where_they_belong() -> None:
    desk = Desk(container("api"))
    view_model = await desk.begun()

    desk.requests.refusal = NameTakenError("name", "api-copy")
    view_model.clone()
    await desk.tasks.settle()
    assert view_model.name.sentence == "“api-copy” is taken: choose another name."

    view_model.name.type("api-2")
    desk.requests.refusal = BusyError("api")
    view_model.clone()
    await desk.tasks.settle()
    assert isinstance(view_model.refusal, BusyError)
    assert not view_model.name.sentence


def test_each_treatment_says_what_it_means() -> None:
    told = {treatment_sentence(each, read_only=False) for each in VolumeTreatment}

    assert len(told) == 3
    assert "Two databases" in treatment_sentence(VolumeTreatment.SHARE, read_only=False)
    assert "Two databases" not in treatment_sentence(VolumeTreatment.SHARE, read_only=True)
