"""Name, image, command, and when it runs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from insula.domain.overriding import override
from insula.viewmodels.containers.container_form.form import ContainerForm
from insula.viewmodels.translation import translate
from insula.views.dialogs.container_form.lines import ChoiceLine, FlagLine, SuggestingLine, TextLine, side_by_side
from insula.views.dialogs.container_form.page import SectionPage
from insula.views.dialogs.labelled import LabelledField
from insula.views.widgets.choice_box import ChoiceBox


class GeneralPage(SectionPage):
    """`editing` leaves out what an edited container keeps: its name, its engine, whether it runs."""

    def __init__(
        self,
        form: ContainerForm,
        engines: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
        *,
        editing: bool = False,
    ) -> None:
        section = form.general
        super().__init__(section, parent)
        self._form = form
        self._section_of_form = section
        self.image = SuggestingLine(section.image, lambda: "python:3.12-slim", lambda: form.image_sentence)
        self._name = TextLine(section.name, fixed=False)
        self._engines = ChoiceBox()
        self._engines.setObjectName("engine")
        self._engine = LabelledField(self._engines)
        self._editing = editing
        self._command = TextLine(section.command)
        self._entrypoint = TextLine(section.entrypoint)
        self._restart = ChoiceLine(section.restart)
        self._tries = TextLine(section.tries, lambda: translate("GeneralPage", "no end"))
        self._auto_remove = FlagLine(
            section.auto_remove,
            lambda: translate("GeneralPage", "With all that was written in it; only its named volumes stay."),
        )
        self._start = FlagLine(section.start)
        column = self.column
        column.addWidget(self.image)
        if editing:
            # They keep no place: another name is another verb.
            for each in (self._name, self._engine):
                each.setParent(self.widget())
        else:
            column.addLayout(side_by_side(self._name, self._engine))
        column.addLayout(side_by_side(self._command, self._entrypoint))
        column.addLayout(side_by_side(self._restart, self._tries))
        column.addLayout(side_by_side(self._auto_remove) if editing else side_by_side(self._start, self._auto_remove))
        self._name.setVisible(not editing)
        self._start.setVisible(not editing)
        self._engines.chosen.connect(form.choose_engine)
        form.choices_changed.connect(self._on_choices)
        form.judged.connect(self.render_state)
        self._on_choices()
        self.set_engines(engines)
        self.finish()

    def set_engines(self, engines: Sequence[tuple[str, str]]) -> None:
        """Those to choose from, backends with their titles."""
        self._engines.set_options(engines)
        self._engines.set_value(self._form.engine)
        self._engine.setVisible(len(engines) > 1 and not self._editing)

    @override
    def render_state(self) -> None:
        super().render_state()
        self._tries.setVisible(self._section_of_form.asks_for_tries)
        self.image.retell()
        details = self._form.image
        self._command.set_example(" ".join(details.command) if details is not None else "")
        self._entrypoint.set_example(" ".join(details.entrypoint) if details is not None else "")

    @override
    def retell(self) -> None:
        super().retell()
        self._engine.set_label(translate("GeneralPage", "Engine"))

    def _on_choices(self) -> None:
        self.image.box.set_suggestions(self._form.choices.images)
