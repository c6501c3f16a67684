"""The window's application: starts it, gives it its engine room once it is on the screen, and ends both."""

from __future__ import annotations

import faulthandler
import logging
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, QTimer, Signal
from PySide6.QtWidgets import QApplication

import insula.viewmodels.plain_imports  # noqa: F401 - changes how those below are imported.
from insula.domain.environment import EnvironmentId
from insula.domain.errors import InsulaError
from insula.services.engine_room import EngineRoom
from insula.storage.paths import Paths
from insula.storage.preferences import PreferencesStore
from insula.viewmodels.bridge import Bridge
from insula.viewmodels.collecting import GarbageCollector
from insula.viewmodels.intents import Intents
from insula.viewmodels.preferences import PreferencesViewModel
from insula.viewmodels.state import InventoryState
from insula.viewmodels.translation import install, language_of, translate
from insula.viewmodels.unexpected import Unexpected
from insula.viewmodels.work.operations import OperationsState
from insula.views.context import Context
from insula.views.main_window import MainWindow
from insula.views.single_instance import SingleInstance, activation_token
from insula.views.theme.theme import STYLE, Scheme, Theme

if TYPE_CHECKING:
    import asyncio

    from insula.viewmodels.bridge import Services

_log = logging.getLogger(__name__)
_LARGEST_SNAPSHOT = 4 * 1024 * 1024
_CLOSE_MS = 2_500
_UNDO_MS = 15_000
"""How long running work may take to be undone before the next start has to do it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window, or raise the one that is open already; returns when it is closed. The exit code."""
    paths = Paths.from_environment()
    try:
        paths.create()
    except InsulaError as error:
        return _cannot_start(partial(_describe, error))
    if not _has_screen():
        return _cannot_start(_describe_no_screen)
    instance = SingleInstance(paths.runtime)
    if not instance.claim():
        instance.summon(activation_token())
        return 0
    qt = QApplication(["insula", *STYLE, *(arguments or ())])
    qt.setApplicationName("insula")
    qt.setApplicationDisplayName("Insula")
    qt.setDesktopFileName("insula")
    qt.setQuitOnLastWindowClosed(False)
    application = Application(qt, paths, instance)
    application.show()
    code = qt.exec()
    application.end()
    return code


class Application(QObject):
    """One run of the window. Everything that is slow to import or to open comes after its first paint."""

    _imported = Signal()

    def __init__(self, qt: QApplication, paths: Paths, instance: SingleInstance) -> None:
        super().__init__()
        self._qt = qt
        self._paths = paths
        self._instance = instance
        self._room = EngineRoom()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._open = ExitStack()
        self._closing = False
        self._garbage = GarbageCollector(self)
        self.unexpected = Unexpected()
        self.unexpected.install()
        self.bridge = Bridge()
        self._stored = PreferencesStore(paths.preferences)
        self.preferences = PreferencesViewModel(self._stored.load(), self.bridge)
        self.theme = Theme(qt)
        self.theme.prepare(Scheme(self.preferences.current.scheme))
        self._language = language_of(self.preferences.current.language)
        install(self._language)
        self.context = Context(
            bridge=self.bridge,
            inventory=InventoryState(self.bridge),
            operations=OperationsState(self.bridge),
            intents=Intents(self.bridge),
            preferences=self.preferences,
            theme=self.theme,
            window=lambda: self.window,
            show_page=self._show_page,
            show_environment=self._show_environment,
        )
        self._preload()
        self.window = MainWindow(self.context)
        self.theme.apply(self.theme.scheme)
        self._connect()

    def show(self) -> None:
        """Show the window; the rest follows once it is on the screen."""
        self.window.show()

    def end(self) -> None:
        """After the main loop: end the loop of the window's coroutines and the engine room's thread."""
        self._instance.close()
        self._save_preferences()
        if self._loop is not None:
            from asyncio import events

            events._set_running_loop(None)  # noqa: SLF001 - what qasync sets when it is already running.
            self._loop.stop()
            self._loop.close()
        if not self._room.stop(_CLOSE_MS / 1000):
            # What is undone is in the journal; the next start goes on with it.
            _log.error("The engine room did not end in time")
            self._open.close()
            os._exit(1)
        self._open.close()

    def close(self) -> None:
        """End, asking first if work is running."""
        if self._closing:
            return
        if self.context.operations.running():
            self._ask_to_close()
        else:
            self._close(_CLOSE_MS)

    def _show_page(self, key: str) -> None:
        self.window.show_page(key)

    def _show_environment(self, identity: EnvironmentId) -> None:
        self.window.show_environment(identity)

    def _preload(self) -> None:
        """What was known when the window last closed."""
        from insula.storage.snapshot import load

        try:
            small = self._paths.snapshot.stat().st_size <= _LARGEST_SNAPSHOT
        except OSError:
            return
        if small:
            self.context.inventory.preload(load(self._paths.snapshot))

    def _connect(self) -> None:
        self.window.first_painted.connect(self._on_first_painted)
        self.window.close_wanted.connect(self.close)
        self._imported.connect(self._on_imported)
        self._instance.summoned.connect(self.window.raise_to_front)
        self.preferences.changed.connect(self._on_preferences_changed)
        self.unexpected.happened.connect(self._on_unexpected)
        self.bridge.failed.connect(self._on_failed)
        self.bridge.ready.connect(self._on_ready)

    def _catch_signals(self) -> None:
        """SIGTERM and SIGINT end the application as closing the window does, but without a question."""
        if sys.platform == "win32":
            return
        import signal
        import socket

        ours, theirs = socket.socketpair()
        for end in (ours, theirs):
            end.setblocking(False)
        signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, lambda _number, _frame: None)
        notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._on_signal)
        self._signals = (ours, theirs, notifier)

    def _on_signal(self) -> None:
        self._signals[0].recv(64)
        if not self._closing:
            self._close(_UNDO_MS if self.context.operations.running() else _CLOSE_MS)

    def _on_first_painted(self) -> None:
        self._garbage.start()
        self._report_crashes()
        # The window waits for whoever computes: at most so long, each time. Python's own 5 ms add up while it paints.
        sys.setswitchinterval(0.001)
        self._catch_signals()
        self._instance.listen()
        self._room.start()
        self._room.submit(self._import).add_done_callback(lambda _future: self._imported.emit())

    async def _import(self) -> None:
        """In the engine room's thread, so that the window stays quick meanwhile."""
        import asyncio

        import qasync  # noqa: F401

        import insula.wiring  # noqa: F401
        from insula.storage.log import logging_to

        self._open.enter_context(logging_to(self._paths.log))
        self.unexpected.watch(asyncio.get_running_loop())

    def _report_crashes(self) -> None:
        """Where Python itself is killed, by a fault in a library, the stack of each thread goes beside the log."""
        if faulthandler.is_enabled():
            return
        with suppress(OSError):
            file = self._open.enter_context(self._paths.crashes.open("ab"))
            faulthandler.enable(file)
            self._open.callback(faulthandler.disable)

    def _save_preferences(self) -> None:
        """What the services, not open yet or gone already, did not take."""
        if unsaved := self.preferences.take_unsaved():
            try:
                self._stored.update(**unsaved)
            except InsulaError:
                _log.exception("The preferences could not be written")

    def _on_imported(self) -> None:
        if self._closing:
            return
        from qasync import QEventLoop

        self._loop = QEventLoop(self._qt, already_running=True)
        self.unexpected.watch(self._loop)
        self.bridge.attach(self._room, self._loop, self._build)

    def _build(self) -> Services:
        from insula.wiring import build

        return build(self._paths)

    def _on_ready(self) -> None:
        self.bridge.spawn(self._tell_of_the_start())
        self.bridge.spawn(self._expire_trash())
        self.bridge.spawn(self._forget_strangers())

    async def _tell_of_the_start(self) -> None:
        from insula.viewmodels.start import look_back

        report = await self.bridge.call(lambda services: look_back(services, self._stored.set_aside))
        if report.notes():
            from insula.views.start_notice import StartNotice

            self.window.add_notice(StartNotice(report))

    async def _forget_strangers(self) -> None:
        async def backends(services: Services) -> frozenset[str]:
            return frozenset(engine.backend for engine in services.inventory.engines())

        self.context.inventory.keep_only(await self.bridge.call(backends))

    async def _expire_trash(self) -> None:
        days = self.preferences.current.trash_days

        async def expire(services: Services) -> None:
            await services.inventory.listed(None)
            await services.lifecycle.expire_trash(days)

        await self.bridge.call(expire)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, InsulaError):
            self.unexpected.tell(error)

    def _on_preferences_changed(self) -> None:
        current = self.preferences.current
        if Scheme(current.scheme) is not self.theme.scheme:
            self.theme.apply(Scheme(current.scheme))
        language = language_of(current.language)
        if language != self._language:
            self._language = language
            install(language)

    def _on_unexpected(self, details: str) -> None:
        from insula.views.unexpected_notice import UnexpectedNotice

        self.window.add_notice(UnexpectedNotice(details))

    def _ask_to_close(self) -> None:
        from insula.views.dialogs.closing import ClosingDialog

        operations = self.context.operations
        dialog = ClosingDialog(operations.running, self.window)
        operations.finished.connect(dialog.refresh)
        dialog.confirmed.connect(lambda: self._close(_UNDO_MS))
        dialog.open()

    def _close(self, patience_ms: int) -> None:
        self._closing = True
        self.window.remember_geometry()
        self.window.hide()
        if self._loop is None:
            self._qt.quit()
            return
        QTimer.singleShot(patience_ms, self._qt.quit)
        self.bridge.spawn(self._close_services())

    async def _close_services(self) -> None:
        try:
            if self.bridge.is_ready:
                await self.preferences.save()
            await self.bridge.close()
        finally:
            self._qt.quit()


def _has_screen() -> bool:
    """Without one Qt would abort with words for developers."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _cannot_start(sentence: Callable[[], str]) -> int:
    """Tell why on standard error, in the system's language."""
    words = QCoreApplication(["insula"])
    install(language_of("system"))
    sys.stderr.write(sentence() + "\n")
    del words
    return 1


def _describe(error: InsulaError) -> str:
    from insula.viewmodels.wording.errors import describe

    return describe(error)


def _describe_no_screen() -> str:
    return translate(
        "Application",
        "There is no screen to open the window on: start Insula from a desktop session, or use its commands"
        " (insula --help).",
    )


if __name__ == "__main__":
    sys.exit(main())
