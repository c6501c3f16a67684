"""One sentence for each failure, from the error itself or from the journal's code and data."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from insula.domain.environment import Verb
from insula.domain.errors import ActionUnavailableError, InsulaError
from insula.viewmodels.translation import translate
from insula.viewmodels.wording import container_errors, image_errors
from insula.viewmodels.wording.invalid import (
    describe_container_name_record,
    describe_name_record,
    describe_path_record,
)
from insula.viewmodels.wording.problems import describe_reason
from insula.viewmodels.wording.records import Data, listed, plain
from insula.viewmodels.wording.verbs import name_of_verb

_LONGEST_QUOTE = 160


def describe(error: InsulaError) -> str:
    """What happened and what to do, in the reader's language."""
    if isinstance(error, ActionUnavailableError) and error.reason is not None:
        return translate("Errors", "“{name}”: {reason}").format(name=error.name, reason=describe_reason(error.reason))
    return describe_record(error.code(), error.data())


def describe_record(code: str, data: Data) -> str:
    """The same, from what the journal keeps: an error's `code()` and `data()`."""
    words = SENTENCES.get(code)
    if words is None:
        return translate("Errors", "This failed for a reason that this version does not know ({code}).").format(
            code=code
        )
    return words(_Blank(data))


class _Blank(dict[str, str]):
    """Data of which a field may be missing, as an older Insula wrote it."""

    def __missing__(self, key: str) -> str:
        return ""


def _not_found(data: Data) -> str:
    return translate("Errors", "No environment has the name or id “{reference}”: look at the list.").format_map(data)


def _ambiguous(data: Data) -> str:
    text = translate("Errors", "Several environments answer to “{reference}”: use an id ({matches}).")
    return text.format(reference=data["reference"], matches=listed(data["matches"]))


def _invalid_requirements(data: Data) -> str:
    if not data["text"]:
        text = translate("Errors", "“{path}” is no requirements file: choose a text file with one package a line.")
    elif data["line"] in {"", "0"}:
        text = translate("Errors", "“{path}” cannot be read ({text}): choose another file.")
    else:
        text = translate("Errors", "Line {line} of “{path}” cannot be used (“{text}”): correct it.")
    return text.format_map(data)


def _action_unavailable(data: Data) -> str:
    if data["verb"] not in set(Verb):
        return translate("Errors", "That is not possible now with “{name}”.").format_map(data)
    text = translate("Errors", "“{verb}” is not possible with “{name}”.")
    return text.format(verb=name_of_verb(Verb(data["verb"])), name=data["name"])


def _not_proven(data: Data) -> str:
    found = listed(data["found"])
    if found:
        text = translate(
            "Errors",
            "“{path}” stays: it has files that are not the environment’s ({found}). Move them elsewhere first.",
        )
    else:
        text = translate("Errors", "“{path}” stays: it is no longer the environment that was listed. Refresh the list.")
    return text.format(path=data["path"], found=found)


def _interpreter_missing(data: Data) -> str:
    if not data["python"]:
        return translate("Errors", "There is no Python on this computer: install one.")
    text = translate("Errors", "Python “{python}” is not on this computer: install it, or choose another one.")
    return text.format_map(data)


def _engine_unavailable(data: Data) -> str:
    if data["reason"]:
        text = translate("Errors", "{engine} does not answer ({reason}): check that it runs.")
    else:
        text = translate("Errors", "{engine} does not answer: check that it is installed and runs.")
    return text.format_map(data)


def _storage(data: Data) -> str:
    if data["reason"]:
        text = translate("Errors", "“{path}” could not be read or written ({reason}).")
    else:
        text = translate("Errors", "“{path}” could not be read or written.")
    return text.format_map(data)


def _program_failed(data: Data) -> str:
    said = _last_line(data["output"])
    if said:
        text = translate("Errors", "{program} failed (code {status}): {said}")
    else:
        text = translate("Errors", "{program} failed (code {status}): the log says more.")
    return text.format(program=data["program"], status=data["status"], said=said)


def _verification(data: Data) -> str:
    if data["detail"]:
        return translate("Errors", "The result was not as it must be ({detail}), so it was undone.").format_map(data)
    return translate("Errors", "The result was not as it must be, so it was undone.")


SENTENCES: Mapping[str, Callable[[Data], str]] = {
    "Insula": plain(lambda: translate("Errors", "This failed: the log says more.")),
    "InvalidRequest": plain(lambda: translate("Errors", "The value of “{field}” cannot be used: change it.")),
    "InvalidName": describe_name_record,
    "InvalidContainerName": describe_container_name_record,
    "NameTaken": plain(lambda: translate("Errors", "“{name}” is taken: choose another name.")),
    "InvalidPath": describe_path_record,
    "PlaceTaken": plain(lambda: translate("Errors", "“{path}” exists already: choose another location.")),
    "InvalidRequirements": _invalid_requirements,
    "NotFound": _not_found,
    "AmbiguousName": _ambiguous,
    "ActionUnavailable": _action_unavailable,
    "Busy": plain(
        lambda: translate("Errors", "Other work on “{name}” is not finished: wait until it ends, or cancel it.")
    ),
    "NotProven": _not_proven,
    "InterpreterMissing": _interpreter_missing,
    "EngineUnavailable": _engine_unavailable,
    "NoEngine": plain(lambda: translate("Errors", "No engine of containers answers: the list of containers says why.")),
    "EngineRefused": plain(lambda: translate("Errors", "{engine} refused: {message}")),
    "PortTaken": plain(
        lambda: translate("Errors", "Port {port} of this computer is in use: stop what uses it, or choose another.")
    ),
    "CommandMissing": plain(
        lambda: translate("Errors", "The image has no program “{command}”: check the command and the entry point.")
    ),
    "Storage": _storage,
    "NoSpace": plain(lambda: translate("Errors", "The disk of “{path}” is full: free some space, then try again.")),
    "PermissionDenied": plain(
        lambda: translate(
            "Errors", "You are not allowed to change “{path}”: check who owns it, or choose another location."
        )
    ),
    "ReadOnly": plain(
        lambda: translate("Errors", "“{path}” can only be read: make it writable, or choose another location.")
    ),
    "OtherFileSystem": plain(
        lambda: translate("Errors", "“{path}” is on another disk: choose a location on the same one.")
    ),
    "NewerData": plain(
        lambda: translate("Errors", "“{path}” was written by a newer Insula: it is left alone. Update Insula.")
    ),
    "ProgramFailed": _program_failed,
    "ProgramMissing": plain(lambda: translate("Errors", "{program} is not installed: install it, then try again.")),
    "ProgramTimedOut": plain(lambda: translate("Errors", "{program} took too long and was stopped: try again.")),
    "UnsatisfiableRequirements": plain(
        lambda: translate("Errors", "No versions satisfy these requirements together: the log says why.")
    ),
    "BuildFailed": plain(
        lambda: translate(
            "Errors", "A package had to be built and that failed, often for want of a compiler: the log says more."
        )
    ),
    "IndexUnreachable": plain(
        lambda: translate("Errors", "The package index does not answer: check the network and the index’s address.")
    ),
    "Verification": _verification,
    "InterruptedWork": plain(
        lambda: translate("Errors", "Insula ended in the middle of it; what was begun has been undone.")
    ),
    "Unexpected": plain(
        lambda: translate("Errors", "This failed unexpectedly, and was undone: Insula’s log says more.")
    ),
    **image_errors.SENTENCES,
    **container_errors.SENTENCES,
}


def _last_line(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    last = lines[-1] if lines else ""
    return last if len(last) <= _LONGEST_QUOTE else last[: _LONGEST_QUOTE - 1] + "…"
