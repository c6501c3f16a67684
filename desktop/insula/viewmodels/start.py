"""What a person should know of how the start went: work that had been interrupted, files that were damaged."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from insula.domain.operation import Operation, OperationState
from insula.services.recovery import RecoveryReport
from insula.viewmodels.bridge import Services
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe
from insula.viewmodels.wording.operations import title_of


@dataclass(frozen=True, slots=True)
class StartNote:
    """One thing to tell, in the reader's language."""

    title: str
    sentence: str
    warning: bool


@dataclass(frozen=True, slots=True)
class StartReport:
    """What became of interrupted work, and which damaged files were set aside."""

    recovered: RecoveryReport = field(default_factory=RecoveryReport)
    set_aside: tuple[Path, ...] = ()

    def notes(self) -> tuple[StartNote, ...]:
        """What there is to tell, the gravest first; usually nothing."""
        return (*self._damaged(), *self._stuck(), *self._ended())

    def _damaged(self) -> tuple[StartNote, ...]:
        if not self.set_aside:
            return ()
        text = translate("Start", "Insula begins anew. What was damaged is kept here:")
        sentence = "\n".join([text, *map(str, self.set_aside)])
        title = translate("Start", "%n damaged file(s) set aside", "", len(self.set_aside))
        return (StartNote(title, sentence, warning=True),)

    def _stuck(self) -> tuple[StartNote, ...]:
        if not self.recovered.failed:
            return ()
        text = translate("Start", "{operation}: {reason}")
        lines = (text.format(operation=title_of(each), reason=describe(why)) for each, why in self.recovered.failed)
        title = translate("Start", "Interrupted work that cannot be put in order yet")
        return (StartNote(title, "\n".join(lines), warning=True),)

    def _ended(self) -> tuple[StartNote, ...]:
        if not self.recovered.ended:
            return ()
        title = translate("Start", "Interrupted work was put in order")
        return (StartNote(title, "\n".join(map(_what_became_of, self.recovered.ended)), warning=False),)


async def look_back(services: Services, set_aside: Path | None) -> StartReport:
    """In the engine room: how the start went; `set_aside` is what the window itself found damaged."""
    found = (set_aside, services.preferences.set_aside, services.journal.set_aside)
    return StartReport(services.recovered, tuple(each for each in found if each is not None))


def _what_became_of(operation: Operation) -> str:
    if operation.state is OperationState.SUCCEEDED:
        text = translate("Start", "{operation}: finished.")
    else:
        text = translate("Start", "{operation}: undone.")
    return text.format(operation=title_of(operation))
