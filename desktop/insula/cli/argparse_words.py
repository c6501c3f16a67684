"""argparse's own words, in the person's language."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping


def speak(translate: Callable[[str, str], str]) -> None:
    """Have argparse say everything in the language of `translate`."""
    words = _words(translate)

    def gettext(text: str) -> str:
        return words.get(text, text)

    def ngettext(singular: str, plural: str, number: int) -> str:
        return gettext(singular if number == 1 else plural)

    # The module's only seam for this: it looks both names up at each use.
    vars(argparse).update(_=gettext, ngettext=ngettext)


def _words(translate: Callable[[str, str], str]) -> Mapping[str, str]:
    """From argparse's text to ours. Placeholders are argparse's."""
    return {
        "usage: ": translate("Cli", "usage: "),
        "positional arguments": translate("Cli", "arguments"),
        "options": translate("Cli", "options"),
        "show this help message and exit": translate("Cli", "show this help"),
        "%(prog)s: error: %(message)s\n": translate("Cli", "%(prog)s: error: %(message)s") + "\n",
        "argument %(argument_name)s: %(message)s": translate("Cli", "%(argument_name)s: %(message)s"),
        "the following arguments are required: %s": translate("Cli", "missing: %s"),
        "unrecognized arguments: %s": translate("Cli", "not understood: %s"),
        "invalid choice: %(value)r (choose from %(choices)s)": translate("Cli", "%(value)r is none of %(choices)s"),
        "invalid %(type)s value: %(value)r": translate("Cli", "%(value)r is not a number"),
        "expected one argument": translate("Cli", "needs a value"),
        "expected at least one argument": translate("Cli", "needs at least one value"),
        "expected at most one argument": translate("Cli", "takes one value at most"),
        "ignored explicit argument %r": translate("Cli", "takes no value, but has %r"),
        "unknown parser %(parser_name)r (choices: %(choices)s)": translate(
            "Cli", "%(parser_name)r is none of %(choices)s"
        ),
    }
