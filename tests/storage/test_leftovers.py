from __future__ import annotations

from pathlib import Path

from insula.storage.journal import Journal
from insula.storage.leftovers import Leftovers


async def test_what_was_given_up_is_kept_for_its_backend_until_it_is_dealt_with(tmp_path: Path) -> None:
    first = Journal(tmp_path / "journal.sqlite")
    await first.open()
    leftovers = Leftovers(first.database)
    await leftovers.add("docker:one", "insula-clone:été")
    [kept] = await leftovers.of("docker:one")
    await leftovers.add("docker:one", "insula-clone:été")
    await leftovers.add("docker:two", "insula-clone:été")
    await first.close()

    second = Journal(tmp_path / "journal.sqlite")
    await second.open()
    leftovers = Leftovers(second.database)
    assert await leftovers.of("docker:one") == (kept,)
    assert kept.name == "insula-clone:été"
    await leftovers.remove("docker:one", "insula-clone:été")
    assert await leftovers.of("docker:one") == ()
    assert len(await leftovers.of("docker:two")) == 1
    await second.close()
