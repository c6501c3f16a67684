from __future__ import annotations

from dataclasses import replace

import pytest

from insula.domain.errors import InvalidNameError, NameTakenError
from insula.viewmodels.containers.container_naming import container_name_check
from tests.viewmodels.container_doubles import container

API, DB = container("api"), container("db")
FAR = replace(container("far"), backend="docker:rootless")


def test_the_name_of_another_container_of_the_same_engine_is_taken() -> None:
    check = container_name_check("docker:default", lambda: [API, DB, FAR], API.id)

    with pytest.raises(NameTakenError):
        check("db")
    check("api")
    check("far")
    check("new")


def test_what_the_engine_would_refuse_is_refused() -> None:
    with pytest.raises(InvalidNameError):
        container_name_check("docker:default", list)("a b")
