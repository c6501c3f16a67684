"""What an environment uses, as curves of the last minutes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from insula.domain.environment import Environment
from insula.domain.overriding import override
from insula.viewmodels.inside.statistics import SECONDS, SPAN, Chart, StatisticsViewModel
from insula.viewmodels.translation import translate
from insula.views.context import Context
from insula.views.details.live_tab import LiveTab
from insula.views.widgets.card import Card
from insula.views.widgets.curve import Curve, Curves
from insula.views.widgets.eliding_label import ElidingLabel
from insula.views.widgets.empty_state import EmptyState, Picture, PictureKind
from insula.views.widgets.labels import TextLabel, TextRole
from insula.views.widgets.scroll_page import ScrollPage

_KEYS = ("processor", "memory", "network", "disk")


class StatisticsTab(LiveTab):
    """Measures while it is seen."""

    def __init__(self, context: Context, environment: Environment, parent: QWidget | None = None) -> None:
        super().__init__(context, environment, parent)
        self.setObjectName("statistics-tab")
        self._view_model = StatisticsViewModel(environment, context.bridge, self)
        self._cards = {key: _ChartCard(key) for key in _KEYS}
        self._caption = TextLabel("", TextRole.SMALL)
        self._picture = EmptyState()
        self._picture.primary_clicked.connect(self._view_model.retry)
        self._stack = QStackedWidget()
        self._lay_out()
        self._view_model.changed.connect(self._render)
        self.render_environment()

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(10)
        for card in self._cards.values():
            column.addWidget(card)
        column.addWidget(self._caption)
        column.addStretch(1)
        self._stack.addWidget(ScrollPage(content))
        self._stack.addWidget(self._picture)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._stack)

    @override
    def render_environment(self) -> None:
        minutes = round(SPAN / 60)
        self._caption.setText(translate("StatisticsTab", "The last %n minute(s)", "", minutes))
        self._view_model.set_environment(self.environment)

    @override
    def seen_changed(self) -> None:
        self._view_model.watch(seen=self.seen)

    def _render(self) -> None:
        picture = self._picture_now()
        if picture is not None:
            self._picture.set_picture(picture)
            self._stack.setCurrentIndex(1)
            return
        for chart in self._view_model.charts():
            self._cards[chart.key].set_chart(chart)
        self._stack.setCurrentIndex(0)

    def _picture_now(self) -> Picture | None:
        view_model = self._view_model
        if view_model.sentence:
            return Picture(
                PictureKind.ERROR,
                translate("StatisticsTab", "Nothing can be measured"),
                view_model.sentence,
                translate("StatisticsTab", "Try again"),
            )
        if not view_model.running:
            return Picture(
                PictureKind.NOT_AVAILABLE,
                translate("StatisticsTab", "It is not running"),
                translate("StatisticsTab", "What it uses is measured while it runs."),
                icon="activity",
            )
        if view_model.loading:
            return Picture(PictureKind.LOADING, translate("StatisticsTab", "Measuring…"))
        return None


class _ChartCard(Card):
    """One thing that is used: its name, how much of it now, and how it went."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.setObjectName(f"chart-{key}")
        self._name = TextLabel("", TextRole.SECONDARY)
        self._figures = ElidingLabel(role=TextRole.STRONG)
        self._figures.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._curve = Curve()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._name)
        head.addWidget(self._figures, 1)
        self.content.addLayout(head)
        self.content.addWidget(self._curve)

    def set_chart(self, chart: Chart) -> None:
        self._name.setText(chart.title)
        self._figures.setText(chart.figures)
        self._curve.set_curves(Curves(chart.lines, chart.top, chart.scale, SPAN, 3 * SECONDS))
        self._curve.setAccessibleName(chart.title)
        self._curve.setAccessibleDescription(chart.figures)
