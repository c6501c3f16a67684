"""The mounts of a copied container: each volume by its name, so that none is made anew or lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Json = Mapping[str, Any]

ANONYMOUS_LABEL = "insula.anonymous-volumes"
"""Names, with commas between, of volumes that go when the container does: it mounts them by name, but nobody named
them."""
_NO_COPY = "nocopy"


@dataclass(frozen=True, slots=True)
class VolumeUse:
    """The volume that a copy has at a target instead of the source's: `name`, "" for a new anonymous one.

    An `empty` one is filled with what the image has there, as at the first start.
    """

    name: str
    empty: bool = False


def volumes_of(inspect: Json) -> Mapping[str, Json]:
    """Its volumes, as its Mounts tell of them, by target."""
    return {each["Destination"]: each for each in inspect.get("Mounts") or () if each["Type"] == "volume"}


def is_anonymous(inspect: Json, target: str) -> bool:
    """Whether nobody has given the volume at `target` a name."""
    volume = volumes_of(inspect)[target]
    labels = (inspect["Config"].get("Labels") or {}).get(ANONYMOUS_LABEL, "")
    return volume["Name"] in labels.split(",") or target not in _named(inspect["HostConfig"])


def anonymous_volumes(inspect: Json, volumes: Mapping[str, VolumeUse]) -> tuple[str, ...]:
    """Names of those that the copy mounts by name although nobody named them."""
    found = []
    for target, volume in volumes_of(inspect).items():
        use = volumes.get(target, VolumeUse(volume["Name"]))
        if use.name and is_anonymous(inspect, target):
            found.append(use.name)
    return tuple(sorted(found))


def put_mounts(host: dict[str, Any], inspect: Json, volumes: Mapping[str, VolumeUse]) -> None:
    """Have `host`, a copy of the source's HostConfig, name each volume; `volumes` says, by target, which are others."""
    mine = volumes_of(inspect)
    uses = {target: volumes.get(target, VolumeUse(each["Name"])) for target, each in mine.items()}
    binds = [_bind(each, uses) for each in host.get("Binds") or ()]
    mounts = [_mount(each, uses) for each in host.get("Mounts") or ()]
    said = {_target(each) for each in binds} | {each["Target"] for each in mounts} | set(host.get("Tmpfs") or ())
    mounts += _unsaid(inspect, uses, said)
    host["Binds"], host["Mounts"] = binds or None, mounts
    if not mounts:
        del host["Mounts"]


def _named(host: Json) -> set[str]:
    """Targets of volumes that were asked for by name."""
    named = {each["Target"] for each in host.get("Mounts") or () if each.get("Source")}
    return named | {_target(each) for each in host.get("Binds") or ()}


def _target(bind: str) -> str:
    """SOURCE:TARGET[:OPTIONS]."""
    return bind.split(":")[1]


def _bind(bind: str, uses: Mapping[str, VolumeUse]) -> str:
    source, target, *rest = bind.split(":")
    use = uses.get(target)
    if use is None:
        return bind
    options = [each for each in ",".join(rest).split(",") if each and each != _NO_COPY]
    if not use.empty:
        # The engine would fill an empty volume of the source's again from the image.
        options.append(_NO_COPY)
    return ":".join([use.name or source, target, *([",".join(options)] if options else [])])


def _mount(mount: Json, uses: Mapping[str, VolumeUse]) -> dict[str, Any]:
    use = uses.get(mount["Target"])
    if use is None or mount["Type"] != "volume":
        return dict(mount)
    options = {key: value for key, value in (mount.get("VolumeOptions") or {}).items() if key != "NoCopy"}
    if not use.empty:
        options["NoCopy"] = True
    changed = {key: value for key, value in mount.items() if key not in {"Source", "VolumeOptions"}}
    if use.name:
        changed["Source"] = use.name
    return {**changed, "VolumeOptions": options} if options else changed


def _unsaid(inspect: Json, uses: Mapping[str, VolumeUse], said: set[str]) -> Iterator[dict[str, Any]]:
    """Those that came from the image, from `--volume /path` alone, or from another container."""
    for each in inspect.get("Mounts") or ():
        target = each["Destination"]
        if target in said or each["Type"] not in {"volume", "bind"}:
            continue
        mount = {"Type": each["Type"], "Target": target, **({} if each["RW"] else {"ReadOnly": True})}
        if each["Type"] == "volume":
            driver = each.get("Driver") or "local"
            options = {} if driver == "local" else {"VolumeOptions": {"DriverConfig": {"Name": driver}}}
            yield _mount({**mount, "Source": each["Name"], **options}, uses)
        else:
            propagation = {"BindOptions": {"Propagation": each["Propagation"]}} if each.get("Propagation") else {}
            yield {**mount, "Source": each["Source"], **propagation}
