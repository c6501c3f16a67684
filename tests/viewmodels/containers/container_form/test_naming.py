from __future__ import annotations

import pytest

from insula.domain.containers import (
    ContainerSpecification,
)
from insula.viewmodels.containers.container_form.naming import ContainerNameField, name_for

BLANK = ContainerSpecification(name="", image="")


@pytest.mark.parametrize(
    ("image", "taken", "name"),
    [
        ("nginx:1.27", (), "nginx"),
        ("registry.example.org:5000/shop/api:2.3", (), "api"),
        ("debian@sha256:" + "0" * 64, ("debian",), "debian-2"),
        ("nginx", ("nginx", "nginx-2"), "nginx-3"),
        ("", (), ""),
        ("sha256:" + "d" * 64, ("container",), "container-2"),
        ("été/", (), "t"),
    ],
)
def test_a_name_is_suggested_by_the_image(image: str, taken: tuple[str, ...], name: str) -> None:
    assert name_for(image, taken) == name


def test_a_suggestion_gives_way_to_what_somebody_types_and_comes_back_once_it_is_wiped() -> None:
    name = ContainerNameField()

    name.suggest("nginx")
    assert name.text == "nginx"
    name.type("web")
    name.suggest("debian")
    assert name.text == "web"
    name.type("")
    name.suggest("debian")
    assert name.text == "debian"


def test_a_name_is_judged_by_the_rules_of_containers_at_once() -> None:
    name = ContainerNameField()

    name.type("my web")

    assert name.sentence == ("“ ” cannot be in the name of a container: use letters without accents, digits and . _ -.")


@pytest.mark.parametrize("text", ["", "n"])
def test_nothing_is_said_of_a_name_that_may_still_become_one(text: str) -> None:
    name = ContainerNameField()

    name.type(text)

    assert name.problem is not None
    assert not name.sentence
