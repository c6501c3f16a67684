"""What every dialog has: a head, a body that scrolls if it must, and a foot with Cancel and one verb."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from insula.domain.overriding import override
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.labels import Hairline, IconLabel, TextLabel, TextRole
from insula.views.widgets.screen import screen_area, screen_room

_MARGIN = 24
_FRAME = QSize(32, 64)
"""What the window manager and the panels may take of the screen."""


class DialogFrame(QDialog):
    """Opened with `open()`, so modal to its window only, and deleted once closed.

    A subclass fills `body` (and `aside`, at the left of the foot) and overrides `submit`.
    """

    submitted = Signal()
    """The verb was pressed while nothing stood against it."""

    def __init__(self, parent: QWidget | None = None, *, width: int = 560) -> None:
        super().__init__(parent)
        self._width = width
        self._growth = QTimer(self)
        self._growth.setSingleShot(True)
        self._growth.setInterval(0)
        self._growth.timeout.connect(self._grow)
        self.setProperty("framed", True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)

        self._title = TextLabel("", TextRole.TITLE, wrap=True)
        self._subtitle = TextLabel("", TextRole.SECONDARY, wrap=True)
        self._subtitle.hide()
        self.body = QVBoxLayout()
        self.aside = QHBoxLayout()
        self._scroll = _Body(self.body)
        self._scroll.content.installEventFilter(self)
        self._error = _ErrorLine()
        self._cancel = IconButton(text=" ")
        self.primary = IconButton(text=" ", kind=ButtonKind.PRIMARY)
        self.primary.setDefault(True)
        self._cancel.clicked.connect(self.reject)
        self.primary.clicked.connect(self._on_primary)
        self._assemble()
        self._retranslate()

    def set_title(self, title: str, subtitle: str = "") -> None:
        self.setWindowTitle(title)
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self.setAccessibleName(title)
        self.setAccessibleDescription(subtitle)

    def dismissal(self) -> str:
        """The words of the button that changes nothing."""
        return QCoreApplication.translate("DialogFrame", "Cancel")

    def set_primary(self, text: str, kind: ButtonKind = ButtonKind.PRIMARY) -> None:
        """Name the verb. Where it destroys, Enter means Cancel."""
        self.primary.setText(text)
        self.primary.set_kind(kind)
        harmless = self._cancel if kind is ButtonKind.DESTRUCTIVE else self.primary
        harmless.setDefault(True)

    def leave_out_cancel(self) -> None:
        """For a dialog that has nothing to take back: its verb closes it, as Escape does."""
        self._cancel.hide()

    def set_obstacle(self, reason: str | None) -> None:
        """Keep the verb from being pressed and say why; None allows it."""
        self.primary.set_obstacle(reason)

    def set_error(self, sentence: str | None) -> None:
        """Say above the foot what went wrong; None takes it back."""
        if sentence != self._error.sentence:
            self._error.set_sentence(sentence)
            self._grow()

    def fill(self) -> None:
        """Let the body take all the height that there is, for one that scrolls by parts."""
        self._scroll.fill()

    def submit(self) -> None:
        """The user agreed: close. Override to check or to keep the dialog open."""
        self.accept()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._begin_focus()
        # Fonts come with the style sheet, and sizes with the fonts.
        for widget in (self, *self.findChildren(QWidget)):
            widget.ensurePolished()
        self.resize(self._wanted())
        super().showEvent(event)

    @override
    def focusNextPrevChild(self, forward: bool, /) -> bool:
        """Body, aside, Cancel, verb, whatever order they were made in, as they are now.

        Not by setTabOrder: where fields come later, it leaves some of the chain out of it.
        """
        foot = [*_focusable_in(self.aside), self._cancel, self.primary]
        chain = [each for each in (*_focusable_in(self.body), *foot) if each.isEnabled() and each.isVisibleTo(self)]
        focused = self.focusWidget()
        if focused not in chain or len(chain) < 2:
            return super().focusNextPrevChild(forward)
        place = (chain.index(focused) + (1 if forward else -1)) % len(chain)
        chain[place].setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._growth.start()
        return super().eventFilter(watched, event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _assemble(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(_MARGIN, 20, _MARGIN, 16)
        head.setSpacing(4)
        head.addWidget(self._title)
        head.addWidget(self._subtitle)
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(_MARGIN, 14, _MARGIN, 14)
        self._foot.setSpacing(8)
        self._foot.addLayout(self.aside)
        self._foot.addStretch(1)
        self._foot.addWidget(self._cancel)
        self._foot.addWidget(self.primary)
        page = self._page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addLayout(head)
        page.addWidget(self._scroll, 1)
        page.addWidget(self._error)
        page.addWidget(Hairline())
        page.addLayout(self._foot)

    def _wanted(self) -> QSize:
        """As large as the content asks for, as far as the screen lets."""
        most = screen_room(self) - _FRAME
        self._scroll.measure()
        page = self._page
        page.activate()
        width = min(max(self._width, page.minimumSize().width()), most.width())
        rest = page.totalHeightForWidth(width) if page.hasHeightForWidth() else page.sizeHint().height()
        return QSize(width, min(rest + self._scroll.height_for(width), most.height()))

    def _grow(self) -> None:
        if self.isVisible():
            wanted = self.size().expandedTo(self._wanted())
            if wanted != self.size():
                self.resize(wanted)
                self._stay_on_screen()

    def _stay_on_screen(self) -> None:
        """Up, where it has grown beyond the lower edge of the screen."""
        area, frame = screen_area(self), self.frameGeometry()
        beyond = frame.bottom() - area.bottom()
        if beyond > 0:
            self.move(self.x(), max(area.top(), self.y() - beyond))

    def _begin_focus(self) -> None:
        inside = _focusable_in(self.body)
        if self.focusWidget() in {None, self._cancel, self.primary}:
            first = next((each for each in inside if each.isEnabled() and each.isVisibleTo(self)), None)
            safe = self._cancel if self._cancel.isDefault() else self.primary
            (first or safe).setFocus(Qt.FocusReason.TabFocusReason)

    def _on_primary(self) -> None:
        self.submitted.emit()
        self.submit()

    def _retranslate(self) -> None:
        self._cancel.setText(self.dismissal())


class _Body(QScrollArea):
    """Scrolls in height only."""

    def __init__(self, body: QVBoxLayout) -> None:
        super().__init__()
        self.content = QWidget()
        self.content.setProperty("ground", "none")
        body.setSpacing(8)
        column = QVBoxLayout(self.content)
        column.setContentsMargins(_MARGIN, 0, _MARGIN, 20)
        column.addLayout(body)
        column.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self.content)

    @override
    def sizeHint(self) -> QSize:
        """No height of its own: the dialog adds what `height_for` says, as far as the screen lets."""
        return QSize(self.minimumWidth(), 0)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def fill(self) -> None:
        """Leave nothing below the body."""
        column = self.content.layout()
        if isinstance(column, QVBoxLayout):
            column.setStretch(0, 1)
            column.setStretch(1, 0)

    def measure(self) -> None:
        """Never narrower than what it holds."""
        self.setMinimumWidth(self.content.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width())

    def height_for(self, width: int) -> int:
        """Enough beside a scroll bar too, which otherwise would make itself necessary."""
        narrower = width - self.verticalScrollBar().sizeHint().width()
        height = self.content.heightForWidth(narrower) if self.content.hasHeightForWidth() else -1
        return max(height, self.content.sizeHint().height() if height < 0 else 0)


class _ErrorLine(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._sentence = TextLabel("", TextRole.ERROR, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, 0, _MARGIN, 14)
        row.setSpacing(8)
        row.addWidget(IconLabel("circle-alert", "broken"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)
        self.hide()

    @property
    def sentence(self) -> str | None:
        return self._sentence.text() or None

    def set_sentence(self, sentence: str | None) -> None:
        self._sentence.setText(sentence or "")
        self._sentence.ensurePolished()
        self.setVisible(sentence is not None)
        if sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))


def _focusable_in(layout: QLayout | None) -> list[QWidget]:
    """What Tab reaches inside, in the order of the layouts.

    Not by nextInFocusChain: PySide takes each widget for the parent of the next, so that the dialog, as the child of
    one of its own fields, is garbage while it is open.
    """
    found: list[QWidget] = []
    for widget in _widgets_of(layout) if layout is not None else ():
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            found.append(widget)
        inner = widget.widget() if isinstance(widget, QScrollArea) else widget
        found += _focusable_in(inner.layout() if inner is not None else None)
    return found


def _widgets_of(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _widgets_of(inner)
