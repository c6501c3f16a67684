"""`python -m insula` is `insula`."""

from __future__ import annotations

import sys

from insula.cli import main

if __name__ == "__main__":
    sys.exit(main())
