"""The shipped Word template in the look of a house: its colours, its fonts, its crest in the line kept for it.

A planner's own template is never touched: it has the look that he gave it in Word.
"""

from __future__ import annotations

import re
from dataclasses import asdict
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import quoteattr

from itinerary.rendering.brand import Palette
from itinerary.rendering.word.ooxml import DRAWING, OFFICE, PACKAGE, PICTURE, element, select
from itinerary.rendering.word.package import (
    CONTENT_TYPES_PART,
    parsed,
    read_package,
    relations_part,
    serialised,
    with_default_type,
    write_package,
)
from itinerary.rendering.word.pictures import INLINE

if TYPE_CHECKING:
    from itinerary.rendering.brand import Brand, Crest

_MAIN: Final = "word/document.xml"
_THEME: Final = "word/theme/theme1.xml"

_COLOURS: Final = {
    "1E2532": "text",
    "16294D": "heading",
    "866322": "accent",
    "24528F": "link",
    "565F6E": "quiet",
}
"""The colours of the shipped template by what they do; some are a shade deeper or paler than on a web page."""

_COLOUR: Final = re.compile(f'"({"|".join(_COLOURS)})"')
_MILLIMETRE: Final = 36_000
"""In English Metric Units (20.1.2.1)."""

_KINDS: Final = {"png": "image/png", "jpg": "image/jpeg"}
"""The pictures that every Word shows; a drawing in SVG would need a picture beside it."""


@lru_cache(maxsize=4)
def branded(template: bytes, brand: Brand) -> bytes:
    """Return the shipped template in the look of a house; the same bytes where that is the shipped look.

    Of several fonts the first is asked for. A crest in SVG is left out.
    """
    if brand.light == Palette() and not (brand.text_fonts or brand.display_fonts or _can_show(brand.crest)):
        return template
    parts = read_package(template)
    parts |= {name: _coloured(data, brand) for name, data in parts.items() if name.endswith(".xml")}
    for families, role in ((brand.text_fonts, "minorFont"), (brand.display_fonts, "majorFont")):
        if families:
            parts[_THEME] = _with_font(parts[_THEME], role, families[0])
    if brand.crest is not None and _can_show(brand.crest):
        parts |= _with_crest(parts, brand.crest)
    return write_package(parts)


def _can_show(crest: Crest | None) -> bool:
    return crest is not None and crest.suffix in _KINDS


def _coloured(data: bytes, brand: Brand) -> bytes:
    shipped, wanted = asdict(Palette()), asdict(brand.light)
    chosen = {
        hexadecimal: wanted[role][1:].upper() for hexadecimal, role in _COLOURS.items() if wanted[role] != shipped[role]
    }
    return _COLOUR.sub(lambda found: f'"{chosen.get(found[1], found[1])}"', data.decode("utf-8")).encode("utf-8")


def _with_font(theme: bytes, role: str, family: str) -> bytes:
    font = re.compile(f'(<a:{role}><a:latin typeface=)"[^"]*"')
    return font.sub(lambda found: f"{found[1]}{quoteattr(family)}", theme.decode("utf-8")).encode("utf-8")


def _with_crest(parts: dict[str, bytes], crest: Crest) -> dict[str, bytes]:
    """Return the parts that change where the crest stands in the line that is kept for it."""
    wide, high = crest.pixels
    height = round(crest.height * _MILLIMETRE)
    body = parsed(parts[_MAIN])
    kept_lines = select(body, "//w:p[w:pPr/w:pStyle/@w:val='Crest']")
    if not kept_lines:
        return {}
    for line in kept_lines:
        run, drawing = element("r"), element("drawing")
        drawing.append(parsed(INLINE.format(wide=max(1, height * wide // high), high=height, relation="crest")))
        for described in drawing.iter(f"{{{DRAWING}}}docPr", f"{{{PICTURE}}}cNvPr"):
            described.set("name", "Crest")
            described.set("descr", crest.text)
        run.append(drawing)
        line.append(run)
    relations = parsed(parts[relations_part(_MAIN)])
    target = f"media/crest.{crest.suffix}"
    added = {"Id": "crest", "Type": f"{OFFICE}/image", "Target": target}
    relations.append(relations.makeelement(f"{{{PACKAGE}}}Relationship", added))
    return {
        _MAIN: serialised(body),
        relations_part(_MAIN): serialised(relations),
        CONTENT_TYPES_PART: with_default_type(parts[CONTENT_TYPES_PART], crest.suffix, _KINDS[crest.suffix]),
        f"word/{target}": crest.picture,
    }
