"""Standings: who meets whom, by rank, and who goes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.checks.attendance import delegates_at, is_on
from itinerary.checks.rule import finding, rule
from itinerary.checks.wording import meeting_words, person_words
from itinerary.diagnostics import Severity
from itinerary.spec.meetings import MeetingKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from itinerary.diagnostics import Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.visit import Visit

_STEPS = 2
_RANKED = {MeetingKind.MEETING, MeetingKind.COURTESY_CALL, MeetingKind.SIGNING}


@rule(Severity.NOTE)
def standings_far_apart(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """The highest of the two sides at a meeting stand two steps or more apart.

    A minister who is received by the head of a department takes it as a sign, and so does a head of department who
    is sent to a minister. Hosts match people by rank: for visits by leaders, universities in China ask for a partner
    of equal standing (https://gjc.zisu.edu.cn/info/1046/1256.htm). Compared are the highest `standing` of each side
    in meetings, courtesy calls and signings, where both sides have one; two steps are this programme's own measure.
    Told of each two people once, at the first meeting.

    Mend it by asking who else could be there; if both sides know it, excuse it.
    """
    told: set[tuple[str, str]] = set()
    for name, meeting in visit.meetings.items():
        if meeting.kind not in _RANKED or not is_on(meeting):
            continue
        ours, theirs = _highest(visit, delegates_at(visit, name)), _highest(visit, meeting.counterparts)
        if ours is None or theirs is None or abs(_step(visit, ours) - _step(visit, theirs)) < _STEPS:
            continue
        if (ours, theirs) in told:
            continue
        told.add((ours, theirs))
        yield finding(
            f"{person_words(visit, ours)} and {person_words(visit, theirs)} stand far apart in rank",
            *("meetings", name),
            detail=f"the highest of each side at {meeting_words(visit, name)}",
            help="ask who else could be there, on their side or on ours",
            at_key=True,
        )


@rule(Severity.WARNING)
def shared_rank(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """Two delegates have the same place in the order of precedence.

    Lists, seats and the line in which hands are shaken follow that order. Two who have one place are sorted
    out at the door, before everybody's eyes.

    Mend it with another `rank` for one of them.
    """
    first: dict[int, str] = {}
    for name, delegate in visit.delegates.items():
        if delegate.rank is None:
            continue
        earlier = first.setdefault(delegate.rank, name)
        if earlier != name:
            yield finding(
                f"{person_words(visit, earlier)} and {person_words(visit, name)} have the same rank",
                *("delegates", name, "rank"),
                help="give one of them another place in the order of precedence",
                related=("delegates", earlier, "rank"),
            )


@rule(Severity.WARNING)
def head_not_first(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """The head of the delegation is not the first in its order of precedence.

    The head goes first, sits opposite the host and is named first, whoever else travels; a guest of higher rank who
    does not lead is placed beside the head.

    Mend it by correcting `rank`, or `head` of the visit.
    """
    head = visit.visit.head
    own = visit.delegates[head].rank if head is not None and head in visit.delegates else None
    if head is None or own is None:
        return
    above = [name for name, one in visit.delegates.items() if one.rank is not None and one.rank < own]
    if above:
        yield finding(
            f"{person_words(visit, head)} leads the delegation and does not come first in it",
            *("delegates", head, "rank"),
            detail=f"{person_words(visit, above[0])} comes before",
            help="correct `rank`, or `head` of the visit",
            related=("delegates", above[0], "rank"),
        )


def _highest(visit: Visit, people: Iterable[str]) -> str | None:
    placed = [name for name in people if (person := visit.person(name)) and person.standing is not None]
    return min(placed, key=lambda name: _step(visit, name), default=None)


def _step(visit: Visit, name: str) -> int:
    person = visit.person(name)
    return person.standing.step if person and person.standing else 0
