"""Titles of engagements inside a sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from itinerary.news.english.words import lowered, typeset

if TYPE_CHECKING:
    from itinerary.spec.meetings import Meeting

_CLAIMS: Final = re.compile(
    r"\b(sign|renew|exten[ds]|exchang|agree|ratif|conclu|launch|inaugurat|award|open(?:s|ing|ed)\b|found(?:ing|ed))",
    re.IGNORECASE,
)
"""Words in a title that claim more than that something was held."""

_EVENT: Final = re.compile(
    r"(Ceremony|Celebration|Colloquium|Concert|Conference|Debate|Discussion|Exhibition|Lecture|Meeting|Panel|Planting"
    r"|Presentation|Reception|Round|Seminar|Symposium|Talk|Unveiling|Wreath-laying|Workshop)"
)
"""What a title begins with that may stand in a sentence without quotation marks."""


def title_in_sentence(meeting: Meeting) -> str:
    """Return what an engagement is called, as an object: `the planting of a maple`, `“Ice and bridges”`.

    Empty where the title claims that something was done, such as a signing: only outcomes say that.
    """
    if _CLAIMS.search(meeting.title):
        return ""
    title = typeset(meeting.title)
    kind, colon, subject = title.partition(": ")
    if colon and _EVENT.fullmatch(kind):
        return f"the {kind.lower()} “{subject}”"
    first = title.split(" ", 1)[0]
    return f"the {lowered(title, (first,))}" if _EVENT.fullmatch(first) else f"“{title}”"
