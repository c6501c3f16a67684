"""One sentence for each way in which what is asked of a container cannot be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TypeVar

from insula.domain.container_problems import EnvFileProblem, RunLineProblem, SpecificationProblem
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.records import Data

_Problem = TypeVar("_Problem", bound=StrEnum)
_Sentences = Mapping[_Problem, Callable[[], str]]

_SPECIFICATION: _Sentences[SpecificationProblem] = {
    SpecificationProblem.EMPTY: lambda: translate("ContainerErrors", "Fill this in, or remove the line."),
    SpecificationProblem.BAD_CHARACTER: lambda: translate(
        "ContainerErrors", "“{value}” has an invisible character: type it again."
    ),
    SpecificationProblem.BAD_NAME: lambda: translate(
        "ContainerErrors", "“{value}” cannot be a name here: use letters, digits and . _ - only."
    ),
    SpecificationProblem.BAD_NUMBER: lambda: translate(
        "ContainerErrors", "“{value}” is no number: write one such as 2."
    ),
    SpecificationProblem.BAD_SIZE: lambda: translate(
        "ContainerErrors", "“{value}” is no size: write one such as 512m or 2g."
    ),
    SpecificationProblem.BAD_DURATION: lambda: translate(
        "ContainerErrors", "“{value}” is no duration: write one such as 30s or 1m30s."
    ),
    SpecificationProblem.OPEN_QUOTE: lambda: translate(
        "ContainerErrors", "A quote is never closed: write another one at the end of the word."
    ),
    SpecificationProblem.DUPLICATE: lambda: translate("ContainerErrors", "“{value}” is there twice: change one."),
    SpecificationProblem.NEGATIVE: lambda: translate("ContainerErrors", "{value} is too little: give a larger number."),
    SpecificationProblem.PORT_RANGE: lambda: translate("ContainerErrors", "{value} is no port: give 1 to 65535."),
    SpecificationProblem.PORT_TAKEN: lambda: translate(
        "ContainerErrors", "Port {value} is used by another container: choose another."
    ),
    SpecificationProblem.BAD_PORT: lambda: translate(
        "ContainerErrors", "“{value}” is no port: write one such as 80/tcp."
    ),
    SpecificationProblem.BAD_ADDRESS: lambda: translate(
        "ContainerErrors", "“{value}” is no address: give one such as 127.0.0.1."
    ),
    SpecificationProblem.RELATIVE_TARGET: lambda: translate(
        "ContainerErrors", "“{value}” is relative: give the whole path in the container, from / on."
    ),
    SpecificationProblem.ROOT_TARGET: lambda: translate(
        "ContainerErrors", "Nothing can be mounted over the whole container: give a folder in it."
    ),
    SpecificationProblem.RELATIVE_SOURCE: lambda: translate(
        "ContainerErrors", "“{value}” is relative: give the whole path on this computer."
    ),
    SpecificationProblem.NO_SOURCE: lambda: translate("ContainerErrors", "Choose the file or folder to mount."),
    SpecificationProblem.TOO_LITTLE_MEMORY: lambda: translate(
        "ContainerErrors", "That is too little memory: 6 MiB at least."
    ),
    SpecificationProblem.SWAP_BELOW_MEMORY: lambda: translate(
        "ContainerErrors", "Memory and swap together cannot be less than the memory alone."
    ),
    SpecificationProblem.SWAP_WITHOUT_MEMORY: lambda: translate(
        "ContainerErrors", "A limit of swap needs a limit of memory."
    ),
    SpecificationProblem.TOO_FEW_PROCESSORS: lambda: translate(
        "ContainerErrors", "{value} is too little of a processor: 0.01 at least."
    ),
    SpecificationProblem.TOO_SHORT: lambda: translate(
        "ContainerErrors", "{value} s is too short: a millisecond at least."
    ),
    SpecificationProblem.RELATIVE_PATH: lambda: translate(
        "ContainerErrors", "“{value}” is relative: give the whole path, from / on."
    ),
    SpecificationProblem.BAD_HOST_NAME: lambda: translate(
        "ContainerErrors", "“{value}” cannot be a host name: use letters, digits, hyphens and dots."
    ),
    SpecificationProblem.BAD_HOST_ENTRY: lambda: translate(
        "ContainerErrors", "“{value}” is no host with its address: write name:10.0.0.1."
    ),
    SpecificationProblem.BAD_DEVICE: lambda: translate(
        "ContainerErrors", "“{value}” is no device: write /dev/name or /dev/name:/dev/name:rwm."
    ),
    SpecificationProblem.BAD_LIMIT: lambda: translate(
        "ContainerErrors", "“{value}” is no limit: write nofile=1024 or nofile=1024:2048."
    ),
    SpecificationProblem.BAD_CAPABILITY: lambda: translate(
        "ContainerErrors", "“{value}” is no capability: write one such as NET_ADMIN."
    ),
    SpecificationProblem.BAD_SIGNAL: lambda: translate(
        "ContainerErrors", "“{value}” is no signal: write one such as SIGTERM."
    ),
    SpecificationProblem.BAD_NAMESPACE: lambda: translate(
        "ContainerErrors", "“{value}” is no namespace: write host, private or container:name."
    ),
    SpecificationProblem.BAD_PLATFORM: lambda: translate(
        "ContainerErrors", "“{value}” is no platform: write one such as linux/amd64."
    ),
    SpecificationProblem.BAD_USER: lambda: translate(
        "ContainerErrors", "“{value}” is no user: write a name or a number, and a group after a colon."
    ),
    SpecificationProblem.OPTIONS_WITHOUT_DRIVER: lambda: translate(
        "ContainerErrors", "Options of a log need a log driver."
    ),
    SpecificationProblem.TRIES_WITHOUT_ON_FAILURE: lambda: translate(
        "ContainerErrors", "A number of tries goes with “on failure” only."
    ),
    SpecificationProblem.RESTART_AND_REMOVE: lambda: translate(
        "ContainerErrors", "A container that is removed when it stops cannot start again: choose one of the two."
    ),
    SpecificationProblem.PORTS_WITHOUT_NETWORK: lambda: translate(
        "ContainerErrors", "With the network “{value}” no port can be published: remove the ports, or choose another."
    ),
    SpecificationProblem.NETWORKS_AND_MODE: lambda: translate(
        "ContainerErrors", "“{value}” cannot be joined with other networks."
    ),
    SpecificationProblem.HOST_NAME_OF_ANOTHER: lambda: translate(
        "ContainerErrors", "With the network “{value}” the container has that one’s host name: leave it empty."
    ),
    SpecificationProblem.ALIASES_ON_DEFAULT: lambda: translate(
        "ContainerErrors", "“{value}” knows no other names: leave them out, or choose a network of your own."
    ),
    SpecificationProblem.NO_NETWORK: lambda: translate(
        "ContainerErrors", "There is no network “{value}”: create it first, or choose another."
    ),
    SpecificationProblem.NO_CONTAINER: lambda: translate(
        "ContainerErrors", "There is no container “{value}”: choose another."
    ),
    SpecificationProblem.SAME_DATA: lambda: translate(
        "ContainerErrors",
        "The data of the volume “{value}” lies outside the engine, so a copy would be the same data: share it.",
    ),
}

_ENV_FILE: _Sentences[EnvFileProblem] = {
    EnvFileProblem.NO_NAME: lambda: translate("ContainerErrors", "Line {line} of “{path}” has no name before “=”."),
    EnvFileProblem.SPACE_IN_NAME: lambda: translate(
        "ContainerErrors", "Line {line} of “{path}” has a space in its name: write NAME=value."
    ),
    EnvFileProblem.NOT_TEXT: lambda: translate("ContainerErrors", "“{path}” is no text in UTF-8: choose another file."),
    EnvFileProblem.TOO_LARGE: lambda: translate("ContainerErrors", "“{path}” is too large to be an env file."),
}

_RUN_LINE: _Sentences[RunLineProblem] = {
    RunLineProblem.EMPTY: lambda: translate("ContainerErrors", "Paste a command that begins with docker run."),
    RunLineProblem.NOT_A_RUN_LINE: lambda: translate(
        "ContainerErrors", "“{word}” is not docker run: paste a command that begins with it."
    ),
    RunLineProblem.OPEN_QUOTE: lambda: translate("ContainerErrors", "A quote is never closed ({word})."),
    RunLineProblem.SHELL_OPERATOR: lambda: translate(
        "ContainerErrors", "There is more than one command here (from “{word}” on): paste docker run alone."
    ),
    RunLineProblem.NO_VALUE: lambda: translate("ContainerErrors", "“{option}” has no value."),
    RunLineProblem.BAD_VALUE: lambda: translate("ContainerErrors", "“{word}” cannot be the value of {option}."),
    RunLineProblem.NO_IMAGE: lambda: translate("ContainerErrors", "The command names no image."),
}


def _told(kind: type[_Problem], sentences: _Sentences[_Problem], data: Data, otherwise: str) -> str:
    """`otherwise` stands for a word that a newer Insula wrote."""
    known = data["problem"] in set(kind)
    text = sentences[kind(data["problem"])]() if known else otherwise
    return text.format_map(data)


def _specification(data: Data) -> str:
    otherwise = translate("ContainerErrors", "“{value}” cannot be used: change it.")
    return _told(SpecificationProblem, _SPECIFICATION, data, otherwise)


def _env_file(data: Data) -> str:
    otherwise = translate("ContainerErrors", "“{path}” cannot be read as an env file.")
    return _told(EnvFileProblem, _ENV_FILE, data, otherwise)


def _run_line(data: Data) -> str:
    otherwise = translate("ContainerErrors", "This command cannot be understood (“{word}”).")
    return _told(RunLineProblem, _RUN_LINE, data, otherwise)


SENTENCES: Mapping[str, Callable[[Data], str]] = {
    "InvalidSpecification": _specification,
    "InvalidEnvFile": _env_file,
    "InvalidRunLine": _run_line,
    "Unhealthy": lambda data: translate(
        "ContainerErrors",
        "The health check of the new “{name}” did not pass ({seconds} s), so the old one is back as it was.",
    ).format_map(data),
    "EndedAtOnce": lambda data: translate(
        "ContainerErrors",
        "The new “{name}” ended at once (code {status}), so the old one is back as it was: check the command.",
    ).format_map(data),
}
