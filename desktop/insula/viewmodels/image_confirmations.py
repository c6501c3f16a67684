"""What is said before images go."""

from __future__ import annotations

from collections.abc import Sequence

from insula.domain.containers import Image
from insula.domain.environment import EnvironmentId
from insula.viewmodels.confirmations import Confirmation, ConfirmedLine, Point, PointKind
from insula.viewmodels.images import name_of, short_id
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.figures import size_of


def removal_confirmation(images: Sequence[Image]) -> Confirmation:
    """The exact list; those that containers need, be they in the trash, stay. The ids are those of images."""
    lines = tuple(
        ConfirmedLine(EnvironmentId(each.id), name_of(each), short_id(each), size_of(each.size), _obstacle(each))
        for each in images
    )
    count = len(images)
    title = (
        translate("ImageConfirmations", "Remove the image “{name}”?").format(name=name_of(images[0]))
        if count == 1
        else translate("ImageConfirmations", "Remove %n image(s)?", "", count)
    )
    points = (
        Point(PointKind.GOES, translate("ImageConfirmations", "The image goes, with all its names.")),
        Point(
            PointKind.FINAL,
            translate("ImageConfirmations", "This cannot be undone; what a registry has can be pulled again."),
        ),
    )
    return Confirmation(title, lines, points, translate("ImageConfirmations", "Remove"))


def _obstacle(image: Image) -> str:
    if not image.containers:
        return ""
    return translate("ImageConfirmations", "Needed by %n container(s), the trash included.", "", len(image.containers))
