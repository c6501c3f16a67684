from __future__ import annotations

from insula.domain.environment import Kind
from insula.views.registry import CREATION_DIALOGS


def test_it_is_the_dialog_behind_new_container() -> None:
    assert Kind.CONTAINER in CREATION_DIALOGS
