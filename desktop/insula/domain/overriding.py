"""`override` on every Python, without `typing_extensions`: importing that takes as long as drawing the first window."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

if sys.version_info >= (3, 12):
    from typing import override as override  # noqa: PLC0414 - told to type checkers as exported.
elif TYPE_CHECKING:
    from typing_extensions import override as override  # noqa: PLC0414
else:
    _Method = TypeVar("_Method")

    def override(method: _Method) -> _Method:
        """Say that the method replaces one of a base class; only type checkers read it."""
        return method
