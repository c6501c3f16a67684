r"""What a program tells a terminal beside its words: colours are understood, all else is left out.

Source: ECMA-48, "SGR"; colours of 256 and of 24 bits as xterm has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

_SEQUENCE = re.compile(
    "\x1b(?:"
    r"\[([0-?]*)[ -/]*([@-~])"  # CSI, of which SGR is one
    "|[\\]PX^_][^\x07\x1b\n]*(?:\x07|\x1b\\\\)?"  # OSC, DCS and the like, up to their end
    "|[ -/]*[0-~]"
    ")?"
)

TRUE_COLOUR = 1 << 24
"""A colour from here on is this and 0xRRGGBB; below, it is a number of the palette of 256."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How words are set. A colour is None where it is the view's own."""

    colour: int | None = None
    ground: int | None = None
    bold: bool = False
    dim: bool = False
    italic: bool = False
    underline: bool = False
    struck: bool = False
    inverse: bool = False


PLAIN = TextStyle()


@dataclass(frozen=True, slots=True)
class Span:
    """The characters from `start` up to `end`."""

    start: int
    end: int
    style: TextStyle


_SWITCHES: dict[int, dict[str, bool | int | None]] = {
    1: {"bold": True},
    2: {"dim": True},
    3: {"italic": True},
    4: {"underline": True},
    7: {"inverse": True},
    9: {"struck": True},
    21: {"underline": True},
    22: {"bold": False, "dim": False},
    23: {"italic": False},
    24: {"underline": False},
    27: {"inverse": False},
    29: {"struck": False},
    39: {"colour": None},
    49: {"ground": None},
    **{30 + n: {"colour": n} for n in range(8)},
    **{40 + n: {"ground": n} for n in range(8)},
    **{90 + n: {"colour": 8 + n} for n in range(8)},
    **{100 + n: {"ground": 8 + n} for n in range(8)},
}


def without_sequences(text: str) -> str:
    """The words alone."""
    return _SEQUENCE.sub("", text) if "\x1b" in text else text


def styled(text: str) -> tuple[str, tuple[Span, ...]]:
    """The words alone, and the parts of them that are not PLAIN, in order."""
    if "\x1b" not in text:
        return text, ()
    words: list[str] = []
    spans: list[Span] = []
    style = PLAIN
    at = length = 0
    for found in _SEQUENCE.finditer(text):
        length = _add(text[at : found.start()], length, style, words, spans)
        at = found.end()
        if found.group(2) == "m":
            style = _after(style, found.group(1))
    _add(text[at:], length, style, words, spans)
    return "".join(words), tuple(spans)


def _add(part: str, length: int, style: TextStyle, words: list[str], spans: list[Span]) -> int:
    if not part:
        return length
    words.append(part)
    end = length + len(part)
    if style is not PLAIN and style != PLAIN:
        if spans and spans[-1].end == length and spans[-1].style == style:
            spans[-1] = replace(spans[-1], end=end)
        else:
            spans.append(Span(length, end, style))
    return end


def _after(style: TextStyle, parameters: str) -> TextStyle:
    codes = [int(each) if each.isdigit() and len(each) < 5 else 0 for each in re.split("[;:]", parameters)]
    at = 0
    while at < len(codes):
        code = codes[at]
        at += 1
        if code == 0:
            style = PLAIN
        elif code in {38, 48}:
            colour, at = _extended(codes, at)
            if colour is not None:
                style = replace(style, colour=colour) if code == 38 else replace(style, ground=colour)
        elif (switch := _SWITCHES.get(code)) is not None:
            style = replace(style, **switch)  # type: ignore[arg-type] # Each field with a value of its type.
    return style


def _extended(codes: Sequence[int], at: int) -> tuple[int | None, int]:
    """The colour that begins at `at`, None if it is none, and where the next code is."""
    match codes[at : at + 4]:
        case [5, number, *_]:
            return (number if number < 256 else None), at + 2
        case [2, red, green, blue] if max(red, green, blue) < 256:
            return TRUE_COLOUR | red << 16 | green << 8 | blue, at + 4
        case _:
            return None, len(codes)


def palette_colour(number: int) -> Iterator[int]:
    """Red, green and blue, 0 to 255, of a colour from 16 on: a cube of 6 by 6 by 6, greys, or true colour."""
    if number >= TRUE_COLOUR:
        yield from ((number >> 16) & 255, (number >> 8) & 255, number & 255)
    elif number >= 232:
        yield from (8 + 10 * (number - 232),) * 3
    else:
        steps = (0, 95, 135, 175, 215, 255)
        yield from (steps[(number - 16) // weight % 6] for weight in (36, 6, 1))
