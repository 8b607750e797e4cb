"""Photographs in Word: parts of the package, shown where their marks stand, with words for who cannot see them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.rendering.word.ooxml import DRAWING, DRAWING_MAIN, OFFICE, PICTURE, element
from itinerary.rendering.word.package import CONTENT_TYPES_PART, parsed, with_default_type

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element

    from itinerary.rendering.content import Portrait
    from itinerary.rendering.word.links import Relations

_FRAME: Final = (792_000, 1_008_000)
"""The room that a portrait has, 22 by 28 mm, in English Metric Units (20.1.2.1), of which 36,000 are a millimetre."""

_WIDE_FRAME: Final = (5_400_000, 2_880_000)
"""The room that a photograph of an event has, 150 by 80 mm, so that what is told of it stands on the same page."""


class Pictures:
    """The portraits of one document, each a part of the package once, however often it is shown."""

    def __init__(self, portraits: Sequence[Portrait]) -> None:
        self._portraits = portraits

    def shown(self, number: int, relations: Relations) -> _Element:
        """Return what shows the portrait of that number, at the place of a run's words, in a part with relations."""
        portrait = self._portraits[number]
        frame = _WIDE_FRAME if portrait.is_wide else _FRAME
        wide, high = _fitted(portrait.photograph.width, portrait.photograph.height, frame)
        drawing = element("drawing")
        drawing.append(parsed(INLINE.format(wide=wide, high=high, relation=relations.picture(_name(portrait)))))
        for described in drawing.iter(f"{{{DRAWING}}}docPr", f"{{{PICTURE}}}cNvPr"):
            described.set("descr", portrait.alt)
        return drawing

    def added_to(self, parts: Mapping[str, bytes]) -> dict[str, bytes]:
        """Return the parts that hold the portraits, and the content types with that of JPEG; nothing without any."""
        if not self._portraits:
            return {}
        pictures = {f"word/{_name(portrait)}": portrait.photograph.data for portrait in self._portraits}
        return {**pictures, CONTENT_TYPES_PART: with_default_type(parts[CONTENT_TYPES_PART], "jpg", "image/jpeg")}


def _name(portrait: Portrait) -> str:
    return f"media/{portrait.photograph.digest[:16]}.jpg"


def _fitted(width: int, height: int, frame: tuple[int, int]) -> tuple[int, int]:
    """Return the size of a picture as large as the frame allows, its shape kept."""
    room_wide, room_high = frame
    if width * room_high > height * room_wide:
        return room_wide, max(1, room_wide * height // width)
    return max(1, room_high * width // height), room_high


INLINE: Final = (
    f'<wp:inline xmlns:wp="{DRAWING}" xmlns:a="{DRAWING_MAIN}" xmlns:pic="{PICTURE}" xmlns:r="{OFFICE}" '
    'distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{wide}" cy="{high}"/>'
    '<wp:docPr id="1" name="Portrait"/><wp:cNvGraphicFramePr>'
    '<a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
    f'<a:graphic><a:graphicData uri="{PICTURE}"><pic:pic>'
    '<pic:nvPicPr><pic:cNvPr id="0" name="Portrait"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
    "</pic:pic></a:graphicData></a:graphic></wp:inline>"
)
"""A picture that stands in the line (20.4.2.8); the number of the drawing is set when all are there."""
