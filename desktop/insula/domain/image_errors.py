"""Failures of images, builds, volumes and networks.

InsulaError
├── InvalidRequestError
│   ├── InvalidReferenceError
│   ├── ImageMissingError          an engine has not got an image that it may not pull
│   ├── InvalidDockerfileError
│   ├── LeavingLinkError           a link of a build's folder that points out of it
│   ├── ForeignSyntaxError         a Dockerfile that wants a stranger's program to read it
│   ├── BuildxNeededError
│   ├── InvalidArchiveError        a file that is no saved image
│   ├── InvalidConnectionNameError of a volume or a network
│   ├── InvalidSubnetError
│   └── InvalidOptionError
├── InUseError
│   └── HasDescendantsError
├── RegistryError
│   ├── RegistryUnreachableError
│   ├── RegistryDeniedError
│   ├── ImageNotThereError
│   └── OtherPlatformError
├── CredentialHelperError
└── BuildStepFailedError
"""

from __future__ import annotations

from enum import StrEnum

from insula.domain.errors import InsulaError, InvalidRequestError


class ReferenceProblem(StrEnum):
    """Why a text names no image."""

    EMPTY = "empty"
    ADDRESS = "address"
    UPPER_CASE = "upper-case"
    BAD_NAME = "bad-name"
    BAD_REGISTRY = "bad-registry"
    BAD_TAG = "bad-tag"
    BAD_DIGEST = "bad-digest"
    TOO_LONG = "too-long"
    IDENTIFIER = "identifier"
    DIGEST_REFUSED = "digest-refused"


class InvalidApplicationProblem(StrEnum):
    """What is wrong with the application that a new Dockerfile should start."""

    ENTRY_EMPTY = "entry-empty"
    ENTRY_MISSING = "entry-missing"
    ENTRY_QUOTES = "entry-quotes"
    VERSION = "version"
    PORT = "port"


class InvalidReferenceError(InvalidRequestError):
    """A text that names no image."""

    reference: str
    problem: ReferenceProblem


class ImageMissingError(InvalidRequestError):
    """The engine has no image of that name or id, and may not, or cannot, pull it."""

    reference: str


class InvalidDockerfileError(InvalidRequestError):
    """A Dockerfile that cannot be used. `line` is its number, 0 for the whole; `text` is what is wrong there."""

    path: str
    line: int
    text: str


class LeavingLinkError(InvalidRequestError):
    """`path`, in the folder of a build, is a link to `target`, outside of it."""

    path: str
    target: str


class ForeignSyntaxError(InvalidRequestError):
    """The Dockerfile asks for `syntax`, a program that is not Docker's own, to be fetched and run to read it."""

    syntax: str


class BuildxNeededError(InvalidRequestError):
    """Line `line` has `feature` ("RUN --mount"), which the classic builder does not know."""

    feature: str
    line: int


class InvalidArchiveError(InvalidRequestError):
    """A file that holds no saved images."""

    path: str


class InvalidConnectionNameError(InvalidRequestError):
    """A name that no volume or network can have."""

    name: str


class InvalidSubnetError(InvalidRequestError):
    """A text that is no range of addresses."""

    subnet: str


class InvalidOptionError(InvalidRequestError):
    """A line that is no option of a driver."""

    option: str


class InvalidApplicationError(InvalidRequestError):
    """`value` cannot be the entry, the Python version or the port of an application."""

    value: str
    problem: InvalidApplicationProblem


class InUseError(InsulaError):
    """An image, volume or network that others use; `users` are their names."""

    name: str
    users: tuple[str, ...]


class HasDescendantsError(InUseError):
    """An image from which others were made."""


class RegistryError(InsulaError):
    """A registry did not give an image; `reason` is in the engine's words."""

    registry: str
    reference: str
    reason: str = ""


class RegistryUnreachableError(RegistryError):
    """It does not answer."""


class RegistryDeniedError(RegistryError):
    """It wants another login, or one at all."""


class ImageNotThereError(RegistryError):
    """It has no such image."""


class OtherPlatformError(RegistryError):
    """It has the image for other processors or systems alone."""


class CredentialHelperError(InsulaError):
    """Docker's helper for logins failed. What it said is never kept: it may be the secret."""

    helper: str
    registry: str


class BuildStepFailedError(InsulaError):
    """A step of a Dockerfile failed; `step` is its instruction."""

    step: str
    reason: str
