"""Has an engine tell of so many events a second: containers named insula-test-… get other names, until it is ended.

`python -m tests.benchmarks.busy_engine SOCKET RATE`; it prints how many a second it really were.
"""

from __future__ import annotations

import itertools
import json
import signal
import sys
import threading
import time
from pathlib import Path

from tests.engines.docker_engine import UnixConnection

_THREADS = 4


def main(socket: str, rate: str) -> None:
    """Rename one container after the other, in as many threads as that takes, until SIGTERM."""
    ended = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: ended.set())
    connection = UnixConnection(Path(socket))
    connection.request("GET", "/containers/json?all=1&limit=400")
    listed = json.loads(connection.getresponse().read())
    ids = [each["Id"] for each in listed if each["Names"][0].startswith("/insula-test-")]
    connection.close()
    done = [0] * _THREADS
    begun = time.monotonic()
    threads = [
        threading.Thread(target=_rename, args=(Path(socket), ids[place::_THREADS], float(rate), place, done, ended))
        for place in range(_THREADS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(json.dumps(sum(done) / (time.monotonic() - begun)))


def _rename(socket: Path, ids: list[str], rate: float, place: int, done: list[int], ended: threading.Event) -> None:
    connection = UnixConnection(socket)
    begun = time.monotonic()
    for number in itertools.count():
        wait = begun + number * _THREADS / rate - time.monotonic()
        if ended.wait(max(0.0, wait)):
            break
        identity = ids[number % len(ids)]
        connection.request("POST", f"/containers/{identity}/rename?name=insula-test-busy-{place}-{number}")
        connection.getresponse().read()
        done[place] += 1
    connection.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
