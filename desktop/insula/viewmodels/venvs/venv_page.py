"""The page of Python environments, as data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from insula.domain.environment import Environment, Kind, State, Verb
from insula.viewmodels.facts import location_of, number_fact, text_fact
from insula.viewmodels.lists.actions import needs_its_python
from insula.viewmodels.lists.ordering import folded, name_key
from insula.viewmodels.lists.pages import (
    ActionDescription,
    Cell,
    Column,
    Filter,
    Grouping,
    PageDescription,
    Picture,
    SortValue,
    Style,
    TabDescription,
    Tally,
)
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.environments import STATE_ORDER, describe_origin, name_of_state, state_of
from insula.viewmodels.wording.figures import count_of, moment_of, since, size_of
from insula.viewmodels.wording.problems import describe_problem

if TYPE_CHECKING:
    from insula.domain.usage import Usage
    from insula.viewmodels.bridge import Services

_HOME = str(Path.home())


def venv_page() -> PageDescription:
    """Columns, filters, groupings, actions and words."""
    return PageDescription(
        key="venvs",
        kind=Kind.VENV,
        icon="package",
        title=lambda: translate("VenvPage", "Python environments"),
        new_title=lambda: translate("VenvPage", "New environment"),
        search_hint=lambda: translate("VenvPage", "Name, path, Python…"),
        summary=_summary,
        selected=lambda count: translate("VenvPage", "%n selected", "", count),
        group_size=lambda count: translate("VenvPage", "%n environment(s)", "", count),
        columns=_columns(),
        filters=(
            Filter("all", lambda: translate("VenvPage", "All"), lambda _environment: True),
            Filter("attention", lambda: translate("VenvPage", "Needs attention"), _needs_attention, urgent=True),
        ),
        groupings=(
            Grouping("python", lambda: translate("VenvPage", "By Python"), _group_by_python),
            Grouping("folder", lambda: translate("VenvPage", "By folder"), _group_by_folder),
            Grouping("state", lambda: translate("VenvPage", "By state"), _group_by_state),
        ),
        actions=_actions(),
        extras=(ActionDescription("folders", lambda: translate("VenvPage", "Folders…"), "folder-search", many=True),),
        tabs=(
            TabDescription("summary", lambda: translate("VenvPage", "Summary")),
            TabDescription("packages", lambda: translate("VenvPage", "Packages")),
            TabDescription("history", lambda: translate("VenvPage", "History")),
        ),
        search_text=_search_text,
        empty=Picture(
            lambda: translate("VenvPage", "No Python environment yet"),
            lambda: translate(
                "VenvPage", "An environment gives a project its own Python and packages, apart from all others."
            ),
            lambda: translate("VenvPage", "New environment"),
        ),
        unavailable=Picture(
            lambda: translate("VenvPage", "Environments cannot be looked for"),
            lambda: translate("VenvPage", "The folders to look in cannot be read. Choose others."),
            lambda: translate("VenvPage", "Folders…"),
        ),
        count_sources=_count_pythons,
    )


def home_relative(path: str) -> str:
    """`~/code/shop/.venv`; paths elsewhere stay whole."""
    return "~" + path[len(_HOME) :] if path == _HOME or path.startswith(_HOME + "/") else path


def _summary(tally: Tally) -> str:
    if not tally.sources:
        return count_of(tally.total)
    return f"{count_of(tally.total)} · {translate('VenvPage', '%n Python(s) on this computer', '', tally.sources)}"


async def _count_pythons(services: Services) -> int:
    return len(await services.queries.interpreters())


def _columns() -> tuple[Column, ...]:
    return (
        Column("name", lambda: translate("VenvPage", "Name"), _name, _name_order, Style.NAME, width=164),
        Column("state", lambda: translate("VenvPage", "State"), _state, _state_order, width=142),
        Column("python", lambda: translate("VenvPage", "Python"), _python, _python_order, Style.SECONDARY, width=76),
        Column(
            "packages", lambda: translate("VenvPage", "Packages"), _packages, _packages_order, Style.FIGURE, width=84
        ),
        Column(
            "own",
            lambda: translate("VenvPage", "Own size"),
            _own_size,
            _own_size_order,
            Style.FIGURE,
            width=90,
            needs_usage=True,
        ),
        Column(
            "location", lambda: translate("VenvPage", "Location"), _location, _location_order, Style.PATH, width=220
        ),
        Column(
            "made", lambda: translate("VenvPage", "Origin"), _made, _made_order, Style.SECONDARY, width=170, shown=False
        ),
        Column(
            "created",
            lambda: translate("VenvPage", "Created"),
            _created,
            _created_order,
            Style.SECONDARY,
            width=110,
            shown=False,
        ),
    )


def _actions() -> tuple[ActionDescription, ...]:
    return (
        ActionDescription(
            "terminal", lambda: translate("VenvPage", "Terminal"), "square-terminal", refused=needs_its_python
        ),
        ActionDescription("show-folder", lambda: translate("VenvPage", "Show folder"), "folder-open", in_row=False),
        ActionDescription("clone", lambda: translate("VenvPage", "Clone…"), "copy", Verb.CLONE, "Ctrl+D"),
        ActionDescription("rename", lambda: translate("VenvPage", "Rename…"), "pencil", Verb.RENAME, "F2"),
        ActionDescription("move", lambda: translate("VenvPage", "Move…"), "folder-input", Verb.MOVE),
        ActionDescription(
            "trash", lambda: translate("VenvPage", "Delete…"), "trash-2", Verb.TRASH, "Del", many=True, danger=True
        ),
    )


def _needs_attention(environment: Environment) -> bool:
    return bool(environment.problems) or environment.state is State.BROKEN


def _search_text(environment: Environment) -> str:
    names = environment.facts.get("package_names")
    words = (
        environment.name,
        location_of(environment),
        text_fact(environment, "implementation"),
        text_fact(environment, "python"),
        text_fact(environment, "prompt"),
        text_fact(environment, "tool"),
        environment.made_from.detail if environment.made_from is not None else "",
        *(names if isinstance(names, tuple) else ()),
    )
    return "\n".join(words)


def _name(environment: Environment, _usage: Usage | None) -> Cell:
    return Cell(environment.name)


def _name_order(environment: Environment, _usage: Usage | None) -> SortValue:
    return name_key(environment.name)


def _state(environment: Environment, _usage: Usage | None) -> Cell:
    tooltip = "\n".join(map(describe_problem, environment.problems))
    return Cell(state_of(environment), tooltip, state=environment.state.value)


def _state_order(environment: Environment, _usage: Usage | None) -> SortValue:
    return 100 * STATE_ORDER.index(environment.state) + len(environment.problems)


def _python(environment: Environment, _usage: Usage | None) -> Cell:
    implementation = text_fact(environment, "implementation")
    version = text_fact(environment, "python")
    known = implementation in {"", "CPython"}
    return Cell(version if known else f"{implementation} {version}", text_fact(environment, "base"))


def _python_order(environment: Environment, _usage: Usage | None) -> SortValue:
    return name_key(f"{text_fact(environment, 'implementation')} {text_fact(environment, 'python')}")


def _packages(environment: Environment, _usage: Usage | None) -> Cell:
    number = number_fact(environment, "packages")
    return Cell("—" if number is None else count_of(number))


def _packages_order(environment: Environment, _usage: Usage | None) -> SortValue:
    number = number_fact(environment, "packages")
    return -1 if number is None else number


def _own(environment: Environment, usage: Usage | None) -> int | None:
    return usage.own_disk if usage is not None else number_fact(environment, "own_disk")


def _own_size(environment: Environment, usage: Usage | None) -> Cell:
    own = _own(environment, usage)
    shared = usage.shared_disk if usage is not None else number_fact(environment, "shared_disk")
    if own is None:
        return Cell("—", translate("VenvPage", "Not measured yet"))
    tooltip = translate("VenvPage", "{size} more shared with others").format(size=size_of(shared)) if shared else ""
    return Cell(size_of(own), tooltip)


def _own_size_order(environment: Environment, usage: Usage | None) -> SortValue:
    own = _own(environment, usage)
    return -1 if own is None else own


def _location(environment: Environment, _usage: Usage | None) -> Cell:
    return Cell(home_relative(location_of(environment)), location_of(environment))


def _location_order(environment: Environment, _usage: Usage | None) -> SortValue:
    return folded(location_of(environment))


def _made(environment: Environment, _usage: Usage | None) -> Cell:
    if environment.made_from is not None:
        return Cell(describe_origin(environment.made_from))
    tool = text_fact(environment, "tool")
    return Cell(translate("Origins", "made by {detail}").format(detail=tool) if tool else "—")


def _made_order(environment: Environment, _usage: Usage | None) -> SortValue:
    origin = environment.made_from
    return text_fact(environment, "tool") if origin is None else f"{origin.code} {folded(origin.detail)}"


def _created(environment: Environment, _usage: Usage | None) -> Cell:
    created = environment.created
    return Cell("—") if created is None else Cell(since(created), moment_of(created))


def _created_order(environment: Environment, _usage: Usage | None) -> SortValue:
    return -1.0 if environment.created is None else environment.created.timestamp()


def _group_by_python(environment: Environment) -> tuple[SortValue, str]:
    implementation = text_fact(environment, "implementation") or "Python"
    minor = ".".join(text_fact(environment, "python").split(".")[:2])
    title = f"{implementation} {minor}" if minor else translate("VenvPage", "Python unknown")
    return name_key(title), title


def _group_by_folder(environment: Environment) -> tuple[SortValue, str]:
    """The folder that holds the project: of `~/code/shop/.venv`, `~/code`."""
    location = Path(location_of(environment))
    project = location.parent if location.name in {".venv", "venv", "env", ".env"} else location
    folder = str(project.parent)
    return folded(folder), home_relative(folder)


def _group_by_state(environment: Environment) -> tuple[SortValue, str]:
    return STATE_ORDER.index(environment.state), name_of_state(environment.state)
