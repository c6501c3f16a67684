from __future__ import annotations

import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from insula.backends.venvs.scripts import interpreter_of, relocated, rewrite_launcher, rewrite_script

OLD = "/home/me/Projet été"
NEW = "/srv/new"
LONG = "/srv/" + "x" * 150
SPACED = "/srv/l'île verte"
BODY = b"# -*- coding: utf-8 -*-\nimport sys\n"


def long_form(path: str, *, quote: str = '"') -> bytes:
    return f"#!/bin/sh\n'''exec' {quote}{path}{quote} \"$0\" \"$@\"\n' '''\n".encode()


@pytest.mark.parametrize(
    "first",
    [
        f"#!{OLD}/bin/python\n".encode(),
        f"#! {OLD}/bin/python\n".encode(),
        f'#!"{OLD}/bin/python"\n'.encode(),
        f"#!{OLD}/bin/python\r\n".encode(),
        long_form(f"{OLD}/bin/python"),
        long_form(f"{OLD}/bin/python", quote="'"),
        long_form(f"{OLD}/bin/python").replace(b"#!/bin/sh", b"#! /bin/sh"),
    ],
)
def test_every_form_of_first_line_is_found(first: bytes) -> None:
    assert rewrite_script(first + BODY, (OLD,), NEW) == b"#!/srv/new/bin/python\n" + BODY


@pytest.mark.parametrize(("new", "quoted"), [(LONG, LONG), (SPACED, SPACED), ("/srv/été b", "/srv/été b")])
def test_a_path_that_the_kernel_would_not_take_gets_the_long_form_and_comes_back(new: str, quoted: str) -> None:
    written = rewrite_script(f"#!{OLD}/bin/python3\n".encode() + BODY, (OLD,), new)

    assert written == long_form(f"{quoted}/bin/python3") + BODY
    assert interpreter_of(written) == f"{new}/bin/python3"
    assert rewrite_script(written, (new,), NEW) == b"#!/srv/new/bin/python3\n" + BODY


@pytest.mark.parametrize("new", ["/srv/a$HOME b", "/srv/a`id` b", '/srv/a"b c', "/srv/a\\b c"])
def test_what_a_shell_would_expand_is_kept_from_it(new: str) -> None:
    written = rewrite_script(f"#!{OLD}/bin/python\n".encode() + BODY, (OLD,), new)

    assert interpreter_of(written) == f"{new}/bin/python"


def test_arguments_are_kept_in_both_forms() -> None:
    script = f"#!{OLD}/bin/python -E -s\n".encode() + BODY

    assert rewrite_script(script, (OLD,), NEW) == b"#!/srv/new/bin/python -E -s\n" + BODY
    long = rewrite_script(script, (OLD,), SPACED)
    assert b'" -E -s "$0" "$@"\n' in long
    assert rewrite_script(long, (SPACED,), NEW) == b"#!/srv/new/bin/python -E -s\n" + BODY


@pytest.mark.parametrize(
    "script",
    [
        b"#!/usr/bin/env python\n" + BODY,
        b"#!/usr/bin/python3\n" + BODY,
        f"#!{OLD}-2/bin/python\n".encode() + BODY,
        f"#!/other{OLD}/bin/python\n".encode() + BODY,
        b"#!/bin/sh\necho hello\n",
        b"#!",
        b"#!\n",
        b"",
        b"\x7fELF",
        f"# {OLD}/bin/python\n".encode(),
        b"#!/bin/sh\n'''exec' \"unfinished \"$0\" \"$@\"\n' '''\n",
    ],
)
def test_anything_else_stays(script: bytes) -> None:
    assert rewrite_script(script, (OLD,), NEW) is script


@given(st.binary(max_size=200))
def test_no_bytes_upset_it(data: bytes) -> None:
    for content in (data, b"#!" + data, b"#!/bin/sh\n'''exec' " + data, b"MZ" + data + b"PK\x05\x06" + data + b"UVSC"):
        rewrite_script(content, (OLD,), NEW)
        rewrite_launcher(content, (OLD,), NEW)
        interpreter_of(content)


def launcher(first: bytes) -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("__main__.py", "print('hello')")
    return b"MZ" + bytes(1000) + b"#! not this one" + bytes(100) + first + archive.getvalue()


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_the_first_line_of_a_windows_launcher_is_rewritten_and_its_zip_kept(end: bytes) -> None:
    old, new = r"C:\Users\me\one", r"C:\Users\me\the clone"
    written = rewrite_launcher(launcher(rb"#!C:\Users\me\one\Scripts\python.exe" + end), (old,), new)

    assert written == launcher(b'#!"' + new.encode() + rb'\Scripts\python.exe"' + end)
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        assert archive.read("__main__.py") == b"print('hello')"
    assert rewrite_launcher(written, (new,), old) == launcher(rb"#!C:\Users\me\one\Scripts\python.exe" + end)


def test_a_launcher_of_uv_is_rewritten() -> None:
    def ending(path: str) -> bytes:
        return launcher(b"") + path.encode() + struct.pack("<I", len(path.encode())) + b"UVSC"

    old, new = r"C:\one", r"C:\l'été deux"
    assert rewrite_launcher(ending(rf"{old}\Scripts\python.exe"), (old,), new) == ending(rf"{new}\Scripts\python.exe")


@pytest.mark.parametrize("data", [launcher(b"#!C:\\other\\python.exe\n"), launcher(b""), b"MZ" + bytes(64)])
def test_other_programs_stay(data: bytes) -> None:
    assert rewrite_launcher(data, (r"C:\one",), r"C:\two") is data


def test_paths_are_compared_by_whole_components() -> None:
    assert relocated("/a/b", ("/a/b",), "/c") == "/c"
    assert relocated("/a/b/x", ("/z", "/a/b"), "/c") == "/c/x"
    assert relocated("/a/bc", ("/a/b",), "/c") is None
    assert relocated("/x/a/b", ("/a/b",), "/c") is None
