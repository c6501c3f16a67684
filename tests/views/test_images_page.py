from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QTableView, QTabWidget

from insula.domain.errors import EngineUnavailableError
from insula.viewmodels.translation import Language
from insula.views.details.image_panel import ImagePanel
from insula.views.dialogs.build_image import BuildImageDialog
from insula.views.dialogs.confirmation import ConfirmationDialog
from insula.views.dialogs.load_images import LoadImagesDialog
from insula.views.dialogs.new_container import NewContainerDialog
from insula.views.dialogs.prune_images import PruneImagesDialog
from insula.views.dialogs.pull_image import PullImageDialog
from insula.views.dialogs.save_images import SaveImagesDialog
from insula.views.dialogs.tag_image import TagImageDialog
from insula.views.images_page import ImagesPage
from insula.views.widgets.check_table import CheckTable
from insula.views.widgets.dialog_frame import DialogFrame
from insula.views.widgets.path_field import PathField
from insula.views.widgets.toggle_row import ToggleRow
from tests.viewmodels.stock_doubles import ENGINE, IMAGES
from tests.views.conftest import Speak
from tests.views.every_page import page
from tests.views.finding import button, find, texts
from tests.views.readable import clipped_at_rest, nameless
from tests.views.window import WindowDouble

SLIM, BLOG, NAMELESS = IMAGES


def _dialog() -> DialogFrame:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, DialogFrame) and each.isVisible())


async def _shown(window: WindowDouble, *, empty: bool = False) -> ImagesPage:
    shown = await page("images", window, empty=empty)
    assert isinstance(shown, ImagesPage)
    return shown


def _choose(shown: ImagesPage, *images: object) -> None:
    table = shown.section.table
    table.clearSelection()
    table.setSelectionMode(QTableView.SelectionMode.MultiSelection)
    for row in range(table.model().rowCount()):
        if shown.images.rows.row_at(row).id in {getattr(each, "id", None) for each in images}:
            table.selectRow(row)
    table.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)


async def test_images_are_shown_with_what_they_cost(window: WindowDouble) -> None:
    shown = await _shown(window)
    assert "627\u00a0MiB" in texts(shown)
    model = find(shown, QTableView, "images").model()
    assert model.rowCount() == 3
    owns = {str(model.index(row, 3).data()) for row in range(3)}
    assert owns == {"45\u00a0MiB", "287\u00a0MiB", "90\u00a0MiB"}


async def test_pull_and_build_open_their_dialogs(window: WindowDouble) -> None:
    shown = await _shown(window)
    for name, kind in (("pull", PullImageDialog), ("build", BuildImageDialog)):
        button(shown, name).click()
        await window.tasks.settle()
        assert isinstance(_dialog(), kind)
        _dialog().close()


async def test_what_containers_need_is_not_removed_and_the_rest_goes_together(window: WindowDouble) -> None:
    shown = await _shown(window)
    assert button(shown, "remove-image").toolTip() == "Select an image first."
    find(shown, QTableView, "images").selectAll()
    QTest.keyClick(shown.section.table, Qt.Key.Key_Delete)
    await window.tasks.settle()
    dialog = _dialog()
    assert isinstance(dialog, ConfirmationDialog)
    assert dialog.windowTitle().startswith("Remove 3 image")
    assert {line.obstacle for line in dialog._ask().lines} == {"", "Needed by cccccccccccc."}
    dialog.primary.click()
    await window.tasks.settle()

    [(verb, engine, identities)] = window.answers.stock.made
    assert (verb, engine, set(identities)) == ("prune", ENGINE, {SLIM.id, NAMELESS.id})


async def test_an_image_from_which_others_were_made_stays(window: WindowDouble) -> None:
    window.answers.stock.descendants = {SLIM.id: ("blog:1", "shop:2")}
    shown = await _shown(window)
    _choose(shown, SLIM)
    button(shown, "remove-image").click()
    await window.tasks.settle()
    dialog = _dialog()
    assert isinstance(dialog, ConfirmationDialog)
    assert dialog._ask().lines[0].obstacle == "Others were made from it: blog:1, shop:2."
    assert not dialog.primary.isEnabled()
    dialog.close()


async def test_one_image_is_removed_by_its_id(window: WindowDouble) -> None:
    shown = await _shown(window)
    _choose(shown, SLIM)
    button(shown, "remove-image").click()
    await window.tasks.settle()
    _dialog().primary.click()
    await window.tasks.settle()
    assert window.answers.stock.made == [("remove", ENGINE, SLIM.id, "python:3.12-slim")]


async def test_an_image_gets_one_more_name(window: WindowDouble) -> None:
    shown = await _shown(window)
    _choose(shown, SLIM)
    button(shown, "tag-image").click()
    dialog = _dialog()
    assert isinstance(dialog, TagImageDialog)
    line = find(dialog, QLineEdit, "reference")
    line.setText("python:3.12-slim")
    assert dialog.primary.toolTip() == "It has that name already."
    line.setText("blog:1")
    assert "The image bbbbbbbbbbbb has that name, and loses it." in texts(dialog)
    line.setText("team/Slim")
    assert "lower-case" in texts(dialog)
    line.setText("team/slim:1")
    dialog.primary.click()
    await window.tasks.settle()
    assert window.answers.stock.made == [("tag", ENGINE, SLIM.id, "team/slim:1")]


async def test_images_are_saved_over_a_file_only_if_that_is_asked_for(window: WindowDouble, tmp_path: Path) -> None:
    taken = tmp_path / "taken.tar"
    taken.touch()
    shown = await _shown(window)
    _choose(shown, BLOG, NAMELESS)
    button(shown, "save-images").click()
    dialog = _dialog()
    assert isinstance(dialog, SaveImagesDialog)
    path = find(dialog, PathField, "path")
    for typed, sentence in (("x.tar", "is relative"), (str(tmp_path / "no" / "x.tar"), "does not exist")):
        path.set_path(typed)
        await window.tasks.settle()
        assert sentence in texts(dialog)
        assert not dialog.primary.isEnabled()
    path.set_path(str(taken))
    await window.tasks.settle()
    assert "exists already" in texts(dialog)
    find(dialog, ToggleRow, "overwrite").set_on(on=True)
    dialog.primary.click()
    await window.tasks.settle()

    [(verb, engine, references, where, overwrite)] = window.answers.stock.made
    assert (verb, engine, where, overwrite) == ("save", ENGINE, taken, True)
    assert set(references) == {"blog:1", "blog:latest", NAMELESS.id}


async def test_images_are_loaded_from_a_file_that_is_there(window: WindowDouble, tmp_path: Path) -> None:
    shown = await _shown(window)
    button(shown, "load-images").click()
    dialog = _dialog()
    assert isinstance(dialog, LoadImagesDialog)
    path = find(dialog, PathField, "path")
    path.set_path(str(tmp_path / "none.tar"))
    await window.tasks.settle()
    assert "does not exist" in texts(dialog)
    (tmp_path / "some.tar").touch()
    path.set_path(str(tmp_path / "some.tar"))
    await window.tasks.settle()
    dialog.primary.click()
    await window.tasks.settle()
    assert window.answers.stock.made == [("load", None, tmp_path / "some.tar")]


async def test_exactly_the_ticked_images_are_pruned(window: WindowDouble) -> None:
    shown = await _shown(window)
    button(shown, "prune-images").click()
    dialog = _dialog()
    assert isinstance(dialog, PruneImagesDialog)
    table = find(dialog, CheckTable, "unused-images")
    assert table.model().rowCount() == 2
    assert "1 of 2 chosen · frees 90\u00a0MiB at least" in texts(dialog)
    button(dialog, "tick-none").click()
    assert dialog.primary.toolTip() == "Choose an image first."

    table.setCurrentIndex(table.model().index(1, 0))
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert "frees 45\u00a0MiB" in texts(dialog)
    place = table.visualRect(table.model().index(0, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert "2 of 2 chosen" in texts(dialog)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    dialog.primary.click()
    await window.tasks.settle()
    assert window.answers.stock.made == [("prune", ENGINE, (SLIM.id,))]


@pytest.mark.parametrize("language", ["en", "fr", "pseudo"])
async def test_the_details_tell_facts_and_layers(window: WindowDouble, language: Language, speak: Speak) -> None:
    speak(language)
    shown = await _shown(window)
    _choose(shown, BLOG)
    await window.tasks.settle()
    panel = find(shown, ImagePanel, "details")
    told = [row.value for row in shown._details.rows]
    assert {"blog:1", "blog:latest", "sha256:" + "e" * 64, "linux/amd64", "8000/tcp"} <= set(told)
    assert nameless(shown) == []
    assert clipped_at_rest(shown) == []

    find(panel, QTabWidget, "detail-tabs").setCurrentIndex(1)
    layers = find(panel, QTableView, "layers").model()
    assert [str(layers.index(row, 1).data()) for row in range(layers.rowCount())] == [
        'CMD ["gunicorn" "blog:app"]',
        "RUN pip install -r requirements.txt",
        "ADD file:4f2 in /",
    ]
    assert nameless(shown) == []


async def test_one_of_several_names_can_be_taken_off(window: WindowDouble) -> None:
    shown = await _shown(window)
    _choose(shown, BLOG)
    await window.tasks.settle()
    find(shown, ImagePanel, "details").activated.emit("name-1")
    await window.tasks.settle()
    assert window.answers.stock.made == [("remove", ENGINE, "blog:latest", "blog:latest")]


async def test_a_new_container_begins_with_the_image(window: WindowDouble, monkeypatch: pytest.MonkeyPatch) -> None:
    from insula.views.dialogs import opening_containers

    asked: list[tuple[str, str | None]] = []

    def new_container(_context: object, image: str = "", engine: str | None = None) -> QDialog:
        asked.append((image, engine))
        return QDialog(window.frame)

    monkeypatch.setattr(opening_containers, "new_container", new_container)
    shown = await _shown(window)
    for image in (SLIM, NAMELESS):
        _choose(shown, image)
        button(shown, "new-container").click()
    assert asked == [("python:3.12-slim", SLIM.engine), (NAMELESS.id, NAMELESS.engine)]


async def test_no_image_and_no_engine_are_two_pictures(window: WindowDouble) -> None:
    shown = await _shown(window, empty=True)
    assert "No images yet" in texts(shown)
    window.answers.stock.stored = EngineUnavailableError("Docker")
    shown.hide()
    shown.show()
    await window.tasks.settle()
    assert "Nothing to show" in texts(shown)
    assert not button(shown, "pull").isEnabled()


async def test_the_form_of_a_container_opens_with_the_image_in_it(window: WindowDouble) -> None:
    shown = await _shown(window)
    _choose(shown, SLIM)
    button(shown, "new-container").click()
    dialog = _dialog()
    assert isinstance(dialog, NewContainerDialog)
    await window.tasks.settle()
    assert "python:3.12-slim" in {line.text() for line in dialog.findChildren(QLineEdit)}
    dialog.close()
    await window.tasks.settle()


async def test_beside_the_details_the_search_can_be_read_and_nothing_is_cut(window: WindowDouble, speak: Speak) -> None:
    speak("fr")
    shown = await _shown(window)
    _choose(shown, BLOG)
    load, pull = button(shown, "load-images"), button(shown, "pull")
    QApplication.sendPostedEvents()

    search = shown._search
    assert search.fontMetrics().horizontalAdvance(search.placeholderText()) < search.width()
    assert pull.width() >= pull.sizeHint().width()
    assert not load.text()
    assert load.accessibleName() == load.toolTip() == "Charger…"

    shown.close_details()
    QApplication.sendPostedEvents()
    assert load.text() == "Charger…"
