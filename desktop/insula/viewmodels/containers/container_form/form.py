"""The whole form: a specification as it is typed, and what is to be said of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from insula.domain.containers import ContainerSpecification, ImageDetails, Risk
from insula.domain.environment import EnvironmentId
from insula.domain.errors import InsulaError, InvalidRequestError
from insula.viewmodels.containers.container_form.advanced import AdvancedSection
from insula.viewmodels.containers.container_form.environment import EnvironmentSection
from insula.viewmodels.containers.container_form.general import GeneralSection
from insula.viewmodels.containers.container_form.health import HealthSection
from insula.viewmodels.containers.container_form.limits import LimitsSection
from insula.viewmodels.containers.container_form.networks import NetworksSection
from insula.viewmodels.containers.container_form.ports import PortsSection
from insula.viewmodels.containers.container_form.questions import Choices, FormQuestions, Verdict
from insula.viewmodels.containers.container_form.section import Section
from insula.viewmodels.containers.container_form.storage import StorageSection
from insula.viewmodels.latest import Latest, Spawn
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe

BLANK = ContainerSpecification(name="", image="", start=True, pull=True)
"""A new container's form."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that is not as it was, in words; both are empty where there is nothing. Secrets are masked."""

    section: str
    title: str
    before: str
    after: str


class ContainerForm(QObject):
    """Eight sections over one specification. Fields that no section shows stay as they were loaded.

    `changed` follows each act of the person, `judged` each verdict, `choices_changed` what can be chosen.
    """

    changed = Signal()
    judged = Signal()
    choices_changed = Signal()
    loaded = Signal()

    def __init__(
        self,
        questions: FormQuestions,
        spawn: Spawn,
        initial: ContainerSpecification = BLANK,
        *,
        replaced: EnvironmentId | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`initial` is shown, and compared with; `replaced` is the container whose place it is to take."""
        super().__init__(parent)
        self._questions = questions
        self._replaced = replaced
        self._initial = self._rest = initial
        self.general = GeneralSection(self)
        self.ports = PortsSection(self)
        self.storage = StorageSection(self)
        self.networks = NetworksSection(self)
        self.environment = EnvironmentSection(self)
        self.limits = LimitsSection(self)
        self.health = HealthSection(self)
        self.advanced = AdvancedSection(self)
        self.sections: tuple[Section, ...] = (
            *(self.general, self.ports, self.storage, self.networks),
            *(self.environment, self.limits, self.health, self.advanced),
        )
        self._engine = initial.engine
        self._verdicts, self._lines, self._files = Latest(spawn), Latest(spawn), Latest(spawn)
        self._stock, self._images = Latest(spawn), Latest(spawn)
        self._verdict = Verdict()
        self._asked: ContainerSpecification | None = None
        self._judged: ContainerSpecification | None = None
        self._read: tuple[Path, ...] = ()
        self._file_problem: InvalidRequestError | None = None
        self._refused: tuple[InvalidRequestError, ...] = ()
        self._revealed: str | None = None
        self._choices: Choices | None = None
        # The image that was asked about, and the one of the last answer.
        self._wanted = self._described = ""
        self.image: ImageDetails | None = None
        for section in self.sections:
            section.set_baseline(initial)
            section.load(initial)
            section.changed.connect(self._on_changed)

    def begin(self) -> None:
        """Judge what is there, and find out what can be chosen."""
        self._ask_choices()
        self._ask()

    @property
    def initial(self) -> ContainerSpecification:
        return self._initial

    @property
    def specification(self) -> ContainerSpecification:
        """What is asked for, as it is now; what cannot be read is left out."""
        values = {name: value for section in self.sections for name, value in section.values().items()}
        return replace(self._rest, engine=self._engine, **values)

    @property
    def engine(self) -> str | None:
        """The backend's name, None for the first that answers."""
        return self._engine

    def choose_engine(self, engine: str | None) -> None:
        """Another engine: other images, networks and volumes."""
        if engine != self._engine:
            self._engine = engine
            self._wanted = ""
            self._ask_choices()
            self._on_changed()

    def fill(self, specification: ContainerSpecification) -> None:
        """Show another specification; what it is compared with stays."""
        self._rest = specification
        self._engine = specification.engine or self._engine
        self._refused = ()
        for section in self.sections:
            section.load(specification)
        self.loaded.emit()
        self._on_changed()

    def touch(self) -> None:
        """What stands in the fields was changed from elsewhere: judge it."""
        self._on_changed()

    @property
    def problems(self) -> tuple[tuple[Section, InsulaError], ...]:
        """All that is wrong, each with its section, in the order of the form."""
        return tuple(
            (section, field.problem)
            for section in self.sections
            for field in section.fields
            if section.shows(field) and field.problem is not None
        )

    @property
    def obstacle(self) -> str:
        """Why it cannot be so, with the section in which to mend it; empty when it can."""
        if not self.problems:
            return ""
        section, error = self.problems[0]
        words = translate("ContainerForm", "{section}: {sentence}")
        return words.format(section=section.title, sentence=describe(error))

    @property
    def is_judged(self) -> bool:
        """Whether the verdict is about what is typed now."""
        return self._judged == self.specification

    @property
    def risks(self) -> tuple[Risk, ...]:
        return self._verdict.risks

    @property
    def command(self) -> str:
        """The `docker run` line, with its secrets once somebody has revealed them; empty without an image."""
        if not self.general.image.text.strip():
            return ""
        return self._verdict.command if self._revealed is None else self._revealed

    @property
    def is_revealed(self) -> bool:
        """Whether the line shows secrets."""
        return self._revealed is not None

    def reveal(self, *, reveal: bool) -> None:
        """Show the secrets in the line, until something changes, or mask them again."""
        self._lines.forget()
        self._revealed = None
        if reveal:
            specification = self.specification
            self._lines.ask(lambda: self._questions.run_line_of(specification), self._on_line, lambda _error: None)
        self.judged.emit()

    @property
    def choices(self) -> Choices:
        """What the engine has, as far as it has told."""
        return self._choices or Choices()

    @property
    def image_sentence(self) -> str:
        """Whether the engine has the image, as far as it has told; that of the last answer while it is asked again."""
        if not self.general.image.text.strip() or not self._described:
            return translate("ContainerForm", "A name, with a tag after the colon, and a registry in front if need be.")
        if self.image is None and not self._rest.pull:
            return translate("ContainerForm", "Not on this engine, and it is not to be pulled: choose another one.")
        if self.image is None:
            return translate("ContainerForm", "Not on this engine yet: it is pulled before the container is made.")
        return translate("ContainerForm", "On this engine already ({platform}).").format(platform=self.image.platform)

    @property
    def is_different(self) -> bool:
        """Whether anything is not as it was at first."""
        return self.specification != self._initial

    def differences(self) -> tuple[Difference, ...]:
        """What is not as it was at first."""
        return tuple(
            Difference(section.title, title, before, after)
            for section in self.sections
            for title, before, after in section.differences(self._initial)
        )

    def refuse(self, error: InvalidRequestError) -> bool:
        """It was refused where it was to be used, until something changes; False where no field is to blame."""
        if not any(section.is_about(error) for section in self.sections):
            return False
        self._refused = (error,)
        self._judge()
        return True

    def _on_changed(self) -> None:
        self._revealed = None
        self._lines.forget()
        self._refused = ()
        self._ask()
        self.changed.emit()

    def _ask(self) -> None:
        # Only the last answer comes, and by a method: one for a form that is gone is dropped.
        specification = self._asked = self.specification
        self._verdicts.ask(
            lambda: self._questions.verdict_on(specification, self._replaced), self._on_verdict, lambda _error: None
        )
        if specification.env_files != self._read:
            self._read = specification.env_files
            self._file_problem = None
            self._files.ask(lambda: self._read_files(specification.env_files), self._on_files, self._on_bad_file)
        image = self.general.image.text.strip()
        if image and image != self._wanted:
            self._wanted = image
            self._images.ask(
                lambda: self._questions.image_details(image, self._engine), self._on_image, self._on_no_image
            )

    async def _read_files(self, paths: Sequence[Path]) -> None:
        for path in paths:
            await self._questions.read_env_file(path)

    def _ask_choices(self) -> None:
        engine = self._engine
        self._stock.ask(lambda: self._questions.choices(engine), self._on_choices, lambda _error: None)

    def _on_choices(self, choices: Choices) -> None:
        self._choices = choices
        self.choices_changed.emit()

    def _on_image(self, details: ImageDetails | None) -> None:
        self._described, self.image = self._wanted, details
        self.ports.offer(() if details is None else details.ports)
        self.judged.emit()

    def _on_no_image(self, _error: InsulaError) -> None:
        """The engine does not answer: ask again at the next change."""
        self._wanted = ""

    def _on_files(self, _nothing: None) -> None:
        self._judge()

    def _on_bad_file(self, error: InsulaError) -> None:
        if isinstance(error, InvalidRequestError):
            self._file_problem = error
        self._judge()

    def _on_verdict(self, verdict: Verdict) -> None:
        self._judged, self._verdict = self._asked, verdict
        self._judge()

    def _on_line(self, line: str) -> None:
        self._revealed = line
        self.judged.emit()

    def _judge(self) -> None:
        more = self._refused if self._file_problem is None else (self._file_problem, *self._refused)
        errors = (*self._verdict.problems, *more)
        for section in self.sections:
            section.judge(errors, self._verdict.risks)
        self.judged.emit()
