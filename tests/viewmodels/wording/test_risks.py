from __future__ import annotations

import pytest

from insula.domain.containers import Risk
from insula.viewmodels.wording.risks import describe_risk, known_risks, name_of_risk


@pytest.mark.parametrize("risk", Risk)
def test_every_risk_has_a_name_and_says_what_to_do(risk: Risk) -> None:
    assert name_of_risk(risk)
    assert describe_risk(risk).count(".") >= 2


def test_risks_of_a_fact_come_in_one_order_and_unknown_ones_are_left_out() -> None:
    assert known_risks(("all-addresses", "privileged", "new")) == (Risk.PRIVILEGED, Risk.ALL_ADDRESSES)
    assert known_risks(None) == ()
