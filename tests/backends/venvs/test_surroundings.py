from __future__ import annotations

from datetime import UTC, datetime

import pytest

from insula.backends.venvs.discovery import Scan
from insula.backends.venvs.happenings import Event, Happening, Interest
from insula.backends.venvs.places import Root
from insula.backends.venvs.reading import Sighting
from insula.backends.venvs.surroundings import Surroundings, Work
from insula.domain.environment import State

pytestmark = pytest.mark.engine

ENV = "/home/p/shop/.venv"
LIBRARY = f"{ENV}/lib/python3.12/site-packages"


def sighting(path: str) -> Sighting:
    return Sighting(
        path=path,
        device=1,
        inode=2,
        name="shop",
        state=State.READY,
        problems=(),
        created=datetime.now(UTC),
        made_from=None,
        facts={},
        folders=(f"{path}/bin", f"{path}/lib/python3.12/site-packages"),
        bases=("/opt/3.12.1/bin/python3.12", "/opt/3.12.1/bin", "/opt/3.12.1"),
    )


@pytest.fixture
def surroundings() -> Surroundings:
    it = Surroundings()
    it.searched(Scan([ENV], {"/home/p": 3, "/home/p/shop": 2, "/home/p/deep": 0}, [Root("/home/p/.local/uv/tools", 1)]))
    it.attach([sighting(ENV)], ["/trash"])
    return it


def appeared(path: str, *, folder: bool = True) -> Event:
    return Event(path, Happening.APPEARED, folder)


def vanished(path: str, *, folder: bool = True) -> Event:
    return Event(path, Happening.VANISHED, folder)


def test_all_that_matters_is_watched(surroundings: Surroundings) -> None:
    wanted = surroundings.wanted()

    assert {path for path, each in wanted.items() if each is Interest.ENVIRONMENT} == {ENV}
    assert {path for path, each in wanted.items() if each is Interest.SEARCHED} == {
        "/home/p",
        "/home/p/shop",
        "/home/p/deep",
    }
    assert wanted.keys() >= {f"{ENV}/bin", LIBRARY, "/opt/3.12.1/bin", "/opt/3.12.1", "/opt", "/trash"}


@pytest.mark.parametrize(
    ("path", "roots"),
    [
        ("/home/p/new", [Root("/home/p/new", 2)]),
        ("/home/p/shop/.env", [Root("/home/p/shop/.env", 0)]),
        ("/home/p/shop/.tox", [Root("/home/p/shop/.tox", 1)]),
        ("/home/p/node_modules", []),
        ("/home/p/.insula-tmp-1", []),
        ("/home/p/deep/deeper", []),
        ("/elsewhere/new", []),
        ("/home/p/.local", [Root("/home/p/.local", 0), Root("/home/p/.local/uv/tools", 1)]),
    ],
)
def test_a_new_folder_is_searched_as_deep_as_the_search_goes(
    surroundings: Surroundings, path: str, roots: list[Root]
) -> None:
    assert surroundings.work_for([appeared(path)]) == Work(roots=roots)


def test_a_folder_becomes_an_environment(surroundings: Surroundings) -> None:
    work = surroundings.work_for([appeared("/home/p/shop/pyvenv.cfg", folder=False)])

    assert work.roots == [Root("/home/p/shop", 2)]


@pytest.mark.parametrize(
    "event",
    [
        vanished(f"{ENV}/pyvenv.cfg", folder=False),
        Event(f"{ENV}/pyvenv.cfg", Happening.WRITTEN),
        vanished(f"{ENV}/bin"),
        vanished(f"{ENV}/bin/python", folder=False),
        appeared(f"{ENV}/bin/activate", folder=False),
        appeared(f"{LIBRARY}/requests-2.32.5.dist-info"),
        vanished(f"{LIBRARY}/old.egg-link", folder=False),
        vanished("/opt/3.12.1/bin/python3.12", folder=False),
    ],
)
def test_an_event_that_tells_something_has_its_environment_looked_at(surroundings: Surroundings, event: Event) -> None:
    assert surroundings.work_for([event]).looks == {ENV}


@pytest.mark.parametrize(
    "event",
    [
        appeared(f"{ENV}/bin/ruff", folder=False),
        appeared(f"{LIBRARY}/numpy"),
        appeared(f"{LIBRARY}/six.py", folder=False),
        appeared("/opt/3.13.0"),
        appeared("/home/p/shop/main.py", folder=False),
        Event("/home/p/notes.txt", Happening.WRITTEN),
    ],
)
def test_other_events_mean_no_work(surroundings: Surroundings, event: Event) -> None:
    assert surroundings.work_for([event]) == Work()


def test_what_vanished_is_forgotten_with_all_below(surroundings: Surroundings) -> None:
    work = surroundings.work_for([vanished("/home/p/shop")])

    assert work == Work(looks={ENV}, vanished={"/home/p/shop"})
    assert Interest.SEARCHED not in {each for path, each in surroundings.wanted().items() if "shop" in path}


def test_a_name_that_only_begins_alike_is_another(surroundings: Surroundings) -> None:
    assert surroundings.work_for([vanished("/home/p/sho")]).looks == set()


def test_something_in_the_trash_has_it_read(surroundings: Surroundings) -> None:
    assert surroundings.work_for([appeared("/trash/x")]).trash


def test_a_flood_of_events_of_one_environment_is_one_look(surroundings: Surroundings) -> None:
    events = [appeared(f"{LIBRARY}/p{n}-1.dist-info") for n in range(1_000)]

    assert surroundings.work_for(events) == Work(looks={ENV})


def test_a_missing_root_is_awaited_until_it_is_there(surroundings: Surroundings) -> None:
    surroundings.found(Scan([], {"/home/p/.local/uv/tools": 1}, []))

    assert surroundings.work_for([appeared("/home/p/.local")]).roots == [Root("/home/p/.local", 0)]


def test_environments_are_known_by_their_folders(surroundings: Surroundings) -> None:
    assert surroundings.attached_to([LIBRARY, "/opt"]) == {ENV}
