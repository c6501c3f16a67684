"""A form over the real rules, answered at hand."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from insula.backends.containers.specification.rules import DockerRules
from insula.domain.containers import ContainerSpecification, ImageDetails
from insula.domain.environment import EnvironmentId
from insula.domain.errors import InsulaError, InvalidRequestError
from insula.domain.run_lines import RunLine
from insula.viewmodels.containers.container_form.form import BLANK, ContainerForm
from insula.viewmodels.containers.container_form.questions import Choices, Verdict
from tests.viewmodels.doubles import Tasks

NGINX = ImageDetails(
    "sha256:" + "a" * 64, "linux/amd64", ("nginx", "-g", "daemon off;"), ("/docker-entrypoint.sh",), ports=("80/tcp",)
)


CHOICES = Choices(("nginx:1.27", "debian:12"), ("shop",), ("uploads",), ("api", "db"))


@dataclass
class FormAnswers:
    """Fulfils FormQuestions; `judged` are the specifications that were asked about."""

    images: dict[str, ImageDetails] = field(default_factory=lambda: {"nginx:1.27": NGINX})
    offered: Choices = CHOICES
    conflicts: tuple[InvalidRequestError, ...] = ()
    files: dict[Path, InsulaError] = field(default_factory=dict)
    judged: list[ContainerSpecification] = field(default_factory=list)
    read: list[Path] = field(default_factory=list)
    engines: list[str | None] = field(default_factory=list)
    replaced: list[EnvironmentId | None] = field(default_factory=list)
    gate: asyncio.Event | None = None
    rules: DockerRules = field(default_factory=DockerRules)

    async def verdict_on(self, specification: ContainerSpecification, replaced: EnvironmentId | None) -> Verdict:
        self.judged.append(specification)
        self.replaced.append(replaced)
        if self.gate is not None:
            await self.gate.wait()
        problems = (*self.rules.problems_of(specification), *self.conflicts)
        return Verdict(problems, self.rules.risks_of(specification), self.rules.run_line_of(specification))

    async def run_line_of(self, specification: ContainerSpecification) -> str:
        return self.rules.run_line_of(specification, reveal=True)

    async def parse_run_line(self, text: str) -> RunLine:
        return self.rules.parse_run_line(text)

    async def read_env_file(self, path: Path) -> Sequence[tuple[str, str]]:
        self.read.append(path)
        if path in self.files:
            raise self.files[path]
        return ()

    async def choices(self, engine: str | None) -> Choices:
        self.engines.append(engine)
        return self.offered

    async def image_details(self, reference: str, _engine: str | None) -> ImageDetails | None:
        return self.images.get(reference)


def form_of(
    answers: FormAnswers, tasks: Tasks, initial: ContainerSpecification = BLANK, replaced: EnvironmentId | None = None
) -> ContainerForm:
    form = ContainerForm(answers, tasks, initial, replaced=replaced)
    form.begin()
    return form
