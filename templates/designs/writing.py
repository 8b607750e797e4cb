"""The smallest pieces of a template's body: paragraphs, tags, tables."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from designs.paragraph_styles import style_id

if TYPE_CHECKING:
    from collections.abc import Sequence


def run(words: str, style: str = "") -> str:
    """Return a run of words, which may hold tabs."""
    look = f'<w:rPr><w:rStyle w:val="{style_id(style)}"/></w:rPr>' if style else ""
    pieces = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{escape(piece)}</w:t>' if piece else "" for piece in words.split("\t")
    )
    return f"<w:r>{look}{pieces}</w:r>"


def field(instruction: str, shown: str) -> str:
    """Return a field of Word's, such as the page number, with what it shows until it is worked out."""
    marks = [f'<w:r><w:fldChar w:fldCharType="{mark}"/></w:r>' for mark in ("begin", "separate", "end")]
    instructed = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return f"{marks[0]}{instructed}{marks[1]}{run(shown)}{marks[2]}"


def paragraph(style: str, *runs: str) -> str:
    """Return a paragraph in a named style; a piece that is no run yet becomes one."""
    pieces = "".join(piece if piece.startswith("<w:") else run(piece) for piece in runs)
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/></w:pPr>{pieces}</w:p>'


def tag(statement: str) -> str:
    """Return a paragraph that holds only a statement for the whole paragraph, such as `for` or `if`."""
    return paragraph("Template Tag", f"{{%p {statement} %}}")


def hint(words: str) -> str:
    """Return a paragraph that tells the planner something and is not printed."""
    return paragraph("Template Hint", f"{{#p {words} #}}")


def each(many: str, *inside: str) -> str:
    """Return paragraphs repeated for each of many: `line in fact.lines`."""
    return "".join((tag(f"for {many}"), *inside, tag("endfor")))


def when(condition: str, *inside: str, otherwise: Sequence[str] = ()) -> str:
    """Return paragraphs that stand only on a condition, and those that stand in their place."""
    other = (tag("else"), *otherwise) if otherwise else ()
    return "".join((tag(f"if {condition}"), *inside, *other, tag("endif")))


def cell(width: int, *paragraphs: str) -> str:
    """Return a cell of a table."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{"".join(paragraphs)}</w:tc>'


def row(*cells: str, heading: bool = False) -> str:
    """Return a row that stays whole on one page; a heading row repeats on every page of its table."""
    repeated = "<w:tblHeader/>" if heading else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(cells)}</w:tr>"


def row_tag(statement: str, widths: Sequence[int]) -> str:
    """Return a row that holds only a statement for whole rows."""
    first = cell(widths[0], paragraph("Template Tag", f"{{%tr {statement} %}}"))
    return row(first, *(cell(width, paragraph("Template Tag")) for width in widths[1:]))


def table(style: str, caption: str, widths: Sequence[int], *rows: str, first_row: bool, first_column: bool) -> str:
    """Return a table; its caption is its title for those who cannot see it."""
    look = (
        f'<w:tblLook w:val="{0x0600 | 0x20 * first_row | 0x80 * first_column:04X}" w:firstRow="{first_row:d}" '
        f'w:lastRow="0" w:firstColumn="{first_column:d}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style_id(style)}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{look}<w:tblCaption w:val={quoteattr(caption)}/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )
