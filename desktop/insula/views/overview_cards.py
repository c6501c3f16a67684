"""The pieces of the overview."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from insula.domain.environment import Environment, EnvironmentId
from insula.domain.operation import Operation
from insula.domain.overriding import override
from insula.domain.usage import Usage
from insula.viewmodels.lists.kinds import LISTS
from insula.viewmodels.overview import Footprint
from insula.viewmodels.translation import translate
from insula.viewmodels.venvs.summary import disk_words
from insula.viewmodels.wording.figures import since
from insula.viewmodels.wording.operations import title_of
from insula.viewmodels.wording.problems import describe_problem
from insula.viewmodels.work.activity import STATES
from insula.views.theme.palette import current_tokens
from insula.views.theme.states import look_of
from insula.views.widgets.buttons import LinkButton
from insula.views.widgets.card import Card
from insula.views.widgets.card_button import CardButton
from insula.views.widgets.eliding_label import ElidingLabel
from insula.views.widgets.labels import IconLabel, TextRole
from insula.views.widgets.styling import is_restyled


class FigureCard(CardButton):
    """A figure with what it counts, which leads to where it comes from."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._title = ElidingLabel(role=TextRole.SECONDARY)
        self._figure = ElidingLabel(role=TextRole.TITLE)
        self._detail = ElidingLabel(role=TextRole.SMALL)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel(icon, "secondary"))
        head.addWidget(self._title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._figure)
        column.addWidget(self._detail)
        for label in self.findChildren(QWidget):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_words(self, title: str, figure: str, detail: str) -> None:
        self._title.setText(title)
        self._figure.setText(figure)
        self._detail.setText(detail)
        self.setAccessibleName(translate("OverviewPage", "{title}: {figure}").format(title=title, figure=figure))
        self.setAccessibleDescription(detail)


class RowsCard(Card):
    """A card of rows that are made anew whenever they change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(6)
        self.content.addLayout(self.rows)
        self.content.addStretch(1)

    def set_rows(self, rows: Sequence[QWidget]) -> None:
        while (item := self.rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row in rows:
            self.rows.addWidget(row)


class EnvironmentRow(QWidget):
    """Its state's icon, its name as a link, and a few words."""

    activated = Signal(object)

    def __init__(self, environment: Environment, state: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id: EnvironmentId = environment.id
        look = look_of(state)
        name = LinkButton(environment.name)
        name.setObjectName(f"environment-{environment.id}")
        name.setAccessibleDescription(words)
        name.clicked.connect(self._on_clicked)
        detail = ElidingLabel(words, TextRole.SECONDARY)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel(look.icon, look.tint))
        row.addWidget(name)
        row.addWidget(detail, 1)

    def _on_clicked(self) -> None:
        self.activated.emit(self._id)


def attention_row(environment: Environment) -> EnvironmentRow:
    """One that needs attention, and why, as its list has it; the tooltip has the remedy."""
    cell = next(page for page in LISTS if page.kind == environment.kind).state_of(environment)
    row = EnvironmentRow(environment, cell.state or environment.state.value, cell.text)
    row.setToolTip("\n".join(map(describe_problem, environment.problems)))
    return row


class FootprintRow(QWidget):
    """A name, its bytes, and a bar beside that of the largest."""

    activated = Signal(object)

    def __init__(self, footprint: Footprint, largest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id: EnvironmentId = footprint.environment.id
        name = LinkButton(footprint.environment.name)
        name.setObjectName(f"footprint-{self._id}")
        name.clicked.connect(self._on_clicked)
        words = disk_words(Usage(self._id, footprint.own, footprint.shared))
        name.setAccessibleDescription(words)
        size = ElidingLabel(words, TextRole.SECONDARY)
        size.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(name)
        head.addWidget(size, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(FootprintBar(footprint.own / max(1, largest), footprint.shared / max(1, largest)))

    def _on_clicked(self) -> None:
        self.activated.emit(self._id)


class FootprintBar(QWidget):
    """What is its own in the accent, what is shared lighter; both as fractions of the whole width."""

    def __init__(self, own: float, shared: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own, self._shared = own, shared
        self.setFixedHeight(6)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if is_restyled(event):
            self.update()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width, height = self.width(), self.height()
        for fraction, colour in (
            (1.0, tokens.chip),
            (self._own + self._shared, tokens.handle),
            (self._own, tokens.accent),
        ):
            painter.setBrush(QColor(colour))
            length = max(height, width * min(1.0, fraction)) if fraction else 0
            painter.drawRoundedRect(QRectF(0, 0, length, height), height / 2, height / 2)


class OperationRow(QWidget):
    """What was done, how it ended, and when."""

    def __init__(self, operation: Operation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        state, icon = STATES[operation.state]
        when = ElidingLabel(since(operation.ended or operation.started), TextRole.SMALL)
        when.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        row.addWidget(IconLabel(icon, look_of(state).tint))
        row.addWidget(ElidingLabel(title_of(operation)), 1)
        row.addWidget(when)


def all_well_row() -> QWidget:
    """In the place of the list when nothing needs attention."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 2, 0, 2)
    line.setSpacing(8)
    line.addWidget(IconLabel("circle-check", "running"))
    line.addWidget(ElidingLabel(translate("OverviewPage", "Every environment is in order."), TextRole.SECONDARY), 1)
    return row
