"""Opens the user's terminal in an environment, and the file manager at a folder."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from insula.backends.process import spawn_detached
from insula.domain.errors import InvalidPathError, PathProblem, ProgramMissingError
from insula.services.activation import Session, prepare_command, prepare_session

Arguments = tuple[str, ...]
Find = Callable[[str], str | None]

# How each takes the command to run, and the folder to begin in; the first that is installed is taken. The Debian
# alternative comes first, it is the user's choice; it accepts xterm's arguments by policy.
_TERMINALS: Mapping[str, Callable[[Session], Arguments]] = {
    "x-terminal-emulator": lambda session: ("-e", str(session.script)),
    "gnome-terminal": lambda session: (f"--working-directory={session.folder}", "--", *session.arguments),
    "kgx": lambda session: (f"--working-directory={session.folder}", "--", *session.arguments),
    "ptyxis": lambda session: ("--new-window", f"--working-directory={session.folder}", "--", *session.arguments),
    "konsole": lambda session: ("--workdir", str(session.folder), "-e", *session.arguments),
    "xfce4-terminal": lambda session: (f"--working-directory={session.folder}", "-x", *session.arguments),
    "kitty": lambda session: ("--directory", str(session.folder), *session.arguments),
    "alacritty": lambda session: ("--working-directory", str(session.folder), "-e", *session.arguments),
    "wezterm": lambda session: ("start", "--cwd", str(session.folder), "--", *session.arguments),
    "foot": lambda session: (f"--working-directory={session.folder}", *session.arguments),
    "xterm": lambda session: ("-e", *session.arguments),
}
TERMINALS = tuple(_TERMINALS)
_FILE_MANAGERS = ("xdg-open", "gio", "nautilus", "dolphin", "thunar", "nemo", "pcmanfm", "caja")


def terminal_command(session: Session, find: Find = shutil.which) -> Arguments:
    """The command that opens the system's terminal on a session.

    Raises:
        ProgramMissingError: there is no terminal; `program` is "terminal".
    """
    if sys.platform == "darwin":
        return ("open", "-a", "Terminal", str(session.script))
    if sys.platform == "win32":
        tabs = find("wt.exe")
        return (tabs, "-d", str(session.folder), *session.arguments) if tabs else session.arguments
    for name, arguments in _TERMINALS.items():
        program = find(name)
        if program is not None:
            return (program, *arguments(session))
    raise ProgramMissingError("terminal", 127, "")


def folder_command(folder: Path, find: Find = shutil.which) -> Arguments:
    """The command that shows a folder in the system's file manager.

    Raises:
        ProgramMissingError: there is no file manager; `program` is "file-manager".
    """
    if sys.platform == "darwin":
        return ("open", str(folder))
    if sys.platform == "win32":
        return ("explorer.exe", str(folder))
    for name in _FILE_MANAGERS:
        program = find(name)
        if program is not None:
            return (program, "open", str(folder)) if name == "gio" else (program, str(folder))
    raise ProgramMissingError("file-manager", 127, "")


def open_terminal(environment: Path, runtime: Path) -> None:
    """Open the system's terminal with the Python environment active, in its project's folder where it has one.

    Raises:
        InvalidPathError: the environment's folder is gone.
        ProgramMissingError: there is no terminal.
        StorageError: the start files cannot be written.
    """
    _check_folder(environment)
    hidden = environment.name.lower() in {".venv", "venv", "env", ".env"}
    folder = environment.parent if hidden else environment
    session = prepare_session(environment, folder, os.environ.get("SHELL", "/bin/sh"), runtime)
    spawn_detached(terminal_command(session), cwd=session.folder)


def open_command(command: Sequence[str], runtime: Path, find: Find = shutil.which) -> None:
    """Open the system's terminal in which a command runs, beginning in the home folder.

    Raises:
        ProgramMissingError: there is no terminal, or no such command.
        StorageError: the start file cannot be written.
    """
    program = find(command[0])
    if program is None:
        raise ProgramMissingError(command[0], 127, "")
    session = prepare_command((program, *command[1:]), Path.home(), runtime)
    spawn_detached(terminal_command(session, find), cwd=session.folder)


def open_folder(folder: Path) -> None:
    """Show a folder in the system's file manager.

    Raises:
        InvalidPathError: it is gone.
        ProgramMissingError: there is no file manager.
    """
    _check_folder(folder)
    spawn_detached(folder_command(folder), cwd=folder)


def _check_folder(folder: Path) -> None:
    if not folder.is_dir():
        raise InvalidPathError("path", str(folder), PathProblem.MISSING)
