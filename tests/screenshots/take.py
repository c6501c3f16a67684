"""One run of the application that takes all pictures in one language and one scheme."""

from __future__ import annotations

import asyncio
import sys
import traceback
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from insula.app import Application
from insula.domain.environment import Kind
from insula.storage.paths import Paths
from insula.views.operations_bar import OperationsBar
from insula.views.single_instance import SingleInstance
from insula.views.theme.theme import STYLE
from insula.views.unexpected_notice import UnexpectedNotice
from tests.screenshots.container_scenes import CONTAINER_SCENES
from tests.screenshots.scenes import SCENES, Stage, front_dialog

SIZES = ((1024, 700), (1600, 1000))
_SETTLE = 0.35
_PATIENCE = 30
_LAST = {"engine-away", "services-failed", "containers-busy", "containers-away"}
_PAGES: Mapping[str, Mapping[str, str]] = {
    "empty": {"venvs": "list-empty", "overview": "overview-empty", "trash": "trash-empty"},
    "no-engine": {"containers": "containers-no-engine"},
}
"""The pages that are taken as they are, in homes where there is nothing to act upon, with their pictures."""
_SHADE = QColor(0, 0, 0, 70)


class Photographer(Application):
    """Takes the first picture at the first paint, the others once everything is listed; then closes.

    `home` is "" for one with Python environments, "empty", "containers" for one with an engine that has some, and
    "no-engine" for one where none answers.
    """

    def __init__(self, qt: QApplication, paths: Paths, folder: Path, scheme: str, home: str) -> None:
        super().__init__(qt, paths, SingleInstance(paths.runtime))
        self._folder = folder
        self._home = home
        self._scenes = {"": SCENES, "containers": CONTAINER_SCENES}.get(home, {})
        self.complaints: list[str] = []
        self.preferences.update(scheme=scheme)
        self.window.resize(*SIZES[0])

    @override
    def _on_first_painted(self) -> None:
        if self._home == "empty":
            self._take("list-loading", SIZES[0])
        super()._on_first_painted()
        self.bridge.spawn(self._take_all())

    async def _take_all(self) -> None:
        inventory = self.context.inventory
        for _ in range(_PATIENCE * 10):
            if self.bridge.is_ready and inventory.engines() and self._is_listed():
                break
            await asyncio.sleep(0.1)
        await asyncio.sleep(3 * _SETTLE)
        try:
            for size in SIZES:
                self.window.resize(*size)
                await asyncio.sleep(_SETTLE)
                for key, name in _PAGES.get(self._home, {}).items():
                    self.window.show_page(key)
                    await asyncio.sleep(_SETTLE)
                    self._take(name, size)
                await self._take_scenes(size, last=size == SIZES[-1])
        except Exception:  # noqa: BLE001 - told at the end, with a status
            self.complaints.append(traceback.format_exc())
        finally:
            self._close(2_000)

    def _is_listed(self) -> bool:
        inventory = self.context.inventory
        match self._home:
            case "containers":
                # Risks come a moment after the list.
                return any("privileged" in str(each.facts.get("risks")) for each in inventory.environments())
            case "no-engine":
                return bool(inventory.engines_of(Kind.CONTAINER))
            case "empty":
                return True
            case _:
                return bool(inventory.trashed())

    async def _take_scenes(self, size: tuple[int, int], *, last: bool) -> None:
        stage = Stage(self)
        for name, scene in self._scenes.items():
            if name in _LAST and not last:
                continue
            await scene(stage)
            await asyncio.sleep(_SETTLE)
            self._take(name, size)
            self._tidy(stage)
            await asyncio.sleep(0.05)

    def _tidy(self, stage: Stage) -> None:
        while (dialog := front_dialog()) is not None:
            dialog.hide()
            dialog.reject()
        bar = self.window.findChild(OperationsBar)
        if bar is not None:
            bar.close_panel()
        if self.context.operations.running():
            stage.end()
        for notice in self.window.findChildren(UnexpectedNotice):
            notice.deleteLater()

    def _take(self, name: str, size: tuple[int, int]) -> None:
        picture = self.window.grab()
        dialog = front_dialog()
        if dialog is not None:
            picture = _in_front(picture, dialog.grab())
        path = self._folder / f"{name}-{size[0]}x{size[1]}.png"
        if not picture.save(str(path)):
            self.complaints.append(f"{path} could not be written")


def _in_front(window: QPixmap, dialog: QPixmap) -> QPixmap:
    """The dialog in the middle of its window, which steps back."""
    painter = QPainter(window)
    whole = QRect(QPoint(0, 0), window.deviceIndependentSize().toSize())
    painter.fillRect(whole, _SHADE)
    place = QRect(QPoint(0, 0), dialog.deviceIndependentSize().toSize())
    place.moveCenter(whole.center())
    painter.drawPixmap(place.topLeft(), dialog)
    painter.end()
    return window


def main() -> int:
    """`python -m tests.screenshots.take FOLDER SCHEME [HOME]`; language and home are in the environment."""
    folder, scheme, *rest = sys.argv[1:]
    Path(folder).mkdir(parents=True, exist_ok=True)
    qt = QApplication(["insula", *STYLE])
    qt.setQuitOnLastWindowClosed(False)
    paths = Paths.from_environment()
    paths.create()
    application = Photographer(qt, paths, Path(folder), scheme, *(rest or [""]))
    application.show()
    qt.exec()
    application.end()
    sys.stderr.write("\n".join(application.complaints))
    return 1 if application.complaints else 0


if __name__ == "__main__":
    sys.exit(main())
