"""Everything else, in groups."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from insula.domain.overriding import override
from insula.viewmodels.containers.container_form.form import ContainerForm
from insula.viewmodels.containers.container_form.rows import RowsField
from insula.viewmodels.translation import translate
from insula.views.dialogs.container_form.cells import TextCell
from insula.views.dialogs.container_form.lines import ChoiceLine, FlagLine, TextLine, side_by_side
from insula.views.dialogs.container_form.page import SectionPage
from insula.views.dialogs.container_form.rows_editor import Column, RowsEditor
from insula.views.widgets.labels import Hairline

Words = Callable[[], str]


def _pairs(field: RowsField[Any, Any], example: str, add: Words, nothing: Words) -> RowsEditor:
    columns = (
        Column(lambda: translate("AdvancedPage", "Name"), lambda: TextCell("name", lambda: example), 2),
        Column(lambda: translate("AdvancedPage", "Value"), lambda: TextCell("value"), 3),
    )
    return RowsEditor(field, columns, add, nothing)


class AdvancedPage(SectionPage):
    """Who it is, how it ends, what it may, where its output goes."""

    def __init__(self, form: ContainerForm, parent: QWidget | None = None) -> None:
        section = form.advanced
        super().__init__(section, parent)
        self._form, self._advanced = form, section
        self._user = TextLine(section.user, lambda: "1000:1000")
        self._folder = TextLine(section.working_directory, lambda: "/app")
        self._identity()
        self.column.addWidget(Hairline())
        self._lifetime()
        self.column.addWidget(Hairline())
        self._rights()
        self.column.addWidget(Hairline())
        self._kernel()
        form.judged.connect(self.render_state)
        self.finish()

    @override
    def render_state(self) -> None:
        super().render_state()
        image = self._form.image
        if image is not None:
            self._user.set_example(image.user or "root")
            self._folder.set_example(image.working_directory or "/")

    def _identity(self) -> None:
        section = self._advanced
        self.column.addLayout(side_by_side(self._user, self._folder))
        self.column.addLayout(side_by_side(TextLine(section.hostname), TextLine(section.domainname)))
        self.column.addWidget(
            _pairs(
                section.labels,
                "org.example.team",
                lambda: translate("AdvancedPage", "Add a label"),
                lambda: translate("AdvancedPage", "None but those of its image."),
            )
        )

    def _lifetime(self) -> None:
        section = self._advanced
        self.column.addLayout(side_by_side(ChoiceLine(section.init), TextLine(section.platform, lambda: "linux/amd64")))
        self.column.addLayout(
            side_by_side(
                FlagLine(section.terminal, lambda: translate("AdvancedPage", "As “docker run -t” gives it.")),
                FlagLine(section.interactive, lambda: translate("AdvancedPage", "As “docker run -i” keeps it.")),
            )
        )
        self.column.addLayout(
            side_by_side(TextLine(section.stop_signal, lambda: "SIGTERM"), TextLine(section.stop_timeout, lambda: "10"))
        )

    def _rights(self) -> None:
        section = self._advanced
        self.column.addWidget(
            FlagLine(
                section.privileged,
                lambda: translate("AdvancedPage", "It could do anything to this computer. Hardly anything needs that."),
            )
        )
        self.column.addLayout(
            side_by_side(
                TextLine(section.capabilities_added, lambda: "NET_ADMIN SYS_TIME"),
                TextLine(section.capabilities_dropped, lambda: "ALL"),
            )
        )
        self.column.addLayout(
            side_by_side(
                TextLine(section.security_options, lambda: "no-new-privileges"),
                TextLine(section.devices, lambda: "/dev/snd:/dev/snd:rw"),
            )
        )
        self.column.addLayout(
            side_by_side(
                TextLine(
                    section.process_namespace,
                    lambda: translate("AdvancedPage", "nobody"),
                    lambda: translate("AdvancedPage", "“host” or “container:name”."),
                ),
                TextLine(
                    section.ipc_namespace,
                    lambda: translate("AdvancedPage", "nobody"),
                    lambda: translate("AdvancedPage", "“host”, “shareable” or “container:name”."),
                ),
            )
        )

    def _kernel(self) -> None:
        section = self._advanced
        self.column.addWidget(
            _pairs(
                section.sysctls,
                "net.core.somaxconn",
                lambda: translate("AdvancedPage", "Add a setting"),
                lambda: translate("AdvancedPage", "As the engine has them."),
            )
        )
        self.column.addWidget(TextLine(section.log_driver, lambda: "json-file"))
        self.column.addWidget(
            _pairs(
                section.log_options,
                "max-size",
                lambda: translate("AdvancedPage", "Add an option"),
                lambda: translate("AdvancedPage", "As the engine has them."),
            )
        )
