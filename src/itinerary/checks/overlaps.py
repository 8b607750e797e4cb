"""Overlaps: nobody and no room can be in use twice at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from itinerary.checks.rule import rule
from itinerary.checks.wording import in_words, party_words, span_words
from itinerary.diagnostics import Diagnostic, Severity
from itinerary.programme.timeline import Engagement, Leg

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from itinerary.programme.timeline import Programme
    from itinerary.spec.visit import Visit

_FEW = 3
"""As many ids as a sentence bears."""

SlotT = TypeVar("SlotT", bound="Engagement | Leg")


@rule(Severity.ERROR)
def time_overlap(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A delegate is in two places at once.

    Two meetings, or a meeting and a journey, of one delegate overlap. Delegations split up, so it is told per
    person: two meetings at one time are no mistake where nobody is in both. Cancelled meetings do not count.

    Mend it by moving one of them, or by taking the delegate out of one.
    """
    busy: list[Engagement | Leg] = [*_active(programme), *programme.legs]
    for one, other in _overlapping(busy):
        both = tuple(person for person in one.people if person in other.people)
        if both:
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
