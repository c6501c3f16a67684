"""An image to pull, or to build: what is typed, what is wrong with it, and the asking."""

from __future__ import annotations

from collections.abc import Coroutine
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from insula.domain.containers import BuildPreview, BuildRequest
from insula.domain.errors import InsulaError, InvalidRequestError
from insula.domain.image_references import parse_reference
from insula.domain.overriding import override
from insula.viewmodels.latest import Latest, Spawn
from insula.viewmodels.requesting import Request
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe
from insula.viewmodels.wording.figures import size_of


class PullIntents(Protocol):
    """What the dialog asks for in the end."""

    def submit_pull(self, reference: str, platform: str) -> Coroutine[Any, Any, object]: ...


class BuildIntents(Protocol):
    """What the dialog asks for."""

    def preview(self, request: BuildRequest) -> Coroutine[Any, Any, BuildPreview]: ...

    def submit_build(self, request: BuildRequest) -> Coroutine[Any, Any, object]: ...


class ReferenceField(QObject):
    """The name of an image, judged at every key; nothing is said before anything was typed."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.text = ""

    def type(self, text: str) -> None:
        self.text = text.strip()
        self.changed.emit()

    @property
    def problem(self) -> InsulaError | None:
        """Why it names no image, None when it does."""
        try:
            parse_reference(self.text)
        except InvalidRequestError as error:
            return error
        return None

    @property
    def sentence(self) -> str:
        """What to show below the field."""
        problem = self.problem
        return describe(problem) if problem is not None and self.text else ""


class PullViewModel(Request):
    """`begun` tells that the work has begun."""

    def __init__(self, intents: PullIntents, spawn: Spawn, parent: QObject | None = None) -> None:
        super().__init__(spawn, parent)
        self._intents = intents
        self.reference = ReferenceField(self)
        self.reference.changed.connect(self.changed)

    @override
    def _obstacle(self) -> str:
        problem = self.reference.problem
        return describe(problem) if problem is not None else ""

    def pull(self) -> None:
        if not self.why_not:
            self._send(self._intents.submit_pull(self.reference.text, ""), self._blame)

    def _blame(self, error: InvalidRequestError) -> None:
        self._refusal = error


class BuildViewModel(Request):
    """The folder is looked through, and what would be sent told, before anything is."""

    def __init__(self, intents: BuildIntents, spawn: Spawn, parent: QObject | None = None) -> None:
        super().__init__(spawn, parent)
        self._intents = intents
        self._looks = Latest(spawn)
        self._folder = ""
        self._target = ""
        self._problem: InsulaError | None = None
        self.preview: BuildPreview | None = None
        self.tag = ReferenceField(self)
        self.tag.changed.connect(self.changed)

    @property
    def request(self) -> BuildRequest:
        tags = (self.tag.text,) if self.tag.text else ()
        return BuildRequest(folder=Path(self._folder), target=self._target, tags=tags)

    @property
    def targets(self) -> tuple[str, ...]:
        """The named stages."""
        stages = self.preview.dockerfile.stages if self.preview is not None else ()
        return tuple(each.name for each in stages if each.name)

    @property
    def folder_sentence(self) -> str:
        """What is wrong with the folder or its Dockerfile."""
        return describe(self._problem) if self._problem is not None else ""

    @property
    def cost(self) -> str:
        """How much would be sent, and who would build."""
        if self._looks.waiting:
            return translate("BuildViewModel", "Looking through the folder…")
        if self.preview is None:
            return ""
        context = self.preview.context
        text = translate("BuildViewModel", "Sends %n file(s), {size}.", "", context.files)
        return text.format(size=size_of(context.size))

    @override
    def _obstacle(self) -> str:
        if not self._folder:
            return translate("BuildViewModel", "Choose a folder with a Dockerfile.")
        if self._problem is not None:
            return describe(self._problem)
        return self.tag.sentence or ("" if self.preview is not None else self.cost)

    def choose_folder(self, folder: str) -> None:
        self._folder, self.preview, self._problem = folder, None, None
        if folder:
            request = BuildRequest(folder=Path(folder))
            self._looks.ask(lambda: self._intents.preview(request), self._on_preview, self._on_problem)
        else:
            self._looks.forget()
        self.changed.emit()

    def choose_target(self, target: str) -> None:
        self._target = target

    def build(self) -> None:
        if not self.why_not:
            self._send(self._intents.submit_build(self.request), self._blame)

    def _on_preview(self, preview: BuildPreview) -> None:
        self.preview = preview
        self.changed.emit()

    def _on_problem(self, error: InsulaError) -> None:
        self._problem = error
        self.changed.emit()

    def _blame(self, error: InvalidRequestError) -> None:
        self._refusal = error
