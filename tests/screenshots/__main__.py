"""`make screenshots`: every view and dialog, French and English, light and dark, in build/screenshots/."""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from tests.engines.docker_engine import DockerEngine
from tests.screenshots.containers import fill
from tests.screenshots.home import environment_of, prepare, prepare_empty

TARGET = Path("build/screenshots")
LANGUAGES = ("en", "fr")
SCHEMES = ("light", "dark")


def main() -> int:
    """Take them all; the status is 1 if a scene failed."""
    parser = argparse.ArgumentParser(prog="make screenshots", description=__doc__)
    parser.add_argument("--language", choices=(*LANGUAGES, "pseudo"), action="append")
    parser.add_argument("--scheme", choices=SCHEMES, action="append")
    parser.add_argument(
        "--home", action="append", help="only of these: empty, no-engine, containers, or '' for the rest"
    )
    arguments = parser.parse_args()
    root = Path(tempfile.mkdtemp(prefix="insula-screenshots-"))
    platform = _screen(root)
    failed = False
    opened = ExitStack()
    try:
        homes = {
            "": prepare(root),
            "empty": prepare_empty(root),
            "no-engine": prepare_empty(root, "no-engine", f"unix://{root}/docker.sock"),
        }
        if sys.platform == "linux":
            homes["containers"] = prepare_empty(root, "containers", _engine(opened))
        for language in arguments.language or LANGUAGES:
            for scheme in arguments.scheme or SCHEMES:
                folder = TARGET / language / scheme
                shutil.rmtree(folder, ignore_errors=True)
                for kind, variables in homes.items():
                    if arguments.home and kind not in arguments.home:
                        continue
                    settings = {**variables, "INSULA_LANGUAGE": language, "QT_QPA_PLATFORM": platform}
                    command = [sys.executable, "-m", "tests.screenshots.take", str(folder), scheme]
                    ended = subprocess.run([*command, *filter(None, [kind])], env=environment_of(settings), check=False)
                    failed |= ended.returncode != 0
                print(f"{folder}: {len(list(folder.glob('*.png')))} pictures")
    finally:
        opened.close()
        shutil.rmtree(root, ignore_errors=True)
    return int(failed)


def _screen(root: Path) -> str:
    """A screen that is larger than the largest picture: what Qt has by itself, 800 by 800, would squeeze dialogs."""
    told = root / "screen.json"
    whole = {
        "name": "screen",
        "x": 0,
        "y": 0,
        "width": 1920,
        "height": 1080,
        "logicalDpi": 96,
        "logicalBaseDpi": 96,
        "dpr": 1,
    }
    told.write_text(json.dumps({"screens": [whole]}), encoding="utf-8")
    return f"offscreen:configfile={told}"


def _engine(opened: ExitStack) -> str:
    """The address of a private engine with containers."""
    engine = opened.enter_context(DockerEngine())
    fill(engine)
    return engine.url


if __name__ == "__main__":
    sys.exit(main())
