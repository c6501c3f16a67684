"""A pasted `docker run` line, read as a specification. Nothing is run, and no engine is asked."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path, PureWindowsPath

from insula.backends.containers.specification.run_line_names import FLAGS, OTHER_NAMES, SHORT, WITHOUT_WORD
from insula.backends.containers.specification.run_line_options import OPTIONS, Draft
from insula.backends.containers.specification.run_line_words import words_of
from insula.domain.container_problems import RunLineProblem
from insula.domain.containers import LOOPBACK
from insula.domain.errors import InvalidRunLineError
from insula.domain.run_lines import RunLine

_PROGRAMS = {"docker", "podman", "nerdctl"}
_BEFORE = {"sudo", "$", "%"}
_MANAGING = "container"
_VERBS = {"run": True, "create": False}
"""Whether the container starts."""
_ASSIGNMENT = re.compile(r"[A-Za-z_]\w*=.*", re.DOTALL)
# What word processors make of hyphens.
_DASHES = "\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}"
# Of the program itself, before the verb.
_GLOBAL = {"-H", "--host", "-c", "--context", "--config", "-l", "--log-level", "--connection", "--url", "--root"}


def parse_run_line(text: str, folder: Path | None = None) -> RunLine:
    """What the line asks for. Without a `--name` the name is "".

    `$HOME` is filled in, `$PWD` too and relative paths where `folder` is known; ports without an address are published
    on all of them, as that command does.

    Raises:
        InvalidRunLineError: it is no `docker run` line, or an option has a value that it cannot have.
    """
    variables = {"HOME": str(Path.home())} | ({} if folder is None else {"PWD": str(folder)})
    read = words_of(text, variables)
    draft = Draft(folder)
    words, start = _after_the_verb(list(read.words), draft)
    rest = _options(words, draft)
    if not rest or not rest[0]:
        raise InvalidRunLineError("run_line", words[-1] if words else "", RunLineProblem.NO_IMAGE)
    specification = draft.specification(rest[0], tuple(rest[1:]), start=start)
    unexpanded = dict.fromkeys((*read.unexpanded, *draft.unexpanded))
    return RunLine(specification, tuple(draft.unknown), tuple(unexpanded))


def parse_options(name: str, image: str, options: Sequence[tuple[str, str]], command: Sequence[str]) -> RunLine:
    """The same from options by their long names, typed in the folder and with the variables of this process.

    Ports without an address are published on loopback.

    Raises:
        InvalidRunLineError: an option has a value that it cannot have.
    """
    draft = Draft(Path.cwd(), os.environ, LOOPBACK)
    for option, value in options:
        draft.take(option, value)
    draft.texts["name"] = name
    return RunLine(
        draft.specification(image, tuple(command), start=False), tuple(draft.unknown), tuple(draft.unexpanded)
    )


def _after_the_verb(words: list[str], draft: Draft) -> tuple[list[str], bool]:
    if not words:
        raise InvalidRunLineError("run_line", "", RunLineProblem.EMPTY)
    while words and (words[0] in _BEFORE or _ASSIGNMENT.fullmatch(words[0])):
        if (before := words.pop(0)) not in _BEFORE:
            draft.unknown.append(before.partition("=")[0] + "=")
    if not words or _program(words[0]) not in _PROGRAMS:
        raise InvalidRunLineError("run_line", words[0] if words else "sudo", RunLineProblem.NOT_A_RUN_LINE)
    at = 1
    while at < len(words) and words[at].startswith("-"):
        valued = words[at] in _GLOBAL and at + 1 < len(words)
        draft.leave(words[at], words[at + 1] if valued else "")
        at += 2 if valued else 1
    if words[at : at + 1] == [_MANAGING]:
        at += 1
    verb = words[at] if at < len(words) else ""
    if verb not in _VERBS:
        raise InvalidRunLineError("run_line", " ".join(words[: at + 1]), RunLineProblem.NOT_A_RUN_LINE)
    return words[at + 1 :], _VERBS[verb]


def _program(word: str) -> str:
    return PureWindowsPath(word).name.lower().removesuffix(".exe")


def _options(words: list[str], draft: Draft) -> list[str]:
    """Take the options, and give what follows them: the image and its command."""
    at = 0
    while at < len(words):
        word = _hyphenated(words[at])
        if word == "--":
            return words[at + 1 :]
        if not word.startswith("-") or word == "-":
            return words[at:]
        following = words[at + 1] if at + 1 < len(words) else None
        used = False
        for option, value in _parted(word, draft):
            if value is None:
                if following is None:
                    raise InvalidRunLineError("run_line", word, RunLineProblem.NO_VALUE, option)
                value, used = following, True  # noqa: PLW2901
            draft.take(option, value)
        at += 2 if used else 1
    return []


def _hyphenated(word: str) -> str:
    """The option as it was typed before a web page or a word processor made dashes of its hyphens."""
    bare = word.lstrip(_DASHES)
    if bare == word or not bare:
        return word
    name = f"--{bare.partition('=')[0]}"
    known = name in OPTIONS or name in FLAGS or name in WITHOUT_WORD or name in OTHER_NAMES
    return f"--{bare}" if known else f"-{bare}"


def _parted(word: str, draft: Draft) -> Iterator[tuple[str, str | None]]:
    """The options in one word, by long name; the value is None where it is the next word."""
    if word.startswith("--"):
        name, equals, value = word.partition("=")
        name = OTHER_NAMES.get(name, name)
        if equals:
            yield name, value
        elif name in FLAGS or not (name in OPTIONS or name in WITHOUT_WORD):
            # Of an option that nobody knows, the next word may be the image.
            yield name, ""
        else:
            yield name, None
        return
    letters = word[1:]
    for index, letter in enumerate(letters):
        option, rest = SHORT.get(letter), letters[index + 1 :]
        if option is None:
            draft.leave(f"-{letter}", "")
        elif option in FLAGS and not rest.startswith("="):
            yield option, ""
        else:
            yield option, (rest.removeprefix("=") or None)
            return
