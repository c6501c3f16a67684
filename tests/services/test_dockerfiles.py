from __future__ import annotations

import asyncio
import threading
from pathlib import Path

import pytest
from typing_extensions import override

from insula.backends.containers.stock.templates import PythonTemplates
from insula.domain.dockerfiles import PythonApplication
from insula.domain.errors import PlaceTakenError
from insula.services.dockerfiles import Dockerfiles


@pytest.fixture
def application(tmp_path: Path) -> PythonApplication:
    (tmp_path / "requirements.txt").write_text("flask\n")
    (tmp_path / "app.py").write_text("")
    return PythonApplication(folder=tmp_path, entry="app.py")


async def test_a_folder_is_looked_at_shown_and_written(application: PythonApplication) -> None:
    dockerfiles = Dockerfiles(PythonTemplates())
    assert (await dockerfiles.look_at(application.folder)).entries == ("app.py",)
    text = (await dockerfiles.draft_of(application)).dockerfile
    await dockerfiles.write(application)
    assert (application.folder / "Dockerfile").read_text() == text
    with pytest.raises(PlaceTakenError):
        await dockerfiles.write(application)


async def test_a_writing_that_nobody_waits_for_any_more_is_whole(application: PythonApplication) -> None:
    begun, go_on, over = threading.Event(), threading.Event(), threading.Event()

    class Slow(PythonTemplates):
        @override
        def write(self, application: PythonApplication, *, overwrite: bool) -> None:
            begun.set()
            go_on.wait(10)
            super().write(application, overwrite=overwrite)
            over.set()

    writing = asyncio.create_task(Dockerfiles(Slow()).write(application))
    await asyncio.to_thread(begun.wait, 10)
    writing.cancel()
    go_on.set()
    assert await asyncio.to_thread(over.wait, 10)
    assert "app.py" in (application.folder / "Dockerfile").read_text()
    with pytest.raises(asyncio.CancelledError):
        await writing
