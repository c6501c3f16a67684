from __future__ import annotations

import pytest

from insula.domain.image_errors import InvalidReferenceError, ReferenceProblem
from insula.domain.image_references import ImageReference, parse_reference

DIGEST = "sha256:" + "a" * 64


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("debian", ImageReference("docker.io", "library/debian")),
        ("python:3.12-slim", ImageReference("docker.io", "library/python", "3.12-slim")),
        ("team/app", ImageReference("docker.io", "team/app")),
        ("localhost/app", ImageReference("localhost", "app")),
        ("127.0.0.1:5000/team/app:1", ImageReference("127.0.0.1:5000", "team/app", "1")),
        (f"host.example/app@{DIGEST}", ImageReference("host.example", "app", "", DIGEST)),
        (f"debian:12@{DIGEST}", ImageReference("docker.io", "library/debian", "12", DIGEST)),
    ],
)
def test_what_people_write_names_an_image(text: str, expected: ImageReference) -> None:
    assert parse_reference(text) == expected
    assert parse_reference(str(expected)) == expected


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", ReferenceProblem.EMPTY),
        ("https://host/app", ReferenceProblem.ADDRESS),
        ("Debian", ReferenceProblem.UPPER_CASE),
        ("a b", ReferenceProblem.BAD_NAME),
        ("-a", ReferenceProblem.BAD_NAME),
        ("app:a b", ReferenceProblem.BAD_TAG),
        ("app:", ReferenceProblem.BAD_TAG),
        ("app:" + "a" * 129, ReferenceProblem.TOO_LONG),
        ("app@sha256:12", ReferenceProblem.BAD_DIGEST),
        ("host..example/app", ReferenceProblem.BAD_REGISTRY),
        ("a" * 256, ReferenceProblem.TOO_LONG),
        ("a" * 64, ReferenceProblem.IDENTIFIER),
    ],
)
def test_what_names_none_is_refused_with_the_reason(text: str, problem: ReferenceProblem) -> None:
    with pytest.raises(InvalidReferenceError) as refused:
        parse_reference(text)
    assert refused.value.problem is problem


def test_a_name_alone_means_the_latest() -> None:
    assert str(parse_reference("debian").tagged) == "debian:latest"
    assert str(parse_reference(f"debian@{DIGEST}").tagged) == f"debian@{DIGEST}"
