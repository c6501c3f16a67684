"""All that has to change in an environment for it to live at another path, or to show another prompt."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass

from insula.backends.venvs.activation import recorded_path
from insula.backends.venvs.activators import is_activator, rewrite_paths
from insula.backends.venvs.configuration import parse
from insula.backends.venvs.layout import Layout
from insula.backends.venvs.placing import typed_errors
from insula.backends.venvs.pointers import pointer_edits, replace_paths
from insula.backends.venvs.prompts import rewrite_prompt
from insula.backends.venvs.record_files import record_paths, rewrite_rows
from insula.backends.venvs.rewriting import Edit
from insula.backends.venvs.scripts import relocated, rewrite_launcher, rewrite_script
from insula.domain.environment import OriginCode

_ORIGIN_PREFIX = "insula-"
_PROMPT_LINE = re.compile(r"^[ \t]*prompt[ \t]*=[ \t]*(?P<value>.*?)[ \t]*$", re.MULTILINE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Relocation:
    """From the paths `old` (spellings of one place) to `new`.

    `prompt` is the one to show, None for the same. `origin` tells how it came to be: its code and detail.
    """

    old: tuple[str, ...]
    new: str
    prompt: str | None = None
    origin: tuple[OriginCode, str] | None = None


def spellings(root: str) -> tuple[str, ...]:
    """The paths under which the files of the environment `root` may know it.

    The real path, and the one in its activation script when nothing is there any more (it was moved by hand) or the
    same folder is (through a link).
    """
    found = [root, os.path.realpath(root)]
    embedded = recorded_path(Layout(root).scripts)
    if embedded and (not os.path.lexists(embedded) or os.path.realpath(embedded) == found[1]):
        found.append(embedded.rstrip("/\\"))
    return tuple(dict.fromkeys(found))


def relocation_edits(root: str, relocation: Relocation) -> list[Edit]:
    """The changes to the environment whose files are in `root` now. Links outside its scripts: see `link_edits`."""
    layout = Layout(root)
    with typed_errors(root):
        edits = list(_configuration_edits(layout, relocation))
        edits += _script_edits(layout.scripts, relocation)
        edits += pointer_edits(layout, relocation.old, relocation.new)
        changed = {edit.path: edit.content for edit in edits if isinstance(edit.content, bytes)}
        # RECORD knows the files by where they are, or, with absolute paths, by where they will be.
        final = {relocation.new + path[len(root) :]: content for path, content in changed.items()}
        for folder in layout.site_packages():
            for record in record_paths(folder):
                content = rewrite_rows(record, changed | final, relocation.old, relocation.new)
                if content is not None:
                    edits.append(Edit(record, content))
    return edits


def link_edits(root: str, relocation: Relocation) -> Iterator[Edit]:
    """The changes to the absolute links into the environment, wherever they are in it but for its scripts."""
    scripts = Layout(root).scripts
    folders = [root]
    while folders:
        with typed_errors(folders[-1]), os.scandir(folders.pop()) as entries:
            for each in entries:
                if each.is_symlink():
                    yield from _link_edit(each.path, relocation)
                elif each.is_dir(follow_symlinks=False) and each.path != scripts:
                    folders.append(each.path)


def prompt_edits(root: str, prompt: str) -> list[Edit]:
    """The changes to the environment in `root` for another prompt, and nothing else."""
    layout = Layout(root)
    with typed_errors(root):
        edits = list(_configuration_edits(layout, Relocation((), "", prompt)))
        for name in sorted(os.listdir(layout.scripts)) if os.path.isdir(layout.scripts) else ():
            path = os.path.join(layout.scripts, name)
            if is_activator(name) and not os.path.islink(path):
                before = _text(path)
                after = rewrite_prompt(name, before, prompt)
                if after != before:
                    edits.append(Edit(path, _bytes(after)))
    return edits


def _configuration_edits(layout: Layout, relocation: Relocation) -> Iterator[Edit]:
    before = _text(layout.configuration)
    after = replace_paths(before, relocation.old, relocation.new) if relocation.old else before
    if relocation.prompt is not None:
        after = _with_prompt(after, relocation.prompt)
    if relocation.origin is not None:
        after = _with_origin(after, *relocation.origin)
    if after != before:
        yield Edit(layout.configuration, _bytes(after))


def _with_origin(text: str, code: OriginCode, detail: str) -> str:
    """Keys of our own, as virtualenv and uv have theirs."""
    lines = [line for line in text.splitlines(keepends=True) if not line.startswith(_ORIGIN_PREFIX)]
    kept = "".join(lines)
    ending = "" if kept.endswith("\n") or not kept else "\n"
    return f"{kept}{ending}{_ORIGIN_PREFIX}{code} = {detail}\n"


def _with_prompt(text: str, prompt: str) -> str:
    found = _PROMPT_LINE.search(text)
    if found is None:
        quote = "'" if parse(text).tool == "venv" else ""
        ending = "" if text.endswith("\n") or not text else "\n"
        return f"{text}{ending}prompt = {quote}{prompt}{quote}\n"
    quote = found["value"][:1] if found["value"][:1] in {"'", '"'} else ""
    return f"{text[: found.start()]}prompt = {quote}{prompt}{quote}{text[found.end() :]}"


def _script_edits(folder: str, relocation: Relocation) -> Iterator[Edit]:
    if not os.path.isdir(folder):
        return
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda each: each.name)
    for each in found:
        if each.is_symlink():
            yield from _link_edit(each.path, relocation)
        elif each.is_file(follow_symlinks=False):
            yield from _file_edit(each.path, each.name, relocation)


def _file_edit(path: str, name: str, relocation: Relocation) -> Iterator[Edit]:
    if is_activator(name):
        text = _text(path)
        after = rewrite_paths(name, text, relocation.old, relocation.new)
        if relocation.prompt is not None:
            after = rewrite_prompt(name, after, relocation.prompt)
        if after != text:
            yield Edit(path, _bytes(after))
        return
    with open(path, "rb") as file:
        data = file.read(2)
        if data not in {b"#!", b"MZ"}:
            return
        data += file.read()
    rewrite = rewrite_script if data.startswith(b"#!") else rewrite_launcher
    content = rewrite(data, relocation.old, relocation.new)
    if content != data:
        yield Edit(path, content)


def _link_edit(path: str, relocation: Relocation) -> Iterator[Edit]:
    moved = relocated(os.readlink(path), relocation.old, relocation.new)
    if moved is not None:
        yield Edit(path, moved)


def _text(path: str) -> str:
    with open(path, "rb") as file:
        return file.read().decode("utf-8", "surrogateescape")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
