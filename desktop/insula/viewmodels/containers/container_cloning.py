"""The clone of a container as it takes shape in its dialog."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject

from insula.domain.containers import (
    ContainerCloneRequest,
    ContainerSpecification,
    MountedVolume,
    MountKind,
    PortTreatment,
    VolumeTreatment,
)
from insula.domain.environment import Environment, EnvironmentId, State
from insula.domain.errors import InsulaError, InvalidRequestError
from insula.domain.overriding import override
from insula.viewmodels.containers.container_commands import clone_container_command
from insula.viewmodels.containers.container_naming import container_name_check
from insula.viewmodels.equivalent_command import command_line, reference_of
from insula.viewmodels.facts import text_fact
from insula.viewmodels.latest import Latest, Spawn
from insula.viewmodels.naming import NameField, copy_name, names_of
from insula.viewmodels.requesting import Request
from insula.viewmodels.translation import translate
from insula.viewmodels.venvs.cloning import CloneIntents
from insula.viewmodels.wording.errors import describe


class CloneContainerQuestions(Protocol):
    """What is asked of the engine room when the dialog opens."""

    def specification_of(self, environment: EnvironmentId) -> Coroutine[Any, Any, ContainerSpecification]: ...

    def volumes_of(self, environment: EnvironmentId) -> Coroutine[Any, Any, Sequence[MountedVolume]]: ...


class CloneContainerViewModel(Request):
    """Name, what becomes of each volume and of the ports, and whether the files inside come along."""

    def __init__(
        self,
        source: Environment,
        questions: CloneContainerQuestions,
        intents: CloneIntents,
        environments: Callable[[], Sequence[Environment]],
        spawn: Spawn,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(spawn, parent)
        self._source = source
        self._questions = questions
        self._intents = intents
        self._environments = environments
        self._asking = Latest(spawn)
        self._specification: ContainerSpecification | None = None
        self._volumes: tuple[MountedVolume, ...] = ()
        self._treatments: dict[str, VolumeTreatment] = {}
        self._problem: InsulaError | None = None
        self._filesystem = False
        self._ports = PortTreatment.FREE
        self._start = False
        suggestion = copy_name(source.name, names_of(environments()))
        self.name = NameField(suggestion, self, check=container_name_check(source.backend, environments))
        self.name.changed.connect(self.changed)

    def begin(self) -> None:
        """Find out what it has."""
        self._asking.ask(self._look, self._on_seen, self._on_refused)

    @property
    def source(self) -> Environment:
        return self._source

    @property
    def known(self) -> bool:
        """Whether the engine has told what it has."""
        return self._specification is not None

    @property
    def volumes(self) -> tuple[MountedVolume, ...]:
        """By target."""
        return self._volumes

    def treatment_of(self, volume: MountedVolume) -> VolumeTreatment:
        usual = VolumeTreatment.SHARE if volume.elsewhere else VolumeTreatment.COPY
        return self._treatments.get(volume.target, usual)

    def treat(self, target: str, treatment: VolumeTreatment) -> None:
        self._treatments[target] = treatment
        self.changed.emit()

    @property
    def publishes(self) -> bool:
        """Whether the source has ports that are reached from this computer, or would be if it ran."""
        return self._specification is not None and bool(self._specification.ports or self._specification.publish_all)

    @property
    def published(self) -> str:
        """Its ports as people write them, for instance "8080 → 80"."""
        found = () if self._specification is None else self._specification.ports
        return ", ".join(
            f"{'' if port.host is None else f'{port.host} → '}{port.container}"
            + ("" if port.protocol == "tcp" else f"/{port.protocol}")
            for port in found
        )

    @property
    def ports(self) -> PortTreatment:
        return self._ports

    def treat_ports(self, treatment: PortTreatment) -> None:
        self._ports = treatment
        self.changed.emit()

    @property
    def filesystem(self) -> bool:
        """Whether what was changed inside comes along."""
        return self._filesystem

    def set_filesystem(self, *, filesystem: bool) -> None:
        self._filesystem = filesystem
        self.changed.emit()

    @property
    def start(self) -> bool:
        return self._start

    def set_start(self, *, start: bool) -> None:
        self._start = start
        self.changed.emit()

    @property
    def notes(self) -> tuple[str, ...]:
        """What else there is to know, a sentence each."""
        return tuple(filter(None, (self._pausing(), self._folders(), self._project())))

    @override
    def _obstacle(self) -> str:
        problem = self.name.problem or self._problem
        if problem is not None:
            return describe(problem)
        return "" if self.known else translate("ContainerCloning", "The engine is still being asked what it has.")

    def request(self) -> ContainerCloneRequest:
        """What is asked for, as it is now."""
        treatments = {volume.target: self.treatment_of(volume) for volume in self._volumes}
        same = set(treatments.values())
        usual = same.pop() if len(same) == 1 else VolumeTreatment.COPY
        return ContainerCloneRequest(
            name=self.name.text,
            volumes=usual,
            by_target={target: each for target, each in treatments.items() if each is not usual},
            filesystem=self._filesystem,
            ports=self._ports,
            start=self._start,
        )

    def commands(self) -> tuple[str, ...]:
        """A line to paste that does the same; empty while the name is not usable."""
        if self.name.problem is not None:
            return ()
        source = reference_of(self._source, self._environments())
        return (command_line(clone_container_command(source, self.request())),)

    def clone(self) -> None:
        """Ask for it."""
        if not self.why_not:
            self._send(self._intents.submit_clone(self._source.id, self.request()), self._blame)

    async def _look(self) -> tuple[ContainerSpecification, Sequence[MountedVolume]]:
        specification = await self._questions.specification_of(self._source.id)
        return specification, await self._questions.volumes_of(self._source.id)

    def _on_seen(self, seen: tuple[ContainerSpecification, Sequence[MountedVolume]]) -> None:
        self._specification, volumes = seen
        self._volumes = tuple(volumes)
        self.changed.emit()

    def _on_refused(self, error: InsulaError) -> None:
        self._problem = error
        self.changed.emit()

    def _blame(self, error: InvalidRequestError) -> None:
        if error.field == "name":
            self.name.refuse(error)
        else:
            self._refusal = error

    def _pausing(self) -> str:
        if self._source.state is not State.RUNNING:
            return ""
        if any(self.treatment_of(volume) is VolumeTreatment.COPY for volume in self._volumes):
            text = translate(
                "ContainerCloning",
                "“{name}”, and whatever else uses the same volumes, is paused while they are copied.",
            )
        elif self._filesystem:
            text = translate("ContainerCloning", "“{name}” is paused while its files are copied.")
        else:
            return ""
        return text.format(name=self._source.name)

    def _folders(self) -> str:
        mounts = () if self._specification is None else self._specification.mounts
        folders = [mount.source for mount in mounts if mount.kind is MountKind.BIND]
        if not folders:
            return ""
        return translate("ContainerCloning", "Folders of this computer are shared by both: {folders}").format(
            folders=", ".join(folders)
        )

    def _project(self) -> str:
        project = text_fact(self._source, "project")
        if not project:
            return ""
        return translate("ContainerCloning", "The clone does not belong to the Compose project “{project}”.").format(
            project=project
        )


def treatment_words() -> Mapping[VolumeTreatment, str]:
    """In the order of the choice."""
    return {
        VolumeTreatment.COPY: translate("ContainerCloning", "Copy"),
        VolumeTreatment.SHARE: translate("ContainerCloning", "Share"),
        VolumeTreatment.EMPTY: translate("ContainerCloning", "Empty"),
    }


def treatment_sentence(treatment: VolumeTreatment, *, read_only: bool, elsewhere: bool = False) -> str:
    """What it means for what is in the volume."""
    if elsewhere:
        return translate(
            "ContainerCloning", "It is a folder or a network drive under another name, so both use what is in it."
        )
    match treatment:
        case VolumeTreatment.COPY:
            return translate("ContainerCloning", "The clone gets a copy of what is in it; each goes its own way.")
        case VolumeTreatment.SHARE if read_only:
            return translate("ContainerCloning", "Both read the same volume.")
        case VolumeTreatment.SHARE:
            return translate(
                "ContainerCloning",
                "Both write to the same volume. Two databases on one volume destroy what is in it.",
            )
        case VolumeTreatment.EMPTY:
            return translate("ContainerCloning", "The clone gets a new volume with nothing in it.")


def port_words() -> Mapping[PortTreatment, str]:
    """In the order of the choice."""
    return {
        PortTreatment.FREE: translate("ContainerCloning", "Other numbers, free when it starts"),
        PortTreatment.NONE: translate("ContainerCloning", "Not published"),
    }
