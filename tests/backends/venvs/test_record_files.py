from __future__ import annotations

from pathlib import Path

import pytest

from insula.backends.venvs.record_files import Row, digest_of, holds, read_rows, record_paths, rewrite_rows


@pytest.fixture
def record(tmp_path: Path) -> Path:
    info = tmp_path / "env" / "lib" / "site-packages" / "spam-1.dist-info"
    info.mkdir(parents=True)
    return info / "RECORD"


def test_rows_tell_absolute_paths_hashes_and_sizes(record: Path) -> None:
    site_packages = record.parent.parent
    record.write_text(
        "spam.py,sha256=abc,12\n"
        '"with, comma.py",sha256=def,3\n'
        "../../bin/spam,sha256=ghi,4\n"
        "/etc/spam.conf,,\n"
        "spam-1.dist-info/RECORD,,\n"
        "nonsense\n"
        "\n"
    )

    assert list(read_rows(str(record))) == [
        Row(f"{site_packages}/spam.py", "sha256=abc", 12),
        Row(f"{site_packages}/with, comma.py", "sha256=def", 3),
        Row(f"{site_packages.parent.parent}/bin/spam", "sha256=ghi", 4),
        Row("/etc/spam.conf", "", None),
        Row(f"{record}", "", None),
    ]
    assert list(record_paths(str(site_packages))) == [str(record)]


def test_a_missing_record_has_no_rows(record: Path) -> None:
    assert list(read_rows(str(record))) == []
    assert rewrite_rows(str(record), {}, (), "") is None


def test_hashes_are_compared_in_the_form_of_record(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"content")

    assert holds(str(file), digest_of(b"content"))
    assert not holds(str(file), digest_of(b"other"))
    assert not holds(str(file), "md5=abc")
    assert not holds(str(file), "")


def test_only_the_rows_of_changed_files_change(record: Path) -> None:
    env = record.parents[3]
    before = (
        "spam.py,sha256=abc,12\r\n"
        "../../bin/spam,sha256=old,4\r\n"
        "../../bin/bare,,\r\n"
        '"odd, name",sha256=def,3\r\n'
        f"{env}/share/x,sha256=ghi,5\r\n"
        "/elsewhere/bin/spam,sha256=jkl,6\r\n"
    )
    record.write_bytes(before.encode())
    changed = {str(env / "bin" / "spam"): b"new content", str(env / "bin" / "bare"): b"bare"}

    after = rewrite_rows(str(record), changed, (str(env),), "/new, place")

    assert after is not None
    assert after.decode().splitlines(keepends=True) == [
        "spam.py,sha256=abc,12\r\n",
        f"../../bin/spam,{digest_of(b'new content')},11\r\n",
        "../../bin/bare,,\r\n",
        '"odd, name",sha256=def,3\r\n',
        '"/new, place/share/x",sha256=ghi,5\r\n',
        "/elsewhere/bin/spam,sha256=jkl,6\r\n",
    ]
    assert rewrite_rows(str(record), {}, ("/nowhere",), "/new") is None
