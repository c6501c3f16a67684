"""The backends there are. Engines are found while the application runs, so more may come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from insula.backends.protocol import Backend
from insula.domain.environment import Kind
from insula.domain.overriding import override


class Backends(Mapping[str, Backend]):
    """By name, in the order in which they came."""

    def __init__(self, backends: Iterable[Backend] = ()) -> None:
        self._by_name = {each.name: each for each in backends}

    @override
    def __getitem__(self, name: str) -> Backend:
        return self._by_name[name]

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._by_name)

    @override
    def __len__(self) -> int:
        return len(self._by_name)

    def add(self, backend: Backend) -> None:
        """One more; ValueError if there is one of its name."""
        if backend.name in self._by_name:
            raise ValueError(backend.name)
        self._by_name[backend.name] = backend

    def of(self, kind: Kind) -> tuple[Backend, ...]:
        """All of that kind."""
        return tuple(each for each in self._by_name.values() if each.kind is kind)
