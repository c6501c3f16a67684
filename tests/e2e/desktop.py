"""A desktop of its own for each test: an X server, a window manager, a session bus and the accessibility bus."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from tests.e2e.accessibility import AccessibilityBus, Node

_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


class Desktop:
    """Starts the program under test and drives it with keyboard, mouse and the accessibility bus."""

    def __init__(
        self, *, language: str = "en", size: str = "1600x1000", environment: Mapping[str, str] | None = None
    ) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="insula-test-desktop-"))
        self._size, self._servers = size, list[subprocess.Popen[bytes]]()
        self.environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("LC_", "QT_", "XDG_", "WAYLAND", "DBUS_", "AT_SPI", "UV_", "PIP_"))
        } | {
            "LANG": {"en": "C.UTF-8", "fr": "fr_FR.UTF-8"}[language],
            "LANGUAGE": language,
            "XDG_RUNTIME_DIR": str(self.folder),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "PYTHONFAULTHANDLER": "1",
            **(environment or {}),
        }
        self.program: subprocess.Popen[bytes] | None = None
        self._output: IO[bytes] = (self.folder / "output").open("wb")

    def __enter__(self) -> Self:
        try:
            self._open()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if error is not None and self.program is not None:
            sys.stderr.write(f"--- what the program said\n{self.output()}\n")
        self.close()

    def _open(self) -> None:
        reading, writing = os.pipe()
        self._serve(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{self._size}x24", "-dpi", "96", "-nolisten", "tcp",
             "-noreset"],
            pass_fds=[writing],
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as told:
            self.environment["DISPLAY"] = ":" + told.readline().strip()
        bus = self._serve(["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"], said=True)
        assert bus.stdout is not None
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        launcher = next(path for path in _LAUNCHERS if Path(path).exists())
        self._serve([launcher, "--launch-immediately"])
        self._serve(["openbox", "--sm-disable"])
        self.accessibility = AccessibilityBus(self.environment["DBUS_SESSION_BUS_ADDRESS"])
        self.wait(lambda: "window id" in self._run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"), "window manager")

    def _serve(
        self, arguments: Sequence[str], *, pass_fds: Sequence[int] = (), said: bool = False
    ) -> subprocess.Popen[bytes]:
        server = subprocess.Popen(
            ["setpriv", "--pdeathsig", "TERM", *arguments],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE if said else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=pass_fds,
        )
        self._servers.append(server)
        return server

    def close(self) -> None:
        """End the program and the desktop, whatever state they are in."""
        self.kill()
        if hasattr(self, "accessibility"):
            self.accessibility.__exit__()
        for server in reversed(self._servers):
            server.terminate()
            try:
                server.wait(5)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()
            if server.stdout:
                server.stdout.close()
        self._output.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self, *arguments: str) -> Node:
        """Start `python -m insula ARGUMENTS`; its accessible root once a window is there."""
        self.program = subprocess.Popen(
            ["setpriv", "--pdeathsig", "TERM", sys.executable, "-m", "insula", *arguments],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=self._output,
            stderr=subprocess.STDOUT,
        )
        return self.root()

    def root(self) -> Node:
        """The program's accessible root."""
        program = self.program
        assert program is not None
        try:
            return self.accessibility.application(program.pid, lambda: program.poll() is not None)
        except AssertionError as error:
            code = program.poll()
            state = "still runs" if code is None else f"ended with {code}"
            raise AssertionError(f"{error}; it {state} and said:\n{self.output()}") from None

    def kill(self) -> None:
        """SIGKILL the program, as a power cut would."""
        if self.program and self.program.poll() is None:
            self.program.send_signal(signal.SIGKILL)
        if self.program:
            self.program.wait(10)

    def end(self, folder: Path) -> None:
        """End the program after a test: kindly if it listens. What it printed and the last picture go to `folder`."""
        self.screenshot(folder / "screen.png")
        if self.program and self.program.poll() is None:
            self.program.terminate()
            try:
                self.program.wait(10)
            except subprocess.TimeoutExpired:
                self.kill()
        sys.stdout.write(self.output())
        self._output.seek(0)
        self._output.truncate()

    def quit(self, patience: float = 10) -> int:
        """Ask the program to end as a session manager would; its exit status."""
        assert self.program is not None
        self.program.terminate()
        return self.program.wait(patience)

    def output(self) -> str:
        """All that the program printed."""
        return (self.folder / "output").read_text(errors="replace")

    def key(self, *keys: str) -> None:
        """Press keys or chords such as "ctrl+n", "F2", "Delete"."""
        self._run("xdotool", "key", "--clearmodifiers", *keys)

    def type(self, text: str) -> None:
        """Type ASCII text; other text goes through `AccessibilityBus.write`."""
        assert text.isascii()
        self._run("xdotool", "type", "--delay", "8", text)

    def click(self, node: Node, *, button: int = 1, times: int = 1) -> None:
        """Click in the middle of a widget."""
        self.click_at(self.middle(node), button=button, times=times)

    def middle(self, node: Node) -> tuple[int, int]:
        """Where on the screen the middle of a widget is."""
        x, y, width, height = self.accessibility.box(node)
        return x + width // 2, y + height // 2

    def click_at(self, place: tuple[int, int], *, button: int = 1, times: int = 1) -> None:
        """Click on a point of the screen."""
        x, y = map(str, place)
        clicks = ("click", "--repeat", str(times), "--delay", "60", str(button))
        self._run("xdotool", "mousemove", x, y, *clicks)

    def active_window(self) -> str:
        """The X id of the window that has the keyboard."""
        return self._run("xdotool", "getactivewindow").strip()

    def minimize(self, window: str) -> None:
        """Put the window of this X id in the taskbar."""
        self._run("xdotool", "windowminimize", window)

    def resize(self, width: int, height: int) -> None:
        """Give the active window another size, at the top left of the screen."""
        window = self.active_window()
        self._run("xdotool", "windowmove", window, "4", "4", "windowsize", "--sync", window, str(width), str(height))

    def size(self) -> tuple[int, int]:
        """Width and height of the active window."""
        told = self._run("xdotool", "getwindowgeometry", "--shell", self.active_window())
        figures = dict(line.split("=") for line in told.split())
        return int(figures["WIDTH"]), int(figures["HEIGHT"])

    def brightness(self, x: int, y: int) -> int:
        """Of one point of the screen, 0 (black) to 255 (white)."""
        told = self._run(
            "import", "-window", "root", "-crop", f"1x1+{x}+{y}", "-colorspace", "Gray", "-depth", "8", "txt:-"
        )
        return int(re.findall(r"#([0-9A-F]{2})", told)[0], 16)

    def screenshot(self, path: Path) -> None:
        """Save what the screen shows as PNG."""
        self._run("import", "-window", "root", str(path))

    def find(self, role: str | None = None, name: str | None = None, wait: float = 10) -> Node:
        """The first showing widget of `role` whose name matches `name`, anywhere in the program."""
        return self.accessibility.find(self.root(), role, name, wait)

    def shown(self) -> list[Node]:
        """Every showing widget of the program."""
        return list(self.accessibility.walk(self.root()))

    def tree(self) -> str:
        """What shows, for a failure's message."""
        return "\n".join(str(node) for node in self.shown() if node.name)

    def gone(self, role: str | None = None, name: str | None = None, wait: float = 10) -> None:
        """Wait until no such widget shows."""
        self.wait(lambda: not self.accessibility.find_all(self.root(), role, name), f"{role} {name!r} to go", wait)

    def window(self, title: str, wait: float = 10) -> None:
        """Wait until a window whose title matches is on the screen."""
        self.wait(lambda: bool(re.search(title, self._titles())), f"window {title!r}", wait)

    def _titles(self) -> str:
        listed = self._run("xprop", "-root", "_NET_CLIENT_LIST")
        return "\n".join(self._run("xprop", "-id", each, "_NET_WM_NAME") for each in re.findall(r"0x[0-9a-f]+", listed))

    def _run(self, *arguments: str) -> str:
        ended = subprocess.run(arguments, env=self.environment, capture_output=True, text=True, timeout=20, check=False)
        return ended.stdout

    @staticmethod
    def wait(until: Callable[[], bool], what: str, wait: float = 10, explain: Callable[[], str] | None = None) -> None:
        """Wait until something is true; the failure names it, and what `explain` says."""
        deadline = time.monotonic() + wait
        while not until():
            if time.monotonic() > deadline:
                raise AssertionError(
                    f"waited {wait} s in vain for {what}{'; there is:' + chr(10) + explain() if explain else ''}"
                )
            time.sleep(0.05)
