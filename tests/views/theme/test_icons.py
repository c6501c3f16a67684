from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from insula.views.theme.icons import UnknownIconError, application_icon, icon_pixmap, tinted_icon
from insula.views.theme.palette import palette_of
from insula.views.theme.tokens import DARK, LIGHT

RESOURCES = Path(__file__).parents[3] / "resources"
NAMES = sorted(path.stem for path in (RESOURCES / "icons").glob("*.svg"))


def _colours(image: QImage) -> set[str]:
    points = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return {image.pixelColor(x, y).name() for x, y in points if image.pixelColor(x, y).alpha() == 255}


@pytest.mark.parametrize("name", [*NAMES, "mark"])
def test_an_icon_is_drawn_in_the_colour_asked_for(qapp: QApplication, name: str) -> None:
    image = icon_pixmap(name, "#b93329", 64).toImage()
    assert image.size() == QSize(64, 64)
    assert _colours(image) == {"#b93329"}


def test_every_picture_is_in_the_compiled_resources() -> None:
    listed = {file.text or "" for file in ET.parse(RESOURCES / "insula.qrc").iter("file")}
    assert listed == {path.relative_to(RESOURCES).as_posix() for path in RESOURCES.rglob("*.svg")}


def test_an_icon_is_crisp_on_a_dense_screen(qapp: QApplication) -> None:
    pixmap = icon_pixmap("box", "#000000", 16, 2.0)
    assert pixmap.size() == QSize(32, 32)
    assert pixmap.deviceIndependentSize().toSize() == QSize(16, 16)


def test_an_icon_is_drawn_once(qapp: QApplication) -> None:
    assert icon_pixmap("box", "#123456", 16) is icon_pixmap("box", "#123456", 16)


def test_a_name_without_a_picture_is_told(qapp: QApplication) -> None:
    with pytest.raises(UnknownIconError):
        icon_pixmap("no-such-icon", "#000000")


def test_a_disabled_icon_is_faded_and_a_dark_one_is_light(qapp: QApplication) -> None:
    before = QApplication.palette()
    size = QSize(48, 48)
    try:
        for tokens in (LIGHT, DARK):
            QApplication.setPalette(palette_of(tokens))
            icon = tinted_icon("square", "broken", 48)
            assert _colours(icon.pixmap(size).toImage()) == {tokens.broken.lower()}
            assert _colours(icon.pixmap(size, QIcon.Mode.Disabled).toImage()) == {tokens.disabled.lower()}
    finally:
        QApplication.setPalette(before)


@pytest.mark.parametrize("ground", [LIGHT.window, DARK.window])
def test_the_mark_is_seen_on_any_ground(qapp: QApplication, ground: str) -> None:
    image = application_icon().pixmap(QSize(64, 64)).toImage()
    rim = image.pixelColor(32, 2)
    assert rim.alpha() == 255
    assert abs(rim.lightness() - QColor(ground).lightness()) > 50
