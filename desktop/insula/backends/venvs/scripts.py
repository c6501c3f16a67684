"""The interpreter in scripts (both forms of the first line) and in the launchers of Windows."""

from __future__ import annotations

import os
import re
import shlex
import struct
import sys
from collections.abc import Sequence

# As pip's distlib: what the kernel takes for sure.
_LONGEST_LINE = 512 if sys.platform == "darwin" else 127
_LONG_FORM = re.compile(
    rb"#![ \t]*/bin/sh[ \t]*\r?\n'''exec' (?P<words>[^\n]+?) \"\$0\" \"\$@\"[ \t]*\r?\n' '''[ \t]*\r?\n"
)
_SHORT_FORM = re.compile(rb"#![ \t]*(?P<line>[^\r\n]*)(?P<end>\r?\n|$)")
_END_OF_ZIP = b"PK\x05\x06"
_UV_MAGICS = (b"UVSC", b"UVPY")


def rewrite_script(data: bytes, old: Sequence[str], new: str) -> bytes:
    """The script `data` with its interpreter in `new` where it was in one of `old`, else `data` itself.

    `#!/usr/bin/env python` and interpreters elsewhere stay.
    """
    if not data.startswith(b"#!"):
        return data
    long_form = _LONG_FORM.match(data)
    if long_form is not None:
        words = _split(os.fsdecode(long_form["words"]))
        end = long_form.end()
    else:
        short_form = _SHORT_FORM.match(data)
        if short_form is None:
            return data
        words = _words(os.fsdecode(short_form["line"]), old)
        end = short_form.end()
    interpreter = _relocated(words[0], old, new) if words else None
    if interpreter is None:
        return data
    return _first_lines(interpreter, words[1:]) + data[end:]


def interpreter_of(data: bytes) -> str:
    """The interpreter that the script `data` asks for, "" for none."""
    if not data.startswith(b"#!"):
        return ""
    long_form = _LONG_FORM.match(data)
    if long_form is not None:
        words = _split(os.fsdecode(long_form["words"]))
        return words[0] if words else ""
    short_form = _SHORT_FORM.match(data)
    return os.fsdecode(short_form["line"]).strip().partition(" ")[0] if short_form is not None else ""


def rewrite_launcher(data: bytes, old: Sequence[str], new: str) -> bytes:
    """The Windows launcher `data` with its interpreter in `new` where it was in one of `old`, else `data` itself.

    A launcher of distlib is a stub, the first line of a script and a zip; one of uv ends with the path, its length (32
    bits) and a magic word.
    """
    if len(data) > 8 and data[-4:] in _UV_MAGICS:
        (length,) = struct.unpack("<I", data[-8:-4])
        start = len(data) - 8 - length
        interpreter = _relocated(data[start:-8].decode("utf-8", "surrogateescape"), old, new) if start > 0 else None
        if interpreter is None:
            return data
        encoded = interpreter.encode("utf-8", "surrogateescape")
        return data[:start] + encoded + struct.pack("<I", len(encoded)) + data[-4:]
    zip_start = _start_of_zip(data)
    line_start = data.rfind(b"#!", 0, zip_start) if zip_start else -1
    if line_start < 0:
        return data
    line = data[line_start + 2 : zip_start]
    text = line.decode("utf-8", "surrogateescape").strip()
    words = _words(text, old)
    interpreter = _relocated(words[0], old, new) if words else None
    if interpreter is None:
        return data
    quoted = f'"{interpreter}"' if " " in interpreter else interpreter
    end = b"\r\n" if line.endswith(b"\r\n") else b"\n"
    first = "#!" + " ".join((quoted, *words[1:]))
    return data[:line_start] + first.encode("utf-8", "surrogateescape") + end + data[zip_start:]


def relocated(path: str, old: Sequence[str], new: str) -> str | None:
    """`path` in `new` instead of one of `old`; None when it is in none. By whole components."""
    return _relocated(path, old, new)


def _relocated(path: str, old: Sequence[str], new: str) -> str | None:
    for each in old:
        if path == each or (path.startswith(each) and path[len(each)] in "/\\"):
            return new + path[len(each) :]
    return None


def _words(line: str, old: Sequence[str]) -> list[str]:
    """Interpreter and arguments of a short first line, where old tools left spaces in the path without quotes."""
    line = line.strip()
    if line.startswith('"'):
        interpreter, _, arguments = line[1:].partition('"')
        return [interpreter, *arguments.split()]
    for each in old:
        if line.startswith(each):
            rest, *words = line[len(each) :].split(" ")
            return [each + rest, *(word for word in words if word)]
    return line.split()


def _split(words: str) -> list[str]:
    try:
        return shlex.split(words)
    except ValueError:
        return []


def _first_lines(interpreter: str, arguments: Sequence[str]) -> bytes:
    line = "#!" + " ".join((interpreter, *arguments))
    if not any(each.isspace() for each in interpreter) and len(os.fsencode(line)) < _LONGEST_LINE:
        return os.fsencode(line) + b"\n"
    words = " ".join((_quoted(interpreter), *arguments))
    return os.fsencode(f"#!/bin/sh\n'''exec' {words} \"$0\" \"$@\"\n' '''\n")


def _quoted(path: str) -> str:
    """For the shell, and within three quotes of Python."""
    if re.search(r"[\\$`\"]", path):
        return shlex.quote(path)
    return f'"{path}"'


def _start_of_zip(data: bytes) -> int:
    end = data.rfind(_END_OF_ZIP)
    if end < 0 or len(data) < end + 22:
        return 0
    size: int
    offset: int
    size, offset = struct.unpack("<II", data[end + 12 : end + 20])
    start = end - size - offset
    return max(0, start)
