from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from insula.views.theme.palette import current_tokens, palette_of
from insula.views.theme.tokens import DARK, LIGHT, Tokens

SCHEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


@SCHEMES
def test_no_role_is_left_to_the_platform(qapp: QApplication, tokens: Tokens) -> None:
    palette = palette_of(tokens)
    roles = [
        role for role in QPalette.ColorRole if role not in {QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles}
    ]
    groups = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled)
    assert [(role, group) for role in roles for group in groups if not palette.isBrushSet(group, role)] == []


@SCHEMES
def test_the_tokens_are_told_from_the_palette(qapp: QApplication, tokens: Tokens) -> None:
    before = QApplication.palette()
    try:
        QApplication.setPalette(palette_of(tokens))
        assert current_tokens() is tokens
    finally:
        QApplication.setPalette(before)


def test_disabled_words_are_fainter() -> None:
    palette = palette_of(LIGHT)
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert disabled.name().upper() == LIGHT.disabled
