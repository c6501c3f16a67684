"""Edit a container: the form, then what is different."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from insula.domain.overriding import override
from insula.viewmodels.containers.container_editing import EditContainerViewModel
from insula.viewmodels.translation import translate
from insula.views.dialogs.container_form.editor import ContainerFormEditor
from insula.views.dialogs.difference_table import DifferenceTable
from insula.views.dialogs.exchange_parts import HealthWait
from insula.views.dialogs.points import words_of
from insula.views.dialogs.sized_dialog import Remember, SizedDialog
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.labels import TextLabel, TextRole
from insula.views.widgets.point_rows import PointRows

_USUAL, _BODY_HEIGHT = QSize(940, 680), 430


class EditContainerDialog(SizedDialog):
    """Its verb shows what is different, then applies it. It closes once the work has begun."""

    def __init__(
        self,
        view_model: EditContainerViewModel,
        parent: QWidget | None = None,
        *,
        remembered: Mapping[str, Any] | None = None,
        remember: Remember = lambda _size: None,
    ) -> None:
        super().__init__(view_model, parent, _USUAL, remembered, remember)
        self._view_model = view_model
        self.setObjectName("edit-container")
        self._editor: ContainerFormEditor | None = None
        self._waiting = TextLabel("", TextRole.SECONDARY, wrap=True)
        self._review = Review(view_model)
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(_BODY_HEIGHT)
        self._stack.addWidget(self._waiting)
        self._stack.addWidget(self._review)
        self._back = IconButton("chevron-left", " ", ButtonKind.GHOST, quiet=True)
        self._back.setObjectName("back")
        self._back.setAutoDefault(False)
        self._back.clicked.connect(lambda: view_model.review(reviewing=False))
        self.body.addWidget(self._stack, 1)
        self.aside.addWidget(self._back)
        self.fill()
        view_model.opened.connect(self._on_opened)
        self.follow()
        view_model.begin()

    @property
    def view_model(self) -> EditContainerViewModel:
        return self._view_model

    @property
    def editor(self) -> ContainerFormEditor | None:
        """The form, once the engine has told what the container is like."""
        return self._editor

    @override
    def submit(self) -> None:
        if self._view_model.reviewing:
            self._view_model.apply()
        else:
            self._view_model.review(reviewing=True)

    @override
    def render_state(self) -> None:
        super().render_state()
        reviewing = self._view_model.reviewing
        front = self._review if reviewing else (self._editor or self._waiting)
        turned = front is not self._stack.currentWidget()
        self._back.setVisible(reviewing)
        self._name_verb()
        if reviewing:
            self._review.render_state()
        if turned:
            self._stack.setCurrentWidget(front)
            if reviewing:
                self.primary.setFocus()
            elif self._editor is not None:
                self._editor.general.image.box.setFocus()

    @override
    def retell(self) -> None:
        name = self._view_model.environment.name
        self.set_title(
            translate("EditContainerDialog", "Edit “{name}”").format(name=name),
            translate("EditContainerDialog", "Another container is made as asked here, and takes its place."),
        )
        self._name_verb()
        self._back.setText(translate("EditContainerDialog", "Back to the settings"))
        self._waiting.setText(translate("EditContainerDialog", "The engine is asked what it is like…"))
        self._review.retell()

    def _name_verb(self) -> None:
        self.set_primary(
            translate("EditContainerDialog", "Apply changes")
            if self._view_model.reviewing
            else translate("EditContainerDialog", "Review changes")
        )

    def _on_opened(self) -> None:
        form = self._view_model.form
        if form is not None:
            self._editor = ContainerFormEditor(form, editing=True)
            self._stack.addWidget(self._editor)


class Review(QWidget):
    """What is different, what stays, and the way back."""

    def __init__(self, view_model: EditContainerViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._table = DifferenceTable()
        self._health = HealthWait(view_model)
        self._points = PointRows()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._table, 1)
        column.addWidget(self._health)
        column.addWidget(self._points)

    def render_state(self) -> None:
        """Show what would be done now."""
        view_model = self._view_model
        self._table.set_differences(view_model.differences)
        self._health.setVisible(view_model.waits_for_health and view_model.runs)
        self._points.set_points(words_of(view_model.points))

    def retell(self) -> None:
        """In the language of the moment."""
        self._table.retell()
        self._health.retell()
