from __future__ import annotations

import pytest

from insula.backends.containers.stock.dockerignore import IgnoredPaths


@pytest.mark.parametrize(
    ("lines", "path", "ignored"),
    [
        (["*.log"], "a.log", True),
        (["*.log"], "folder/a.log", False),
        (["**/*.log"], "folder/deep/a.log", True),
        (["**/*.log"], "a.log", True),
        (["folder"], "folder/deep/a", True),
        (["/folder/"], "folder/a", True),
        (["a?"], "ab", True),
        (["a?"], "a/", False),
        (["*.md", "!README.md"], "README.md", False),
        (["*.md", "!README*.md", "README-secret.md"], "README-secret.md", True),
        (["folder", "!folder/kept"], "folder/kept", False),
        (["folder", "!folder/kept"], "folder/other", True),
        (["# comment", "", "  a  "], "a", True),
        (["# comment"], "# comment", False),
        (["[ab].txt"], "b.txt", True),
        (["[^ab].txt"], "b.txt", False),
        (["a.b"], "aXb", False),
        (["A"], "a", False),
        (["x/../y"], "y", True),
        (["**"], "any/thing", True),
        (["\\*"], "*", True),
        ([".git"], ".gitignore", False),
        (["["], "[", False),
    ],
)
def test_paths_are_left_out_as_docker_leaves_them_out(lines: list[str], path: str, ignored: bool) -> None:  # noqa: FBT001
    assert IgnoredPaths(lines).ignores(path) == ignored


def test_a_folder_is_looked_into_where_something_may_come_back() -> None:
    assert IgnoredPaths(["folder", "!folder/kept"]).may_hold("folder")
    assert not IgnoredPaths(["folder", "!other"]).may_hold("folder")
