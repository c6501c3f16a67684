from __future__ import annotations

from pathlib import Path

from insula.domain.errors import InvalidPathError, PathProblem
from insula.storage.preferences import Preferences
from insula.viewmodels.preferences import PreferencesViewModel
from insula.viewmodels.venvs.folders import FoldersViewModel
from tests.viewmodels.doubles import Answers, BridgeDouble, Tasks


class Desk:
    """The view-model with what stands around it."""

    def __init__(self) -> None:
        self.answers, self.tasks = Answers(), Tasks()
        bridge = BridgeDouble(self.answers, self.tasks, Path("/tmp/none"))
        self.preferences = PreferencesViewModel(Preferences(folders=(Path("/home/ana"),), depth=5), bridge)
        self.view_model = FoldersViewModel(self.preferences, self.answers, self.tasks)


async def test_a_folder_is_added_once_it_is_known_to_be_one(qapp: object) -> None:
    desk = Desk()

    desk.view_model.add("/srv/projects")
    assert desk.view_model.folders == (Path("/home/ana"),)
    await desk.tasks.settle()

    assert desk.preferences.current.folders == (Path("/home/ana"), Path("/srv/projects"))


async def test_what_is_no_folder_says_so(qapp: object) -> None:
    desk = Desk()
    desk.answers.taken[Path("/nowhere")] = InvalidPathError("path", "/nowhere", PathProblem.MISSING)

    desk.view_model.add("/nowhere")
    await desk.tasks.settle()

    assert "/nowhere" in desk.view_model.sentence
    assert desk.view_model.folders == (Path("/home/ana"),)


async def test_the_same_folder_twice_and_nothing_at_all_change_nothing(qapp: object) -> None:
    desk = Desk()

    desk.view_model.add("/home/ana")
    desk.view_model.add("  ")
    await desk.tasks.settle()

    assert desk.view_model.folders == (Path("/home/ana"),)
    assert not desk.answers.asked


def test_a_folder_is_removed_and_the_depth_is_kept(qapp: object) -> None:
    desk = Desk()

    desk.view_model.remove(Path("/home/ana"))
    desk.view_model.set_depth(3)

    assert desk.preferences.current.folders == ()
    assert desk.view_model.depth == 3
