"""Sentences from what the journal keeps of a failure."""

from __future__ import annotations

from collections.abc import Callable, Mapping

Data = Mapping[str, str]
"""An error's `data()`, as text."""
_SHOWN = 3


def plain(words: Callable[[], str]) -> Callable[[Data], str]:
    """A sentence with the data in its braces."""
    return lambda data: words().format_map(data)


def listed(text: str) -> str:
    """A tuple written as text ("('a', 'b')"), as words."""
    import ast

    try:
        found = ast.literal_eval(text or "()")
    except (ValueError, SyntaxError):
        return text
    names = [str(name) for name in found] if isinstance(found, tuple) else [text]
    shown = names[:_SHOWN]
    return ", ".join([*shown, "…"] if len(names) > len(shown) else shown)
