"""Imports as Python does them: to be imported first.

PySide reads the source of every module that is imported after it, in case it asks for snake_case names. None here
does; the reading took a twentieth of the window's start, and 7 MiB for good.
"""

from __future__ import annotations

import builtins
import linecache

import PySide6.QtCore  # noqa: F401 - puts its own way of importing in force.

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
linecache.clearcache()
