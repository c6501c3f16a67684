"""One list of a stock as a page shows it, and what stands in its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic

from insula.viewmodels.stock.stock_list import Row, StockList
from insula.viewmodels.translation import translate
from insula.views.button_row import Offer
from insula.views.details.stock_panel import StockPanel
from insula.views.stock_table import StockTable
from insula.views.widgets.buttons import IconButton
from insula.views.widgets.empty_state import Picture, PictureKind


@dataclass(frozen=True, slots=True, eq=False, repr=False, kw_only=True)
class Section(Generic[Row]):
    """One list. `primary` is its first action, offered by its empty picture too.

    `asking`, in the head, and `extras`, at the right of the search, need an engine that answers; `actions` are about
    the selection. `fill` shows a row in the details; `retell` names the buttons; `obstruct` says what stands against
    the actions, given the selection.
    """

    key: str
    stock: StockList[Row]
    table: StockTable[Row]
    primary: IconButton
    asking: Sequence[IconButton]
    extras: Sequence[IconButton] = ()
    actions: Sequence[Offer]
    title: Callable[[], str]
    summary: Callable[[], str]
    search_hint: Callable[[], str]
    empty: Callable[[], Picture]
    fill: Callable[[StockPanel, Row], None]
    retell: Callable[[], None]
    obstruct: Callable[[Sequence[Row]], None]


def picture_of(section: Section[Any]) -> Picture | None:
    """What stands in the place of the list; None where that has rows to show."""
    stock = section.stock
    if stock.rows.rowCount():
        return None
    if stock.model.rowCount():
        return Picture(
            PictureKind.EMPTY,
            translate("StockPage", "Nothing found"),
            translate("StockPage", "None of these has all the words that you look for."),
            translate("StockPage", "Clear search"),
            icon="search",
        )
    if not stock.loaded:
        return Picture(PictureKind.LOADING, translate("StockPage", "Asking the engines…"))
    if stock.sentence:
        kind = PictureKind.ERROR if stock.available else PictureKind.NOT_AVAILABLE
        title = translate("StockPage", "Nothing to show")
        return Picture(kind, title, stock.sentence, translate("StockPage", "Try again"))
    return section.empty()
