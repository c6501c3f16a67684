"""What builders say, as the lines of BuildKit's plain progress: `#3 [2/5] RUN make`, `#3 0.412 …`, `#3 DONE 1.2s`."""

from __future__ import annotations

import base64
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from insula.domain.progress import ProgressSink

CONTEXT_SHARE = 0.1
"""Of the work, as far as one can tell beforehand; the steps are the rest."""
_STEP = re.compile(r"Step (\d+)/(\d+) : (.*)", re.DOTALL)
_PLACE = re.compile(r"\[(?:(\S+) )?(\d+)/(\d+)\]")
_EXIT = re.compile(
    r"The command '.*' returned a non-zero code: (\d+)|process \".*\" did not complete successfully: exit code: (\d+)",
    re.DOTALL,
)
_CANCELLED = "context canceled"
_RUNNING = re.compile(r" ---> Running in ([0-9a-f]{12,64})")


@dataclass(slots=True)
class ClassicOutput:
    """Of the classic builder. `containers` are those that it runs steps in."""

    report: ProgressSink
    clock: Callable[[], float] = time.monotonic
    containers: list[str] = field(default_factory=list)
    step: str = ""
    _number: int = 0
    _begun: float = 0.0
    _cached: bool = False

    def hear(self, line: Mapping[str, Any]) -> str | None:
        """Take in one line of the answer; the id of a container that a step begins to run in."""
        if isinstance(text := line.get("stream"), str):
            return self._hear_text(text)
        if (status := line.get("status")) and not line.get("progressDetail"):
            self._say(" ".join(filter(None, (str(line.get("id") or ""), str(status)))))
        return None

    def end(self, failure: str = "") -> None:
        """The last step is over."""
        if self._number:
            self.report.log(f"#{self._number} {self._ending(failure)}")
            self._number = 0

    def _hear_text(self, text: str) -> str | None:
        if match := _STEP.match(text):
            self.end()
            self._number, total = int(match[1]), int(match[2])
            self.step = match[3].strip()
            self._begun, self._cached = self.clock(), False
            self.report.log(f"#{self._number} [{self._number}/{total}] {self.step}")
            done = CONTEXT_SHARE + (1 - CONTEXT_SHARE) * (self._number - 1) / total
            self.report.progress("build-step", done, step=str(self._number), steps=str(total), text=self.step)
            return None
        if match := _RUNNING.match(text):
            self.containers.append(match[1])
            return match[1]
        if text.startswith(" ---> Using cache"):
            self._cached = True
        elif not text.startswith((" ---> ", "Removing intermediate container", "Successfully ")):
            for each in text.rstrip("\n").split("\n"):
                self._say(each)
        return None

    def _say(self, text: str) -> None:
        if text.strip():
            self.report.log(f"#{self._number} {self.clock() - self._begun:.3f} {text.rstrip()}")

    def _ending(self, failure: str) -> str:
        if failure:
            return f"ERROR: {failure}"
        return "CACHED" if self._cached else f"DONE {self.clock() - self._begun:.1f}s"


@dataclass(slots=True)
class BuildKitOutput:
    """Of `docker buildx build --progress=rawjson`: one JSON object a line."""

    report: ProgressSink
    failed_step: str = ""
    failure: str = ""
    _numbers: dict[str, int] = field(default_factory=dict)
    _began: dict[str, datetime] = field(default_factory=dict)
    _ended: set[str] = field(default_factory=set)
    _steps: dict[str, int] = field(default_factory=dict)
    _done: int = 0

    def hear(self, line: Mapping[str, Any]) -> None:
        """Take in one object."""
        for vertex in line.get("vertexes") or ():
            self._hear_vertex(vertex)
        for said in line.get("logs") or ():
            self._hear_log(said)

    def _hear_vertex(self, vertex: Mapping[str, Any]) -> None:
        digest, name = str(vertex["digest"]), str(vertex.get("name") or "")
        started, completed = _moment(vertex.get("started")), _moment(vertex.get("completed"))
        if digest not in self._numbers:
            if started is None and not vertex.get("cached"):
                return
            self._numbers[digest] = len(self._numbers) + 1
            self.report.log(f"#{self._numbers[digest]} {name}")
            self._tell(name)
        if started is not None:
            self._began.setdefault(digest, started)
        if digest in self._ended or (completed is None and not vertex.get("error")):
            return
        self._ended.add(digest)
        self._done += _PLACE.match(name) is not None
        number = self._numbers[digest]
        if (error := vertex.get("error")) and _CANCELLED in str(error):
            # What ran beside a step that failed.
            self.report.log(f"#{number} CANCELED")
        elif error:
            self.failed_step, self.failure = name, str(error)
            self.report.log(f"#{number} ERROR: {error}")
        elif vertex.get("cached"):
            self.report.log(f"#{number} CACHED")
        elif completed is not None:
            seconds = (completed - self._began.get(digest, completed)).total_seconds()
            self.report.log(f"#{number} DONE {max(seconds, 0.0):.1f}s")

    def _tell(self, name: str) -> None:
        """How far it is: the steps that are known are those of the stages that have begun."""
        if place := _PLACE.match(name):
            self._steps[place[1] or ""] = int(place[3])
            text = name[place.end() :].strip()
        else:
            text = name
        total = sum(self._steps.values())
        fraction = self._done / total if total else None
        at = min(self._done + 1, total) if total else len(self._numbers)
        self.report.progress("build-step", fraction, step=str(at), steps=str(total or "…"), text=text)

    def _hear_log(self, said: Mapping[str, Any]) -> None:
        digest = str(said.get("vertex"))
        number, began, at = self._numbers.get(digest), self._began.get(digest), _moment(said.get("timestamp"))
        seconds = (at - began).total_seconds() if at is not None and began is not None else 0.0
        text = base64.b64decode(said.get("data") or "").decode(errors="replace")
        for each in text.replace("\r", "\n").split("\n"):
            if number is not None and each.strip():
                self.report.log(f"#{number} {max(seconds, 0.0):.3f} {each.rstrip()}")


def reason_of(words: str) -> str:
    """Why a step failed: its exit code alone where that is all, since the step is told beside it."""
    match = _EXIT.fullmatch(words.strip())
    return words.strip() if match is None else f"exit code: {match[1] or match[2]}"


def _moment(text: object) -> datetime | None:
    if not isinstance(text, str):
        return None
    try:
        return datetime.fromisoformat(re.sub(r"(\.\d{6})\d+", r"\1", text))
    except ValueError:
        return None
