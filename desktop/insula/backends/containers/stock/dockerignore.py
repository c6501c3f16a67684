"""What a .dockerignore leaves out, by the rules of Docker's own reader and matcher (moby/patternmatcher)."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass

_ESCAPED = frozenset(".+()|{}$^")


@dataclass(frozen=True, slots=True)
class _Pattern:
    text: str
    expression: re.Pattern[str]
    brings_back: bool


class IgnoredPaths:
    """Built from the lines of a .dockerignore, for paths from the top of the folder, with slashes."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._patterns = tuple(filter(None, map(_pattern_of, lines)))
        self._last: tuple[str, list[bool]] = ("", [False] * len(self._patterns))

    def ignores(self, path: str) -> bool:
        """Whether `path`, or a folder that it is in, is left out; the last pattern that is about it decides."""
        ignored = False
        parents = self._of_folder(posixpath.dirname(path))
        for pattern, in_parent in zip(self._patterns, parents, strict=True):
            if pattern.brings_back != ignored:
                continue
            if in_parent or pattern.expression.match(path):
                ignored = not pattern.brings_back
        return ignored

    def may_hold(self, folder: str) -> bool:
        """Whether something in an ignored folder may come back."""
        inside = f"{folder}/"
        return any(
            each.brings_back
            and (each.text.startswith(inside) or "*" in each.text or "?" in each.text or "[" in each.text)
            for each in self._patterns
        )

    def _of_folder(self, folder: str) -> list[bool]:
        """For each pattern, whether it matches `folder` or one above; the last answer is kept: a walk asks again."""
        known, matched = self._last
        if folder == known:
            return matched
        parts = folder.split("/") if folder else []
        above = ["/".join(parts[: count + 1]) for count in range(len(parts))]
        matched = [any(pattern.expression.match(each) for each in above) for pattern in self._patterns]
        self._last = (folder, matched)
        return matched


def _pattern_of(line: str) -> _Pattern | None:
    text = line.removeprefix("\ufeff")
    if text.startswith("#"):
        return None
    text = text.strip()
    brings_back = text.startswith("!")
    text = text.removeprefix("!").strip()
    if not text:
        return None
    text = posixpath.normpath(text)
    if len(text) > 1:
        text = text.lstrip("/")
    if text in {".", "/"}:
        return None
    try:
        return _Pattern(text, re.compile(_expression_of(text), re.DOTALL), brings_back)
    except re.error:
        return None


def _expression_of(text: str) -> str:
    parts: list[str] = []
    at = 0
    while at < len(text):
        character = text[at]
        at += 1
        if text.startswith("**", at - 1):
            at += 1
            if text.startswith("/", at):
                at += 1
            parts.append(".*" if at >= len(text) else "(?:.*/)?")
        elif character == "*":
            parts.append("[^/]*")
        elif character == "?":
            parts.append("[^/]")
        elif character == "\\" and at < len(text):
            parts.append(re.escape(text[at]))
            at += 1
        elif character in _ESCAPED and not text.startswith("[^", at - 2):
            parts.append(re.escape(character))
        else:
            parts.append(character)
    return "".join(parts) + r"\Z"
