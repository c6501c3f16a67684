"""Why what is asked of a container is refused, as codes; `viewmodels.wording` has the sentences."""

from __future__ import annotations

from enum import StrEnum


class SpecificationProblem(StrEnum):
    """What is wrong with one field of a container's specification."""

    EMPTY = "empty"
    BAD_CHARACTER = "bad-character"
    BAD_NAME = "bad-name"
    BAD_NUMBER = "bad-number"
    BAD_SIZE = "bad-size"
    BAD_DURATION = "bad-duration"
    OPEN_QUOTE = "open-quote"
    DUPLICATE = "duplicate"
    NEGATIVE = "negative"
    PORT_RANGE = "port-range"
    PORT_TAKEN = "port-taken"
    BAD_PORT = "bad-port"
    BAD_ADDRESS = "bad-address"
    RELATIVE_TARGET = "relative-target"
    ROOT_TARGET = "root-target"
    RELATIVE_SOURCE = "relative-source"
    NO_SOURCE = "no-source"
    TOO_LITTLE_MEMORY = "too-little-memory"
    SWAP_BELOW_MEMORY = "swap-below-memory"
    SWAP_WITHOUT_MEMORY = "swap-without-memory"
    TOO_FEW_PROCESSORS = "too-few-processors"
    TOO_SHORT = "too-short"
    RELATIVE_PATH = "relative-path"
    BAD_HOST_NAME = "bad-host-name"
    BAD_HOST_ENTRY = "bad-host-entry"
    BAD_DEVICE = "bad-device"
    BAD_LIMIT = "bad-limit"
    BAD_CAPABILITY = "bad-capability"
    BAD_SIGNAL = "bad-signal"
    BAD_NAMESPACE = "bad-namespace"
    BAD_PLATFORM = "bad-platform"
    BAD_USER = "bad-user"
    OPTIONS_WITHOUT_DRIVER = "options-without-driver"
    TRIES_WITHOUT_ON_FAILURE = "tries-without-on-failure"
    RESTART_AND_REMOVE = "restart-and-remove"
    PORTS_WITHOUT_NETWORK = "ports-without-network"
    NETWORKS_AND_MODE = "networks-and-mode"
    HOST_NAME_OF_ANOTHER = "host-name-of-another"
    ALIASES_ON_DEFAULT = "aliases-on-default"
    NO_NETWORK = "no-network"
    NO_CONTAINER = "no-container"
    SAME_DATA = "same-data"


class EnvFileProblem(StrEnum):
    """What is wrong with a line of an env file, or with the whole of it."""

    NO_NAME = "no-name"
    SPACE_IN_NAME = "space-in-name"
    NOT_TEXT = "not-text"
    TOO_LARGE = "too-large"


class RunLineProblem(StrEnum):
    """Why a pasted command cannot be understood."""

    EMPTY = "empty"
    NOT_A_RUN_LINE = "not-a-run-line"
    OPEN_QUOTE = "open-quote"
    SHELL_OPERATOR = "shell-operator"
    NO_VALUE = "no-value"
    BAD_VALUE = "bad-value"
    NO_IMAGE = "no-image"
