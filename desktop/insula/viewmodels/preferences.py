"""What the person chose, and how it is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from insula.viewmodels.bridge import Bridge, Services

if TYPE_CHECKING:
    from insula.storage.preferences import Preferences

SAVE_AFTER_MS = 800


class PreferencesViewModel(QObject):
    """The preferences in force. `changed` follows each change at once; the file follows a moment later."""

    changed = Signal()

    def __init__(self, preferences: Preferences, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = preferences
        self._bridge = bridge
        self._unsaved: dict[str, Any] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self._on_timeout)

    @property
    def current(self) -> Preferences:
        return self._current

    def update(self, **changes: Any) -> None:  # noqa: ANN401 - the fields of Preferences
        """Change fields of Preferences; those that are as before are left out."""
        changes = {name: value for name, value in changes.items() if getattr(self._current, name) != value}
        if not changes:
            return
        self._current = replace(self._current, **changes)
        self._unsaved.update(changes)
        self._timer.start()
        self.changed.emit()

    def remember(self, **entries: Any) -> None:  # noqa: ANN401 - JSON
        """Keep what a view wants to find again next time, without telling anyone."""
        window = {**self._current.window, **entries}
        if window != self._current.window:
            self._current = replace(self._current, window=window)
            self._unsaved["window"] = window
            self._timer.start()

    def remembered(self, key: str) -> Mapping[str, Any]:
        """What `remember` kept under `key`; empty when nothing, or nothing of that form."""
        found = self._current.window.get(key)
        return found if isinstance(found, Mapping) else {}

    def take_unsaved(self) -> Mapping[str, Any]:
        """What is not written yet, for the caller to write."""
        self._timer.stop()
        changes, self._unsaved = self._unsaved, {}
        return changes

    async def save(self) -> None:
        """Write now what is not written yet."""
        changes = self.take_unsaved()
        if not changes:
            return

        async def write(services: Services) -> None:
            import asyncio

            await asyncio.to_thread(lambda: services.preferences.update(**changes))

        await self._bridge.call(write)

    def _on_timeout(self) -> None:
        self._bridge.spawn(self.save())
