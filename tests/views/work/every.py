"""Work that has a window, with what it says."""

from __future__ import annotations

import json
from dataclasses import replace

from insula.domain.environment import Verb
from insula.domain.operation import Operation, OperationState
from insula.domain.progress import Progress
from tests.viewmodels.doubles import NOW, operation

BUILD = replace(
    operation(Verb.BUILD, "blog:2", state=OperationState.RUNNING),
    progress=Progress("build-step", 0.5, {"step": "2", "steps": "3", "text": "RUN pip install"}),
)
LINES = (
    "214 files, 3000000 bytes",
    "#1 [1/3] FROM python:3.12-slim",
    "#1 DONE 0.1s",
    "#2 [2/3] RUN pip install --requirement requirements.txt",
    *(f"#2 {number / 10:.3f} Collecting package-{number}" for number in range(40)),
)
PULL = replace(
    operation(Verb.PULL, "python:3.12-slim", state=OperationState.RUNNING),
    progress=Progress(
        "pull",
        0.4,
        {
            "done": "1",
            "layers": "2",
            "received": "3000000",
            "parts": json.dumps(
                [["a1b2c3", "Downloading", 1_000_000, 9_000_000, 0.1], ["d4e5f6", "Pull complete", 2000, 2000, 1.0]]
            ),
        },
    ),
)


def failed(operation: Operation) -> Operation:
    """The same, once it has failed."""
    return replace(
        operation,
        state=OperationState.FAILED,
        ended=NOW,
        error="BuildStepFailed",
        error_data={"step": "RUN pip install", "reason": "exit code: 1"},
    )


ENDED_BADLY = (
    *LINES,
    "#2 5.102 ERROR: Could not find a version that satisfies the requirement flaks>=3 (from versions: none)",
    "#2 ERROR: The command '/bin/sh -c pip install --requirement requirements.txt' returned a non-zero code: 1",
)
