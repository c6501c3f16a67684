"""The words of a pasted command, as a shell would see them. Nothing is run; only given variables are filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from insula.domain.container_problems import RunLineProblem
from insula.domain.errors import InvalidRunLineError

# A line goes on after \ (sh), ` (PowerShell) or ^ (cmd), and the spaces that follow by mistake.
_LINE_END = re.compile(r"[ \t]*(?:\r?\n|\Z)")
_VARIABLE = re.compile(r"\$(?:\{(\w+)\}|(\w+)|\((pwd)\))", re.ASCII)
# What a shell would work out: ${TAG:-1}, and the output of a program.
_EXPRESSION = re.compile(r"\$\{[^{}]*\}")
_SPACE = " \t\r\n"
_OPERATORS = ";&|<>"
_ESCAPED_IN_DOUBLE = '$`"\\\n'
_SECOND_COMMAND = re.compile(r"\s*(?:\$\s+)?(?:sudo|docker|podman|cd|export|set)\s", re.ASCII)


@dataclass(frozen=True, slots=True)
class Words:
    """The words, and the variables in them that were left as they stood, because nobody knows their values."""

    words: tuple[str, ...]
    unexpanded: tuple[str, ...] = ()


@dataclass(slots=True)
class _Reader:
    text: str
    variables: Mapping[str, str]
    at: int = 0
    word: str | None = None
    words: list[str] = field(default_factory=list)
    unexpanded: list[str] = field(default_factory=list)

    def read(self) -> Words:
        while self.at < len(self.text):
            letter = self.text[self.at]
            if letter in _SPACE:
                self._space(letter)
            elif letter == "#" and self.word is None:
                end = self.text.find("\n", self.at)
                self.at = len(self.text) if end < 0 else end
            elif letter in _OPERATORS:
                raise InvalidRunLineError("run_line", self._rest(), RunLineProblem.SHELL_OPERATOR)
            else:
                self._letter(letter)
        self._end_word()
        return Words(tuple(self.words), tuple(dict.fromkeys(self.unexpanded)))

    def _space(self, letter: str) -> None:
        self._end_word()
        self.at += 1
        if letter == "\n" and self.words and (second := _SECOND_COMMAND.match(self.text, self.at)):
            raise InvalidRunLineError("run_line", second.group().strip(), RunLineProblem.SHELL_OPERATOR)

    def _letter(self, letter: str) -> None:
        match letter:
            case "\\" | "`" | "^" if self._goes_on(letter):
                line_end = _LINE_END.match(self.text, self.at + 1)
                self.at = line_end.end() if line_end is not None else len(self.text)
            case "'":
                end = self._closing("'")
                self._add(self.text[self.at + 1 : end])
                self.at = end + 1
            case '"':
                self._double()
            case "\\" if self.at + 1 < len(self.text):
                self._add(self.text[self.at + 1])
                self.at += 2
            case "$":
                self._dollar()
            case "`":
                self._backquote()
            case "~" if self.word is None and self.text[self.at + 1 : self.at + 2] in {"/", ""}:
                self._add(self.variables.get("HOME", "~"))
                self.at += 1
            case _:
                self._add(letter)
                self.at += 1

    def _goes_on(self, letter: str) -> bool:
        return (letter == "\\" or self.word is None) and _LINE_END.match(self.text, self.at + 1) is not None

    def _double(self) -> None:
        start = self.at
        self._add("")
        self.at += 1
        while self.at < len(self.text) and (letter := self.text[self.at]) != '"':
            following = self.text[self.at + 1 : self.at + 2]
            if letter == "\\" and following and following in _ESCAPED_IN_DOUBLE:
                self._add("" if following == "\n" else following)
                self.at += 2
            elif letter == "$":
                self._dollar()
            elif letter == "`":
                self._backquote()
            else:
                self._add(letter)
                self.at += 1
        if self.at >= len(self.text):
            raise InvalidRunLineError("run_line", self.text[start : start + 40], RunLineProblem.OPEN_QUOTE)
        self.at += 1

    def _dollar(self) -> None:
        found = _VARIABLE.match(self.text, self.at)
        if found is None:
            expression = _EXPRESSION.match(self.text, self.at)
            self._keep(self._end_of_output() if expression is None else expression.end())
            return
        name = found[1] or found[2] or found[3].upper()
        if name not in self.variables:
            self.unexpanded.append(found[0])
        self._add(self.variables.get(name, found[0]))
        self.at = found.end()

    def _backquote(self) -> None:
        self._keep(self.text.find("`", self.at + 1) + 1)

    def _keep(self, end: int) -> None:
        """What a shell would work out stays as it is, up to `end`; a letter that begins nothing is itself."""
        if end <= self.at:
            end = self.at + 1
        else:
            self.unexpanded.append(self.text[self.at : end])
        self._add(self.text[self.at : end])
        self.at = end

    def _end_of_output(self) -> int:
        """Where the $(…) that begins here ends; 0 if none does."""
        depth = 0
        for at in range(self.at + 1, len(self.text)):
            depth += {"(": 1, ")": -1}.get(self.text[at], 0)
            if depth == 0:
                return at + 1 if self.text[at] == ")" else 0
        return 0

    def _closing(self, quote: str) -> int:
        end = self.text.find(quote, self.at + 1)
        if end < 0:
            raise InvalidRunLineError("run_line", self.text[self.at : self.at + 40], RunLineProblem.OPEN_QUOTE)
        return end

    def _add(self, text: str) -> None:
        self.word = (self.word or "") + text

    def _end_word(self) -> None:
        if self.word is not None:
            self.words.append(self.word)
            self.word = None

    def _rest(self) -> str:
        return self.text[self.at :].split()[0]


def words_of(text: str, variables: Mapping[str, str]) -> Words:
    """The words of one command.

    `variables` are those that are known ("HOME", "PWD"; the latter for `$(pwd)` too).

    Raises:
        InvalidRunLineError: a quote is not closed, or the text is more than one command.
    """
    return _Reader(text.strip(), variables).read()
