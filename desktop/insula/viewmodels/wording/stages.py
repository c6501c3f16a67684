"""What running work is at, from the code it reports."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from insula.domain.progress import Progress
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.figures import size_of


def describe_stage(progress: Progress) -> str:
    """A few words, lower case, to follow the title; "" for a stage that has none."""
    words = STAGES.get(progress.stage)
    return words().format_map(_Known(_readable(progress.data))) if words is not None else ""


def _readable(data: Mapping[str, str]) -> dict[str, str]:
    """Bytes in the reader's own form."""
    return {key: size_of(int(value)) if key in _SIZES and value.isdigit() else value for key, value in data.items()}


_SIZES = frozenset({"received", "sent", "total"})


class _Known(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"


STAGES: Mapping[str, Callable[[], str]] = {
    "prepare": lambda: translate("Stages", "getting ready"),
    "make": lambda: translate("Stages", "making it with {python}"),
    "resolve": lambda: translate("Stages", "working out versions"),
    "download": lambda: translate("Stages", "downloading packages"),
    "build": lambda: translate("Stages", "building packages"),
    "install": lambda: translate("Stages", "installing packages"),
    "clone": lambda: translate("Stages", "copying files"),
    "verify": lambda: translate("Stages", "checking the result"),
    "move": lambda: translate("Stages", "moving files"),
    "rename": lambda: translate("Stages", "writing the name"),
    "trash": lambda: translate("Stages", "moving to the trash"),
    "restore": lambda: translate("Stages", "bringing it back"),
    "purge": lambda: translate("Stages", "deleting files"),
    "finish": lambda: translate("Stages", "finishing"),
    "undoing": lambda: translate("Stages", "undoing"),
    "working": lambda: translate("Stages", "working"),
    "pull": lambda: translate("Stages", "{done} of {layers} layers, {received}"),
    "context": lambda: translate("Stages", "looking through the folder"),
    "send-context": lambda: translate("Stages", "sending the folder, {sent} of {total}"),
    "build-step": lambda: translate("Stages", "step {step} of {steps}: {text}"),
    "save-image": lambda: translate("Stages", "writing, {sent} of {total}"),
    "load-image": lambda: translate("Stages", "reading, {sent} of {total}"),
    "remove-image": lambda: translate("Stages", "{done} removed"),
    "create-container": lambda: translate("Stages", "making the container"),
    "make-network": lambda: translate("Stages", "making the network “{network}” again"),
    "starting": lambda: translate("Stages", "starting"),
    "stopping": lambda: translate("Stages", "stopping"),
    "restarting": lambda: translate("Stages", "restarting"),
    "pausing": lambda: translate("Stages", "pausing"),
    "resuming": lambda: translate("Stages", "resuming"),
    "killing": lambda: translate("Stages", "killing"),
    "copy-volume": lambda: translate("Stages", "copying the volume “{volume}”, {sent}"),
    "commit": lambda: translate("Stages", "keeping its files"),
    "health": lambda: translate("Stages", "waiting for its health check"),
    "swap": lambda: translate("Stages", "putting it in place of the old one"),
}
