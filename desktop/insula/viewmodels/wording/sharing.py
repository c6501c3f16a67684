"""Who lives in the network, the processes or the IPC of a container, and what becomes of them when it goes."""

from __future__ import annotations

from collections.abc import Sequence

from insula.viewmodels.translation import translate


def describe_loss_by_exchange(sharers: Sequence[str]) -> str:
    """Before another container takes the place of theirs; empty where there is nobody of whom to tell."""
    if not sharers:
        return ""
    return translate(
        "Sharing",
        "Once it is replaced, containers that use its network, processes or IPC lose them, and start again only after"
        " an edit of their own: {names}.",
    ).format(names=", ".join(sharers))


def describe_loss_by_trash(sharers: Sequence[str]) -> str:
    """Before it goes to the trash, alone or with others; empty where there is nobody of whom to tell."""
    if not sharers:
        return ""
    return translate(
        "Sharing",
        "Others use the network, processes or IPC of what goes, and cannot start again without it: {names}.",
    ).format(names=", ".join(sharers))
