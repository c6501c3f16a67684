from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from insula.viewmodels.stock.image_desk import ImageDesk
from insula.viewmodels.stock.image_pruning import PruneViewModel
from tests.viewmodels.doubles import Answers, BridgeDouble, Tasks
from tests.viewmodels.stock_doubles import ENGINE, IMAGES, MIB, SHARED

COUNTED = tuple(replace(each, shared=SHARED[each.id]) for each in IMAGES)
SLIM, BLOG, NAMELESS = COUNTED


async def test_only_unused_images_are_listed_and_only_the_nameless_are_ticked(qtbot: QtBot, tmp_path: Path) -> None:
    tasks = Tasks()
    view_model = PruneViewModel(COUNTED, ImageDesk(BridgeDouble(Answers(), tasks, tmp_path)), tasks)
    assert view_model.model.rows() == (NAMELESS, SLIM)
    assert view_model.model.ticked == (NAMELESS,)
    assert view_model.summary == "1 of 2 chosen · frees 90\u00a0MiB at least"
    view_model.tick_all()
    assert view_model.summary.endswith(f"frees {90 + 45}\u00a0MiB at least")
    view_model.tick_none()
    assert view_model.why_not == "Choose an image first."


async def test_each_engine_gets_exactly_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    answers, tasks = Answers(), Tasks()
    other = replace(SLIM, engine="docker:rootless")
    desk = ImageDesk(BridgeDouble(answers, tasks, tmp_path))
    view_model = PruneViewModel((*COUNTED, other), desk, tasks)
    view_model.tick_all()
    view_model.prune()
    await tasks.settle()
    assert set(answers.stock.made) == {
        ("prune", ENGINE, (NAMELESS.id, SLIM.id)),
        ("prune", "docker:rootless", (other.id,)),
    }


def test_where_every_image_is_used_there_is_nothing_to_choose(qtbot: QtBot, tmp_path: Path) -> None:
    tasks = Tasks()
    view_model = PruneViewModel((BLOG,), ImageDesk(BridgeDouble(Answers(), tasks, tmp_path)), tasks)
    assert view_model.why_not == "Every image is used by a container."
    assert BLOG.size == 412 * MIB
