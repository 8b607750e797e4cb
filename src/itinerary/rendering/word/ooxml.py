"""Words of WordprocessingML (ECMA-376 part 1): names, elements, and the order in which properties must stand."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
DRAWING_MAIN: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
PICTURE: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"

NAMESPACES: Final = {"w": WORD, "wp": DRAWING}
"""Prefixes for XPath."""

_RUN_ORDER: Final = (
    *("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow"),
    *("emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern"),
    *("position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs"),
    *("em", "lang", "eastAsianLayout", "specVanish", "oMath"),
)
"""The order of run properties (CT_RPr, 17.3.2.28)."""

_PARAGRAPH_ORDER: Final = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr"),
    *("suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap"),
    *("overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid"),
    *("spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection"),
    *("textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange"),
)
"""The order of paragraph properties (CT_PPr, 17.3.1.26)."""

_CELL_ORDER: Final = ("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar")
"""The beginning of the order of cell properties (CT_TcPr, 17.4.70)."""

_ORDERS: Final = {
    "rPr": {name: place for place, name in enumerate(_RUN_ORDER)},
    "pPr": {name: place for place, name in enumerate(_PARAGRAPH_ORDER)},
    "tcPr": {name: place for place, name in enumerate(_CELL_ORDER)},
}


@cache
def w(name: str) -> str:
    """Return the qualified name of a WordprocessingML element or attribute."""
    return f"{{{WORD}}}{name}"


@cache
def _maker() -> Callable[[str], _Element]:
    from lxml import etree

    return etree.Element


def element(name: str, /, **attributes: str) -> _Element:
    """Return a new element `w:name` with attributes of the same namespace."""
    made = _maker()(w(name))
    for attribute, value in attributes.items():
        made.set(w(attribute), value)
    return made


def select(root: _Element, path: str) -> list[_Element]:
    """Return the elements that an XPath finds, in the order of the document."""
    return cast("list[_Element]", root.xpath(path, namespaces=NAMESPACES))


def holder_of(found: _Element) -> _Element:
    """Return the element that holds another; raises `ValueError` for the root, which nothing holds."""
    holder = found.getparent()
    if holder is None:
        message = f"<{found.tag!r}> is a root"
        raise ValueError(message)
    return holder


def text(words: str) -> _Element:
    """Return a `w:t` that keeps its spaces."""
    made = element("t")
    made.text = words
    made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def field_marks(instruction: str) -> tuple[_Element, _Element, _Element, _Element]:
    """Return the runs that begin a field, instruct it, separate its shown result, and end it (17.16.18)."""
    instructed = element("instrText")
    instructed.text = f" {instruction} "
    instructed.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return (
        _run(element("fldChar", fldCharType="begin")),
        _run(instructed),
        _run(element("fldChar", fldCharType="separate")),
        _run(element("fldChar", fldCharType="end")),
    )


def _run(child: _Element) -> _Element:
    made = element("r")
    made.append(child)
    return made


def properties(owner: _Element) -> _Element:
    """Return the properties of a run, paragraph or cell, made if it has none."""
    name = f"{owner.tag.rpartition('}')[2]}Pr"
    found = owner.find(w(name))
    if found is None:
        found = element(name)
        owner.insert(0, found)
    return found


def put(owner: _Element, prop: _Element) -> None:
    """Set one property of a run, paragraph or cell, in place of one of the same name, in the order of the schema."""
    held = properties(owner)
    order = _ORDERS[held.tag.rpartition("}")[2]]
    place = order[prop.tag.rpartition("}")[2]]
    for present in held:
        other = order.get(present.tag.rpartition("}")[2], len(order))
        if other == place:
            held.replace(present, prop)
            return
        if other > place:
            present.addprevious(prop)
            return
    held.append(prop)


def begin_page(paragraph: _Element) -> None:
    """Begin a page with a paragraph, at its very top: the space that its style asks for parts it from text above."""
    put(paragraph, element("pageBreakBefore"))
    present = properties(paragraph).find(w("spacing"))
    spacing = element("spacing") if present is None else present
    spacing.set(w("before"), "0")
    put(paragraph, spacing)
