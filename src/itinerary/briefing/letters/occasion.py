"""What a host is thanked for: the engagements that he gave and that took place, as far as he may read of them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from itinerary.briefing.meetings import in_order
from itinerary.checks.attendance import really_at
from itinerary.spec.meetings import MeetingKind
from itinerary.spec.outcomes import AgreementAct, MeetingOutcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from itinerary.briefing.pack import Pack
    from itinerary.spec.visit import Visit

_NOON: Final = dt.time(10, 30)
_EVENING: Final = dt.time(16)


class Kindness(StrEnum):
    """One kind of thing that a host does for guests."""

    CONVERSATION = "conversation"
    RECEIVING = "receiving"
    TOUR = "tour"
    BREAKFAST = "breakfast"
    LUNCH = "lunch"
    DINNER = "dinner"
    RECEPTION = "reception"
    SIGNING = "signing"
    CEREMONY = "ceremony"
    TALK = "talk"
    PRESS = "press"


_KINDS: Final = {
    MeetingKind.MEETING: Kindness.CONVERSATION,
    MeetingKind.COURTESY_CALL: Kindness.RECEIVING,
    MeetingKind.TOUR: Kindness.TOUR,
    MeetingKind.SIGNING: Kindness.SIGNING,
    MeetingKind.CEREMONY: Kindness.CEREMONY,
    MeetingKind.TALK: Kindness.TALK,
    MeetingKind.RECEPTION: Kindness.RECEPTION,
    MeetingKind.PRESS: Kindness.PRESS,
}

_TOLD_ACTS: Final = frozenset(AgreementAct) - {AgreementAct.POSTPONED}
"""What is said of an agreement in a letter; what was put off at the table is not brought up in one of thanks."""


@dataclass(frozen=True, slots=True)
class Act:
    """What was done with an agreement to which the host, or a body of his, is a party."""

    agreement: str
    """Its id."""
    act: AgreementAct
    on: dt.date | None


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a host gave on a visit, and what came of it."""

    meetings: tuple[str, ...]
    """Ids of the engagements that he gave and that took place, in order of time."""
    kindnesses: Mapping[Kindness, int]
    """What he did, and how often, in order of time."""
    toured: tuple[str, ...]
    """Ids of the sites that were seen."""
    days: tuple[dt.date, ...]
    cities: tuple[str, ...]
    subjects: tuple[str, ...]
    """What was talked about, as far as it may be named."""
    acts: tuple[Act, ...]
    witnessed: tuple[str, ...]
    """Ids of the agreements of others that his people witnessed."""
    thanks: tuple[str, ...]
    """What the planner wants said besides."""
    met: tuple[str, ...]
    """Ids of his own people who were there: the one in the chair first, then as the meetings name them."""
    came: tuple[str, ...]
    """Ids of the delegates who were there, by precedence."""


def was_received(visit: Visit, host: str) -> bool:
    """Whether a host gave an engagement that is recorded to have taken place, and is none of our own bodies."""
    return not visit.is_ours(host) and any(
        _was_held(visit, name) and meeting.partner == host for name, meeting in visit.meetings.items()
    )


def occasion_of(pack: Pack, host: str) -> Occasion:
    """Return what a host gave on a visit, from what he may read of it."""
    visit = pack.visit
    held = tuple(name for name in in_order(pack) if visit.meetings[name].partner == host and _was_held(visit, name))
    outcomes = [visit.outcomes.meetings[name] for name in held]
    slots = [slot for name in held if (slot := pack.engagement(name)) is not None]
    toured = tuple(dict.fromkeys(site for one in outcomes for site in one.toured if site in visit.sites))
    there = frozenset(person for name in held for person in really_at(visit, name))
    return Occasion(
        meetings=held,
        kindnesses=_kindnesses(pack, held),
        toured=toured,
        days=tuple(sorted({slot.start.day for slot in slots})),
        cities=tuple(dict.fromkeys(slot.place.city for slot in slots if slot.place and slot.place.city)),
        subjects=tuple(dict.fromkeys(subject for one in outcomes for subject in one.discussed)),
        acts=tuple(_acts(visit, host)),
        witnessed=tuple(_witnessed(visit, host)),
        thanks=tuple(dict.fromkeys(words for one in outcomes for words in one.thanks)),
        met=tuple(person for person in _hosts(visit, host, held) if person in there),
        came=pack.by_precedence(there),
    )


def _was_held(visit: Visit, meeting: str) -> bool:
    return bool(visit.outcomes.meetings.get(meeting, MeetingOutcome()).held)


def _kindnesses(pack: Pack, held: tuple[str, ...]) -> Mapping[Kindness, int]:
    found: Counter[Kindness] = Counter()
    for name in held:
        meeting, outcome = pack.visit.meetings[name], pack.visit.outcomes.meetings[name]
        kind = _meal(pack, name) if meeting.kind is MeetingKind.MEAL else _KINDS.get(meeting.kind)
        if kind is Kindness.SIGNING and not _any_signed(pack.visit, name):
            kind = Kindness.TOUR if outcome.toured else Kindness.CONVERSATION
        if kind is not None:
            found[kind] += 1
        if outcome.toured and kind is not Kindness.TOUR:
            found[Kindness.TOUR] += 1
    if Kindness.SIGNING in found and Kindness.CEREMONY in found:
        found[Kindness.CEREMONY] += found.pop(Kindness.SIGNING)
    return dict(found)


def _meal(pack: Pack, name: str) -> Kindness:
    slot = pack.engagement(name)
    if slot is None:
        return Kindness.RECEPTION
    begins = slot.start.local.time()
    return Kindness.BREAKFAST if begins < _NOON else Kindness.LUNCH if begins < _EVENING else Kindness.DINNER


def _any_signed(visit: Visit, meeting: str) -> bool:
    """Whether anything was done at a signing with the texts that were to be signed there; so it was one."""
    return any(
        name in visit.meetings[meeting].signs or outcome.at == meeting
        for name, outcome in visit.outcomes.agreements.items()
        if outcome.what_was_done in _TOLD_ACTS - {AgreementAct.AGREED_IN_PRINCIPLE}
    )


def _acts(visit: Visit, host: str) -> Iterator[Act]:
    for name, agreement in visit.agreements.items():
        outcome = visit.outcomes.agreements.get(name)
        act = outcome.what_was_done if outcome else None
        if outcome is None or act is None or act not in _TOLD_ACTS:
            continue
        if any(_answers_for(visit, host, party.organisation) for party in agreement.parties):
            yield Act(name, act, outcome.signed or outcome.on)


def _answers_for(visit: Visit, host: str, body: str | None) -> bool:
    """Whether a body is the host, or one of his that gets no letter of its own."""
    return body is not None and next(
        (name == host for name in visit.lineage(body) if name == host or was_received(visit, name)), False
    )


def _witnessed(visit: Visit, host: str) -> Iterator[str]:
    own = {name for name, person in visit.counterparts.items() if person.organisation == host}
    told = {act.agreement for act in _acts(visit, host)}
    for name, outcome in visit.outcomes.agreements.items():
        was_signed = outcome.what_was_done is AgreementAct.SIGNED and name in visit.agreements
        if was_signed and name not in told and own.intersection(outcome.witnessed_by):
            yield name


def _hosts(visit: Visit, host: str, held: tuple[str, ...]) -> tuple[str, ...]:
    """Return the host's people: those in the chair, then those named for its meetings, each once."""
    chairs = [chair for name in held if (chair := visit.meetings[name].chaired_by) is not None]
    named = [
        person for name in held for person in (visit.outcomes.meetings[name].met or visit.meetings[name].counterparts)
    ]
    known = (name for name in dict.fromkeys((*chairs, *named)) if name in visit.counterparts)
    return tuple(name for name in known if _belongs(visit, host, visit.counterparts[name].organisation))


def _belongs(visit: Visit, host: str, body: str | None) -> bool:
    return body is not None and host in visit.lineage(body)
