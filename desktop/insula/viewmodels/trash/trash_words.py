"""What going to the trash, and being deleted for ever, means for environments of each kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from insula.domain.container_names import CLONE_IMAGES
from insula.domain.environment import Environment, Kind, State
from insula.viewmodels.containers.mounts import count_anonymous_volumes, named_volumes_of
from insula.viewmodels.facts import location_of, original_of, text_fact
from insula.viewmodels.translation import translate

_SHOWN_NAMES = 4

Chosen = Sequence[Environment]
Sentences = Callable[[Chosen], tuple[str, ...]]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class TrashWords:
    """Titles are for several; `place` and `original` are what tells environments of the same name apart.

    `otherwise` is on the button that restores to where, or as what, it was not. `goes`, `stays` and `cautions` are said
    before the trash, `lost` and `left` before what is for ever.
    """

    trash_title: Callable[[int], str]
    purge_title: Callable[[int], str]
    kill_title: Callable[[int], str]
    otherwise: Callable[[], str]
    place: Callable[[Environment], str]
    original: Callable[[Environment], str]
    goes: Sentences
    stays: Sentences
    cautions: Sentences = lambda _chosen: ()
    lost: Sentences = lambda _chosen: ()
    left: Sentences = lambda _chosen: ()


def _trash_title(count: int) -> str:
    return translate("Confirmations", "Move %n environment(s) to the trash?", "", count)


def _purge_title(count: int) -> str:
    return translate("Confirmations", "Delete %n environment(s) for ever?", "", count)


def _kill_title(count: int) -> str:
    return translate("Confirmations", "Kill %n environment(s)?", "", count)


def _elsewhere() -> str:
    return translate("TrashPage", "Restore elsewhere…")


def _venvs_go(chosen: Chosen) -> tuple[str, ...]:
    return (
        translate("Confirmations", "The folder goes, with every package in it.")
        if len(chosen) == 1
        else translate("Confirmations", "The folders go, with every package in them."),
    )


def _venvs_leave(_chosen: Chosen) -> tuple[str, ...]:
    return (translate("Confirmations", "Your project files and the Python it was made from stay as they are."),)


def _containers_go(chosen: Chosen) -> tuple[str, ...]:
    running = sum(each.state in {State.RUNNING, State.PAUSED} for each in chosen)
    if len(chosen) == 1:
        if running:
            return (translate("Confirmations", "The container is stopped and goes, with the files written inside it."),)
        return (translate("Confirmations", "The container goes, with the files written inside it."),)
    goes = translate("Confirmations", "The containers go, with the files written inside them.")
    if running:
        goes += " " + translate("Confirmations", "%n running one(s) are stopped.", "", running)
    return (goes,)


def _containers_leave(chosen: Chosen) -> tuple[str, ...]:
    return (_kept_volumes(chosen) or translate("Confirmations", "Images and networks stay as they are."),)


def _prune_sees_them(_chosen: Chosen) -> tuple[str, ...]:
    return (
        translate(
            "Confirmations",
            "“docker container prune” and Compose do not know the trash: they may delete what is in it for ever.",
        ),
    )


def _containers_are_lost(chosen: Chosen) -> tuple[str, ...]:
    anonymous = count_anonymous_volumes(chosen)
    lost = (
        translate("Confirmations", "The container goes, with the files written inside it.")
        if len(chosen) == 1
        else translate("Confirmations", "The containers go, with the files written inside them.")
    )
    if anonymous:
        lost += " " + translate("Confirmations", "%n volume(s) without a name go too.", "", anonymous)
    if any(_image_of(each).startswith(f"{CLONE_IMAGES}:") for each in chosen):
        lost += " " + translate("Confirmations", "So does an image that was made for a clone and that nothing needs.")
    return (lost,)


def _volumes_are_left(chosen: Chosen) -> tuple[str, ...]:
    kept = _kept_volumes(chosen)
    return (kept,) if kept else ()


def _kept_volumes(chosen: Chosen) -> str:
    names = named_volumes_of(chosen)
    if not names:
        return ""
    shown = ", ".join(names[:_SHOWN_NAMES])
    if len(names) > _SHOWN_NAMES:
        shown = translate("Confirmations", "{names} and %n more", "", len(names) - _SHOWN_NAMES).format(names=shown)
    if len(names) == 1:
        return translate("Confirmations", "The volume “{name}” stays, with what is in it.").format(name=names[0])
    return translate("Confirmations", "The volumes stay, with what is in them: {names}.").format(names=shown)


def _image_of(environment: Environment) -> str:
    return text_fact(environment, "image")


_VENVS = TrashWords(
    _trash_title, _purge_title, _kill_title, _elsewhere, location_of, original_of, _venvs_go, _venvs_leave
)

_WORDS: Mapping[Kind, TrashWords] = {
    Kind.VENV: _VENVS,
    Kind.CONTAINER: TrashWords(
        trash_title=lambda count: translate("Confirmations", "Move %n container(s) to the trash?", "", count),
        purge_title=lambda count: translate("Confirmations", "Delete %n container(s) for ever?", "", count),
        kill_title=lambda count: translate("Confirmations", "Kill %n container(s)?", "", count),
        otherwise=lambda: translate("TrashPage", "Restore under another name…"),
        place=_image_of,
        original=_image_of,
        goes=_containers_go,
        stays=_containers_leave,
        cautions=_prune_sees_them,
        lost=_containers_are_lost,
        left=_volumes_are_left,
    ),
}


def words_of_kind(kind: Kind) -> TrashWords:
    """Those of its kind; a kind without any of its own is spoken of as a folder."""
    return _WORDS.get(kind, _VENVS)


def by_kind(chosen: Chosen) -> tuple[tuple[TrashWords, Chosen], ...]:
    """The environments of each kind with its words, in the order of the kinds."""
    kinds = [kind for kind in Kind if any(each.kind is kind for each in chosen)]
    return tuple((words_of_kind(kind), [each for each in chosen if each.kind is kind]) for kind in kinds)
