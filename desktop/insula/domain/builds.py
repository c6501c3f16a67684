"""Building an image from a folder: what is asked, what a Dockerfile says, and what can be told beforehand.

Sizes are in bytes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class BuildStage:
    """A part of a Dockerfile from one FROM to the next; `name` may be "", `base` is as written."""

    name: str
    base: str
    line: int


@dataclass(frozen=True, slots=True)
class BuildArgument:
    """An ARG of a Dockerfile and its default."""

    name: str
    default: str = ""


@dataclass(frozen=True, slots=True)
class DockerfileSummary:
    """What a Dockerfile asks for. `feature` ("RUN --mount") needs buildx, "" where nothing does."""

    stages: tuple[BuildStage, ...]
    arguments: tuple[BuildArgument, ...]
    instructions: int
    feature: str = ""
    feature_line: int = 0


@dataclass(frozen=True, slots=True)
class ContextSummary:
    """What a build would send. `largest` are paths with their sizes; `ignore_file` is "" where there is none.

    `left_out` are the first of the `left_out_count` files and folders (with a slash at their end) that it keeps back.
    """

    files: int
    size: int
    largest: tuple[tuple[str, int], ...] = ()
    ignore_file: str = ""
    left_out: tuple[str, ...] = ()
    left_out_count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildRequest:
    """An image to make from a folder. `dockerfile` is None for the one in the folder; `target` "" for the last stage.

    `arguments` may hold secrets: they are never logged nor journalled. Without `tags` it is named after the folder.
    """

    folder: Path
    dockerfile: Path | None = None
    target: str = ""
    arguments: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    tags: tuple[str, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    platform: str = ""
    pull: bool = False
    no_cache: bool = False

    @property
    def dockerfile_path(self) -> Path:
        return self.folder / "Dockerfile" if self.dockerfile is None else self.dockerfile


@dataclass(frozen=True, slots=True)
class BuildPreview:
    """All that can be told before a build. `buildx` is its version, "" where the classic builder would do it.

    `tags` are the names that the image will have, whole.
    """

    dockerfile: DockerfileSummary
    context: ContextSummary
    buildx: str = ""
    tags: tuple[str, ...] = ()
