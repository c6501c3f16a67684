"""One set of monochrome icons, tinted with the colours in force and drawn once per size."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QImageReader, QPainter, QPixmap

from insula.views.theme.palette import current_tokens
from insula.views.theme.resources import PREFIX, register_resources

SMALL = 16
MEDIUM = 20
LARGE = 40


class UnknownIconError(LookupError):
    """There is no such picture."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@cache
def _source(name: str) -> bytes:
    register_resources()
    file = QFile(f"{PREFIX}/icons/{name}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise UnknownIconError(name)
    return bytes(file.readAll().data())


@lru_cache(maxsize=512)
def icon_pixmap(name: str, colour: str, size: int = SMALL, ratio: float = 1.0) -> QPixmap:
    """The icon in one colour.

    Args:
        name: the file's name without its suffix.
        colour: `#RRGGBB`.
        size: the side, in device-independent pixels.
        ratio: device pixels per device-independent pixel.

    Raises:
        UnknownIconError: no icon has this name.
    """
    data = QByteArray(_source(name).replace(b"currentColor", colour.encode()))
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    side = round(size * ratio)
    reader.setScaledSize(QSize(side, side))
    pixmap = QPixmap.fromImage(reader.read())
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache(maxsize=256)
def _tinted(name: str, colour: str, disabled: str, size: int, gap: int, ratio: float) -> QIcon:
    icon = QIcon(_with_gap(icon_pixmap(name, colour, size, ratio), gap))
    icon.addPixmap(_with_gap(icon_pixmap(name, disabled, size, ratio), gap), QIcon.Mode.Disabled)
    return icon


def _with_gap(pixmap: QPixmap, gap: int) -> QPixmap:
    if gap == 0:
        return pixmap
    ratio = pixmap.devicePixelRatio()
    wider = QPixmap(pixmap.width() + round(gap * ratio), pixmap.height())
    wider.setDevicePixelRatio(ratio)
    wider.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wider)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return wider


def tinted_icon(name: str, tint: str = "text", size: int = SMALL, gap: int = 0) -> QIcon:
    """The icon in the colour that a token has now, faded when disabled; to be asked anew when the palette changes.

    Args:
        name: the file's name without its suffix.
        tint: the token's name.
        size: the side, in device-independent pixels.
        gap: empty pixels at its right, for buttons that put their words too near.

    Raises:
        UnknownIconError: no icon has this name.
        KeyError: no token has this name.
    """
    tokens = current_tokens()
    ratio = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
    return _tinted(name, tokens.colours()[tint], tokens.disabled, size, gap, ratio)


@cache
def application_icon() -> QIcon:
    """The mark on its disc, for the window and the desktop."""
    register_resources()
    return QIcon(f"{PREFIX}/insula.svg")
