"""Every widget, to look at: `python -m tests.views.gallery`, or with a FOLDER for pictures of them."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from insula.views.theme.icons import application_icon
from insula.views.theme.theme import STYLE, Scheme, Theme
from insula.views.widgets.buttons import ButtonKind, IconButton
from tests.views.gallery_controls import controls_page, pictures_page
from tests.views.gallery_dialogs import machine_dialog, trash_dialog
from tests.views.gallery_window import window_page


def grab(folder: Path, application: QApplication, theme: Theme) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        theme.apply(scheme)
        for name, make in (("window", window_page), ("controls", controls_page), ("pictures", pictures_page)):
            page = make()
            page.setProperty("ground", "window")
            page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            page.resize(1440, 900)
            page.show()
            application.sendPostedEvents()
            page.grab().save(str(folder / f"{name}-{scheme}.png"))
            page.close()
        for name, make_dialog in (("machine", machine_dialog), ("trash", trash_dialog)):
            dialog = make_dialog()
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
            dialog.show()
            application.sendPostedEvents()
            dialog.grab().save(str(folder / f"{name}-{scheme}.png"))
            dialog.close()


def main() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.French))
    application = QApplication([*sys.argv, *STYLE])
    theme = Theme(application)
    if len(sys.argv) > 1:
        grab(Path(sys.argv[1]), application, theme)
        return
    theme.apply(Scheme.SYSTEM)
    window = QDialog()
    window.setWindowIcon(application_icon())
    column = QVBoxLayout(window)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    pages = QWidget()
    stack = QVBoxLayout(pages)
    for page in (window_page(), controls_page(), pictures_page()):
        page.setMinimumHeight(860)
        stack.addWidget(page)
    scroll.setWidget(pages)
    switch = IconButton("sun-moon", "Light or dark")
    switch.clicked.connect(lambda: theme.apply(Scheme.LIGHT if theme.scheme is Scheme.DARK else Scheme.DARK))
    opener = IconButton("plus", "New machine…", ButtonKind.PRIMARY)
    opener.clicked.connect(lambda: machine_dialog(window).open())
    row = QHBoxLayout()
    row.addWidget(switch)
    row.addWidget(opener)
    row.addStretch()
    column.addLayout(row)
    column.addWidget(scroll)
    window.resize(1440, 900)
    window.show()
    sys.exit(application.exec())


if __name__ == "__main__":
    main()
