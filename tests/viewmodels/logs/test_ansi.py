from __future__ import annotations

import pytest

from insula.viewmodels.logs.ansi import TRUE_COLOUR, Span, TextStyle, palette_colour, styled, without_sequences


def test_colours_of_all_three_kinds_are_understood() -> None:
    text = "a\x1b[31;1mred\x1b[0m \x1b[38;5;208mx\x1b[0;48;2;1;2;3my\x1b[m!"

    words, spans = styled(text)

    assert words == "ared xy!"
    assert spans == (
        Span(1, 4, TextStyle(colour=1, bold=True)),
        Span(5, 6, TextStyle(colour=208)),
        Span(6, 7, TextStyle(ground=TRUE_COLOUR | 0x010203)),
    )


@pytest.mark.parametrize(
    "sequence",
    ["\x1b[2K", "\x1b[10;20H", "\x1b]0;title\x07", "\x1b]8;;file:x\x1b\\", "\x1b(B", "\x1b=", "\x1bP1$r\x1b\\", "\x1b"],
)
def test_all_else_is_left_out(sequence: str) -> None:
    assert styled(f"a{sequence}") == ("a", ())
    assert without_sequences(f"a{sequence}\nb") == "a\nb"


@pytest.mark.parametrize("sequence", ["\x1b[38m", "\x1b[38;5m", "\x1b[38;5;999mx", "\x1b[38;2;1;2m", "\x1b[99999999m"])
def test_broken_colours_change_nothing(sequence: str) -> None:
    assert styled(f"{sequence}b") == (f"{sequence}b"[len(sequence) :] if "x" not in sequence else "xb", ())


def test_the_same_style_again_is_one_span() -> None:
    assert styled("\x1b[32ma\x1b[32mb\x1b[39mc") == ("abc", (Span(0, 2, TextStyle(colour=2)),))


def test_the_palette_has_its_cube_and_its_greys() -> None:
    assert tuple(palette_colour(16)) == (0, 0, 0)
    assert tuple(palette_colour(231)) == (255, 255, 255)
    assert tuple(palette_colour(208)) == (255, 135, 0)
    assert tuple(palette_colour(232)) == (8, 8, 8)
    assert tuple(palette_colour(TRUE_COLOUR | 0xFF0080)) == (255, 0, 128)
