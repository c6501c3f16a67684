"""What it takes to move one environment."""

from __future__ import annotations

from dataclasses import dataclass

from insula.backends.venvs.configuration import read_configuration
from insula.backends.venvs.placing import Place
from insula.domain.environment import EnvironmentId


@dataclass(frozen=True, slots=True)
class Passage:
    """The environment `identity`, whose folder of that device and inode is at `source`, goes to `place`.

    Its files know it by the paths `old`. One that is `trashed` leaves the trash by it.
    """

    identity: EnvironmentId
    name: str
    source: str
    device: int
    inode: int
    place: Place
    old: tuple[str, ...]
    trashed: bool = False

    def prompt(self) -> str | None:
        """The prompt to write: none where one is given already, else the name, so that the move does not change it."""
        try:
            given = read_configuration(self.source).prompt
        except (OSError, ValueError):
            return None
        return None if given else self.name
