"""What a failure must read like, however badly an engine answered."""

from __future__ import annotations

import re

from insula.domain.errors import InsulaError
from insula.viewmodels.wording.errors import describe
from tests.engines.engine_socket import Mood

UNREADABLE = [Mood.SPEECHLESS, Mood.BROKEN, Mood.GARBAGE, Mood.NOT_JSON, Mood.CUT_OFF, Mood.CLOSED]
_RAW = re.compile(r"Traceback|Error\(|<|0x|\{")


def sentence_of(failure: InsulaError) -> str:
    """What is told of it: words for people, and nothing that only a program understands."""
    sentence = describe(failure)
    assert not _RAW.search(sentence), sentence
    return sentence
