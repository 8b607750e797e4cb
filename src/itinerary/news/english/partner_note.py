"""A note for a host's own site, in English: the host is its subject, and the host's people come first."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from itinerary.news.english.agreements import VERBS, act_sentence, objects, terms_sentence
from itinerary.news.english.captions import captions
from itinerary.news.english.engagements import told_sentences
from itinerary.news.english.note_headlines import Company, company_of, note_headlines, who_came
from itinerary.news.english.outlook import outlook
from itinerary.news.english.people import quotation
from itinerary.news.english.places import span
from itinerary.news.english.schemes import scheme_sentences
from itinerary.news.english.sites import toured_name
from itinerary.news.english.spelling import punctuated
from itinerary.news.english.ties import tie_sentences
from itinerary.news.english.titles import title_in_sentence
from itinerary.news.english.voice import DELEGATION, Voice
from itinerary.news.english.words import predicates, sentence, subject, typeset
from itinerary.news.facts import FactKind
from itinerary.news.party import party_of
from itinerary.news.prose import Paragraph, Sentence
from itinerary.news.selection import Bounds, fitted, portions
from itinerary.news.signings import Signing, together
from itinerary.news.told import Told
from itinerary.rendering.language import language
from itinerary.spec.meetings import MeetingKind
from itinerary.spec.news import Length

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from itinerary.news.facts import Fact, Record
    from itinerary.news.outline import Encounter, Outline
    from itinerary.news.presence import Group

_BOUNDS: Final = Bounds(80, 180)
_LONG_PARAGRAPH: Final = 75
"""Words; more than these are better parted."""

_TITLED: Final = frozenset({MeetingKind.CEREMONY, MeetingKind.TALK, MeetingKind.RECEPTION})


@dataclass(frozen=True, slots=True)
class _Note:
    """A note in the making: the facts chosen, in their order."""

    voice: Voice
    outline: Outline
    host: str

    @property
    def encounters(self) -> tuple[Encounter, ...]:
        return self.outline.encounters


def tell_note(record: Record, outline: Outline, host: str, *, tag: str) -> Told:
    """Return what happened with one host, told by that host, in 80 to 180 words where there is as much to tell."""
    everything = frozenset(record.facts)
    whole = _told(record, outline, host, tag, everything)
    found = portions(record, outline, Length.SHORT)
    return fitted(whole, found, _BOUNDS, lambda chosen: _told(record, outline, host, tag, chosen))


def _told(record: Record, outline: Outline, host: str, tag: str, chosen: frozenset[Fact]) -> Told:
    speech, facts = language(tag), record.only(chosen)
    rehearsal = Voice(facts, speech, host=host)
    _paragraphs(_Note(rehearsal, outline.only(chosen), host), outline)
    note = _Note(Voice(facts, speech, rehearsal.named, host=host), outline.only(chosen), host)
    paragraphs = _paragraphs(note, outline)
    heads = note_headlines(Voice(record, speech, {}, host=host), outline, host)
    return punctuated(Told(tag, tuple(heads), None, paragraphs, (), captions(note.voice)))


def _paragraphs(note: _Note, whole: Outline) -> tuple[Paragraph, ...]:
    voice = note.voice
    record = voice.record
    schemes = record.of(FactKind.SCHEME)
    visit = record.visit
    covered = frozenset(area for act in note.outline.acts for area in visit.agreements[act.subject].areas)
    parts = [
        *_one_if_short(
            _paragraph(voice, chain(_received(note, whole), _signed(note))),
            _paragraph(voice, _what_they_did(note)),
        ),
        *(quotation(voice, fact) for fact in record.of(FactKind.QUOTATION)),
        *_paragraph(voice, chain(_ties(note, covered), scheme_sentences(voice, schemes))),
    ]
    ahead = outlook(voice)
    return (*parts, *(ahead.paragraphs if ahead is not None else ()))


def _one_if_short(first: list[Paragraph], second: list[Paragraph]) -> list[Paragraph]:
    """Return who came and what they did as one paragraph, where it is not long."""
    paragraphs = [*first, *second]
    sentences = tuple(sentence for paragraph in paragraphs for sentence in paragraph.sentences)
    words = sum(len(sentence.text.split()) for sentence in sentences)
    return [Paragraph(sentences)] if words <= _LONG_PARAGRAPH else paragraphs


def _ties(note: _Note, covered: frozenset[str]) -> Iterator[Sentence]:
    tied = note.voice.record.of(FactKind.TIE, FactKind.FIGURE, FactKind.HISTORY)
    for body in dict.fromkeys(fact.subject for fact in tied):
        yield from tie_sentences(note.voice, body, covered)


def _received(note: _Note, whole: Outline) -> Iterator[Sentence]:
    """Yield that the host received whom, from where, and on which days."""
    voice, record = note.voice, note.voice.record
    days = sorted({encounter.day for encounter in whole.encounters if encounter.day})
    when = f" {span(voice, days[0], days[-1])}" if days else ""
    host = subject(voice.speech, (voice.body(note.host),))
    facts = (*record.of(FactKind.VISIT), *record.of(FactKind.LED), *(found.held for found in note.encounters))
    yield Sentence(sentence(f"{host} received {_guests(voice, whole)}{when}"), facts)


def _guests(voice: Voice, whole: Outline) -> str:
    """Return who came: the delegation with its head, or those of it who were there, from where."""
    visit = voice.record.visit
    party = party_of(visit)
    home = voice.row(voice.body(body, glossed=True) for body in (party.guests if party.is_incoming else (party.home,)))
    people = who_came(whole)
    origin = f" from {home}" if home else ""
    match company_of(whole, party.head):
        case Company.DELEGATION:
            led = f", led by {voice.person(party.head, at=party.side)}," if party.head else ""
            return f"a delegation{origin}{led}"
        case Company.SOME:
            return f"guests{origin}"
        case Company.NAMED:
            return f"{voice.row(voice.people(people, at=party.side))}{f',{origin},' if origin else ''}"


def _signed(note: _Note) -> Iterator[Sentence]:
    voice, visit = note.voice, note.voice.record.visit
    for group in together(Signing.of(visit, act) for act in note.outline.acts):
        yield _act(note, group)
        for signing in group:
            terms = terms_sentence(voice, signing, alone=len(group) == 1)
            if terms is not None:
                yield terms
    signed_at = {visit.outcomes.agreements[act.subject].at for act in note.outline.acts}
    for encounter in note.encounters:
        if encounter.id in signed_at:
            yield from told_sentences(voice, encounter.told)


def _act(note: _Note, group: tuple[Signing, ...]) -> Sentence:
    """Return what was done with texts, by the host's people first; where it is one of each side, in one breath."""
    voice, first = note.voice, group[0]
    hosts = tuple(person for person in first.by if _is_of(note, person))
    others = tuple(person for person in first.by if person not in hosts)
    if len(group) > 1 or len(hosts) != 1 or len(others) != 1 or first.is_between_others:
        return act_sentence(voice, group, dated=False)
    named = (*voice.people(hosts, at=note.host), *voice.people(others, at=first.visit.visit.home))
    who = "they also" if voice.actors == first.by else subject(voice.speech, named)
    voice.actors = first.by
    presence = f", in the presence of {voice.row(voice.people(first.witnesses))}" if first.witnesses else ""
    at = voice.record.about(first.outcome.at or "", FactKind.HELD)
    return Sentence(sentence(f"{who} {VERBS[first.what]} {objects(voice, group)}{presence}"), (first.fact, *at))


def _what_they_did(note: _Note) -> Iterator[Sentence]:
    """Yield whom of the host they met, what was discussed and seen, meeting by meeting, each person once."""
    voice, visit = note.voice, note.voice.record.visit
    voice.before[note.host] -= 1  # on its own site, the host need not be named again
    signed_at = {visit.outcomes.agreements[act.subject].at for act in note.outline.acts}
    greeted: set[str] = {person for act in note.outline.acts for person in act.people}
    toured: dict[Group, list[Encounter]] = {}
    met: list[Group] = []
    for encounter in note.encounters:
        told = tuple(_meeting(note, encounter, greeted))
        met += [encounter.group] if told else []
        yield from told
        if encounter.toured or (visit.meetings[encounter.id].kind is MeetingKind.TOUR and encounter.held.sites):
            toured.setdefault(encounter.group, []).append(encounter)
        elif encounter.id not in signed_at:
            yield from told_sentences(voice, encounter.told)
    for group, tours in toured.items():
        yield _tour(voice, group, tours, again=bool(met) and _are_alike(met[-1], group))
        untold = (tour for tour in tours if tour.id not in signed_at)
        yield from (told for tour in untold for told in told_sentences(voice, tour.told))


def _are_alike(one: Group, other: Group) -> bool:
    """Whether two groups are called by the same words."""
    return (one.is_whole, one.people) == (other.is_whole, other.people)


def _meeting(note: _Note, encounter: Encounter, greeted: set[str]) -> Iterator[Sentence]:
    voice, visit = note.voice, note.voice.record.visit
    meeting = visit.meetings[encounter.id]
    is_talk = meeting.kind in {MeetingKind.MEETING, MeetingKind.COURTESY_CALL} or bool(encounter.discussed)
    met = tuple(person for person in encounter.met if person not in greeted)
    subjects = visit.outcomes.meetings[encounter.id].discussed if encounter.discussed else ()
    discussed = f"discussed {voice.row(map(typeset, subjects))}" if subjects else ""
    facts = (encounter.held, *encounter.discussed)
    if met and (is_talk or meeting.kind is MeetingKind.TOUR):
        greeted.update(met)
        who = subject(voice.speech, voice.people(met, at=note.host))
        did = [f"met {voice.row(_who(voice, encounter.group))}", *([discussed] if discussed else [])]
        yield Sentence(sentence(f"{who} {predicates(voice.speech, did)}"), facts)
    elif discussed:
        yield Sentence(sentence(f"{voice.body(note.host)} and its guests {discussed}"), facts)
    elif meeting.kind in _TITLED and (title := title_in_sentence(meeting)):
        yield Sentence(sentence(f"{subject(voice.speech, _who(voice, encounter.group))} took part in {title}"), facts)


def _tour(voice: Voice, group: Group, tours: list[Encounter], *, again: bool) -> Sentence:
    seen = [site for tour in tours for fact in tour.toured for site in fact.sites]
    verb = "toured" if seen else "visited"
    sites = seen or [site for tour in tours for site in tour.held.sites]
    who = "the guests" if again else subject(voice.speech, _who(voice, group))
    names = sorted((toured_name(voice, site) for site in dict.fromkeys(sites)), key=lambda name: ", " in name)
    facts = (*(tour.held for tour in tours), *(fact for tour in tours for fact in tour.toured))
    return Sentence(sentence(f"{who} {verb} {voice.row(names)}"), facts)


def _who(voice: Voice, group: Group) -> tuple[str, ...]:
    if group.is_whole:
        return (DELEGATION,)
    if not group.people:
        return ("members of the delegation",)
    others = ("other members of the delegation",) if group.has_others else ()
    return (*voice.people(group.people, at=party_of(voice.record.visit).side), *others)


def _is_of(note: _Note, person: str) -> bool:
    visit = note.voice.record.visit
    found = visit.person(person)
    return found is not None and found.organisation is not None and note.host in visit.lineage(found.organisation)


def _paragraph(voice: Voice, sentences: Iterable[Sentence]) -> list[Paragraph]:
    voice.begin()
    found = tuple(sentences)
    return [Paragraph(found)] if found else []
