from __future__ import annotations

from insula.domain.logs import LogStream
from insula.storage.spill import SpilledLine
from insula.viewmodels.logs.log_text import ShownLine
from insula.viewmodels.logs.log_viewport import LogViewport


def _viewport(*sizes: int, height: int = 4, columns: int = 10, wraps: bool = False) -> LogViewport:
    lines = [ShownLine(SpilledLine(b"x" * size, size, 0, LogStream.OUT), moments=False) for size in sizes]
    made = LogViewport(lambda number, _columns: lines[number] if 0 <= number < len(lines) else None)
    made.count = len(lines)
    made.wraps = wraps
    made.resize(height, columns)
    return made


def _seen(viewport: LogViewport) -> list[tuple[int, int]]:
    return [(row.number, row.start) for row in viewport.rows()][: viewport.height]


def test_it_moves_within_the_lines() -> None:
    seen = _viewport(*[5] * 10)

    seen.move(3)
    assert _seen(seen) == [(3, 0), (4, 0), (5, 0), (6, 0)]
    seen.move(100)
    assert (seen.top, seen.is_at_end) == (6, True)
    seen.move(-100)
    assert (seen.top, seen.is_at_end) == (0, False)


def test_wrapped_lines_are_passed_row_by_row() -> None:
    seen = _viewport(25, 5, 40, 5, wraps=True)

    assert _seen(seen) == [(0, 0), (0, 10), (0, 20), (1, 0)]
    seen.move(2)
    assert _seen(seen) == [(0, 20), (1, 0), (2, 0), (2, 10)]
    seen.go_to_end()
    assert _seen(seen) == [(2, 10), (2, 20), (2, 30), (3, 0)]
    seen.move(-1)
    assert _seen(seen)[0] == (2, 0)
    seen.move(-100)
    assert (seen.top, seen.row) == (0, 0)


def test_fewer_lines_than_rows_stay_at_the_top() -> None:
    for wraps in (False, True):
        seen = _viewport(5, 5, wraps=wraps)
        seen.move(3)
        assert (seen.top, seen.row, seen.is_at_end) == (0, 0, True)
    empty = _viewport()
    empty.move(1)
    empty.go_to_end()
    assert (empty.top, empty.rows()) == (0, [])


def test_a_character_out_of_sight_is_brought_into_sight() -> None:
    seen = _viewport(*[50] * 30, height=6)

    seen.show(20, 44)
    assert 20 in [row.number for row in seen.rows()][:6]
    assert seen.left <= 44 < seen.left + 10
    before = (seen.top, seen.left)
    seen.show(20, 44)
    assert (seen.top, seen.left) == before
    seen.show(20, 3)
    assert seen.left == 0


def test_a_row_deep_in_a_wrapped_line_is_brought_into_sight() -> None:
    seen = _viewport(5, 1000, 5, wraps=True, height=6)

    seen.show(1, 705)

    assert (1, 700) in _seen(seen)


def test_of_what_is_longer_than_its_room_a_part_is_seen() -> None:
    seen = _viewport(100, 30)
    seen.left = 20

    assert [(row.start, row.end) for row in seen.rows()] == [(20, 31), (20, 30)]
