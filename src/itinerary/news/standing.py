"""Where a fact stands: the widest circle that may know it, and whether it is cleared for the public.

Visibility is read off the spec's own marks, so that a fact can be no more public than the fields that it rests on.
Clearance is what others must give first: a speaker for his words, those in a picture for it, a partner whom the press
plan names for what is told of a text to which it is a party. From a view that does not hold an approval it cannot be
seen that one is wanted; whether a story may go out is decided from what the office sees.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from itinerary.audience import visibility_of
from itinerary.news.facts import FactKind
from itinerary.spec.base import Entry, Model, Visibility

if TYPE_CHECKING:
    from itinerary.audience import View
    from itinerary.diagnostics import DataPath
    from itinerary.news.facts import Fact
    from itinerary.spec.visit import Visit

_OF_TEXTS: Final = frozenset({FactKind.ACT, FactKind.TERMS})


def with_standing(fact: Fact, view: View) -> Fact:
    """Return a fact with its visibility and whether it is cleared, as far as this view of the visit tells."""
    circles = (_circle_of(view.visit, path) for path in fact.paths)
    return replace(
        fact,
        visibility=max(circles, key=lambda circle: circle.rank),
        cleared=_is_cleared(fact, view),
    )


def _circle_of(visit: Visit, path: DataPath) -> Visibility:
    """Return the widest circle that may see what stands at a place: the narrowest of all that it stands in."""
    found: Any = visit
    circle = Visibility.PUBLIC
    for step in path:
        if isinstance(found, Model):
            name = next(name for name, field in type(found).model_fields.items() if (field.alias or name) == step)
            circle = _narrower(circle, visibility_of(type(found))[name])
            found = getattr(found, name)
        else:
            found = found[step]
        if isinstance(found, Entry):
            circle = _narrower(circle, found.visibility)
    return circle


def _narrower(one: Visibility, other: Visibility) -> Visibility:
    return one if one.admits(other) else other


def _is_cleared(fact: Fact, view: View) -> bool:
    """Whether nothing is wanting; words and pictures that await approval are in no view for readers outside."""
    visit, outcomes = view.visit, view.visit.outcomes
    if not view.audience.clearance(visit).admits(Visibility.DELEGATION):
        return True
    if fact.kind is FactKind.QUOTATION:
        return outcomes.quotations[fact.subject].approved is not None
    if fact.kind is FactKind.PHOTOGRAPH:
        return outcomes.photographs[fact.subject].may_be_published
    if fact.kind in _OF_TEXTS:
        return not _awaits_partner(visit, fact.subject)
    return True


def _awaits_partner(visit: Visit, agreement: str) -> bool:
    """Whether a party to a text, or a body above it, has still to agree to publication."""
    wanted = visit.press.clearances if visit.press is not None else ()
    parties = (party.organisation for party in visit.agreements[agreement].parties)
    bodies = {body for party in parties for body in visit.lineage(party)}
    return any(clearance.cleared is None and clearance.organisation in bodies for clearance in wanted)
