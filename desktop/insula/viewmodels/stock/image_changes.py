"""An image to name, to save or to load: what is typed, what is wrong with it, and the asking."""

from __future__ import annotations

from collections.abc import Coroutine, Iterable, Sequence
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject

from insula.domain.containers import Image
from insula.domain.errors import InsulaError, InvalidPathError, InvalidRequestError, PathProblem, PlaceTakenError
from insula.domain.image_errors import InvalidReferenceError, ReferenceProblem
from insula.domain.image_references import parse_reference
from insula.domain.overriding import override
from insula.viewmodels.checked_field import CheckedField
from insula.viewmodels.latest import Latest, Spawn
from insula.viewmodels.requesting import Request
from insula.viewmodels.stock.images import name_of, short_id
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe

_SUFFIX = ".tar"


class TagIntents(Protocol):
    """What the dialog asks for in the end."""

    def submit_tag(self, image: Image, reference: str) -> Coroutine[Any, Any, object]: ...


class SaveIntents(Protocol):
    """What the dialog asks, and asks for in the end."""

    def check_target(self, path: Path) -> Coroutine[Any, Any, None]: ...

    def submit_save(
        self, engine: str, references: Sequence[str], path: Path, *, overwrite: bool
    ) -> Coroutine[Any, Any, object]: ...


class LoadIntents(Protocol):
    """What the dialog asks, and asks for in the end."""

    def check_archive(self, path: Path) -> Coroutine[Any, Any, None]: ...

    def submit_load(self, engine: str | None, path: Path) -> Coroutine[Any, Any, object]: ...


class TagViewModel(Request):
    """One more name for an image; `others` are all images that are known. `begun` tells that the work has begun."""

    def __init__(
        self,
        image: Image,
        others: Iterable[Image],
        intents: TagIntents,
        spawn: Spawn,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(spawn, parent)
        self.image = image
        self._owners = {tag: each for each in others if each.engine == image.engine for tag in each.tags}
        self._intents = intents
        self.reference = CheckedField(self._check, parent=self)
        self.reference.changed.connect(self.changed)

    @property
    def loser(self) -> str:
        """Which image would lose the name, in a sentence; empty where none would."""
        if self.reference.problem is not None:
            return ""
        name = str(parse_reference(self.reference.text).tagged)
        owner = self._owners.get(name)
        if owner is None or owner.id == self.image.id:
            return ""
        text = translate("TagViewModel", "The image {image} has that name, and loses it.")
        return text.format(image=short_id(owner))

    @override
    def _obstacle(self) -> str:
        problem = self.reference.problem
        if problem is not None:
            return describe(problem)
        if str(parse_reference(self.reference.text).tagged) in self.image.tags:
            return translate("TagViewModel", "It has that name already.")
        return ""

    def tag(self) -> None:
        if not self.why_not:
            self._send(self._intents.submit_tag(self.image, self.reference.text), self.reference.refuse)

    def _check(self, text: str) -> None:
        if parse_reference(text, "tag").digest:
            raise InvalidReferenceError("tag", text, ReferenceProblem.DIGEST_REFUSED)


class _PathRequest(Request):
    """A path that is looked at, a moment after it was typed, in the engine room."""

    def __init__(self, spawn: Spawn, parent: QObject | None) -> None:
        super().__init__(spawn, parent)
        self._looks = Latest(spawn)
        self._problem: InsulaError | None = None
        self.path = ""

    def choose(self, path: str) -> None:
        """The person typed or chose one."""
        self.path, self._problem = path.strip(), None
        if not self.path:
            self._looks.forget()
        elif not Path(self.path).is_absolute():
            self._looks.forget()
            self._problem = InvalidPathError("path", self.path, PathProblem.RELATIVE)
        else:
            self._looks.ask(lambda: self._look(Path(self.path)), self._on_fine, self._on_problem)
        self.changed.emit()

    @property
    def problem(self) -> InsulaError | None:
        """What is wrong with the path."""
        return self._problem

    @property
    def sentence(self) -> str:
        """What to show below the field."""
        return describe(self._problem) if self._problem is not None else ""

    @override
    def _obstacle(self) -> str:
        if not self.path:
            return describe(InvalidPathError("path", "", PathProblem.EMPTY))
        if self._looks.waiting:
            return translate("ImageFiles", "Looking at the path…")
        return self.sentence

    async def _look(self, path: Path) -> None:
        """Raise what is wrong with it."""
        raise NotImplementedError

    def _on_fine(self, _answer: None) -> None:
        self._problem = None
        self.changed.emit()

    def _on_problem(self, error: InsulaError) -> None:
        self._problem = error
        self.changed.emit()

    def _blame(self, error: InvalidRequestError) -> None:
        self._on_problem(error)


class SaveViewModel(_PathRequest):
    """Images of one engine, into one file. `begun` tells that the work has begun."""

    def __init__(
        self, images: Sequence[Image], intents: SaveIntents, spawn: Spawn, parent: QObject | None = None
    ) -> None:
        super().__init__(spawn, parent)
        self.images = tuple(images)
        self._intents = intents
        self.overwrite = False

    @property
    def suggestion(self) -> str:
        """A place to begin with."""
        plain = "".join(each if each.isalnum() or each in "._-" else "-" for each in name_of(self.images[0]))
        return str(Path.home() / f"{plain}{_SUFFIX}")

    @property
    def taken(self) -> bool:
        """Whether a file lies there."""
        return isinstance(self._problem, PlaceTakenError)

    @property
    @override
    def sentence(self) -> str:
        """What to show below the field; that a file lies there is no fault once it may be replaced."""
        return "" if self.taken and self.overwrite else super().sentence

    @property
    def references(self) -> tuple[str, ...]:
        """Names where there are any, since an id alone would bring no name back."""
        return tuple(reference for each in self.images for reference in each.tags or (each.id,))

    def allow(self, *, overwrite: bool) -> None:
        """Whether the file that lies there may be replaced."""
        self.overwrite = overwrite
        self.changed.emit()

    def save(self) -> None:
        if not self.why_not:
            engine, overwrite = self.images[0].engine, self.taken and self.overwrite
            request = self._intents.submit_save(engine, self.references, Path(self.path), overwrite=overwrite)
            self._send(request, self._blame)

    @override
    async def _look(self, path: Path) -> None:
        await self._intents.check_target(path)


class LoadViewModel(_PathRequest):
    """The images of a file. `begun` tells that the work has begun."""

    def __init__(self, intents: LoadIntents, spawn: Spawn, parent: QObject | None = None) -> None:
        super().__init__(spawn, parent)
        self._intents = intents
        self.engine: str | None = None

    def choose_engine(self, engine: str | None) -> None:
        """None is the first that answers."""
        self.engine = engine
        self.changed.emit()

    def load(self) -> None:
        if not self.why_not:
            self._send(self._intents.submit_load(self.engine, Path(self.path)), self._blame)

    @override
    async def _look(self, path: Path) -> None:
        await self._intents.check_archive(path)
