from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from typing_extensions import override

from insula.backends.fake import FakeBackend, sample_environments
from insula.cli import terminal
from insula.domain.change import Changed
from insula.domain.environment import Kind, State, Verb
from insula.domain.errors import NoSpaceError
from insula.domain.venvs import (
    RequirementKind,
    RequirementLine,
    VenvCloneRequest,
    VenvSpecification,
)
from insula.storage.locks import EnvironmentLocks
from insula.storage.paths import Paths
from tests.cli.conftest import Insula, Venvs


def names(backend: FakeBackend) -> list[str]:
    return [each.name for each in backend.environments if each.trashed is None]


def test_creating_prints_the_new_id_and_nothing_else(insula: Insula, backend: FakeBackend) -> None:
    answer = insula("create", "venv", "blog")

    assert answer.code == 0
    made = next(each for each in backend.environments if each.name == "blog")
    assert answer.out == made.id + "\n"
    assert "Created “blog”" in answer.err


def test_quiet_says_nothing_but_the_result(insula: Insula) -> None:
    assert insula("create", "venv", "blog", "--quiet").err == ""


def test_every_option_of_creation_reaches_the_backend(
    insula: Insula, backend: Venvs, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    typed = "create venv blog --path box/.venv --python 3.12 --requirements requirements.txt --pip"

    assert insula(*typed.split()).code == 0

    assert backend.asked == [
        VenvSpecification(
            name="blog",
            path=tmp_path / "box" / ".venv",
            python="3.12",
            requirements=tmp_path / "requirements.txt",
            pip=True,
        )
    ]


def test_the_path_of_a_python_is_from_the_folder_one_is_in(
    insula: Insula, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from insula.cli.changing import _python

    monkeypatch.chdir(tmp_path)
    assert _python("bin/python") == str(tmp_path / "bin" / "python")
    assert _python("3.12") == "3.12"
    assert _python(None) is None


def test_requirements_that_reach_beyond_the_index_are_shown_and_refused_without_a_yes(
    insula: Insula, backend: Venvs
) -> None:
    backend.lines = (RequirementLine(Path("/r.txt"), 3, RequirementKind.INDEX, "--index-url https://evil.example"),)

    answer = insula("create", "venv", "blog", "--requirements", "r.txt")

    assert (answer.code, answer.out) == (2, "")
    assert "/r.txt:3: --index-url https://evil.example" in answer.err
    assert "--yes" in answer.err
    assert "blog" not in names(backend)


def test_requirements_that_reach_beyond_the_index_are_shown_and_installed_after_a_yes(
    insula: Insula, backend: Venvs
) -> None:
    backend.lines = (RequirementLine(Path("/r.txt"), 3, RequirementKind.URL, "https://example.org/x.whl"),)

    answer = insula("create", "venv", "blog", "--requirements", "r.txt", "--yes")

    assert answer.code == 0
    assert "https://example.org/x.whl" in answer.err
    assert "blog" in names(backend)


def test_cloning_prints_the_new_id_and_passes_its_options_on(
    insula: Insula, backend: Venvs, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)

    answer = insula("clone", "venv/venv-00000", "copy", "--path", "there", "--independent")

    assert backend.asked == [VenvCloneRequest(name="copy", path=tmp_path / "there", independent=True)]
    assert answer.out.strip() == backend.environments[-1].id


def test_renaming_and_moving_change_one_thing_each(
    insula: Insula, backend: FakeBackend, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    identity = backend.environments[0].id

    assert insula("rename", identity, "blog").code == 0
    assert insula("move", identity, "there").code == 0

    moved = next(each for each in backend.environments if each.id == identity)
    assert (moved.name, moved.facts["location"]) == ("blog", str(tmp_path / "there"))


def test_several_are_trashed_restored_and_purged_with_a_result_per_row(insula: Insula, backend: FakeBackend) -> None:
    answer = insula("trash", "venv/venv-00000", "venv/nobody", "venv/venv-00002")
    assert answer.code == 1
    assert "Moved “venv-00000” to the trash" in answer.err
    assert "Moved “venv-00002” to the trash" in answer.err
    assert "venv/nobody: " in answer.err
    assert names(backend) == ["venv-00001"]

    assert insula("restore", "venv/venv-00000").code == 0
    assert names(backend) == ["venv-00000", "venv-00001"]

    assert insula("purge", "venv/venv-00002").code == 0
    assert len(backend.environments) == 2


def test_destroy_is_another_word_for_trash(insula: Insula, backend: FakeBackend) -> None:
    assert insula("destroy", "venv/venv-00000").code == 0
    assert "venv-00000" not in names(backend)


def test_an_environment_called_list_or_empty_is_still_within_reach(insula: Insula, backend: FakeBackend) -> None:
    backend.tell(Changed(replace(backend.environments[0], name="list")))

    assert insula("trash", "list").code == 0
    assert "list" in names(backend)
    assert insula("trash", "venv/list").code == 0
    assert "list" not in names(backend)


def test_the_trash_is_emptied(insula: Insula, backend: FakeBackend) -> None:
    insula("trash", "venv/venv-00000", "venv/venv-00001")

    assert insula("trash", "empty", "--yes").code == 0
    assert [each.name for each in backend.environments] == ["venv-00002"]
    assert "empty" in insula("trash", "empty").err


def test_one_is_restored_under_another_name_but_not_several(insula: Insula, backend: FakeBackend) -> None:
    insula("trash", "venv/venv-00000", "venv/venv-00001")

    assert insula("restore", "venv/venv-00000", "venv/venv-00001", "--name", "before").code == 2
    assert "before" not in names(backend)
    assert insula("restore", "venv/venv-00000", "--name", "before").code == 0

    assert "before" in names(backend)


def test_one_is_restored_to_another_folder_but_not_several(
    insula: Insula, backend: FakeBackend, tmp_path: Path
) -> None:
    insula("trash", "venv/venv-00000", "venv/venv-00001")

    assert insula("restore", "venv/venv-00000", "venv/venv-00001", "--path", str(tmp_path)).code == 2
    assert insula("restore", "venv/venv-00000", "--path", str(tmp_path / "x")).code == 0
    assert backend.environments[0].facts["location"] == str(tmp_path / "x")


def test_an_environment_outside_the_trash_is_not_purged(insula: Insula, backend: FakeBackend) -> None:
    answer = insula("purge", backend.environments[0].id)

    assert answer.code == 1
    assert len(backend.environments) == 3
    assert answer.err


@pytest.mark.parametrize("name", ["", "..", "a/b", "-x", ";id", "a\nb", "🏝"])
def test_a_bad_name_is_a_failure_with_its_sentence(insula: Insula, backend: FakeBackend, name: str) -> None:
    answer = insula("create", "venv", "--", name)

    assert answer.code == 1
    assert len(answer.err.strip().splitlines()[-1]) > 10
    assert len(backend.environments) == 3


def test_a_failure_in_the_middle_is_told_and_undone(insula: Insula, backend: FakeBackend) -> None:
    backend.fail(Verb.CREATE, NoSpaceError("/fake", "No space left on device"))

    answer = insula("create", "venv", "blog")

    assert (answer.code, answer.out) == (1, "")
    assert "/fake" in answer.err
    assert "blog" not in names(backend)
    assert backend.half_made == set()


def test_an_engine_that_is_down_is_exit_code_three(insula: Insula, backend: FakeBackend) -> None:
    insula("list", "--json")
    backend.go_away()

    assert insula("create", "venv", "blog").code == 3
    assert insula("trash", "venv/venv-00000").code == 3
    assert insula("create", "venv", "blog").err


def test_an_environment_that_another_process_works_at_is_told_to_be_busy(insula: Insula, backend: FakeBackend) -> None:
    paths = Paths.from_environment()
    paths.create()

    with EnvironmentLocks(paths.locks).lock(f"env:{backend.environments[0].id}"):
        answer = insula("trash", "venv/venv-00000")

    assert answer.code == 1
    assert "venv-00000" in answer.err
    assert "venv-00000" in names(backend)


def test_machines_are_started_stopped_paused_and_killed(insula: Insula, backend: FakeBackend) -> None:
    stopped = replace(sample_environments(1, kind=Kind.VM)[0], state=State.STOPPED, backend="fake", actions={})
    backend._environments = {stopped.id: backend._completed(stopped)}
    steps = [
        ("start", State.RUNNING),
        ("pause", State.PAUSED),
        ("resume", State.RUNNING),
        ("restart", State.RUNNING),
        ("stop", State.STOPPED),
    ]
    for word, state in steps:
        assert insula(word, "vm/vm-00000").code == 0
        assert backend.environments[0].state is state
    assert insula("kill", "vm/vm-00000").code == 1


class Person(io.StringIO):
    """Somebody at a terminal who has typed this."""

    @override
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("typed", "purged"), [("y\n", 1), ("yes\n", 1), ("n\n", 0), ("\n", 0), ("", 0)])
def test_on_a_terminal_a_purge_asks_with_the_exact_list(
    insula: Insula, backend: FakeBackend, monkeypatch: pytest.MonkeyPatch, typed: str, purged: int
) -> None:
    insula("trash", "venv/venv-00000")
    err = Person()

    def of_the_process(*, quiet: bool = False) -> terminal.Terminal:
        return terminal.Terminal(io.StringIO(), err, Person(typed), quiet=quiet)

    monkeypatch.setattr(terminal.Terminal, "of_the_process", of_the_process)

    answer = insula("purge", "venv/venv-00000")

    assert answer.code == 1 - purged
    assert f"venv/venv-00000  {sample_environments(1)[0].id}" in err.getvalue()
    assert len(backend.environments) == 3 - purged
