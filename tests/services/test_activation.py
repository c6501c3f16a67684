from __future__ import annotations

import os
import stat
import subprocess
from pathlib import Path

import pytest

from insula.domain.errors import StorageError
from insula.services.activation import Session, prepare_session

FOLDERS = ["plain", 'it\'s a "project" été', "$(id);`id`", "a\\b'c"]


def _environment(folder: Path) -> Path:
    environment = folder / ".venv"
    (environment / "bin").mkdir(parents=True)
    (environment / "bin" / "activate").write_text("ACTIVATED=yes\n", encoding="utf-8")
    (environment / "bin" / "activate.fish").write_text("set -g ACTIVATED yes\n", encoding="utf-8")
    return environment


def _ask(session: Session, home: Path) -> str:
    return subprocess.run(
        session.arguments,
        cwd=session.folder,
        input='echo "<$ACTIVATED>"\nexit\n',
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "HOME": str(home)},
        check=False,
        timeout=30,
    ).stdout


@pytest.mark.engine
@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("shell", ["/bin/bash", "/bin/sh", "/bin/dash"])
def test_every_shell_starts_in_the_environment_whatever_its_path(shell: str, folder: str, tmp_path: Path) -> None:
    environment = _environment(tmp_path / folder)

    session = prepare_session(environment, environment.parent, shell, tmp_path / "run")

    assert "<yes>" in _ask(session, tmp_path)
    assert session.folder == environment.parent


@pytest.mark.engine
@pytest.mark.parametrize("folder", FOLDERS)
def test_zsh_is_given_a_start_file_of_its_own(folder: str, tmp_path: Path) -> None:
    environment = _environment(tmp_path / folder)

    session = prepare_session(environment, environment.parent, "/usr/bin/zsh", tmp_path / "run")

    start = Path(session.arguments[1].removeprefix("ZDOTDIR="))
    assert session.arguments == ("env", f"ZDOTDIR={start}", "/usr/bin/zsh", "-i")
    # What the file says, bash understands too.
    as_bash = Session(("/bin/bash", "--rcfile", str(start / ".zshrc"), "-i"), session.folder, session.script)
    assert "<yes>" in _ask(as_bash, tmp_path)


@pytest.mark.engine
def test_fish_is_given_a_path_in_its_own_quotes(tmp_path: Path) -> None:
    environment = _environment(tmp_path / "a\\b'c")

    session = prepare_session(environment, environment.parent, "/usr/bin/fish", tmp_path / "run")

    activate = environment / "bin" / "activate.fish"
    option, command = session.arguments[1:]
    assert option == "--init-command"
    quoted = command.removeprefix("source '").removesuffix("'")
    # In single quotes, fish knows two escapes.
    assert quoted.replace("\\'", "'").replace("\\\\", "\\") == str(activate)


@pytest.mark.engine
def test_an_unknown_shell_becomes_a_posix_shell(tmp_path: Path) -> None:
    session = prepare_session(_environment(tmp_path), tmp_path, "/opt/odd/nushell", tmp_path / "run")

    assert session.arguments[-2:] == ("/bin/sh", "-i")
    assert "<yes>" in _ask(session, tmp_path)


@pytest.mark.engine
def test_the_users_own_start_file_is_read_first(tmp_path: Path) -> None:
    (tmp_path / ".bashrc").write_text("ACTIVATED=no\n", encoding="utf-8")

    session = prepare_session(_environment(tmp_path), tmp_path, "/bin/bash", tmp_path / "run")

    assert "<yes>" in _ask(session, tmp_path)


@pytest.mark.engine
def test_start_files_are_for_their_owner_and_written_anew_each_time(tmp_path: Path) -> None:
    environment = _environment(tmp_path)

    first = prepare_session(environment, tmp_path, "/bin/bash", tmp_path / "run")
    second = prepare_session(environment, tmp_path, "/bin/bash", tmp_path / "run")

    assert first == second
    assert stat.S_IMODE(first.script.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(first.script.stat().st_mode) == 0o700


@pytest.mark.engine
def test_a_place_that_cannot_be_written_is_a_typed_failure(tmp_path: Path) -> None:
    (tmp_path / "run").touch()

    with pytest.raises(StorageError):
        prepare_session(_environment(tmp_path), tmp_path, "/bin/bash", tmp_path / "run")
