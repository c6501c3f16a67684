from __future__ import annotations

import subprocess
import sys

_SCRIPT = """
import linecache
import insula.app
import csv, sched
from PySide6.QtCore import QObject
read = [name for name in linecache.cache if name.endswith(("csv.py", "sched.py", "insula/app.py"))]
assert not read, read
assert QObject().objectName() == ""
"""


def test_no_source_is_read_for_what_is_imported_after_qt() -> None:
    subprocess.run([sys.executable, "-c", _SCRIPT], check=True)
