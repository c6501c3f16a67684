from __future__ import annotations

import sqlite3
from contextlib import closing

from hypothesis import given
from hypothesis import strategies as st

from insula.storage.text import from_column, from_json_column, to_column, to_json_column

# What file names decode to: text, and bytes that are no text.
any_text = st.text(
    st.one_of(st.characters(), st.characters(min_codepoint=0xDC80, max_codepoint=0xDCFF, categories=["Cs"]))
)


@given(any_text)
def test_any_text_survives_the_database(text: str) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE t (x TEXT)")
        connection.execute("INSERT INTO t VALUES (?)", (to_column(text),))
        [(stored,)] = connection.execute("SELECT x FROM t WHERE x = ?", (to_column(text),))
    assert from_column(stored) == text


@given(st.dictionaries(any_text, any_text))
def test_any_data_survives_as_plain_ascii(data: dict[str, str]) -> None:
    column = to_json_column(data)
    assert column.isascii()
    assert from_json_column(column) == data
