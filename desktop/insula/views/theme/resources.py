"""The compiled pictures, registered with Qt at their first use."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QResource

import insula

PREFIX = ":/insula"


@cache
def register_resources() -> None:
    """Make `:/insula/…` readable.

    Raises:
        FileNotFoundError: the build has not compiled the resources.
    """
    compiled = Path(insula.__file__).parent / "_compiled" / "insula.rcc"
    if not QResource.registerResource(str(compiled)):
        raise FileNotFoundError(compiled)
