"""Every dialog, made from a window without an engine room."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path

from insula.domain.environment import Reason, ReasonCode, Verb
from insula.domain.errors import PlaceTakenError, ProgramFailedError
from insula.domain.operation import OperationState
from insula.viewmodels.changing import MoveViewModel, RenameViewModel, RestoreViewModel
from insula.viewmodels.cloning import CloneViewModel
from insula.viewmodels.confirmations import empty_trash_confirmation, purge_confirmation, trash_confirmation
from insula.viewmodels.creation import CreationViewModel
from insula.viewmodels.folders import FoldersViewModel
from insula.viewmodels.image_confirmations import removal_confirmation
from insula.viewmodels.image_requests import BuildViewModel, PullViewModel
from insula.views.dialogs.build_image import BuildImageDialog
from insula.views.dialogs.clone import CloneDialog
from insula.views.dialogs.closing import ClosingDialog
from insula.views.dialogs.confirmation import ConfirmationDialog
from insula.views.dialogs.error import ErrorDialog
from insula.views.dialogs.folders import FoldersDialog
from insula.views.dialogs.move import MoveDialog, RestoreElsewhereDialog
from insula.views.dialogs.new_venv import NewVenvDialog
from insula.views.dialogs.pull_image import PullImageDialog
from insula.views.dialogs.rename import RenameDialog
from insula.views.widgets.dialog_frame import DialogFrame
from tests.viewmodels.doubles import MIB, operation, venv
from tests.viewmodels.stock_doubles import IMAGES
from tests.views.window import WindowDouble

HERE = venv("analysis")
STUCK = venv("legacy-report", obstacles={Verb.TRASH: Reason(ReasonCode.FOREIGN_FILES)})
TRASHED = venv("old-analysis", trashed=timedelta(days=2), own_disk=900 * MIB)
RUNNING = operation(Verb.CLONE, "analysis", state=OperationState.RUNNING, data={"new_name": "analysis-copy"})


def _new(window: WindowDouble) -> DialogFrame:
    return NewVenvDialog(CreationViewModel(window.answers, window.requests, window.tasks), window.frame)


def _clone(window: WindowDouble) -> DialogFrame:
    return CloneDialog(
        CloneViewModel(HERE, window.answers, window.requests, lambda: [HERE], window.tasks), window.frame
    )


def _rename(window: WindowDouble) -> DialogFrame:
    return RenameDialog(RenameViewModel(HERE, window.requests, window.tasks), window.frame)


def _move(window: WindowDouble) -> DialogFrame:
    return MoveDialog(MoveViewModel(HERE, window.answers, window.requests, window.tasks), window.frame)


def _elsewhere(window: WindowDouble) -> DialogFrame:
    original = "/home/ana/code/old-analysis/.venv"
    window.answers.taken[Path(original)] = PlaceTakenError("path", original)
    return RestoreElsewhereDialog(
        RestoreViewModel(TRASHED, window.answers, window.requests, window.tasks), window.frame
    )


def _pull(window: WindowDouble) -> DialogFrame:
    view_model = PullViewModel(window.requests, window.tasks)
    view_model.reference.type("Python:3")
    return PullImageDialog(view_model, window.frame)


def _build(window: WindowDouble) -> DialogFrame:
    view_model = BuildViewModel(window.requests, window.tasks)
    dialog = BuildImageDialog(view_model, window.frame)
    view_model.choose_folder("/home/ana/code/blog")
    return dialog


DIALOGS: Mapping[str, Callable[[WindowDouble], DialogFrame]] = {
    "new": _new,
    "clone": _clone,
    "rename": _rename,
    "move": _move,
    "restore-elsewhere": _elsewhere,
    "trash": lambda window: ConfirmationDialog(lambda: trash_confirmation([HERE], 30), window.frame),
    "trash-several": lambda window: ConfirmationDialog(lambda: trash_confirmation([HERE, STUCK], 30), window.frame),
    "purge": lambda window: ConfirmationDialog(lambda: purge_confirmation([TRASHED]), window.frame, destructive=True),
    "empty-trash": lambda window: ConfirmationDialog(
        lambda: empty_trash_confirmation([TRASHED]), window.frame, destructive=True
    ),
    "pull-image": _pull,
    "build-image": _build,
    "remove-images": lambda window: ConfirmationDialog(
        lambda: removal_confirmation(IMAGES), window.frame, destructive=True
    ),
    "folders": lambda window: FoldersDialog(FoldersViewModel(window.context.preferences, window.answers, window.tasks)),
    "closing": lambda window: ClosingDialog(lambda: [RUNNING], window.frame),
    "error": lambda window: ErrorDialog(ProgramFailedError("uv", 1, "no versions of numpy"), window.frame),
}
