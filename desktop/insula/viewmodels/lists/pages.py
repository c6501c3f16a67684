"""What a page of environments is made of, as data: a new kind is a new description, not a new window."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from insula.domain.environment import Engine, Environment, Kind, Reason, Verb
    from insula.domain.usage import Usage
    from insula.viewmodels.bridge import Services

# Descriptions are made once and never compared or printed; methods for that would slow down the start.

Words = Callable[[], str]
"""Translates at each call, so that a change of language shows."""

SortValue = int | float | str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that open an address in the browser."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows, in the terms of `viewmodels.roles`. With `links` its words are one: a click opens it."""

    text: str
    tooltip: str = ""
    state: str | None = None
    tone: str | None = None
    detail: str = ""
    icon: str | None = None
    badge: str = ""
    links: tuple[Link, ...] = ()


class Style(StrEnum):
    """How a column's words are set."""

    NAME = "name"
    TEXT = "text"
    SECONDARY = "secondary"
    FIGURE = "figure"
    PATH = "path"
    CODE = "code"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Column:
    """One column. `sort` gives values of one type.

    Columns that `needs_usage` are measured for the rows on screen only; those that `stretches` widen where there is
    room.
    """

    key: str
    title: Words
    cell: Callable[[Environment, Usage | None], Cell]
    sort: Callable[[Environment, Usage | None], SortValue]
    style: Style = Style.TEXT
    width: int = 120
    shown: bool = True
    stretches: bool = False
    needs_usage: bool = False


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Filter:
    """A chip above the list. `urgent` ones show their count."""

    key: str
    title: Words
    accepts: Callable[[Environment], bool]
    urgent: bool = False


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Grouping:
    """A way to group. `group_of` gives the order and the title of an environment's group."""

    key: str
    title: Words
    group_of: Callable[[Environment], tuple[SortValue, str]]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ActionDescription:
    """A button above the list and an entry of the context menu; `views.registry.ACTIONS` knows what it does by key.

    `verb` is what `Environment.actions` must allow; where no verb stands behind it, `refused` may say why it is not
    possible. `many` works on several rows.
    """

    key: str
    title: Words
    icon: str
    verb: Verb | None = None
    shortcut: str = ""
    many: bool = False
    danger: bool = False
    in_row: bool = True
    refused: Callable[[Environment], Reason | None] | None = None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Picture:
    """What an empty space says. `action` is the words of its button, "" where there is none."""

    title: Words
    sentence: Words
    action: Words = str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class TabDescription:
    """A tab of the details; `views.registry.DETAIL_TABS` makes its widget by key."""

    key: str
    title: Words


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Tally:
    """What the words beside a page's title are made from.

    `counts` are by the keys of the filters; `sources` is how many things environments are made from, None while that is
    not counted; `engines` are those of the page's kind.
    """

    total: int
    counts: Mapping[str, int] = field(default_factory=dict)
    sources: int | None = None
    engines: tuple[Engine, ...] = ()


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class PageDescription:
    """One page that lists environments of one kind."""

    key: str
    kind: Kind
    icon: str
    title: Words
    new_title: Words
    search_hint: Words
    summary: Callable[[Tally], str]
    selected: Callable[[int], str]
    group_size: Callable[[int], str]
    columns: tuple[Column, ...]
    filters: tuple[Filter, ...]
    groupings: tuple[Grouping, ...]
    actions: tuple[ActionDescription, ...]
    tabs: tuple[TabDescription, ...]
    search_text: Callable[[Environment], str]
    empty: Picture
    unavailable: Picture
    extras: tuple[ActionDescription, ...] = ()
    """Buttons of the page itself, that need no row ("Folders…")."""
    sorted_by: str = "name"
    grouped_by: Callable[[Iterable[Environment]], str] | None = None
    """The key of the grouping, "" for none, that suits these while the person has chosen none."""
    weighed: bool = True
    """Whether it is known what each takes of the disk."""
    usage_seconds: float | None = None
    """How often the rows on screen that run are measured again; None measures each once."""
    count_sources: Callable[[Services], Coroutine[Any, Any, int]] | None = None
    """Counts what environments of this kind are made from; asked once the services are open."""

    def state_of(self, environment: Environment) -> Cell:
        """How the list tells of its state: elsewhere it is told the same way."""
        column = next(column for column in self.columns if column.key == "state")
        return column.cell(environment, None)
