"""Which containers share the network, the processes or the IPC of others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

NAMESPACES = ("NetworkMode", "PidMode", "IpcMode")
OF_ANOTHER = "container:"


def hosts_of(inspected: Mapping[str, Any]) -> frozenset[str]:
    """The ids of those whose network, processes or IPC it shares, from `/containers/ID/json`.

    Engines keep ids, whatever was asked: who takes the name of such a one later is not meant.
    """
    modes = [str(inspected["HostConfig"].get(key) or "") for key in NAMESPACES]
    return frozenset(mode.removeprefix(OF_ANOTHER) for mode in modes if mode.startswith(OF_ANOTHER))
