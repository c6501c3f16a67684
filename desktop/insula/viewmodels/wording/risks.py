"""Ways in which a container reaches beyond its walls: what each is called, what it means, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from insula.domain.containers import Risk
from insula.viewmodels.translation import translate

_NAMES: Mapping[Risk, Callable[[], str]] = {
    Risk.ENGINE_SOCKET: lambda: translate("Risks", "It commands the engine"),
    Risk.PRIVILEGED: lambda: translate("Risks", "It has every privilege"),
    Risk.HOST_NETWORK: lambda: translate("Risks", "It uses this computer’s network"),
    Risk.HOST_PROCESSES: lambda: translate("Risks", "It sees every process"),
    Risk.HOST_IPC: lambda: translate("Risks", "It shares this computer’s memory segments"),
    Risk.ALL_ADDRESSES: lambda: translate("Risks", "A port is open to the whole network"),
}


_BADGES: Mapping[Risk, Callable[[], str]] = {
    Risk.ENGINE_SOCKET: lambda: translate("Risks", "engine’s socket"),
    Risk.PRIVILEGED: lambda: translate("Risks", "privileged"),
    Risk.HOST_NETWORK: lambda: translate("Risks", "host network"),
    Risk.HOST_PROCESSES: lambda: translate("Risks", "host processes"),
    Risk.HOST_IPC: lambda: translate("Risks", "host memory"),
    Risk.ALL_ADDRESSES: lambda: translate("Risks", "open port"),
}


def badge_of_risk(risk: Risk) -> str:
    """One or two words, for a list."""
    return _BADGES[risk]()


def name_of_risk(risk: Risk) -> str:
    """A few words."""
    return _NAMES[risk]()


_SENTENCES: Mapping[Risk, Callable[[], str]] = {
    Risk.ENGINE_SOCKET: lambda: translate(
        "Risks",
        "The engine’s socket is mounted: whoever gets in can do anything to this computer. Take the mount away unless"
        " it manages containers.",
    ),
    Risk.PRIVILEGED: lambda: translate(
        "Risks",
        "What runs in it can take over this computer. Give it the one capability or device that it needs instead.",
    ),
    Risk.HOST_NETWORK: lambda: translate(
        "Risks",
        "Nothing keeps its ports apart from those of this computer. Publish the ports that it needs instead.",
    ),
    Risk.HOST_PROCESSES: lambda: translate(
        "Risks", "It can see and end the programs of this computer. Give it its own processes unless it watches others."
    ),
    Risk.HOST_IPC: lambda: translate(
        "Risks", "It can read what programs of this computer share in memory. Give it more shared memory instead."
    ),
    Risk.ALL_ADDRESSES: lambda: translate(
        "Risks",
        "Other computers can reach it, past the firewall. Publish it on 127.0.0.1 unless others are meant to.",
    ),
}


def describe_risk(risk: Risk) -> str:
    """What it means, and what to do."""
    return _SENTENCES[risk]()


def known_risks(values: object) -> tuple[Risk, ...]:
    """Those in the fact `risks` of an environment, in their order."""
    found = set(values) if isinstance(values, tuple) else set()
    return tuple(risk for risk in Risk if risk.value in found)
