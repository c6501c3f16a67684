"""What is said before images go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from insula.domain.containers import Image
from insula.domain.environment import EnvironmentId
from insula.viewmodels.confirmations import Confirmation, ConfirmedLine, Point, PointKind
from insula.viewmodels.stock.connection_confirmations import needed_by
from insula.viewmodels.stock.images import freed_by, name_of, short_id
from insula.viewmodels.stock.stock_list import Users, unknown_user
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.figures import size_of

_SHOWN = 3


def removal_confirmation(
    images: Sequence[Image], users: Users = unknown_user, children: Mapping[str, Sequence[str]] | None = None
) -> Confirmation:
    """The exact list; those that containers need, be they in the trash, stay. The ids are those of images.

    `children` are the names of the images that were made from an image and need it, by its id; those that go too
    are no obstacle.
    """
    going = {name for each in images if not each.containers for name in (*each.tags, short_id(each))}
    lines = tuple(
        ConfirmedLine(
            EnvironmentId(each.id),
            name_of(each),
            short_id(each),
            size_of(each.size),
            needed_by([users(container) for container in each.containers])
            or _made_from([name for name in (children or {}).get(each.id, ()) if name not in going]),
        )
        for each in images
    )
    count = len(images)
    title = (
        translate("ImageConfirmations", "Remove the image “{name}”?").format(name=name_of(images[0]))
        if count == 1
        else translate("ImageConfirmations", "Remove %n image(s)?", "", count)
    )
    goes = (
        translate("ImageConfirmations", "The image goes, with all its names.")
        if count == 1
        else translate("ImageConfirmations", "The images go, with all their names.")
    )
    freed = freed_by([each for each, line in zip(images, lines, strict=True) if not line.obstacle])
    text = translate("ImageConfirmations", "Frees {size} on the disk, at least.").format(size=freed)
    points = (
        Point(PointKind.GOES, goes),
        *((Point(PointKind.FREED, text),) if freed else ()),
        Point(
            PointKind.FINAL,
            translate("ImageConfirmations", "This cannot be undone; what a registry has can be pulled again."),
        ),
    )
    return Confirmation(title, lines, points, translate("ImageConfirmations", "Remove"))


def _made_from(names: Sequence[str]) -> str:
    if not names:
        return ""
    shown = ", ".join([*names[:_SHOWN], "…"] if len(names) > _SHOWN else names)
    return translate("ImageConfirmations", "Others were made from it: {names}.").format(names=shown)
