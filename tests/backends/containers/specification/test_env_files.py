from __future__ import annotations

from pathlib import Path

import pytest

from insula.backends.containers.specification.env_files import with_env_files_read
from insula.domain.container_problems import EnvFileProblem
from insula.domain.containers import ContainerSpecification
from insula.domain.errors import InvalidEnvFileError, InvalidPathError, PathProblem


def _asking(*paths: Path, **own: str) -> ContainerSpecification:
    return ContainerSpecification(name="shop", image="nginx", env_files=paths, environment=tuple(own.items()))


def test_lines_are_taken_literally_and_own_values_win(tmp_path: Path) -> None:
    path, later = tmp_path / "a.env", tmp_path / "b.env"
    path.write_bytes(b'\xef\xbb\xbf# told\r\n\n  A=1 \r\nB="q" # no comment\nC=x=y\nHERE\nGONE\n')
    later.write_text("A=2\nC=3\n")

    read = with_env_files_read(_asking(path, later, C="own"), {"HERE": "yes"})

    assert read.env_files == ()
    assert dict(read.environment) == {"A": "2", "B": '"q" # no comment', "C": "own", "HERE": "yes"}


@pytest.mark.parametrize(
    ("content", "line", "problem"),
    [
        (b"A=1\n=2\n", 2, EnvFileProblem.NO_NAME),
        (b"\nA B=2\n", 2, EnvFileProblem.SPACE_IN_NAME),
        (b"A=1\nB=\xff\n", 2, EnvFileProblem.NOT_TEXT),
        (b"A=\0", 0, EnvFileProblem.NOT_TEXT),
        (b"A" * (1 << 20) + b"=1", 0, EnvFileProblem.TOO_LARGE),
    ],
)
def test_a_bad_file_is_told_with_its_line(tmp_path: Path, content: bytes, line: int, problem: EnvFileProblem) -> None:
    path = tmp_path / "bad.env"
    path.write_bytes(content)

    with pytest.raises(InvalidEnvFileError) as refusal:
        with_env_files_read(_asking(path))

    assert (refusal.value.line, refusal.value.problem) == (line, problem)


def test_a_file_that_is_not_there_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path, problem in ((tmp_path / "none", PathProblem.MISSING), (tmp_path, PathProblem.NOT_A_FILE)):
        with pytest.raises(InvalidPathError) as refusal:
            with_env_files_read(_asking(path))
        assert refusal.value.problem is problem
