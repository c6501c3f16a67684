from __future__ import annotations

from pathlib import Path

import pytest

from insula.backends.threads import Cancellation, Stopped
from insula.backends.venvs.requirements import MAXIMUM_SIZE, masked, preview
from insula.domain.errors import InvalidPathError, InvalidRequirementsError, PathProblem
from insula.domain.venvs import RequirementKind, RequirementsPreview

K = RequirementKind


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def read(path: Path) -> RequirementsPreview:
    return preview(Cancellation(), path)


def lines(path: Path) -> list[tuple[int, RequirementKind, str]]:
    return [(each.line, each.kind, each.text) for each in read(path).lines]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("requests", K.PACKAGE),
        ("requests==2.32.5", K.PACKAGE),
        ("requests [security,socks] >= 2.8.1, == 2.8.* ; python_version < '2.7'", K.PACKAGE),
        ("six==1.16.0 --hash=sha256:abcd --hash sha256:ef01", K.PACKAGE),
        ("pkg --config-settings key=value", K.PACKAGE),
        ("pip @ https://example.org/pip-22.0.2.zip", K.URL),
        ("pip@git+https://example.org/pip.git@main#egg=pip ; sys_platform == 'linux'", K.URL),
        ("git+ssh://git@example.org/pip.git", K.URL),
        ("https://example.org/a-1.0-py3-none-any.whl", K.URL),
        ("a @ file:///srv/a-1.0.tar.gz", K.LOCAL),
        ("file:///srv/a-1.0.tar.gz", K.LOCAL),
        ("./downloads/numpy-1.9.2-cp34-none-win32.whl", K.LOCAL),
        ("../shop[extra]", K.LOCAL),
        ("wheel-1.0-py3-none-any.whl ; python_version > '3'", K.LOCAL),
        (".", K.LOCAL),
        ("-e .", K.EDITABLE),
        ("--editable=git+https://example.org/a.git#egg=a", K.EDITABLE),
        ("-i https://example.org/simple", K.INDEX),
        ("--index-url https://example.org/simple", K.INDEX),
        ("--index-url=https://example.org/simple", K.INDEX),
        ("--extra-index-url 'https://example.org/simple'", K.INDEX),
        ("--trusted-host example.org", K.INDEX),
        ("-f https://example.org/links", K.FIND_LINKS),
        ("--find-links ./wheels", K.FIND_LINKS),
        ("--no-index", K.OPTION),
        ("--pre", K.OPTION),
        ("--prefer-binary", K.OPTION),
        ("--require-hashes", K.OPTION),
        ("--no-binary :all:", K.OPTION),
        ("--only-binary=numpy", K.OPTION),
    ],
)
def test_each_line_is_told_with_its_kind(tmp_path: Path, text: str, kind: RequirementKind) -> None:
    assert lines(write(tmp_path, "requirements.txt", f"{text}\n")) == [(1, kind, text)]


def test_comments_and_empty_lines_do_not_count(tmp_path: Path) -> None:
    text = "# first\n\n  # second\nrequests  # why\nurllib3#not-a-comment\n"
    path = write(tmp_path, "r.txt", text.replace("urllib3#not-a-comment", "https://example.org/a.zip#egg=a"))

    assert lines(path) == [(4, K.PACKAGE, "requests"), (5, K.URL, "https://example.org/a.zip#egg=a")]


def test_continued_lines_are_one_with_the_number_of_the_first(tmp_path: Path) -> None:
    text = "six==1.16.0 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\nflask\\\n# a comment ends it\nlast\\"

    assert lines(write(tmp_path, "r.txt", text)) == [
        (1, K.PACKAGE, "six==1.16.0     --hash=sha256:aa     --hash=sha256:bb"),
        (4, K.PACKAGE, "flask"),
        (6, K.PACKAGE, "last"),
    ]


def test_nested_files_are_read_from_where_they_are(tmp_path: Path) -> None:
    write(tmp_path, "more/base.txt", "numpy\n-r ../extra file.txt\n")
    write(tmp_path, "extra file.txt", "pandas\n")
    path = write(tmp_path, "r.txt", "flask\n-r more/base.txt\n--requirement=extra\\ file.txt\n".replace("\\ ", " "))

    found = read(path)

    assert [(each.path.name, each.line, each.kind, each.text) for each in found.lines] == [
        ("r.txt", 1, K.PACKAGE, "flask"),
        ("r.txt", 2, K.NESTED, "-r more/base.txt"),
        ("base.txt", 1, K.PACKAGE, "numpy"),
        ("base.txt", 2, K.NESTED, "-r ../extra file.txt"),
        ("extra file.txt", 1, K.PACKAGE, "pandas"),
        ("r.txt", 3, K.NESTED, "--requirement=extra file.txt"),
    ]
    assert found.packages == 3


def test_files_that_include_each_other_are_read_once(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "-r b.txt\none\n")
    write(tmp_path, "b.txt", "-r a.txt\n-r b.txt\ntwo\n")

    assert [each.text for each in read(tmp_path / "a.txt").lines] == ["-r b.txt", "-r a.txt", "-r b.txt", "two", "one"]


def test_constraints_are_no_packages_but_what_else_they_say_counts(tmp_path: Path) -> None:
    write(tmp_path, "c.txt", "urllib3<2\n--extra-index-url https://example.org/simple\n-r d.txt\n")
    write(tmp_path, "d.txt", "idna<4\n")
    found = read(write(tmp_path, "r.txt", "requests\n-c c.txt\n"))

    assert [each.kind for each in found.lines] == [
        K.PACKAGE,
        K.CONSTRAINT,
        K.CONSTRAINT,
        K.INDEX,
        K.NESTED,
        K.CONSTRAINT,
    ]
    assert found.packages == 1


def test_files_on_the_network_are_told_and_not_fetched(tmp_path: Path) -> None:
    path = write(tmp_path, "r.txt", "-r https://example.org/r.txt\n")

    assert lines(path) == [(1, K.NESTED, "-r https://example.org/r.txt")]
    assert len(read(path).risky) == 1


def test_what_reaches_beyond_the_usual_index_is_risky(tmp_path: Path) -> None:
    text = "flask\n--pre\n-i https://example.org/s\n-e .\ngit+https://example.org/a.git\n./b.whl\n-f /w\n"

    risky = [each.line for each in read(write(tmp_path, "r.txt", text)).risky]

    assert risky == [3, 4, 5, 6, 7]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("-i https://me:secret@example.org/simple", "-i https://me:***@example.org/simple"),
        ("-i https://token123@example.org/simple", "-i https://***@example.org/simple"),
        ("a @ git+https://u:p%40ss@example.org/a.git@v1", "a @ git+https://u:***@example.org/a.git@v1"),
        ("-i https://__token__:pypi-abc@example.org", "-i https://__token__:***@example.org"),
        ("a @ git+ssh://git@example.org/a.git", "a @ git+ssh://git@example.org/a.git"),
        ("-i https://${USER}:${PASSWORD}@example.org", "-i https://${USER}:***@example.org"),
    ],
)
def test_passwords_are_hidden(tmp_path: Path, text: str, shown: str) -> None:
    assert masked(text) == shown
    assert [each.text for each in read(write(tmp_path, "r.txt", text)).lines] == [shown]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_marked_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "été.txt"
    path.write_text("flask\nnumpy  # é\n", encoding=encoding)

    assert [each.text for each in read(path).lines] == ["flask", "numpy"]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"\x7fELF\x02\x01\x01\0\0\0", 1),
        (b"flask\nnum\0py\n", 2),
        (b"flask\n# caf\xe9\n", 2),
        (b"#" * (MAXIMUM_SIZE + 1), 0),
    ],
)
def test_what_is_no_text_is_refused_with_its_line(tmp_path: Path, content: bytes, line: int) -> None:
    path = tmp_path / "r.txt"
    path.write_bytes(content)

    with pytest.raises(InvalidRequirementsError) as refused:
        read(path)

    assert (refused.value.path, refused.value.line) == (str(path), line)


@pytest.mark.parametrize(
    "text",
    [
        "flask==",
        "two words",
        "-x",
        "--unknown",
        "--unknown=3",
        "-r",
        "--index-url",
        "-r missing.txt",
        "-c missing.txt",
        "; rm -rf /",
        "$(touch x)",
        "`x`",
        "a; python_version",
    ],
)
def test_a_bad_line_is_refused_and_shown(tmp_path: Path, text: str) -> None:
    with pytest.raises(InvalidRequirementsError) as refused:
        read(write(tmp_path, "r.txt", f"flask\n{text}\n"))

    assert (refused.value.line, refused.value.text) == (2, text)


def test_a_bad_line_of_a_nested_file_is_told_with_that_file(tmp_path: Path) -> None:
    nested = write(tmp_path, "nested.txt", "\n\nflask==\n")

    with pytest.raises(InvalidRequirementsError) as refused:
        read(write(tmp_path, "r.txt", "-r nested.txt"))

    assert (refused.value.path, refused.value.line) == (str(nested), 3)


def test_a_bad_line_does_not_tell_its_password(tmp_path: Path) -> None:
    with pytest.raises(InvalidRequirementsError) as refused:
        read(write(tmp_path, "r.txt", "flask== https://me:secret@example.org"))

    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    ("name", "problem"),
    [("missing.txt", PathProblem.MISSING), ("", PathProblem.NOT_A_FILE), ("a/b.txt", PathProblem.MISSING)],
)
def test_a_path_that_is_no_file_is_refused(tmp_path: Path, name: str, problem: PathProblem) -> None:
    with pytest.raises(InvalidPathError) as refused:
        read(tmp_path / name)

    assert refused.value.problem is problem


def test_an_empty_file_asks_for_nothing(tmp_path: Path) -> None:
    assert lines(write(tmp_path, "r.txt", "")) == []


def test_reading_ends_when_nobody_waits_for_it(tmp_path: Path) -> None:
    cancellation = Cancellation()
    cancellation.cancel()

    with pytest.raises(Stopped):
        preview(cancellation, write(tmp_path, "r.txt", "flask\n"))
