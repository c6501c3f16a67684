"""What can be done with an environment, as on a button."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from insula.domain.environment import Verb
from insula.viewmodels.translation import translate

_VERBS: Mapping[Verb, Callable[[], str]] = {
    Verb.CREATE: lambda: translate("Verbs", "Create"),
    Verb.CLONE: lambda: translate("Verbs", "Clone"),
    Verb.RENAME: lambda: translate("Verbs", "Rename"),
    Verb.MOVE: lambda: translate("Verbs", "Move"),
    Verb.START: lambda: translate("Verbs", "Start"),
    Verb.STOP: lambda: translate("Verbs", "Stop"),
    Verb.RESTART: lambda: translate("Verbs", "Restart"),
    Verb.PAUSE: lambda: translate("Verbs", "Pause"),
    Verb.RESUME: lambda: translate("Verbs", "Resume"),
    Verb.KILL: lambda: translate("Verbs", "Kill"),
    Verb.TRASH: lambda: translate("Verbs", "Move to trash"),
    Verb.RESTORE: lambda: translate("Verbs", "Restore"),
    Verb.PURGE: lambda: translate("Verbs", "Delete for ever"),
    Verb.EDIT: lambda: translate("Verbs", "Edit"),
    Verb.UPDATE: lambda: translate("Verbs", "Update"),
    Verb.PULL: lambda: translate("Verbs", "Pull"),
    Verb.BUILD: lambda: translate("Verbs", "Build"),
    Verb.TAG: lambda: translate("Verbs", "Tag"),
    Verb.REMOVE_IMAGE: lambda: translate("Verbs", "Remove image"),
    Verb.SAVE_IMAGE: lambda: translate("Verbs", "Save image"),
    Verb.LOAD_IMAGE: lambda: translate("Verbs", "Load images"),
    Verb.PRUNE_IMAGES: lambda: translate("Verbs", "Remove unused images"),
    Verb.CREATE_VOLUME: lambda: translate("Verbs", "Create volume"),
    Verb.REMOVE_VOLUME: lambda: translate("Verbs", "Remove volume"),
    Verb.CREATE_NETWORK: lambda: translate("Verbs", "Create network"),
    Verb.REMOVE_NETWORK: lambda: translate("Verbs", "Remove network"),
}


def name_of_verb(verb: Verb) -> str:
    """As on a button."""
    return _VERBS[verb]()


_WORK: Mapping[Verb, Callable[[], str]] = {
    Verb.CLONE: lambda: translate("Work", "Cloning…"),
    Verb.RENAME: lambda: translate("Work", "Renaming…"),
    Verb.MOVE: lambda: translate("Work", "Moving…"),
    Verb.START: lambda: translate("Work", "Starting…"),
    Verb.STOP: lambda: translate("Work", "Stopping…"),
    Verb.RESTART: lambda: translate("Work", "Restarting…"),
    Verb.PAUSE: lambda: translate("Work", "Pausing…"),
    Verb.RESUME: lambda: translate("Work", "Resuming…"),
    Verb.KILL: lambda: translate("Work", "Killing…"),
    Verb.TRASH: lambda: translate("Work", "Deleting…"),
    Verb.RESTORE: lambda: translate("Work", "Restoring…"),
    Verb.PURGE: lambda: translate("Work", "Deleting…"),
    Verb.EDIT: lambda: translate("Work", "Editing…"),
    Verb.UPDATE: lambda: translate("Work", "Updating…"),
}


def name_of_work(verb: Verb) -> str:
    """What is being done to an environment just now, in the place of its state."""
    words = _WORK.get(verb)
    return translate("Work", "Working…") if words is None else words()
