from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from insula.domain.errors import InvalidPathError, ProgramMissingError
from insula.services.activation import Session
from insula.services.terminals import (
    TERMINALS,
    folder_command,
    open_command,
    open_folder,
    open_terminal,
    terminal_command,
)

SESSION = Session(("/bin/bash", "--rcfile", "/run/rc", "-i"), Path("/srv/my project"), Path("/run/open.command"))


def _only(name: str) -> Callable[[str], str | None]:
    return lambda wanted: f"/usr/bin/{wanted}" if wanted == name else None


@pytest.mark.engine
@pytest.mark.parametrize("name", TERMINALS)
def test_every_terminal_gets_the_folder_and_the_shell_as_arguments_of_their_own(name: str) -> None:
    command = terminal_command(SESSION, _only(name))

    assert command[0] == f"/usr/bin/{name}"
    if name == "x-terminal-emulator":
        assert command[1:] == ("-e", "/run/open.command")
    else:
        assert command[-4:] == SESSION.arguments
        if name != "xterm":
            assert any(argument.endswith("/srv/my project") for argument in command)


@pytest.mark.engine
def test_without_a_terminal_or_a_file_manager_that_is_said() -> None:
    with pytest.raises(ProgramMissingError) as no_terminal:
        terminal_command(SESSION, lambda _name: None)
    with pytest.raises(ProgramMissingError) as no_manager:
        folder_command(Path("/srv"), lambda _name: None)

    assert no_terminal.value.program == "terminal"
    assert no_manager.value.program == "file-manager"


@pytest.mark.engine
def test_a_folder_is_shown_by_what_is_there() -> None:
    assert folder_command(Path("/srv/a b"), _only("xdg-open")) == ("/usr/bin/xdg-open", "/srv/a b")
    assert folder_command(Path("/srv/a b"), _only("gio")) == ("/usr/bin/gio", "open", "/srv/a b")


def test_a_folder_that_is_gone_is_not_opened(tmp_path: Path) -> None:
    with pytest.raises(InvalidPathError):
        open_folder(tmp_path / "none")
    with pytest.raises(InvalidPathError):
        open_terminal(tmp_path / "none", tmp_path)


@pytest.mark.engine
@pytest.mark.parametrize("folder", ["plain", 'it\'s a "project" été', "$HOME;id&"])
def test_the_shell_in_the_terminal_is_in_the_environment(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = tmp_path / folder
    environment = project / ".venv"
    (environment / "bin").mkdir(parents=True)
    (environment / "bin" / "activate").write_text("ACTIVATED=yes\n", encoding="utf-8")
    told = tmp_path / "told"
    terminal = tmp_path / "programs" / "xterm"
    terminal.parent.mkdir()
    # A terminal that runs the shell it is given, and asks it where it is.
    terminal.write_text(
        f"""#!/bin/sh
shift
printf 'printf "%%s|%%s" "$ACTIVATED" "$PWD" > {told}.new && /bin/mv {told}.new {told}; exit\\n' | "$@" 2>/dev/null
""",
        encoding="utf-8",
    )
    terminal.chmod(0o700)
    monkeypatch.setenv("PATH", str(terminal.parent))
    monkeypatch.setenv("SHELL", "/bin/bash")

    open_terminal(environment, tmp_path / "run")

    deadline = time.monotonic() + 20
    while not told.exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert told.read_text(encoding="utf-8") == f"yes|{project}"


@pytest.mark.engine
def test_a_command_runs_in_a_terminal_with_its_arguments_whole(tmp_path: Path) -> None:
    told = tmp_path / "told"
    terminal = tmp_path / "terminal"
    terminal.write_text('#!/bin/sh\nshift\nexec "$@"\n')
    terminal.chmod(0o700)
    program = tmp_path / "a program"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {told}.new\nmv {told}.new {told}\n')
    program.chmod(0o700)
    where = {"x-terminal-emulator": str(terminal), "docker": str(program)}

    open_command(("docker", "--host", "unix:///a b'c", "$(id)"), tmp_path / "runtime", where.get)

    deadline = time.monotonic() + 20
    while not told.exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert told.read_text().splitlines() == ["--host", "unix:///a b'c", "$(id)"]


@pytest.mark.engine
def test_without_the_command_no_terminal_is_opened(tmp_path: Path) -> None:
    with pytest.raises(ProgramMissingError) as missing:
        open_command(("docker", "exec"), tmp_path, lambda name: None if name == "docker" else "/bin/false")

    assert missing.value.program == "docker"
