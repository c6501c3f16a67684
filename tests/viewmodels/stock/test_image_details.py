from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from insula.domain.containers import Layer
from insula.domain.errors import NotFoundError
from insula.viewmodels.stock.image_desk import ImageDesk
from insula.viewmodels.stock.image_details import ImageDetailsViewModel, instruction_of
from insula.viewmodels.stock.stock_list import unknown_user
from tests.viewmodels.doubles import Answers, BridgeDouble, Tasks
from tests.viewmodels.stock_doubles import IMAGES


@pytest.mark.parametrize(
    ("created_by", "instruction"),
    [
        ('/bin/sh -c #(nop)  CMD ["bash"]', 'CMD ["bash"]'),
        ("/bin/sh -c apt-get update", "RUN apt-get update"),
        ("RUN /bin/sh -c pip install x # buildkit", "RUN pip install x"),
        ("|1 TOKEN=a /bin/sh -c echo b", "RUN echo b"),
        ("RUN |2 A=1 B=2 /bin/sh -c make -j2 # buildkit", "RUN make -j2"),
        ("COPY file /data/ # buildkit", "COPY file /data/"),
        ("# debian.sh --arch 'amd64'", "# debian.sh --arch 'amd64'"),
        ("", ""),
    ],
)
def test_layers_show_the_line_of_the_dockerfile(created_by: str, instruction: str) -> None:
    assert instruction_of(Layer("", None, created_by, 0)) == instruction


async def test_the_layers_come_after_the_facts_and_are_numbered_from_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    answers, tasks = Answers(), Tasks()
    view_model = ImageDetailsViewModel(ImageDesk(BridgeDouble(answers, tasks, tmp_path)), unknown_user, tasks)
    view_model.show(IMAGES[1])
    assert view_model.waiting
    assert {row.key for row in view_model.rows} >= {"name-0", "name-1", "size", "id", "digest-0"}
    await tasks.settle()
    assert [number for number, _layer in view_model.layers.rows()] == [3, 2, 1]
    assert "platform" in {row.key for row in view_model.rows}

    asked = len(answers.stock.asked)
    view_model.show(IMAGES[1])
    await tasks.settle()
    assert len(answers.stock.asked) == asked


async def test_an_image_that_went_meanwhile_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    answers, tasks = Answers(), Tasks()
    answers.stock.known = answers.stock.layers = NotFoundError("blog:1")
    view_model = ImageDetailsViewModel(ImageDesk(BridgeDouble(answers, tasks, tmp_path)), unknown_user, tasks)
    view_model.show(IMAGES[1])
    await tasks.settle()
    assert "blog:1" in view_model.sentence
    view_model.show(None)
    assert (view_model.rows, view_model.sentence) == ((), "")
