from __future__ import annotations

from PySide6.QtTest import QSignalSpy
from typing_extensions import override

from insula.domain.errors import BusyError, InsulaError, InvalidRequestError, NameTakenError
from insula.viewmodels.requesting import Request
from tests.viewmodels.doubles import Tasks


class _Asking(Request):
    """Asks for something that is refused with `refusal`, or done."""

    def __init__(self, tasks: Tasks, refusal: InsulaError | None = None) -> None:
        super().__init__(tasks)
        self.error = refusal
        self.obstacle = ""
        self.blamed: list[InvalidRequestError] = []

    @override
    def _obstacle(self) -> str:
        return self.obstacle

    def ask(self) -> None:
        self._send(self._do(), self.blamed.append)

    def says(self) -> str:
        """Why not, whatever was said before."""
        return self.why_not

    async def _do(self) -> None:
        if self.error is not None:
            raise self.error


async def test_while_it_is_on_its_way_it_is_not_asked_again() -> None:
    tasks = Tasks()
    asking = _Asking(tasks)
    begun, changes = QSignalSpy(asking.begun), QSignalSpy(asking.changed)

    asking.ask()
    assert asking.says() == "The request is on its way."
    await tasks.settle()

    assert not asking.says()
    assert begun.count() == 1
    assert changes.count() == 2
    asking.obstacle = "Not now."
    assert asking.says() == "Not now."


async def test_a_field_is_blamed_or_the_refusal_is_kept() -> None:
    tasks = Tasks()
    taken, busy = _Asking(tasks, NameTakenError("name", "a")), _Asking(tasks, BusyError("a"))
    taken.ask()
    busy.ask()
    await tasks.settle()

    assert isinstance(taken.blamed[0], NameTakenError)
    assert taken.refusal is None
    assert isinstance(busy.refusal, BusyError)
    busy.error = None
    busy.ask()
    assert not busy.says().startswith("“a”")
    assert busy.busy
    await tasks.settle()
