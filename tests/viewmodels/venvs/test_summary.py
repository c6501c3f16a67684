from __future__ import annotations

from datetime import timedelta

from insula.domain.environment import Origin, OriginCode
from insula.domain.usage import Usage
from insula.viewmodels.venvs.summary import Form, disk_words, origin_words, subtitle_of, venv_summary
from tests.viewmodels.doubles import MIB, venv


def test_the_rows_come_in_their_order_with_what_can_be_copied() -> None:
    rows = venv_summary(venv("analysis", made_from=Origin(OriginCode.REQUIREMENTS, "requirements.txt")))

    assert [row.key for row in rows] == [
        "python", "base", "location", "disk", "packages", "pip", "tool", "created", "origin", "activation"
    ]  # fmt: skip
    values = {row.key: row for row in rows}
    assert values["python"].value == "CPython 3.12.1"
    assert values["disk"].value == "38\u00a0MiB own · 1.2\u00a0GiB shared"
    assert values["location"].form is Form.PATH
    assert values["activation"].copied == "source /home/ana/code/analysis/.venv/bin/activate"
    assert values["origin"].value == "made from requirements.txt"
    assert values["packages"].copied is None


def test_what_is_not_known_is_left_out() -> None:
    bare = venv("bare", own_disk=None, shared_disk=None, pip=None, packages=None, tool=None, activation=None)

    assert {row.key for row in venv_summary(bare)} == {"python", "base", "location", "created"}


def test_a_fresh_measurement_is_shown() -> None:
    environment = venv("a", own_disk=None, shared_disk=None)

    rows = {row.key: row.value for row in venv_summary(environment, Usage(environment.id, 3 * MIB, 0))}

    assert rows["disk"] == "3.0\u00a0MiB own"


def test_the_subtitle_says_what_it_is_and_where_it_comes_from() -> None:
    origin = Origin(OriginCode.CLONE, "base")

    assert subtitle_of(venv("a", made_from=origin, age=timedelta(hours=3))) == (
        "CPython 3.12.1 · clone of “base”, 3 h ago"
    )
    assert subtitle_of(venv("a", age=timedelta(hours=3))) == "CPython 3.12.1 · 3 h ago"
    assert origin_words(venv("a")) == ""
    assert disk_words(None) == ""
