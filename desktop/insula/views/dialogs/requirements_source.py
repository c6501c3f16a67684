"""The requirements file of a new environment, and what it asks for before anything runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from insula.domain.overriding import override
from insula.domain.venvs import RequirementKind, RequirementLine
from insula.viewmodels.translation import translate
from insula.viewmodels.venvs.creation import CreationViewModel
from insula.views.dialogs.labelled import LabelledPath
from insula.views.widgets.labels import TextLabel, TextRole
from insula.views.widgets.notice import Notice, Severity
from insula.views.widgets.path_field import PathPurpose

_SHOWN_LINES = 6


_RISKS: Mapping[RequirementKind, Callable[[], str]] = {
    RequirementKind.INDEX: lambda: translate("RequirementsSource", "another package index"),
    RequirementKind.FIND_LINKS: lambda: translate("RequirementsSource", "packages from another place"),
    RequirementKind.URL: lambda: translate("RequirementsSource", "a package from an address"),
    RequirementKind.EDITABLE: lambda: translate("RequirementsSource", "a project linked, not copied"),
    RequirementKind.LOCAL: lambda: translate("RequirementsSource", "a package from this computer"),
    RequirementKind.NESTED: lambda: translate("RequirementsSource", "another requirements file"),
}
"""What each risky kind of line does."""


class RequirementsSource(QWidget):
    """A file to choose, a line that says how much it asks for, and the lines to look at with a box to tick."""

    def __init__(self, view_model: CreationViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._file = LabelledPath(PathPurpose.OPEN_FILE, "requirements-file")
        self._summary = TextLabel("", TextRole.SMALL)
        self._notice = Notice(Severity.WARNING)
        self._acknowledge = QCheckBox()
        self._acknowledge.setObjectName("acknowledge-risks")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._file, self._summary, self._notice, self._acknowledge):
            column.addWidget(widget)
        self._file.path.path_changed.connect(view_model.choose_file)
        self._acknowledge.toggled.connect(self._on_acknowledged)
        view_model.preview_changed.connect(self._render)
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_acknowledged(self, checked: bool) -> None:  # noqa: FBT001
        self._view_model.acknowledge(acknowledged=checked)

    def _render(self) -> None:
        view_model = self._view_model
        self._file.set_error(view_model.file_sentence)
        self._summary.setText(self._summary_text())
        self._summary.setVisible(bool(self._summary.text()))
        risky = view_model.preview.risky if view_model.preview is not None else ()
        self._notice.setVisible(bool(risky))
        self._acknowledge.setVisible(bool(risky))
        if self._acknowledge.isChecked() != view_model.acknowledged:
            self._acknowledge.setChecked(view_model.acknowledged)
        if risky:
            self._notice.set_content(
                Severity.WARNING,
                translate("RequirementsSource", "%n line(s) to check before you go on", "", len(risky)),
                self._lines_text(risky),
            )

    def _summary_text(self) -> str:
        if self._view_model.reading:
            return translate("RequirementsSource", "Reading the file…")
        preview = self._view_model.preview
        if preview is None:
            return ""
        return translate("RequirementsSource", "Asks for %n package(s), and for what they need.", "", preview.packages)

    def _lines_text(self, risky: tuple[RequirementLine, ...]) -> str:
        lines = [
            translate("RequirementsSource", "Line {line}, {risk}: {text}").format(
                line=each.line, risk=_RISKS[each.kind](), text=each.text
            )
            for each in risky[:_SHOWN_LINES]
        ]
        rest = len(risky) - _SHOWN_LINES
        if rest > 0:
            lines.append(translate("RequirementsSource", "and %n more line(s)", "", rest))
        return "\n".join(lines)

    def _retranslate(self) -> None:
        self._file.set_label(translate("RequirementsSource", "Requirements file"))
        self._file.path.set_placeholder("requirements.txt")
        self._acknowledge.setText(translate("RequirementsSource", "I have read these lines and trust them"))
        self._render()
