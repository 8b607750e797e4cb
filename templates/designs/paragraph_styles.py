"""The named paragraph styles of the templates, which a planner restyles in Word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from designs.palette import (
    AMBER,
    BLUE,
    BLUSH,
    BRASS,
    CREAM,
    GREY,
    HAIRLINE,
    INK,
    MIST,
    NAVY,
    RED,
    TEXT_WIDTH,
)

DISPLAY_FONT: Final = (
    '<w:rFonts w:asciiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia"'
    ' w:hAnsiTheme="majorHAnsi" w:cstheme="majorBidi"/>'
)
TEXT_FONT: Final = (
    '<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"'
    ' w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>'
)
BOLD: Final = "<w:b/><w:bCs/>"
ITALIC: Final = "<w:i/><w:iCs/>"
_RULE: Final = f"<w:pBdr>{BRASS.line('bottom', 6, 5)}</w:pBdr>"
_RIGHT_TAB: Final = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A named look of paragraphs; properties as WordprocessingML, in the order of its schema."""

    name: str
    paragraph: str = ""
    run: str = ""
    based_on: str = "Normal"
    next: str = ""
    built_in: bool = False

    @property
    def id(self) -> str:
        """The id by which paragraphs name it."""
        return style_id(self.name)


def style_id(name: str) -> str:
    """Return the id that Word itself would give a style of this name."""
    return "".join(word[:1].upper() + word[1:] for word in name.replace("toc ", "TOC ").split())


def size(half_points: int) -> str:
    """Return the size of letters, in half points."""
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def spacing(before: int, after: int, line: int = 264) -> str:
    """Return the space before and after a paragraph, and between its lines in 240ths of one."""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def track(twentieths: int) -> str:
    """Return how far letters stand apart, in twentieths of a point."""
    return f'<w:spacing w:val="{twentieths}"/>'


def indent(left: int, hanging: int = 0, right: int = 0) -> str:
    """Return how far a paragraph stands from the margins."""
    return f'<w:ind w:left="{left}" w:right="{right}" w:hanging="{hanging}"/>'


def outline(level: int) -> str:
    """Return the level of a heading in the outline, counted from 1."""
    return f'<w:outlineLvl w:val="{level - 1}"/>'


_COVER: Final = (
    ParagraphStyle("Crest", spacing(0, 0)),
    ParagraphStyle(
        "Title",
        f"<w:keepNext/><w:keepLines/>{spacing(0, 160, 228)}",
        f"{DISPLAY_FONT}{BOLD}{NAVY.text}{track(-6)}{size(68)}",
        next="Subtitle",
        built_in=True,
    ),
    ParagraphStyle(
        "Subtitle",
        f"<w:keepNext/><w:keepLines/>{spacing(0, 0)}",
        f"{GREY.text}{size(30)}",
        next="Normal",
        built_in=True,
    ),
    ParagraphStyle("Cover Rule", f"<w:pBdr>{BRASS.line('bottom', 12)}</w:pBdr>{spacing(0, 360, 120)}"),
    ParagraphStyle("Masthead Rule", f"<w:pBdr>{BRASS.line('bottom', 8)}</w:pBdr>{spacing(0, 200, 120)}"),
    ParagraphStyle("Cover Space", spacing(0, 3600)),
    ParagraphStyle("Cover Label", spacing(60, 60), f"{GREY.text}{size(20)}"),
    ParagraphStyle("Cover Text", spacing(60, 60), f"{INK.text}{size(23)}"),
    ParagraphStyle(
        "Handling",
        f"<w:keepLines/><w:pBdr>{BRASS.line('left', 36, 10)}</w:pBdr>{spacing(240, 240)}{indent(227)}",
        f"{BOLD}{BRASS.text}{track(6)}{size(23)}",
    ),
    ParagraphStyle(
        "Masthead Title",
        f"<w:keepNext/><w:keepLines/>{spacing(0, 60, 240)}",
        f"{DISPLAY_FONT}{BOLD}{NAVY.text}{size(48)}",
    ),
)

_HEADINGS: Final = (
    ParagraphStyle(
        "heading 1",
        f"<w:keepNext/><w:keepLines/>{_RULE}{spacing(400, 160, 240)}{outline(1)}",
        f"{DISPLAY_FONT}{BOLD}{NAVY.text}{size(40)}",
        next="Normal",
        built_in=True,
    ),
    ParagraphStyle(
        "heading 2",
        f"<w:keepNext/><w:keepLines/>{spacing(320, 80, 240)}{outline(2)}",
        f"{BOLD}{NAVY.text}{size(29)}",
        next="Normal",
        built_in=True,
    ),
    ParagraphStyle(
        "heading 3",
        f"<w:keepNext/><w:keepLines/>{spacing(180, 50, 240)}{outline(3)}",
        f"{BOLD}{BLUE.text}{size(22)}",
        next="Normal",
        built_in=True,
    ),
    ParagraphStyle(
        "TOC Heading",
        f"<w:pageBreakBefore/>{_RULE}{spacing(0, 100, 240)}",
        f"{DISPLAY_FONT}{BOLD}{NAVY.text}{size(40)}",
        next="Normal",
        built_in=True,
    ),
    ParagraphStyle(
        "toc 1",
        f"<w:keepNext/>{_RIGHT_TAB}{spacing(60, 0, 240)}{indent(0, 0, 567)}",
        f"{BOLD}{NAVY.text}{size(21)}",
        built_in=True,
    ),
    ParagraphStyle("toc 2", f"{_RIGHT_TAB}{spacing(0, 0, 228)}{indent(284, 0, 567)}", size(19), built_in=True),
)

_TEXT: Final = (
    ParagraphStyle("Lead", "<w:keepNext/>" + spacing(0, 120, 264), f"{NAVY.text}{size(25)}"),
    ParagraphStyle("Quiet", spacing(0, 80), f"{GREY.text}{size(18)}"),
    ParagraphStyle(
        "Gap",
        f"<w:keepLines/><w:pBdr>{AMBER.line('left', 24, 8, 'dashed')}</w:pBdr>{CREAM.ground}"
        f"{spacing(120, 160)}{indent(227)}",
        AMBER.text,
    ),
    ParagraphStyle(
        "Warning",
        f"<w:keepLines/><w:pBdr>{RED.line('left', 36, 8)}</w:pBdr>{BLUSH.ground}{spacing(120, 160)}{indent(227)}",
        f"{BOLD}{RED.text}",
    ),
    ParagraphStyle(
        "Quote",
        f"<w:keepLines/><w:pBdr>{BRASS.line('left', 12, 12)}</w:pBdr>{spacing(120, 200, 288)}{indent(454, 0, 454)}",
        f"{DISPLAY_FONT}{ITALIC}{NAVY.text}{size(24)}",
        built_in=True,
    ),
    ParagraphStyle(
        "List Bullet",
        f'<w:numPr><w:numId w:val="1"/></w:numPr>{spacing(0, 40, 252)}',
        built_in=True,
    ),
    ParagraphStyle(
        "List Number",
        f'<w:numPr><w:numId w:val="2"/></w:numPr>{spacing(0, 40, 252)}',
        built_in=True,
    ),
)

_TABLES: Final = (
    ParagraphStyle("Table Text", spacing(0, 10, 252), size(20)),
    ParagraphStyle(
        "Table Head", f"<w:keepNext/>{spacing(0, 0, 240)}", f"{BOLD}{NAVY.text}{size(18)}", based_on="Table Text"
    ),
    ParagraphStyle("Table Label", "<w:keepNext/>", f"{GREY.text}{size(19)}", based_on="Table Text"),
    ParagraphStyle("Table Note", "", f"{GREY.text}{size(18)}", based_on="Table Text"),
    ParagraphStyle("Person Name", "", f"{BOLD}{NAVY.text}", based_on="Table Text"),
    ParagraphStyle("Timetable Time", "", f"{BOLD}{NAVY.text}", based_on="Table Text"),
    ParagraphStyle("Timetable Title", "", BOLD, based_on="Table Text"),
    ParagraphStyle("Timetable Tentative", "", f"{ITALIC}{INK.text}", based_on="Table Text"),
    ParagraphStyle("Timetable Tentative Note", "", f"{ITALIC}{AMBER.text}{size(18)}", based_on="Table Text"),
    ParagraphStyle("Timetable Cancelled", "", f"<w:strike/>{GREY.text}", based_on="Table Text"),
    ParagraphStyle("Timetable Cancelled Note", "", f"{BOLD}{RED.text}{size(18)}", based_on="Table Text"),
    ParagraphStyle("Timetable Logistics", "", f"{GREY.text}{size(18)}", based_on="Table Text"),
    ParagraphStyle("Drawing", f"<w:keepLines/>{spacing(60, 40, 240)}"),
    ParagraphStyle("Photograph", f"<w:keepNext/><w:keepLines/>{spacing(60, 40, 240)}"),
    ParagraphStyle("Drawing Caption", spacing(0, 40, 240), f"{GREY.text}{size(17)}"),
    ParagraphStyle("Space", spacing(0, 0, 200), size(12)),
    ParagraphStyle("End", '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>', size(2)),
)

_EDGES: Final = (
    ParagraphStyle(
        "header",
        f"<w:pBdr>{HAIRLINE.line('bottom', 4, 5)}</w:pBdr>{_RIGHT_TAB}{spacing(0, 0, 240)}",
        f"{GREY.text}{size(17)}",
        built_in=True,
    ),
    ParagraphStyle(
        "footer",
        f"{_RIGHT_TAB}{spacing(0, 0, 240)}",
        f"{GREY.text}{size(17)}",
        built_in=True,
    ),
    ParagraphStyle("First Page Edge", f"{_RIGHT_TAB}{spacing(0, 0, 240)}", f"{GREY.text}{size(17)}"),
    ParagraphStyle(
        "Template Tag",
        f"<w:suppressLineNumbers/>{MIST.ground}{spacing(0, 0, 240)}",
        f'<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/><w:noProof/>{BLUE.text}{size(15)}',
    ),
    ParagraphStyle("Template Hint", f"{MIST.ground}{spacing(0, 0, 240)}", f"{ITALIC}{BLUE.text}{size(17)}"),
)

PARAGRAPH_STYLES: Final = (*_COVER, *_HEADINGS, *_TEXT, *_TABLES, *_EDGES)
