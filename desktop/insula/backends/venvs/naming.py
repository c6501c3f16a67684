"""Renames an environment: its prompt changes, in `pyvenv.cfg` and in every activation script; its place stays."""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Mapping

from insula.backends.threads import Cancellation, in_thread
from insula.backends.venvs.bench import KnownVenv, Workbench
from insula.backends.venvs.placing import is_at, is_step_at, typed_errors
from insula.backends.venvs.relocation import prompt_edits
from insula.backends.venvs.rewriting import Edit, commit, discard, folders_of, stage
from insula.domain.errors import NotProvenError
from insula.domain.names import check_name
from insula.domain.progress import ProgressSink, Recovered, Step

STAGE_PROMPT = "stage-prompt"
COMMIT_PROMPT = "commit-prompt"


async def rename(_bench: Workbench, known: KnownVenv, name: str, report: ProgressSink) -> None:
    """Give the environment the prompt `name`.

    Raises:
        InvalidNameError: it is no name; nothing was touched.
        NotProvenError: the environment is not there any more.
        StorageError: the file system refused.
    """
    check_name(name)
    edits = await in_thread(_plan, known, name)
    if not edits:
        return
    root = str(known.path)
    token = uuid.uuid4().hex[:12]
    data = {
        "root": root,
        "device": str(known.device),
        "inode": str(known.inode),
        "token": token,
        "folders": json.dumps(folders_of(edits, root)),
    }
    report.progress("rename")
    await report.declare(Step(STAGE_PROMPT, data))
    await in_thread(_stage, edits, token)
    await report.declare(Step(COMMIT_PROMPT, data))
    await in_thread(_commit, data)


def recover_prompt(cancellation: Cancellation, steps: Mapping[str, Step]) -> Recovered:
    """The new prompt everywhere once all new files were written, else the old one."""
    step = steps[STAGE_PROMPT]
    if not is_step_at(step.data["root"], step):
        return Recovered.UNDONE
    if COMMIT_PROMPT in steps:
        _commit(cancellation, step.data)
        return Recovered.FINISHED
    discard(staged_folders(step.data, step.data["root"]), step.data["token"])
    return Recovered.UNDONE


def staged_folders(data: Mapping[str, str], root: str) -> tuple[str, ...]:
    """The folders of a step, now below `root`."""
    return tuple(os.path.normpath(os.path.join(root, each)) for each in json.loads(data["folders"]))


def _plan(_cancellation: Cancellation, known: KnownVenv, name: str) -> list[Edit]:
    root = str(known.path)
    if not is_at(root, known.device, known.inode):
        raise NotProvenError(root)
    with typed_errors(root):
        return prompt_edits(root, name)


def _stage(_cancellation: Cancellation, edits: list[Edit], token: str) -> None:
    stage(edits, token)


def _commit(_cancellation: Cancellation, data: Mapping[str, str]) -> None:
    commit(staged_folders(data, data["root"]), data["token"])
