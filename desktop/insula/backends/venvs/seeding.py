"""Makes environments with virtualenv, within this process."""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass

from insula.backends.process import run
from insula.backends.threads import Cancellation, in_thread
from insula.backends.venvs.layout import Layout
from insula.backends.venvs.placing import typed_errors
from insula.domain.errors import InterpreterMissingError, ProgramFailedError
from insula.domain.progress import ProgressSink
from insula.domain.venvs import Interpreter

# virtualenv has no wheels of pip for Pythons older than this; those bring one of their own.
_OLDEST_SEEDED = (3, 9)
_SEED_SECONDS = 300.0
_one_at_a_time = threading.Lock()


@dataclass(frozen=True, slots=True)
class Seed:
    """What to make: the folder, the interpreter, the prompt, and whether pip is wanted."""

    path: str
    interpreter: Interpreter
    prompt: str
    pip: bool

    @property
    def bundled(self) -> bool:
        """Whether virtualenv has the wheel of pip that this Python needs."""
        return _version_of(self.interpreter.version) >= _OLDEST_SEEDED


async def make(seed: Seed, report: ProgressSink) -> None:
    """Make the environment that `seed` tells; never uses the network.

    Raises:
        InterpreterMissingError: the interpreter does not answer, or is too old.
        ProgramFailedError: virtualenv or ensurepip failed.
        StorageError: the folder cannot be written.
    """
    await in_thread(_run_virtualenv, seed)
    if seed.pip and not seed.bundled:
        command = [Layout(seed.path).python, "-Im", "ensurepip", "--upgrade", "--default-pip"]
        await run(command, env=_quiet_environment(), timeout=_SEED_SECONDS, on_line=report.log)


def _run_virtualenv(_cancellation: Cancellation, seed: Seed) -> None:
    from virtualenv import session_via_cli

    python = str(seed.interpreter.path)
    arguments = ["--python", python, "--prompt", seed.prompt, "--no-download", "--no-periodic-update"]
    if not seed.pip or not seed.bundled:
        arguments.append("--no-seed")
    try:
        with typed_errors(seed.path), _one_at_a_time:
            session = session_via_cli([*arguments, "--", seed.path], setup_logging=False, env=_own_environment())
            with session:
                session.run()
    except SystemExit as error:
        raise ProgramFailedError("virtualenv", error.code if isinstance(error.code, int) else 1, str(error)) from error
    except RuntimeError as error:
        if not os.access(python, os.X_OK) or "interpreter" in str(error) or "failed to query" in str(error):
            raise InterpreterMissingError(python) from error
        raise ProgramFailedError("virtualenv", 1, str(error)) from error


def _own_environment() -> dict[str, str]:
    """Without what the person configured for virtualenv, which could ask for the network or other folders."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("VIRTUALENV_")}
    return {**kept, "VIRTUALENV_CONFIG_FILE": os.devnull}


def _quiet_environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON"))}
    return {**kept, "PIP_CONFIG_FILE": os.devnull, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


def _version_of(text: str) -> tuple[int, ...]:
    parts = text.split(".")[:2]
    return tuple(int(each) for each in parts if each.isdecimal())
