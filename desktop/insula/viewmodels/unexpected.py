"""What nobody foresaw: logged, and told once to the person, from whichever thread or loop it came."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

if TYPE_CHECKING:
    import asyncio

_log = logging.getLogger("insula.unexpected")
_qt_log = logging.getLogger("insula.qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Unexpected(QObject):
    """`happened` carries the details as text, on the window's thread."""

    happened = Signal(str)

    def install(self) -> None:
        """Take over the hooks of the interpreter and of Qt. The loops' own are taken by `watch`."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(_on_qt_message)

    def watch(self, loop: asyncio.AbstractEventLoop) -> None:
        """Take over the hook of a loop; call it in the loop's own thread."""
        loop.set_exception_handler(self._on_loop_exception)

    def tell(self, error: BaseException) -> None:
        """Log it and tell of it."""
        self._on_exception(type(error), error, error.__traceback__)

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _log.error("Unexpected failure", exc_info=(kind, error, trace))
        self.happened.emit("".join(traceback.format_exception(kind, error, trace)))

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._on_exception(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _on_loop_exception(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if isinstance(error, BaseException):
            self.tell(error)
        else:
            _log.error("Unexpected failure in a loop: %s", context.get("message"))


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    category = getattr(context, "category", None) or "default"
    _qt_log.log(_LEVELS.get(kind, logging.WARNING), "%s: %s", category, message)
