"""The command `insula`: without arguments the window, else the same services without a window."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments (those of the process by default) say, and give the exit code.

    0 done, 1 failed, 2 wrong usage, 3 engine not available, 130 cancelled with Ctrl+C, 141 the reader went away.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    if not given:
        # Until the window is on the screen, whatever is made stays: to look for garbage takes a tenth of the time.
        gc.disable()
        from insula.app import main as open_window

        return open_window()
    from insula.cli.exits import Exit
    from insula.cli.terminal import open_what_is_closed, silence

    open_what_is_closed()
    try:
        code = _run(given)
        sys.stdout.flush()
    except BrokenPipeError:
        silence(sys.stdout)
        return Exit.BROKEN_PIPE
    except KeyboardInterrupt:
        return Exit.CANCELLED
    except OSError as error:
        # Where the output goes, there is no room.
        silence(sys.stdout)
        print(f"insula: {error.strerror}", file=sys.stderr)
        return Exit.FAILED
    return code


def _run(given: Sequence[str]) -> int:
    from insula.cli.exits import Exit
    from insula.cli.parser import parse
    from insula.cli.terminal import Terminal

    try:
        typed = parse(given)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else Exit.USAGE
    from insula.cli.running import run

    terminal = Terminal.of_the_process(quiet=getattr(typed, "quiet", False))
    try:
        return run(typed, terminal)
    finally:
        terminal.end()
