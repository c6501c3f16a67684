"""The colours that programs ask terminals for, made readable on the grounds of both looks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor

from insula.viewmodels.logs.ansi import TextStyle, palette_colour
from insula.views.theme.tokens import Tokens

_CONTRAST = 4.5
_STEPS = 12

# Black, red, green, yellow, blue, magenta, cyan, white; then the bright ones.
_LIGHT = [
    "#18212B",
    "#B93329",
    "#17743F",
    "#8C5900",
    "#1F5FBF",
    "#8A3FA8",
    "#0B7580",
    "#5A6774",
    "#5A6774",
    "#C8372C",
    "#1A8047",
    "#946000",
    "#2B6CD4",
    "#9A4BB8",
    "#0C7F8B",
    "#18212B",
]
_DARK = [
    "#97A4B1",
    "#F0847B",
    "#57C486",
    "#E0A94A",
    "#7FB2F5",
    "#D79BEB",
    "#45B5BF",
    "#E5EAEE",
    "#97A4B1",
    "#F59B93",
    "#74D39C",
    "#EBBE6E",
    "#9CC5FA",
    "#E2B4F2",
    "#6CCBD3",
    "#FFFFFF",
]
_FOUND = {"light": ("#FFE7A3", "#18212B"), "dark": ("#5E4A12", "#FFFFFF")}


@dataclass(frozen=True, slots=True)
class Ink:
    """`ground` is None where the view's own shows."""

    text: QColor
    ground: QColor | None = None


def found_ink(tokens: Tokens, *, current: bool) -> Ink:
    """Of what was looked for, and of the one among it that was gone to."""
    ground, text = (tokens.accent, tokens.on_accent) if current else _FOUND[tokens.scheme]
    return Ink(QColor(text), QColor(ground))


@lru_cache(maxsize=2048)
def ink_of(style: TextStyle | None, tokens: Tokens) -> Ink:
    """The colours of words; their contrast is at least 4.5 to 1."""
    if style is None:
        return Ink(QColor(tokens.text))
    colour, ground = style.colour, style.ground
    text = tokens.secondary if style.dim and colour is None else tokens.text
    text = text if colour is None else _named(colour, tokens)
    behind = None if ground is None else _named(ground, tokens)
    if style.inverse:
        text, behind = behind or tokens.surface, text
    return Ink(_readable(QColor(text), QColor(behind or tokens.surface)), None if behind is None else QColor(behind))


def _named(number: int, tokens: Tokens) -> str:
    if number < 16:
        return (_LIGHT if tokens.scheme == "light" else _DARK)[number]
    return QColor(*palette_colour(number)).name()


def _readable(text: QColor, ground: QColor) -> QColor:
    """The nearest colour to `text`, towards black or white, that can be read."""
    goal = QColor("#000000") if _luminance(ground) > 0.18 else QColor("#FFFFFF")
    for step in range(_STEPS + 1):
        mixed = _mixed(text, goal, step / _STEPS)
        if contrast(mixed, ground) >= _CONTRAST:
            return mixed
    return goal


def contrast(one: QColor, other: QColor) -> float:
    """As WCAG 2.2 defines it, 1 to 21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    return QColor(
        *(
            round(a + (b - a) * share)
            for a, b in zip(
                (one.red(), one.green(), one.blue()), (other.red(), other.green(), other.blue()), strict=True
            )
        )
    )


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
