"""Compiles translations and icons when a wheel or an editable install is built."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from typing_extensions import override


class CompileHook(BuildHookInterface[BuilderConfig]):
    PLUGIN_NAME = "custom"

    @override
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        # hatchling loads this file alone, without its folder.
        sys.path.insert(0, str(Path(self.root, "packaging")))
        from compile_resources import compile_resources

        compile_resources(Path(self.root))
