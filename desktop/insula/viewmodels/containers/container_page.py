"""The page of containers, as data."""

from __future__ import annotations

from collections.abc import Iterable

from insula.domain.environment import Environment, Kind, Reason, ReasonCode, Verb
from insula.viewmodels.containers.container_cells import container_columns, is_risky, needs_attention
from insula.viewmodels.facts import text_fact
from insula.viewmodels.lists.ordering import folded
from insula.viewmodels.lists.pages import (
    ActionDescription,
    Filter,
    Grouping,
    PageDescription,
    Picture,
    SortValue,
    TabDescription,
    Tally,
)
from insula.viewmodels.lists.usage_columns import MEASURED
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.environments import STATE_ORDER, name_of_state
from insula.viewmodels.wording.figures import count_of

USAGE_SECONDS = 2.0
_LAST = "\uffff"


def container_page() -> PageDescription:
    """Columns, filters, groupings, actions and words."""
    return PageDescription(
        key="containers",
        kind=Kind.CONTAINER,
        icon="container",
        title=lambda: translate("ContainerPage", "Containers"),
        new_title=lambda: translate("ContainerPage", "New container"),
        search_hint=lambda: translate("ContainerPage", "Name, image, port…"),
        summary=_summary,
        selected=lambda count: translate("ContainerPage", "%n selected", "", count),
        group_size=lambda count: translate("ContainerPage", "%n container(s)", "", count),
        columns=container_columns(),
        filters=_filters(),
        groupings=(
            Grouping("project", lambda: translate("ContainerPage", "By project"), _group_by_project),
            Grouping("state", lambda: translate("ContainerPage", "By state"), _group_by_state),
            Grouping("image", lambda: translate("ContainerPage", "By image"), _group_by_image),
            Grouping("engine", lambda: translate("ContainerPage", "By engine"), _group_by_engine),
        ),
        actions=_actions(),
        extras=(ActionDescription("engines", lambda: translate("ContainerPage", "Engines…"), "monitor", many=True),),
        tabs=_tabs(),
        search_text=_search_text,
        empty=Picture(
            lambda: translate("ContainerPage", "No container yet"),
            lambda: translate(
                "ContainerPage",
                "A container runs a program from an image, apart from everything else on this computer.",
            ),
            lambda: translate("ContainerPage", "New container"),
        ),
        unavailable=Picture(
            lambda: translate("ContainerPage", "No container engine answers"),
            lambda: translate("ContainerPage", "Install Docker or Podman: what it holds appears here by itself."),
        ),
        weighed=False,
        usage_seconds=USAGE_SECONDS,
        grouped_by=_usual_grouping,
    )


def _summary(tally: Tally) -> str:
    words = [count_of(tally.total)]
    if running := tally.counts.get("running"):
        words.append(translate("ContainerPage", "%n running", "", running))
    answering = [engine for engine in tally.engines if engine.available]
    if len(answering) == 1:
        words.append(answering[0].version or answering[0].name)
    elif answering:
        words.append(translate("ContainerPage", "%n engines", "", len(answering)))
    return " · ".join(words)


def _filters() -> tuple[Filter, ...]:
    return (
        Filter("all", lambda: translate("ContainerPage", "All"), lambda _environment: True),
        Filter("running", lambda: translate("ContainerPage", "Running"), _is_running),
        Filter("stopped", lambda: translate("ContainerPage", "Stopped"), lambda each: not _is_running(each)),
        Filter("attention", lambda: translate("ContainerPage", "Needs attention"), needs_attention, urgent=True),
        Filter("risky", lambda: translate("ContainerPage", "Risky"), is_risky, urgent=True),
    )


def _actions() -> tuple[ActionDescription, ...]:
    return (
        ActionDescription("start", lambda: translate("ContainerPage", "Start"), "play", Verb.START, many=True),
        ActionDescription("stop", lambda: translate("ContainerPage", "Stop"), "square", Verb.STOP, many=True),
        ActionDescription(
            "restart",
            lambda: translate("ContainerPage", "Restart"),
            "rotate-ccw",
            Verb.RESTART,
            "Ctrl+R",
            many=True,
            in_row=False,
        ),
        ActionDescription(
            "pause", lambda: translate("ContainerPage", "Pause"), "pause", Verb.PAUSE, many=True, in_row=False
        ),
        ActionDescription(
            "resume", lambda: translate("ContainerPage", "Resume"), "play", Verb.RESUME, many=True, in_row=False
        ),
        ActionDescription(
            "kill", lambda: translate("ContainerPage", "Kill…"), "ban", Verb.KILL, many=True, danger=True, in_row=False
        ),
        ActionDescription(
            "browse",
            lambda: translate("ContainerPage", "Open in browser"),
            "external-link",
            shortcut="Ctrl+O",
            in_row=False,
            refused=_needs_a_page,
        ),
        ActionDescription(
            "logs", lambda: translate("ContainerPage", "Logs"), "file-text", shortcut="Ctrl+L", in_row=False
        ),
        ActionDescription("clone", lambda: translate("ContainerPage", "Clone…"), "copy", Verb.CLONE, "Ctrl+D"),
        ActionDescription("edit", lambda: translate("ContainerPage", "Edit…"), "pencil", Verb.EDIT, "Ctrl+E"),
        ActionDescription(
            "update",
            lambda: translate("ContainerPage", "Update…"),
            "refresh-cw",
            Verb.UPDATE,
            "Ctrl+U",
            in_row=False,
        ),
        ActionDescription(
            "rename", lambda: translate("ContainerPage", "Rename…"), "pencil", Verb.RENAME, "F2", in_row=False
        ),
        ActionDescription(
            "trash", lambda: translate("ContainerPage", "Delete…"), "trash-2", Verb.TRASH, "Del", many=True, danger=True
        ),
    )


def _tabs() -> tuple[TabDescription, ...]:
    return (
        TabDescription("container", lambda: translate("ContainerPage", "Summary")),
        TabDescription("logs", lambda: translate("ContainerPage", "Logs")),
        TabDescription("statistics", lambda: translate("ContainerPage", "Statistics")),
        TabDescription("processes", lambda: translate("ContainerPage", "Processes")),
        TabDescription("inspect", lambda: translate("ContainerPage", "Inspect")),
        TabDescription("changes", lambda: translate("ContainerPage", "Changes")),
        TabDescription("history", lambda: translate("ContainerPage", "History")),
    )


def _is_running(environment: Environment) -> bool:
    return environment.state in MEASURED


def _needs_a_page(environment: Environment) -> Reason | None:
    from insula.viewmodels.containers.ports import ports_of

    return None if any(port.url for port in ports_of(environment)) else Reason(ReasonCode.NO_OPEN_PORT)


def _search_text(environment: Environment) -> str:
    ports, networks = environment.facts.get("ports"), environment.facts.get("networks")
    words = (
        environment.name,
        *(text_fact(environment, key) for key in ("image", "project", "service", "command", "engine")),
        *(ports if isinstance(ports, tuple) else ()),
        *(networks if isinstance(networks, tuple) else ()),
        environment.id,
    )
    return "\n".join(words)


def _usual_grouping(environments: Iterable[Environment]) -> str:
    return "project" if any(text_fact(each, "project") for each in environments) else ""


def _group_by_project(environment: Environment) -> tuple[SortValue, str]:
    project = text_fact(environment, "project")
    return (folded(project), project) if project else (_LAST, translate("ContainerPage", "No project"))


def _group_by_state(environment: Environment) -> tuple[SortValue, str]:
    return STATE_ORDER.index(environment.state), name_of_state(environment.state)


def _group_by_image(environment: Environment) -> tuple[SortValue, str]:
    image = text_fact(environment, "image")
    return folded(image), image


def _group_by_engine(environment: Environment) -> tuple[SortValue, str]:
    engine = text_fact(environment, "engine")
    return folded(engine), engine
