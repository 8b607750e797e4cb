"""The table of contents: a true one of Word's, whose entries already stand in it.

Word is not asked to refresh it on opening, which would greet the reader with a question. Page numbers appear where
the program that shows the document works them out (LibreOffice does; in Word, on Update Field).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.rendering.word.ooxml import field_marks, w
from itinerary.rendering.writer import CONTENTS_DEPTH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from itinerary.rendering.word.marked import Marked


def close_contents(entries: Sequence[Marked]) -> None:
    """Make the lines of contents one field; lines that do not follow one another stay as they are."""
    if not entries:
        return
    first, last = entries[0].holder, entries[-1].holder
    if first.getparent() is not last.getparent():
        return
    begin, instruction, separator, end = field_marks(rf'TOC \o "1-{CONTENTS_DEPTH}" \h \z \u')
    look = first.find(w("pPr"))
    place = 0 if look is None else 1
    first[place:place] = [begin, instruction, separator]
    last.append(end)
