from __future__ import annotations

from PySide6.QtWidgets import QApplication, QTableView

from insula.domain.errors import EngineUnavailableError
from insula.views.dialogs.build_image import BuildImageDialog
from insula.views.dialogs.confirmation import ConfirmationDialog
from insula.views.dialogs.pull_image import PullImageDialog
from insula.views.widgets.dialog_frame import DialogFrame
from tests.views.every_page import page
from tests.views.finding import button, find, texts
from tests.views.window import WindowDouble


def _dialog() -> DialogFrame:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, DialogFrame) and each.isVisible())


async def test_images_are_shown_with_what_they_cost(window: WindowDouble) -> None:
    shown = await page("images", window)
    assert "627\u00a0MiB" in texts(shown)
    assert find(shown, QTableView, "images").model().rowCount() == 3


async def test_pull_and_build_open_their_dialogs(window: WindowDouble) -> None:
    shown = await page("images", window)
    for name, kind in (("pull", PullImageDialog), ("build", BuildImageDialog)):
        button(shown, name).click()
        await window.tasks.settle()
        assert isinstance(_dialog(), kind)
        _dialog().close()


async def test_what_containers_need_is_not_removed(window: WindowDouble) -> None:
    shown = await page("images", window)
    assert button(shown, "remove-image").toolTip() == "Select an image first."
    find(shown, QTableView, "images").selectAll()
    button(shown, "remove-image").click()
    dialog = _dialog()
    assert isinstance(dialog, ConfirmationDialog)
    assert dialog.windowTitle().startswith("Remove 3 image")
    assert len(dialog._ask().ids) == 2
    dialog.close()


async def test_no_image_and_no_engine_are_two_pictures(window: WindowDouble) -> None:
    shown = await page("images", window, empty=True)
    assert "No images yet" in texts(shown)
    window.answers.stock.stored = EngineUnavailableError("Docker")
    shown.hide()
    shown.show()
    await window.tasks.settle()
    assert "No images to show" in texts(shown)
    assert not button(shown, "pull").isEnabled()
