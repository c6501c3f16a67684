"""Brings i18n/*.ts up to date with the strings of the sources; run by `make translations`."""

from __future__ import annotations

import sys

import qt_tools
from extract_strings import messages_of

if __name__ == "__main__":
    qt_tools.I18N.mkdir(exist_ok=True)
    messages, problems = messages_of(qt_tools.PACKAGE)
    try:
        for language in qt_tools.LANGUAGES:
            qt_tools.update_translation(language, messages, qt_tools.I18N / f"insula_{language}.ts")
    except qt_tools.QtToolError as error:
        sys.exit(str(error))
    sys.exit("\n".join(problems) or None)
