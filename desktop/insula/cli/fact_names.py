"""What the facts of an environment are called."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from insula.cli.words import translate

SIZES = frozenset({"own_disk", "shared_disk"})


def name_of_fact(key: str) -> str:
    """A few words; the key itself for a fact that has none."""
    words = _NAMES.get(key)
    return words() if words is not None else key


_NAMES: Mapping[str, Callable[[], str]] = {
    "python": lambda: translate("Cli", "Python"),
    "implementation": lambda: translate("Cli", "Implementation"),
    "base": lambda: translate("Cli", "Base Python"),
    "location": lambda: translate("Cli", "Location"),
    "packages": lambda: translate("Cli", "Packages"),
    "pip": lambda: translate("Cli", "Has pip"),
    "tool": lambda: translate("Cli", "Made with"),
    "prompt": lambda: translate("Cli", "Prompt"),
    "own_disk": lambda: translate("Cli", "Own size"),
    "shared_disk": lambda: translate("Cli", "Shared size"),
    "site_packages": lambda: translate("Cli", "Folder of the packages"),
    "original": lambda: translate("Cli", "Original location"),
    "activation": lambda: translate("Cli", "Activate with"),
}
