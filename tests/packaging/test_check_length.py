from __future__ import annotations

from pathlib import Path

import check_length


def test_a_file_is_too_long_from_the_401st_line(tmp_path: Path) -> None:
    (tmp_path / "fits.py").write_text("pass\n" * 400)
    long = tmp_path / "deep" / "long.py"
    long.parent.mkdir()
    long.write_text("pass\n" * 401)

    assert list(check_length.too_long(tmp_path)) == [
        f"{long}: 401 lines, 400 at most: split it by what its parts are",
    ]
