from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QFile, QResource, QTranslator

import qt_tools
from compile_resources import compile_resources

TRANSLATIONS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Page</name>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
</TS>
"""
COLLECTION = '<RCC><qresource prefix="/compile-test"><file>icon.svg</file></qresource></RCC>'


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for folder in ("desktop/insula", "i18n", "resources"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "i18n" / "insula_fr.ts").write_text(TRANSLATIONS)
    (tmp_path / "resources" / "insula.qrc").write_text(COLLECTION)
    (tmp_path / "resources" / "icon.svg").write_text("<svg/>")
    return tmp_path


def make_newer(source: Path, than: Path) -> None:
    later = than.stat().st_mtime + 1
    os.utime(source, (later, later))


def test_translations_and_resources_can_be_used_once_compiled(checkout: Path) -> None:
    compile_resources(checkout)

    compiled = checkout / "desktop" / "insula" / "_compiled"
    translator = QTranslator()
    assert translator.load(str(compiled / "insula_fr.qm"))
    assert translator.translate("Page", "Delete") == "Supprimer"
    assert QResource.registerResource(str(compiled / "insula.rcc"))
    assert QFile.exists(":/compile-test/icon.svg")
    assert QResource.unregisterResource(str(compiled / "insula.rcc"))
    assert sorted(path.name for path in compiled.iterdir()) == ["insula.rcc", "insula_fr.qm"]


def test_only_what_is_older_than_its_sources_is_compiled_again(checkout: Path) -> None:
    first = compile_resources(checkout)
    assert [path.name for path in first] == ["insula_fr.qm", "insula.rcc"]
    assert compile_resources(checkout) == []

    make_newer(checkout / "resources" / "icon.svg", than=first[1])

    assert compile_resources(checkout) == [first[1]]


def test_nothing_to_compile_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "desktop" / "insula").mkdir(parents=True)

    assert compile_resources(tmp_path) == []


def test_a_resource_that_is_not_there_fails_and_leaves_nothing_half_made(checkout: Path) -> None:
    compile_resources(checkout)
    compiled = checkout / "desktop" / "insula" / "_compiled"
    before = {path.name: path.read_bytes() for path in compiled.iterdir()}
    ts = checkout / "i18n" / "insula_fr.ts"
    ts.write_text("not a translation")
    make_newer(ts, than=compiled / "insula_fr.qm")

    with pytest.raises(qt_tools.QtToolError, match="lrelease failed"):
        compile_resources(checkout)

    assert {path.name: path.read_bytes() for path in compiled.iterdir()} == before
