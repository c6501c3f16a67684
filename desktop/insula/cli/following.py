"""Shows running operations on the terminal, and how each ended."""

from __future__ import annotations

from textwrap import indent
from types import TracebackType
from typing import Self

from insula.cli import wording
from insula.cli.terminal import Terminal
from insula.cli.words import translate
from insula.domain.errors import ProgramFailedError
from insula.domain.operation import Failed, Operation, OperationState, Outcome
from insula.services.operations import Operations


class Following:
    """While it is entered, each fact of an operation shows on the terminal."""

    def __init__(self, operations: Operations, terminal: Terminal) -> None:
        self._operations = operations
        self._terminal = terminal

    def __enter__(self) -> Self:
        self._unsubscribe = self._operations.subscribe(self._on_fact)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._unsubscribe()

    def tell(self, name: str, outcome: Outcome) -> None:
        """Say why one failed, even before an operation began; `name` where there are several.

        What a program said, which the sentences call its log, follows.
        """
        if isinstance(outcome, Failed):
            error = outcome.error
            sentence = wording.describe(error)
            self._terminal.problem(about(name, sentence) if name else sentence)
            if isinstance(error, ProgramFailedError) and error.output:
                self._terminal.problem(indent(error.output.strip(), "  "))

    def _on_fact(self, operation: Operation) -> None:
        title = wording.title_of(operation)
        if operation.state is OperationState.SUCCEEDED:
            self._terminal.note(title)
        elif operation.state is OperationState.CANCELLED:
            text = translate("Cli", "{operation}: cancelled, nothing was changed.")
            self._terminal.problem(text.format(operation=title))
        elif operation.state is OperationState.RUNNING:
            progress = operation.progress
            stage = wording.describe_stage(progress) if progress else ""
            fraction = progress.fraction if progress else None
            self._terminal.progress(
                about(title, stage) if stage else f"{title}…",
                "" if fraction is None else wording.percent_of(fraction),
            )


def about(subject: str, text: str) -> str:
    """What is said, and of what."""
    return translate("Cli", "{subject}: {text}").format(subject=subject, text=text)
