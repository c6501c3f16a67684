"""What an operation is called, while it runs and once it has ended."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from insula.domain.environment import Verb
from insula.domain.operation import Operation, OperationState
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe_record

_STATES: Mapping[OperationState, Callable[[], str]] = {
    OperationState.RUNNING: lambda: translate("Operations", "Running"),
    OperationState.SUCCEEDED: lambda: translate("Operations", "Done"),
    OperationState.FAILED: lambda: translate("Operations", "Failed"),
    OperationState.CANCELLED: lambda: translate("Operations", "Cancelled"),
}


def name_of_operation_state(state: OperationState) -> str:
    """One word."""
    return _STATES[state]()


def title_of(operation: Operation) -> str:
    """What it does ("Cloning “a” to “b”"), or has done once it succeeded ("Cloned “a” to “b”")."""
    words = _DONE if operation.state is OperationState.SUCCEEDED else _DOING
    if operation.result is not None and operation.result == operation.environment:
        words = {**words, **_LEFT}
    return words[operation.verb]().format(name=operation.subject, new_name=operation.data.get("new_name", "…"))


def describe_failure(operation: Operation) -> str:
    """Why it failed and what to do; "" if it did not fail."""
    return describe_record(operation.error, operation.error_data) if operation.error else ""


_DOING: Mapping[Verb, Callable[[], str]] = {
    Verb.CREATE: lambda: translate("Operations", "Creating “{name}”"),
    Verb.CLONE: lambda: translate("Operations", "Cloning “{name}” to “{new_name}”"),
    Verb.RENAME: lambda: translate("Operations", "Renaming “{name}” to “{new_name}”"),
    Verb.MOVE: lambda: translate("Operations", "Moving “{name}”"),
    Verb.START: lambda: translate("Operations", "Starting “{name}”"),
    Verb.STOP: lambda: translate("Operations", "Stopping “{name}”"),
    Verb.RESTART: lambda: translate("Operations", "Restarting “{name}”"),
    Verb.PAUSE: lambda: translate("Operations", "Pausing “{name}”"),
    Verb.RESUME: lambda: translate("Operations", "Resuming “{name}”"),
    Verb.KILL: lambda: translate("Operations", "Killing “{name}”"),
    Verb.TRASH: lambda: translate("Operations", "Moving “{name}” to the trash"),
    Verb.RESTORE: lambda: translate("Operations", "Restoring “{name}”"),
    Verb.PURGE: lambda: translate("Operations", "Deleting “{name}” for ever"),
    Verb.EDIT: lambda: translate("Operations", "Editing “{name}”"),
    Verb.UPDATE: lambda: translate("Operations", "Updating “{name}”"),
    Verb.PULL: lambda: translate("Operations", "Pulling “{name}”"),
    Verb.BUILD: lambda: translate("Operations", "Building “{name}”"),
    Verb.TAG: lambda: translate("Operations", "Naming “{name}” “{new_name}” too"),
    Verb.REMOVE_IMAGE: lambda: translate("Operations", "Removing the image “{name}”"),
    Verb.SAVE_IMAGE: lambda: translate("Operations", "Saving “{name}” to {new_name}"),
    Verb.LOAD_IMAGE: lambda: translate("Operations", "Loading images from “{name}”"),
    Verb.PRUNE_IMAGES: lambda: translate("Operations", "Removing unused images of “{name}”"),
    Verb.CREATE_VOLUME: lambda: translate("Operations", "Creating the volume “{name}”"),
    Verb.REMOVE_VOLUME: lambda: translate("Operations", "Removing the volume “{name}”"),
    Verb.CREATE_NETWORK: lambda: translate("Operations", "Creating the network “{name}”"),
    Verb.REMOVE_NETWORK: lambda: translate("Operations", "Removing the network “{name}”"),
}


_DONE: Mapping[Verb, Callable[[], str]] = {
    Verb.CREATE: lambda: translate("Operations", "Created “{name}”"),
    Verb.CLONE: lambda: translate("Operations", "Cloned “{name}” to “{new_name}”"),
    Verb.RENAME: lambda: translate("Operations", "Renamed “{name}” to “{new_name}”"),
    Verb.MOVE: lambda: translate("Operations", "Moved “{name}”"),
    Verb.START: lambda: translate("Operations", "Started “{name}”"),
    Verb.STOP: lambda: translate("Operations", "Stopped “{name}”"),
    Verb.RESTART: lambda: translate("Operations", "Restarted “{name}”"),
    Verb.PAUSE: lambda: translate("Operations", "Paused “{name}”"),
    Verb.RESUME: lambda: translate("Operations", "Resumed “{name}”"),
    Verb.KILL: lambda: translate("Operations", "Killed “{name}”"),
    Verb.TRASH: lambda: translate("Operations", "Moved “{name}” to the trash"),
    Verb.RESTORE: lambda: translate("Operations", "Restored “{name}”"),
    Verb.PURGE: lambda: translate("Operations", "Deleted “{name}” for ever"),
    Verb.EDIT: lambda: translate("Operations", "Edited “{name}”"),
    Verb.UPDATE: lambda: translate("Operations", "Updated “{name}”"),
    Verb.PULL: lambda: translate("Operations", "Pulled “{name}”"),
    Verb.BUILD: lambda: translate("Operations", "Built “{name}”"),
    Verb.TAG: lambda: translate("Operations", "Named “{name}” “{new_name}” too"),
    Verb.REMOVE_IMAGE: lambda: translate("Operations", "Removed the image “{name}”"),
    Verb.SAVE_IMAGE: lambda: translate("Operations", "Saved “{name}” to {new_name}"),
    Verb.LOAD_IMAGE: lambda: translate("Operations", "Loaded images from “{name}”"),
    Verb.PRUNE_IMAGES: lambda: translate("Operations", "Removed unused images of “{name}”"),
    Verb.CREATE_VOLUME: lambda: translate("Operations", "Created the volume “{name}”"),
    Verb.REMOVE_VOLUME: lambda: translate("Operations", "Removed the volume “{name}”"),
    Verb.CREATE_NETWORK: lambda: translate("Operations", "Created the network “{name}”"),
    Verb.REMOVE_NETWORK: lambda: translate("Operations", "Removed the network “{name}”"),
}

_LEFT: Mapping[Verb, Callable[[], str]] = {
    Verb.EDIT: lambda: translate("Operations", "“{name}” is as asked already"),
    Verb.UPDATE: lambda: translate("Operations", "“{name}” is up to date already"),
}
"""Where another environment would have taken its place, and none was needed."""
