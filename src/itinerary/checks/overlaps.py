"""Overlaps: nobody and no room can be in use twice at a time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from itinerary.checks.breaks import BreakKind, breaks
from itinerary.checks.rule import rule
from itinerary.checks.wording import in_words, party_words, span_words
from itinerary.diagnostics import Diagnostic, Severity
from itinerary.programme.timeline import Engagement, Leg

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from itinerary.diagnostics import DataPath
    from itinerary.programme.timeline import Programme
    from itinerary.spec.visit import Visit

_TITLED = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Mme|M|Frau|Herr|Sr|Sra)\b\.?\s+[^,;(:]+")
_FEW = 3
"""As many ids as a sentence bears."""

SlotT = TypeVar("SlotT", bound="Engagement | Leg")


@rule(Severity.ERROR)
def time_overlap(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A delegate is in two places at once.

    Two meetings, or a meeting and a journey, of one delegate overlap. Delegations split up, so it is told per
    person: two meetings at one time are no mistake where nobody is in both. Cancelled meetings do not count. What has
    no `site` and lies within a journey is held on board: a briefing on the ferry, a call by `link` from the train. Of a
    meeting where one has left already, or is still to arrive, speak `meeting-after-departure` and
    `meeting-before-arrival`.

    Mend it by moving one of them, or by taking the delegate out of one.
    """
    busy: list[Engagement | Leg] = [*_active(programme), *programme.legs]
    elsewhere = set(_elsewhere(visit, programme))
    for one, other in _overlapping(busy):
        both = tuple(person for person in one.people if person in other.people)
        if isinstance(one, Leg) or isinstance(other, Leg):
            both = tuple(person for person in both if elsewhere.isdisjoint({(one.path, person), (other.path, person)}))
        if both and not is_on_board(visit, one, other):
            yield _double_booked(visit, one, other, both)


@rule(Severity.ERROR)
def counterpart_overlap(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A counterpart is expected in two meetings at once.

    The host's own list is full of clashes that only we can see, because only we have all the meetings side by side.

    Mend it by asking the host who really comes to which.
    """
    for one, other in _overlapping(_active(programme)):
        for person in one.counterparts:
            if person in other.counterparts:
                name = visit.counterparts[person].name.full
                yield Diagnostic(
                    "",
                    f"{name} is expected in two meetings at once",
                    (*other.path, "start"),
                    detail=f"{span_words(visit, other)} overlaps {span_words(visit, one)}",
                    help="ask the host which of the two it is",
                    related=one.path,
                )


@rule(Severity.ERROR)
def room_overlap(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """Two meetings are in the same room at once.

    Only named rooms are compared, at the same site.

    Mend it by asking the host for another room, or by correcting the time.
    """
    for one, other in _overlapping(_active(programme)):
        same_site = one.place is not None and other.place is not None and one.place.key == other.place.key
        if same_site and one.room and other.room and one.room.casefold() == other.room.casefold():
            yield Diagnostic(
                "",
                f"{other.room} is used twice at once",
                (*other.path, "start"),
                detail=f"{span_words(visit, other)} overlaps {span_words(visit, one)}",
                help="ask the host for another room, or correct the time",
                related=one.path,
            )


@rule(Severity.WARNING)
def interpreter_overlap(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """An interpreter is booked for two meetings at once.

    Where a delegation splits up, each party needs an interpreter of its own. Compared are the names under
    `interpreters`, up to the first comma, where they begin with a title: `Ms Sample, consecutive`.

    Mend it with another interpreter at one of them, or by moving it.
    """
    for one, other in _overlapping(_active(programme)):
        earlier = {_interpreter(line) for line in visit.meetings[one.id].interpreters}
        for number, line in enumerate(visit.meetings[other.id].interpreters):
            name = _interpreter(line)
            if name is not None and name in earlier:
                yield Diagnostic(
                    "",
                    f"{name} is to interpret at two meetings at once",
                    (*other.path, "interpreters", number),
                    detail=f"{span_words(visit, other)} overlaps {span_words(visit, one)}",
                    help="ask for another interpreter, or move one of the two",
                    related=one.path,
                )


def _interpreter(line: str) -> str | None:
    """Return the name of an interpreter; none where a line names nobody: `From the company`."""
    found = _TITLED.match(line)
    return found[0].strip() if found else None


def is_on_board(visit: Visit, one: Engagement | Leg, other: Engagement | Leg) -> bool:
    """Whether one of two slots is something of our own without a place that lies within the other, a journey."""
    slot, leg = (other, one) if isinstance(one, Leg) else (one, other)
    if not isinstance(slot, Engagement) or not isinstance(leg, Leg) or slot.place is not None:
        return False
    meeting = visit.meetings[slot.id]
    is_by_link = meeting.link is not None and not leg.is_flight
    lies_within = leg.start.instant <= slot.start.instant and slot.end.instant <= leg.end.instant
    return lies_within and set(slot.people) <= set(leg.people) and (is_by_link or not meeting.organisations)


def _elsewhere(visit: Visit, programme: Programme) -> Iterator[tuple[DataPath, str]]:
    """Yield the meetings of a person who has left by then or is still to arrive, as other rules tell."""
    for one in breaks(visit, programme):
        if one.kind is not BreakKind.NO_JOURNEY:
            meeting = one.before if one.kind is BreakKind.BEFORE_ARRIVAL else one.after
            yield from ((meeting.path, person) for person in one.people)


def _active(programme: Programme) -> list[Engagement]:
    return [slot for slot in programme.engagements if not slot.is_cancelled]


def _overlapping(slots: Iterable[SlotT]) -> Iterator[tuple[SlotT, SlotT]]:
    """Yield each pair of slots that share some time, the earlier first."""
    ordered = sorted(slots, key=lambda slot: (slot.start.instant, slot.path))
    open_slots: list[SlotT] = []
    for slot in ordered:
        open_slots = [earlier for earlier in open_slots if earlier.end > slot.start]
        for earlier in open_slots:
            yield earlier, slot
        open_slots.append(slot)


def _double_booked(visit: Visit, one: Engagement | Leg, other: Engagement | Leg, both: tuple[str, ...]) -> Diagnostic:
    is_one = len(both) == 1 or len(both) == len(visit.delegates)
    start, who = ("start", "delegates") if isinstance(other, Engagement) else ("departs", "aboard")
    ids = in_words([f"`{person}`" for person in both]) if len(both) <= _FEW else "them"
    return Diagnostic(
        "",
        f"{party_words(visit, both)} {'is' if is_one else 'are'} in two places at once",
        (*other.path, start),
        detail=f"{span_words(visit, other)} overlaps {span_words(visit, one)}",
        help=f"move one of them, or take {ids} out of its `{who}`",
        related=one.path,
    )
