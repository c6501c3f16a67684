from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
FILES = ["constraints.txt", "constraints-test.txt"]


def pins_of(name: str) -> dict[str, list[Requirement]]:
    lines = (ROOT / "packaging" / name).read_text().replace("\\\n", " ").splitlines()
    pins: dict[str, list[Requirement]] = defaultdict(list)
    for line in lines:
        requirement = Requirement(line.partition(" --hash")[0])
        pins[canonicalize_name(requirement.name)].append(requirement)
    return pins


def asked_for(*groups: str) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    asked = list(project["project"]["dependencies"])
    for group in groups:
        asked += [line for line in project["dependency-groups"][group] if isinstance(line, str)]
    return [Requirement(line) for line in asked]


@pytest.mark.parametrize("name", FILES)
def test_every_line_is_a_name_with_one_version_and_hashes_and_no_address(name: str) -> None:
    text = (ROOT / "packaging" / name).read_text()
    pin = r"[a-z0-9-]+==[0-9a-z.]+( ; [^\n\\]+)?( \\\n    --hash=sha256:[0-9a-f]{64})+\n"

    assert re.fullmatch(f"({pin})+", text)
    assert "://" not in text


@pytest.mark.parametrize(("name", "groups"), [(FILES[0], ["build"]), (FILES[1], ["build", "test", "bench"])])
def test_what_the_project_asks_for_is_pinned_within_its_ranges(name: str, groups: list[str]) -> None:
    pins = pins_of(name)

    for requirement in asked_for(*groups):
        versions = [next(iter(pin.specifier)).version for pin in pins[canonicalize_name(requirement.name)]]
        assert any(requirement.specifier.contains(version) for version in versions), str(requirement)


def test_the_tests_run_with_what_the_application_runs_with() -> None:
    of_tests = pins_of("constraints-test.txt")

    for name, pins in pins_of("constraints.txt").items():
        # The tests may want on every system what the application wants on some.
        assert {str(pin.specifier) for pin in pins} == {str(pin.specifier) for pin in of_tests[name]}


def test_python_3_11_gets_no_qt_that_aborts_on_it() -> None:
    chosen = [
        next(iter(pin.specifier)).version
        for pin in pins_of("constraints.txt")["pyside6-essentials"]
        if pin.marker is None or pin.marker.evaluate({"python_version": "3.11", "python_full_version": "3.11.2"})
    ]

    (version,) = chosen
    assert version.startswith("6.11.")
