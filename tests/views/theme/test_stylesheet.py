from __future__ import annotations

import re
from pathlib import Path

import pytest

from insula.views.theme.resources import PREFIX
from insula.views.theme.stylesheet import RULES, stylesheet_of
from insula.views.theme.tokens import DARK, LIGHT, Tokens

SCHEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
RESOURCES = Path(__file__).parents[3] / "resources"


@SCHEMES
def test_every_token_that_a_rule_names_exists(tokens: Tokens) -> None:
    sheet = stylesheet_of(tokens)
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")


@SCHEMES
def test_every_colour_is_a_token(tokens: Tokens) -> None:
    assert set(re.findall("#[0-9A-Fa-f]+", stylesheet_of(tokens))) <= set(tokens.colours().values())


def test_no_rule_holds_a_colour_of_its_own() -> None:
    assert not re.search(r"#[0-9A-Fa-f]{3,8}\b|rgba?\(", "".join(RULES))


@SCHEMES
def test_every_picture_of_a_rule_exists(tokens: Tokens) -> None:
    pictures = re.findall(r"url\((.+?)\)", stylesheet_of(tokens))
    assert pictures
    assert all((RESOURCES / picture.removeprefix(f"{PREFIX}/")).is_file() for picture in pictures)


@SCHEMES
def test_the_pictures_of_controls_have_the_colours_of_their_scheme(tokens: Tokens) -> None:
    expected = {
        "check": tokens.on_accent,
        "minus": tokens.on_accent,
        "chevron-down": tokens.secondary,
        "chevron-up": tokens.secondary,
        "chevron-left": tokens.secondary,
        "chevron-right": tokens.secondary,
    }
    found = {
        picture.stem: re.findall('stroke="(#[0-9A-F]{6})"', picture.read_text(encoding="utf-8"))
        for picture in (RESOURCES / "controls" / tokens.scheme).glob("*.svg")
    }
    assert found == {name: [colour] for name, colour in expected.items()}
