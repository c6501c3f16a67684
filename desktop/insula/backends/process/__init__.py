"""The one place that starts programs: argument lists only, streamed by line, ended with all their children."""

from insula.backends.process.conversation import Completed
from insula.backends.process.detached import spawn_detached
from insula.backends.process.running import run

__all__ = ["Completed", "run", "spawn_detached"]
