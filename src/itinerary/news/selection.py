"""What a story of a given length tells: its facts by weight, the lightest left out until it is short enough."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from itinerary.news.facts import Fact, FactKind
from itinerary.news.signings import Signing
from itinerary.spec.news import Length

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from itinerary.news.facts import Record
    from itinerary.news.outline import Encounter, Outline
    from itinerary.news.told import Told
    from itinerary.spec.visit import Visit


@dataclass(frozen=True, slots=True)
class Bounds:
    """How many words a story may have; one with little to tell stays below the fewest, and is never padded."""

    fewest: int
    most: int


BOUNDS: Final[Mapping[Length, Bounds]] = {Length.SHORT: Bounds(150, 250), Length.STANDARD: Bounds(500, 800)}
"""A long story has none: it tells everything."""


class Weight(IntEnum):
    """How much a fact weighs in a story; the lightest are left out first."""

    NUMBERS_OF_THE_VISIT = 1
    SMALL_TIES = 2
    TIES = 3
    HISTORY = 4
    SCHEMES = 5
    OTHER_MEETINGS = 6
    OTHER_QUOTATIONS = 7
    OTHER_FIRSTS = 8
    LATER_STEPS = 9
    LARGE_DELEGATION = 10
    TOLD = 11
    SUBJECTS = 12
    TERMS_OF_OTHERS = 13
    MEETINGS = 14
    TERMS = 15
    MEETINGS_OF_THE_HEAD = 16
    DELEGATION = 17
    WEIGHTIEST_MEETING = 18
    FIRST_OF_THE_HEAD = 19
    NEXT_STEP = 20
    ACTS_OF_OTHERS = 21
    QUOTATION_OF_THE_HEAD = 22
    ACTS = 23
    ALWAYS = 24
    """What no story can be told without, and what takes no room in it."""


_WEIGHTS: Final[Mapping[FactKind, Weight]] = {
    FactKind.VISIT: Weight.ALWAYS,
    FactKind.LED: Weight.ALWAYS,
    FactKind.PHOTOGRAPH: Weight.ALWAYS,
    FactKind.LINK: Weight.ALWAYS,
    FactKind.CONTACT: Weight.ALWAYS,
    FactKind.SCHEME: Weight.SCHEMES,
    FactKind.TIE: Weight.TIES,
}
_WORTH_A_GAP: Final = Weight.TERMS_OF_OTHERS
"""What weighs as much as this is told wherever there is room, though something heavier was too long for it."""

_NAMED_IN_SHORT: Final = 8
"""A delegation of more members than these is named in a short story only where there is room for all of them."""


@dataclass(frozen=True, slots=True)
class Portion:
    """Facts that a story tells together or not at all."""

    weight: Weight
    facts: tuple[Fact, ...]


def portions(record: Record, outline: Outline, length: Length) -> tuple[Portion, ...]:
    """Return all facts of a record, the weightiest first; of the same weight, in the order of the outline.

    Of every partner one meeting comes before the second of any; nobody of the delegation is left out of a story
    that is not short.
    """
    found = (
        *_delegation(record, length),
        *_acts(record, outline),
        *_meetings(record.visit, outline),
        *_others(record, outline),
    )
    return tuple(sorted(found, key=lambda portion: -portion.weight))


def fitted(
    whole: Told, portions: Iterable[Portion], bounds: Bounds | None, tell: Callable[[frozenset[Fact]], Told]
) -> Told:
    """Return a telling of as many portions as its bounds allow, with what it leaves out of the whole story.

    `tell` tells no other facts than those that it is given. Nothing is left out where all of it fits.
    """
    ordered = tuple(portions)
    told = tell(_facts(ordered))
    if bounds is not None and told.words > bounds.most:
        told = _fitted(ordered, bounds, tell)
    kept = frozenset(told.facts)
    return replace(told, left_out=tuple(fact for fact in whole.facts if fact not in kept))


def _fitted(ordered: tuple[Portion, ...], bounds: Bounds, tell: Callable[[frozenset[Fact]], Told]) -> Told:
    """Find the most portions from the top that fit; where one too large ends the row, lighter ones fill the room."""
    least = sum(portion.weight is Weight.ALWAYS for portion in ordered)
    fits, most = least, len(ordered)
    while most - fits > 1:
        middle = (fits + most) // 2
        if tell(_facts(ordered[:middle])).words <= bounds.most:
            fits = middle
        else:
            most = middle
    chosen = ordered[:fits]
    told = tell(_facts(chosen))
    for portion in ordered[fits:]:
        if told.words >= bounds.fewest and portion.weight < _WORTH_A_GAP:
            break
        wider = tell(_facts((*chosen, portion)))
        if wider.words <= bounds.most:
            chosen, told = (*chosen, portion), wider
    return told


def _facts(portions: Iterable[Portion]) -> frozenset[Fact]:
    return frozenset(fact for portion in portions for fact in portion.facts)


_ELSEWHERE: Final = frozenset(
    {FactKind.MEMBER, FactKind.ACT, FactKind.TERMS, FactKind.HELD, FactKind.TOURED, FactKind.DISCUSSED, FactKind.TOLD}
)
"""Kinds of fact that are weighed together with others."""


def _delegation(record: Record, length: Length) -> Iterator[Portion]:
    members = record.of(FactKind.MEMBER)
    if not members:
        return
    if length is not Length.SHORT:
        yield Portion(Weight.ALWAYS, members)
    elif len(members) <= _NAMED_IN_SHORT:
        yield Portion(Weight.DELEGATION, members)
    else:
        yield Portion(Weight.LARGE_DELEGATION, members)


def _acts(record: Record, outline: Outline) -> Iterator[Portion]:
    visit = record.visit
    for fact in outline.acts:
        signing = Signing.of(visit, fact)
        between_others = signing.is_between_others
        at = record.about(signing.outcome.at or "", FactKind.HELD)
        yield Portion(Weight.ACTS_OF_OTHERS if between_others else Weight.ACTS, (fact, *at))
        terms = record.about(fact.subject, FactKind.TERMS)
        if terms:
            weight = Weight.TERMS_OF_OTHERS if between_others else Weight.TERMS
            yield Portion(weight, (*terms, *_ties_told_by(record, signing)))


def _ties_told_by(record: Record, signing: Signing) -> Iterator[Fact]:
    """Yield the facts on fields of joint work, and on nothing else, of which the fields of a text tell already."""
    for body in signing.others:
        tie = record.visit.organisations[body].relationship
        if tie is not None and not (tie.since or tie.gloss) and set(tie.areas) <= set(signing.agreement.areas):
            yield from record.about(body, FactKind.TIE)


def _meetings(visit: Visit, outline: Outline) -> Iterator[Portion]:
    """Yield every meeting with what was seen on it, then what was talked about, then what the planner told of it."""
    signed_at = {visit.outcomes.agreements[act.subject].at for act in outline.acts}
    has_several = len(outline.partners) > 1
    before: Counter[str] = Counter()
    signed_with = {passage.partner for part in outline.chapters for passage in part.passages if passage.acts}
    ranked = sorted(outline.encounters, key=lambda found: _rank(visit, found, signed_with))
    for encounter in ranked:
        again = encounter.id in signed_at or (has_several and before[encounter.partner] > 0)
        before[encounter.partner] += encounter.id not in signed_at
        of_the_head = encounter.group.includes(visit.visit.head)
        first = Weight.MEETINGS_OF_THE_HEAD if of_the_head else Weight.MEETINGS
        first = Weight.WEIGHTIEST_MEETING if encounter is ranked[0] and of_the_head else first
        held = Weight.OTHER_MEETINGS if again or not encounter.partner else first
        yield Portion(held, (encounter.held, *encounter.toured))
        if encounter.discussed:
            yield Portion(min(held, Weight.SUBJECTS) if has_several else held, encounter.discussed)
        if encounter.told:
            yield Portion(min(held, Weight.TOLD) if again else Weight.TOLD, (encounter.held, *encounter.told))


def _rank(visit: Visit, encounter: Encounter, signed_with: set[str]) -> tuple[bool, bool, bool, int]:
    """Sort meetings of which there is most to tell to the front, with partners of whom no text tells before others."""
    return (
        not encounter.group.includes(visit.visit.head),
        not encounter.met,
        encounter.partner in signed_with,
        -len(encounter.toured) - len(encounter.discussed),
    )


def _others(record: Record, outline: Outline) -> Iterator[Portion]:
    """Yield what stands for itself; where there is but one partner, what is kept up with it weighs more."""
    is_of_one = len(outline.partners) == 1
    for fact in record.facts:
        if fact.kind not in _ELSEWHERE:
            is_joint = is_of_one and fact.kind is FactKind.SCHEME
            yield Portion(Weight.SUBJECTS if is_joint else _weight(record.visit, fact), (fact,))


def _weight(visit: Visit, fact: Fact) -> Weight:
    """Return how much a fact weighs that stands for itself."""
    match fact.kind:
        case FactKind.FIRST:
            weight = Weight.FIRST_OF_THE_HEAD if fact.subject == visit.visit.head else Weight.OTHER_FIRSTS
        case FactKind.QUOTATION:
            leads = fact.people == (visit.news.quote_from or visit.visit.head,)
            about = visit.outcomes.quotations[fact.subject].about
            weight = Weight.QUOTATION_OF_THE_HEAD if leads and about is None else Weight.OTHER_QUOTATIONS
        case FactKind.NEXT_STEP:
            weight = Weight.LATER_STEPS if fact.number else Weight.NEXT_STEP
        case FactKind.HISTORY:
            weight = Weight.TIES if fact.subject else Weight.HISTORY
        case FactKind.FIGURE:
            weight = Weight.NUMBERS_OF_THE_VISIT if fact.paths[0][0] == "outcomes" else Weight.SMALL_TIES
        case kind:
            weight = _WEIGHTS.get(kind, Weight.SMALL_TIES)
    return weight
