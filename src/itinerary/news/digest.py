"""A short story in its order, before any language has a say: what is weightiest, what was signed, who was met."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from itinerary.news.facts import Fact, FactKind
from itinerary.news.party import party_of
from itinerary.news.presence import cities_visited, countries_visited, days_of
from itinerary.news.signings import Signing, together
from itinerary.spec.meetings import MeetingKind
from itinerary.spec.organisations import SchemeKind
from itinerary.spec.outcomes import AgreementAct

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from itinerary.audience import View
    from itinerary.news.facts import Record
    from itinerary.news.outline import Encounter, Outline
    from itinerary.news.party import Party
    from itinerary.news.presence import Group
    from itinerary.spec.visit import Visit

_NAMED_HOSTS: Final = 6
"""More hosts than these are counted, and the first few named."""

_NAMED_OF_MANY: Final = 3
_MOST_STOPS: Final = 6
"""No more sentences than these tell whom one met and what one saw."""

_FEWEST_STOPS: Final = 3
"""Before one of these is left out, the members of the delegation are named without their posts."""

_TALKING: Final = frozenset({MeetingKind.MEETING, MeetingKind.COURTESY_CALL})


@dataclass(frozen=True, slots=True)
class Stop:
    """What the same people did with one partner: one sentence."""

    partner: str
    """Id of the body at the head of the host's lineage; empty where there was no host."""
    group: Group
    city: str
    """Where all of it was; empty where that is not known, or was in several cities."""
    encounters: tuple[Encounter, ...]
    called_on: tuple[str, ...] = ()
    """Ids of those on whom a courtesy call was paid."""
    met: tuple[str, ...] = ()
    talked_with: str = ""
    """Id of the partner, where talks were held and nobody may be named."""
    seen: tuple[str, ...] = ()
    """Ids of the sites that were seen on tours, or visited."""
    facts: tuple[Fact, ...] = ()
    """What it rests on: that the meetings were held, and what was seen."""
    discussed: tuple[Fact, ...] = ()

    @property
    def weight(self) -> int:
        """How much there is to tell of it."""
        return 2 * len(self.called_on) + len(self.met) + len(self.seen) + bool(self.talked_with)


@dataclass(frozen=True, slots=True)
class Digest:
    """Which facts stand in a short story, in which order."""

    visit: Visit
    party: Party
    happened: tuple[Fact, ...]
    """That somebody was somewhere."""
    led: tuple[Fact, ...]
    countries: tuple[str, ...]
    """Codes of the countries visited; home is none of them."""
    cities: tuple[str, ...]
    first: dt.date | None
    last: dt.date | None
    """The days on which something was held."""
    hosts: tuple[str, ...]
    """Ids of all who received the delegation."""
    quotation: Fact | None
    awaited: str
    """Id of the person whose words are to be supplied; empty for nobody."""
    members: tuple[Fact, ...]
    acts: tuple[tuple[Signing, ...], ...]
    """What was done with agreements, a sentence for each group."""
    stops: tuple[Stop, ...]
    funds: tuple[Fact, ...]
    """Funds that two sides keep up, with the number of what they have supported."""
    next_steps: tuple[Fact, ...]
    photographs: tuple[Fact, ...]
    members_in_brief: bool = False
    """Whether the members of the delegation are named without their posts."""
    titled: bool = True
    """Whether agreements are told with their titles and fields."""

    @property
    def named_hosts(self) -> tuple[str, ...]:
        """Those of the hosts who are named: all where they are few, else those with whom something was signed first."""
        if len(self.hosts) <= _NAMED_HOSTS:
            return self.hosts
        signed = (self.visit.lineage(body)[-1] for group in self.acts for signing in group for body in signing.others)
        return tuple(dict.fromkeys(body for body in (*signed, *self.hosts) if body in self.hosts))[:_NAMED_OF_MANY]

    @property
    def lighter(self) -> Digest | None:
        """The same story with a little less in it; None where nothing more can be spared."""
        if len(self.stops) > _FEWEST_STOPS:
            return replace(self, stops=_without_lightest(self.stops))
        if not self.members_in_brief:
            return replace(self, members_in_brief=True)
        if self.titled and any(signing.agreement.title for group in self.acts for signing in group):
            return replace(self, titled=False)
        if self.stops:
            return replace(self, stops=_without_lightest(self.stops))
        return replace(self, funds=(), next_steps=()) if self.funds or self.next_steps else None

    @property
    def signed_by_us(self) -> tuple[Signing, ...]:
        """The texts that one of ours is recorded as signing for our own organisation."""
        signings = (signing for group in self.acts for signing in group)
        return tuple(signing for signing in signings if signing.what is AgreementAct.SIGNED and _is_ours(signing))

    @property
    def done(self) -> dict[AgreementAct, int]:
        """With how many texts what was done; nothing that is only agreed in principle is counted."""
        acts = [signing.what for group in self.acts for signing in group]
        counted = (act for act in AgreementAct if act is not AgreementAct.AGREED_IN_PRINCIPLE)
        return {act: acts.count(act) for act in counted if act in acts}


def digest(view: View, record: Record, outline: Outline) -> Digest:
    """Return what a short story tells, in its order."""
    visit = record.visit
    party = party_of(visit)
    passages = tuple(passage for chapter in outline.chapters for passage in chapter.passages)
    acts = tuple(act for passage in passages for act in passage.acts)
    days = days_of(view)
    quotation, awaited = _to_be_quoted(record)
    hosts = dict.fromkeys(passage.partner for passage in passages if passage.partner and passage.encounters)
    hosts.pop(party.home, None)
    return Digest(
        visit=visit,
        party=party,
        happened=record.of(FactKind.VISIT),
        led=record.of(FactKind.LED),
        countries=countries_visited(view),
        cities=cities_visited(view),
        first=min(days, default=None),
        last=max(days, default=None),
        hosts=tuple(hosts),
        quotation=quotation,
        awaited=awaited,
        members=record.of(FactKind.MEMBER),
        acts=together(Signing.of(visit, act) for act in acts),
        stops=_weightiest(_stops(visit, [found for passage in passages for found in passage.encounters], acts)),
        funds=tuple(fact for fact in record.of(FactKind.SCHEME) if _is_counted_fund(visit, fact)),
        next_steps=record.of(FactKind.NEXT_STEP),
        photographs=record.of(FactKind.PHOTOGRAPH),
    )


def _is_ours(signing: Signing) -> bool:
    return any(side.people and signing.visit.is_ours(side.organisation) for side in signing.sides)


def _to_be_quoted(record: Record) -> tuple[Fact | None, str]:
    """Return the quotation that stands near the top, or else whose words are awaited there."""
    visit = record.visit
    speaker = visit.news.quote_from or visit.visit.head
    said = record.of(FactKind.QUOTATION)
    about_all = (fact for fact in said if visit.outcomes.quotations[fact.subject].about is None)
    chosen = next((fact for fact in about_all if fact.people == (speaker,)), None)
    if chosen is not None:
        return chosen, ""
    awaited = visit.news.quote_from or ""
    if visit.person(awaited) is None:
        return next(iter(said), None), ""
    theirs = next((fact for fact in said if fact.people == (awaited,)), None)
    return theirs, "" if theirs else awaited


def _is_counted_fund(visit: Visit, fact: Fact) -> bool:
    scheme = visit.schemes[fact.subject]
    counts = scheme.years is not None and scheme.supports is not None and scheme.supports > 1
    return scheme.kind is SchemeKind.SEED_FUND and counts and bool(scheme.unit)


@dataclass(slots=True)
class _Gathering:
    """Stops while they are gathered, partner by partner."""

    visit: Visit
    acted: frozenset[str]
    """Ids of those who acted on an agreement."""
    met: set[str] = field(default_factory=set)

    def add(self, stop: Stop, encounter: Encounter) -> Stop:
        """Return a stop with one meeting more; it stays as it was where the meeting has nothing to tell."""
        meeting = self.visit.meetings[encounter.id]
        people = self._people(encounter)
        tells = meeting.kind in _TALKING or meeting.kind is MeetingKind.TOUR or bool(encounter.discussed)
        seen = tuple(site for fact in encounter.toured for site in fact.sites)
        if meeting.kind is MeetingKind.TOUR and meeting.site and not seen:
            seen = (meeting.site,)
        is_mute = meeting.kind in _TALKING and not encounter.met
        if not (tells and (people or encounter.discussed)) and not seen and not (is_mute and meeting.partner):
            return stop
        people = people if tells else ()
        self.met.update(people)
        is_call = meeting.kind is MeetingKind.COURTESY_CALL
        known = self.visit.lineage(meeting.partner)[-1] if meeting.partner else ""
        return replace(
            stop,
            city=encounter.city if not stop.encounters or stop.city == encounter.city else "",
            encounters=(*stop.encounters, encounter),
            called_on=(*stop.called_on, *(people if is_call else ())),
            met=(*stop.met, *(() if is_call else people)),
            talked_with=stop.talked_with or (known if is_mute else ""),
            seen=tuple(dict.fromkeys((*stop.seen, *seen))),
            facts=(*stop.facts, encounter.held, *encounter.toured),
            discussed=(*stop.discussed, *encounter.discussed),
        )

    def _people(self, encounter: Encounter) -> tuple[str, ...]:
        """Return whom one met there for the first time; a guide on a tour is no news where known from elsewhere."""
        people = tuple(person for person in encounter.met if person not in self.met)
        if self.visit.meetings[encounter.id].kind is MeetingKind.TOUR and not encounter.discussed:
            return tuple(person for person in people if person not in self.acted)
        return people


def _stops(visit: Visit, encounters: Iterable[Encounter], acts: Iterable[Fact]) -> Iterator[Stop]:
    """Yield what was done with each partner, by the same people, in the order of the outline."""
    gathering = _Gathering(visit, frozenset(person for act in acts for person in act.people))
    stops: dict[tuple[str, Group], Stop] = {}
    for encounter in encounters:
        key = (encounter.partner, encounter.group)
        stop = stops.get(key) or Stop(encounter.partner, encounter.group, "", ())
        stops[key] = gathering.add(stop, encounter)
    yield from (stop for stop in stops.values() if stop.encounters)


def _weightiest(stops: Iterable[Stop]) -> tuple[Stop, ...]:
    """Return the stops of which there is most to tell, in the order in which they came."""
    found = tuple(stops)
    chosen = sorted(range(len(found)), key=lambda index: -found[index].weight)[:_MOST_STOPS]
    return tuple(found[index] for index in sorted(chosen))


def _without_lightest(stops: tuple[Stop, ...]) -> tuple[Stop, ...]:
    lightest = min(reversed(range(len(stops))), key=lambda index: stops[index].weight)
    return (*stops[:lightest], *stops[lightest + 1 :])
