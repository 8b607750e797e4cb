"""In which language a reader is told of a visit: hosts, and guests of ours, in their own where the planner names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.audience import AudienceKind
from itinerary.rendering.language import Language, spoken
from itinerary.spec.visit import Direction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.audience import View


def speech_for(view: View) -> Language:
    """Return the language in which this reader's calendar and papers speak.

    For a host, or a guest of ours, it is that of his body, or of the nearest body that it belongs to and that has one;
    else, and for all others, the first of the visit's `languages`. One that we have no words for is passed over.
    """
    return spoken((*_own_languages(view), *view.visit.visit.languages))


def _own_languages(view: View) -> Iterator[str]:
    name = _body(view)
    if name not in view.visit.organisations:
        return
    for body in view.visit.lineage(name):
        tag = view.visit.organisations[body].language
        if tag is not None:
            yield tag


def _body(view: View) -> str:
    """Return the body that a reader belongs to, if he is not of the side that plans; else nothing."""
    reader, visit = view.audience, view.visit
    if reader.kind is AudienceKind.PARTNER:
        return reader.id
    is_guest = reader.kind is AudienceKind.DELEGATE and visit.visit.direction is Direction.INCOMING
    guest = visit.delegates.get(reader.id) if is_guest else None
    return (guest.organisation or "") if guest else ""
