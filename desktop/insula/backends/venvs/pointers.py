"""Files of an environment, other than scripts, that name places: path files, editable installs, kernels of Jupyter."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from insula.backends.venvs.layout import Layout
from insula.backends.venvs.rewriting import Edit
from insula.backends.venvs.scripts import relocated

Rewrite = Callable[[str, Sequence[str], str], str]

_DIRECT_URL = "direct_url.json"
_KERNELS = os.path.join("share", "jupyter", "kernels")


def pointer_edits(layout: Layout, old: Sequence[str], new: str) -> Iterator[Edit]:
    """The changes to the pointers of an environment; those to places outside it stay."""
    for folder in layout.site_packages():
        for name in sorted(os.listdir(folder)):
            path = os.path.join(folder, name)
            if name.endswith((".pth", ".egg-link")):
                yield from _edit(path, _path_file, old, new)
            elif name.startswith("__editable__") and name.endswith(".py"):
                yield from _edit(path, _code, old, new)
            elif name.endswith(".dist-info"):
                url = os.path.join(path, _DIRECT_URL)
                if os.path.exists(url):
                    yield from _edit(url, _direct_url, old, new)
    for kernel in _kernels(layout.root):
        yield from _edit(kernel, _kernel, old, new)


def shared_sources(layout: Layout, path: str) -> tuple[str, ...]:
    """The folders outside the environment, whose final place is `path`, that hold sources of its editable installs."""
    found: set[str] = set()
    for folder in layout.site_packages():
        for name in os.listdir(folder):
            entry = os.path.join(folder, name)
            if name.endswith(".egg-link"):
                found.update(line.strip() for line in _read(entry).splitlines()[:1])
            elif name.endswith(".dist-info"):
                found.add(_editable_source(os.path.join(entry, _DIRECT_URL)))
    return tuple(sorted(source for source in found - {""} if relocated(source, (layout.root, path), "") is None))


def replace_paths(text: str, old: Sequence[str], new: str, escape: Callable[[str], str] = str) -> str:
    """`text` with each path of `old`, as a whole, replaced by `new`; both are written as `escape` does."""
    ways = {escape(path): escape(new) for path in old} | dict.fromkeys(old, escape(new))
    paths = "|".join(re.escape(each) for each in sorted(ways, key=len, reverse=True))
    # Within quotes a path may go on after a space.
    pattern = rf"(?<=[\"'])(?:{paths})(?=[/\\\"':;])|(?<![^\s=:;(,\[])(?:{paths})(?=[\s/\\:;),\]]|$)"
    return re.sub(pattern, lambda found: ways[found.group()], text, flags=re.MULTILINE)


def _path_file(text: str, old: Sequence[str], new: str) -> str:
    lines = text.splitlines(keepends=True)
    return "".join(_path_line(line, old, new) for line in lines)


def _path_line(line: str, old: Sequence[str], new: str) -> str:
    # What site.py takes for code.
    if line.startswith(("import ", "import\t")):
        return _code(line, old, new)
    body = line.rstrip()
    moved = relocated(body, old, new)
    return line if moved is None else moved + line[len(body) :]


def _code(text: str, old: Sequence[str], new: str) -> str:
    return replace_paths(text, old, new, _python_text)


def _kernel(text: str, old: Sequence[str], new: str) -> str:
    return replace_paths(text, old, new, _json_text)


def _direct_url(text: str, old: Sequence[str], new: str) -> str:
    try:
        content = json.loads(text)
        path = _path_of_url(content["url"])
    except (ValueError, KeyError, TypeError):
        return text
    moved = relocated(path, old, new) if path else None
    if moved is None:
        return text
    content["url"] = Path(moved).as_uri()
    return json.dumps(content)


def _editable_source(path: str) -> str:
    try:
        content = json.loads(_read(path))
        return _path_of_url(content["url"]) if content.get("dir_info", {}).get("editable") else ""
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return ""


def _path_of_url(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme != "file" or parts.netloc not in {"", "localhost"}:
        return ""
    return url2pathname(parts.path) if os.name == "nt" else unquote(parts.path)


def _kernels(root: str) -> Iterator[str]:
    try:
        names = sorted(os.listdir(os.path.join(root, _KERNELS)))
    except OSError:
        return
    for name in names:
        path = os.path.join(root, _KERNELS, name, "kernel.json")
        if os.path.isfile(path):
            yield path


def _python_text(path: str) -> str:
    return path.replace("\\", "\\\\").replace("'", "\\'")


def _json_text(path: str) -> str:
    return json.dumps(path, ensure_ascii=False)[1:-1]


def _read(path: str) -> str:
    with open(path, "rb") as file:
        return file.read().decode("utf-8", "surrogateescape")


def _edit(path: str, rewrite: Rewrite, old: Sequence[str], new: str) -> Iterator[Edit]:
    before = _read(path)
    after = rewrite(before, old, new)
    if after != before:
        yield Edit(path, after.encode("utf-8", "surrogateescape"))
