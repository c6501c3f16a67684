"""What can be said of a container before it is made, without asking an engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from insula.domain.containers import ContainerSpecification, Risk
    from insula.domain.errors import InvalidRequestError
    from insula.domain.run_lines import RunLine


class DockerRules:
    """Fulfils ContainerRules. What it needs is imported when somebody asks: the window's start pays nothing."""

    def problems_of(self, specification: ContainerSpecification) -> tuple[InvalidRequestError, ...]:
        from insula.backends.containers.specification.checking import problems_of
        from insula.backends.containers.specification.naming import check_container_name
        from insula.domain.errors import InvalidNameError

        try:
            check_container_name(specification.name)
        except InvalidNameError as error:
            return (error, *problems_of(specification))
        return problems_of(specification)

    def risks_of(self, specification: ContainerSpecification) -> tuple[Risk, ...]:
        from insula.backends.containers.specification.risks import risks_of

        return risks_of(specification)

    def looks_secret(self, name: str, value: str) -> bool:
        from insula.backends.containers.specification.masking import looks_secret

        return looks_secret(name, value)

    def parse_run_line(self, text: str, folder: Path | None = None) -> RunLine:
        from insula.backends.containers.specification.run_line import parse_run_line

        return parse_run_line(text, folder)

    def parse_options(
        self, name: str, image: str, options: Sequence[tuple[str, str]], command: Sequence[str]
    ) -> RunLine:
        from insula.backends.containers.specification.run_line import parse_options

        return parse_options(name, image, options, command)

    def with_options(
        self,
        specification: ContainerSpecification,
        options: Sequence[tuple[str, str]],
        image: str = "",
        command: Sequence[str] | None = None,
    ) -> RunLine:
        from insula.backends.containers.specification.run_line_changes import with_options

        return with_options(specification, options, image, command)

    def run_line_of(self, specification: ContainerSpecification, *, reveal: bool = False) -> str:
        from insula.backends.containers.specification.run_line_writing import run_line_of

        return run_line_of(specification, reveal=reveal)

    def read_env_files(self, specification: ContainerSpecification) -> ContainerSpecification:
        from insula.backends.containers.specification.env_files import with_env_files_read

        return with_env_files_read(specification)
