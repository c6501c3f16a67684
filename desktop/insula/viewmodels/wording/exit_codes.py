"""What the exit code of a container means."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from insula.viewmodels.translation import translate

_SIGNALS = 128

_MEANINGS: Mapping[int, Callable[[], str]] = {
    0: lambda: translate("ExitCodes", "it ended well"),
    1: lambda: translate("ExitCodes", "its program met an error"),
    2: lambda: translate("ExitCodes", "its program was started wrongly"),
    125: lambda: translate("ExitCodes", "the engine could not start it"),
    126: lambda: translate("ExitCodes", "its command cannot be run"),
    127: lambda: translate("ExitCodes", "its command was not found"),
    130: lambda: translate("ExitCodes", "interrupted, as by Ctrl+C"),
    132: lambda: translate("ExitCodes", "it is for another processor, or damaged"),
    134: lambda: translate("ExitCodes", "its program gave up"),
    137: lambda: translate("ExitCodes", "out of memory, or killed"),
    139: lambda: translate("ExitCodes", "its program crashed"),
    143: lambda: translate("ExitCodes", "asked to end"),
}


def meaning_of_exit(code: int, *, out_of_memory: bool = False) -> str:
    """A few words, lower case; empty for a code that only its program knows."""
    if out_of_memory:
        return translate("ExitCodes", "out of memory")
    known = _MEANINGS.get(code)
    if known is not None:
        return known()
    if code > _SIGNALS and code < 2 * _SIGNALS - 1:
        return translate("ExitCodes", "ended by signal {number}").format(number=code - _SIGNALS)
    return ""


def describe_exit(code: int, *, out_of_memory: bool = False) -> str:
    """For instance "137 (out of memory, or killed)"."""
    meaning = meaning_of_exit(code, out_of_memory=out_of_memory)
    return translate("ExitCodes", "{code} ({meaning})").format(code=code, meaning=meaning) if meaning else str(code)
