"""Pulling an image from its registry, layer by layer."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.stock.credentials import login_for
from insula.backends.containers.stock.images import delete
from insula.domain.errors import EngineRefusedError, InsulaError, NoSpaceError, NotFoundError
from insula.domain.image_errors import (
    ImageNotThereError,
    OtherPlatformError,
    RegistryDeniedError,
    RegistryError,
    RegistryUnreachableError,
)
from insula.domain.image_references import ImageReference, parse_reference
from insula.domain.progress import ProgressSink, Recovered, Step

_DOWNLOADED = 0.8
"""Of a layer's work, as far as one can tell beforehand; unpacking is the rest."""


async def pull(connection: Connection, text: str, report: ProgressSink, platform: str = "") -> str:
    """Fetch what `text` names; the image's id ("sha256:…"). Until the engine has all of it, the name stays as it was.

    Raises:
        InvalidReferenceError: `text` names no image.
        RegistryError: the registry did not give it.
        CredentialHelperError: the login that Docker keeps cannot be had.
        EngineUnavailableError, EngineRefusedError: the engine's.
    """
    reference = parse_reference(text.strip()).tagged
    login = await login_for(reference.registry)
    before = await image_id(connection, str(reference))
    await report.declare(Step("pull", {"reference": str(reference), "before": before or ""}))
    layers = Layers(report)
    lines = connection.lines(
        "/images/create",
        method="POST",
        headers={} if login is None else {"X-Registry-Auth": login},
        fromImage=reference.name,
        tag=reference.digest or reference.tag,
        platform=platform or None,
    )
    try:
        async for line in lines:
            if isinstance(line, dict):
                if "error" in line:
                    raise refusal_of(connection.title, reference, _words_of(line))
                layers.hear(line)
    except EngineRefusedError as error:
        raise refusal_of(connection.title, reference, error.message, error.status) from error
    finally:
        await lines.aclose()
    found = await image_id(connection, str(reference))
    if found is None:
        raise NotFoundError(str(reference))
    if found != before and (got := await other_platform(connection, found, platform)):
        # An engine takes what there is, where a registry has the image for one platform alone.
        await _give_back(connection, reference, before)
        raise OtherPlatformError(reference.registry, str(reference), got)
    if before is not None and before != found:
        report.log(f"{reference}: {_short(before)} → {_short(found)}")
    return found


async def other_platform(connection: Connection, image: str, wanted: str) -> str:
    """What the image is for ("linux/amd64"), "" where that is what was wanted."""
    if not wanted:
        return ""
    found = await connection.get(f"/images/{image}/json", reference=image)
    got = f"{found.get('Os')}/{found.get('Architecture')}"
    return "" if wanted.split("/")[:2] == got.split("/") else got


async def _give_back(connection: Connection, reference: ImageReference, before: str | None) -> None:
    """The name goes to whom it was."""
    if before is None:
        await delete(connection, str(reference))
    elif not reference.digest:
        await connection.post(f"/images/{before}/tag", reference=before, repo=reference.name, tag=reference.tag)


async def recover_pull(connection: Connection, steps: Mapping[str, Mapping[str, str]]) -> Recovered:
    """An engine throws away what an interrupted pull has fetched, and names nothing before the end: a look says all."""
    step = steps.get("pull")
    if step is None:
        return Recovered.UNDONE
    now = await image_id(connection, step["reference"])
    return Recovered.FINISHED if now is not None and now != step["before"] else Recovered.UNDONE


async def image_id(connection: Connection, reference: str) -> str | None:
    """The id of the image that has this name or id, None where there is none."""
    try:
        found = await connection.get(f"/images/{reference}/json", reference=reference)
    except NotFoundError:
        return None
    return str(found["Id"])


@dataclass(slots=True)
class _Layer:
    """`done` is 0..1 of its work."""

    status: str = ""
    size: int = 0
    received: int = 0
    done: float = 0.0

    def told(self) -> tuple[str, int, int, float]:
        return self.status, self.received, self.size, round(self.done, 3)


@dataclass(slots=True)
class Layers:
    """Tells how far the layers of a pull are, and logs each change of one.

    The progress has `parts`: for each layer its name, the engine's word, bytes received, bytes in all (0 while nobody
    knows) and the fraction done, as JSON.
    """

    report: ProgressSink
    layers: dict[str, _Layer] = field(default_factory=dict)

    def hear(self, line: Mapping[str, Any]) -> None:
        """Take in one line of the engine's answer."""
        status, name = str(line.get("status", "")), str(line.get("id", ""))
        if not name or status.startswith("Pulling from"):
            self.report.log(f"{name}: {status}" if name else status)
            return
        layer = self.layers.setdefault(name, _Layer())
        if status != layer.status:
            self.report.log(f"{name}: {status}")
            layer.status = status
        at = line.get("progressDetail") or {}
        current, total = int(at.get("current") or 0), int(at.get("total") or 0)
        match status:
            case "Downloading":
                layer.size = max(layer.size, total)
                layer.received = current
                layer.done = _DOWNLOADED * (current / total if total > 0 else 0.0)
            case "Verifying Checksum" | "Download complete":
                layer.received = layer.size
                layer.done = _DOWNLOADED
            case "Extracting":
                layer.received = layer.size
                layer.done = _DOWNLOADED + (1 - _DOWNLOADED) * (current / total if total > 0 else 0.0)
            case "Pull complete" | "Already exists":
                layer.received = layer.size
                layer.done = 1.0
            case _:
                pass
        self._tell()

    def _tell(self) -> None:
        layers = self.layers.values()
        # Sizes of layers that wait are not known: each layer counts alike then.
        weights = [each.size or 1 for each in layers] if all(each.size for each in layers) else [1] * len(layers)
        done = sum(each.done * weight for each, weight in zip(layers, weights, strict=True))
        self.report.progress(
            "pull",
            min(done / sum(weights), 1.0),
            done=str(sum(each.done >= 1.0 for each in layers)),
            layers=str(len(self.layers)),
            received=str(sum(each.received for each in layers)),
            parts=json.dumps([[name, *each.told()] for name, each in self.layers.items()]),
        )


def refusal_of(engine: str, reference: ImageReference, words: str, status: int = 0) -> InsulaError:
    """The typed failure for what the engine said of a registry."""
    low = words.lower()
    given = (reference.registry, str(reference), words)
    if "no space left" in low:
        return NoSpaceError(engine, words)
    for kind, signs in _SIGNS:
        if any(each in low for each in signs):
            return kind(*given)
    return RegistryError(*given) if not status else EngineRefusedError(engine, status, words)


_SIGNS: tuple[tuple[type[RegistryError], tuple[str, ...]], ...] = (
    (OtherPlatformError, ("no matching manifest", "does not match the specified platform", "no match for platform")),
    (RegistryDeniedError, ("unauthorized", "no basic auth", "access denied", "authentication required", "denied:")),
    (ImageNotThereError, ("manifest unknown", "not found", "does not exist", "name unknown", "repository name not")),
    (
        RegistryUnreachableError,
        (
            *("connection refused", "no such host", "timeout", "timed out", "server gave http response", "tls:"),
            *("x509", "network is unreachable", "dial tcp", "eof", "connection reset", "service unavailable"),
        ),
    ),
)


def _words_of(line: Mapping[str, Any]) -> str:
    detail = line.get("errorDetail")
    said = detail.get("message") if isinstance(detail, dict) else None
    return str(said or line["error"])


def _short(identity: str) -> str:
    return identity.removeprefix("sha256:")[:12]
