from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from insula.storage.json_value import JSON
from insula.viewmodels.inside.json_tree import JsonTreeModel, Path, copied, path_words, value_words

INSPECT: JSON = {
    "Id": "abc",
    "State": {"Running": True, "Pid": 42, "Error": ""},
    "HostConfig": {
        "PortBindings": {"80/tcp": [{"HostIp": "127.0.0.1", "HostPort": "8080"}]},
        "Binds": None,
        "Memory": 67108864,
        "CapAdd": [],
    },
    "Config": {"Env": ["PATH=/bin", "COLOUR=Blue"], "Labels": {}},
}


@pytest.fixture
def model(qapp: object) -> JsonTreeModel:
    model = JsonTreeModel()
    model.set_value(INSPECT)
    return model


def test_the_model_keeps_qts_rules_while_its_value_changes(qapp: object) -> None:
    model = JsonTreeModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    values: list[JSON] = [INSPECT, {"one": [1, [2, [3]]]}, [], "text", INSPECT]
    for value in values:
        model.set_value(value)
        _walk(model, QModelIndex())
    assert tester.model() is model


def _walk(model: JsonTreeModel, parent: QModelIndex) -> int:
    count = model.rowCount(parent)
    for row in range(count):
        index = model.index(row, 0, parent)
        assert model.parent(index) == parent
        assert model.index_of(model.path_of(index)) == index
        count += _walk(model, index)
    return count


def test_every_entry_has_its_name_and_its_value(model: JsonTreeModel) -> None:
    assert _walk(model, QModelIndex()) == 19
    index = model.index_of(("State", "Running"))

    assert index.data() == "Running"
    assert index.siblingAtColumn(1).data() == "true"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Running: true"
    assert model.value_of(index) is True
    assert model.index_of(("Config", "Env")).siblingAtColumn(1).data() == "2 entry(ies)"


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("", ()),
        ("nothing like it", ()),
        ("8080", (("HostConfig", "PortBindings", "80/tcp", 0, "HostPort"),)),
        ("BLUE", (("Config", "Env", 1),)),
        ("binds", (("HostConfig", "Binds"),)),
        ("80/tcp", (("HostConfig", "PortBindings", "80/tcp"),)),
        ("env", (("Config", "Env"),)),
        ("true", (("State", "Running"),)),
    ],
)
def test_names_and_values_are_searched(model: JsonTreeModel, text: str, paths: tuple[Path, ...]) -> None:
    assert model.find(text) == paths
    assert all(model.index_of(path).isValid() for path in paths)


def test_what_is_not_there_has_no_index(model: JsonTreeModel) -> None:
    assert not model.index_of(("State", "None")).isValid()
    assert not model.index_of(()).isValid()


def test_an_index_of_an_earlier_value_does_no_harm(model: JsonTreeModel) -> None:
    deep = model.index_of(("HostConfig", "PortBindings", "80/tcp", 0, "HostPort"))

    model.set_value({"a": 1})

    assert model.data(deep) == ""
    assert model.path_of(deep) == ()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (("State", "Pid"), ".State.Pid"),
        (("HostConfig", "PortBindings", "80/tcp", 0), '.HostConfig.PortBindings["80/tcp"][0]'),
        (("com.example", "é"), '.["com.example"]["é"]'),
        ((), "."),
    ],
)
def test_paths_are_those_of_jq(path: Path, words: str) -> None:
    assert path_words(path) == words


def test_a_text_is_copied_bare_and_the_rest_as_json() -> None:
    assert copied("été") == "été"
    assert copied({"é": [1]}) == '{\n  "é": [\n    1\n  ]\n}'
    assert (value_words(None), value_words(1.5), value_words([]), value_words({})) == ("null", "1.5", "[]", "{}")
