from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

from insula.views.theme import fonts


def test_sizes_are_in_pixels(qapp: QApplication) -> None:
    assert fonts.text_font(fonts.TITLE, QFont.Weight.DemiBold).pixelSize() == 20
    assert fonts.fixed_font().pixelSize() == 12


def test_commands_are_set_in_a_fixed_pitch(qapp: QApplication) -> None:
    assert QFontInfo(fonts.fixed_font()).fixedPitch()


def test_commands_are_read_as_they_are_typed(qapp: QApplication) -> None:
    font = fonts.fixed_font()
    assert {font.featureValue(QFont.Tag(feature)) for feature in ("calt", "liga")} == {0}
    assert all(font.isFeatureSet(QFont.Tag(feature)) for feature in ("calt", "liga"))


def test_the_font_that_a_desktop_names_is_kept(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _kind: QFont("Segoe UI"))
    fonts._system_families.cache_clear()
    try:
        assert fonts.text_font().families() == ["Segoe UI"]
    finally:
        fonts._system_families.cache_clear()
