"""A pasted `docker run` line that fills the form, and what it asks for that the form does not know."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from insula.domain.errors import InsulaError
from insula.domain.run_lines import RunLine
from insula.viewmodels.containers.container_form.form import ContainerForm
from insula.viewmodels.containers.container_form.questions import FormQuestions
from insula.viewmodels.latest import Latest, Spawn
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe


class RunLinePaste(QObject):
    """What is pasted is read as one types; `apply` puts it into the form."""

    changed = Signal()
    applied = Signal()

    def __init__(
        self, questions: FormQuestions, form: ContainerForm, spawn: Spawn, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._questions = questions
        self._form = form
        self._readings = Latest(spawn)
        self._text = ""
        self._line: RunLine | None = None
        self._applied: RunLine | None = None
        """The last one that filled the form."""
        self._problem: InsulaError | None = None

    @property
    def text(self) -> str:
        return self._text

    def type(self, text: str) -> None:
        """The person pasted, or typed."""
        if text == self._text:
            return
        self._text, self._line, self._applied, self._problem = text, None, None, None
        if text.strip():
            self._readings.ask(lambda: self._questions.parse_run_line(text), self._on_read, self._on_refused)
        else:
            self._readings.forget()
        self.changed.emit()

    @property
    def sentence(self) -> str:
        """Why it cannot be understood, empty when it can."""
        return describe(self._problem) if self._problem is not None and self._text.strip() else ""

    @property
    def why_not(self) -> str:
        """Why it cannot fill the form, empty when it can."""
        if self._line is not None:
            return ""
        return self.sentence or translate("ContainerForm", "Paste a command that begins with docker run.")

    @property
    def unknown(self) -> tuple[str, ...]:
        """Options that will be left out."""
        return () if self._line is None else self._line.unknown

    @property
    def unexpanded(self) -> tuple[str, ...]:
        """Variables of a shell that nobody knows the value of."""
        return () if self._line is None else self._line.unexpanded

    @property
    def left_out(self) -> str:
        """What of the line is not, or will not be, in the form; empty where all of it is."""
        line = self._line or self._applied
        if line is None:
            return ""
        sentences = []
        if line.unknown:
            text = translate("ContainerForm", "Left out: {options}.")
            sentences.append(text.format(options=", ".join(line.unknown)))
        if line.unexpanded:
            text = translate("ContainerForm", "Taken as they stand, since only your shell knows them: {variables}.")
            sentences.append(text.format(variables=", ".join(line.unexpanded)))
        return " ".join(sentences)

    def apply(self) -> None:
        """Fill the form with it, and tell; the line, which may hold secrets, is forgotten."""
        if self._line is None:
            return
        specification = self._line.specification
        self._form.fill(replace(specification, engine=self._form.engine))
        applied = self._line
        self.type("")
        self._applied = applied
        self.applied.emit()

    def _on_read(self, line: RunLine) -> None:
        self._line = line
        self.changed.emit()

    def _on_refused(self, error: InsulaError) -> None:
        self._problem = error
        self.changed.emit()
