"""Containers on an image that was made for a clone: it says all that was asked of its source, as an image does.

What is no longer asked of such a container would come back from there by itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Json = Mapping[str, Any]

_DEFAULTS: Mapping[str, Any] = {
    "User": "0",
    "WorkingDir": "/",
    "StopSignal": "SIGTERM",
    "Healthcheck": {"Test": ["NONE"]},
}
"""What the engine does where neither container nor image say anything, said."""


def on_clone_image(body: Json, base: Json, image: Json) -> dict[str, Any]:
    """`body`, which leaves out what `base` says, made whole for a container of `image`; both are Configs of images."""
    whole = dict(body)
    for key, default in _DEFAULTS.items():
        said = body.get(key) or base.get(key) or (default if image.get(key) else None)
        if said:
            whole[key] = said
    whole["Env"] = _environment(body.get("Env") or (), base.get("Env") or (), image.get("Env") or ())
    labels = {**(base.get("Labels") or {}), **(body.get("Labels") or {})}
    whole["Labels"] = {**dict.fromkeys(image.get("Labels") or {}, ""), **labels}
    if "Entrypoint" not in body:
        whole["Entrypoint"] = list(base.get("Entrypoint") or [""])
        if "Cmd" not in body:
            whole["Cmd"] = list(base.get("Cmd") or ())
    return whole


def _environment(own: Sequence[str], base: Sequence[str], image: Sequence[str]) -> list[str]:
    """A name without a value takes a variable away."""
    said = {each.partition("=")[0]: each for each in (*base, *own)}
    return [*said.values(), *(name for each in image if (name := each.partition("=")[0]) not in said)]
