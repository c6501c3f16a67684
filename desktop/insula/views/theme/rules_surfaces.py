"""Rules of grounds, words and frames."""

GROUNDS = """
QMainWindow, QDialog { background: $window; }
QDialog[framed="true"] { background: $surface; }
QWidget[ground="window"] { background: $window; }
QWidget[ground="surface"] { background: $surface; }
QWidget[ground="navigation"] { background: $navigation; }
QScrollArea { background: transparent; border: none; }
QScrollArea:focus { border: 2px solid $accent; border-radius: 6px; }
QScrollArea > QWidget > QWidget[ground="none"] { background: transparent; }
QFrame[frame="card"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame[frame="line"] { background: $line; border: none; }
QFrame[frame="footer"] { background: transparent; border: none; border-top: 1px solid $line; }
QFrame[frame="header"] { background: transparent; border: none; border-bottom: 1px solid $line; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
"""

WORDS = """
QLabel { background: transparent; }
QLabel:disabled { color: $disabled; }
QLabel[role="title"] { font-size: 20px; font-weight: 600; }
QLabel[role="heading"] { font-size: 17px; font-weight: 600; }
QLabel[role="section"] { font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="caption"] { font-size: 12px; font-weight: 600; color: $secondary; }
QLabel[role="secondary"] { color: $secondary; }
QLabel[role="small"] { font-size: 12px; color: $secondary; }
QLabel[role="error"] { color: $broken; }
QLabel[role="accent"] { color: $accent; }
QLabel[role="running"] { color: $running; }
QLabel[role="stopped"] { color: $stopped; }
QLabel[role="paused"] { color: $paused; }
QLabel[role="broken"] { color: $broken; }
QLabel:focus { border: 2px solid $accent; border-radius: 4px; }
"""

NOTICES = """
QFrame[frame="notice"] {
    background: $window; border: 1px solid $line; border-left: 3px solid $secondary; border-radius: 6px;
}
QFrame[frame="notice"][severity="info"] { border-left-color: $accent; }
QFrame[frame="notice"][severity="warning"] { border-left-color: $paused; }
QFrame[frame="notice"][severity="danger"] { border-left-color: $broken; }
"""
