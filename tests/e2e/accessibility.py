"""Reads and presses another program's widgets through the accessibility bus (AT-SPI 2 over D-Bus)."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Self

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from typing_extensions import override

_FACE = "org.a11y.atspi."
_STATES = {
    1: "active", 4: "checked", 7: "editable", 8: "enabled", 10: "expanded", 11: "focusable", 12: "focused",
    23: "selected", 24: "sensitive", 25: "showing", 30: "visible",
}  # fmt: skip

_LEAVES = {"label", "graphic", "text", "cell", "column header", "scroll bar"}


@dataclass(frozen=True)
class Node:
    """A widget as it was when read: find it again after a change."""

    bus_name: str
    path: str
    role: str
    name: str
    states: frozenset[str]

    @override
    def __str__(self) -> str:
        return f"{self.role} “{self.name}” {sorted(self.states)}"


class AccessibilityBus:
    """A connection to the accessibility bus of one display."""

    def __init__(self, session_bus: str) -> None:
        session = open_dbus_connection(session_bus)
        try:
            asked = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
            address: str = session.send_and_get_reply(asked, timeout=15).body[0]
        finally:
            session.close()
        self._bus: DBusConnection = open_dbus_connection(address)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self._bus.close()

    def application(self, pid: int, is_gone: Callable[[], bool], wait: float = 20) -> Node:
        """The root of the program `pid`, once it has joined the bus, unless it is gone before."""
        deadline = time.monotonic() + wait
        while time.monotonic() < deadline and not is_gone():
            for name, path in self._children("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"):
                if self._pid(name) == pid and (node := self._read(name, path)):
                    return node
            time.sleep(0.1)
        raise AssertionError(f"program {pid} did not join the accessibility bus")

    def walk(self, start: Node, *, hidden: bool = False) -> Iterator[Node]:
        """`start` and all below it, parents first; what does not show, and what is below it, only if `hidden`."""
        yield start
        if start.role in _LEAVES:
            return
        for name, path in self._children(start.bus_name, start.path):
            node = self._read(name, path)
            if node and (hidden or "showing" in node.states or node.role in {"application", "frame", "dialog"}):
                yield from self.walk(node, hidden=hidden)

    def children(self, node: Node) -> list[Node]:
        """The direct children that could be read."""
        return [child for at in self._children(node.bus_name, node.path) if (child := self._read(*at))]

    def find_all(self, start: Node, role: str | None = None, name: str | None = None) -> list[Node]:
        """Showing widgets of `role` whose name matches the regular expression `name`."""
        return [
            node
            for node in self.walk(start)
            if (role is None or node.role == role) and (name is None or re.search(name, node.name))
        ]

    def find(self, start: Node, role: str | None = None, name: str | None = None, wait: float = 10) -> Node:
        """The first such widget, waited for; the failure tells what is there instead."""
        deadline = time.monotonic() + wait
        while True:
            for node in self.walk(start):
                if (role is None or node.role == role) and (name is None or re.search(name, node.name)):
                    return node
            if time.monotonic() > deadline:
                there = "\n".join(str(node) for node in self.walk(start) if node.name)
                raise AssertionError(f"no {role or 'widget'} named {name!r} after {wait} s; there are:\n{there}")
            time.sleep(0.1)

    def states(self, node: Node) -> frozenset[str]:
        """Its states now; none when it is no more."""
        try:
            low, high = self._call(node, "Accessible", "GetState")[0]
        except LookupError:
            return frozenset()
        return _states_of(low | high << 32)

    def box(self, node: Node) -> tuple[int, int, int, int]:
        """Where the widget is on the screen: x, y, width, height."""
        x, y, width, height = self._call(node, "Component", "GetExtents", "u", (0,))[0]
        return x, y, width, height

    def description(self, node: Node) -> str:
        """The accessible description, such as why a button is disabled."""
        return _plain(str(self._property(node.bus_name, node.path, "Accessible", "Description")))

    def text(self, node: Node) -> str:
        """The text that a text widget holds."""
        return str(self._call(node, "Text", "GetText", "ii", (0, -1))[0])

    def write(self, node: Node, text: str) -> None:
        """Replace the text of an editable widget."""
        assert self._call(node, "EditableText", "SetTextContents", "s", (text,))[0], f"{node} takes no text"

    def press(self, node: Node) -> None:
        """Do the widget's first action."""
        assert self._call(node, "Action", "DoAction", "i", (0,))[0], f"{node} cannot be pressed"

    def _read(self, bus_name: str, path: str) -> Node | None:
        try:
            name = _plain(str(self._property(bus_name, path, "Accessible", "Name")))
            at = DBusAddress(path, bus_name, _FACE + "Accessible")
            role = str(self._send(new_method_call(at, "GetRoleName"))[0])
            low, high = self._send(new_method_call(at, "GetState"))[0]
        except LookupError:
            return None
        return Node(bus_name, path, role, name, _states_of(low | high << 32))

    def _children(self, bus_name: str, path: str) -> list[tuple[str, str]]:
        try:
            asked = new_method_call(DBusAddress(path, bus_name, _FACE + "Accessible"), "GetChildren")
            return [(name, child) for name, child in self._send(asked)[0] if not child.endswith("/null")]
        except LookupError:
            return []

    def _pid(self, bus_name: str) -> int:
        at = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
        try:
            return int(self._send(new_method_call(at, "GetConnectionUnixProcessID", "s", (bus_name,)))[0])
        except LookupError:
            return 0

    def _property(self, bus_name: str, path: str, face: str, name: str) -> Any:
        return self._send(Properties(DBusAddress(path, bus_name, _FACE + face)).get(name))[0][1]

    def _call(self, node: Node, face: str, member: str, signature: str = "", arguments: tuple[Any, ...] = ()) -> Any:
        at = DBusAddress(node.path, node.bus_name, _FACE + face)
        return self._send(new_method_call(at, member, signature or None, arguments))

    def _send(self, message: Any) -> Any:
        """The reply's body; LookupError when the widget is no more."""
        try:
            reply = self._bus.send_and_get_reply(message, timeout=5)
        except TimeoutError as silence:
            raise LookupError("no answer") from silence
        if reply.header.message_type is MessageType.error:
            raise LookupError(reply.body)
        return reply.body


def _states_of(bits: int) -> frozenset[str]:
    return frozenset(word for bit, word in _STATES.items() if bits >> bit & 1)


def _plain(text: str) -> str:
    """With spaces that break, so that tests can be read."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")
