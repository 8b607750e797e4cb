"""Secrets: what only the office may see, written a second time where others can read it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.checks.passages import passages
from itinerary.checks.rule import finding, rule
from itinerary.diagnostics import Severity
from itinerary.spec.base import Visibility

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.diagnostics import DataPath, Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.visit import Visit

_MEANT_FOR_CALLERS = frozenset({"press-contact"})
"""Fields in which an address stands so that others may write to it."""

_PASSPORT = re.compile(
    r"\b(?:passport|passeport|pasaporte|passaporte|reisepass)\W*(?:no|number|nr|n°|nº)?\W*(?=[A-Z0-9]*\d{5})[A-Z0-9]{6,9}\b",
    re.IGNORECASE,
)
_SHORTEST = 6
"""Shorter numbers and words stand in a text by chance."""


@rule(Severity.ERROR)
def secret_in_open_text(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A text that others may read holds what another field keeps from them.

    No gate can hold back what was typed twice: a passport number in a remark on the hotel, a delegate's own number in
    the host's agenda, a point to avoid in the gloss of a meeting. Papers left in a hotel printer in 2025 held telephone
    numbers of staff and a menu beside the talking points
    (https://myworldfix.com/sensitive-summit-documents-accidentally-left-at-alaskan-hotel). Looked for are passport
    numbers, delegates' telephones and mail addresses, people to call at home, and, as a warning, red lines and points
    to avoid or to have ready: to the letter, in fields that a wider circle may see. Contacts are left alone.

    Whatever follows the word passport and looks like its number is told too.

    Mend it by taking it out of the open text, or narrow that entry with `visibility`.
    """
    kept = tuple(_kept(visit))
    yield from _numbers_of_passports(visit)
    for passage in passages(visit):
        if passage.path[0] == "contacts" or passage.field in _MEANT_FOR_CALLERS:
            continue
        for secret in kept:
            is_wider = passage.visibility.rank < secret.visibility.rank
            if is_wider and passage.path != secret.path and secret.text.casefold() in passage.text.casefold():
                yield finding(
                    f"`{passage.field}` is for the circle `{passage.visibility}` and holds {secret.what}",
                    *passage.path,
                    help="take it out here, or narrow the entry with `visibility`",
                    related=secret.path,
                    severity=secret.severity,
                )


def _numbers_of_passports(visit: Visit) -> Iterator[Diagnostic]:
    for passage in passages(visit):
        if _PASSPORT.search(passage.text) and passage.visibility.rank < Visibility.OFFICE.rank:
            yield finding(
                f"`{passage.field}` is for the circle `{passage.visibility}` and holds a passport number",
                *passage.path,
                help="write it under `passport` of the delegate, which the office alone sees",
            )


@dataclass(frozen=True, slots=True)
class _Secret:
    """A text that only some may see."""

    text: str
    what: str
    path: DataPath
    visibility: Visibility
    severity: Severity = Severity.ERROR
    """How grave it is if others read it: a topic may stand in an open text by chance, a number cannot."""


def _kept(visit: Visit) -> Iterator[_Secret]:
    for name, delegate in visit.delegates.items():
        texts = (
            ("passport", delegate.passport, "a passport number", Visibility.OFFICE),
            ("emergency-contact", delegate.emergency_contact, "whom to call at home", Visibility.OFFICE),
            ("phone", delegate.phone, "a delegate's own number", Visibility.DELEGATION),
            ("email", delegate.email, "a delegate's own address", Visibility.DELEGATION),
        )
        for key, text, what, circle in texts:
            if text is not None and len(text) >= _SHORTEST and not _is_shared(visit, text):
                yield _Secret(text, what, ("delegates", name, key), circle)
    for name, meeting in visit.meetings.items():
        brief = meeting.brief
        lists = (
            (
                ("red-lines", brief.red_lines, "a red line", Visibility.OFFICE),
                ("avoid", brief.avoid, "a point to avoid", Visibility.DELEGATION),
                ("if-raised", brief.if_raised, "a point for the case that they raise it", Visibility.DELEGATION),
            )
            if brief
            else ()
        )
        for key, lines, what, circle in lists:
            for number, line in enumerate(lines):
                if len(line) >= _SHORTEST and " " in line:
                    path: DataPath = ("meetings", name, "brief", key, number)
                    yield _Secret(line, what, path, circle, Severity.WARNING)


def _is_shared(visit: Visit, text: str) -> bool:
    """Whether a number or address is that of the office or of a contact, which others may know."""
    office = visit.visit.office
    known = [office.phone, office.email] if office else []
    known += [one for contact in visit.contacts.values() for one in (contact.phone, contact.email)]
    return text in known
