"""The lists of environments, one per kind, in the order of the navigation."""

from __future__ import annotations

from insula.viewmodels.container_page import container_page
from insula.viewmodels.pages import PageDescription
from insula.viewmodels.venv_page import venv_page

LISTS: tuple[PageDescription, ...] = (venv_page(), container_page())
