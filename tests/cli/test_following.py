from __future__ import annotations

from insula.backends.fake import FakeBackend
from insula.domain.environment import Verb
from insula.domain.errors import UnsatisfiableRequirementsError
from tests.cli.conftest import Insula


def test_progress_is_told_stage_by_stage_and_then_the_result(insula: Insula) -> None:
    lines = insula("create", "venv", "blog").err.splitlines()

    assert lines[0] == "Creating “blog”…"
    assert lines[-1] == "Created “blog”"
    assert len(lines) == len(set(lines))


def test_what_a_program_said_follows_the_sentence(insula: Insula, backend: FakeBackend) -> None:
    said = "× No solution found:\n╰─▶ there is no numpy==99"
    backend.fail(Verb.CREATE, UnsatisfiableRequirementsError("uv", 1, said))

    answer = insula("create", "venv", "blog", "--quiet")

    assert answer.err.splitlines()[-2:] == ["  × No solution found:", "  ╰─▶ there is no numpy==99"]


def test_a_refusal_of_one_is_told_without_its_name_in_front(insula: Insula, backend: FakeBackend) -> None:
    one = insula("start", "venv/venv-00000")
    two = insula("start", "venv/venv-00000", "venv/venv-00001")

    assert not one.err.startswith("venv/")
    assert [line.split(":")[0] for line in two.err.splitlines()] == ["venv/venv-00000", "venv/venv-00001"]
