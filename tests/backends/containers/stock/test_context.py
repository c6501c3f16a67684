from __future__ import annotations

import io
import os
import tarfile
from pathlib import Path

import pytest

from insula.backends.containers.stock.context import archive_of, read_context
from insula.backends.threads import Cancellation
from insula.domain.errors import StorageError
from insula.domain.image_errors import LeavingLinkError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "Dockerfile").write_text("FROM scratch\n")
    (tmp_path / ".dockerignore").write_text("*\n!kept\n")
    (tmp_path / "secret.env").write_text("x" * 1000)
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "a").write_bytes(os.urandom(700_001))
    return tmp_path


def test_only_what_is_not_ignored_is_sent_with_the_files_that_the_engine_needs(folder: Path) -> None:
    context = read_context(Cancellation(), folder, folder / "Dockerfile")
    sent: list[int] = []
    content = io.BytesIO(b"".join(archive_of(context, "Dockerfile", sent.append)))

    with tarfile.open(fileobj=content) as archive:
        assert sorted(archive.getnames()) == [".dockerignore", "Dockerfile", "kept", "kept/a"]
        member = archive.extractfile("kept/a")
        assert member is not None
        assert member.read() == (folder / "kept" / "a").read_bytes()
        assert {each.uid for each in archive} == {0}
    assert context.files == 3
    assert sent[-1] == context.size


def test_what_is_left_out_is_told_without_looking_inside_it(folder: Path) -> None:
    (folder / ".dockerignore").write_text("node_modules\n**/*.pyc\nsecret.env\n!kept/keep.pyc\n")
    (folder / "node_modules" / "deep").mkdir(parents=True)
    for name in ("node_modules/deep/a.js", "kept/b.pyc", "kept/keep.pyc"):
        (folder / name).write_text("x")

    summary = read_context(Cancellation(), folder, folder / "Dockerfile").summary()

    assert summary.left_out == ("node_modules/", "secret.env", "kept/b.pyc")
    assert summary.left_out_count == 3
    (folder / ".dockerignore").unlink()
    assert read_context(Cancellation(), folder, folder / "Dockerfile").summary().left_out == ()


@pytest.mark.parametrize("target", ["/etc/passwd", "../elsewhere", "kept/../../x"])
def test_a_link_that_leaves_the_folder_is_refused(folder: Path, target: str) -> None:
    (folder / "kept" / "link").symlink_to(Path("../..") / target if target.startswith("kept") else target)
    if target == "../elsewhere":
        (folder / "kept" / "link").unlink()
        (folder / "kept" / "link").symlink_to("../../elsewhere")
    with pytest.raises(LeavingLinkError):
        read_context(Cancellation(), folder, folder / "Dockerfile")


def test_a_link_that_stays_or_is_ignored_is_no_matter(folder: Path) -> None:
    (folder / "kept" / "link").symlink_to("../Dockerfile")
    (folder / "ignored").symlink_to("/etc/passwd")
    assert "kept/link" in {each.path for each in read_context(Cancellation(), folder, folder / "Dockerfile").entries}


def test_a_file_that_shrinks_while_it_is_sent_is_told(folder: Path) -> None:
    context = read_context(Cancellation(), folder, folder / "Dockerfile")
    (folder / "kept" / "a").write_bytes(b"short")
    with pytest.raises(StorageError):
        list(archive_of(context, "Dockerfile", lambda _sent: None))


def test_a_dockerfile_from_elsewhere_goes_along(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("elsewhere") / "My.Dockerfile"
    other.write_text("FROM scratch\n")
    context = read_context(Cancellation(), folder, other)
    with tarfile.open(fileobj=io.BytesIO(b"".join(archive_of(context, ".df", lambda _sent: None)))) as archive:
        assert ".df" in archive.getnames()
