from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from insula.domain.errors import BusyError, InsulaError
from insula.viewmodels.latest import Latest
from tests.viewmodels.doubles import Tasks


def _after(gate: asyncio.Event, answer: str | InsulaError) -> Coroutine[Any, Any, str]:
    async def ask() -> str:
        await gate.wait()
        if isinstance(answer, InsulaError):
            raise answer
        return answer

    return ask()


async def test_only_the_answer_to_the_last_question_counts() -> None:
    tasks, answers, refusals = Tasks(), list[str](), list[InsulaError]()
    latest = Latest(tasks)
    slow, fast = asyncio.Event(), asyncio.Event()
    latest.ask(lambda: _after(slow, "first"), answers.append, refusals.append)
    latest.ask(lambda: _after(fast, "second"), answers.append, refusals.append)

    fast.set()
    await asyncio.sleep(0)
    slow.set()
    await tasks.settle()

    assert answers == ["second"]
    assert not refusals
    assert not latest.waiting


async def test_a_refusal_is_told_once() -> None:
    tasks, answers, refusals = Tasks(), list[str](), list[InsulaError]()
    latest = Latest(tasks)
    gate = asyncio.Event()
    gate.set()
    latest.ask(lambda: _after(gate, BusyError("a")), answers.append, refusals.append)
    assert latest.waiting

    await tasks.settle()

    assert [type(each) for each in refusals] == [BusyError]
    assert not latest.waiting


async def test_what_is_forgotten_answers_no_more() -> None:
    tasks, answers = Tasks(), list[str]()
    latest = Latest(tasks)
    gate = asyncio.Event()
    latest.ask(lambda: _after(gate, "late"), answers.append, lambda _error: None)

    latest.forget()
    gate.set()
    await tasks.settle()

    assert not answers
    assert not latest.waiting


class Listener(QObject):
    """Hears answers as view-models do."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.heard: list[object] = []

    def hear(self, answer: object) -> None:
        self.heard.append(answer)
        self.setObjectName("heard")


@pytest.mark.parametrize("answer", ["answer", BusyError("web")])
async def test_who_has_been_deleted_hears_nothing(answer: str | InsulaError) -> None:
    tasks, gate, parent = Tasks(), asyncio.Event(), QObject()
    listener = Listener(parent)
    latest = Latest(tasks)
    latest.ask(lambda: _after(gate, answer), listener.hear, listener.hear)

    delete(parent)
    gate.set()
    await tasks.settle()

    assert listener.heard == []
    assert not latest.waiting
