"""Text in the database. A file's name need not be valid UTF-8, and SQLite's text must be."""

from __future__ import annotations

import json
from collections.abc import Mapping


def to_column(text: str) -> str | bytes:
    """`text` as the database can keep it; equal texts give equal values."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode(errors="surrogatepass")
    return text


def from_column(value: str | bytes) -> str:
    """What `to_column` was given."""
    return value if isinstance(value, str) else value.decode(errors="surrogatepass")


def to_json_column(data: Mapping[str, str]) -> str:
    """A mapping of texts as one pure ASCII text."""
    return json.dumps(dict(data))


def from_json_column(value: str) -> dict[str, str]:
    """What `to_json_column` was given."""
    return {str(key): str(each) for key, each in json.loads(value).items()}
