from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from insula.domain.dockerfiles import PythonApplication
from insula.domain.errors import InvalidPathError, PathProblem, PlaceTakenError
from insula.domain.image_errors import InvalidApplicationError, InvalidApplicationProblem
from insula.viewmodels.stock.new_dockerfile import NewDockerfileViewModel
from tests.viewmodels.dockerfiles_double import BLOG, DockerfilesDouble
from tests.viewmodels.doubles import Tasks

pytestmark = pytest.mark.usefixtures("qapp")
FOLDER = "/home/ana/code/blog"


async def _opened(answers: DockerfilesDouble, tasks: Tasks) -> NewDockerfileViewModel:
    view_model = NewDockerfileViewModel(answers, tasks, FOLDER)
    await tasks.settle()
    return view_model


async def test_a_folder_fills_the_fields_and_the_text_follows_them() -> None:
    answers, tasks = DockerfilesDouble(), Tasks()
    view_model = await _opened(answers, tasks)
    assert (view_model.entry, view_model.python, view_model.entries) == ("app.py", "3.12", ("app.py", "manage.py"))
    assert '"app.py"' in view_model.text
    assert view_model.ignored == ".git, .venv, .env"

    view_model.choose_entry("manage.py")
    view_model.choose_python("3.13")
    view_model.choose_port("8000")
    view_model.set_ignore_file(wanted=False)
    await tasks.settle()
    assert '"manage.py"' in view_model.text
    assert view_model.ignored == ""
    assert view_model.command() == (
        f"insula new-dockerfile {FOLDER} --entry manage.py --python 3.13 --port 8000 --no-dockerignore"
    )
    view_model.write()
    await tasks.settle()
    wanted = PythonApplication(folder=Path(FOLDER), entry="manage.py", python="3.13", port=8000, ignore_file=False)
    assert answers.written == [(wanted, False)]


async def test_a_dockerfile_that_is_there_is_replaced_only_after_agreement() -> None:
    answers, tasks = DockerfilesDouble(found=replace(BLOG, has_dockerfile=True)), Tasks()
    view_model = await _opened(answers, tasks)
    assert view_model.why_not == "There is a Dockerfile: agree to replace it first."
    view_model.write()
    view_model.set_replace(replace=True)
    view_model.write()
    await tasks.settle()
    assert [overwrite for _application, overwrite in answers.written] == [True]


async def test_one_that_somebody_else_has_just_written_is_asked_about() -> None:
    answers, tasks = DockerfilesDouble(write_refusal=PlaceTakenError("folder", f"{FOLDER}/Dockerfile")), Tasks()
    view_model = await _opened(answers, tasks)
    answers.found = replace(BLOG, has_dockerfile=True)
    view_model.write()
    await tasks.settle()
    assert view_model.exists
    assert view_model.why_not == "There is a Dockerfile: agree to replace it first."


async def test_what_is_wrong_is_said_at_its_field() -> None:
    answers, tasks = DockerfilesDouble(), Tasks()
    view_model = await _opened(answers, tasks)
    view_model.choose_port("http")
    await tasks.settle()
    assert "“http” is no port" in view_model.sentence_of("port")
    assert view_model.text == ""

    answers.refusal = InvalidApplicationError("entry", "gone.py", InvalidApplicationProblem.ENTRY_MISSING)
    view_model.choose_port("")
    view_model.choose_entry("gone.py")
    await tasks.settle()
    assert "gone.py" in view_model.sentence_of("entry")
    assert view_model.sentence_of("port") == ""

    missing = InvalidPathError("folder", f"{FOLDER}/requirements.txt", PathProblem.MISSING)
    other = await _opened(DockerfilesDouble(found=missing), tasks)
    assert "requirements.txt" in other.sentence_of("folder")
