"""Columns that tell what running environments use, for a page whose usage is followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from insula.domain.environment import Environment, State
from insula.viewmodels.lists.pages import Cell, Column, SortValue, Style
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.figures import busy_of, size_of

if TYPE_CHECKING:
    from insula.domain.usage import Usage

MEASURED = frozenset({State.RUNNING, State.PAUSED})
"""The states in which there is something to measure."""
_NOTHING = Cell("—")


def usage_columns() -> tuple[Column, ...]:
    """Processor and memory."""
    return (
        Column(
            "cpu",
            lambda: translate("UsageColumns", "CPU"),
            _processor,
            _processor_order,
            Style.FIGURE,
            width=66,
            needs_usage=True,
        ),
        Column(
            "memory",
            lambda: translate("UsageColumns", "Memory"),
            _memory,
            _memory_order,
            Style.FIGURE,
            width=80,
            needs_usage=True,
        ),
    )


def _processor(environment: Environment, usage: Usage | None) -> Cell:
    known = _known(environment, usage)
    return _NOTHING if known is None or known.processor is None else Cell(busy_of(known.processor))


def _processor_order(environment: Environment, usage: Usage | None) -> SortValue:
    known = _known(environment, usage)
    return -1.0 if known is None or known.processor is None else known.processor


def _memory(environment: Environment, usage: Usage | None) -> Cell:
    known = _known(environment, usage)
    if known is None or known.memory is None:
        return _NOTHING
    limit = known.memory_limit
    tooltip = "" if limit is None else translate("UsageColumns", "of {limit}").format(limit=size_of(limit))
    return Cell(size_of(known.memory), tooltip)


def _memory_order(environment: Environment, usage: Usage | None) -> SortValue:
    known = _known(environment, usage)
    return -1 if known is None or known.memory is None else known.memory


def _known(environment: Environment, usage: Usage | None) -> Usage | None:
    """What was measured before it stopped no longer counts."""
    return usage if environment.state in MEASURED else None
