"""The system's font, in the sizes of the look."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

BODY = 13
SMALL = 12
HEADING = 17
TITLE = 20

_FALLBACKS = ("Adwaita Sans", "Inter", "Cantarell", "Noto Sans", "Open Sans", "DejaVu Sans")
_FIXED_FALLBACKS = ("Adwaita Mono", "JetBrains Mono", "Source Code Pro", "Noto Sans Mono", "DejaVu Sans Mono")
_GENERIC = {"", "sans", "sans serif", "sans-serif", "monospace", "dejavu sans", "dejavu sans mono"}


# A desktop that names a family of its own has chosen; elsewhere the first of these that is installed.
def _families(system: QFont, fallbacks: tuple[str, ...]) -> list[str]:
    family = system.family()
    if family.lower() not in _GENERIC:
        return [family]
    installed = frozenset(QFontDatabase.families())  # `hasFamily` would ask fontconfig for each that is not.
    return [*(each for each in fallbacks if each in installed), family]


@cache
def _system_families(*, fixed: bool) -> tuple[str, ...]:
    kind = QFontDatabase.SystemFont.FixedFont if fixed else QFontDatabase.SystemFont.GeneralFont
    return tuple(_families(QFontDatabase.systemFont(kind), _FIXED_FALLBACKS if fixed else _FALLBACKS))


def text_font(size: int = BODY, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The font of words; `size` in device-independent pixels."""
    font = QFont(list(_system_families(fixed=False)))
    font.setPixelSize(size)
    font.setWeight(weight)
    return font


def fixed_font(size: int = SMALL) -> QFont:
    """The font of paths, ports, versions and commands; `size` in device-independent pixels.

    Without ligatures: what is typed as >= or -- is read so.
    """
    font = QFont(list(_system_families(fixed=True)))
    font.setPixelSize(size)
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setFixedPitch(True)
    for feature in ("calt", "liga"):
        font.setFeature(QFont.Tag(feature), 0)
    return font
