"""The template of the pocket card: a side of A4 across for each day, in three columns with a fold between them."""

from __future__ import annotations

from typing import Final

from designs.palette import AMBER, BRASS, CREAM, GREY, HAIRLINE, INK, NAVY, PAGE_HEIGHT, PAGE_WIDTH
from designs.paragraph_styles import BOLD, DISPLAY_FONT, ITALIC, ParagraphStyle, indent, outline, size, spacing
from designs.template_package import template
from designs.writing import cell, each, hint, paragraph, row, row_tag, run, table, tag, when
from itinerary.rendering.sheets import POCKET_LETTERS

_MARGIN: Final = 454
_GUTTER: Final = 2 * _MARGIN
_PANEL: Final = (PAGE_HEIGHT - 6 * _MARGIN) // 3
"""A third of the sheet, less 8 mm to either side of a fold."""

_TIME: Final = 1531
_TODAY: Final = (_TIME, _PANEL - _TIME)
_EDGE: Final = (_PANEL + _GUTTER, _PANEL + _GUTTER, _PANEL)

_RULE: Final = f"<w:pBdr>{BRASS.line('bottom', 6, 4)}</w:pBdr>"

_STANDINGS: Final = {
    "firm": ("Firm", f"{BOLD}{NAVY.text}"),
    "tentative": ("Tentative", f"{ITALIC}{INK.text}"),
    "cancelled": ("Cancelled", f"<w:strike/>{GREY.text}"),
    "logistics": ("Logistics", GREY.text),
}
"""The styles of each standing of a line, by its name in the fields: the word in their names, and their look."""


def _lines_of(points: int, after: int = 0) -> str:
    """Return the spacing of lines, the same for every font: those of East Asia would stand far apart by themselves."""
    return f'<w:spacing w:before="0" w:after="{after}" w:line="{25 * points}" w:lineRule="exact"/>'


_SIZED: Final = tuple(
    style
    for points in POCKET_LETTERS
    for style in (
        ParagraphStyle(f"Pocket {points}", _lines_of(points), size(2 * points)),
        *(
            ParagraphStyle(f"Pocket {word} {points}", "", look, based_on=f"Pocket {points}")
            for word, look in _STANDINGS.values()
        ),
        ParagraphStyle(
            f"Pocket Number {points}", f"<w:keepLines/>{_lines_of(points, 100)}", based_on=f"Pocket {points}"
        ),
    )
)

_STYLES: Final = (
    ParagraphStyle(
        "Pocket Day",
        f"<w:keepNext/><w:keepLines/>{_RULE}{spacing(0, 160, 240)}{outline(1)}",
        f"{DISPLAY_FONT}{BOLD}{NAVY.text}{size(27)}",
        based_on="heading 1",
    ),
    ParagraphStyle(
        "Pocket Panel",
        f"<w:keepNext/><w:keepLines/>{_RULE}{spacing(0, 160, 240)}{outline(2)}",
        f"{BOLD}{NAVY.text}{size(27)}",
        based_on="heading 2",
    ),
    *_SIZED,
    ParagraphStyle("Pocket Zone", spacing(0, 0, 240), f"{GREY.text}{size(14)}"),
    ParagraphStyle("Pocket Ours", spacing(0, 0, 240), f"{GREY.text}{size(18)}"),
    ParagraphStyle(
        "Pocket Gap",
        f"<w:keepLines/><w:pBdr>{AMBER.line('left', 24, 8, 'dashed')}</w:pBdr>{CREAM.ground}"
        f"{spacing(120, 0, 240)}{indent(227)}",
        f"{AMBER.text}{size(18)}",
    ),
    ParagraphStyle(
        "Pocket Rule",
        f"<w:pBdr>{HAIRLINE.line('bottom', 4)}</w:pBdr>"
        '<w:spacing w:before="0" w:after="110" w:line="80" w:lineRule="exact"/>',
        size(4),
    ),
    ParagraphStyle("Pocket Edge", spacing(0, 0, 240), f"{GREY.text}{size(15)}"),
    ParagraphStyle("Pocket Break", '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>', size(2)),
)


def pocket_card() -> bytes:
    """Return the template `briefing/card.docx`."""
    body = (
        hint("A sheet for each day. The sizes of letters that its panels may have are styles: Pocket 12, Pocket 11 …")
        + each("section in sections", each("day in section.blocks", when("day.kind == 'pocket_day'", _day())))
        + _end()
    )
    return template(body, {"footer": _edge()}, _STYLES)


def _day() -> str:
    next_panel = paragraph("Pocket Break", '<w:r><w:br w:type="column"/></w:r>')
    return "".join(
        (
            paragraph("Pocket Day", "{{ section.title }}"),
            _today(),
            next_panel,
            when(
                "day.driver",
                paragraph("Pocket Panel", "{{ day.driver }}"),
                each("place in day.destinations", _destination()),
                each("line in day.unreadable", paragraph("Pocket Gap", "{{ line }}")),
            ),
            next_panel,
            when(
                "day.calls",
                paragraph("Pocket Panel", "{{ day.calls }}"),
                each("line in day.numbers", _sized("day.number_points", "Pocket Number", "{{ line }}")),
                each("line in day.unreachable", paragraph("Pocket Gap", "{{ line }}")),
            ),
        )
    )


def _today() -> str:
    return table(
        "Pack Cover",
        "{{ day.caption }}",
        _TODAY,
        row_tag("for row in day.rows", _TODAY),
        row(
            cell(_TIME, _standing("{{ row.time }}"), when("row.zone", paragraph("Pocket Zone", "{{ row.zone }}"))),
            cell(
                _TODAY[1],
                _standing("{{ row.title }}"),
                each("line in row.notes", _sized("day.row_points", "Pocket", "{{ line }}")),
                each("line in row.where", _sized("day.row_points", "Pocket", "{{ line }}")),
            ),
        ),
        row_tag("endfor", _TODAY),
        first_row=False,
        first_column=True,
    )


def _standing(words: str) -> str:
    """Return words in the size and the look of their line of the day."""
    return _chosen(
        "row.standing",
        {
            f"'{standing}'": _sized("day.row_points", f"Pocket {word}", words)
            for standing, (word, _) in _STANDINGS.items()
        },
    )


def _destination() -> str:
    points = "day.destination_points"
    name = _sized(points, "Pocket Firm", "{{ line }}")
    address = _sized(points, "Pocket", "{{ line }}")
    return "".join(
        (
            each("line in place.local", when("loop.first", name, otherwise=(address,))),
            each("line in place.ours", paragraph("Pocket Ours", "{{ line }}")),
            paragraph("Pocket Rule"),
        )
    )


def _sized(points: str, style: str, words: str) -> str:
    """Return a paragraph in the style of whichever size the field `points` asks for."""
    return _chosen(points, {str(size_): paragraph(f"{style} {size_}", words) for size_ in POCKET_LETTERS})


def _chosen(field: str, shown: dict[str, str]) -> str:
    """Return what stands for the value of a field."""
    return "".join(
        tag(f"{'elif' if place else 'if'} {field} == {value}") + words
        for place, (value, words) in enumerate(shown.items())
    ) + tag("endif")


def _edge() -> str:
    cells = (
        paragraph("Pocket Edge", run("{{ handling }}", "Handling Mark")),
        paragraph("Pocket Edge", "{{ title }}") + paragraph("Pocket Edge", "{{ subtitle }}"),
        paragraph("Pocket Edge", "{{ edition }}") + paragraph("Pocket Edge", "{{ author }}"),
    )
    held = row(*(cell(width, words) for width, words in zip(_EDGE, cells, strict=True)))
    return table("Pack Cover", "{{ subtitle }}", _EDGE, held, first_row=False, first_column=False) + paragraph(
        "Pocket Break"
    )


def _end() -> str:
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="footer"/>'
        f'<w:pgSz w:w="{PAGE_HEIGHT}" w:h="{PAGE_WIDTH}" w:orient="landscape"/>'
        f'<w:pgMar w:top="510" w:right="{_MARGIN}" w:bottom="850" w:left="{_MARGIN}" '
        f'w:header="284" w:footer="284" w:gutter="0"/><w:cols w:num="3" w:sep="1" w:space="{_GUTTER}"/></w:sectPr>'
    )
