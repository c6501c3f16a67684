from __future__ import annotations

from pathlib import Path

from insula.domain.containers import (
    ContainerSpecification,
)
from insula.viewmodels.containers.container_form.environment import EnvironmentSection, masked_words
from insula.viewmodels.containers.container_form.section import Section

BLANK = ContainerSpecification(name="", image="")


def _loaded(section: Section, specification: ContainerSpecification = BLANK) -> None:
    section.set_baseline(BLANK)
    section.load(specification)


def test_a_variable_pasted_into_the_name_is_taken_apart() -> None:
    environment = EnvironmentSection()
    _loaded(environment)
    environment.environment.add()

    environment.environment.change(0, name="TZ=Europe/Paris")

    assert environment.values()["environment"] == (("TZ", "Europe/Paris"),)


def test_what_looks_secret_is_masked_until_somebody_asks() -> None:
    environment = EnvironmentSection()
    _loaded(environment, ContainerSpecification(name="", image="", environment=(("DB_PASSWORD", "x"), ("TZ", "UTC"))))
    assert [environment.is_masked(index) for index in range(2)] == [True, False]

    environment.environment.change(0, revealed=True)

    assert (environment.is_secret(0), environment.is_masked(0)) == (True, False)
    assert environment.values()["environment"] == (("DB_PASSWORD", "x"), ("TZ", "UTC"))
    assert masked_words(("DB_PASSWORD", "x")) == "DB_PASSWORD=•••"


def test_files_of_variables_are_paths() -> None:
    environment = EnvironmentSection()
    _loaded(environment)

    environment.env_files.add(path="/srv/app/.env")
    environment.env_files.add()

    assert environment.values()["env_files"] == (Path("/srv/app/.env"),)
