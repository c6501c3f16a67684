"""The one line that tells of work: what runs, or how the last work ended and what can follow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from insula.domain.environment import Verb
from insula.domain.operation import Operation, OperationState
from insula.domain.usage import Usage
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.figures import duration_of, size_of
from insula.viewmodels.wording.operations import describe_failure, title_of
from insula.viewmodels.wording.stages import describe_stage

_ICONS: Mapping[Verb, str] = {
    Verb.CREATE: "plus",
    Verb.CLONE: "copy",
    Verb.RENAME: "pencil",
    Verb.MOVE: "folder-input",
    Verb.START: "play",
    Verb.STOP: "square",
    Verb.RESTART: "rotate-ccw",
    Verb.PAUSE: "pause",
    Verb.RESUME: "play",
    Verb.KILL: "ban",
    Verb.TRASH: "trash-2",
    Verb.RESTORE: "archive-restore",
    Verb.PURGE: "eraser",
    Verb.EDIT: "pencil",
    Verb.UPDATE: "refresh-cw",
    Verb.PULL: "download",
    Verb.BUILD: "layers",
    Verb.TAG: "pencil",
    Verb.REMOVE_IMAGE: "trash-2",
    Verb.SAVE_IMAGE: "download",
    Verb.LOAD_IMAGE: "upload",
    Verb.PRUNE_IMAGES: "eraser",
    Verb.CREATE_VOLUME: "plus",
    Verb.REMOVE_VOLUME: "trash-2",
    Verb.CREATE_NETWORK: "plus",
    Verb.REMOVE_NETWORK: "trash-2",
}
_SHOWABLE = frozenset({Verb.CREATE, Verb.CLONE, Verb.RENAME, Verb.MOVE, Verb.RESTORE, Verb.EDIT, Verb.UPDATE})


_WATCHED = frozenset({Verb.PULL, Verb.BUILD})
"""Those that have a window of their own."""


class Follow(StrEnum):
    """What the link does."""

    SHOW = "show"
    UNDO = "undo"
    EXPLAIN = "explain"
    WATCH = "watch"


@dataclass(frozen=True, slots=True)
class OperationLine:
    """In words; `fraction` is 0..1, None when unknown; `follow` is what `link` does."""

    title: str
    detail: str = ""
    icon: str = ""
    tint: str = "accent"
    running: bool = False
    fraction: float | None = None
    link: str = ""
    follow: Follow | None = None


def line_of(operation: Operation | None, usage: Usage | None = None) -> OperationLine:
    """The line of an operation; `usage` is what its result costs, once measured."""
    if operation is None:
        return OperationLine(translate("OperationLine", "Nothing is running"), icon="check", tint="secondary")
    title = title_of(operation)
    match operation.state:
        case OperationState.RUNNING:
            progress = operation.progress
            detail = describe_stage(progress) if progress is not None else ""
            fraction = progress.fraction if progress is not None else None
            follow = Follow.WATCH if operation.verb in _WATCHED else None
            return OperationLine(
                title, detail, icon_of(operation), running=True, fraction=fraction, link=_link_of(follow), follow=follow
            )
        case OperationState.SUCCEEDED:
            follow = _follow_of(operation)
            return OperationLine(
                title, _figures_of(operation, usage), "circle-check", "running", link=_link_of(follow), follow=follow
            )
        case OperationState.FAILED:
            why = describe_failure(operation)
            link = translate("OperationLine", "Details")
            follow = Follow.WATCH if operation.verb in _WATCHED else Follow.EXPLAIN
            return OperationLine(title, why, "circle-alert", "broken", link=link, follow=follow)
        case OperationState.CANCELLED:
            detail = translate("OperationLine", "cancelled, and undone")
            return OperationLine(title, detail, "ban", "stopped")


def icon_of(operation: Operation) -> str:
    """The icon of its verb."""
    return _ICONS[operation.verb]


def told(running: Sequence[Operation], last: Operation | None) -> Operation | None:
    """The operation that the line is about: the first that runs, else the last that ended."""
    return running[0] if running else last


def more_of(running: int) -> str:
    """The words of the button that opens the list."""
    if running > 1:
        return translate("OperationLine", "%n operations", "", running)
    return translate("OperationLine", "Activity")


def _follow_of(operation: Operation) -> Follow | None:
    if operation.verb is Verb.TRASH:
        return Follow.UNDO
    return Follow.SHOW if operation.verb in _SHOWABLE and operation.result is not None else None


def _link_of(follow: Follow | None) -> str:
    match follow:
        case Follow.UNDO:
            return translate("OperationLine", "Undo")
        case Follow.SHOW:
            return translate("OperationLine", "Show")
        case Follow.WATCH:
            return translate("OperationLine", "Watch")
        case _:
            return ""


def _figures_of(operation: Operation, usage: Usage | None) -> str:
    parts = []
    if operation.ended is not None:
        parts.append(duration_of((operation.ended - operation.started).total_seconds()))
    if usage is not None and usage.own_disk is not None:
        own = size_of(usage.own_disk)
        if usage.shared_disk:
            text = translate("OperationLine", "{own} on disk, {shared} shared")
            parts.append(text.format(own=own, shared=size_of(usage.shared_disk)))
        else:
            parts.append(translate("OperationLine", "{own} on disk").format(own=own))
    return " · ".join(parts)
