"""Drawings as SVG: whole in themselves, dressed by attributes, open to a page's style by classes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from rendering.sample_drawing import DRAWING

from itinerary.rendering.brand import Palette
from itinerary.rendering.drawing import Label, Point
from itinerary.rendering.svg import svg

if TYPE_CHECKING:
    from lxml.etree import _Element

_SVG: Final = "{http://www.w3.org/2000/svg}"


def _parsed(text: str) -> _Element:
    from lxml import etree

    return etree.fromstring(text)


def test_drawing_as_svg_in_full() -> None:
    assert svg(DRAWING, "map").replace("><", ">\n<") == (
        '<svg xmlns="http://www.w3.org/2000/svg" class="drawing" role="img" aria-labelledby="map-title" '
        'aria-describedby="map-description" width="100" height="50" viewBox="0 0 100 50" '
        'font-family="Noto Sans, Noto Sans CJK JP, sans-serif">\n'
        '<title id="map-title">Route &amp; stops</title>\n'
        '<desc id="map-description">From &lt;here&gt; to there.</desc>\n'
        '<rect x="0" y="0" width="100" height="50" class="drawn-sea" fill="#eaf0f6"/>\n'
        '<path d="M10 10L40 10L25 30ZM22 14L28 14L25 18Z" class="drawn-land" fill="#d5dad2" fill-rule="evenodd" '
        'stroke="#d5dad2" stroke-width="0.3"/>\n'
        '<path d="M25 12L80 20.2" class="drawn-flight" fill="none" stroke="#7d5c1e" stroke-width="1.2" '
        'stroke-dasharray="4 2.4"/>\n'
        '<circle cx="80" cy="20" r="4.5" class="drawn-stop" fill="#16294d" stroke="#ffffff" stroke-width="0.8"/>\n'
        '<text x="80" y="22.2" class="words-number" font-size="6" text-anchor="middle" fill="#ffffff" '
        'font-weight="700">1</text>\n'
        '<text x="74" y="22.9" class="words-name" font-size="8" text-anchor="end" fill="#16294d" font-weight="700">'
        "大阪 &amp; Suita</text>\n"
        "</svg>"
    )


def test_drawing_follows_the_colours_and_fonts_of_a_house() -> None:
    drawn = _parsed(svg(DRAWING, "map", replace(Palette(), heading="#aa0000"), ("House Sans", 'Noto "Sans"')))
    dot = drawn.find(f"{_SVG}circle")
    assert dot is not None
    assert (dot.get("fill"), drawn.get("font-family")) == ("#aa0000", 'House Sans, Noto "Sans"')


def test_label_with_east_asian_letters_is_set_in_the_wide_font_whole() -> None:
    drawn = _parsed(svg(DRAWING, "map", wide_font="House Gothic"))
    assert {element.text: element.get("font-family") for element in drawn.iter(f"{_SVG}text")} == {
        "1": None,
        "大阪 & Suita": "House Gothic",
    }


def test_characters_that_no_document_can_hold_leave_the_drawing_sound() -> None:
    drawing = replace(DRAWING, title="a\0b", shapes=(Label("\x0b]]>", Point(0, 0), 6),))
    words = [element.text for element in _parsed(svg(drawing, "map")).iter(f"{_SVG}title", f"{_SVG}text")]
    assert words == ["a\ufffdb", "\ufffd]]>"]
