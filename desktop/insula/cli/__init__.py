"""The command `insula`: without arguments the window, else the same services without a window."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments (those of the process by default) say, and give the exit code.

    0 done, 1 failed, 2 wrong usage, 3 engine not available, 130 cancelled with Ctrl+C.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    if not given:
        from insula.app import main as open_window

        return open_window()
    from insula.cli.running import run

    return run(given)
