"""The template of every pack: cover or masthead, contents, and one example of each kind of block."""

from __future__ import annotations

from typing import Final

from designs.palette import BOTTOM, EDGE, PAGE_HEIGHT, PAGE_WIDTH, SIDE, TEXT_WIDTH, TOP
from designs.template_package import edge_references, template
from designs.writing import cell, each, field, hint, paragraph, row, row_tag, run, table, tag, when

_FACTS: Final = (2154, TEXT_WIDTH - 2154)
_COVER: Final = (2154, TEXT_WIDTH - 2154)
_TIMETABLE: Final = (1560, 3260, 2140, TEXT_WIDTH - 1560 - 3260 - 2140)
_PEOPLE: Final = (3316, 2934, TEXT_WIDTH - 3316 - 2934)
_PEOPLE_BARE: Final = (4082, TEXT_WIDTH - 4082)
_TAG_COLUMN: Final = 1474
_ANY: Final = (_TAG_COLUMN, TEXT_WIDTH - 2 * _TAG_COLUMN, _TAG_COLUMN)

_TONES: Final = {
    "lead": "Lead",
    "quiet": "Quiet",
    "gap": "Gap",
    "warning": "Warning",
    "quotation": "Quote",
}


def briefing_pack() -> bytes:
    """Return the template `briefing/pack.docx`."""
    body = "".join((_opening(), _contents(), each("section in sections", _heading(), _blocks()), _end()))
    return template(
        body,
        {
            "header": paragraph("header", "{{ title }}\t", run("{{ handling }}", "Handling Mark")),
            "footer": paragraph("footer", "{{ edition }}\t", *_page_number()),
            "first-header": paragraph("First Page Edge"),
            "first-footer": paragraph(
                "First Page Edge", "{{ edition }}", "{% if not contents %}\t", *_page_number(), "{% endif %}"
            ),
        },
    )


def _page_number() -> tuple[str, ...]:
    return (
        "{{ labels.page }} ",
        field("PAGE", "1"),
        " {{ labels.page_of }} ",
        field("NUMPAGES", "1"),
    )


def _opening() -> str:
    crest = hint("The crest goes into the empty line below. Lines like this one are not printed.")
    return (
        crest
        + paragraph("Crest")
        + when(
            "contents",
            paragraph("Cover Space"),
            paragraph("Title", "{{ title }}"),
            paragraph("Subtitle", "{{ subtitle }}"),
            paragraph("Cover Rule"),
            _facts_table("Pack Cover", "subtitle", "cover", _COVER, ("Cover Label", "Cover Text")),
            when("handling", paragraph("Handling", "{{ handling }}")),
            otherwise=(
                paragraph("Masthead Title", "{{ title }}"),
                paragraph("Subtitle", "{{ subtitle }}"),
                paragraph("Masthead Rule"),
                when("handling", paragraph("Handling", "{{ handling }}")),
                _facts_table("Pack Cover", "subtitle", "cover", _COVER, ("Table Label", "Table Text")),
                paragraph("Space"),
            ),
        )
    )


def _contents() -> str:
    return when(
        "contents",
        paragraph("TOC Heading", "{{ labels.contents }}"),
        each(
            "entry in contents",
            when(
                "entry.level == 1",
                paragraph("toc 1", "{{ entry.title }}\t{{ entry.page }}"),
                otherwise=(paragraph("toc 2", "{{ entry.title }}\t{{ entry.page }}"),),
            ),
        ),
    )


def _heading() -> str:
    titles = [paragraph(f"heading {level}", "{{ section.title }}") for level in (1, 2, 3)]
    return (
        tag("if section.level == 1")
        + titles[0]
        + tag("elif section.level == 2")
        + titles[1]
        + tag("else")
        + titles[2]
        + tag("endif")
    )


def _blocks() -> str:
    kinds = {
        "paragraph": _tones(),
        "bullets": each("line in block.lines", paragraph("List Bullet", "{{ line }}")),
        "points": each("line in block.lines", paragraph("List Number", "{{ line }}")),
        "facts": _facts_table("Pack Facts", "block.caption", "block.facts", _FACTS, ("Table Label", "Table Text")),
        "timetable": _timetable(),
        "people": when("block.noted", _people(), otherwise=(_people_bare(),)),
        "table": _any_table(),
        "figure": _figure(),
        "picture": _picture(),
    }
    chosen = "".join(
        tag(f"{'elif' if place else 'if'} block.kind == '{kind}'") + shown
        for place, (kind, shown) in enumerate(kinds.items())
    )
    after_more_than_words = "not loop.first and loop.previtem.kind != 'paragraph'"
    return each("block in section.blocks", when(after_more_than_words, paragraph("Space")), chosen, tag("endif"))


def _tones() -> str:
    chosen = "".join(
        tag(f"{'elif' if place else 'if'} block.tone == '{tone}'") + paragraph(style, "{{ block.line }}")
        for place, (tone, style) in enumerate(_TONES.items())
    )
    return chosen + tag("else") + paragraph("Normal", "{{ block.line }}") + tag("endif")


def _lines(many: str, style: str) -> str:
    return each(f"line in {many}", paragraph(style, "{{ line }}"))


def _facts_table(style: str, caption: str, many: str, widths: tuple[int, int], styles: tuple[str, str]) -> str:
    return table(
        style,
        f"{{{{ {caption} }}}}",
        widths,
        row_tag(f"for fact in {many}", widths),
        row(
            cell(widths[0], paragraph(styles[0], "{{ fact.label }}")),
            cell(widths[1], _lines("fact.lines", styles[1])),
        ),
        row_tag("endfor", widths),
        first_row=False,
        first_column=True,
    )


def _head(widths: tuple[int, ...], *labels: str) -> str:
    return row(
        *(
            cell(width, paragraph("Table Head", f"{{{{ labels.{label} }}}}"))
            for width, label in zip(widths, labels, strict=True)
        ),
        heading=True,
    )


def _timetable() -> str:
    widths = _TIMETABLE
    text = "Table Text"
    return table(
        "Pack Table",
        "{{ block.caption }}",
        widths,
        _head(widths, "time", "what", "where", "who"),
        row_tag("for row in block.rows", widths),
        row_tag("if row.standing == 'tentative'", widths),
        _timetable_row("Timetable Tentative", "Timetable Tentative", "Timetable Tentative Note", "Timetable Tentative"),
        row_tag("elif row.standing == 'cancelled'", widths),
        _timetable_row("Timetable Cancelled", "Timetable Cancelled", "Timetable Cancelled Note", "Timetable Cancelled"),
        row_tag("elif row.standing == 'logistics'", widths),
        _timetable_row(*["Timetable Logistics"] * 4),
        row_tag("else", widths),
        _timetable_row("Timetable Time", "Timetable Title", "Table Note", text),
        row_tag("endif", widths),
        row_tag("endfor", widths),
        first_row=True,
        first_column=False,
    )


def _timetable_row(time: str, title: str, note: str, text: str) -> str:
    widths = _TIMETABLE
    zone = when("row.zone", paragraph(time, run("{{ row.zone }}", "Timetable Zone")))
    return row(
        cell(widths[0], paragraph(time, "{{ row.time }}"), zone),
        cell(widths[1], paragraph(title, "{{ row.title }}"), _lines("row.notes", note)),
        cell(widths[2], _lines("row.where", text)),
        cell(widths[3], _lines("row.who", text)),
    )


def _portrait() -> str:
    return when("person.portrait", paragraph("Person Name", "{{ person.portrait }}"))


def _people() -> str:
    return table(
        "Pack Table",
        "{{ block.caption }}",
        _PEOPLE,
        _head(_PEOPLE, "name", "role", "notes"),
        row_tag("for person in block.people", _PEOPLE),
        row(
            cell(_PEOPLE[0], _portrait(), paragraph("Person Name", "{{ person.name }}")),
            cell(_PEOPLE[1], _lines("person.role", "Table Text")),
            cell(_PEOPLE[2], _lines("person.notes", "Table Note")),
        ),
        row_tag("endfor", _PEOPLE),
        first_row=True,
        first_column=True,
    )


def _people_bare() -> str:
    return table(
        "Pack Table",
        "{{ block.caption }}",
        _PEOPLE_BARE,
        _head(_PEOPLE_BARE, "name", "role"),
        row_tag("for person in block.people", _PEOPLE_BARE),
        row(
            cell(_PEOPLE_BARE[0], _portrait(), paragraph("Person Name", "{{ person.name }}")),
            cell(_PEOPLE_BARE[1], _lines("person.role", "Table Text")),
        ),
        row_tag("endfor", _PEOPLE_BARE),
        first_row=True,
        first_column=True,
    )


def _figure() -> str:
    return paragraph("Drawing", "{{ block.picture }}") + when(
        "block.caption", paragraph("Drawing Caption", "{{ block.caption }}")
    )


def _picture() -> str:
    return paragraph("Photograph", "{{ block.photograph }}") + when(
        "block.caption", paragraph("Drawing Caption", "{{ block.caption }}")
    )


def _any_table() -> str:
    """Return the table of any number of columns: one column is drawn, and repeated for each."""
    column_tags = ("{%tc for heading in block.headings %}", "{%tc for lines in cells %}", "{%tc endfor %}")
    begin_heads, begin_cells, end = (
        cell(_TAG_COLUMN, paragraph("Template Tag", statement)) for statement in column_tags
    )
    return table(
        "Pack Table",
        "{{ block.caption }}",
        _ANY,
        row(begin_heads, cell(_ANY[1], paragraph("Table Head", "{{ heading }}")), end, heading=True),
        row_tag("for cells in block.grid", _ANY),
        row(begin_cells, cell(_ANY[1], _lines("lines", "Table Text")), end),
        row_tag("endfor", _ANY),
        first_row=True,
        first_column=False,
    )


def _end() -> str:
    """Return what Word wants after a table, so low that it cannot fill a page of its own; and the page."""
    return (
        paragraph("End")
        + f"<w:sectPr>{edge_references()}"
        + f'<w:pgSz w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}"/>'
        + f'<w:pgMar w:top="{TOP}" w:right="{SIDE}" w:bottom="{BOTTOM}" w:left="{SIDE}" '
        + f'w:header="{EDGE}" w:footer="{EDGE}" w:gutter="0"/><w:titlePg/></w:sectPr>'
    )
