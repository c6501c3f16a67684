from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from insula.views.theme.theme import Scheme, Theme
from insula.views.theme.tokens import DARK, LIGHT
from insula.views.widgets.curve import Curve, Curves, stretches

RISING = tuple((300.0 - 2 * step, step / 150) for step in range(151))


@pytest.fixture
def curve(qapp: QApplication) -> Curve:
    curve = Curve()
    curve.resize(300, 56)
    return curve


def _picture(curve: Curve) -> QImage:
    return curve.grab().toImage()


def _height_at(picture: QImage, x: int, colour: str) -> int | None:
    """From below, the highest pixel of nearly that colour."""
    wanted = QColor(colour)
    for y in range(picture.height()):
        pixel = picture.pixelColor(x, y)
        parts = zip(pixel.getRgb()[:3], wanted.getRgb()[:3], strict=True)  # type: ignore[index]
        if sum(abs(one - other) for one, other in parts) < 60:
            return picture.height() - y
    return None


def test_a_rising_figure_is_a_rising_line(curve: Curve) -> None:
    curve.set_curves(Curves((RISING,)))
    picture = _picture(curve)

    heights = [_height_at(picture, x, LIGHT.accent) or 0 for x in (20, 150, 280)]

    assert heights == sorted(heights)
    assert heights[0] < 10
    assert 22 < heights[1] < 34
    assert heights[2] > 46


def test_where_nobody_looked_there_is_no_line() -> None:
    line = ((20.0, 1.0), (18.0, 1.0), (8.0, 2.0), (6.0, 2.0), (0.0, 3.0))

    assert list(stretches(line, 5.0)) == [line[:2], line[2:4], line[4:]]
    assert list(stretches((), 5.0)) == []


def test_what_is_beyond_its_place_is_drawn_at_the_edge(curve: Curve) -> None:
    curve.set_curves(Curves((((900.0, -5.0), (150.0, 99.0), (0.0, 99.0)),), top=2.0, gap=1000.0))

    picture = _picture(curve)

    assert (_height_at(picture, 2, LIGHT.accent) or 99) < 5
    assert (_height_at(picture, 250, LIGHT.accent) or 0) > 52


def test_one_point_and_no_point_do_no_harm(curve: Curve) -> None:
    for lines in ((), ((),), (((0.0, 0.5),),), (((0.0, 0.0),), ((0.0, 1.0),))):
        curve.set_curves(Curves(lines, top=0.0 if not lines else 1.0))
        assert not _picture(curve).isNull()


def test_it_follows_the_scheme(curve: Curve, theme: Theme) -> None:
    curve.set_curves(Curves((RISING,)))
    light = _picture(curve)

    theme.apply(Scheme.DARK)

    dark = _picture(curve)
    assert dark != light
    assert _height_at(dark, 150, DARK.accent) is not None


def test_an_hour_of_points_is_painted_in_a_moment(curve: Curve) -> None:
    many = tuple((300.0 - at / 20, (at * 7919 % 100) / 100) for at in range(6000))

    curve.set_curves(Curves((many, many)))

    assert not _picture(curve).isNull()
