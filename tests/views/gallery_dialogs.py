"""Two dialogs."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.choice_cards import Choice, ChoiceCards
from insula.views.widgets.dialog_frame import DialogFrame
from insula.views.widgets.labels import SectionLabel, TextLabel, TextRole
from insula.views.widgets.notice import Notice, Severity


def machine_dialog(parent: QWidget | None = None) -> DialogFrame:
    dialog = DialogFrame(parent, width=920)
    dialog.set_title(
        "Nouvelle machine virtuelle", "Une machine complète, avec son propre système. Prête en une minute environ."
    )
    dialog.set_primary("Créer la machine")
    dialog.aside.addWidget(IconButton("terminal", "Commande équivalente", ButtonKind.GHOST, quiet=True))
    images = ChoiceCards("Image")
    images.set_choices(
        [
            Choice("debian", "Debian 13", "trixie · 412 Mio · signé"),
            Choice("ubuntu", "Ubuntu 26.04", "LTS · 640 Mio · signé"),
            Choice("fedora", "Fedora 44", "Cloud · 530 Mio · signé"),
            Choice("alpine", "Alpine 3.23", "190 Mio · empreinte"),
            Choice("alma", "AlmaLinux 10", "610 Mio · signé"),
            Choice("file", "Fichier disque…", "qcow2, vmdk, vdi, OVA"),
        ]
    )
    images.set_current("debian")
    dialog.body.addWidget(SectionLabel("Image", images))
    dialog.body.addWidget(images)
    dialog.body.addSpacing(12)
    columns = QHBoxLayout()
    columns.setSpacing(24)
    for name, fields in (("Nom", ("debian-cours", "dev")), ("Réseau", ("Accès à Internet", "127.0.0.1:2222 → 22"))):
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(SectionLabel(name))
        for text in fields:
            column.addWidget(QLineEdit(text))
        columns.addLayout(column)
    dialog.body.addLayout(columns)
    dialog.body.addWidget(
        TextLabel(
            "2 Gio de mémoire sur 16 · 412 Mio à télécharger une fois · disque : 0,2 Gio au départ, 10 Gio au plus",
            TextRole.SECONDARY,
            wrap=True,
        )
    )
    return dialog


def trash_dialog(parent: QWidget | None = None) -> DialogFrame:
    dialog = DialogFrame(parent, width=460)
    dialog.set_title("Delete “analysis” for ever?", "Its 96 packages go. Your project's files stay.")
    dialog.set_primary("Delete for ever", ButtonKind.DESTRUCTIVE)
    dialog.body.addWidget(Notice(Severity.WARNING, sentence="2 programs still run from it."))
    dialog.set_error("The folder is on a read-only disk.")
    return dialog
