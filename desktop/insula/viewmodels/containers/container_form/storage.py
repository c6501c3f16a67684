"""What of the host, and of its volumes, the container sees."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from insula.domain.container_problems import SpecificationProblem
from insula.domain.containers import Mount, MountKind, Risk
from insula.domain.overriding import override
from insula.domain.quantities import parse_size, size_text
from insula.viewmodels.containers.container_form.fields import FlagField
from insula.viewmodels.containers.container_form.rows import RowForm, RowsField, UnreadableRowError
from insula.viewmodels.containers.container_form.section import Section
from insula.viewmodels.translation import translate


@dataclass(frozen=True, slots=True)
class MountRow:
    """As typed; `size` goes with a tmpfs alone, `source` with the others."""

    kind: str = MountKind.VOLUME.value
    source: str = ""
    target: str = ""
    read_only: bool = False
    size: str = ""


def _read(row: MountRow) -> Mount:
    kind, source, target = MountKind(row.kind), row.source.strip(), row.target.strip()
    if not source and kind is MountKind.BIND:
        raise UnreadableRowError("source", "", SpecificationProblem.NO_SOURCE)
    if not target:
        raise UnreadableRowError("target", "", SpecificationProblem.EMPTY)
    if kind is not MountKind.TMPFS:
        return Mount(kind, source, target, row.read_only)
    try:
        size = parse_size(row.size) if row.size.strip() else None
    except ValueError:
        raise UnreadableRowError("size", row.size.strip(), SpecificationProblem.BAD_SIZE) from None
    return Mount(kind, "", target, row.read_only, size)


def _show(mount: Mount) -> MountRow:
    size = "" if mount.size is None else size_text(mount.size)
    return MountRow(mount.kind.value, mount.source, mount.target, mount.read_only, size)


def _words(mount: Mount) -> str:
    source = mount.source or mount.kind.value
    return f"{source} → {mount.target}" + (" (ro)" if mount.read_only else "")


def mount_kinds() -> tuple[tuple[str, str], ...]:
    """What can be mounted, with its words."""
    return (
        (MountKind.VOLUME.value, translate("ContainerForm", "Volume")),
        (MountKind.BIND.value, translate("ContainerForm", "Folder or file")),
        (MountKind.TMPFS.value, translate("ContainerForm", "Memory")),
    )


class StorageSection(Section):
    """Mounts."""

    key = "storage"
    risks = frozenset({Risk.ENGINE_SOCKET})

    def __init__(self, parent: QObject | None = None) -> None:
        form = RowForm(MountRow(), _read, _show, _words)
        self.mounts = RowsField("mounts", lambda: translate("ContainerForm", "Mounts"), form)
        self.read_only = FlagField(
            "read_only", lambda: translate("ContainerForm", "Everything else in it can only be read")
        )
        super().__init__((self.mounts, self.read_only), parent)

    @property
    @override
    def title(self) -> str:
        return translate("ContainerForm", "Storage")
