"""One sentence for each failure of images, builds, volumes and networks."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from insula.domain.image_errors import InvalidApplicationProblem, ReferenceProblem
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.records import Data, listed, plain

_REFERENCES: Mapping[ReferenceProblem, Callable[[], str]] = {
    ReferenceProblem.EMPTY: lambda: translate("ImageErrors", "Name an image, such as python:3.12-slim."),
    ReferenceProblem.ADDRESS: lambda: translate(
        "ImageErrors", "“{reference}” is an address: name an image without “https://”."
    ),
    ReferenceProblem.UPPER_CASE: lambda: translate(
        "ImageErrors", "“{reference}” has capital letters: names of images are lower-case."
    ),
    ReferenceProblem.BAD_NAME: lambda: translate(
        "ImageErrors", "“{reference}” names no image: use letters, digits and . _ - between slashes."
    ),
    ReferenceProblem.BAD_REGISTRY: lambda: translate(
        "ImageErrors", "“{reference}” begins with a registry that cannot be: write host:port/name."
    ),
    ReferenceProblem.BAD_TAG: lambda: translate(
        "ImageErrors", "The tag of “{reference}” cannot be used: letters, digits and . _ - after the colon."
    ),
    ReferenceProblem.BAD_DIGEST: lambda: translate("ImageErrors", "The digest of “{reference}” is not whole."),
    ReferenceProblem.TOO_LONG: lambda: translate("ImageErrors", "“{reference}” is too long."),
    ReferenceProblem.IDENTIFIER: lambda: translate("ImageErrors", "“{reference}” is an id: give a name."),
    ReferenceProblem.DIGEST_REFUSED: lambda: translate(
        "ImageErrors", "“{reference}” has a digest, which is computed and cannot be given: leave it out."
    ),
}


def _reference(data: Data) -> str:
    if data["problem"] not in set(ReferenceProblem):
        return translate("ImageErrors", "“{reference}” names no image.").format_map(data)
    return _REFERENCES[ReferenceProblem(data["problem"])]().format_map(data)


_APPLICATIONS: Mapping[InvalidApplicationProblem, Callable[[], str]] = {
    InvalidApplicationProblem.ENTRY_EMPTY: lambda: translate(
        "ImageErrors", "Say what to start: a file such as app.py, a module, or a command."
    ),
    InvalidApplicationProblem.ENTRY_MISSING: lambda: translate(
        "ImageErrors", "“{value}” is no file and no module of the folder: choose one that is."
    ),
    InvalidApplicationProblem.ENTRY_QUOTES: lambda: translate(
        "ImageErrors", "A quotation mark is open in “{value}”: close it."
    ),
    InvalidApplicationProblem.VERSION: lambda: translate(
        "ImageErrors", "“{value}” is no version of Python: write one such as 3.13."
    ),
    InvalidApplicationProblem.PORT: lambda: translate("ImageErrors", "“{value}” is no port: they go from 1 to 65535."),
}


def _application(data: Data) -> str:
    if data["problem"] not in set(InvalidApplicationProblem):
        return translate("ImageErrors", "“{value}” cannot be used: choose another.").format_map(data)
    return _APPLICATIONS[InvalidApplicationProblem(data["problem"])]().format_map(data)


def _dockerfile(data: Data) -> str:
    if data["text"] == "FROM":
        text = translate("ImageErrors", "“{path}” has no FROM: a Dockerfile begins with the image to build on.")
    elif data["line"] not in {"", "0"}:
        text = translate("ImageErrors", "Line {line} of “{path}” cannot be used (“{text}”): correct it.")
    elif data["field"] == "target":
        text = translate("ImageErrors", "“{path}” has no stage “{text}”: choose another target.")
    elif data["text"]:
        text = translate("ImageErrors", "“{path}” cannot be used ({text}): correct it.")
    else:
        text = translate("ImageErrors", "“{path}” is no Dockerfile: choose a text file.")
    return text.format_map(data)


def _in_use(data: Data) -> str:
    text = translate("ImageErrors", "“{name}” is needed by {users}: remove that first, from the trash too.")
    return text.format(name=data["name"], users=listed(data["users"]))


def _descendants(data: Data) -> str:
    text = translate("ImageErrors", "Other images were made from “{name}” ({users}): remove them first.")
    return text.format(name=data["name"], users=listed(data["users"]))


SENTENCES: Mapping[str, Callable[[Data], str]] = {
    "InvalidReference": _reference,
    "InvalidDockerfile": _dockerfile,
    "LeavingLink": plain(
        lambda: translate(
            "ImageErrors",
            "“{path}” is a link to “{target}”, out of the folder, where a build cannot follow: replace it by what it"
            " stands for, or leave it out with a .dockerignore.",
        )
    ),
    "ForeignSyntax": plain(
        lambda: translate(
            "ImageErrors",
            "The Dockerfile wants to be read by “{syntax}”, a program of somebody else that would be fetched and run:"
            " remove its first line.",
        )
    ),
    "BuildxNeeded": plain(
        lambda: translate(
            "ImageErrors", "Line {line} has “{feature}”, which needs Docker’s buildx: install it, or do without."
        )
    ),
    "InvalidArchive": plain(
        lambda: translate("ImageErrors", "“{path}” holds no images: choose a file that “Save” has made.")
    ),
    "InvalidConnectionName": plain(
        lambda: translate(
            "ImageErrors",
            "“{name}” cannot be a name here: two characters at least, of letters, digits and . _ -, a letter or digit"
            " first.",
        )
    ),
    "InvalidSubnet": plain(
        lambda: translate("ImageErrors", "“{subnet}” is no range of addresses: write one such as 10.5.0.0/16.")
    ),
    "InvalidOption": plain(lambda: translate("ImageErrors", "“{option}” is no option: write name=value, one a line.")),
    "ImageMissing": plain(
        lambda: translate("ImageErrors", "The engine has no image “{reference}”: pull it, or choose another.")
    ),
    "InvalidApplication": _application,
    "InUse": _in_use,
    "HasDescendants": _descendants,
    "Registry": plain(lambda: translate("ImageErrors", "{registry} did not give “{reference}”: {reason}")),
    "RegistryUnreachable": plain(
        lambda: translate("ImageErrors", "{registry} does not answer ({reason}): check the network and the address.")
    ),
    "RegistryDenied": plain(
        lambda: translate(
            "ImageErrors",
            "{registry} does not let you have “{reference}”: check its name, or log in with “docker login”.",
        )
    ),
    "ImageNotThere": plain(
        lambda: translate("ImageErrors", "{registry} has no “{reference}”: check its name and its tag.")
    ),
    "OtherPlatform": plain(
        lambda: translate(
            "ImageErrors", "“{reference}” exists for other processors or systems only: choose another tag or platform."
        )
    ),
    "CredentialHelper": plain(
        lambda: translate(
            "ImageErrors", "{helper}, which keeps your login for {registry}, failed: check that it is installed."
        )
    ),
    "BuildStepFailed": plain(
        lambda: translate("ImageErrors", "The step “{step}” failed ({reason}): the log says more.")
    ),
}
