"""The least that a QtWidgets program can be: what the window's start and memory are measured against."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QWidget

application = QApplication(sys.argv)
window = QWidget()
window.setWindowTitle("Bare")
window.resize(1280, 800)
window.show()
sys.exit(application.exec())
