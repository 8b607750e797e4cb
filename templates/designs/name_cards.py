"""The template of name cards and signs: a list to be proofread, then sheets of A4 to be cut and folded, or hung up."""

from __future__ import annotations

from typing import Final

from designs.palette import BOTTOM, EDGE, GREY, PAGE_HEIGHT, PAGE_WIDTH, SIDE, TEXT_WIDTH, TOP
from designs.paragraph_styles import ParagraphStyle, outline, size, spacing
from designs.template_package import template
from designs.writing import cell, each, field, hint, paragraph, row, row_tag, run, table, tag, when
from itinerary.rendering.sheets import CARD_LETTERS

_FACTS: Final = (2154, TEXT_WIDTH - 2154)
_TAG_COLUMN: Final = 1474
_ANY: Final = (_TAG_COLUMN, TEXT_WIDTH - 2 * _TAG_COLUMN, _TAG_COLUMN)

_FACE_WIDTH: Final = 10206
_FACE_HEIGHT: Final = 3686
"""180 mm by 65 mm."""
_WORDS_WIDTH: Final = 9298
_WORDS_HEIGHT: Final = 3118
"""164 mm by 55 mm: the part of a face that holds words."""
_SIGN_HEIGHT: Final = 9072
"""160 mm."""
_SIGN_WIDTH: Final = PAGE_HEIGHT - 2 * 1191

_EMU: Final = 635
"""English metric units, in which drawings are measured, to a twip."""

_SIZED: Final = tuple(
    ParagraphStyle(
        f"Card {points}",
        f'<w:spacing w:before="{2 * points}" w:after="{2 * points}" w:line="{24 * points}" w:lineRule="exact"/>'
        '<w:jc w:val="center"/>',
        f'<w:color w:val="000000"/>{size(2 * points)}',
    )
    for points in CARD_LETTERS
)

_STYLES: Final = (
    *_SIZED,
    ParagraphStyle("Sheet Name", f"{spacing(0, 40, 240)}{outline(1)}", f"{GREY.text}{size(12)}", based_on="Normal"),
    ParagraphStyle("Sheet Note", spacing(120, 0, 240), f"{GREY.text}{size(18)}"),
    ParagraphStyle("Sheet Top", f"<w:pageBreakBefore/>{spacing(0, 40, 240)}", size(12)),
    ParagraphStyle("Sheet Gap", '<w:spacing w:before="0" w:after="0" w:line="227" w:lineRule="exact"/>', size(2)),
    ParagraphStyle("Sheet End", '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>', size(2)),
)

_OF_CARDS: Final = "section.blocks and section.blocks[0].kind == 'cards'"


def name_cards() -> bytes:
    """Return the template `briefing/cards.docx`."""
    upright = _sheet(PAGE_WIDTH, PAGE_HEIGHT, 850, 567)
    body = "".join(
        (
            _proofs(),
            _break(_pages()),
            each(
                f"section in sections if {_OF_CARDS} and section.blocks[0].shape == 'tent'",
                paragraph("Sheet Name", "{{ section.title }}"),
                each("block in section.blocks", each("card in block.cards", _tent(), paragraph("Sheet Gap"))),
                _break(upright),
            ),
            each(
                f"section in sections if {_OF_CARDS} and section.blocks[0].shape == 'sign'",
                each("block in section.blocks", each("card in block.cards", _sign())),
            ),
            _sheet(PAGE_HEIGHT, PAGE_WIDTH, 1191, 680),
        )
    )
    edges = {
        "header": paragraph("header", "{{ title }}\t", run("{{ handling }}", "Handling Mark")),
        "footer": paragraph(
            "footer",
            "{{ edition }}\t{{ labels.page }} ",
            field("PAGE", "1"),
            " {{ labels.page_of }} ",
            field("NUMPAGES", "1"),
        ),
        "first-header": paragraph("First Page Edge"),
        "first-footer": paragraph("First Page Edge"),
    }
    return template(body, edges, _STYLES)


def _proofs() -> str:
    return "".join(
        (
            hint("The list that is checked before printing; the sheets follow it."),
            paragraph("Masthead Title", "{{ title }}"),
            paragraph("Subtitle", "{{ subtitle }}"),
            paragraph("Masthead Rule"),
            when("handling", paragraph("Handling", "{{ handling }}")),
            _facts(),
            paragraph("Space"),
            each(f"section in sections if not ({_OF_CARDS})", _heading(), each("block in section.blocks", _block())),
        )
    )


def _facts() -> str:
    return table(
        "Pack Cover",
        "{{ subtitle }}",
        _FACTS,
        row_tag("for fact in cover", _FACTS),
        row(
            cell(_FACTS[0], paragraph("Table Label", "{{ fact.label }}")),
            cell(_FACTS[1], each("line in fact.lines", paragraph("Table Text", "{{ line }}"))),
        ),
        row_tag("endfor", _FACTS),
        first_row=False,
        first_column=True,
    )


def _heading() -> str:
    first, other = (paragraph(f"heading {level}", "{{ section.title }}") for level in (1, 2))
    return when("section.level == 1", first, otherwise=(other,))


def _block() -> str:
    gap, body = (paragraph(style, "{{ block.line }}") for style in ("Gap", "Normal"))
    return "".join(
        (
            tag("if block.kind == 'paragraph'"),
            when("block.tone == 'gap'", gap, otherwise=(body,)),
            tag("elif block.kind == 'bullets'"),
            each("line in block.lines", paragraph("List Bullet", "{{ line }}")),
            tag("elif block.kind == 'table'"),
            _table(),
            paragraph("Space"),
            tag("endif"),
        )
    )


def _table() -> str:
    """Return the table of any number of columns: one column is drawn, and repeated for each."""
    column_tags = ("{%tc for heading in block.headings %}", "{%tc for lines in cells %}", "{%tc endfor %}")
    begin_heads, begin_cells, end = (cell(_TAG_COLUMN, paragraph("Template Tag", words)) for words in column_tags)
    return table(
        "Pack Table",
        "{{ block.caption }}",
        _ANY,
        row(begin_heads, cell(_ANY[1], paragraph("Table Head", "{{ heading }}")), end, heading=True),
        row_tag("for cells in block.grid", _ANY),
        row(begin_cells, cell(_ANY[1], each("line in lines", paragraph("Table Text", "{{ line }}"))), end),
        row_tag("endfor", _ANY),
        first_row=True,
        first_column=False,
    )


def _card_lines() -> str:
    """Return the lines of a card, each in the style of its size."""
    return each(
        "line in card.card_lines",
        *(
            tag(f"{'elif' if place else 'if'} line.points == {points}")
            + paragraph(f"Card {points}", "{{ line.words }}")
            for place, points in enumerate(CARD_LETTERS)
        ),
        tag("endif"),
    )


def _tent() -> str:
    """Return a card: the upper face on its head, the lower one upright, a fold between them."""
    edges = "".join(
        f'<w:{side} w:val="{kind}" w:sz="4" w:space="0" w:color="{GREY.rgb}"/>'
        for side, kind in (
            ("top", "single"),
            ("left", "single"),
            ("bottom", "single"),
            ("right", "single"),
            ("insideH", "dashed"),
        )
    )
    return _frame(edges, _FACE_WIDTH, _FACE_HEIGHT, _on_its_head(_card_lines()), _card_lines())


def _sign() -> str:
    return "".join(
        (
            when("loop.first", paragraph("Sheet Name", "{{ section.title }}"), otherwise=(paragraph("Sheet Top"),)),
            _frame("", _SIGN_WIDTH, _SIGN_HEIGHT, _card_lines()),
            each("line in card.small_print", paragraph("Sheet Note", "{{ line }}")),
            when("not card.small_print", paragraph("Sheet End")),
        )
    )


def _frame(edges: str, width: int, height: int, *faces: str) -> str:
    """Return a table of one column that holds the faces of a card, each of the same height, words in the middle."""
    borders = f"<w:tblBorders>{edges}</w:tblBorders>" if edges else ""
    rows = "".join(
        f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="exact"/></w:trPr><w:tc><w:tcPr>'
        f'<w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>{face}</w:tc></w:tr>'
        for face in faces
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:jc w:val="center"/>{borders}'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid>{rows}</w:tbl>'
    )


def _on_its_head(words: str) -> str:
    """Return a paragraph with a text box that Word turns by 180 degrees; LibreOffice leaves it upright."""
    wide, high = _WORDS_WIDTH * _EMU, _WORDS_HEIGHT * _EMU
    shapes = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    main = "http://schemas.openxmlformats.org/drawingml/2006/main"
    box = (
        f'<wps:wsp xmlns:wps="{shapes}"><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm rot="10800000">'
        f'<a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"<a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>{words}</w:txbxContent></wps:txbx>"
        '<wps:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/></wps:wsp>'
    )
    drawing = (
        '<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        f'distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{wide}" cy="{high}"/>'
        '<wp:docPr id="1" name="Upper face"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic xmlns:a="{main}"><a:graphicData uri="{shapes}">{box}</a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )
    return (
        '<w:p><w:pPr><w:keepNext/><w:spacing w:before="0" w:after="0"/><w:jc w:val="center"/></w:pPr>'
        f"<w:r>{drawing}</w:r></w:p>"
    )


def _break(properties: str) -> str:
    """Return the end of a part with pages of their own kind."""
    return f'<w:p><w:pPr><w:pStyle w:val="SheetEnd"/>{properties}</w:pPr></w:p>'


def _pages() -> str:
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="header"/>'
        '<w:footerReference w:type="default" r:id="footer"/>'
        f'<w:pgSz w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}"/>'
        f'<w:pgMar w:top="{TOP}" w:right="{SIDE}" w:bottom="{BOTTOM}" w:left="{SIDE}" '
        f'w:header="{EDGE}" w:footer="{EDGE}" w:gutter="0"/></w:sectPr>'
    )


def _sheet(width: int, height: int, side: int, top: int) -> str:
    """Return the properties of sheets on which nothing stands but cards."""
    across = ' w:orient="landscape"' if width > height else ""
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="first-header"/>'
        '<w:footerReference w:type="default" r:id="first-footer"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"{across}/><w:pgMar w:top="{top}" w:right="{side}" w:bottom="{top}" '
        f'w:left="{side}" w:header="170" w:footer="170" w:gutter="0"/></w:sectPr>'
    )
