"""Where everything is kept."""

from __future__ import annotations

import os
import stat
import sys
import warnings
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

from insula.domain.errors import PermissionDeniedError, from_os_error
from insula.storage.atomic import sweep_unfinished

if TYPE_CHECKING:  # Not needed where INSULA_HOME is set.
    import platformdirs

_APPLICATION = "insula"


@dataclass(frozen=True, slots=True)
class Paths:
    """Absolute folders. `runtime` is short (sockets); `environments` is where named venvs go by default."""

    data: Path
    config: Path
    cache: Path
    runtime: Path
    trash: Path
    environments: Path

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] | None = None) -> Paths:
        """Everything under INSULA_HOME when that is set, else where the platform wants it.

        `environ` replaces os.environ for INSULA_HOME only.

        Raises:
            StorageError: there is no safe place for `runtime`.
        """
        home = (os.environ if environ is None else environ).get("INSULA_HOME", "")
        if home:
            return cls.below(Path(home))
        import platformdirs

        directories = platformdirs.PlatformDirs(_APPLICATION, appauthor=False)
        data = directories.user_data_path
        return cls(
            data=data,
            config=directories.user_config_path,
            cache=directories.user_cache_path,
            runtime=_runtime(directories),
            trash=data / "trash",
            environments=data / "environments",
        )

    @classmethod
    def below(cls, home: Path) -> Paths:
        """Everything in sub-folders of `home`."""
        home = Path(os.path.abspath(home.expanduser()))
        return cls(
            data=home / "data",
            config=home / "config",
            cache=home / "cache",
            runtime=home / "run",
            trash=home / "trash",
            environments=home / "environments",
        )

    def create(self) -> None:
        """Make the folders that are missing, for their owner only, and clear away what killed writes have left.

        Raises:
            StorageError: a folder cannot be made, or `runtime` belongs to somebody else.
        """
        for folder in (*(getattr(self, each.name) for each in fields(self)), self.locks, self.log.parent):
            make_private_folder(folder)
        _check_owner(self.runtime)
        for folder in (self.config, self.cache):
            with suppress(OSError):
                sweep_unfinished(folder)

    @property
    def journal(self) -> Path:
        """The database of operations, identities and trash."""
        return self.data / "journal.sqlite"

    @property
    def locks(self) -> Path:
        """The folder of lock files."""
        return self.data / "locks"

    @property
    def log(self) -> Path:
        """The application's own log."""
        return self.data / "log" / "insula.log"

    @property
    def crashes(self) -> Path:
        """The stacks of threads at the moment when the interpreter itself was killed by a fault."""
        return self.data / "log" / "crashes.log"

    @property
    def preferences(self) -> Path:
        """What the person chose."""
        return self.config / "preferences.json"

    @property
    def snapshot(self) -> Path:
        """The last list, shown until the engines have answered."""
        return self.cache / "inventory.json"


def make_private_folder(folder: Path) -> None:
    """Make `folder`, for its owner only, and its parents; one that exists keeps its mode.

    Raises:
        StorageError: it cannot be made, or something else has its name.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise from_os_error(error, str(folder)) from error


# Without XDG_RUNTIME_DIR, as in most containers, it warns and takes a folder in /tmp, which it has checked.
def _runtime(directories: platformdirs.PlatformDirs) -> Path:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return directories.user_runtime_path
        except OSError as error:
            raise from_os_error(error) from error


# In /tmp, anybody may have been first.
def _check_owner(folder: Path) -> None:
    if sys.platform != "win32":
        status = folder.lstat()
        if not stat.S_ISDIR(status.st_mode) or status.st_uid != os.getuid():
            raise PermissionDeniedError(str(folder), "it belongs to another user")
