from __future__ import annotations

from pathlib import Path

import pytest

from insula.backends.venvs.places import Root, avoided_mounts, is_within, usual_places


@pytest.mark.engine
def test_the_usual_places_of_each_tool_are_searched(tmp_path: Path) -> None:
    (tmp_path / ".pyenv" / "versions" / "3.12.1" / "envs").mkdir(parents=True)

    places = {root.path.removeprefix(f"{tmp_path}/"): root.depth for root in usual_places({}, str(tmp_path))}

    assert places == {
        ".virtualenvs": 1,
        ".venvs": 1,
        ".cache/pypoetry/virtualenvs": 1,
        ".local/share/virtualenvs": 1,
        ".local/share/hatch/env/virtual": 3,
        ".local/share/pdm/venvs": 1,
        "PycharmProjects": 2,
        ".local/share/uv/tools": 1,
        ".local/pipx/venvs": 1,
        ".local/share/pipx/venvs": 1,
        ".pyenv/versions/3.12.1/envs": 1,
    }


@pytest.mark.engine
@pytest.mark.parametrize(
    ("variable", "value", "place"),
    [
        ("WORKON_HOME", "/w", Root("/w", 1)),
        ("POETRY_VIRTUALENVS_PATH", "/p", Root("/p", 1)),
        ("POETRY_CACHE_DIR", "/p", Root("/p/virtualenvs", 1)),
        ("HATCH_DATA_DIR", "/h", Root("/h/env/virtual", 3)),
        ("UV_TOOL_DIR", "/u", Root("/u", 1)),
        ("PIPX_HOME", "/x", Root("/x/venvs", 1)),
        ("XDG_DATA_HOME", "/d", Root("/d/virtualenvs", 1)),
        ("XDG_CACHE_HOME", "/c", Root("/c/pypoetry/virtualenvs", 1)),
    ],
)
def test_what_a_person_set_for_a_tool_counts(variable: str, value: str, place: Root) -> None:
    assert place in usual_places({variable: value}, "/home/person")


@pytest.mark.engine
def test_pseudo_file_systems_are_avoided() -> None:
    avoided = avoided_mounts()

    assert "/proc" in avoided
    assert "/" not in avoided


@pytest.mark.engine
@pytest.mark.parametrize(
    ("path", "within"),
    [("/a/b", True), ("/a/b/c/d", True), ("/a", False), ("/a/bc", False), ("/", False), ("relative", False)],
)
def test_a_path_is_within_by_whole_names(path: str, *, within: bool) -> None:
    assert is_within(path, {"/a/b", "/x"}) is within
