"""Everything else: who it is, what it may, how it is stopped, where its output goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from insula.domain.containers import Risk
from insula.domain.overriding import override
from insula.viewmodels.containers.container_form.fields import ChoiceField, FlagField, TextField
from insula.viewmodels.containers.container_form.formats import COUNT, PLAIN, WORDS
from insula.viewmodels.containers.container_form.pairs import pairs_field
from insula.viewmodels.containers.container_form.section import Section
from insula.viewmodels.translation import translate


def init_options() -> Sequence[tuple[bool | None, str]]:
    """Whether a small init runs first, which ends what its programs leave behind."""
    return (
        (None, translate("ContainerForm", "As the engine is set")),
        (True, translate("ContainerForm", "Yes")),
        (False, translate("ContainerForm", "No")),
    )


def _plain(name: str, title: Callable[[], str]) -> TextField[str]:
    return TextField(name, title, PLAIN)


def _words(name: str, title: Callable[[], str]) -> TextField[tuple[str, ...]]:
    return TextField(name, title, WORDS)


class AdvancedSection(Section):
    """Fields in groups; each is empty, or off, unless somebody needs it."""

    key = "advanced"
    risks = frozenset({Risk.PRIVILEGED, Risk.HOST_PROCESSES, Risk.HOST_IPC})

    def __init__(self, parent: QObject | None = None) -> None:
        self.user = _plain("user", lambda: translate("ContainerForm", "User"))
        self.working_directory = _plain("working_directory", lambda: translate("ContainerForm", "Working directory"))
        self.hostname = _plain("hostname", lambda: translate("ContainerForm", "Host name"))
        self.domainname = _plain("domainname", lambda: translate("ContainerForm", "Domain name"))
        self.platform = _plain("platform", lambda: translate("ContainerForm", "Platform"))
        self.labels = pairs_field("labels", lambda: translate("ContainerForm", "Labels"))
        self.privileged = FlagField("privileged", lambda: translate("ContainerForm", "Every privilege"))
        self.capabilities_added = _words(
            "capabilities_added", lambda: translate("ContainerForm", "Capabilities to add")
        )
        self.capabilities_dropped = _words(
            "capabilities_dropped", lambda: translate("ContainerForm", "Capabilities to drop")
        )
        self.security_options = _words("security_options", lambda: translate("ContainerForm", "Security options"))
        self.devices = _words("devices", lambda: translate("ContainerForm", "Devices"))
        self.process_namespace = _plain(
            "process_namespace", lambda: translate("ContainerForm", "Processes shared with")
        )
        self.ipc_namespace = _plain("ipc_namespace", lambda: translate("ContainerForm", "Memory shared with"))
        self.sysctls = pairs_field("sysctls", lambda: translate("ContainerForm", "Kernel settings"))
        self.init = ChoiceField("init", lambda: translate("ContainerForm", "An init process"), init_options)
        self.terminal = FlagField("terminal", lambda: translate("ContainerForm", "A terminal"))
        self.interactive = FlagField("interactive", lambda: translate("ContainerForm", "Input kept open"))
        self.stop_signal = _plain("stop_signal", lambda: translate("ContainerForm", "Signal to stop it"))
        self.stop_timeout = TextField(
            "stop_timeout", lambda: translate("ContainerForm", "Seconds until it is killed"), COUNT
        )
        self.log_driver = _plain("log_driver", lambda: translate("ContainerForm", "Log driver"))
        self.log_options = pairs_field("log_options", lambda: translate("ContainerForm", "Log options"))
        super().__init__(
            (
                *(self.user, self.working_directory, self.hostname, self.domainname, self.platform),
                *(self.labels, self.init, self.terminal, self.interactive, self.stop_signal, self.stop_timeout),
                *(self.privileged, self.capabilities_added, self.capabilities_dropped, self.security_options),
                *(self.devices, self.process_namespace, self.ipc_namespace, self.sysctls),
                *(self.log_driver, self.log_options),
            ),
            parent,
        )

    @property
    @override
    def title(self) -> str:
        return translate("ContainerForm", "Advanced")
