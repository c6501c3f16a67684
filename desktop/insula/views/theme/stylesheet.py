"""The one style sheet, generated from the tokens."""

from __future__ import annotations

from functools import cache
from string import Template

from insula.views.theme.resources import PREFIX
from insula.views.theme.rules_controls import BUTTONS, FIELDS, TICKS
from insula.views.theme.rules_items import ITEMS, MENUS, SCROLLING, TABS
from insula.views.theme.rules_surfaces import GROUNDS, NOTICES, WORDS
from insula.views.theme.tokens import Tokens

RULES = (GROUNDS, WORDS, NOTICES, BUTTONS, FIELDS, TICKS, ITEMS, TABS, MENUS, SCROLLING)


@cache
def stylesheet_of(tokens: Tokens) -> str:
    """Every rule with the colours of one scheme.

    Raises:
        KeyError: a rule names a token that does not exist.
    """
    values = {**tokens.colours(), "controls": f"{PREFIX}/controls/{tokens.scheme}"}
    return "".join(Template(rules).substitute(values) for rules in RULES)
