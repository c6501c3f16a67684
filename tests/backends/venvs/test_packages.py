from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import pytest

from insula.backends.threads import Cancellation, Stopped
from insula.backends.venvs.packages import installed
from insula.domain.venvs import Package
from tests.backends.venvs import workshop
from tests.backends.venvs.workshop import make_venv
from tests.engines.package_index import PackageIndex

pytestmark = pytest.mark.engine


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """The site-packages of the environment `tmp_path`."""
    path = tmp_path / "lib" / "python3.12" / "site-packages"
    path.mkdir(parents=True)
    return path


def distribution(library: Path, folder: str, **files: str) -> Path:
    path = library / folder
    path.mkdir()
    for name, text in files.items():
        (path / name.replace("_json", ".json")).write_text(text, encoding="utf-8")
    return path


def packages(root: Path) -> list[Package]:
    return list(installed(Cancellation(), str(root)))


def test_packages_that_uv_installed_are_read(tmp_path: Path, index: PackageIndex) -> None:
    path = make_venv(tmp_path / "un été")
    workshop.install(path, index, "eggs")

    eggs, spam = packages(path)

    assert (eggs.name, eggs.version, eggs.summary, eggs.installer) == ("eggs", "2.0", "Made for a test", "uv")
    assert (spam.name, spam.version, spam.editable) == ("spam", "1.0", None)
    assert spam.size is not None
    assert spam.size > (path / "lib").glob("*/site-packages/spam.py").__next__().stat().st_size


def test_they_are_those_that_pip_lists(tmp_path: Path) -> None:
    path = tmp_path / "env"
    workshop.run(sys.executable, "-m", "virtualenv", "-q", path)

    told = json.loads(workshop.run(path / "bin" / "python", "-m", "pip", "--no-cache-dir", "list", "--format", "json"))

    assert {each.name: each.version for each in packages(path)} == {each["name"]: each["version"] for each in told}


def test_names_are_normalised_and_sorted(tmp_path: Path, library: Path) -> None:
    distribution(library, "Zope.Interface-1.dist-info", METADATA="Name: Zope.Interface\nVersion: 1\n\n")
    distribution(library, "My_Pkg-2.dist-info", METADATA="Name: My_Pkg\nVersion: 2\n\n")

    assert [each.name for each in packages(tmp_path)] == ["my-pkg", "zope-interface"]


def test_only_headers_are_read(tmp_path: Path, library: Path) -> None:
    text = "Metadata-Version: 2.1\r\nName: a\r\nVersion: 1\r\nSummary: é ü\r\n\r\nName: b\r\nVersion: 2\r\n"
    distribution(library, "a-1.dist-info", METADATA=text)

    assert packages(tmp_path) == [Package("a", "1", "é ü")]


def test_headers_may_be_longer_than_a_chunk(tmp_path: Path, library: Path) -> None:
    text = "Requires-Dist: x\n" * 5_000 + "Name: a\nVersion: 1\n\nbody"
    distribution(library, "a-0.dist-info", METADATA=text)

    assert packages(tmp_path) == [Package("a", "1")]


def test_the_size_is_the_sum_of_what_was_recorded(tmp_path: Path, library: Path) -> None:
    record = 'a.py,sha256=x,100\n"a,b.py",sha256=y,20\r\na-1.dist-info/RECORD,,\nbad,,-5\n'
    distribution(library, "a-1.dist-info", METADATA="Name: a\nVersion: 1\n\n", RECORD=record, INSTALLER="pip\n")

    assert packages(tmp_path) == [Package("a", "1", size=120, installer="pip")]


def test_an_editable_one_tells_its_source(tmp_path: Path, library: Path) -> None:
    url = json.dumps({"url": "file:///src/my%20%C3%A9t%C3%A9", "dir_info": {"editable": True}})
    distribution(library, "a-1.dist-info", METADATA="Name: a\nVersion: 1\n\n", direct_url_json=url)
    url = json.dumps({"url": "file:///src/b", "dir_info": {}})
    distribution(library, "b-1.dist-info", METADATA="Name: b\nVersion: 1\n\n", direct_url_json=url)

    assert [each.editable for each in packages(tmp_path)] == [Path("/src/my été"), None]


@pytest.mark.parametrize("url", ["", "[]", "{", '{"url": 3, "dir_info": 4}', '{"url": "file:///a"}'])
def test_an_unreadable_direct_url_does_no_harm(tmp_path: Path, library: Path, url: str) -> None:
    distribution(library, "a-1.dist-info", METADATA="Name: a\nVersion: 1\n\n", direct_url_json=url)

    assert packages(tmp_path) == [Package("a", "1")]


def test_eggs_are_read_too(tmp_path: Path, library: Path) -> None:
    distribution(library, "old-1.0-py3.12.egg-info", **{"PKG-INFO": "Name: old\nVersion: 1.0\n\n"})
    (library / "file-2.0.egg-info").write_text("Name: file\nVersion: 2.0\nSummary: s\n\n")
    source = tmp_path / "source"
    distribution(tmp_path, "source")
    distribution(source, "linked.egg-info", **{"PKG-INFO": "Name: linked\nVersion: 3\n\n"})
    (library / "linked.egg-link").write_text(f"{source}\n.")
    (library / "lost.egg-link").write_text("/nowhere\n.")

    assert packages(tmp_path) == [
        Package("file", "2.0", "s"),
        Package("linked", "3", editable=source),
        Package("lost", "", editable=Path("/nowhere")),
        Package("old", "1.0"),
    ]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\0\0", b"no headers", b"Name:\nVersion:\n\n", b"Version: 9\n\n"])
def test_damaged_metadata_gives_what_the_folder_tells(tmp_path: Path, library: Path, content: bytes) -> None:
    (distribution(library, "a_b-1.5.dist-info") / "METADATA").write_bytes(content)

    [package] = packages(tmp_path)

    assert package.name == "a-b"
    assert package.version in {"1.5", "9"}


def test_of_two_with_one_name_the_one_written_last_counts(tmp_path: Path, library: Path) -> None:
    distribution(library, "a-2.dist-info", METADATA="Name: a\nVersion: 2\n\n")
    time.sleep(0.02)
    distribution(library, "A-1.dist-info", METADATA="Name: A\nVersion: 1\n\n")

    assert packages(tmp_path) == [Package("a", "1")]


def test_what_pip_is_about_to_remove_is_no_package(tmp_path: Path, library: Path) -> None:
    distribution(library, "~-1.dist-info", METADATA="Name: a\nVersion: 1\n\n")

    assert packages(tmp_path) == []


def test_an_environment_without_packages_has_none(tmp_path: Path) -> None:
    assert packages(tmp_path) == []


def test_reading_ends_when_nobody_waits_for_it(tmp_path: Path, library: Path) -> None:
    distribution(library, "a-1.dist-info")
    cancellation = Cancellation()
    cancellation.cancel()

    with pytest.raises(Stopped):
        installed(cancellation, str(tmp_path))
