"""A font of a planner's own, made for a test: a bar for each of its characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.rendering.templates import TemplateFolder

if TYPE_CHECKING:
    from pathlib import Path


def templates_with_font(folder: Path, characters: str) -> TemplateFolder:
    """Return a planner's own folder of templates that holds nothing but a font with these characters."""
    from fontTools.fontBuilder import FontBuilder
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    pen = TTGlyphPen(None)
    pen.moveTo((100, 0))
    pen.lineTo((100, 700))
    pen.lineTo((400, 700))
    pen.lineTo((400, 0))
    pen.closePath()
    bar, names = pen.glyph(), {ord(character): f"bar{number}" for number, character in enumerate(characters)}
    made = FontBuilder(1000, isTTF=True)
    made.setupGlyphOrder([".notdef", *names.values()])
    made.setupCharacterMap(names)
    made.setupGlyf({".notdef": TTGlyphPen(None).glyph(), **dict.fromkeys(names.values(), bar)})
    made.setupHorizontalMetrics({".notdef": (500, 0), **dict.fromkeys(names.values(), (500, 100))})
    made.setupHorizontalHeader(ascent=800, descent=-200)
    made.setupNameTable({"familyName": "Protocol Bars", "styleName": "Regular", "psName": "ProtocolBars-Regular"})
    made.setupOS2(sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200)
    made.setupPost()
    (folder / "fonts").mkdir(parents=True)
    made.save(str(folder / "fonts" / "bars.ttf"))
    return TemplateFolder(folder)
