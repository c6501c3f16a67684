from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from insula.storage.json_value import JSON
from insula.viewmodels.inside.json_tree import JsonTreeModel
from insula.views.theme.theme import Scheme, Theme
from insula.views.widgets.json_tree_view import JsonTreeView
from tests.views.widgets.conftest import Show

VALUE: JSON = {"State": {"Pid": 42, "Deep": {"er": [1, 2, 3]}}, "Name": "a\nname", "Labels": {}}


@pytest.fixture
def tree(qapp: QApplication, show: Show) -> JsonTreeView:
    model = JsonTreeModel()
    model.set_value(VALUE)
    tree = JsonTreeView(model)
    model.setParent(tree)
    tree.setAccessibleName("Inspect")
    tree.resize(360, 300)
    show(tree)
    return tree


def _model(tree: JsonTreeView) -> JsonTreeModel:
    model = tree.model()
    assert isinstance(model, JsonTreeModel)
    return model


def test_a_path_is_unfolded_and_becomes_the_current_one(tree: JsonTreeView) -> None:
    tree.show_path(("State", "Deep", "er", 2))

    assert tree.currentIndex().siblingAtColumn(1).data() == "3"
    assert tree.visualRect(tree.currentIndex()).isValid()


def test_what_is_unfolded_stays_so_when_the_value_is_read_anew(tree: JsonTreeView) -> None:
    tree.show_path(("State", "Deep", "er"))

    _model(tree).set_value({"New": 1, "State": {"Pid": 43, "Deep": {"er": [1]}}})

    assert tree.currentIndex().data() == "er"
    assert tree.isExpanded(_model(tree).index_of(("State", "Deep")))
    _model(tree).set_value({"Other": 1})
    assert not tree.currentIndex().isValid()


def test_the_keyboard_unfolds_and_folds(tree: JsonTreeView) -> None:
    tree.setCurrentIndex(_model(tree).index(0, 0, QModelIndex()))

    QTest.keyClick(tree, Qt.Key.Key_Right)
    assert tree.isExpanded(tree.currentIndex())
    QTest.keyClick(tree, Qt.Key.Key_Left)
    assert not tree.isExpanded(tree.currentIndex())


def test_matches_stand_out_in_both_schemes(tree: JsonTreeView, theme: Theme) -> None:
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        theme.apply(scheme)
        tree.set_needle("")
        plain = tree.viewport().grab().toImage()

        tree.set_needle("AM")

        assert tree.viewport().grab().toImage() != plain
