from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from insula.views.theme.theme import Scheme, Theme
from insula.views.theme.tokens import DARK, LIGHT
from insula.views.widgets.labels import Hairline, IconLabel, SectionLabel, TextLabel, TextRole


def test_a_title_is_set_in_20_pixels_and_600(qtbot: QtBot) -> None:
    label = TextLabel("Containers", TextRole.TITLE)
    qtbot.addWidget(label)
    label.ensurePolished()
    assert (label.font().pixelSize(), label.font().weight()) == (20, 600)


def test_a_label_takes_another_role(qtbot: QtBot) -> None:
    label = TextLabel("analysis")
    qtbot.addWidget(label)
    label.ensurePolished()
    label.set_role(TextRole.HEADING)
    assert label.font().pixelSize() == 17


def test_words_are_never_taken_for_markup(qtbot: QtBot) -> None:
    label = TextLabel("<b>name</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_section_label_names_its_field(qtbot: QtBot) -> None:
    field = QLineEdit()
    label = SectionLabel("Name", field)
    qtbot.addWidget(field)
    qtbot.addWidget(label)
    assert label.buddy() is field
    assert field.accessibleName() == "Name"
    label.setText("Nom")
    assert field.accessibleName() == "Nom"


def test_an_icon_follows_the_scheme(qtbot: QtBot, theme: Theme) -> None:
    label = IconLabel("square", "broken", 32)
    qtbot.addWidget(label)
    label.show()
    theme.apply(Scheme.DARK)
    image = label.pixmap().toImage()
    colours = {image.pixelColor(x, 16).name().upper() for x in range(32) if image.pixelColor(x, 16).alpha() == 255}
    assert DARK.broken in colours
    assert LIGHT.broken not in colours


def test_a_label_without_an_icon_is_blank_until_it_gets_one(qtbot: QtBot) -> None:
    label = IconLabel()
    qtbot.addWidget(label)
    assert label.pixmap().isNull()
    label.set_icon("box")
    assert not label.pixmap().isNull()


def test_a_hairline_is_one_pixel(qtbot: QtBot) -> None:
    lying, standing = Hairline(), Hairline(Qt.Orientation.Vertical)
    qtbot.addWidget(lying)
    qtbot.addWidget(standing)
    assert lying.maximumHeight() == 1
    assert standing.maximumWidth() == 1
