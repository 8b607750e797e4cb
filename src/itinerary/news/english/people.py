"""The delegation in English, and what its members said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.news.english.words import sentence
from itinerary.news.facts import Fact, FactKind
from itinerary.news.party import party_of
from itinerary.news.prose import Paragraph, ParagraphKind, Sentence

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from itinerary.news.english.voice import Voice
    from itinerary.rendering.language import Language
    from itinerary.spec.people import Person


def delegation(voice: Voice) -> Iterator[Sentence]:
    """Yield who was in the delegation beside its head: scholars with their unit, then officers with their post."""
    visit = voice.record.visit
    members = voice.record.of(FactKind.MEMBER)
    scholars = tuple(fact for fact in members if (found := visit.person(fact.subject)) and not found.role)
    officers = tuple(fact for fact in members if fact not in scholars)
    led = voice.record.of(FactKind.LED)
    voice.in_a_row = 0 if led or not scholars or officers else 1
    if scholars:
        named = voice.row(_with_unit(voice, fact) for fact in scholars)
        words = f"{voice.person(led[0].subject)} was joined by {named}" if led else f"the delegation included {named}"
        yield Sentence(sentence(words), (*led, *scholars))
    if officers:
        named = voice.row(voice.person(fact.subject, at=party_of(visit).side) for fact in officers)
        were = "was" if len(officers) == 1 else "were"
        if scholars:
            words = f"also in the delegation {were} {named}"
        elif led:
            words = f"with {voice.person(led[0].subject)} {were} {named}"
        else:
            words = f"in the delegation {were} {named}"
        yield Sentence(sentence(words), (*(() if scholars else led), *officers))


def quotation_near_the_top(voice: Voice) -> Paragraph | None:
    """Return the words of whoever is to be quoted, or the gap where they belong; none where nobody is."""
    visit = voice.record.visit
    speaker = visit.news.quote_from or visit.visit.head
    for fact in voice.record.of(FactKind.QUOTATION):
        said = visit.outcomes.quotations[fact.subject]
        if said.speaker == speaker and said.about is None:
            return quotation(voice, fact)
    person = visit.person(visit.news.quote_from or "")
    if person is None or any(said.speaker == speaker for said in visit.outcomes.quotations.values()):
        return None
    facts = tuple(fact for fact in voice.record.facts if speaker in fact.people)[:1]
    gap = f"[Quotation from {person.name.full} to be supplied and approved]"
    return Paragraph((Sentence(gap, facts),), ParagraphKind.GAP)


def quotations(voice: Voice, partners: Collection[str], *, elsewhere: bool = False) -> Iterator[Paragraph]:
    """Yield the quotations, not printed so far, about some partners; or else (`elsewhere`) about none of them."""
    visit = voice.record.visit
    for fact in voice.record.of(FactKind.QUOTATION):
        about = visit.outcomes.quotations[fact.subject].about
        is_theirs = about is not None and visit.lineage(about)[-1] in partners
        if fact not in voice.quoted and is_theirs is not elsewhere:
            yield quotation(voice, fact)


def quotation(voice: Voice, fact: Fact) -> Paragraph:
    """Return somebody's exact words, opened by who said them."""
    voice.quoted.add(fact)
    said = voice.record.visit.outcomes.quotations[fact.subject]
    words = said.words.replace("\n\n", "\n\n“")
    who = voice.person(said.speaker)
    apart = "," if ", " in who else ""
    text = f"{who}{apart} said: “{words}”"
    return Paragraph((Sentence(text, (fact,)),), ParagraphKind.QUOTATION, _foreign(voice.speech, said.language))


def _with_unit(voice: Voice, fact: Fact) -> str:
    """Return a scholar with unit, and with organisation where that is not ours: `Dr Punam Yadav (Institute for …)`."""
    visit = voice.record.visit
    person = visit.delegates[fact.subject]
    voice.named[fact.subject] += 1
    where = [text for text in (person.unit, _other_body(voice, person)) if text]
    return f"{person.name.full} ({', '.join(where)})" if where else person.name.full


def _other_body(voice: Voice, person: Person) -> str:
    own = person.organisation
    return "" if own is None or own == party_of(voice.record.visit).side else voice.record.visit.organisations[own].name


def _foreign(speech: Language, tag: str | None) -> str | None:
    return tag if tag and tag.split("-")[0] != speech.tag.split("-")[0] else None
