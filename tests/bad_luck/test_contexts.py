"""Docker's own files about engines, damaged or strange."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from insula.backends.containers.engine.engines import find_engines
from insula.backends.containers.engine.probing import EngineVersion, probe
from tests.engines.docker_engine import DockerEngine

pytestmark = pytest.mark.engine


@pytest.mark.parametrize("damage", [b"", b"{", b"[1, 2]", b"null", b"\xff\xfe", b'{"Name": 5, "Endpoints": []}'])
def test_one_broken_context_file_hides_no_other_engine(engine: DockerEngine, tmp_path: Path, damage: bytes) -> None:
    _context(tmp_path, "good").write_text(
        json.dumps({"Name": "good", "Metadata": {}, "Endpoints": {"docker": {"Host": engine.url}}})
    )
    _context(tmp_path, "broken").write_bytes(damage)
    (tmp_path / ".docker" / "config.json").write_text(json.dumps({"currentContext": "broken"}))

    found = {each.url: each for each in find_engines({}, tmp_path)}

    assert isinstance(probe(found[engine.url]), EngineVersion)


def _context(home: Path, name: str) -> Path:
    folder = home / ".docker" / "contexts" / "meta" / hashlib.sha256(name.encode()).hexdigest()
    folder.mkdir(parents=True)
    return folder / "meta.json"
