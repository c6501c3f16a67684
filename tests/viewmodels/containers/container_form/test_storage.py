from __future__ import annotations

import pytest

from insula.domain.containers import (
    ContainerSpecification,
    Mount,
    MountKind,
)
from insula.viewmodels.containers.container_form.section import Mark, Section
from insula.viewmodels.containers.container_form.storage import StorageSection

BLANK = ContainerSpecification(name="", image="")


def _loaded(section: Section, specification: ContainerSpecification = BLANK) -> None:
    section.set_baseline(BLANK)
    section.load(specification)


def test_mounts_of_each_kind() -> None:
    storage = StorageSection()
    _loaded(storage)

    storage.mounts.add(source="uploads", target="/data")
    storage.mounts.add(kind="bind", source="/srv", target="/srv", read_only=True)
    storage.mounts.add(kind="tmpfs", source="forgotten", target="/tmp", size="64m")

    assert storage.values()["mounts"] == (
        Mount(MountKind.VOLUME, "uploads", "/data"),
        Mount(MountKind.BIND, "/srv", "/srv", read_only=True),
        Mount(MountKind.TMPFS, "", "/tmp", size=64 << 20),
    )


@pytest.mark.parametrize(
    ("texts", "part", "sentence"),
    [
        ({"kind": "bind", "source": "", "target": "/a"}, "source", "Choose the file or folder to mount."),
        ({"source": "a", "target": ""}, "target", "Fill this in, or remove the line."),
        ({"kind": "tmpfs", "target": "/a", "size": "big"}, "size", "“big” is no size: write one such as 512m or 2g."),
    ],
)
def test_a_mount_that_cannot_be_is_told_where(texts: dict[str, str], part: str, sentence: str) -> None:
    storage = StorageSection()
    _loaded(storage)

    storage.mounts.add(**texts)

    assert storage.mounts.sentence_of(0) == sentence
    assert storage.mounts.blamed_part(0) == part
    assert storage.mark is Mark.WRONG
