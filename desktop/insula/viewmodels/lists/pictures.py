"""What the empty space of a list says, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from insula.domain.environment import Engine, ProblemCode
from insula.domain.errors import InsulaError
from insula.viewmodels.lists.pages import PageDescription
from insula.viewmodels.lists.table import EnvironmentTableModel
from insula.viewmodels.state import InventoryState, Phase
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.problems import describe_problem, name_of_problem


class PictureAction(StrEnum):
    """What its button does."""

    NEW = "new"
    CLEAR_SEARCH = "clear-search"
    SHOW_ALL = "show-all"
    EXTRA = "extra"
    REFRESH = "refresh"
    WAKE = "wake"


@dataclass(frozen=True, slots=True)
class Attempt:
    """An engine that was looked for, where, and what came of it."""

    name: str
    address: str
    outcome: str


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """`kind` is "loading", "empty", "not-available" or "error"; `icon` replaces that of the kind.

    `attempts` are the engines that were looked for in vain; `command` is what would help in a terminal, and `backend`
    the engine that WAKE starts.
    """

    kind: str
    title: str
    sentence: str = ""
    button: str = ""
    action: PictureAction | None = None
    icon: str = ""
    attempts: tuple[Attempt, ...] = ()
    command: str = ""
    backend: str = ""


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
        case Phase.READY:
            return _partly_unavailable(page, inventory)
        case Phase.LOADING:
            return None


def starting_picture(engine: Engine) -> ShownPicture:
    """While an engine that Insula starts does not answer yet."""
    return ShownPicture("loading", translate("Pictures", "Starting {engine}…").format(engine=engine.name))


def sentence_of(notice: ShownPicture) -> str:
    """With the command that would help."""
    if not notice.command:
        return notice.sentence
    hint = translate("Pictures", "In a terminal: {command}").format(command=notice.command)
    return f"{notice.sentence} {hint}"


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
    engines = [engine for engine in inventory.engines_of(page.kind) if engine.problem is not None]
    picture = ShownPicture("not-available", page.unavailable.title(), page.unavailable.sentence())
    if engines:
        picture = _with_help(picture, min(engines, key=_hopelessness))
    button = page.unavailable.action()
    if not picture.button and button and page.extras:
        picture = replace(picture, button=button, action=PictureAction.EXTRA)
    return replace(_tried_again(picture), attempts=tuple(map(_attempt, filter(_address_of, engines))))


def _partly_unavailable(page: PageDescription, inventory: InventoryState) -> ShownPicture | None:
    """About an engine that is away while others answer, if it is missed: it has rows, or it is there but refuses."""
    away = [engine for engine in inventory.engines_of(page.kind) if engine.problem is not None]
    if not away:
        return None
    held = {each.backend for each in inventory.environments(page.kind)}
    missed = [each for each in away if each.backend in held or not _was_never_there(each)]
    if not missed:
        return None
    engine = min(missed, key=lambda each: (each.backend not in held, _hopelessness(each)))
    title = translate("Pictures", "{engine} is away").format(engine=engine.name)
    return _tried_again(_with_help(ShownPicture("not-available", title), engine))


def _with_help(picture: ShownPicture, engine: Engine) -> ShownPicture:
    """With what is wrong with the engine, and the one thing to do."""
    problem = engine.problem
    if problem is None:
        return picture
    if problem.code is not ProblemCode.ENGINE_MISSING or not picture.sentence:
        picture = replace(picture, sentence=describe_problem(problem))
    if engine.facts.get("wakeable") is True:
        button = translate("Pictures", "Start {engine}").format(engine=engine.name)
        return replace(picture, button=button, action=PictureAction.WAKE, backend=engine.backend)
    return replace(picture, command=str(engine.facts.get("remedy") or ""))


def _tried_again(picture: ShownPicture) -> ShownPicture:
    if picture.button:
        return picture
    return replace(picture, button=translate("Pictures", "Try again"), action=PictureAction.REFRESH)


def _attempt(engine: Engine) -> Attempt:
    outcome = name_of_problem(engine.problem) if engine.problem is not None else ""
    return Attempt(engine.name, _address_of(engine), outcome)


def _address_of(engine: Engine) -> str:
    return str(engine.facts.get("address") or "").removeprefix("unix://")


_HOPES = (
    ProblemCode.ENGINE_ASLEEP,
    ProblemCode.ENGINE_FORBIDDEN,
    ProblemCode.ENGINE_SILENT,
    ProblemCode.ENGINE_STOPPED,
    ProblemCode.ENGINE_UNCLEAR,
)


def _hopelessness(engine: Engine) -> int:
    """The least is the first to be helped."""
    code = engine.problem.code if engine.problem is not None else None
    return _HOPES.index(code) if code in _HOPES else len(_HOPES)


def _was_never_there(engine: Engine) -> bool:
    code = engine.problem.code if engine.problem is not None else None
    return code in {ProblemCode.ENGINE_MISSING, ProblemCode.ENGINE_ASLEEP}


def _why(inventory: InventoryState) -> str:
    error = inventory.error
    if isinstance(error, InsulaError):
        from insula.viewmodels.wording.errors import describe

        return describe(error)
    return translate("Pictures", "Something went wrong that nobody foresaw: Insula’s log says what.")
