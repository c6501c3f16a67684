"""Everything that is wrong with what is asked of a container, before anything is touched. No engine is asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from insula.backends.containers.specification.checking_connections import connection_problems
from insula.domain.container_problems import SpecificationProblem as Problem
from insula.domain.containers import ContainerSpecification, RestartPolicy
from insula.domain.errors import InvalidRequestError, InvalidSpecificationError
from insula.domain.image_errors import InvalidReferenceError
from insula.domain.image_references import parse_reference

LEAST_MEMORY = 6 * 1024 * 1024
"""In bytes; an engine refuses a lower limit."""
LEAST_PROCESSORS = 0.01
LEAST_SECONDS = 0.001
"""A health check may not be run more often, nor be given less."""

_IMAGE_ID = re.compile(r"(?:sha256:)?[0-9a-f]{64}")
_HOST_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*")
_LONGEST_LABEL, _LONGEST_HOST_NAME = 63, 253
_CAPABILITY = re.compile(r"(?:CAP_)?[A-Z][A-Z0-9_]*")
_SIGNAL = re.compile(r"(?:SIG)?[A-Z][A-Z0-9+-]*|[0-9]{1,2}")
_USER = re.compile(r"[A-Za-z0-9_][\w.\\-]*\$?(?::[A-Za-z0-9_][\w.\\-]*\$?)?", re.ASCII)
_PLATFORM = re.compile(r"[a-z0-9]+(?:/[a-z0-9_]+){0,2}")
_ULIMIT = re.compile(r"[a-z]+=-?[0-9]+(?::-?[0-9]+)?")
_NAMESPACE = re.compile(r"host|private|shareable|none|container:[A-Za-z0-9][\w.-]*", re.ASCII)
_PERMISSIONS = set("rwm")


def problems_of(specification: ContainerSpecification) -> tuple[InvalidRequestError, ...]:
    """Each with the field it is about; none when all is well. The name is judged elsewhere (`naming`)."""
    return tuple(_problems(specification))


def check_specification(specification: ContainerSpecification) -> None:
    """Raise the first of `problems_of`: InvalidReferenceError for the image, else InvalidSpecificationError."""
    for problem in _problems(specification):
        raise problem


def _problems(specification: ContainerSpecification) -> Iterator[InvalidRequestError]:
    yield from _image(specification)
    yield from connection_problems(specification)
    yield from _words(specification)
    yield from _names(specification)
    yield from _limits(specification)
    yield from _lifetime(specification)
    yield from _identity(specification)
    yield from _security(specification)


def _image(specification: ContainerSpecification) -> Iterator[InvalidRequestError]:
    if not _IMAGE_ID.fullmatch(specification.image):
        try:
            parse_reference(specification.image, "image")
        except InvalidReferenceError as error:
            yield error


def _words(specification: ContainerSpecification) -> Iterator[InvalidSpecificationError]:
    for field, words in (("command", specification.command), ("entrypoint", specification.entrypoint)):
        for index, word in enumerate(words or ()):
            if "\0" in word:
                yield InvalidSpecificationError(field, word.replace("\0", "·"), Problem.BAD_CHARACTER, index)


def _names(specification: ContainerSpecification) -> Iterator[InvalidSpecificationError]:
    """The values are never told: they may be secrets."""
    pairs = {
        "environment": specification.environment,
        "labels": specification.labels,
        "sysctls": specification.sysctls,
        "log_options": specification.log_options,
    }
    for field, entries in pairs.items():
        names = [name for name, _ in entries]
        for index, (name, value) in enumerate(entries):
            if not name:
                yield InvalidSpecificationError(field, "", Problem.EMPTY, index)
            elif "=" in name or not name.isprintable() or (field != "labels" and " " in name) or "\0" in value:
                yield InvalidSpecificationError(field, name, Problem.BAD_NAME, index)
            elif name in names[:index]:
                yield InvalidSpecificationError(field, name, Problem.DUPLICATE, index)
    if specification.log_options and not specification.log_driver:
        yield InvalidSpecificationError("log_options", "", Problem.OPTIONS_WITHOUT_DRIVER)


def _limits(specification: ContainerSpecification) -> Iterator[InvalidSpecificationError]:
    memory, swap = specification.memory, specification.memory_swap
    if memory is not None and memory < LEAST_MEMORY:
        yield InvalidSpecificationError("memory", str(memory), Problem.TOO_LITTLE_MEMORY)
    if swap is not None and swap < -1:
        yield InvalidSpecificationError("memory_swap", str(swap), Problem.NEGATIVE)
    elif swap is not None and swap != -1:
        if memory is None:
            yield InvalidSpecificationError("memory_swap", str(swap), Problem.SWAP_WITHOUT_MEMORY)
        elif swap < memory:
            yield InvalidSpecificationError("memory_swap", str(swap), Problem.SWAP_BELOW_MEMORY)
    if specification.processors is not None and not specification.processors >= LEAST_PROCESSORS:
        yield InvalidSpecificationError("processors", f"{specification.processors:g}", Problem.TOO_FEW_PROCESSORS)
    for field, figure in (("processes", specification.processes), ("shared_memory", specification.shared_memory)):
        if figure is not None and figure <= 0:
            yield InvalidSpecificationError(field, str(figure), Problem.NEGATIVE)
    yield from _each("ulimits", specification.ulimits, _ULIMIT, Problem.BAD_LIMIT)


def _lifetime(specification: ContainerSpecification) -> Iterator[InvalidSpecificationError]:
    tries, restart, health = specification.restart_tries, specification.restart, specification.health
    if tries < 0:
        yield InvalidSpecificationError("restart_tries", str(tries), Problem.NEGATIVE)
    if tries and restart is not RestartPolicy.ON_FAILURE:
        yield InvalidSpecificationError("restart_tries", str(tries), Problem.TRIES_WITHOUT_ON_FAILURE)
    if specification.auto_remove and restart is not RestartPolicy.NO:
        yield InvalidSpecificationError("auto_remove", restart.value, Problem.RESTART_AND_REMOVE)
    if specification.stop_timeout is not None and specification.stop_timeout < -1:
        yield InvalidSpecificationError("stop_timeout", str(specification.stop_timeout), Problem.NEGATIVE)
    if specification.stop_signal and not _SIGNAL.fullmatch(specification.stop_signal.upper()):
        yield InvalidSpecificationError("stop_signal", specification.stop_signal, Problem.BAD_SIGNAL)
    if health is None:
        return
    for field, seconds in (
        ("health_interval", health.interval),
        ("health_timeout", health.timeout),
        ("health_start_period", health.start_period),
    ):
        if seconds is not None and seconds < LEAST_SECONDS:
            yield InvalidSpecificationError(field, f"{seconds:g}", Problem.TOO_SHORT)
    if health.retries is not None and health.retries < 1:
        yield InvalidSpecificationError("health_retries", str(health.retries), Problem.NEGATIVE)


def _identity(specification: ContainerSpecification) -> Iterator[InvalidSpecificationError]:
    for field, name in (("hostname", specification.hostname), ("domainname", specification.domainname)):
        longest = max(map(len, name.split(".")))
        too_long = longest > _LONGEST_LABEL or len(name) > _LONGEST_HOST_NAME
        if name and (too_long or not _HOST_NAME.fullmatch(name)):
            yield InvalidSpecificationError(field, name, Problem.BAD_HOST_NAME)
    if specification.user and not _USER.fullmatch(specification.user):
        yield InvalidSpecificationError("user", specification.user, Problem.BAD_USER)
    folder = specification.working_directory
    if folder and not folder.startswith("/"):
        yield InvalidSpecificationError("working_directory", folder, Problem.RELATIVE_PATH)
    if specification.platform and not _PLATFORM.fullmatch(specification.platform):
        yield InvalidSpecificationError("platform", specification.platform, Problem.BAD_PLATFORM)


def _security(specification: ContainerSpecification) -> Iterator[InvalidSpecificationError]:
    for field, names in (
        ("capabilities_added", specification.capabilities_added),
        ("capabilities_dropped", specification.capabilities_dropped),
    ):
        yield from _each(field, [name.upper() for name in names], _CAPABILITY, Problem.BAD_CAPABILITY)
    for field, namespace in (
        ("process_namespace", specification.process_namespace),
        ("ipc_namespace", specification.ipc_namespace),
    ):
        if namespace and not _NAMESPACE.fullmatch(namespace):
            yield InvalidSpecificationError(field, namespace, Problem.BAD_NAMESPACE)
    for index, device in enumerate(specification.devices):
        if not _is_device(device):
            yield InvalidSpecificationError("devices", device, Problem.BAD_DEVICE, index)
    for index, option in enumerate(specification.security_options):
        if not option.strip():
            yield InvalidSpecificationError("security_options", option, Problem.EMPTY, index)


def _is_device(text: str) -> bool:
    """HOST[:CONTAINER[:PERMISSIONS]], or HOST:PERMISSIONS."""
    host, *rest = text.split(":")
    if rest and not rest[-1].startswith("/"):
        permissions = rest.pop()
        if not permissions or not set(permissions) <= _PERMISSIONS:
            return False
    return host.startswith("/") and len(rest) <= 1 and all(each.startswith("/") for each in rest)


def _each(
    field: str, texts: Sequence[str], pattern: re.Pattern[str], problem: Problem
) -> Iterable[InvalidSpecificationError]:
    for index, text in enumerate(texts):
        if not pattern.fullmatch(text):
            yield InvalidSpecificationError(field, text, problem, index)
