"""The template of a letter: letterhead, address, subject, text, room for the pen, enclosures; A4 upright, no edges."""

from __future__ import annotations

from typing import Final

from designs.palette import BRASS, GREY, INK, NAVY, PAGE_HEIGHT, PAGE_WIDTH
from designs.paragraph_styles import BOLD, DISPLAY_FONT, ParagraphStyle, outline, size, spacing
from designs.template_package import template
from designs.writing import each, hint, paragraph, when

_LEFT: Final = 1418
_RIGHT: Final = 1304
_TOP: Final = 907
_BOTTOM: Final = 850
"""25 mm and 23 mm at the sides, 16 mm above, 15 mm below."""

_TO_THE_RIGHT: Final = '<w:jc w:val="end"/>'
_TO_THE_LEFT: Final = '<w:jc w:val="start"/>'

_STYLES: Final = (
    ParagraphStyle("Letterhead Name", spacing(60, 20, 240), f"{DISPLAY_FONT}{BOLD}{NAVY.text}{size(30)}"),
    ParagraphStyle("Letterhead", spacing(0, 0, 240), f"{GREY.text}{size(18)}"),
    ParagraphStyle("Letterhead Rule", f"<w:pBdr>{BRASS.line('bottom', 8)}</w:pBdr>{spacing(0, 560, 60)}", size(8)),
    ParagraphStyle("Letter Address", f"{spacing(0, 0, 250)}{_TO_THE_LEFT}", f"{INK.text}{size(21)}"),
    ParagraphStyle("Letter Date", f"{spacing(320, 320, 250)}{_TO_THE_RIGHT}", size(21)),
    ParagraphStyle(
        "Letter Subject",
        f"<w:keepNext/>{spacing(0, 240, 250)}{outline(1)}",
        f"{BOLD}{NAVY.text}{size(21)}",
    ),
    ParagraphStyle("Letter Text", f"<w:widowControl/>{spacing(0, 150, 276)}", size(21)),
    ParagraphStyle("Letter Closing", f"<w:keepNext/><w:keepLines/>{spacing(60, 900, 250)}", size(21)),
    ParagraphStyle("Letter Closing Apart", _TO_THE_RIGHT, "", based_on="Letter Closing"),
    ParagraphStyle("Letter Signature Name", f"<w:keepNext/><w:keepLines/>{spacing(0, 0, 250)}", f"{BOLD}{size(21)}"),
    ParagraphStyle("Letter Signature", f"<w:keepLines/>{spacing(0, 0, 250)}", size(21)),
    ParagraphStyle("Letter Enclosures", f"<w:keepLines/>{spacing(320, 0, 240)}", f"{GREY.text}{size(18)}"),
)


def letter() -> bytes:
    """Return the template `letters/letter.docx`."""
    body = "".join(
        (
            hint("The crest goes into the empty line below. Lines like this one are not printed."),
            paragraph("Crest"),
            each(
                "section in sections",
                each(
                    "block in section.blocks",
                    when("block.kind == 'letter'", _head(), _text(), _end()),
                ),
            ),
            _page(),
        )
    )
    return template(body, {}, _STYLES)


def _head() -> str:
    name, other = (paragraph(style, "{{ line }}") for style in ("Letterhead Name", "Letterhead"))
    return "".join(
        (
            each("line in block.letterhead", when("loop.first", name, otherwise=(other,))),
            paragraph("Letterhead Rule"),
            each("line in block.addressee", paragraph("Letter Address", "{{ line }}")),
            paragraph("Letter Date", "{{ block.dated }}"),
            paragraph("Letter Subject", "{{ section.title }}"),
        )
    )


def _text() -> str:
    gap, text = (paragraph(style, "{{ paragraph.line }}") for style in ("Gap", "Letter Text"))
    return paragraph("Letter Text", "{{ block.salutation }}") + each(
        "paragraph in block.body", when("paragraph.tone == 'gap'", gap, otherwise=(text,))
    )


def _end() -> str:
    """Return what stands below the text; a Japanese letter closes at the right."""
    apart, usual = (paragraph(style, "{{ block.closing }}") for style in ("Letter Closing Apart", "Letter Closing"))
    name, other = (paragraph(style, "{{ line }}") for style in ("Letter Signature Name", "Letter Signature"))
    return "".join(
        (
            when("language[:2] == 'ja'", apart, otherwise=(usual,)),
            each("line in block.signature", when("loop.first", name, otherwise=(other,))),
            when("block.enclosed", paragraph("Letter Enclosures", "{{ block.enclosed }}")),
        )
    )


def _page() -> str:
    return (
        paragraph("End")
        + f'<w:sectPr><w:pgSz w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}"/>'
        + f'<w:pgMar w:top="{_TOP}" w:right="{_RIGHT}" w:bottom="{_BOTTOM}" w:left="{_LEFT}" '
        + 'w:header="454" w:footer="454" w:gutter="0"/></w:sectPr>'
    )
