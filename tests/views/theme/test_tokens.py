from __future__ import annotations

import itertools
import re

import pytest

from insula.views.theme.tokens import DARK, FILLS, GROUNDS, LIGHT, TEXTS, Tokens

READABLE = 4.5
SCHEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def _luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@SCHEMES
def test_every_text_is_readable_on_every_ground(tokens: Tokens) -> None:
    colours = tokens.colours()
    unreadable = {
        (text, ground): _contrast(colours[text], colours[ground])
        for text, ground in itertools.product(TEXTS, GROUNDS)
        if _contrast(colours[text], colours[ground]) < READABLE
    }
    assert not unreadable


@SCHEMES
def test_the_words_of_filled_buttons_are_readable(tokens: Tokens) -> None:
    colours = tokens.colours()
    assert all(_contrast(tokens.on_accent, colours[fill]) >= READABLE for fill in FILLS)


@SCHEMES
def test_focus_stands_out_from_every_ground(tokens: Tokens) -> None:
    colours = tokens.colours()
    assert all(_contrast(tokens.accent, colours[ground]) >= 3 for ground in GROUNDS)


@SCHEMES
def test_every_colour_is_six_digits(tokens: Tokens) -> None:
    assert all(re.fullmatch("#[0-9A-F]{6}", colour) for colour in tokens.colours().values())
