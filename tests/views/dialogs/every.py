"""Every dialog, made from a window without an engine room."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

from insula.domain.builds import BuildRequest
from insula.domain.change import EngineChanged
from insula.domain.engine_details import EngineDetails
from insula.domain.environment import Engine, Kind, Problem, ProblemCode, Reason, ReasonCode, State, Verb
from insula.domain.errors import InvalidPathError, PathProblem, PlaceTakenError, ProgramFailedError
from insula.domain.operation import OperationState
from insula.viewmodels.confirmations import (
    empty_trash_confirmation,
    kill_confirmation,
    purge_confirmation,
    trash_confirmation,
)
from insula.viewmodels.containers.container_cloning import CloneContainerViewModel
from insula.viewmodels.containers.container_desk import ContainerDesk
from insula.viewmodels.containers.container_editing import EditContainerViewModel
from insula.viewmodels.containers.container_form.creation import ContainerCreation
from insula.viewmodels.containers.container_naming import container_name_check, container_rename_hint
from insula.viewmodels.containers.container_updating import UpdateContainerViewModel
from insula.viewmodels.containers.engines import EnginesViewModel
from insula.viewmodels.stock.build_request import BuildViewModel
from insula.viewmodels.stock.image_requests import PullViewModel
from insula.viewmodels.stock.new_dockerfile import NewDockerfileViewModel
from insula.viewmodels.venvs.changing import MoveViewModel, RenameViewModel, RestoreAsViewModel, RestoreViewModel
from insula.viewmodels.venvs.cloning import CloneViewModel
from insula.viewmodels.venvs.creation import CreationViewModel
from insula.viewmodels.venvs.folders import FoldersViewModel
from insula.views.dialogs.build_image import BuildImageDialog
from insula.views.dialogs.clone import CloneDialog
from insula.views.dialogs.clone_container import CloneContainerDialog
from insula.views.dialogs.closing import ClosingDialog
from insula.views.dialogs.confirmation import ConfirmationDialog
from insula.views.dialogs.edit_container import EditContainerDialog
from insula.views.dialogs.engines import EnginesDialog
from insula.views.dialogs.error import ErrorDialog
from insula.views.dialogs.folders import FoldersDialog
from insula.views.dialogs.move import MoveDialog, RestoreElsewhereDialog
from insula.views.dialogs.new_container import NewContainerDialog
from insula.views.dialogs.new_dockerfile import NewDockerfileDialog
from insula.views.dialogs.new_venv import NewVenvDialog
from insula.views.dialogs.paste_run_line import PasteRunLineDialog
from insula.views.dialogs.pull_image import PullImageDialog
from insula.views.dialogs.rename import RenameDialog
from insula.views.dialogs.restore_as import RestoreAsDialog
from insula.views.dialogs.update_container import UpdateContainerDialog
from insula.views.widgets.dialog_frame import DialogFrame
from tests.viewmodels.container_doubles import container, docker
from tests.viewmodels.container_queries_double import SPECIFICATION, WITH_HEALTH
from tests.viewmodels.dockerfiles_double import BLOG
from tests.viewmodels.doubles import MIB, operation, venv
from tests.views.dialogs.every_of_stock import STOCK_DIALOGS
from tests.views.window import WindowDouble

ENGINES = (("docker:default", "Docker"), ("docker:rootless", "Docker, rootless"))
HERE = venv("analysis")
STUCK = venv("legacy-report", obstacles={Verb.TRASH: Reason(ReasonCode.FOREIGN_FILES)})
ANSWERING = (
    Engine("docker:default", Kind.CONTAINER, "Docker", available=True),
    Engine("docker:podman", Kind.CONTAINER, "Podman", available=True),
)
SECTIONS = ("general", "ports", "storage", "networks", "environment", "limits", "health", "advanced")
API = container("api")
DB = container("db", state=State.STOPPED, image="postgres:17", mounts=("volume " + "e" * 64 + " /data rw",))
OLD_DB = container("old-db", state=State.STOPPED, image="postgres:16", trashed=timedelta(days=1))
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


def _clone_container(window: WindowDouble) -> DialogFrame:
    return CloneContainerDialog(
        CloneContainerViewModel(API, ContainerDesk(window.bridge), window.context.intents, lambda: [API], window.tasks),
        window.frame,
    )


def _edit_container(window: WindowDouble) -> DialogFrame:
    return EditContainerDialog(
        EditContainerViewModel(API, ContainerDesk(window.bridge), window.context.intents, lambda: [API], window.tasks),
        window.frame,
    )


def _review_edit(window: WindowDouble) -> DialogFrame:
    window.answers.containers.specification = replace(SPECIFICATION, health=WITH_HEALTH)
    view_model = EditContainerViewModel(
        API, ContainerDesk(window.bridge), window.context.intents, lambda: [API], window.tasks
    )

    def change() -> None:
        assert view_model.form is not None
        view_model.form.fill(replace(SPECIFICATION, image="boutique/api:2.4", memory=None, ports=()))
        view_model.review(reviewing=True)

    view_model.opened.connect(change)
    return EditContainerDialog(view_model, window.frame)


def _update_container(window: WindowDouble) -> DialogFrame:
    window.answers.containers.specification = replace(SPECIFICATION, health=WITH_HEALTH)
    return UpdateContainerDialog(
        UpdateContainerViewModel(
            API, ContainerDesk(window.bridge), window.context.intents, lambda: [API], window.tasks
        ),
        window.frame,
    )


def _rename_container(window: WindowDouble) -> DialogFrame:
    return RenameDialog(RenameViewModel(API, window.requests, window.tasks, hint=container_rename_hint), window.frame)


def _restore_as(window: WindowDouble) -> DialogFrame:
    check = container_name_check(OLD_DB.backend, lambda: [replace(DB, name=OLD_DB.name)])
    return RestoreAsDialog(RestoreAsViewModel(OLD_DB, window.requests, check, "old-db-2", window.tasks), window.frame)


def _pull(window: WindowDouble) -> DialogFrame:
    view_model = PullViewModel(window.requests, window.tasks)
    view_model.reference.type("python:3.12-slim")
    return PullImageDialog(view_model, ENGINES, window.frame)


def _build(window: WindowDouble) -> DialogFrame:
    before = BuildRequest(folder=Path("/home/ana/code/blog"), tags=("blog:2", "registry.example.org/blog:2"))
    return BuildImageDialog(BuildViewModel(window.requests, window.tasks, before), ENGINES, window.frame)


def _build_refused(window: WindowDouble) -> DialogFrame:
    window.requests.refusal = InvalidPathError("dockerfile", "/home/ana/code/blog/Dockerfile", PathProblem.MISSING)
    before = BuildRequest(folder=Path("/home/ana/code/blog"))
    return BuildImageDialog(BuildViewModel(window.requests, window.tasks, before), ENGINES[:1], window.frame)


def _new_dockerfile(window: WindowDouble) -> DialogFrame:
    window.answers.dockerfiles.found = replace(BLOG, has_dockerfile=True)
    view_model = NewDockerfileViewModel(window.answers.dockerfiles, window.tasks, "/home/ana/code/blog")
    return NewDockerfileDialog(view_model, window.frame)


RUN_LINE = (
    "docker run --name shop-web --publish 8080:80 --publish 127.0.0.1:8443:443 --volume uploads:/srv/uploads"
    " --volume /var/run/docker.sock:/var/run/docker.sock --tmpfs /tmp:size=64m --network shop --env TZ=Europe/Paris"
    " --env DB_PASSWORD=hunter2 --memory 512m --privileged --health-cmd true --restart unless-stopped nginx:1.27"
)


def _new_container(window: WindowDouble, section: str = "general", line: str = "") -> DialogFrame:
    desk = ContainerDesk(window.bridge)
    creation = ContainerCreation(desk, window.requests, ANSWERING, tuple, window.tasks)
    dialog = NewContainerDialog(creation, window.frame)
    creation.begin()
    if line:
        creation.form.fill(replace(window.answers.containers.parse_run_line(line).specification, engine=None))
    dialog.editor.choose(section)
    return dialog


def _paste(window: WindowDouble) -> DialogFrame:
    desk = ContainerDesk(window.bridge)
    creation = ContainerCreation(desk, window.requests, ANSWERING, tuple, window.tasks)
    dialog = PasteRunLineDialog(creation.paste, window.frame)
    creation.setParent(dialog)
    creation.paste.type("docker run --gpus all --env A=$TAG nginx:1.27")
    return dialog


def _engines(window: WindowDouble) -> DialogFrame:
    window.answers.engines.details["docker:default"] = EngineDetails(
        "20.10", "Debian GNU/Linux 12", "overlay2", "/var/lib/docker", 8, 16 << 30, 18, 11, 27, rootless=True
    )
    asleep = Problem(ProblemCode.ENGINE_ASLEEP, {"engine": "Podman"})
    stopped = Problem(ProblemCode.ENGINE_STOPPED, {"engine": "Work"})
    window.bridge.tell(
        EngineChanged(docker(address="unix:///var/run/docker.sock")),
        EngineChanged(docker("docker:work", "Work", stopped, remedy="sudo systemctl start docker")),
        EngineChanged(replace(docker("docker:podman", "Podman", asleep), facts={"wakeable": True})),
    )
    return EnginesDialog(EnginesViewModel(Kind.CONTAINER, window.context.inventory, window.bridge), window.frame)


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
    "clone-container": _clone_container,
    "edit-container": _edit_container,
    "review-edit": _review_edit,
    "update-container": _update_container,
    "rename-container": _rename_container,
    "restore-as": _restore_as,
    "trash-container": lambda window: ConfirmationDialog(lambda: trash_confirmation([API], 30), window.frame),
    "trash-containers": lambda window: ConfirmationDialog(lambda: trash_confirmation([API, DB], 30), window.frame),
    "kill-containers": lambda window: ConfirmationDialog(lambda: kill_confirmation([API, DB]), window.frame),
    "purge-mixed": lambda window: ConfirmationDialog(
        lambda: purge_confirmation([TRASHED, OLD_DB]), window.frame, destructive=True
    ),
    "new-container": _new_container,
    **{f"new-container-{section}": partial(_new_container, section=section, line=RUN_LINE) for section in SECTIONS},
    "paste-run-line": _paste,
    "pull-image": _pull,
    "build-image": _build,
    "build-image-without-dockerfile": _build_refused,
    "new-dockerfile": _new_dockerfile,
    **STOCK_DIALOGS,
    "engines": _engines,
    "folders": lambda window: FoldersDialog(FoldersViewModel(window.context.preferences, window.answers, window.tasks)),
    "closing": lambda window: ClosingDialog(lambda: [RUNNING], window.frame),
    "error": lambda window: ErrorDialog(ProgramFailedError("uv", 1, "no versions of numpy"), window.frame),
}
