"""The window's words and sentences, in the person's language. Qt is imported at the first of them, not before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from insula.cli.words import speak

if TYPE_CHECKING:
    from insula.viewmodels.wording.everything import *  # noqa: F403  Each name of there, with its type.
else:

    def __getattr__(name: str) -> object:
        # Whoever looks at the module itself (`__path__`, `__wrapped__`) wants no words.
        if name.startswith("_"):
            raise AttributeError(name)
        from insula.viewmodels.wording import everything

        found = getattr(everything, name)
        speak()
        return found
