from __future__ import annotations

from PySide6.QtGui import QColor, QImage, QPainter

from insula.domain.logs import LogStream
from insula.storage.spill import SpilledLine
from insula.viewmodels.logs.log_text import ShownLine
from insula.viewmodels.logs.log_viewport import Row
from insula.views.logs.painting import LogPainter, Marks
from insula.views.theme.fonts import fixed_font
from insula.views.theme.theme import Theme
from insula.views.theme.tokens import LIGHT


def _row(text: bytes, stream: LogStream = LogStream.OUT) -> Row:
    line = ShownLine(SpilledLine(text, len(text), 0, stream), moments=False)
    return Row(0, line, 0, len(line.text))


def _painted(row: Row, marks: Marks | None = None) -> QImage:
    image = QImage(400, 30, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    LogPainter(fixed_font()).paint(painter, [row], LIGHT, lambda _row: marks or Marks())
    painter.end()
    return image


def _columns(image: QImage, colour: str) -> list[int]:
    wanted = QColor(colour).rgb()
    return [x for x in range(image.width()) if any(image.pixel(x, y) == wanted for y in range(image.height()))]


def test_a_ground_covers_its_words_and_no_more(look: Theme) -> None:
    cell = LogPainter(fixed_font()).cell

    ground = _columns(_painted(_row(b"ab\x1b[48;2;1;2;3m    \x1b[0mc")), "#010203")

    assert abs(ground[0] - (8 + 2 * cell)) <= 2
    assert abs(ground[-1] - (8 + 6 * cell)) <= 2


def test_what_is_selected_lies_under_the_words(look: Theme) -> None:
    cell = LogPainter(fixed_font()).cell
    chosen = _columns(_painted(_row("日本 x".encode()), Marks(selected=(1, 3))), LIGHT.selection)

    assert abs(chosen[0] - (8 + 2 * cell)) <= 2
    assert abs(chosen[-1] - (8 + 5 * cell)) <= 2


def test_what_was_found_stands_out_over_colours(look: Theme) -> None:
    image = _painted(_row(b"\x1b[41mabcdef"), Marks([(2, 4)], current=True))

    assert _columns(image, LIGHT.accent)


def test_only_errors_have_a_bar(look: Theme) -> None:
    assert _columns(_painted(_row(b"x", LogStream.ERR)), LIGHT.broken) == [3, 4]
    assert _columns(_painted(_row(b"x")), LIGHT.broken) == []
