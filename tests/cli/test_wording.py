from __future__ import annotations

import pytest

from insula.cli import wording
from insula.viewmodels.wording import errors as the_windows
from tests.cli.conftest import Insula


def test_the_words_are_those_of_the_window() -> None:
    assert wording.describe is the_windows.describe


def test_the_first_sentence_is_in_the_persons_language_too(insula: Insula, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pseudo-language ends every text that is translated with dots."""
    monkeypatch.setenv("INSULA_LANGUAGE", "pseudo")

    answer = insula("show", "nobody")

    assert "look at the list.··" in answer.err
