"""A volume or a network to make: what is typed, what is wrong with it, and the asking."""

from __future__ import annotations

from collections.abc import Callable, Collection, Coroutine, Mapping
from typing import Any, Protocol

from PySide6.QtCore import QObject

from insula.domain.connections import check_network_name, check_volume_name, checked_subnet, parse_options
from insula.domain.errors import InvalidRequestError, NameTakenError
from insula.domain.overriding import override
from insula.viewmodels.checked_field import CheckedField
from insula.viewmodels.latest import Spawn
from insula.viewmodels.requesting import Request
from insula.viewmodels.wording.errors import describe

NETWORK_DRIVERS = ("bridge", "macvlan", "ipvlan", "overlay")
"""Those that come with Docker; an engine may know others."""


class VolumeIntents(Protocol):
    """What the dialog asks for in the end."""

    def submit_create_volume(
        self, engine: str | None, name: str, driver: str, options: Mapping[str, str]
    ) -> Coroutine[Any, Any, object]: ...


class NetworkIntents(Protocol):
    """What the dialog asks for in the end."""

    def submit_create_network(
        self, engine: str | None, name: str, driver: str, *, internal: bool, subnet: str
    ) -> Coroutine[Any, Any, object]: ...


class _Making(Request):
    """`taken` are the names that the engine of that backend has; None is the first engine that answers."""

    def __init__(
        self,
        taken: Callable[[str | None], Collection[str]],
        check: Callable[[str], object],
        spawn: Spawn,
        parent: QObject | None,
    ) -> None:
        super().__init__(spawn, parent)
        self._taken = taken
        self._check = check
        self.engine: str | None = None
        self.name = CheckedField(self._check_name, parent=self)
        self.name.changed.connect(self.changed)
        self.driver = ""

    def choose_engine(self, engine: str | None) -> None:
        self.engine = engine
        self.changed.emit()

    def choose_driver(self, driver: str) -> None:
        """Empty is the usual one."""
        self.driver = driver.strip()
        self.changed.emit()

    def _check_name(self, name: str) -> None:
        self._check(name)
        if name in self._taken(self.engine):
            raise NameTakenError("name", name)

    def _first_problem(self, *fields: CheckedField) -> str:
        return next((describe(problem) for each in fields if (problem := each.problem) is not None), "")


class NewVolumeViewModel(_Making):
    """`begun` tells that the work has begun."""

    def __init__(
        self,
        intents: VolumeIntents,
        taken: Callable[[str | None], Collection[str]],
        spawn: Spawn,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(taken, check_volume_name, spawn, parent)
        self._intents = intents
        self.options = CheckedField(parse_options, parent=self)
        self.options.changed.connect(self.changed)

    @override
    def _obstacle(self) -> str:
        return self._first_problem(self.name, self.options)

    @property
    def command(self) -> tuple[str, ...]:
        """What one would type instead, as an argument list; empty without a name."""
        if self._obstacle():
            return ()
        driver = ("--driver", self.driver) if self.driver else ()
        options = (word for each in parse_options(self.options.text).items() for word in ("--opt", "=".join(each)))
        return ("docker", "volume", "create", *driver, *options, self.name.text)

    def create(self) -> None:
        if not self.why_not:
            options = parse_options(self.options.text)
            request = self._intents.submit_create_volume(self.engine, self.name.text, self.driver, options)
            self._send(request, self._blame)

    def _blame(self, error: InvalidRequestError) -> None:
        (self.options if error.field == "options" else self.name).refuse(error)


class NewNetworkViewModel(_Making):
    """`begun` tells that the work has begun."""

    def __init__(
        self,
        intents: NetworkIntents,
        taken: Callable[[str | None], Collection[str]],
        spawn: Spawn,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(taken, check_network_name, spawn, parent)
        self._intents = intents
        self.internal = False
        self.subnet = CheckedField(lambda text: checked_subnet(text) if text else None, parent=self)
        self.subnet.changed.connect(self.changed)

    @override
    def _obstacle(self) -> str:
        return self._first_problem(self.name, self.subnet)

    @property
    def command(self) -> tuple[str, ...]:
        """What one would type instead, as an argument list; empty without a name."""
        if self._obstacle():
            return ()
        driver = ("--driver", self.driver) if self.driver else ()
        subnet = ("--subnet", checked_subnet(self.subnet.text)) if self.subnet.text else ()
        internal = ("--internal",) if self.internal else ()
        return ("docker", "network", "create", "--attachable", *driver, *subnet, *internal, self.name.text)

    def set_internal(self, *, on: bool) -> None:
        """Whether it has no way out."""
        self.internal = on
        self.changed.emit()

    def create(self) -> None:
        if not self.why_not:
            request = self._intents.submit_create_network(
                self.engine, self.name.text, self.driver, internal=self.internal, subnet=self.subnet.text
            )
            self._send(request, self._blame)

    def _blame(self, error: InvalidRequestError) -> None:
        (self.subnet if error.field == "subnet" else self.name).refuse(error)
