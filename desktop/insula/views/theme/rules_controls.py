"""Rules of what one presses, types into and chooses from: 30 px high, corners of 6, focus in 2 px of accent."""

BUTTONS = """
QPushButton, QToolButton {
    background: $surface; color: $text; border: 1px solid $line; border-radius: 6px;
    min-height: 28px; padding: 0 12px;
}
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed, QPushButton:open { background: $chip; }
QPushButton:checked, QToolButton:checked { background: $accent_soft; color: $accent; border-color: $accent; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 0 11px; min-height: 26px; }
QPushButton:disabled, QToolButton:disabled { color: $disabled; background: $surface; border-color: $line; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }

QPushButton[kind="primary"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; padding: 0 14px;
}
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent_pressed; border-color: $accent_pressed; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; padding: 0 13px; }
QPushButton[kind="primary"]:disabled { background: $chip; color: $disabled; border: 1px solid $line; }

QPushButton[kind="danger"] { color: $broken; }
QPushButton[kind="danger"]:focus { border-color: $broken; }
QPushButton[kind="danger"]:disabled { color: $disabled; }

QPushButton[kind="destructive"] {
    background: $broken; color: $on_accent; border-color: $broken; font-weight: 600; padding: 0 14px;
}
QPushButton[kind="destructive"]:hover { background: $broken_hover; border-color: $broken_hover; }
QPushButton[kind="destructive"]:pressed { background: $broken_pressed; border-color: $broken_pressed; }
QPushButton[kind="destructive"]:focus { border: 2px solid $text; padding: 0 13px; }
QPushButton[kind="destructive"]:disabled { background: $chip; color: $disabled; border: 1px solid $line; }

QPushButton[kind="ghost"] { background: transparent; border-color: transparent; padding: 0 8px; }
QPushButton[kind="ghost"]:hover { background: $hover; }
QPushButton[kind="ghost"]:pressed, QPushButton[kind="ghost"]:open { background: $chip; }
QPushButton[kind="ghost"]:focus { border: 2px solid $accent; padding: 0 7px; }
QPushButton[kind="ghost"]:disabled { background: transparent; border-color: transparent; }
QPushButton[kind="ghost"][quiet="true"]:enabled { color: $secondary; }

QPushButton[kind="link"] {
    background: transparent; color: $accent; border: 2px solid transparent; text-align: left;
    min-height: 20px; padding: 0 1px;
}
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 2px solid $accent; padding: 0 1px; min-height: 20px; }
QPushButton[kind="link"]:disabled { color: $disabled; }

QPushButton[opens="menu"] { padding: 0 28px 0 12px; }
QPushButton[opens="menu"]:focus { padding: 0 27px 0 11px; }

QPushButton[compact="true"] { padding: 0; min-width: 28px; max-width: 28px; }
QPushButton[opens="menu"] { padding: 0 28px 0 12px; }
QPushButton[opens="menu"]:focus { padding: 0 27px 0 11px; }

QPushButton[compact="true"]:focus { padding: 0; min-width: 26px; max-width: 26px; }

QPushButton[small="true"] { min-height: 22px; min-width: 22px; max-width: 22px; border-radius: 4px; }
QPushButton[small="true"]:focus { min-height: 20px; min-width: 20px; max-width: 20px; }

QPushButton[kind="chip"] {
    background: $chip; color: $secondary; border: 1px solid transparent; border-radius: 13px;
    min-height: 24px; padding: 0 11px;
}
QPushButton[kind="chip"]:hover { color: $text; }
QPushButton[kind="chip"]:checked { background: $accent_soft; color: $accent; font-weight: 600; }
QPushButton[kind="chip"]:focus { border: 2px solid $accent; padding: 0 10px; min-height: 22px; }
QPushButton[kind="chip"]:disabled { color: $disabled; }

QPushButton[kind="navigation"] {
    background: transparent; border: 1px solid transparent; text-align: left; min-height: 32px; padding: 0 9px;
}
QPushButton[kind="navigation"]:hover { background: $chip; }
QPushButton[kind="navigation"]:checked { background: $accent_soft; color: $text; font-weight: 600; }
QPushButton[kind="navigation"]:focus { border: 2px solid $accent; padding: 0 8px; min-height: 30px; }

QPushButton[kind="choice"] { border-radius: 8px; padding: 0; text-align: left; }
QPushButton[kind="choice"]:checked { background: $accent_soft; border: 2px solid $accent; color: $text; }
QPushButton[kind="choice"]:focus { border: 2px solid $accent; }
QPushButton[kind="choice"]:checked:focus { border: 3px solid $accent; }
"""

FIELDS = """
QLineEdit, QAbstractSpinBox, QComboBox {
    background: $surface; color: $text; border: 1px solid $line; border-radius: 6px;
    min-height: 28px; padding: 0 9px;
    selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $secondary;
}
QLineEdit { padding: 0 7px; }
QLineEdit:hover, QAbstractSpinBox:hover, QComboBox:hover { border-color: $handle; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QComboBox:on {
    border: 2px solid $accent; padding: 0 8px; min-height: 26px;
}
QLineEdit:focus { padding: 0 6px; }
QLineEdit[invalid="true"], QComboBox[invalid="true"], QSpinBox[invalid="true"] { border-color: $broken; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
    color: $disabled; background: $window; border-color: $line;
}
QComboBox QLineEdit, QComboBox QLineEdit:focus {
    border: none; padding: 0; background: transparent; min-height: 24px;
}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {
    border: none; border-radius: 0; padding: 0; background: transparent; min-height: 0;
}
QLineEdit QToolButton { background: transparent; border: none; padding: 0; min-height: 0; }
QAbstractSpinBox { min-height: 25px; padding: 0; }
QAbstractSpinBox:focus { min-height: 23px; padding: 0; }
QLineEdit[kind="value"] {
    background: transparent; border: 2px solid transparent; border-radius: 4px; padding: 0 2px; min-height: 20px;
}
QLineEdit[kind="value"]:focus { border-color: $accent; }
QPlainTextEdit, QTextEdit, QTextBrowser {
    background: $surface; color: $text; border: 1px solid $line; border-radius: 6px; padding: 4px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QPlainTextEdit:focus, QTextEdit:focus, QTextBrowser:focus { border: 2px solid $accent; padding: 3px; }
QPlainTextEdit:disabled, QTextEdit:disabled { color: $disabled; background: $window; }

QComboBox { combobox-popup: 0; padding-right: 26px; }
QComboBox:focus, QComboBox:on { padding-right: 25px; }
QComboBox::drop-down { border: none; width: 24px; subcontrol-origin: border; subcontrol-position: center right; }
QComboBox::down-arrow { image: url($controls/chevron-down.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView {
    background: $surface; color: $text; border: 1px solid $line; padding: 4px; outline: 0;
    selection-background-color: $selection; selection-color: $text;
}
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 6px; border-radius: 4px; }
QComboBox QAbstractItemView::item:selected { background: $selection; color: $text; }

QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    border: none; background: transparent; width: 24px; subcontrol-origin: border;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; margin-top: 2px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin-bottom: 2px; }
QAbstractSpinBox::up-arrow { image: url($controls/chevron-up.svg); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url($controls/chevron-down.svg); width: 12px; height: 12px; }
"""

TICKS = """
QCheckBox, QRadioButton {
    color: $text; spacing: 8px; min-height: 22px; padding: 0 4px 0 1px;
    border: 2px solid transparent; border-radius: 6px;
}
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 14px; height: 14px; border: 1px solid $secondary; background: $surface; border-radius: 4px;
}
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked {
    background: $accent; border-color: $accent; image: url($controls/check.svg);
}
QCheckBox::indicator:indeterminate {
    background: $accent; border-color: $accent; image: url($controls/minus.svg);
}
QCheckBox::indicator:disabled { background: $chip; border-color: $disabled; }
QRadioButton::indicator { border-radius: 8px; }
QRadioButton::indicator:checked {
    width: 6px; height: 6px; border: 5px solid $accent; background: $on_accent;
}
QRadioButton::indicator:disabled { background: $chip; border-color: $disabled; }
"""
