"""Drawings in Word: groups of its own shapes (Word 2010 and later), in the colours of the document's theme.

A planner may restyle, move or take apart what is drawn; letters follow the fonts of the document. Lengths in the
file are English Metric Units (20.1.2.1), of which 12,700 are a point.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape, quoteattr

from itinerary.rendering.brand import Palette
from itinerary.rendering.drawing import Anchor, Area, Box, Dot, Ink, Label, Line, Point, Role
from itinerary.rendering.printable import printable
from itinerary.rendering.word.ooxml import DRAWING, DRAWING_MAIN, WORD
from itinerary.rendering.word.package import parsed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from itinerary.rendering.drawing import Drawing, Shape

_COMPATIBILITY: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_GROUP: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
_SHAPE: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"

_POINT: Final = 12_700
_SPARE: Final = 1.25
_ROOM: Final = 10.0
"""How much wider the frame of a label is than its words are reckoned to be, as a share and in points: fonts differ."""

_PALER: Final = '<a:lumMod val="{}000"/><a:lumOff val="{}000"/>'


def _colour(slot: str, share: int = 100) -> str:
    """Return a colour of the theme, or `share` percent of it with white for the rest."""
    paler = "" if share == 100 else _PALER.format(share, 100 - share)  # noqa: PLR2004 - the whole of it
    return f'<a:solidFill><a:schemeClr val="{slot}">{paler}</a:schemeClr></a:solidFill>'


def _stroke(width: float, colour: str, dash: str = "") -> str:
    dashed = f'<a:prstDash val="{dash}"/>' if dash else ""
    return f'<a:ln w="{_emu(width)}">{colour}{dashed}</a:ln>'


def _emu(points: float) -> int:
    return round(points * _POINT)


_NO_FILL: Final = "<a:noFill/>"
_NO_LINE: Final = "<a:ln><a:noFill/></a:ln>"
_WHITE: Final = _colour("bg1")
_STRONG: Final = _colour("tx2")

_LOOKS: Final = {
    Role.SEA: _colour("bg2") + _NO_LINE,
    Role.LAND: _colour("accent3", 25) + _stroke(0.3, _colour("accent3", 25)),
    Role.FRAME: _NO_FILL + _stroke(0.75, _colour("accent3", 30)),
    Role.ROUTE: _NO_FILL + _stroke(1.4, _colour("accent2")),
    Role.FLIGHT: _NO_FILL + _stroke(1.2, _colour("accent2"), "dash"),
    Role.LEADER: _NO_FILL + _stroke(0.5, _colour("accent3")),
    Role.STOP: _STRONG + _stroke(0.8, _WHITE),
    Role.PASSED: _WHITE + _stroke(1.2, _STRONG),
    Role.GRID: _NO_FILL + _stroke(0.5, _colour("accent3", 30)),
    Role.ENGAGEMENT: _STRONG + _stroke(0.6, _WHITE),
    Role.TENTATIVE: _WHITE + _stroke(0.8, _STRONG, "sysDash"),
    Role.CANCELLED: _NO_FILL + _stroke(0.5, _colour("accent3")),
    Role.TRAVEL: _colour("accent1") + _stroke(0.6, _WHITE),
}
"""The properties of each role's shape, fill before line (20.1.2.2.35)."""


def _ink(slot: str, colour: str, before: str = "", between: str = "") -> str:
    return f'{before}{between}<w:color w:val="{colour.removeprefix("#").upper()}" w:themeColor="{slot}"/>'


_USUAL: Final = Palette()
_BOLD: Final = "<w:b/><w:bCs/>"
_INKS: Final = {
    Ink.NAME: _ink("text2", _USUAL.heading, _BOLD),
    Ink.NOTE: _ink("accent3", _USUAL.quiet),
    Ink.NUMBER: _ink("background1", "#ffffff", _BOLD),
    Ink.DOUBT: _ink("text2", _USUAL.heading, "<w:i/><w:iCs/>"),
    Ink.STRUCK: _ink("accent3", _USUAL.quiet, "<w:strike/>"),
}
"""The properties of each ink's run, in the order of CT_RPr."""

_ALIGNED: Final = {Anchor.START: "left", Anchor.MIDDLE: "center", Anchor.END: "right"}


def drawn(drawing: Drawing) -> _Element:
    """Return what shows the drawing, at the place of a run's words; its number is set when all are there."""
    wide, high = _emu(drawing.width), _emu(drawing.height)
    shapes = "".join(_shape(shape, number, drawing) for number, shape in enumerate(drawing.shapes, start=1))
    size = (
        f'<a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/><a:chOff x="0" y="0"/><a:chExt cx="{wide}" cy="{high}"/>'
    )
    title, told = quoteattr(printable(drawing.title)), quoteattr(printable(drawing.description))
    return parsed(
        f'<mc:AlternateContent xmlns:mc="{_COMPATIBILITY}" xmlns:w="{WORD}" xmlns:wp="{DRAWING}" '
        f'xmlns:a="{DRAWING_MAIN}" xmlns:wpg="{_GROUP}" xmlns:wps="{_SHAPE}"><mc:Choice Requires="wpg"><w:drawing>'
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{wide}" cy="{high}"/>'
        f'<wp:docPr id="1" name={title} descr={told}/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{_GROUP}"><wpg:wgp><wpg:cNvGrpSpPr/>'
        f"<wpg:grpSpPr><a:xfrm>{size}</a:xfrm></wpg:grpSpPr>{shapes}"
        f"</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent>".encode()
    )


def _shape(shape: Shape, number: int, drawing: Drawing) -> str:
    match shape:
        case Label():
            return _label(shape, number, drawing)
        case Area(rings=rings):
            return _lines(shape.role, rings, number, closed=True)
        case Line(points=points):
            return _lines(shape.role, (points,), number, closed=False)
        case Dot(centre=centre, radius=radius):
            corner = Point(centre.x - radius, centre.y - radius)
            return _preset("ellipse", Box(shape.role, corner, 2 * radius, 2 * radius), number)
        case Box():
            return _preset("rect", shape, number)


def _preset(kind: str, box: Box, number: int) -> str:
    geometry = f'<a:prstGeom prst="{kind}"><a:avLst/></a:prstGeom>'
    return _of_shape(number, _frame(box) + geometry + _LOOKS[box.role])


def _lines(role: Role, many: Sequence[Sequence[Point]], number: int, *, closed: bool) -> str:
    """Return lines as one geometry (20.1.9.8) in a frame that just holds them."""
    left, top = (min(getattr(point, axis) for line in many for point in line) for axis in "xy")
    right, bottom = (max(getattr(point, axis) for line in many for point in line) for axis in "xy")
    box = Box(role, Point(left, top), right - left, bottom - top)
    end = "<a:close/>" if closed else ""
    drawn_lines = "".join(
        "".join(
            f'<a:{"lnTo" if place else "moveTo"}><a:pt x="{_emu(point.x - left)}" y="{_emu(point.y - top)}"/>'
            f"</a:{'lnTo' if place else 'moveTo'}>"
            for place, point in enumerate(line)
        )
        + end
        for line in many
    )
    filled = "" if closed else ' fill="none"'
    geometry = (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{_emu(box.width)}" h="{_emu(box.height)}"{filled}>{drawn_lines}</a:path></a:pathLst></a:custGeom>'
    )
    return _of_shape(number, _frame(box) + geometry + _LOOKS[role])


def _room(label: Label, drawing: Drawing) -> Box:
    """Return the frame of a label, within the drawing: LibreOffice shrinks a group that its shapes reach out of."""
    before, after = label.at.x, drawing.width - label.at.x
    wide = label.width * _SPARE + _ROOM
    match label.anchor:
        case Anchor.START:
            left, wide = before, min(wide, after)
        case Anchor.MIDDLE:
            wide = min(wide, 2 * before, 2 * after)
            left = before - wide / 2
        case Anchor.END:
            wide = min(wide, before)
            left = before - wide
    half = min(label.size, label.at.y, drawing.height - label.at.y)
    return Box(Role.FRAME, Point(left, label.at.y - half), wide, 2 * half)


def _label(label: Label, number: int, drawing: Drawing) -> str:
    box = _room(label, drawing)
    half_points = round(label.size * 2)
    words = (
        f'<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
        f'<w:jc w:val="{_ALIGNED[label.anchor]}"/></w:pPr><w:r><w:rPr>{_INKS[label.ink]}'
        f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/></w:rPr>'
        f'<w:t xml:space="preserve">{escape(printable(label.words))}</w:t></w:r></w:p>'
    )
    look = _frame(box) + '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>' + _NO_FILL + _NO_LINE
    return _of_shape(number, look, f"<wps:txbx><w:txbxContent>{words}</w:txbxContent></wps:txbx>")


def _frame(box: Box) -> str:
    return (
        f'<a:xfrm><a:off x="{_emu(box.corner.x)}" y="{_emu(box.corner.y)}"/>'
        f'<a:ext cx="{_emu(box.width)}" cy="{_emu(box.height)}"/></a:xfrm>'
    )


def _of_shape(number: int, look: str, words: str = "") -> str:
    insets = 'wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"'
    kind = '<wps:cNvSpPr txBox="1"/>' if words else "<wps:cNvSpPr/>"
    return (
        f'<wps:wsp><wps:cNvPr id="{number}" name="Shape {number}"/>{kind}'
        f"<wps:spPr>{look}</wps:spPr>{words}<wps:bodyPr {insets}><a:noAutofit/></wps:bodyPr></wps:wsp>"
    )
