from __future__ import annotations

import pytest

from insula.viewmodels.lists.ordering import folded, name_key


@pytest.mark.parametrize(
    "names",
    [
        ["env2", "env10", "env100"],
        ["Alpha", "beta", "Gamma"],
        ["eclair", "Éclair-2", "éclair-10"],
        ["a", "a1", "a2b", "a10", "ab"],
        ["0", "007", "8", "1234567890123456789012"],
        ["3.9.1", "3.10.0", "3.12.0"],
    ],
)
def test_names_are_ordered_as_a_reader_orders_them(names: list[str]) -> None:
    shuffled = names[::-1]

    assert sorted(shuffled, key=name_key) == names


def test_case_and_accents_do_not_matter_for_a_search() -> None:
    assert folded("Été À Paris") == folded("ETE a paris")
    assert folded("STRASSE") == folded("straße")
