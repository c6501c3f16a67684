"""The drawn window, made of the real widgets."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QTabBar,
    QTableView,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from insula.viewmodels.lists.roles import CellLook, Role
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.card import Card
from insula.views.widgets.chips import ChipBar, ChipItem
from insula.views.widgets.key_value_grid import Fact, KeyValueGrid
from insula.views.widgets.labels import Hairline, IconLabel, TextLabel, TextRole
from insula.views.widgets.navigation_button import NavigationButton
from insula.views.widgets.notice import Notice, Severity
from insula.views.widgets.progress_line import Progress, ProgressLine
from insula.views.widgets.search_field import SearchField
from insula.views.widgets.state_badge import StateBadge
from insula.views.widgets.table_style import DETAIL_ROW, style_table

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _item(text: str, **look: object) -> QStandardItem:
    item = QStandardItem(text)
    item.setData(CellLook(text, **look), Role.LOOK)  # type: ignore[arg-type]
    return item


def _container(name: str, state: str, word: str, *rest: str) -> list[QStandardItem]:
    image, ports, cpu, memory, created = rest
    return [
        _item(name, strong=True),
        _item(word, state=state),
        _item(image, secondary=True),
        _item(ports, monospace=True, secondary=True),
        _item(cpu, figure=True),
        _item(memory, figure=True),
        _item(created, figure=True, secondary=True),
    ]


def container_model(parent: QWidget) -> QStandardItemModel:
    model = QStandardItemModel(0, 7, parent)
    for column, title in enumerate(("Nom", "État", "Image", "Ports", "CPU", "Mémoire", "Créé")):
        model.setHeaderData(column, Qt.Orientation.Horizontal, title)
        if column > 3:
            model.setHeaderData(column, Qt.Orientation.Horizontal, RIGHT, Qt.ItemDataRole.TextAlignmentRole)
    first = _item("boutique · compose", group=True, detail="4 conteneurs")
    first.appendRow(_container("web", "running", "En cours", "nginx:1.27", "8080 → 80", "0,4 %", "38 Mio", "2 h"))
    first.appendRow(
        _container("api", "running", "En cours", "boutique/api:2.3", "8000 → 8000", "3,1 %", "212 Mio", "2 h")
    )
    first.appendRow(_container("base", "running", "En cours", "postgres:17", "–", "1,2 %", "164 Mio", "2 h"))
    first.appendRow(_container("file", "paused", "En pause", "redis:7.4", "–", "0,0 %", "9 Mio", "2 h"))
    second = _item("Sans projet", group=True, detail="3 conteneurs")
    second.appendRow(_container("cours-docker", "stopped", "Arrêté", "python:3.12-slim", "8888", "—", "—", "hier"))
    second.appendRow(_container("essai-gpu", "broken", "Échec (137)", "pytorch:2.9", "–", "—", "—", "12 nov."))
    second.appendRow(_container("archives", "unknown", "Inconnu", "minio:2026", "9000", "—", "—", "3 nov."))
    model.appendRow(first)
    model.appendRow(second)
    return model


def _navigation() -> QWidget:
    pane = QWidget()
    pane.setProperty("ground", "navigation")
    pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    pane.setFixedWidth(238)
    column = QVBoxLayout(pane)
    column.setContentsMargins(10, 16, 10, 14)
    column.setSpacing(1)
    head = QHBoxLayout()
    head.setContentsMargins(8, 0, 8, 14)
    head.setSpacing(10)
    head.addWidget(IconLabel("mark", "accent", 26))
    head.addWidget(TextLabel("Insula", TextRole.HEADING), 1)
    column.addLayout(head)
    group = QButtonGroup(pane)
    for icon, text, count, section in (
        ("layout-dashboard", "Vue d’ensemble", None, ""),
        ("package", "Environnements Python", 42, ""),
        ("container", "Conteneurs", 18, ""),
        ("monitor", "Machines virtuelles", 5, ""),
        ("layers", "Images", 27, "Ressources"),
        ("share-2", "Liaisons", None, ""),
        ("activity", "Activité", 2, "Suivi"),
        ("trash-2", "Corbeille", 3, ""),
    ):
        if section:
            label = TextLabel(section, TextRole.CAPTION)
            label.setContentsMargins(10, 14, 0, 6)
            column.addWidget(label)
        button = NavigationButton(icon, text)
        button.set_count(count)
        button.setChecked(icon == "container")
        group.addButton(button)
        column.addWidget(button)
    column.addStretch()
    column.addWidget(NavigationButton("settings", "Réglages"))
    return pane


def _list() -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(20, 18, 20, 20)
    column.setSpacing(12)
    head = QHBoxLayout()
    head.setSpacing(8)
    head.addWidget(TextLabel("Conteneurs", TextRole.TITLE))
    head.addWidget(TextLabel("18 · 11 en cours · moteur « default »", TextRole.SECONDARY), 1)
    head.addWidget(IconButton("plus", "Nouveau conteneur", ButtonKind.PRIMARY))
    column.addLayout(head)
    filters = QHBoxLayout()
    filters.setSpacing(8)
    search = SearchField("Nom, image, port…")
    search.setFixedWidth(200)
    chips = ChipBar("Filtres")
    chips.set_items(
        [
            ChipItem("all", "Tous"),
            ChipItem("running", "En cours"),
            ChipItem("stopped", "Arrêtés"),
            ChipItem("attention", "À surveiller", 2),
        ]
    )
    grouping = IconButton("list-tree", "Par projet")
    grouping.setMenu(QMenu(grouping))
    filters.addWidget(search)
    filters.addWidget(chips, 1)
    filters.addWidget(grouping)
    column.addLayout(filters)
    actions = QHBoxLayout()
    actions.setSpacing(8)
    start = IconButton("play", "Démarrer")
    start.set_obstacle("Ce conteneur est déjà en cours")
    actions.addWidget(start)
    for icon, text, kind in (
        ("square", "Arrêter", ButtonKind.SECONDARY),
        ("copy", "Cloner…", ButtonKind.SECONDARY),
        ("pencil", "Modifier…", ButtonKind.SECONDARY),
        ("trash-2", "Supprimer…", ButtonKind.DANGER),
    ):
        actions.addWidget(IconButton(icon, text, kind))
    actions.addSpacing(6)
    actions.addWidget(TextLabel("1 sélectionné", TextRole.SECONDARY), 1)
    column.addLayout(actions)
    tree = QTreeView()
    tree.setModel(container_model(tree))
    style_table(tree)
    tree.expandAll()
    for index, width in enumerate((184, 110, 147, 112, 56, 74, 50)):
        tree.setColumnWidth(index, width)
    group = tree.model().index(0, 0)
    tree.setCurrentIndex(tree.model().index(1, 0, group))
    column.addWidget(tree, 1)
    return page


def _details() -> QWidget:
    pane = QWidget()
    pane.setProperty("ground", "surface")
    pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    pane.setFixedWidth(410)
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 16, 0, 0)
    column.setSpacing(4)
    head = QHBoxLayout()
    head.setContentsMargins(18, 0, 18, 0)
    head.setSpacing(8)
    head.addWidget(TextLabel("api", TextRole.HEADING))
    head.addWidget(StateBadge("running", "En cours · sain"), 1)
    head.addWidget(IconButton("ellipsis", kind=ButtonKind.GHOST, name="Autres actions"))
    column.addLayout(head)
    made = TextLabel("boutique/api:2.3 · depuis 2 h 14 min", TextRole.SECONDARY)
    made.setContentsMargins(18, 0, 18, 4)
    column.addWidget(made)
    tabs = QTabBar()
    tabs.setExpanding(False)
    for tab in ("Résumé", "Journaux", "Terminal", "Statistiques", "Fichiers"):
        tabs.addTab(tab)
    strip = QHBoxLayout()
    strip.setContentsMargins(15, 0, 10, 0)
    strip.addWidget(tabs)
    column.addLayout(strip)
    column.setSpacing(0)
    column.addWidget(Hairline())
    inner = QVBoxLayout()
    inner.setContentsMargins(18, 14, 18, 14)
    inner.setSpacing(14)
    inner.addWidget(
        Notice(
            Severity.WARNING,
            "Port ouvert à tout le réseau",
            "8000 écoute sur 0.0.0.0.",
            "Limiter à cet ordinateur",
        )
    )
    cards = QHBoxLayout()
    cards.setSpacing(12)
    for title, figure in (("Processeur", "3,1 %"), ("Mémoire", "212 Mio")):
        card = Card()
        card.content.addWidget(TextLabel(title, TextRole.SECONDARY))
        card.content.addWidget(TextLabel(figure, TextRole.HEADING))
        cards.addWidget(card)
    inner.addLayout(cards)
    facts = KeyValueGrid()
    facts.set_facts(
        [
            Fact("ports", "Ports", "0.0.0.0:8000 → 8000/tcp", monospace=True),
            Fact("networks", "Réseaux", "boutique_interne (api)"),
            Fact("volumes", "Volumes", "boutique_televersements → /srv/media", copyable=True),
            Fact("limits", "Limites", "1 cœur · 512 Mio"),
            Fact("variables", "Variables", "14, dont 3 secrets", action="masqués"),
            Fact("path", "Emplacement", "/home/camille/projets/boutique/api/.venv", monospace=True, copyable=True),
            Fact("command", "Commande", "uvicorn app:api --port 8000", monospace=True),
        ]
    )
    inner.addWidget(facts)
    model = QStandardItemModel(0, 4, pane)
    model.setHorizontalHeaderLabels(["Package", "Version", "Latest", "Why"])
    for package, version, latest, why in (
        ("numpy", "1.26.4", "2.3.4", "requested"),
        ("pandas", "2.2.3", "2.3.3", "requested"),
        ("python-dateutil", "2.9.0", "", "pandas"),
        ("six", "1.17.0", "", "python-dateutil, and more"),
    ):
        model.appendRow(
            [
                _item(package, strong=True),
                _item(version, monospace=True),
                _item(latest, monospace=True, tone="paused"),
                _item(why, secondary=True),
            ]
        )
    table = QTableView()
    table.setModel(model)
    style_table(table, DETAIL_ROW)
    for index, width in enumerate((142, 64, 62, 100)):
        table.setColumnWidth(index, width)
    table.setFixedHeight(34 + 4 * DETAIL_ROW)
    inner.addWidget(table)
    inner.addStretch()
    column.addLayout(inner, 1)
    return pane


def _bottom() -> QWidget:
    line = QWidget()
    line.setProperty("ground", "surface")
    line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    row = QHBoxLayout(line)
    row.setContentsMargins(20, 7, 20, 7)
    progress = ProgressLine()
    progress.set_progress(
        Progress(
            "Clonage de « base » en « base-essai »",
            "copie du volume donnees (1,3 sur 2,1 Gio)",
            "copy",
            fraction=0.62,
            cancellable=True,
        )
    )
    row.addWidget(progress, 1)
    row.addWidget(IconButton("chevron-up", "2 opérations", ButtonKind.GHOST, quiet=True))
    return line


def window_page() -> QWidget:
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(_navigation())
    row.addWidget(Hairline(Qt.Orientation.Vertical))
    right = QVBoxLayout()
    right.setSpacing(0)
    upper = QHBoxLayout()
    upper.setSpacing(0)
    upper.addWidget(_list(), 1)
    upper.addWidget(Hairline(Qt.Orientation.Vertical))
    upper.addWidget(_details())
    right.addLayout(upper, 1)
    right.addWidget(Hairline())
    right.addWidget(_bottom())
    row.addLayout(right, 1)
    return page
