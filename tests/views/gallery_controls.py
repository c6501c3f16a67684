"""Every control in its states, and the four pictures."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from insula.views.widgets.buttons import ButtonKind, IconButton, LinkButton
from insula.views.widgets.card import Card
from insula.views.widgets.eliding_label import ElidingLabel
from insula.views.widgets.empty_state import EmptyState, Picture, PictureKind
from insula.views.widgets.labels import SectionLabel
from insula.views.widgets.notice import Notice, Severity
from insula.views.widgets.number_field import NumberField
from insula.views.widgets.path_field import PathField, PathPurpose
from insula.views.widgets.progress_line import Progress, ProgressLine
from insula.views.widgets.state_badge import StateBadge
from insula.views.widgets.toggle_row import ToggleRow


def controls_page() -> QWidget:
    page = QWidget()
    grid = QGridLayout(page)
    grid.setContentsMargins(20, 20, 20, 20)
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(16)

    buttons = Card("Buttons")
    for enabled in (True, False):
        row = QHBoxLayout()
        for kind in ButtonKind:
            button = IconButton("plus", kind.value.capitalize(), kind)
            button.setEnabled(enabled)
            row.addWidget(button)
        row.addWidget(IconButton("refresh-cw", name="Refresh"))
        row.addWidget(IconButton("ellipsis", kind=ButtonKind.GHOST, name="More"))
        toggle = IconButton("columns-3", "Columns")
        toggle.setCheckable(True)
        toggle.setChecked(True)
        row.addWidget(toggle)
        row.addStretch()
        buttons.content.addLayout(row)
    grid.addWidget(buttons, 0, 0, 1, 2)

    fields = Card("Fields")
    line = QLineEdit("debian-cours")
    broken = QLineEdit("a/b")
    broken.setProperty("invalid", True)
    off = QLineEdit("disabled")
    off.setEnabled(False)
    combo = QComboBox()
    combo.addItems(["Python 3.12.1", "Python 3.13.0"])
    spin = NumberField(1, 64, " GiB")
    spin.setValue(10)
    path = PathField(PathPurpose.FOLDER, "Folder")
    path.set_path("/home/camille/code")
    hint = QLineEdit()
    hint.setPlaceholderText("my-environment")
    for name, widget in (
        ("Name", line),
        ("Invalid", broken),
        ("Disabled", off),
        ("Placeholder", hint),
        ("Python", combo),
        ("Disk", spin),
        ("Folder", path),
    ):
        row = QHBoxLayout()
        label = SectionLabel(name, widget)
        label.setFixedWidth(100)
        row.addWidget(label)
        row.addWidget(widget, 1)
        fields.content.addLayout(row)
    fields.content.addWidget(QPlainTextEdit("numpy==2.3.4\npandas"))
    grid.addWidget(fields, 1, 0, 2, 1)

    ticks = Card("Ticks and badges")
    on = ToggleRow("Install pip", "Without it the environment is made in a tenth of a second.")
    on.set_on(on=True)
    ticks.content.addWidget(on)
    barred = ToggleRow("Follow the system")
    barred.set_obstacle("The system does not say")
    ticks.content.addWidget(barred)
    partial = QCheckBox("Some")
    partial.setTristate(True)
    partial.setCheckState(Qt.CheckState.PartiallyChecked)
    row = QHBoxLayout()
    one, other = QRadioButton("Linked"), QRadioButton("Full")
    one.setChecked(True)
    for tick in (partial, one, other):
        row.addWidget(tick)
    row.addStretch()
    ticks.content.addLayout(row)
    badges = QHBoxLayout()
    for state in ("ready", "running", "paused", "stopped", "broken", "unknown"):
        badges.addWidget(StateBadge(state, state.capitalize()))
    ticks.content.addLayout(badges)
    ticks.content.addWidget(
        ElidingLabel(
            "/home/camille/projects/a-very-long-folder-name/that-goes-on/and-on/until/it-does-not-fit/any-more/.venv",
            mode=Qt.TextElideMode.ElideMiddle,
        )
    )
    ticks.content.addWidget(LinkButton("Show the log", "external-link"), 0, Qt.AlignmentFlag.AlignLeft)
    grid.addWidget(ticks, 1, 1)

    notices = Card("Notices")
    notices.content.addWidget(Notice(Severity.INFO, sentence="Changes made elsewhere show within a second."))
    notices.content.addWidget(Notice(Severity.WARNING, "Drifted", "3 packages differ.", "Compare"))
    notices.content.addWidget(Notice(Severity.DANGER, "Python is gone", "/usr/bin/python3.8 was removed.", "Repair…"))
    grid.addWidget(notices, 2, 1)

    lines = Card("Progress")
    for progress in (
        Progress("Creating “analysis”", "installing pandas", "plus", fraction=0.3, cancellable=True),
        Progress("Searching", "4,210 folders", "search", cancellable=True),
        Progress("Cloned “analysis”", "0.7 s · 2.7 MiB", "circle-check", "running", running=False, action="Show"),
        Progress("Could not delete “docs”", "in use", "circle-alert", "broken", running=False, action="Details"),
    ):
        strip = ProgressLine()
        strip.set_progress(progress)
        lines.content.addWidget(strip)
    grid.addWidget(lines, 3, 0, 1, 2)
    grid.setRowStretch(4, 1)
    return page


def pictures_page() -> QWidget:
    page = QWidget()
    grid = QGridLayout(page)
    grid.setContentsMargins(20, 20, 20, 20)
    grid.setSpacing(20)
    pictures = (
        Picture(PictureKind.LOADING, "Looking for environments", "The list appears as soon as one is found."),
        Picture(
            PictureKind.EMPTY,
            "No Python environment yet",
            "An environment keeps the packages of one project apart from those of all the others.",
            "New environment…",
            "Choose folders…",
            primary_icon="plus",
        ),
        Picture(
            PictureKind.NOT_AVAILABLE,
            "Docker is not running",
            "The engine at unix:///var/run/docker.sock does not answer.",
            "Try again",
            "How to install it",
        ),
        Picture(PictureKind.ERROR, "The folder cannot be read", "Permission was denied: /srv/shared.", "Try again"),
    )
    for place, picture in enumerate(pictures):
        card = Card()
        state = EmptyState()
        state.set_picture(picture)
        card.content.addWidget(state)
        grid.addWidget(card, *divmod(place, 2))
    return page
