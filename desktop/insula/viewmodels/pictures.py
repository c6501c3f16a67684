"""What the empty space of a list says, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from insula.domain.errors import InsulaError
from insula.viewmodels.pages import PageDescription
from insula.viewmodels.state import InventoryState, Phase
from insula.viewmodels.table import EnvironmentTableModel
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.problems import describe_problem


class PictureAction(StrEnum):
    """What its button does."""

    NEW = "new"
    CLEAR_SEARCH = "clear-search"
    SHOW_ALL = "show-all"
    EXTRA = "extra"
    REFRESH = "refresh"


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """`kind` is "loading", "empty", "not-available" or "error"; `icon` replaces that of the kind."""

    kind: str
    title: str
    sentence: str = ""
    button: str = ""
    action: PictureAction | None = None
    icon: str = ""


def picture_of(page: PageDescription, model: EnvironmentTableModel, inventory: InventoryState) -> ShownPicture | None:
    """The picture in place of the rows; None when there are rows."""
    if model.shown:
        return None
    if model.total:
        return _nothing_found(model)
    match inventory.phase(page.kind):
        case Phase.LOADING:
            return ShownPicture(
                "loading",
                translate("Pictures", "Looking around…"),
                translate("Pictures", "What is found appears here at once."),
            )
        case Phase.READY:
            empty = page.empty
            return ShownPicture("empty", empty.title(), empty.sentence(), empty.action(), PictureAction.NEW)
        case Phase.UNAVAILABLE:
            return _unavailable(page, inventory)
        case Phase.ERROR:
            return ShownPicture("error", translate("Pictures", "Insula could not start its work"), _why(inventory))


def notice_of(page: PageDescription, inventory: InventoryState) -> ShownPicture | None:
    """What to say above rows that are only those of the last time; None when they are the truth."""
    match inventory.phase(page.kind):
        case Phase.UNAVAILABLE:
            return _unavailable(page, inventory)
        case Phase.ERROR:
            return ShownPicture("error", translate("Pictures", "Insula could not start its work"), _why(inventory))
        case _:
            return None


def _nothing_found(model: EnvironmentTableModel) -> ShownPicture:
    if model.is_searched:
        return ShownPicture(
            "empty",
            translate("Pictures", "Nothing found"),
            translate("Pictures", "No name, path or fact has these words."),
            translate("Pictures", "Clear search"),
            PictureAction.CLEAR_SEARCH,
            icon="search",
        )
    return ShownPicture(
        "empty",
        translate("Pictures", "Nothing here"),
        translate("Pictures", "All is well: this filter lets nothing through."),
        translate("Pictures", "Show all"),
        PictureAction.SHOW_ALL,
        icon="circle-check",
    )


def _unavailable(page: PageDescription, inventory: InventoryState) -> ShownPicture:
    problems = [engine.problem for engine in inventory.engines_of(page.kind) if engine.problem is not None]
    sentence = describe_problem(problems[0]) if problems else page.unavailable.sentence()
    button = page.unavailable.action()
    if button and page.extras:
        return ShownPicture("not-available", page.unavailable.title(), sentence, button, PictureAction.EXTRA)
    again = translate("Pictures", "Try again")
    return ShownPicture("not-available", page.unavailable.title(), sentence, again, PictureAction.REFRESH)


def _why(inventory: InventoryState) -> str:
    error = inventory.error
    if isinstance(error, InsulaError):
        from insula.viewmodels.wording.errors import describe

        return describe(error)
    return translate("Pictures", "Something went wrong that nobody foresaw: Insula’s log says what.")
