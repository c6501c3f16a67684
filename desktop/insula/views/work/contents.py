"""What fills the window of some work: the steps of a build, the layers of a pull."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from insula.domain.environment import Verb
from insula.domain.operation import OperationState
from insula.viewmodels.lists.rows import RowsModel
from insula.viewmodels.stock.build_steps import BuildStepsModel
from insula.viewmodels.stock.layers import COLUMNS, LayerRow, layers_of, words_of
from insula.viewmodels.work.watched_work import WatchedWork
from insula.views.work.layers_view import LayersView
from insula.views.work.steps_view import StepsView
from insula.views.work.whole_line import WholeLine
from insula.views.work.window import WorkContent


class BuildContent:
    """Fulfils WorkContent."""

    def __init__(self, work: WatchedWork) -> None:
        self._work = work
        self._model = BuildStepsModel(parent=work)
        self._view = StepsView(self._model)
        self._line = WholeLine()
        self._widget = QWidget()
        column = QVBoxLayout(self._widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._view, 1)
        column.addWidget(self._line)
        self._view.line_chosen.connect(self._line.set_text)
        work.logged.connect(self._model.add)
        work.ended.connect(self._on_ended)

    @property
    def widget(self) -> QWidget:
        return self._widget

    @property
    def first(self) -> QWidget:
        return self._view

    def text(self) -> str:
        return self._model.text()

    def tick(self) -> None:
        self._model.tick()

    def retranslate(self) -> None:
        self._view.retranslate()
        self._line.retranslate()

    def _on_ended(self) -> None:
        state = self._work.operation.state
        self._model.end(whole=state is OperationState.SUCCEEDED)
        if state is OperationState.FAILED:
            self._view.show_end()


class PullContent:
    """Fulfils WorkContent."""

    def __init__(self, work: WatchedWork) -> None:
        self._work = work
        self._model: RowsModel[LayerRow] = RowsModel(COLUMNS, lambda layer: layer.name, work)
        self._view = LayersView(self._model)
        self._said: list[str] = []
        work.changed.connect(self._on_changed)
        work.logged.connect(self._said.extend)
        self._on_changed()

    @property
    def widget(self) -> QWidget:
        return self._view

    @property
    def first(self) -> QWidget:
        return self._view

    def text(self) -> str:
        return "\n".join(self._said or [f"{each.name}: {words_of(each)}" for each in self._model.rows()])

    def tick(self) -> None:
        """Nothing of it tells the time."""

    def retranslate(self) -> None:
        self._view.retranslate()

    def _on_changed(self) -> None:
        if layers := layers_of(self._work.operation.progress):
            self._model.set_rows(layers)


CONTENTS: Mapping[Verb, Callable[[WatchedWork], WorkContent]] = {
    Verb.BUILD: BuildContent,
    Verb.PULL: PullContent,
}
"""For the work that has a window."""
