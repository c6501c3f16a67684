from __future__ import annotations

from pathlib import Path

import pytest

from insula.backends.containers.stock.dockerfile import bases_of, read_dockerfile, summary_of
from insula.domain.builds import BuildArgument, BuildStage
from insula.domain.errors import InvalidPathError
from insula.domain.image_errors import ForeignSyntaxError, InvalidDockerfileError


def test_stages_and_arguments_are_told() -> None:
    found = summary_of(
        "ARG BASE=debian:12\nFROM --platform=linux/amd64 ${BASE} AS build\nARG A B='b c'\n"
        "RUN one \\\n  # a comment\n  two\nFROM scratch\nCOPY --from=build /a /a\n"
    )
    assert found.stages == (BuildStage("build", "${BASE}", 2), BuildStage("", "scratch", 7))
    assert found.arguments == (BuildArgument("BASE", "debian:12"), BuildArgument("A"), BuildArgument("B", "b c"))
    assert found.feature == ""


@pytest.mark.parametrize(
    ("line", "feature"),
    [
        ("RUN --mount=type=cache,target=/x make", "RUN --mount"),
        ("COPY --link a b", "COPY --link"),
        ("RUN <<END\nFROM nowhere\nEND", "RUN <<"),
        ("RUN echo --mount", ""),
    ],
)
def test_what_only_buildkit_knows_is_told(line: str, feature: str) -> None:
    found = summary_of(f"FROM scratch\n{line}\n")
    assert (found.feature, len(found.stages)) == (feature, 1)


@pytest.mark.parametrize("syntax", ["docker/dockerfile:1", "docker.io/docker/dockerfile:1.7-labs"])
def test_the_syntax_of_docker_itself_is_accepted(syntax: str) -> None:
    assert summary_of(f"# syntax={syntax}\nFROM scratch\n").stages


@pytest.mark.parametrize("syntax", ["evil/frontend:1", "host.example/docker/dockerfile:1", "docker/dockerfile2"])
def test_a_foreign_syntax_is_refused(syntax: str) -> None:
    with pytest.raises(ForeignSyntaxError):
        summary_of(f"# escape=`\n# syntax={syntax}\nFROM scratch\n")


@pytest.mark.parametrize("text", ["", "RUN x\n", "FROM scratch\nRUNN x\n", "FROM\n"])
def test_what_is_no_dockerfile_is_refused(text: str) -> None:
    with pytest.raises(InvalidDockerfileError):
        summary_of(text)


def test_a_missing_or_binary_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidPathError):
        read_dockerfile(tmp_path / "Dockerfile")
    (tmp_path / "Dockerfile").write_bytes(b"FROM a\0b")
    with pytest.raises(InvalidDockerfileError):
        read_dockerfile(tmp_path / "Dockerfile")


def test_what_it_is_built_on_is_known_with_the_values_of_arguments() -> None:
    summary = summary_of(
        "ARG REGISTRY=registry.example.org:5000\nARG TAG\nFROM ${REGISTRY}/team/base:${TAG:-3} AS Base\n"
        "FROM base AS two\nFROM python:$TAG\nFROM scratch\nFROM two\n"
    )
    assert bases_of(summary, {}) == ("registry.example.org:5000/team/base:3", "python:")
    assert bases_of(summary, {"REGISTRY": "host:1", "TAG": "9"}) == ("host:1/team/base:9", "python:9")
