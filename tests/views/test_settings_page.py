from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QTableView

from insula.views.widgets.key_value_grid import ValueField
from insula.views.widgets.number_field import NumberField
from tests.views.conftest import Speak
from tests.views.every_page import page
from tests.views.finding import find, texts
from tests.views.window import WindowDouble


async def test_every_choice_holds_at_once(window: WindowDouble) -> None:
    shown = await page("settings", window)

    find(shown, QComboBox, "language").setCurrentIndex(1)
    find(shown, QComboBox, "scheme").setCurrentIndex(2)
    find(shown, NumberField, "trash-days").setValue(7)
    await window.tasks.settle()

    current = window.context.preferences.current
    assert (current.language, current.scheme, current.trash_days) == ("fr", "dark", 7)


async def test_days_are_counted_in_words_and_none_is_never(window: WindowDouble) -> None:
    days = find(await page("settings", window), NumberField, "trash-days")
    assert days.text() == "30 days"

    days.setValue(1)
    one = days.text()
    days.setValue(0)

    assert (one, days.text()) == ("1 day", "Never")
    await window.tasks.settle()


async def test_a_language_is_written_in_itself_whatever_the_language(window: WindowDouble, speak: Speak) -> None:
    languages = find(await page("settings", window), QComboBox, "language")

    speak("fr")

    assert [languages.itemText(row) for row in range(1, languages.count())] == ["Français", "English"]


async def test_what_changed_elsewhere_is_shown(window: WindowDouble) -> None:
    shown = await page("settings", window)

    window.context.preferences.update(scheme="light", folders=(Path("/srv"),))
    await window.tasks.settle()

    assert find(shown, QComboBox, "scheme").currentIndex() == 1
    assert find(shown, QTableView, "folders").model().index(0, 0).data() == "/srv"


async def test_it_tells_its_version_its_licences_and_where_everything_is(window: WindowDouble, tmp_path: Path) -> None:
    shown = await page("settings", window)

    assert "Insula 0." in texts(shown)
    assert "ISC licence" in texts(shown)
    places = [field.value for field in shown.findChildren(ValueField)]
    assert str(tmp_path / "trash") in places
    assert str(tmp_path / "data" / "log") in places
