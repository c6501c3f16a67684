"""Reads a Dockerfile as far as a build must know it: stages, arguments, and what only BuildKit can do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from insula.domain.builds import BuildArgument, BuildStage, DockerfileSummary
from insula.domain.errors import InvalidPathError, PathProblem, from_os_error
from insula.domain.image_errors import ForeignSyntaxError, InvalidDockerfileError

_LARGEST = 4 * 1024 * 1024
_DIRECTIVE = re.compile(r"#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$")
_HEREDOC = re.compile(r"<<-?\s*([\"']?)([a-zA-Z_][a-zA-Z0-9_]*)\1")
_OWN_SYNTAX = re.compile(r"(?:docker\.io/)?docker/dockerfile(?:-upstream)?(?::[\w.-]+)?(?:@sha256:[0-9a-f]{64})?")
_FROM = re.compile(r"(?:--platform=\S+\s+)?(\S+)(?:\s+as\s+(\S+))?\s*", re.IGNORECASE)
_ARGUMENT = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)(?:=(?:\"([^\"]*)\"|'([^']*)'|(\S*)))?")
_VARIABLE = re.compile(r"\$(?:\{([A-Za-z_]\w*)(?:(:?[-+])([^}]*))?\}|([A-Za-z_]\w*))", re.ASCII)
_FLAGS = {
    "RUN": frozenset({"--mount", "--network", "--security", "--device"}),
    "COPY": frozenset({"--link", "--parents", "--exclude", "--chmod"}),
    "ADD": frozenset({"--link", "--checksum", "--keep-git-dir", "--exclude", "--chmod", "--unpack"}),
}
_KNOWN = frozenset(
    {"ADD", "ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "FROM", "HEALTHCHECK", "LABEL", "MAINTAINER"}
    | {"ONBUILD", "RUN", "SHELL", "STOPSIGNAL", "USER", "VOLUME", "WORKDIR"}
)


@dataclass(frozen=True, slots=True)
class Instruction:
    """`line` is the number of its first line; `text` is what follows `keyword`, its lines joined."""

    line: int
    keyword: str
    text: str


def read_dockerfile(path: Path) -> DockerfileSummary:
    """Runs in a thread.

    Raises:
        InvalidPathError: there is none, or no file.
        InvalidDockerfileError: it is no text, or has an instruction that does not exist.
        ForeignSyntaxError: a program that is not Docker's own should read it.
        StorageError: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except FileNotFoundError:
        raise InvalidPathError("dockerfile", str(path), PathProblem.MISSING) from None
    except IsADirectoryError:
        raise InvalidPathError("dockerfile", str(path), PathProblem.NOT_A_FILE) from None
    except OSError as error:
        raise from_os_error(error, str(path)) from error
    if len(content) > _LARGEST or b"\0" in content:
        raise InvalidDockerfileError("dockerfile", str(path), 0, "")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InvalidDockerfileError("dockerfile", str(path), 0, "") from None
    return summary_of(text, str(path))


def summary_of(text: str, path: str = "Dockerfile") -> DockerfileSummary:
    """The same, of its text."""
    directives = _directives(text)
    if (syntax := directives.get("syntax", "")) and not _OWN_SYNTAX.fullmatch(syntax.split()[0]):
        raise ForeignSyntaxError("dockerfile", syntax)
    stages: list[BuildStage] = []
    arguments: dict[str, BuildArgument] = {}
    feature, feature_line = "", 0
    instructions = 0
    for each in instructions_of(text, directives.get("escape", "\\")):
        if each.keyword not in _KNOWN:
            raise InvalidDockerfileError("dockerfile", path, each.line, each.keyword)
        instructions += 1
        match each.keyword:
            case "FROM" if found := _FROM.fullmatch(each.text):
                stages.append(BuildStage(found[2] or "", found[1], each.line))
            case "FROM":
                raise InvalidDockerfileError("dockerfile", path, each.line, f"FROM {each.text}")
            case "ARG":
                for name, *values in _ARGUMENT.findall(each.text):
                    arguments.setdefault(name, BuildArgument(name, next(filter(None, values), "")))
            case _:
                pass
        if not feature and (used := _feature_of(each)):
            feature, feature_line = used, each.line
    if not stages:
        raise InvalidDockerfileError("dockerfile", path, 0, "FROM")
    return DockerfileSummary(tuple(stages), tuple(arguments.values()), instructions, feature, feature_line)


def instructions_of(text: str, escape: str = "\\") -> Iterator[Instruction]:
    """Each instruction; comments, empty lines and the bodies of here-documents are left out."""
    lines = iter(enumerate(text.splitlines(), start=1))
    for number, line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        parts = [line.strip()]
        while parts[-1].endswith(escape):
            parts[-1] = parts[-1].removesuffix(escape).rstrip()
            _, following = next(lines, (0, ""))
            while following.lstrip().startswith("#"):
                _, following = next(lines, (0, ""))
            parts.append(following.strip())
        keyword, _, rest = " ".join(filter(None, parts)).partition(" ")
        yield Instruction(number, keyword.upper(), rest.strip())
        if keyword.upper() in _FLAGS:
            for _quote, end in _HEREDOC.findall(rest):
                while (following := next(lines, (0, end))[1]).strip() != end:
                    continue


def _directives(text: str) -> dict[str, str]:
    """The parser's directives: comments of the form `# name=value` before anything else."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        match = _DIRECTIVE.fullmatch(line.strip())
        if match is None or match[1].lower() in found:
            break
        found[match[1].lower()] = match[2]
    return found


def _feature_of(instruction: Instruction) -> str:
    """What the classic builder would not understand, "" where it understands all."""
    for word in instruction.text.split():
        if not word.startswith("--"):
            break
        if word.partition("=")[0] in _FLAGS.get(instruction.keyword, ()):
            return f"{instruction.keyword} {word.partition('=')[0]}"
    if instruction.keyword in _FLAGS and _HEREDOC.search(instruction.text):
        return f"{instruction.keyword} <<"
    return ""


def bases_of(dockerfile: DockerfileSummary, arguments: Mapping[str, str]) -> tuple[str, ...]:
    """The images that it is built on, each once, with the values of arguments in their names; no stage of its own."""
    values = {each.name: arguments.get(each.name) or each.default for each in dockerfile.arguments}

    def value_of(match: re.Match[str]) -> str:
        name, sign, other = match[1] or match[4], match[2], match[3] or ""
        found = values.get(name, "")
        if sign == ":+":
            return other if found else ""
        return found or other

    found: dict[str, None] = {}
    own = {"scratch"}
    for stage in dockerfile.stages:
        base = _VARIABLE.sub(value_of, stage.base)
        if base.lower() not in own:
            found[base] = None
        own.add(stage.name.lower())
    return tuple(found)
