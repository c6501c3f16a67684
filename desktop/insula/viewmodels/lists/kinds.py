"""The lists of environments, one per kind, in the order of the navigation."""

from __future__ import annotations

from insula.viewmodels.containers.container_page import container_page
from insula.viewmodels.lists.pages import PageDescription
from insula.viewmodels.venvs.venv_page import venv_page

LISTS: tuple[PageDescription, ...] = (venv_page(), container_page())
