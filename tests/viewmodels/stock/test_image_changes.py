from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from insula.domain.errors import BusyError
from insula.viewmodels.stock.image_changes import LoadViewModel, SaveViewModel, TagViewModel
from insula.viewmodels.stock.image_desk import ImageDesk
from tests.viewmodels.doubles import Answers, BridgeDouble, Tasks
from tests.viewmodels.stock_doubles import ENGINE, IMAGES

SLIM, BLOG, NAMELESS = IMAGES


def _desk(answers: Answers, tasks: Tasks, home: Path) -> ImageDesk:
    return ImageDesk(BridgeDouble(answers, tasks, home))


async def test_a_name_without_a_tag_is_compared_with_its_latest(tmp_path: Path) -> None:
    answers, tasks = Answers(), Tasks()
    view_model = TagViewModel(BLOG, IMAGES, _desk(answers, tasks, tmp_path), tasks)
    view_model.reference.type("blog")
    assert view_model.why_not == "It has that name already."
    other = TagViewModel(SLIM, IMAGES, _desk(answers, tasks, tmp_path), tasks)
    other.reference.type("blog")
    assert "bbbbbbbbbbbb" in other.loser
    elsewhere = TagViewModel(replace(SLIM, engine="docker:rootless"), IMAGES, _desk(answers, tasks, tmp_path), tasks)
    elsewhere.reference.type("blog")
    assert elsewhere.loser == ""
    view_model.reference.type("blog@sha256:" + "a" * 64)
    assert "digest" in view_model.reference.sentence


async def test_a_file_is_replaced_only_if_that_is_asked_for(tmp_path: Path) -> None:
    answers, tasks = Answers(), Tasks()
    view_model = SaveViewModel((BLOG, NAMELESS), _desk(answers, tasks, tmp_path), tasks)
    assert view_model.suggestion.endswith("blog-1.tar")
    (tmp_path / "a.tar").touch()
    view_model.choose(str(tmp_path / "a.tar"))
    assert view_model.why_not == "Looking at the path…"
    await tasks.settle()
    assert view_model.taken
    assert "exists already" in view_model.why_not
    view_model.allow(overwrite=True)
    assert view_model.why_not == view_model.sentence == ""
    view_model.choose(str(tmp_path / "b.tar"))
    await tasks.settle()
    view_model.save()
    await tasks.settle()
    assert answers.stock.made == [("save", ENGINE, ("blog:1", "blog:latest", NAMELESS.id), tmp_path / "b.tar", False)]


async def test_a_folder_is_no_file_to_save_to_and_none_to_load(tmp_path: Path) -> None:
    answers, tasks = Answers(), Tasks()
    desk = _desk(answers, tasks, tmp_path)
    for view_model in (SaveViewModel((SLIM,), desk, tasks), LoadViewModel(desk, tasks)):
        assert view_model.why_not == "Give a path."
        view_model.choose(str(tmp_path))
        await tasks.settle()
        assert "is not a file" in view_model.sentence


async def test_a_file_that_is_being_loaded_already_is_told(tmp_path: Path) -> None:
    answers, tasks = Answers(), Tasks()
    answers.stock.refusal = BusyError("a.tar")
    view_model = LoadViewModel(_desk(answers, tasks, tmp_path), tasks)
    (tmp_path / "a.tar").touch()
    view_model.choose(str(tmp_path / "a.tar"))
    view_model.choose_engine("docker:rootless")
    await tasks.settle()
    view_model.load()
    await tasks.settle()
    assert answers.stock.made == [("load", "docker:rootless", tmp_path / "a.tar")]
    assert isinstance(view_model.refusal, BusyError)
