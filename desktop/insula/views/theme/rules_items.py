"""Rules of lists, tables, tabs, menus and scroll bars. Cells are painted by the delegate."""

ITEMS = """
QTableView, QTreeView, QListView {
    background: $surface; color: $text; border: 1px solid $line; border-radius: 8px; outline: 0;
    selection-background-color: $selection; selection-color: $text; gridline-color: $line;
}
QTableView, QTreeView { selection-background-color: transparent; show-decoration-selected: 0; }
QTableView:focus[keyboard="true"], QTreeView:focus[keyboard="true"], QListView:focus[keyboard="true"] {
    border: 1px solid $accent;
}
QListView::item:selected { background: $selection; color: $text; }
QListView::item { min-height: 30px; padding: 0 8px; }
QListView::item:hover { background: $hover; }
QTreeView::branch { background: transparent; image: none; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: transparent; color: $secondary; border: none; border-bottom: 1px solid $line; padding: 0 8px;
    font-size: 12px; font-weight: 500; min-height: 31px;
}
QHeaderView::section:hover { color: $text; }
QHeaderView::down-arrow { image: url($controls/chevron-down.svg); width: 12px; height: 12px; }
QHeaderView::up-arrow { image: url($controls/chevron-up.svg); width: 12px; height: 12px; }
QHeaderView::down-arrow, QHeaderView::up-arrow { subcontrol-position: center right; right: 4px; }
QTableCornerButton::section { background: transparent; border: none; }
"""

TABS = """
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabWidget::tab-bar { left: 17px; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; color: $secondary; border: 2px solid transparent; border-radius: 0;
    padding: 0 1px; margin-right: 12px; min-height: 32px;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; font-weight: 600; }
QTabBar::tab:selected:focus { border-color: $accent; border-radius: 4px; }
QTabBar::tab:disabled { color: $disabled; }
QTabBar::scroller { width: 48px; }
QTabBar::tear { width: 0; border: none; image: none; }
QTabBar QToolButton, QTabBar QToolButton:disabled {
    min-height: 24px; padding: 0; border: none; border-radius: 4px; background: $surface;
}
QTabBar QToolButton:hover:enabled { background: $hover; }
QTabBar QToolButton::left-arrow { image: url($controls/chevron-left.svg); width: 16px; height: 16px; }
QTabBar QToolButton::right-arrow { image: url($controls/chevron-right.svg); width: 16px; height: 16px; }
QTabBar QToolButton::left-arrow:disabled, QTabBar QToolButton::right-arrow:disabled { image: none; }
"""

MENUS = """
QMenu { background: $surface; color: $text; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 0 24px 0 10px; min-height: 28px; border: 1px solid transparent; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { color: $disabled; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 6px; }
QMenuBar { background: $window; color: $text; }
QMenuBar::item:selected { background: $chip; }
QToolTip { background: $surface; color: $text; border: 1px solid $line; padding: 0 2px; }
"""

SCROLLING = """
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $handle; border: 3px solid transparent; border-radius: 6px; }
QScrollBar::handle:vertical { min-height: 32px; margin: 2px 3px; border: none; border-radius: 3px; }
QScrollBar::handle:horizontal { min-width: 32px; margin: 3px 2px; border: none; border-radius: 3px; }
QScrollBar::handle:hover { background: $handle_hover; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QProgressBar {
    background: $chip; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; text-align: right;
    color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""
