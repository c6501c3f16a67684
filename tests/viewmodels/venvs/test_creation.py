from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QSignalSpy

from insula.domain.errors import (
    BusyError,
    InsulaError,
    InvalidRequirementsError,
    NameTakenError,
    PlaceTakenError,
)
from insula.domain.venvs import (
    RequirementKind,
    RequirementLine,
    RequirementsPreview,
    VenvSpecification,
)
from insula.viewmodels.venvs.creation import CreationViewModel
from tests.viewmodels.doubles import ENVIRONMENTS, INTERPRETERS, Answers, Requests, Tasks

FILE = Path("/home/ana/shop/requirements.txt")
SAFE = RequirementsPreview(FILE, (RequirementLine(FILE, 1, RequirementKind.PACKAGE, "numpy"),))
RISKY = RequirementsPreview(
    FILE,
    (
        RequirementLine(FILE, 1, RequirementKind.PACKAGE, "numpy"),
        RequirementLine(FILE, 2, RequirementKind.INDEX, "--index-url https://example.org/simple"),
    ),
)


class Desk:
    """The view-model with what stands around it."""

    def __init__(self) -> None:
        self.answers, self.requests, self.tasks = Answers(), Requests(), Tasks()
        self.view_model = CreationViewModel(self.answers, self.requests, self.tasks)

    async def named(self, name: str = "analysis") -> CreationViewModel:
        """With interpreters found and a name typed."""
        self.view_model.look_for_interpreters()
        self.view_model.name.type(name)
        await self.tasks.settle()
        return self.view_model


async def test_a_name_is_all_that_must_be_typed() -> None:
    desk = Desk()
    view_model = await desk.named()
    created = QSignalSpy(view_model.begun)

    assert view_model.can_create
    view_model.create()
    assert view_model.busy
    await desk.tasks.settle()

    assert created.count() == 1
    assert desk.requests.made == [
        ("create", VenvSpecification(name="analysis", python=str(INTERPRETERS[1].path), pip=True))
    ]


async def test_everything_chosen_is_in_the_specification() -> None:
    desk = Desk()
    desk.answers.preview = SAFE
    view_model = await desk.named()
    view_model.place.type("/srv/my env")
    view_model.choose_interpreter(INTERPRETERS[0])
    view_model.set_with_pip(with_pip=False)
    view_model.set_from_file(from_file=True)
    view_model.choose_file(str(FILE))
    await desk.tasks.settle()

    view_model.create()
    await desk.tasks.settle()

    wanted = VenvSpecification(
        name="analysis",
        path=Path("/srv/my env"),
        python="/usr/bin/python3.11",
        requirements=FILE,
        pip=False,
    )
    assert desk.requests.made == [("create", wanted)]


async def test_the_newest_finished_python_is_proposed() -> None:
    desk = Desk()
    view_model = desk.view_model
    view_model.look_for_interpreters()
    while_looking = view_model.interpreters
    await desk.tasks.settle()

    assert while_looking is None
    assert [each.version for each in view_model.interpreters or ()] == ["3.14.0rc2", "3.13.0", "3.12.1", "3.11.2"]
    assert view_model.interpreter is INTERPRETERS[1]


async def test_without_any_python_nothing_can_be_created() -> None:
    desk = Desk()
    desk.answers.found = ()

    view_model = await desk.named()

    assert view_model.interpreters == ()
    assert view_model.why_not == "No Python was found on this computer."
    view_model.create()
    assert not desk.requests.made


async def test_risky_lines_must_be_acknowledged_and_again_for_another_file() -> None:
    desk = Desk()
    desk.answers.preview = RISKY
    view_model = await desk.named()
    view_model.set_from_file(from_file=True)
    assert view_model.why_not == "Choose a requirements file."
    view_model.choose_file(str(FILE))
    assert view_model.reading
    assert view_model.why_not == "The requirements file is being read."
    await desk.tasks.settle()
    assert view_model.why_not == "Read the lines to check, then tick the box."

    view_model.acknowledge(acknowledged=True)
    assert view_model.can_create

    view_model.choose_file("/home/ana/other.txt")
    await desk.tasks.settle()
    assert not view_model.can_create


async def test_a_file_that_cannot_be_read_says_why_and_matters_only_when_used() -> None:
    desk = Desk()
    desk.answers.preview = InvalidRequirementsError("requirements", str(FILE), 0, "it is not text")
    view_model = await desk.named()
    view_model.set_from_file(from_file=True)
    view_model.choose_file(str(FILE))
    await desk.tasks.settle()
    assert "it is not text" in view_model.file_sentence
    assert view_model.why_not == view_model.file_sentence

    view_model.set_from_file(from_file=False)

    assert view_model.can_create
    assert view_model.specification().requirements is None


async def test_a_refusal_goes_to_the_field_that_is_to_blame() -> None:
    desk = Desk()
    view_model = await desk.named()
    told: tuple[tuple[InsulaError, Callable[[], str]], ...] = (
        (NameTakenError("name", "analysis"), lambda: view_model.name_sentence),
        (PlaceTakenError("path", "/x"), lambda: view_model.place.sentence),
        (InvalidRequirementsError("requirements", "/r", 3, "?"), lambda: view_model.file_sentence),
    )
    for refusal, sentence in told:
        desk.requests.refusal = refusal
        view_model.name.type(f"{view_model.name.text}x")
        await desk.tasks.settle()
        view_model.create()
        await desk.tasks.settle()
        assert sentence()
        assert view_model.refusal is None
        assert not view_model.busy


async def test_a_refusal_that_no_field_explains_is_told_as_a_whole() -> None:
    desk = Desk()
    desk.requests.refusal = BusyError("analysis")
    view_model = await desk.named()
    created = QSignalSpy(view_model.begun)

    view_model.create()
    await desk.tasks.settle()

    assert view_model.refusal is desk.requests.refusal
    assert created.count() == 0
    view_model.name.type("another")
    assert view_model.refusal is None


async def test_a_request_is_sent_once_however_often_one_presses() -> None:
    desk = Desk()
    view_model = await desk.named()

    view_model.create()
    view_model.create()
    await desk.tasks.settle()

    assert len(desk.requests.made) == 1


async def test_the_equivalent_command_is_there_once_there_is_a_name() -> None:
    desk = Desk()
    desk.answers.preview = RISKY
    assert desk.view_model.commands() == ()
    view_model = await desk.named("my env")
    view_model.set_from_file(from_file=True)
    view_model.choose_file("/home/ana/my shop/requirements.txt")
    await desk.tasks.settle()

    lines = view_model.commands()

    python = INTERPRETERS[1].path
    assert lines == (
        "# With Insula",
        (
            f"insula create venv 'my env' --path '{ENVIRONMENTS}/my env' --python {python} --pip "
            "--requirements '/home/ana/my shop/requirements.txt' --yes"
        ),
        "# With uv alone",
        f"uv venv --prompt 'my env' --python {python} --seed '{ENVIRONMENTS}/my env'",
        f"uv pip install --python '{ENVIRONMENTS}/my env' --requirements '/home/ana/my shop/requirements.txt'",
    )


async def test_an_answer_to_a_closed_dialog_harms_nobody() -> None:
    desk = Desk()
    desk.answers.gate = asyncio.Event()
    desk.view_model.look_for_interpreters()
    tasks, gate = desk.tasks, desk.answers.gate
    del desk

    gate.set()
    await tasks.settle()
