"""An image to build from a folder: what was chosen, what that sends, what is wrong with it, and the asking."""

from __future__ import annotations

import re
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer

from insula.backends.containers.specification.masking import looks_secret
from insula.domain.builds import BuildArgument, BuildPreview, BuildRequest, BuildStage, ContextSummary
from insula.domain.errors import EngineUnavailableError, InsulaError, InvalidPathError, InvalidRequestError, PathProblem
from insula.domain.image_errors import InvalidReferenceError, ReferenceProblem
from insula.domain.image_references import parse_reference
from insula.domain.operation import Operation
from insula.domain.overriding import override
from insula.viewmodels.equivalent_command import command_line
from insula.viewmodels.latest import Latest, Spawn
from insula.viewmodels.requesting import Request
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe
from insula.viewmodels.wording.figures import size_of

PLATFORMS = ("linux/amd64", "linux/arm64", "linux/arm/v7", "linux/386", "linux/ppc64le", "linux/riscv64", "linux/s390x")
_TYPING_MS = 250
_LARGE = 50 * 1024 * 1024
_SHOWN = 3


class BuildIntents(Protocol):
    """What the dialog asks for."""

    def preview(self, request: BuildRequest, engine: str | None) -> Coroutine[Any, Any, BuildPreview]: ...

    def submit_build(self, request: BuildRequest, engine: str | None) -> Coroutine[Any, Any, Operation]: ...


class BuildViewModel(Request):
    """The folder is looked through, and what would be sent told, before anything is.

    `operation` is the build, once `begun` has told. With `before`, all is as in that request.
    """

    def __init__(
        self, intents: BuildIntents, spawn: Spawn, before: BuildRequest | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(spawn, parent)
        self._intents = intents
        self._looks = Latest(spawn)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.look)
        self._problem: InsulaError | None = None
        self._blamed: InvalidRequestError | None = None
        self._engine: str | None = None
        self.folder = "" if before is None else str(before.folder)
        self.dockerfile = "" if before is None or before.dockerfile is None else str(before.dockerfile)
        self.tags = "" if before is None else " ".join(before.tags)
        self.target = "" if before is None else before.target
        self.platform = "" if before is None else before.platform
        self.pull = before is not None and before.pull
        self.no_cache = before is not None and before.no_cache
        self.values: dict[str, str] = {} if before is None else dict(before.arguments)
        self.preview: BuildPreview | None = None
        self.operation: Operation | None = None

    @property
    def request(self) -> BuildRequest:
        """As it would be asked for now."""
        known = {each.name for each in self.arguments}
        return BuildRequest(
            folder=Path(self.folder),
            dockerfile=Path(self.dockerfile) if self.dockerfile else None,
            target=self.target,
            arguments=tuple((name, value) for name, value in self.values.items() if value and name in known),
            tags=tuple(self.tags.replace(",", " ").split()),
            platform=self.platform,
            pull=self.pull,
            no_cache=self.no_cache,
        )

    @property
    def usual_name(self) -> str:
        """What it is called where no name is given, "" while that is not known."""
        return next(iter(self.preview.tags), "") if self.preview is not None else ""

    @property
    def stages(self) -> tuple[BuildStage, ...]:
        """The stages that have a name, which alone can be chosen."""
        return tuple(each for each in (self.preview.dockerfile.stages if self.preview is not None else ()) if each.name)

    @property
    def arguments(self) -> tuple[BuildArgument, ...]:
        """What the Dockerfile lets one set, with its defaults."""
        return self.preview.dockerfile.arguments if self.preview is not None else ()

    @staticmethod
    def is_secret(argument: str) -> bool:
        """Whether the value of such an argument is better not seen by others."""
        return looks_secret(argument, "a value")

    @property
    def folder_sentence(self) -> str:
        """What is wrong with the folder."""
        return "" if self._is_of_the_dockerfile else self._sentence

    @property
    def dockerfile_sentence(self) -> str:
        """What is wrong with the Dockerfile."""
        return self._sentence if self._is_of_the_dockerfile else ""

    @property
    def tags_problem(self) -> InsulaError | None:
        """What is wrong with the names."""
        for each in self.request.tags:
            try:
                if parse_reference(each, "tag").digest:
                    return InvalidReferenceError("tag", each, ReferenceProblem.DIGEST_REFUSED)
            except InvalidReferenceError as error:
                return error
        return self._blamed if self._blamed is not None and self._blamed.field == "tag" else None

    @property
    def tags_sentence(self) -> str:
        problem = self.tags_problem
        return "" if problem is None else describe(problem)

    @property
    def platform_sentence(self) -> str:
        """What is wrong with the platform."""
        if not self.platform or re.fullmatch(r"[a-z0-9]+/[a-z0-9_]+(?:/v[0-9]+)?", self.platform):
            return ""
        text = translate("BuildViewModel", "“{platform}” is no platform: write one such as linux/arm64.")
        return text.format(platform=self.platform)

    @property
    def lacks_dockerfile(self) -> bool:
        """Whether the folder is there and has no Dockerfile."""
        error = self._problem
        return (
            isinstance(error, InvalidPathError)
            and error.field == "dockerfile"
            and error.problem is PathProblem.MISSING
            and not self.dockerfile
        )

    @property
    def looking(self) -> bool:
        """Whether the folder is being looked through."""
        return self._typing.isActive() or self._looks.waiting

    @property
    def cost(self) -> tuple[str, ...]:
        """What would be sent, what is left out, what is large in it and who would build: a sentence each."""
        if self.looking:
            return (translate("BuildViewModel", "Looking through the folder…"),)
        if self.preview is None:
            return ()
        context = self.preview.context
        text = translate("BuildViewModel", "Sends %n file(s), {size}.", "", context.files)
        told = [text.format(size=size_of(context.size)), _left_out(context)]
        if context.size >= _LARGE and context.largest:
            largest = ", ".join(f"{path} ({size_of(size)})" for path, size in context.largest[:_SHOWN])
            told.append(translate("BuildViewModel", "The largest: {files}.").format(files=largest))
        return (*told, _builder(self.preview))

    def command(self) -> str:
        """The same with Insula's own command; the values of arguments are left to the environment."""
        if not self.folder:
            return ""
        request = self.request
        words = ["insula", "build", self.folder]
        for each in request.tags:
            words += ["--tag", each]
        if self.dockerfile:
            words += ["--file", self.dockerfile]
        if request.target:
            words += ["--target", request.target]
        for name, _value in request.arguments:
            words += ["--build-arg", name]
        if request.platform:
            words += ["--platform", request.platform]
        words += ["--pull"] if request.pull else []
        words += ["--no-cache"] if request.no_cache else []
        return command_line(words)

    @override
    def _obstacle(self) -> str:
        if not self.folder:
            return translate("BuildViewModel", "Choose a folder with a Dockerfile.")
        if self.looking:
            return self.cost[0]
        if self._problem is not None:
            return describe(self._problem)
        return self.tags_sentence or self.platform_sentence

    def choose_folder(self, folder: str) -> None:
        if folder.strip() != self.folder:
            self.folder = folder.strip()
            self._look_soon()

    def choose_dockerfile(self, path: str) -> None:
        if path.strip() != self.dockerfile:
            self.dockerfile = path.strip()
            self._look_soon()

    def choose_engine(self, engine: str | None) -> None:
        """None is the first that answers."""
        if engine != self._engine:
            self._engine = engine
            self._look_soon()

    def choose_target(self, target: str) -> None:
        self.target = target
        self.changed.emit()

    def choose_platform(self, platform: str) -> None:
        self.platform = platform.strip()
        self.changed.emit()

    def type_tags(self, text: str) -> None:
        self.tags, self._blamed = text.strip(), None
        self.changed.emit()

    def set_value(self, argument: str, value: str) -> None:
        """The empty text means its default."""
        self.values[argument] = value
        self.changed.emit()

    def set_pull(self, *, pull: bool) -> None:
        """Whether newer images to build on are looked for."""
        self.pull = pull
        self.changed.emit()

    def set_no_cache(self, *, no_cache: bool) -> None:
        """Whether every step is done again."""
        self.no_cache = no_cache
        self.changed.emit()

    def on_engines_changed(self) -> None:
        """One that was away may answer now."""
        if isinstance(self._problem, EngineUnavailableError):
            self.look()

    def look(self) -> None:
        """Look through the folder now, again if it was done before."""
        self._typing.stop()
        self.preview, self._problem = None, None
        if self.folder:
            dockerfile = Path(self.dockerfile) if self.dockerfile else None
            request = BuildRequest(folder=Path(self.folder), dockerfile=dockerfile)
            engine = self._engine
            self._looks.ask(lambda: self._intents.preview(request, engine), self._on_preview, self._on_problem)
        else:
            self._looks.forget()
        self.changed.emit()

    def build(self) -> None:
        if not self.why_not:
            self._send(self._build(), self._blame)

    @property
    def _sentence(self) -> str:
        return describe(self._problem) if self._problem is not None else ""

    @property
    def _is_of_the_dockerfile(self) -> bool:
        error = self._problem
        return isinstance(error, InvalidRequestError) and error.field in {"dockerfile", "target"}

    def _look_soon(self) -> None:
        """Once the typing rests: each look may go through many files."""
        self._looks.forget()
        self.preview, self._problem = None, None
        self._typing.start()
        self.changed.emit()

    async def _build(self) -> None:
        self.operation = await self._intents.submit_build(self.request, self._engine)

    def _on_preview(self, preview: BuildPreview) -> None:
        self.preview = preview
        if self.target and self.target not in {each.name for each in self.stages}:
            self.target = ""
        self.changed.emit()

    def _on_problem(self, error: InsulaError) -> None:
        self._problem = error
        self.changed.emit()

    def _blame(self, error: InvalidRequestError) -> None:
        if error.field == "tag":
            self._blamed = error
        else:
            self._problem = error


def _left_out(context: ContextSummary) -> str:
    if not context.ignore_file:
        return translate("BuildViewModel", "Nothing is left out: there is no .dockerignore.")
    name = Path(context.ignore_file).name
    if not context.left_out_count:
        return translate("BuildViewModel", "{file} leaves nothing out.").format(file=name)
    names = ", ".join(context.left_out[:_SHOWN])
    if rest := context.left_out_count - len(context.left_out[:_SHOWN]):
        text = translate("BuildViewModel", "{file} leaves out {names} and %n more.", "", rest)
    else:
        text = translate("BuildViewModel", "{file} leaves out {names}.")
    return text.format(file=name, names=names)


def _builder(preview: BuildPreview) -> str:
    if preview.buildx:
        return translate("BuildViewModel", "Built by buildx {version}.").format(version=preview.buildx)
    return translate("BuildViewModel", "Built by the classic builder: no buildx can be used here.")
