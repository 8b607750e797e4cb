"""Texts: what was left to be filled in, and what was typed twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from itinerary.checks.passages import passages
from itinerary.checks.rule import finding, rule
from itinerary.checks.signing import unless_draft
from itinerary.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.diagnostics import Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.visit import Visit

_GAPS = (
    r"\bT\.?B\.?[ACDN]\b\.?",
    r"\bt\.?b\.?[acdn]\b\.?",
    r"\bN\. ?N\.(?! ?[A-Z])",
    r"(?:^|\b(?:Mr|Mrs|Ms|Dr|Prof|Professor)\.? )NN(?=$|[ ,;(])",
    r"\?{3,}",
    r"(?<![^\s(/])\?{1,2}(?![^\s),;/])",
    r"\bx{3,}\b",
    r"\bX{4,}\b|^XXX$",
    r"\.{5,}",
    r"_{3,}",
    r"\blorem ipsum\b",
    r"\bto be (?:confirmed|announced|determined|advised)(?=\s*(?:$|[.,;:)\]]))",
    r"\[(?:insert|fill in|add|enter)\b[^\]]*\]",
    r"[\[<](?:name|title|room|date|time|place|address|number|host)[\]>]",
    r"\b(?:TODO|FIXME)\b",
    r"(?<!\w)__(?!\w)",
    r"^(?:details |name |room )?to follow$",
    r"\b(?:à (?:confirmer|préciser|définir)|(?:por|a) (?:confirmar|definir)|da confermare)(?=\s*(?:$|[.,;:)\]]))",
    r"(?:^|\()(?:noch offen|wird noch (?:bekannt ?gegeben|bestätigt))(?=$|\))",
    r"(?:未定|調整中|確認中|待定|待确认|待確認|미정|추후 (?:공지|확정))(?=$|\))",
)
"""What planners write where something is not known yet."""

_GAP = re.compile("|".join(f"(?:{gap})" for gap in _GAPS), re.MULTILINE)
_LOREM = re.compile(r"lorem ipsum", re.IGNORECASE)

_NEEDED = frozenset({"family", "name"})
"""Fields without which an entry cannot stand."""

_DOUBLED = re.compile(
    r"\b(the|an|of|to|for|with|at|from|and|or|our|we|are|was|were|be|been|which|this)\s+\1\b", re.IGNORECASE
)
"""Words of which no English sentence needs two in a row; `that that` and `had had` are not among them."""


@rule(Severity.ERROR)
def placeholder(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A text still holds what was to be filled in later: TBC, TBA, N.N., ???, xxx, dots in a row, Lorem ipsum.

    The same is looked for in the languages of our documents: à confirmer, por confirmar, noch offen, 未定, 待定. In a
    visit whose status is final it is an error, for it would be printed and sent; in a draft it is a warning.
    Working notes, open points of agreements and the words of quotations are not looked at; names in their own script
    have a rule of their own.

    Mend it by writing what is known; a field that is left out is shown as not known yet.
    """
    for passage in passages(visit):
        found = _GAP.search(passage.text) or _LOREM.search(passage.text)
        if found and passage.field != "words":
            yield finding(
                f"`{passage.field}` holds a placeholder",
                *passage.path,
                detail=f"'{found[0].strip()}'",
                help="write the name, or leave the whole entry out until it is known"
                if passage.field in _NEEDED
                else "write what is known, or leave the field out: what is missing is shown as missing",
                severity=unless_draft(visit),
            )


@rule(Severity.NOTE)
def doubled_word(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A small English word stands twice in a row: `the the`.

    The eye slides over it at the end of a line, and the printed pack shows it to everyone. Only words that no
    sentence needs twice are looked for; `had had` and `that that` are left alone, and so are quotations.

    Mend it by deleting one of the two.
    """
    for passage in passages(visit):
        found = _DOUBLED.search(passage.text)
        if found and passage.field != "words":
            yield finding(
                f"'{found[1].lower()}' stands twice in a row",
                *passage.path,
                detail=f"'{' '.join(found[0].split())}'",
                help="delete one of the two",
            )


@rule(Severity.NOTE)
def unclosed_quotation(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A text opens quotation marks and does not close them, or closes what was never opened.

    Part of a quotation was deleted, and nobody can tell any more which words are the speaker's. Counted are the curly
    marks of English and straight ones; a straight mark behind a figure stands for inches or seconds. Texts of several
    paragraphs are left alone, for each paragraph of a long quotation opens anew.

    Mend it by adding the mark that is missing.
    """
    for passage in passages(visit):
        if passage.path[-1] == "words" or "\n" in passage.text or _is_closed(passage.text):
            continue
        yield finding(
            f"`{passage.field}` has quotation marks that do not match",
            *passage.path,
            help="add the mark that is missing, or delete the other",
        )


def _is_closed(text: str) -> bool:
    if any(mark in text for mark in "„»«‟"):
        return True
    straight = len(re.findall(r'(?<!\d)"', text))
    opened, closed = text.count("\u201c"), text.count("\u201d")
    is_swedish = opened == 0 and closed % 2 == 0
    return (opened == closed or is_swedish) and straight % 2 == 0
