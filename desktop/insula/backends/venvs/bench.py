"""What every verb on a virtual environment works with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from insula.backends.venvs.interpreters import Interpreters
from insula.domain.environment import Environment
from insula.storage.paths import Paths
from insula.storage.records import Identities, TrashRecords


@dataclass(frozen=True, slots=True)
class Workbench:
    """The collaborators of the verbs. After a verb the backend looks at the place again; a verb tells nobody."""

    paths: Paths
    identities: Identities
    trash_records: TrashRecords
    interpreters: Interpreters


@dataclass(frozen=True, slots=True)
class KnownVenv:
    """An environment with its folder, which was this inode of this device when it was last looked at."""

    environment: Environment
    path: Path
    device: int
    inode: int
