from __future__ import annotations

import json
from pathlib import Path

import pytest

from insula.backends.venvs.layout import Layout
from insula.backends.venvs.pointers import pointer_edits, replace_paths, shared_sources


@pytest.fixture
def root(tmp_path: Path) -> Path:
    path = tmp_path / "one"
    (path / "lib" / "python3.12" / "site-packages").mkdir(parents=True)
    return path


def written(root: Path, name: str, text: str, new: str = "/new/l'été") -> str:
    """The text of a file in site-packages after the rewrite."""
    path = root / "lib" / "python3.12" / "site-packages" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    edits = {edit.path: edit.content for edit in pointer_edits(Layout(str(root)), (str(root),), new)}
    content = edits.get(str(path), path.read_bytes())
    assert isinstance(content, bytes)
    return content.decode()


def test_lines_of_path_files_are_rewritten_where_they_lead_inside(root: Path) -> None:
    text = f"{root}/src\n/elsewhere/src\n{root}-2/src\n# {root}\nimport sys; sys.path.append('{root}/x')\n{root}\n"

    assert written(root, "easy-install.pth", text) == (
        f"/new/l'été/src\n/elsewhere/src\n{root}-2/src\n# {root}\n"
        "import sys; sys.path.append('/new/l\\'été/x')\n/new/l'été\n"
    )
    assert written(root, "spam.egg-link", f"{root}/src/spam\n.") == "/new/l'été/src/spam\n."


def test_finders_of_editable_installs_stay_code(root: Path) -> None:
    text = f"MAPPING = {{'spam': '{root}/src/spam', 'eggs': '/elsewhere/eggs'}}\n"

    after = written(root, "__editable___spam_1_finder.py", text)

    names: dict[str, dict[str, str]] = {}
    exec(after, names)
    assert names["MAPPING"] == {"spam": "/new/l'été/src/spam", "eggs": "/elsewhere/eggs"}


def test_direct_urls_are_rewritten_where_they_lead_inside(root: Path) -> None:
    inside = json.dumps({"url": f"file://{root}/src", "dir_info": {"editable": True}})
    outside = json.dumps({"url": "file:///elsewhere/src", "dir_info": {"editable": True}})

    assert json.loads(written(root, "spam-1.dist-info/direct_url.json", inside)) == {
        "url": "file:///new/l%27%C3%A9t%C3%A9/src",
        "dir_info": {"editable": True},
    }
    for other in (outside, "[]", "{}", "no json", '{"url": "https://example.org/x"}'):
        assert written(root, "eggs-1.dist-info/direct_url.json", other) == other
    assert shared_sources(Layout(str(root)), str(root)) == ()
    written(root, "eggs-1.dist-info/direct_url.json", outside)
    assert shared_sources(Layout(str(root)), str(root)) == ("/elsewhere/src",)


def test_kernels_of_jupyter_are_rewritten(root: Path) -> None:
    kernel = root / "share" / "jupyter" / "kernels" / "python3" / "kernel.json"
    kernel.parent.mkdir(parents=True)
    kernel.write_text(json.dumps({"argv": [f"{root}/bin/python", "-m", "ipykernel_launcher"]}))

    [edit] = pointer_edits(Layout(str(root)), (str(root),), '/new/a"b')

    assert isinstance(edit.content, bytes)
    assert json.loads(edit.content)["argv"][0] == '/new/a"b/bin/python'


def test_a_new_path_that_contains_the_old_one_is_not_replaced_again() -> None:
    assert replace_paths("x = /a/b", ("/a/b",), "/c /a/b") == "x = /c /a/b"
    assert replace_paths("x = '/a/b 2' \"/a/b\"", ("/a/b",), "/n") == "x = '/a/b 2' \"/n\""
    assert replace_paths("/a/b:/a/b/c '/a/b' (/a/b)", ("/a/b",), "/n") == "/n:/n/c '/n' (/n)"
