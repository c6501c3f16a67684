from __future__ import annotations

import threading

import pytest

from insula.backends.threads import Cancellation, Stopped
from insula.backends.venvs.parallel import in_parallel


@pytest.mark.parametrize("number", [0, 1, 31, 32, 33, 1000])
def test_results_come_in_the_order_of_the_items(number: int) -> None:
    assert list(in_parallel(Cancellation(), str, range(number))) == [str(each) for each in range(number)]


def test_a_few_items_are_done_in_the_same_thread() -> None:
    assert set(in_parallel(Cancellation(), lambda _: threading.get_ident(), range(10))) == {threading.get_ident()}


def test_it_stops_when_asked_to() -> None:
    cancellation = Cancellation()

    def work(item: int) -> None:
        if item == 100:
            cancellation.cancel()

    with pytest.raises(Stopped):
        list(in_parallel(cancellation, work, range(100_000)))
