"""Ports of this computer, which several processes of tests share though each has an engine of its own."""

from __future__ import annotations

import os

_WORKER = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))


def port(number: int) -> int:
    """One that no other process of the tests takes; `number` is below 200."""
    return 21_000 + 200 * _WORKER + number
