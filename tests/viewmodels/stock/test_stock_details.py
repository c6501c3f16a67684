from __future__ import annotations

from dataclasses import replace

from insula.viewmodels.stock.stock_details import image_rows, network_rows, user_of, volume_rows
from insula.viewmodels.stock.stock_list import unknown_user
from tests.viewmodels.stock_doubles import API, DETAILS, IMAGES, MIB, NETWORKS, OLD, VOLUMES


def test_an_image_tells_its_sizes_names_and_what_containers_begin_with() -> None:
    image = replace(IMAGES[1], shared=125 * MIB, labels={"maintainer": "ana"})
    rows = {row.key: row.value for row in image_rows(image, DETAILS, unknown_user)}
    assert (rows["size"], rows["own"], rows["shared"]) == ("412\u00a0MiB", "287\u00a0MiB", "125\u00a0MiB")
    assert rows["command"] == "gunicorn blog:app"
    assert rows["digest-0"] == "sha256:" + "e" * 64
    assert rows["label-0"] == "maintainer=ana"
    assert "author" not in rows


def test_before_anybody_has_counted_the_size_stands_alone() -> None:
    assert {"own", "shared"}.isdisjoint(row.key for row in image_rows(IMAGES[0], None, unknown_user))


def test_each_user_is_a_row_that_leads_to_it() -> None:
    rows = volume_rows(VOLUMES[1], unknown_user)
    assert [user for row in rows if (user := user_of(row.key)) is not None] == [API, OLD]
    assert "no container" in [row.value for row in volume_rows(VOLUMES[0], unknown_user)]


def test_a_network_says_whether_there_is_a_way_out() -> None:
    keys = [{row.key for row in network_rows(each, unknown_user)} for each in NETWORKS[:2]]
    assert "internal" in keys[0]
    assert "internal" not in keys[1]
