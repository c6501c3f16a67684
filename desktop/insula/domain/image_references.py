"""How an image is named: the grammar of the distribution project, which engines and registries share."""

from __future__ import annotations

import re
from dataclasses import dataclass

from insula.domain.image_errors import InvalidReferenceError, ReferenceProblem
from insula.domain.overriding import override

DEFAULT_REGISTRY = "docker.io"
DEFAULT_TAG = "latest"
_LONGEST_NAME = 255
_LONGEST_TAG = 128
_OFFICIAL = "library/"

_COMPONENT = re.compile(r"[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*")
_DOMAIN = re.compile(
    r"(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])"
    r"(?:\.(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))*(?::[0-9]+)?"
    r"|\[[a-fA-F0-9:]+\](?::[0-9]+)?"
)
_TAG = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}", re.ASCII)
_DIGEST = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}", re.ASCII)
_IDENTIFIER = re.compile(r"[a-f0-9]{64}")


@dataclass(frozen=True, slots=True)
class ImageReference:
    """`registry` is a host with its port; `repository` is whole ("library/debian"); `tag` and `digest` may be ""."""

    registry: str
    repository: str
    tag: str = ""
    digest: str = ""

    @property
    def name(self) -> str:
        """Without tag and digest, as people write it: "debian", "ghcr.io/a/b"."""
        if self.registry != DEFAULT_REGISTRY:
            return f"{self.registry}/{self.repository}"
        return self.repository.removeprefix(_OFFICIAL)

    @property
    def tagged(self) -> ImageReference:
        """With the default tag where there is neither tag nor digest."""
        if self.tag or self.digest:
            return self
        return ImageReference(self.registry, self.repository, DEFAULT_TAG)

    @override
    def __str__(self) -> str:
        return self.name + (f":{self.tag}" if self.tag else "") + (f"@{self.digest}" if self.digest else "")


def parse_reference(text: str, field: str = "reference") -> ImageReference:
    """What `text` names, such as "debian", "python:3.12-slim" or "host:5000/team/app@sha256:…".

    Raises:
        InvalidReferenceError: it names nothing; `field` is where it was typed.
    """
    rest, at, digest = text.partition("@")
    if not text:
        raise InvalidReferenceError(field, text, ReferenceProblem.EMPTY)
    if at and not _DIGEST.fullmatch(digest):
        raise InvalidReferenceError(field, text, ReferenceProblem.BAD_DIGEST)
    if "://" in rest:
        raise InvalidReferenceError(field, text, ReferenceProblem.ADDRESS)
    name, colon, tag = rest.rpartition(":")
    if not colon or "/" in tag:
        name, colon, tag = rest, "", ""
    if colon and not _TAG.fullmatch(tag):
        problem = ReferenceProblem.TOO_LONG if len(tag) > _LONGEST_TAG else ReferenceProblem.BAD_TAG
        raise InvalidReferenceError(field, text, problem)
    return _named(text, field, name, tag, digest)


def _named(text: str, field: str, name: str, tag: str, digest: str) -> ImageReference:
    first, slash, path = name.partition("/")
    if slash and (first == "localhost" or any(each in first for each in ".:[") or first != first.lower()):
        if not _DOMAIN.fullmatch(first):
            raise InvalidReferenceError(field, text, ReferenceProblem.BAD_REGISTRY)
        registry = DEFAULT_REGISTRY if first == "index.docker.io" else first
    else:
        registry, path = DEFAULT_REGISTRY, name
    if path != path.lower():
        raise InvalidReferenceError(field, text, ReferenceProblem.UPPER_CASE)
    if not all(_COMPONENT.fullmatch(each) for each in path.split("/")):
        raise InvalidReferenceError(field, text, ReferenceProblem.BAD_NAME)
    if len(name) > _LONGEST_NAME:
        raise InvalidReferenceError(field, text, ReferenceProblem.TOO_LONG)
    if not slash and _IDENTIFIER.fullmatch(name):
        raise InvalidReferenceError(field, text, ReferenceProblem.IDENTIFIER)
    if registry == DEFAULT_REGISTRY and "/" not in path:
        path = _OFFICIAL + path
    return ImageReference(registry, path, tag, digest)
