from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from insula.backends.venvs.bench import Workbench
from insula.backends.venvs.configuration import read_configuration
from insula.backends.venvs.naming import rename
from tests.backends.venvs import workshop
from tests.backends.venvs.workshop import Sink, known, run

# Each tool, and for venv each Python whose scripts differ.
MAKERS = [
    *(("venv", version) for version in workshop.pythons()),
    ("virtualenv", next(iter(workshop.pythons()))),
    ("uv", next(iter(workshop.pythons()))),
]
NAMES = ["Nouvel été", "a+b @ c.d-e_f", "日本語", "x"]
SHELLS = {
    "bash": 'source "{0}/activate"; echo "$VIRTUAL_ENV_PROMPT"; echo "$PS1"',
    "dash": '. "{0}/activate"; echo "$VIRTUAL_ENV_PROMPT"; echo "$PS1"',
    "zsh": 'source "{0}/activate"; echo "$VIRTUAL_ENV_PROMPT"; print -P "$PS1"',
    "tcsh": 'set prompt = "% "; source "{0}/activate.csh"; echo "$prompt"',
    "fish": 'function fish_prompt; echo ">"; end; source "{0}/activate.fish"; fish_prompt; true',
    "nu": 'overlay use "{0}/activate.nu"; $env.VIRTUAL_ENV_PROMPT',
    "pwsh": '. "{0}/activate.ps1"; prompt',
}


@pytest.mark.parametrize("prompt", [None, "Old (one) $HOME's"])
@pytest.mark.parametrize(("tool", "version"), MAKERS)
async def test_a_new_name_is_the_prompt_in_every_shell_and_nothing_else_changes(
    bench: Workbench, folder: Path, sink: Sink, tool: str, version: str, prompt: str | None
) -> None:
    path = workshop.make_venv(folder / "one", tool, python=workshop.pythons()[version], prompt=prompt)
    other = {name: entry for name, entry in workshop.snapshot(path).items() if "ctivate" not in name}
    del other["pyvenv.cfg"]
    old = (prompt or "one").encode()

    for name in NAMES:
        await rename(bench, known(path), name, sink)

        assert read_configuration(str(path)).prompt == name
        assert known(path).environment.name == name
        check_shells(path / "bin", name)
        for script in (path / "bin").glob("activate*"):
            text = script.read_bytes()
            if prompt is not None:
                assert all(old not in line for line in text.splitlines() if not line.startswith(b"#")), script
            # A prompt of virtualenv and uv that was not given is an empty literal.
            if script.suffix not in {"", ".bat"} or tool != "venv":
                assert ascii(name)[1:-1].encode() in text or name.encode() in text, script
    assert other.items() <= workshop.snapshot(path).items()
    assert workshop.leftovers(path) == []


def check_shells(scripts: Path, name: str) -> None:
    run("bash", "-n", scripts / "activate")
    for shell, command in SHELLS.items():
        if shutil.which(shell):
            shown = run(shell, "-c", command.format(scripts))
            assert name in shown, (shell, shown)
            assert f"(({name}" not in shown, (shell, shown)
    for script in (scripts / "activate_this.py", scripts / "activate.xsh"):
        if script.exists() and script.suffix == ".py":
            compile(script.read_bytes(), str(script), "exec")


async def test_the_prompt_of_bash_is_the_name_in_parentheses(bench: Workbench, folder: Path, sink: Sink) -> None:
    for tool in ("venv", "virtualenv", "uv"):
        path = workshop.make_venv(folder / tool, tool)
        await rename(bench, known(path), "Nouvel été", sink)
        shown = run("bash", "-c", f'PS1="$ "; source "{path}/bin/activate"; echo "$PS1"')
        assert shown == "(Nouvel été) $ \n"
