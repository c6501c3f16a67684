from __future__ import annotations

from dataclasses import replace

from insula.viewmodels.confirmations import PointKind
from insula.viewmodels.stock.image_confirmations import removal_confirmation
from tests.viewmodels.stock_doubles import IMAGES, SHARED

SLIM, BLOG, NAMELESS = IMAGES


def test_children_that_go_too_are_no_obstacle() -> None:
    children = {SLIM.id: ("dddddddddddd",)}
    assert removal_confirmation([SLIM], children=children).lines[0].obstacle == (
        "Others were made from it: dddddddddddd."
    )
    assert removal_confirmation([SLIM, NAMELESS], children=children).ids == (SLIM.id, NAMELESS.id)


def test_a_child_that_containers_need_is_an_obstacle_though_it_was_chosen() -> None:
    question = removal_confirmation([SLIM, BLOG], children={SLIM.id: ("blog:1",)})
    assert question.ids == ()


def test_what_is_freed_is_told_once_it_is_counted() -> None:
    counted = [replace(each, shared=SHARED[each.id]) for each in IMAGES]
    points = {point.kind: point.text for point in removal_confirmation(counted).points}
    assert points[PointKind.FREED] == "Frees 135\u00a0MiB on the disk, at least."
    assert PointKind.FREED not in {point.kind for point in removal_confirmation(IMAGES).points}
