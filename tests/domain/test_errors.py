from __future__ import annotations

import errno

import pytest

from insula.domain import errors


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, errors.NoSpaceError),
        (errno.EDQUOT, errors.NoSpaceError),
        (errno.EACCES, errors.PermissionDeniedError),
        (errno.EPERM, errors.PermissionDeniedError),
        (errno.EROFS, errors.ReadOnlyError),
        (errno.EXDEV, errors.OtherFileSystemError),
        (errno.EIO, errors.StorageError),
    ],
)
def test_what_the_system_says_becomes_a_typed_failure(number: int, expected: type[errors.StorageError]) -> None:
    failure = errors.from_os_error(OSError(number, "said so", "/some/where"))
    assert type(failure) is expected
    assert failure.data() == {"path": "/some/where", "reason": "said so"}


def test_a_failure_without_a_file_takes_the_path_at_hand() -> None:
    assert errors.from_os_error(OSError(errno.ENOSPC, "full"), "/the/target").path == "/the/target"


def test_a_code_is_the_class_name_and_data_is_text() -> None:
    failure = errors.InvalidNameError("name", "a;b", errors.NameProblem.BAD_CHARACTER, ";")
    assert failure.code() == "InvalidName"
    assert failure.data() == {"field": "name", "name": "a;b", "problem": "bad-character", "character": ";"}
