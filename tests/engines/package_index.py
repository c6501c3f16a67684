"""A package index on loopback, with packages made on the spot: good ones, bad ones and slow ones."""

from __future__ import annotations

import base64
import hashlib
import io
import tarfile
import threading
import time
import zipfile
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self

from typing_extensions import override


def wheel(name: str, version: str, *, requires: tuple[str, ...] = (), script: str | None = None) -> tuple[str, bytes]:
    """File name and content of a pure wheel with one module, and a console script if named."""
    module = name.replace("-", "_")
    info = f"{module}-{version}.dist-info"
    files = {
        f"{module}.py": f"__version__ = {version!r}\n\ndef main():\n    print({name!r}, __version__)\n",
        f"{info}/METADATA": "\n".join(
            [
                "Metadata-Version: 2.1",
                f"Name: {name}",
                f"Version: {version}",
                "Summary: Made for a test",
                *(f"Requires-Dist: {each}" for each in requires),
                "",
            ]
        ),
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: insula-test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    if script:
        files[f"{info}/entry_points.txt"] = f"[console_scripts]\n{script} = {module}:main\n"
    record = []
    for path, text in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
        record.append(f"{path},sha256={digest},{len(text.encode())}")
    files[f"{info}/RECORD"] = "\n".join([*record, f"{info}/RECORD,,", ""])
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    return f"{module}-{version}-py3-none-any.whl", content.getvalue()


def source_that_cannot_be_built(name: str, version: str) -> tuple[str, bytes]:
    """File name and content of a source distribution whose C code no compiler accepts; it builds itself, in vain."""
    module = name.replace("-", "_")
    files = {
        "pyproject.toml": "[build-system]\nrequires = []\nbuild-backend = 'backend'\nbackend-path = ['.']\n",
        "backend.py": (
            "import subprocess\n\n\n"
            "def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):\n"
            "    subprocess.run(['cc', '-c', 'broken.c'], check=True)\n"
        ),
        "broken.c": "#error this needs a compiler that is not there\n",
        "PKG-INFO": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
    }
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w:gz") as archive:
        for path, text in files.items():
            entry = tarfile.TarInfo(f"{module}-{version}/{path}")
            entry.size = len(text.encode())
            archive.addfile(entry, io.BytesIO(text.encode()))
    return f"{module}-{version}.tar.gz", content.getvalue()


@dataclass
class PackageIndex:
    """Serves the simple repository API (PEP 503) on a free port of 127.0.0.1 while it is entered.

    `slowly` are seconds to wait before each file, long enough to cancel in between; `requests` are the paths asked for.
    """

    slowly: float = 0
    requests: list[str] = field(default_factory=list)
    _files: dict[str, dict[str, bytes]] = field(default_factory=dict)

    def add(self, name: str, version: str, *, requires: tuple[str, ...] = (), script: str | None = None) -> Self:
        """Offer a pure wheel."""
        file_name, content = wheel(name, version, requires=requires, script=script)
        self._files.setdefault(name, {})[file_name] = content
        return self

    def add_broken_source(self, name: str, version: str) -> Self:
        """Offer only a source that cannot be built."""
        file_name, content = source_that_cannot_be_built(name, version)
        self._files.setdefault(name, {})[file_name] = content
        return self

    @property
    def url(self) -> str:
        """What goes behind --index-url."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/simple/"

    def __enter__(self) -> Self:
        index = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                index.requests.append(self.path)
                match self.path.strip("/").split("/"):
                    case ["simple", name] if name in index._files:
                        links = "".join(f'<a href="/file/{name}/{each}">{each}</a>' for each in index._files[name])
                        self._answer(f"<!DOCTYPE html><html><body>{links}</body></html>".encode(), "text/html")
                    case ["file", name, file_name] if file_name in index._files.get(name, {}):
                        time.sleep(index.slowly if self.command == "GET" else 0)
                        self._answer(index._files[name][file_name], "application/octet-stream")
                    case _:
                        self.send_error(404)

            def do_HEAD(self) -> None:
                self.do_GET()

            def _answer(self, content: bytes, kind: str) -> None:
                self.send_response(200)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                try:
                    self.wfile.write(content if self.command == "GET" else b"")
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True

            @override
            def log_message(self, format: str, *args: object) -> None:
                """Tests print nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
