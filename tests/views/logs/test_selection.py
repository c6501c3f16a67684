from __future__ import annotations

from insula.views.logs.selection import Selection, Spot


def test_a_selection_is_in_order_whichever_way_it_was_made() -> None:
    selection = Selection()
    selection.begin(Spot(5, 3))
    assert selection.range is None

    selection.extend(Spot(2, 7))

    assert selection.range == (Spot(2, 7), Spot(5, 3))


def test_each_line_knows_its_part_and_whether_it_goes_on() -> None:
    selection = Selection()
    selection.take(Spot(1, 4), Spot(3, 2))

    assert [selection.within(line, 10) for line in range(5)] == [None, (4, 11), (0, 11), (0, 2), None]


def test_cleared_it_begins_anew_where_it_is_extended() -> None:
    selection = Selection()
    selection.take(Spot(1, 4), Spot(3, 2))
    selection.clear()
    selection.extend(Spot(9, 0))

    assert selection.range is None
    assert selection.anchor == Spot(9, 0)
