"""Quote marks: which of them is missing, when the parser stumbles over the next one."""

from __future__ import annotations

import re
from dataclasses import replace

from itinerary.source.complaints import Complaint, Fault, depth_of
from itinerary.source.rules import ReadingRule

_BEFORE_ITS_KEY = re.compile(r"[ ]*(?:-[ ]+)*")


def open_quote(complaint: Complaint) -> Fault:
    """Say that a quote is never closed; the parser tells where it was opened, `since`."""
    return _never_closed(complaint, complaint.since)


def text_after_quote(complaint: Complaint, closing: int) -> Fault:
    """Say what is wrong with a text in quotes, whose last mark has an index, behind which there is more.

    Where it has run over the fields below, the mark that is missing is that of the line on which it began.
    """
    mark = complaint.text[closing]
    opening = _opening(complaint.text, mark, closing)
    if opening >= 0 and _runs_over_fields(complaint, opening, closing):
        found = _never_closed(complaint, opening)
        return replace(found, detail="the text runs on to the next one", related=range(closing, closing + 1))
    return Fault(
        ReadingRule.TEXT_AFTER_QUOTE,
        f"there is more after the closing quote mark {mark}",
        complaint.here(),
        mend="put the whole text in quotes and use the other kind inside; or close a quote opened further up",
    )


def _never_closed(complaint: Complaint, opening: int) -> Fault:
    return Fault(
        ReadingRule.UNCLOSED_QUOTE,
        f"the quote mark {complaint.text[opening : opening + 1]} is opened here and never closed",
        complaint.from_there_on(opening),
    )


def _opening(text: str, mark: str, closing: int) -> int:
    """Return the index of the mark with which a text in quotes begins; -1 if there is none."""
    escape = "\\" if mark == '"' else mark
    index = text.rfind(mark, 0, closing)
    while index > 0 and text[index - 1] == escape:
        index = text.rfind(mark, 0, index - 1)
    return index


def _runs_over_fields(complaint: Complaint, opening: int, closing: int) -> bool:
    """Whether some line of a text in quotes stands no deeper than the field that it is of."""
    found = _BEFORE_ITS_KEY.match(complaint.line(opening))
    field_depth = len(found[0]) if found else 0
    end = complaint.from_there_on(closing).stop
    _, *below = complaint.text[complaint.line_start(opening) : end].splitlines()
    return any(line.strip() and depth_of(line) <= field_depth for line in below)
