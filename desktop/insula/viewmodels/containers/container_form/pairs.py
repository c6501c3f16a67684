"""Lists of names with values: variables, labels, options."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from insula.domain.container_problems import SpecificationProblem
from insula.viewmodels.containers.container_form.rows import RowForm, RowsField, UnreadableRowError

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class PairRow:
    """As typed."""

    name: str = ""
    value: str = ""


def _read(row: PairRow) -> Pair:
    if not row.name.strip():
        raise UnreadableRowError("name", "", SpecificationProblem.EMPTY)
    return row.name.strip(), row.value


def pairs_field(
    name: str, title: Callable[[], str], words: Callable[[Pair], str] = "=".join
) -> RowsField[PairRow, Pair]:
    """`words` tell an entry in a list of differences."""
    return RowsField(name, title, RowForm(PairRow(), _read, lambda pair: PairRow(*pair), words))
