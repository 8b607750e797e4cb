"""Drawings in Word: its own shapes, in the colours of the theme, whole within the frame of the drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from rendering.sample_drawing import DRAWING

from itinerary.rendering.word.shapes import drawn

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAMES: Final = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}


def _found(path: str) -> list[_Element]:
    return cast("list[_Element]", drawn(DRAWING).xpath(path, namespaces=_NAMES))


def _attributes(found: _Element) -> dict[str, str]:
    return {str(name): str(value) for name, value in found.attrib.items()}


def test_drawing_stands_in_the_line_with_its_size_and_its_words_for_who_cannot_see_it() -> None:
    (inline,), (extent,), (told,) = _found("//wp:inline"), _found("//wp:extent"), _found("//wp:docPr")
    assert _attributes(inline) == {"distT": "0", "distB": "0", "distL": "0", "distR": "0"}
    assert _attributes(extent) == {"cx": "1270000", "cy": "635000"}
    assert _attributes(told) == {"id": "1", "name": "Route & stops", "descr": "From <here> to there."}


def test_each_shape_is_one_of_words_own() -> None:
    geometries = [one.get("prst") or "lines" for one in _found("//a:prstGeom | //a:custGeom")]
    assert geometries == ["rect", "lines", "lines", "ellipse", "rect", "rect"]


def test_land_with_a_lake_is_one_path_of_two_closed_lines() -> None:
    (land, flight) = _found("//a:path")
    steps = [step.tag.rpartition("}")[2] for step in land]
    assert steps == ["moveTo", "lnTo", "lnTo", "close", "moveTo", "lnTo", "lnTo", "close"]
    assert (land.get("fill"), flight.get("fill")) == (None, "none")


def test_colours_are_those_of_the_theme() -> None:
    assert not _found("//a:srgbClr")
    assert {one.get("val") for one in _found("//a:schemeClr")} == {"bg2", "accent3", "accent2", "tx2", "bg1"}


def test_words_stand_in_shapes_without_a_font_of_their_own() -> None:
    assert ["".join(map(str, one.itertext())) for one in _found("//wps:txbx")] == ["1", "大阪 & Suita"]
    assert not _found("//w:rFonts")


def test_no_frame_reaches_out_of_the_drawing() -> None:
    for offset, extent in zip(_found("//wps:spPr/a:xfrm/a:off"), _found("//wps:spPr/a:xfrm/a:ext"), strict=True):
        left, top, wide, high = (int(one) for one in (*_attributes(offset).values(), *_attributes(extent).values()))
        assert left >= 0
        assert top >= 0
        assert left + wide <= 1_270_000
        assert top + high <= 635_000
