"""Start files that open a shell inside a Python environment, whatever its path is made of."""

from __future__ import annotations

import shlex
import sys
from dataclasses import dataclass
from pathlib import Path

from insula.domain.errors import from_os_error
from insula.storage.atomic import write_atomic


@dataclass(frozen=True, slots=True)
class Session:
    """What to run in a terminal: arguments, the folder to begin in, and the file that holds it all as a script."""

    arguments: tuple[str, ...]
    folder: Path
    script: Path


def prepare_session(environment: Path, folder: Path, shell: str, runtime: Path) -> Session:
    """Write the start files of a shell in which the environment is active.

    Args:
        environment: the environment's own folder.
        folder: where the shell begins.
        shell: the path or name of the user's shell; unknown ones start as POSIX shells. Ignored on Windows.
        runtime: a private folder for the start files.

    Raises:
        StorageError: they cannot be written.
    """
    unique = _unique(str(environment))
    try:
        if sys.platform == "win32":
            return _windows_session(environment, folder, runtime / f"terminal-{unique}.cmd")
        return _posix_session(environment, folder, shell, runtime / f"terminal-{unique}")
    except OSError as error:
        raise from_os_error(error, str(runtime)) from error


def prepare_command(command: tuple[str, ...], folder: Path, runtime: Path) -> Session:
    """Write the start file of a terminal in which only this command runs, and stays if that fails at once.

    Raises:
        StorageError: it cannot be written.
    """
    unique = _unique("\0".join(command))
    try:
        runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
        if sys.platform == "win32":
            script = runtime / f"command-{unique}.cmd"
            write_atomic(script, "chcp 65001 >nul\r\n" + " ".join(map(_in_batch, map(Path, command))) + "\r\n")
            return Session(("cmd.exe", "/k", str(script)), folder, script)
        script = runtime / f"command-{unique}"
        # What fails at once would take its reason along with its window.
        lines = (
            "#!/bin/sh",
            "begun=$(date +%s)",
            f"{shlex.join(command)} || [ $(($(date +%s) - begun)) -ge 3 ] || read -r _",
        )
        write_atomic(script, "\n".join(lines) + "\n", mode=0o700)
    except OSError as error:
        raise from_os_error(error, str(runtime)) from error
    return Session((str(script),), folder, script)


def _windows_session(environment: Path, folder: Path, script: Path) -> Session:
    activate = environment / "Scripts" / "activate.bat"
    lines = ("@echo off", f"cd /d {_in_batch(folder)}", f"call {_in_batch(activate)}")
    script.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_atomic(script, "chcp 65001 >nul\r\n" + "\r\n".join(lines) + "\r\n")
    # Its name is ours and needs no quotes; the paths that do are inside.
    return Session(("cmd.exe", "/k", script.name), script.parent, script)


def _in_batch(path: Path) -> str:
    return '"{}"'.format(str(path).replace("%", "%%"))


def _posix_session(environment: Path, folder: Path, shell: str, start: Path) -> Session:
    start.mkdir(mode=0o700, parents=True, exist_ok=True)
    name = Path(shell).name
    arguments: tuple[str, ...]
    binaries = environment / "bin"
    match name:
        case "zsh":
            arguments = ("env", f"ZDOTDIR={start}", shell, "-i")
            write_atomic(start / ".zshrc", _zshrc(binaries / "activate"))
        case "fish":
            arguments = (shell, "--init-command", f"source {_in_fish(binaries / 'activate.fish')}")
        case "bash":
            arguments = (shell, "--rcfile", str(start / "bashrc"), "-i")
            write_atomic(start / "bashrc", _bashrc(binaries / "activate"))
        case _:
            # A POSIX shell reads $ENV when it is interactive.
            posix = shell if name in {"sh", "dash", "ksh", "mksh", "ash"} else "/bin/sh"
            arguments = ("env", f"ENV={start / 'shrc'}", posix, "-i")
            write_atomic(start / "shrc", f". {shlex.quote(str(binaries / 'activate'))}\n")
    script = start / "open.command"
    lines = ("#!/bin/sh", f"cd -- {shlex.quote(str(folder))}", f"exec {shlex.join(arguments)}")
    write_atomic(script, "\n".join(lines) + "\n", mode=0o700)
    return Session(arguments, folder, script)


def _bashrc(activate: Path) -> str:
    return f'[ -r "$HOME/.bashrc" ] && . "$HOME/.bashrc"\n. {shlex.quote(str(activate))}\n'


def _zshrc(activate: Path) -> str:
    """The user's own files first, then theirs is the place for history and completion again."""
    return (
        "unset ZDOTDIR\n"
        '[[ -r "$HOME/.zshenv" ]] && . "$HOME/.zshenv"\n'
        '[[ -r "${ZDOTDIR:-$HOME}/.zshrc" ]] && . "${ZDOTDIR:-$HOME}/.zshrc"\n'
        f". {shlex.quote(str(activate))}\n"
    )


def _in_fish(path: Path) -> str:
    return "'{}'".format(str(path).replace("\\", "\\\\").replace("'", "\\'"))


def _unique(text: str) -> str:
    import hashlib  # At the first terminal: it brings OpenSSL, which takes 4 MiB.

    return hashlib.sha256(text.encode()).hexdigest()[:12]
