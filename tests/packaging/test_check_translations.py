from __future__ import annotations

from pathlib import Path

import pytest

import qt_tools
from check_translations import check_translations
from extract_strings import messages_of

SOURCE = """
from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def labels(count: int) -> list[str]:
    return [
        translate("Page", "New…"),
        translate("Page", "Delete {name}"),
        translate("Page", "%n environment(s)", None, count),
    ]
"""


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "insula"
    folder.mkdir()
    (folder / "page.py").write_text(SOURCE, encoding="utf-8")
    return folder


@pytest.fixture
def i18n(tmp_path: Path, sources: Path) -> Path:
    """Both languages, finished."""
    folder = tmp_path / "i18n"
    folder.mkdir()
    messages, _ = messages_of(sources)
    for language in qt_tools.LANGUAGES:
        qt_tools.update_translation(language, messages, folder / f"insula_{language}.ts")
    replace(
        folder / "insula_en.ts",
        ('type="unfinished"', ""),
        ("<numerusform></numerusform>", "<numerusform>%n environment</numerusform>"),
    )
    french = folder / "insula_fr.ts"
    replace(
        french,
        ('<translation type="unfinished"></translation>', "<translation>Nouveau…</translation>", 1),
        ('<translation type="unfinished"></translation>', "<translation>Supprimer {name}</translation>", 1),
        ('<translation type="unfinished">', "<translation>"),
        ("<numerusform></numerusform>", "<numerusform>%n environnement</numerusform>"),
    )
    # Written once more, so that it looks as lupdate writes it.
    for language in qt_tools.LANGUAGES:
        qt_tools.update_translation(language, messages, folder / f"insula_{language}.ts")
    return folder


def replace(file: Path, *changes: tuple[str, str] | tuple[str, str, int]) -> None:
    text = file.read_text(encoding="utf-8")
    for change in changes:
        assert change[0] in text
        text = text.replace(*change)
    file.write_text(text, encoding="utf-8")


def test_finished_translations_pass(i18n: Path, sources: Path) -> None:
    assert check_translations(i18n, sources) == []


def test_a_missing_language_is_found(i18n: Path, sources: Path) -> None:
    (i18n / "insula_fr.ts").unlink()

    assert check_translations(i18n, sources) == ["insula_fr.ts is missing: run `make translations`"]


def test_a_new_string_is_found_in_the_language_that_lacks_it(i18n: Path, sources: Path) -> None:
    (sources / "more.py").write_text(
        'from PySide6.QtCore import QCoreApplication\n\nQCoreApplication.translate("P", "Clone")\n'
    )

    (problem,) = check_translations(i18n, sources)

    assert problem.startswith("insula_fr.ts: behind its sources")
    assert "<source>Clone</source>" in problem


def test_a_string_that_is_gone_is_found(i18n: Path, sources: Path) -> None:
    (sources / "page.py").write_text(SOURCE.replace('translate("Page", "New…"),', ""), encoding="utf-8")

    (problem,) = check_translations(i18n, sources)

    assert "-        <source>New…</source>" in problem


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<translation>Nouveau…</translation>", '<translation type="unfinished">Nouveau…</translation>'),
        ("<translation>Nouveau…</translation>", '<translation type="unfinished"></translation>'),
    ],
)
def test_an_unfinished_translation_is_found(i18n: Path, sources: Path, before: str, after: str) -> None:
    replace(i18n / "insula_fr.ts", (before, after))

    assert any("lrelease failed" in problem for problem in check_translations(i18n, sources))


def test_an_empty_translation_is_found(i18n: Path, sources: Path) -> None:
    replace(i18n / "insula_fr.ts", ("<translation>Nouveau…</translation>", "<translation></translation>"))

    assert "insula_fr.ts: 'New…' has an empty form" in check_translations(i18n, sources)


@pytest.mark.parametrize("language", qt_tools.LANGUAGES)
def test_a_missing_plural_form_is_found(i18n: Path, sources: Path, language: str) -> None:
    file = i18n / f"insula_{language}.ts"
    one = "%n environment" if language == "en" else "%n environnement"
    replace(file, (f"<numerusform>{one}</numerusform>", "<numerusform></numerusform>", 1))

    assert f"{file.name}: '%n environment(s)' has an empty form" in check_translations(i18n, sources)


def test_a_removed_plural_form_is_found(i18n: Path, sources: Path) -> None:
    replace(i18n / "insula_fr.ts", ("<numerusform>%n environnement</numerusform>", "", 1))

    assert check_translations(i18n, sources)


@pytest.mark.parametrize("translation", ["Supprimer", "Supprimer {nom}", "Supprimer {name} {name2}"])
def test_a_lost_or_invented_placeholder_is_found(i18n: Path, sources: Path, translation: str) -> None:
    replace(i18n / "insula_fr.ts", ("Supprimer {name}", translation))

    assert check_translations(i18n, sources) == [
        f"insula_fr.ts: 'Delete {{name}}' and '{translation}' have different placeholders",
    ]


def test_a_string_that_cannot_be_translated_is_found(i18n: Path, sources: Path) -> None:
    (sources / "more.py").write_text('translate("Page", f"Delete {name}")')

    (problem,) = check_translations(i18n, sources)

    assert problem.startswith(f"{sources / 'more.py'}:1: context and text must be literal strings")


def test_a_file_of_another_language_is_found(i18n: Path, sources: Path) -> None:
    replace(i18n / "insula_fr.ts", ('language="fr"', 'language="de"'))

    assert "insula_fr.ts: its language is 'de'" in check_translations(i18n, sources)
