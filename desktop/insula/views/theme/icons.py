"""One set of monochrome icons, tinted with the colours in force and drawn once per size."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QSize, Qt
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
    return _coloured(_shape(name, round(size * ratio)), colour, 0, ratio)


@lru_cache(maxsize=256)
def _shape(name: str, side: int) -> QPixmap:
    """The icon in black; `side` in device pixels. Reading the drawing costs ten times as much as colouring it."""
    register_resources()
    reader = QImageReader(f"{PREFIX}/icons/{name}.svg")
    reader.setScaledSize(QSize(side, side))
    image = reader.read()
    if image.isNull():
        raise UnknownIconError(name)
    return QPixmap.fromImage(image)


@lru_cache(maxsize=256)
def _tinted(name: str, colour: str, disabled: str, size: int, gap: int, ratio: float) -> QIcon:
    shape = _shape(name, round(size * ratio))
    icon = QIcon(_coloured(shape, colour, gap, ratio))
    icon.addPixmap(_coloured(shape, disabled, gap, ratio), QIcon.Mode.Disabled)
    return icon


def _coloured(shape: QPixmap, colour: str, gap: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(shape.width() + round(gap * ratio), shape.height())
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.drawPixmap(0, 0, _ground(colour, shape.width(), shape.height()))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.drawPixmap(0, 0, shape)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _ground(colour: str, width: int, height: int) -> QPixmap:
    ground = QPixmap(width, height)
    ground.fill(colour)
    return ground


def tinted_icon(name: str, tint: str = "text", size: int = SMALL, gap: int = 0) -> QIcon:
    """The icon in the colour that a token has now, faded when disabled; to be asked anew when the palette changes.

    Args:
        name: the file's name without its suffix.
        tint: the token's name.
        size: the side, in device-independent pixels.
        gap: empty pixels at its right, for buttons that put their words too near.

    Raises:
        UnknownIconError: no icon has this name.
        AttributeError: no token has this name.
    """
    tokens = current_tokens()
    return _tinted(name, getattr(tokens, tint), tokens.disabled, size, gap, _finest_ratio())


def _finest_ratio() -> float:
    """That of the application: the highest of all screens."""
    application = QGuiApplication.instance()
    return application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0


@cache
def application_icon() -> QIcon:
    """The mark on its disc, for the window and the desktop."""
    register_resources()
    return QIcon(f"{PREFIX}/insula.svg")
