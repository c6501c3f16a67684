"""What the person chose, kept in a file that they may edit too."""

from __future__ import annotations

import json
import logging
import os
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from insula.domain.errors import from_os_error
from insula.storage.atomic import write_atomic
from insula.storage.json_value import JSON
from insula.storage.paths import make_private_folder

_VERSION = 1
_DEEPEST = 32
_LONGEST_WAIT = 36_500

_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Preferences:
    """`folders` are searched `depth` folders deep; the trash is emptied after `trash_days`, never if that is 0.

    `window` is the views' own: sizes, columns, sort orders, filters.
    """

    language: Literal["system", "fr", "en"] = "system"
    scheme: Literal["system", "light", "dark"] = "system"
    folders: tuple[Path, ...] = field(default_factory=lambda: (Path.home(),))
    depth: int = 5
    trash_days: int = 30
    window: Mapping[str, JSON] = field(default_factory=dict)


class PreferencesStore:
    """Reads and writes the file; safe to call from any thread.

    `set_aside` is where a damaged file went; `refused` are the keys whose values could not be used, so that the
    defaults hold.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.set_aside: Path | None = None
        self.refused: tuple[str, ...] = ()
        self._guard = threading.Lock()
        self._stamp: tuple[int, int, int] | None = None
        self._content: dict[str, Any] = {}
        self._current = Preferences()

    def load(self) -> Preferences:
        """The preferences in the file; it is read again only if it has changed."""
        with self._guard:
            return self._load()

    def save(self, preferences: Preferences) -> None:
        """Write them all; keys of the file that we do not know are kept.

        Raises:
            StorageError: the file cannot be written.
        """
        with self._guard:
            self._load()
            self._write(preferences, [each.name for each in fields(preferences)])

    def update(self, **changes: Any) -> Preferences:  # noqa: ANN401  the fields of Preferences
        """Change some fields, whatever another process has changed of the others since, and return them all.

        Raises:
            StorageError: the file cannot be written.
        """
        with self._guard:
            preferences = replace(self._load(), **changes)
            self._write(preferences, list(changes))
            return preferences

    def _load(self) -> Preferences:
        stamp = _stamp_of(self._path)
        if stamp is None or stamp != self._stamp:
            self._stamp, self._content = stamp, self._read()
            self._current = self._understand()
        return self._current

    def _read(self) -> dict[str, Any]:
        try:
            text = self._path.read_bytes()
        except FileNotFoundError:
            return {}
        except OSError as error:
            _logger.warning("the preferences cannot be read: %s", error)
            return {}
        try:
            content = json.loads(text)
        except (ValueError, RecursionError):
            content = None
        if isinstance(content, dict):
            return content
        aside = self._path.with_name(f"{self._path.name}.damaged-{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}")
        try:
            self._path.rename(aside)
        except OSError as error:
            _logger.warning("the damaged preferences cannot be set aside: %s", error)
            return {}
        _logger.warning("the damaged preferences were set aside as %s", aside.name)
        self.set_aside, self._stamp = aside, None
        return {}

    def _understand(self) -> Preferences:
        values: dict[str, Any] = {}
        refused = []
        for key, understand in _UNDERSTOOD.items():
            if key not in self._content:
                continue
            try:
                values[key] = understand(self._content[key])
            except ValueError:
                refused.append(key)
        if tuple(refused) != self.refused:
            _logger.warning("these preferences cannot be used: %s", ", ".join(refused))
        self.refused = tuple(refused)
        return Preferences(**values)

    def _write(self, preferences: Preferences, keys: list[str]) -> None:
        content: dict[str, Any] = {"version": _VERSION, **self._content}
        for key in keys:
            value = getattr(preferences, key)
            content[key] = [str(folder) for folder in value] if key == "folders" else value
        # A person may keep the file elsewhere and have a link here.
        path = Path(os.path.realpath(self._path))
        make_private_folder(path.parent)
        text = json.dumps(content, indent=2, default=_plain) + "\n"
        write_atomic(path, text, mode=0o600)
        try:
            self._stamp = _stamp_of(self._path)
        except OSError as error:
            raise from_os_error(error, str(path)) from error
        self._content, self._current = json.loads(text), preferences


def _stamp_of(path: Path) -> tuple[int, int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} is not JSON")


def _one_of(*allowed: str) -> Callable[[object], str]:
    def understand(value: object) -> str:
        if isinstance(value, str) and value in allowed:
            return value
        raise ValueError(value)

    return understand


def _number(lowest: int, highest: int) -> Callable[[object], int]:
    def understand(value: object) -> int:
        if isinstance(value, int) and not isinstance(value, bool) and lowest <= value <= highest:
            return value
        raise ValueError(value)

    return understand


def _folders(value: object) -> tuple[Path, ...]:
    if not isinstance(value, list) or not all(isinstance(each, str) and each for each in value):
        raise ValueError(value)
    folders = tuple(dict.fromkeys(Path(each).expanduser() for each in value))
    if not all(folder.is_absolute() for folder in folders):
        raise ValueError(value)
    return folders


def _mapping(value: object) -> dict[str, JSON]:
    if not isinstance(value, dict):
        raise ValueError(value)  # noqa: TRY004  told like any other bad value
    return value


_UNDERSTOOD: Mapping[str, Callable[[object], Any]] = {
    "language": _one_of("system", "fr", "en"),
    "scheme": _one_of("system", "light", "dark"),
    "folders": _folders,
    "depth": _number(1, _DEEPEST),
    "trash_days": _number(0, _LONGEST_WAIT),
    "window": _mapping,
}
