"""The facts of one Python environment, as the rows of its summary."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from insula.domain.environment import Environment
from insula.domain.usage import Usage
from insula.viewmodels.facts import disk_usage_of, location_of, number_fact, python_of, text_fact
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.environments import describe_origin
from insula.viewmodels.wording.figures import count_of, moment_of, since, size_of


class Form(StrEnum):
    """How a value is shown, and what can be done with it."""

    TEXT = "text"
    PATH = "path"
    COMMAND = "command"


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One line. `copied` is what a copy takes, None where there is nothing to copy."""

    key: str
    label: str
    value: str
    form: Form = Form.TEXT
    copied: str | None = None


def venv_summary(environment: Environment, usage: Usage | None = None) -> tuple[SummaryRow, ...]:
    """The rows in their order; facts that are not known are left out. `usage` is a fresh measurement, if any."""
    measured = {} if usage is None else {environment.id: usage}
    rows = (
        SummaryRow("python", translate("Summary", "Interpreter"), python_of(environment)),
        _path("base", translate("Summary", "Base Python"), text_fact(environment, "base")),
        _path("location", translate("Summary", "Location"), location_of(environment)),
        SummaryRow("disk", translate("Summary", "Disk"), disk_words(disk_usage_of(environment, measured))),
        SummaryRow("packages", translate("Summary", "Packages"), _count(number_fact(environment, "packages"))),
        SummaryRow("pip", translate("Summary", "pip"), _pip(environment)),
        SummaryRow("tool", translate("Summary", "Made with"), text_fact(environment, "tool")),
        SummaryRow("created", translate("Summary", "Created"), _created(environment)),
        SummaryRow("origin", translate("Summary", "Origin"), origin_words(environment)),
        _command("activation", translate("Summary", "Activate with"), text_fact(environment, "activation")),
    )
    return tuple(row for row in rows if row.value)


def origin_words(environment: Environment) -> str:
    """What it was made from, empty when nobody knows."""
    return "" if environment.made_from is None else describe_origin(environment.made_from)


def subtitle_of(environment: Environment) -> str:
    """For instance "CPython 3.12.1 · made from requirements.txt, 3 weeks ago"."""
    age = "" if environment.created is None else since(environment.created)
    made = ", ".join(filter(None, (origin_words(environment), age)))
    return " · ".join(filter(None, (python_of(environment), made)))


def disk_words(usage: Usage | None) -> str:
    """For instance "38 MiB own · 1.2 GiB shared"; empty when it is not known."""
    if usage is None or usage.own_disk is None:
        return ""
    own = translate("Summary", "{size} own").format(size=size_of(usage.own_disk))
    if not usage.shared_disk:
        return own
    shared = translate("Summary", "{size} shared").format(size=size_of(usage.shared_disk))
    return f"{own} · {shared}"


def _path(key: str, label: str, path: str) -> SummaryRow:
    return SummaryRow(key, label, path, Form.PATH, path or None)


def _command(key: str, label: str, command: str) -> SummaryRow:
    return SummaryRow(key, label, command, Form.COMMAND, command or None)


def _count(number: int | None) -> str:
    return "" if number is None else count_of(number)


def _pip(environment: Environment) -> str:
    match environment.facts.get("pip"):
        case True:
            return translate("Summary", "installed")
        case False:
            return translate("Summary", "not installed")
        case _:
            return ""


def _created(environment: Environment) -> str:
    return "" if environment.created is None else moment_of(environment.created)
