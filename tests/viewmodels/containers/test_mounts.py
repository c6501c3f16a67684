from __future__ import annotations

from insula.domain.environment import Environment
from insula.viewmodels.containers.mounts import MountFact, count_anonymous_volumes, mounts_of, named_volumes_of
from tests.viewmodels.container_doubles import container

ANONYMOUS = "e" * 64


def _with(*mounts: str) -> Environment:
    return container("api", mounts=mounts)


def test_mounts_are_read_from_their_facts_spaces_included() -> None:
    assert mounts_of(_with("volume data /data rw", "bind /home/ana/my files /srv/a b ro", "tmpfs - /tmp rw")) == (
        MountFact("volume", "data", "/data", read_only=False),
        MountFact("bind", "/home/ana/my files", "/srv/a b", read_only=True),
        MountFact("tmpfs", "-", "/tmp", read_only=False),
    )
    assert mounts_of(_with("nonsense")) == ()
    assert mounts_of(container("api", mounts=None)) == ()


def test_volumes_are_told_once_by_name_and_those_without_one_are_counted() -> None:
    several = (_with("volume b /b rw", f"volume {ANONYMOUS} /x rw"), _with("volume a /a rw", "volume b /b ro"))

    assert named_volumes_of(several) == ("a", "b")
    assert count_anonymous_volumes(several) == 1
