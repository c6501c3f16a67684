from __future__ import annotations

import os
from pathlib import Path

import pytest

from insula.backends.threads import Cancellation, Stopped
from insula.backends.venvs.sizes import Measurements, Sizes, disk_usage
from insula.domain.environment import EnvironmentId
from tests.backends.venvs import workshop
from tests.backends.venvs.workshop import make_venv
from tests.engines.package_index import PackageIndex

pytestmark = pytest.mark.engine

KIBIBYTE = 1024


def sizes(root: Path) -> Sizes:
    return disk_usage(Cancellation(), str(root))


def test_own_bytes_are_those_on_disk(tmp_path: Path) -> None:
    path = make_venv(tmp_path / "env", "venv")

    told = workshop.run("du", "--block-size=1", "-s", path)

    assert sizes(path) == Sizes(own=int(told.split()[0]), shared=0)


def test_files_linked_elsewhere_are_shared_and_counted_once(tmp_path: Path) -> None:
    env, cache = tmp_path / "env", tmp_path / "cache"
    env.mkdir()
    empty = sizes(env).own
    cache.write_bytes(b"x" * 64 * KIBIBYTE)
    os.link(cache, env / "one")
    os.link(cache, env / "two")

    assert sizes(env) == Sizes(own=empty, shared=64 * KIBIBYTE)

    cache.unlink()
    assert sizes(env) == Sizes(own=empty + 64 * KIBIBYTE, shared=0)


def test_what_a_link_points_to_costs_nothing(tmp_path: Path) -> None:
    env, elsewhere = tmp_path / "env", tmp_path / "elsewhere"
    env.mkdir()
    elsewhere.mkdir()
    (elsewhere / "big").write_bytes(b"x" * KIBIBYTE * KIBIBYTE)
    (env / "link").symlink_to(elsewhere)

    assert sum((sizes(env).own, sizes(env).shared)) < 64 * KIBIBYTE


def test_measuring_ends_when_nobody_waits_for_it(tmp_path: Path) -> None:
    cancellation = Cancellation()
    cancellation.cancel()

    with pytest.raises(Stopped):
        disk_usage(cancellation, str(tmp_path))


async def test_an_environment_is_measured_again_only_after_its_packages_changed(
    tmp_path: Path, index: PackageIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make_venv(tmp_path / "env")
    measurements, measured = Measurements(), []

    def count(cancellation: Cancellation, root: str) -> Sizes:
        measured.append(root)
        return disk_usage(cancellation, root)

    monkeypatch.setattr("insula.backends.venvs.sizes.disk_usage", count)
    before = await measurements.measure(EnvironmentId("1"), str(path))
    assert await measurements.measure(EnvironmentId("1"), str(path)) == before
    assert measured == [str(path)]

    workshop.install(path, index, "spam")
    after = await measurements.measure(EnvironmentId("1"), str(path))

    assert len(measured) == 2
    assert (after.own_disk or 0) + (after.shared_disk or 0) > (before.own_disk or 0) + (before.shared_disk or 0)
    assert measurements.last(str(path)) == Sizes(after.own_disk or 0, after.shared_disk or 0)
    assert measurements.last("/other") is None
