from __future__ import annotations

from insula.domain.change import Changed, EngineChanged, Gone, Listed
from insula.domain.environment import Engine, EnvironmentId, Kind
from insula.viewmodels.batch import Batch
from tests.viewmodels.doubles import venv


def test_of_each_thing_a_batch_keeps_the_last_word() -> None:
    batch = Batch()
    first, second = venv("a", packages=1), venv("a", packages=2)

    assert batch.add(Changed(first))
    assert not batch.add(Changed(venv("b")))
    assert not batch.add(Changed(second))
    assert batch.take() == (Changed(venv("b")), Changed(second))
    assert batch.take() == ()


def test_a_whole_list_makes_older_words_of_its_backend_void() -> None:
    batch = Batch()
    engine = EngineChanged(Engine("venvs", Kind.VENV, "venvs", available=True))
    batch.add(engine)
    batch.add(Changed(venv("a")))
    batch.add(Gone("venvs", EnvironmentId("id-b")))
    batch.add(Listed("venvs", ()))
    batch.add(Changed(venv("c")))

    assert batch.take() == (engine, Listed("venvs", ()), Changed(venv("c")))
