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


def test_fields_are_given_in_order_or_by_name_and_may_have_a_default() -> None:
    failure = errors.AmbiguousNameError("web", matches=("a", "b"))
    assert (failure.reference, failure.matches) == ("web", ("a", "b"))
    assert errors.AmbiguousNameError(reference="web").matches == ()
    assert repr(failure) == "AmbiguousNameError(reference='web', matches=('a', 'b'))"


def test_a_failure_that_lacks_a_field_or_has_one_too_many_is_a_bug() -> None:
    for values, named in (((), {}), (("web", (), "more"), {}), (("web",), {"reference": "web"}), ((), {"name": "web"})):
        with pytest.raises(TypeError):
            errors.AmbiguousNameError(*values, **named)  # type: ignore[arg-type]
