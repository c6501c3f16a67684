from __future__ import annotations

from pathlib import Path

import pytest

from insula.backends.venvs.layout import Layout
from insula.backends.venvs.verification import verify_made, verify_records, verify_scripts, verify_start
from insula.domain.errors import VerificationError
from tests.backends.venvs import workshop
from tests.engines.package_index import PackageIndex


@pytest.fixture
def made(folder: Path, index: PackageIndex) -> Path:
    path = workshop.make_venv(folder / "one", "virtualenv")
    workshop.install(path, index, "eggs")
    return path


def check(path: Path) -> None:
    verify_made(str(path), str(path), with_packages=True)


async def test_a_sound_one_passes(made: Path) -> None:
    check(made)
    await verify_start(str(made), str(made))


@pytest.mark.parametrize("damage", ["gone", "longer"])
def test_an_interrupted_installation_is_found(made: Path, damage: str) -> None:
    module = Path(Layout(str(made)).site_packages()[0]) / "spam.py"
    content = module.read_text()
    module.unlink()
    if damage == "longer":
        module.write_text(content + "#")

    with pytest.raises(VerificationError, match=r"spam\.py"):
        verify_records(str(made), str(made))


@pytest.mark.parametrize("missing", ["pyvenv.cfg", "bin/python", "lib"])
def test_what_every_environment_has_must_be_there(made: Path, missing: str) -> None:
    path = made / missing
    if path.is_dir():
        path.rename(made / "elsewhere")
    elif missing == "pyvenv.cfg":
        path.write_bytes(b"\0")
    else:
        path.unlink()

    with pytest.raises(VerificationError):
        check(made)


def test_a_script_for_another_interpreter_of_the_place_is_found(made: Path) -> None:
    script = made / "bin" / "spam"
    text = script.read_text()
    script.unlink()
    script.write_text(text.replace("/bin/python", "/bin/python9.9"))

    with pytest.raises(VerificationError, match="spam"):
        verify_scripts(str(made), str(made))


def test_a_script_that_still_asks_for_the_temporary_place_is_found(made: Path) -> None:
    with pytest.raises(VerificationError, match="spam"):
        verify_scripts(str(made), "/the/final/place")


async def test_a_python_with_another_prefix_is_found(made: Path, folder: Path) -> None:
    (made / "pyvenv.cfg").rename(folder / "pyvenv.cfg")

    with pytest.raises(VerificationError):
        await verify_start(str(made), str(made))
