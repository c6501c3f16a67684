"""What running work is at, from the code it reports."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from insula.domain.progress import Progress
from insula.viewmodels.translation import translate


def describe_stage(progress: Progress) -> str:
    """A few words, lower case, to follow the title; "" for a stage that has none."""
    words = STAGES.get(progress.stage)
    return words().format_map(_Known(progress.data)) if words is not None else ""


class _Known(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"


STAGES: Mapping[str, Callable[[], str]] = {
    "prepare": lambda: translate("Stages", "getting ready"),
}
