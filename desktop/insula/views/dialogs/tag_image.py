"""Give an image one more name."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from insula.domain.overriding import override
from insula.viewmodels.stock.image_changes import TagViewModel
from insula.viewmodels.stock.images import name_of
from insula.viewmodels.translation import translate
from insula.views.dialogs.labelled import JudgedField
from insula.views.dialogs.request_dialog import RequestDialog
from insula.views.widgets.notice import Notice, Severity


class TagImageDialog(RequestDialog):
    """Judged at every key; that another image would lose the name is told before."""

    def __init__(self, view_model: TagViewModel, parent: QWidget | None = None) -> None:
        super().__init__(view_model, parent, width=480)
        self._view_model = view_model
        self.setObjectName("tag-image")
        self._line = QLineEdit()
        self._line.setObjectName("reference")
        self._field = JudgedField(self._line)
        self._loser = Notice(Severity.WARNING)
        self.body.setSpacing(12)
        self.body.addWidget(self._field)
        self.body.addWidget(self._loser)
        self._line.textChanged.connect(view_model.reference.type)
        self.follow()

    @override
    def submit(self) -> None:
        self._view_model.tag()

    @override
    def render_state(self) -> None:
        super().render_state()
        self._field.set_error(self._view_model.reference.sentence)
        loser = self._view_model.loser
        self._loser.set_content(Severity.WARNING, "", loser)
        self._loser.setVisible(bool(loser))

    @override
    def retell(self) -> None:
        title = translate("TagImageDialog", "One more name for “{name}”")
        self.set_title(
            title.format(name=name_of(self._view_model.image)),
            translate("TagImageDialog", "The names it has stay."),
        )
        self.set_primary(translate("TagImageDialog", "Give the name"))
        self._field.set_label(
            translate("TagImageDialog", "Name"),
            translate("TagImageDialog", "Such as team/blog:2.3, with a registry in front where it is to go to one."),
        )
