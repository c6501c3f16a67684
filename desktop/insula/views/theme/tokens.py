"""The colours of the look, by what they mean."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Literal

ColourScheme = Literal["light", "dark"]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Tokens:
    """One scheme. Every colour is `#RRGGBB`; every text reaches 4.5:1 on every ground.

    Compared by identity: each cell of a list looks its colours up by it.
    """

    scheme: ColourScheme
    window: str
    navigation: str
    surface: str
    line: str
    chip: str
    hover: str
    selection: str
    text: str
    secondary: str
    disabled: str
    accent: str
    accent_hover: str
    accent_pressed: str
    accent_soft: str
    on_accent: str
    running: str
    stopped: str
    paused: str
    broken: str
    broken_hover: str
    broken_pressed: str
    handle: str
    handle_hover: str

    def colours(self) -> dict[str, str]:
        """Each colour by its name."""
        return {entry.name: getattr(self, entry.name) for entry in fields(self) if entry.name != "scheme"}


GROUNDS = ("window", "navigation", "surface", "chip", "hover", "selection", "accent_soft")
TEXTS = ("text", "secondary", "accent", "running", "stopped", "paused", "broken")
FILLS = ("accent", "accent_hover", "accent_pressed", "broken", "broken_hover", "broken_pressed")

LIGHT = Tokens(
    scheme="light",
    window="#F5F7F8",
    navigation="#ECF0F2",
    surface="#FFFFFF",
    line="#DFE4E8",
    chip="#E9EEF1",
    hover="#F1F5F6",
    selection="#E1F0F2",
    text="#18212B",
    secondary="#5A6774",
    disabled="#9CA4AC",
    accent="#0B7580",
    accent_hover="#09666F",
    accent_pressed="#07565E",
    accent_soft="#DCEFF1",
    on_accent="#FFFFFF",
    running="#17743F",
    stopped="#5A6673",
    paused="#8C5900",
    broken="#B93329",
    broken_hover="#A52C23",
    broken_pressed="#8F251D",
    handle="#C3CBD2",
    handle_hover="#9FAAB4",
)

DARK = Tokens(
    scheme="dark",
    window="#12171C",
    navigation="#171D23",
    surface="#1A2128",
    line="#2A333C",
    chip="#242E37",
    hover="#1F2830",
    selection="#17343A",
    text="#E5EAEE",
    secondary="#97A4B1",
    disabled="#5F6B76",
    accent="#45B5BF",
    accent_hover="#5EC2CB",
    accent_pressed="#36A2AC",
    accent_soft="#16383D",
    on_accent="#08191B",
    running="#57C486",
    stopped="#97A4B1",
    paused="#E0A94A",
    broken="#F0847B",
    broken_hover="#F49A92",
    broken_pressed="#E06F65",
    handle="#3A4651",
    handle_hover="#52606D",
)
