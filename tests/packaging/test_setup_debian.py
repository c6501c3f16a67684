from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FAKES = {
    "uname": "echo Linux",
    "dpkg-query": 'cat "$WORLD/installed"',
    "apt-get": 'echo "apt-get $*" >> "$WORLD/called"',
    "localedef": 'echo "localedef $*" >> "$WORLD/called"',
    "locale": 'cat "$WORLD/locales"',
    "sudo": 'echo "sudo $1" >> "$WORLD/called"; "$@"',
    "id": 'cat "$WORLD/uid"',
}
TOOLS = ["bash", "cat", "chmod", "env", "grep", "rm", "sed", "tee", "tr"]

pytestmark = pytest.mark.engine


class World:
    """A machine of small scripts: what is installed on it, who asks, and what was called."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._programs = folder / "bin"
        self._programs.mkdir()
        self.policy = folder / "policy-rc.d"
        for name, script in FAKES.items():
            self.give(name, script)
        for name in TOOLS:
            (self._programs / name).symlink_to(Path("/bin", name))
        # With an environment in place, no interpreter is looked for.
        (folder / ".venv" / "bin").mkdir(parents=True)
        (folder / ".venv" / "bin" / "python").touch()
        self.set("uid", "0")
        self.set("locales", "C.utf8\nfr_FR.utf8\n")
        self.set("installed", "".join(f"installed {name}, \n" for name in self.wanted("test")))

    def give(self, name: str, script: str) -> None:
        path = self._programs / name
        path.write_text(f"#!/bin/bash\n{script}\n")
        path.chmod(0o755)

    def take(self, name: str) -> None:
        (self._programs / name).unlink()

    def set(self, name: str, text: str) -> None:
        (self._folder / name).write_text(text)

    def lose(self, package: str) -> None:
        installed = (self._folder / "installed").read_text()
        self.set("installed", installed.replace(f"installed {package},", f"config-files {package},"))

    @staticmethod
    def wanted(mode: str) -> list[str]:
        script = (ROOT / "packaging" / "setup-debian.sh").read_text()
        names = script[script.index("\nrun=(") + 6 : script.index(")", script.index("\nrun=("))]
        if mode == "test":
            names += script[script.index("\ntest=(") + 7 : script.index(")", script.index("\ntest=("))]
            names += script[script.index("\nengines=(") + 10 : script.index(")", script.index("\nengines=("))]
        return [name.strip("'").partition("|")[0] for name in names.split()]

    def set_up(self, mode: str) -> subprocess.CompletedProcess[str]:
        (self._folder / "called").unlink(missing_ok=True)
        return subprocess.run(
            ["/bin/bash", ROOT / "packaging" / "setup-debian.sh", mode],
            env={
                **os.environ,
                "PATH": str(self._programs),
                "WORLD": str(self._folder),
                "POLICY_RC_D": str(self.policy),
            },
            cwd=self._folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    @property
    def called(self) -> list[str]:
        file = self._folder / "called"
        return file.read_text().splitlines() if file.exists() else []


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


@pytest.mark.parametrize("mode", ["run", "test"])
def test_nothing_is_called_when_nothing_is_missing(world: World, mode: str) -> None:
    assert world.set_up(mode).returncode == 0
    assert world.called == []


def test_only_what_is_missing_is_installed(world: World) -> None:
    world.lose("libegl1")
    world.lose("xdotool")

    assert world.set_up("run").returncode == 0
    assert world.called[0] == "apt-get update -q"
    assert world.called[1].endswith("--no-install-recommends libegl1")

    assert world.set_up("test").returncode == 0
    assert world.called[1].endswith("--no-install-recommends libegl1 xdotool")


def test_a_package_that_another_one_provides_is_there(world: World) -> None:
    others = "".join(f"installed {name}, \n" for name in world.wanted("run") if name != "libglib2.0-0")
    world.set("installed", others)
    assert world.set_up("run").returncode == 0
    assert world.called

    world.set("installed", f"{others}installed libglib2.0-0t64, libglib2.0-0 (= 2.80), libglib2.0\n")
    assert world.set_up("run").returncode == 0
    assert world.called == []


def test_a_user_installs_through_sudo(world: World) -> None:
    world.set("uid", "1000")
    world.lose("libegl1")

    assert world.set_up("run").returncode == 0
    assert [call for call in world.called if call.startswith("sudo")] == ["sudo apt-get", "sudo env"]


def test_a_user_without_sudo_is_told_what_to_run(world: World) -> None:
    world.set("uid", "1000")
    world.take("sudo")
    world.lose("libegl1")

    result = world.set_up("run")

    assert result.returncode == 1
    assert "apt-get install --no-install-recommends libegl1" in result.stderr
    assert world.called == []


def test_another_system_is_told_what_the_window_needs(world: World) -> None:
    world.take("dpkg-query")

    result = world.set_up("run")

    assert result.returncode == 0
    assert "Not a Debian system" in result.stderr
    assert "libxcb-cursor0" in result.stderr


def test_a_missing_french_locale_is_made(world: World) -> None:
    world.set("locales", "C.utf8\n")

    assert world.set_up("test").returncode == 0
    assert world.called == ["localedef -i fr_FR -f UTF-8 fr_FR.UTF-8"]


@pytest.mark.parametrize(
    ("package", "instead"),
    [
        ("docker.io", "docker-ce"),
        ("runc", "containerd.io"),
        ("containerd", "containerd.io"),
        ("busybox-static", "busybox"),
    ],
)
def test_what_would_push_out_a_program_of_the_machine_is_not_asked_for(
    world: World, package: str, instead: str
) -> None:
    names = [instead if name == package else name for name in world.wanted("test")]
    world.set("installed", "".join(f"installed {name}, \n" for name in names))

    assert world.set_up("test").returncode == 0
    assert world.called == []


def test_nothing_is_ever_removed_for_the_sake_of_a_test(world: World) -> None:
    world.lose("docker.io")

    assert world.set_up("test").returncode == 0
    assert "--no-remove" in world.called[1]


def test_an_engine_that_is_installed_for_tests_is_neither_started_nor_enabled(world: World) -> None:
    world.lose("docker.io")
    world.give("apt-get", 'echo "apt-get $1" >> "$WORLD/called"; cat "$POLICY_RC_D" >> "$WORLD/called"')
    world.give("systemctl", '[ "$1" = disable ] && echo "$*" >> "$WORLD/called" || [ "$3" = containerd.service ]')

    assert world.set_up("test").returncode == 0

    assert "exit 101" in world.called
    assert not world.policy.exists()
    disabled = [call.split()[-1] for call in world.called if call.startswith("disable")]
    assert disabled == ["docker.service", "docker.socket", "docker-registry.service"]


def test_a_policy_that_the_machine_has_stays(world: World) -> None:
    world.lose("docker.io")
    world.policy.write_text("theirs\n")

    assert world.set_up("test").returncode == 0

    assert world.policy.read_text() == "theirs\n"


def test_a_display_alone_needs_no_policy(world: World) -> None:
    world.lose("xdotool")
    world.give("apt-get", '[ -e "$POLICY_RC_D" ] && echo policy >> "$WORLD/called" || true')

    assert world.set_up("test").returncode == 0

    assert world.called == []
