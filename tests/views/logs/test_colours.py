from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from insula.viewmodels.logs.ansi import TRUE_COLOUR, TextStyle
from insula.views.logs.colours import contrast, found_ink, ink_of
from insula.views.theme.tokens import DARK, LIGHT, Tokens

COLOURS = [*range(256), *(TRUE_COLOUR | each for each in (0, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0x808080))]


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_every_colour_can_be_read_on_every_ground(tokens: Tokens) -> None:
    grounds: list[int | None] = [None, *range(16), 16, 21, 46, 231, 244, 255]
    for colour in (None, *COLOURS):
        for ground in grounds:
            for inverse in (False, True):
                ink = ink_of(TextStyle(colour=colour, ground=ground, inverse=inverse), tokens)
                behind = ink.ground or QColor(tokens.surface)
                assert contrast(ink.text, behind) >= 4.5, (colour, ground, inverse)


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_what_was_found_can_be_read(tokens: Tokens) -> None:
    for current in (False, True):
        ink = found_ink(tokens, current=current)
        assert ink.ground is not None
        assert contrast(ink.text, ink.ground) >= 4.5


def test_plain_words_have_the_colour_of_the_look() -> None:
    assert ink_of(None, LIGHT).text == QColor(LIGHT.text)
    assert ink_of(TextStyle(dim=True), DARK).text == QColor(DARK.secondary)
    assert ink_of(TextStyle(colour=1), LIGHT).text == QColor(LIGHT.broken)
