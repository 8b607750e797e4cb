"""Who and what a story names, for those who file it: sites, libraries, search engines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from itinerary.news.facts import FactKind
from itinerary.news.party import party_of
from itinerary.news.prose import facts_of
from itinerary.rendering.language import family, language
from itinerary.spec.visit import Direction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.news.story import Story
    from itinerary.spec.organisations import Organisation
    from itinerary.spec.people import NativeText, Person


_LETTER: Final = "[0-9A-Za-z\u00c0-\u024f]"
"""What cannot stand beside a name that is a word by itself; a name may touch letters of another script."""


@dataclass(frozen=True, slots=True)
class Named:
    """Ids of those who stand by name in a story, in the order in which its facts come to them."""

    organisations: tuple[str, ...]
    people: tuple[str, ...]
    sites: tuple[str, ...]


def named_in(story: Story) -> Named:
    """Return who is named in a story: those of its facts whose name is in its words."""
    visit = story.record.visit
    words = _Words(story)
    facts = facts_of(story.sentences)
    bodies = dict.fromkeys(body for fact in facts for body in fact.organisations if body in visit.organisations)
    people = dict.fromkeys(name for fact in facts for name in fact.people if visit.person(name) is not None)
    sites = dict.fromkeys(site for fact in facts for site in fact.sites if site in visit.sites)
    return Named(
        tuple(body for body in bodies if words.hold_body(visit.organisations[body])),
        tuple(name for name in people if (person := visit.person(name)) is not None and words.hold_person(person)),
        tuple(site for site in sites if words.hold(visit.sites[site].name, visit.sites[site].native)),
    )


def partners_named(story: Story) -> tuple[str, ...]:
    """Return the ids of the partners that a story names: hosts, guests and parties of texts, units under the whole."""
    visit = story.record.visit
    named = named_in(story).organisations
    facts = facts_of(story.sentences)
    visited = (body for fact in facts if fact.kind is FactKind.VISIT for body in fact.organisations)
    hosts = (visit.meetings[fact.subject].partner for fact in facts if fact.kind is FactKind.HELD)
    texts = (visit.agreements[fact.subject] for fact in facts if fact.kind is FactKind.ACT)
    parties = (party.organisation for text in texts for party in text.parties)
    party = party_of(visit)
    own = {visit.lineage(body)[-1] for one in visit.delegates.values() if (body := one.organisation)}
    found = (visit.lineage(body)[-1] for body in (*party.guests, *visited, *hosts, *parties) if body)
    ours = {visit.visit.home} if party.is_incoming else {visit.visit.home, *own}
    return tuple(body for body in dict.fromkeys(found) if body in named and body not in ours)


def name_as_told(story: Story, body: Organisation) -> str:
    """Return the name of an organisation in the story's language, where it has one there."""
    return _in_language(story, body.native) or body.name


def person_as_told(story: Story, person: Person) -> str:
    """Return both names of a person, without title, in the story's language where they are known in it."""
    return _in_language(story, person.name.native) or person.name.unadorned


def holds_words(story: Story, words: str) -> bool:
    """Whether words stand in a story as they are, such as a post in the language in which it was typed."""
    return _Words(story).hold(words)


def countries_of(story: Story) -> tuple[str, ...]:
    """Return the codes of the countries of a visit that is told: where it was held, or where the guests came from."""
    visit = story.record.visit
    if not any(fact.kind is FactKind.VISIT for fact in facts_of(story.sentences)):
        return ()
    if visit.visit.direction is Direction.INCOMING:
        found = [visit.organisations[guest].country for guest in party_of(visit).guests]
    else:
        found = list(_countries_of_meetings(story))
    home = visit.organisations[visit.visit.home].country
    return tuple(dict.fromkeys(code for code in found if code and code != home))


def country_names(story: Story) -> tuple[str, ...]:
    """Return the names of those countries in the story's language."""
    return tuple(map(language(story.told.language).country, countries_of(story)))


def _countries_of_meetings(story: Story) -> Iterator[str | None]:
    visit = story.record.visit
    for fact in story.record.of(FactKind.HELD):
        meeting = visit.meetings[fact.subject]
        site = visit.sites.get(meeting.site or "")
        owner = site.organisation if site and site.organisation else meeting.partner
        body = visit.organisations.get(owner or "")
        yield (site.country if site else None) or (body.country if body else None)


class _Words:
    """The words of a story, in which names are looked for."""

    def __init__(self, story: Story) -> None:
        self._text = "\n".join(sentence.text for sentence in story.sentences).replace("’", "'")
        self._run_on = re.sub(r"\s", "", self._text)

    def hold(self, name: str, native: NativeText | None = None) -> bool:
        """Whether a name stands in the words, in Latin letters or, spaces aside, in its own script."""
        own = (native or {}).values()
        return self._is_in(name) or any(re.sub(r"\s", "", form) in self._run_on for form in own)

    def hold_body(self, body: Organisation) -> bool:
        """Whether an organisation stands in the words, in full or in short."""
        return self.hold(body.name, body.native) or (body.acronym is not None and self._is_in(body.acronym))

    def hold_person(self, person: Person) -> bool:
        """Whether a person stands in the words, by both names."""
        return self.hold(person.name.unadorned, person.name.native)

    def _is_in(self, name: str) -> bool:
        plain = re.escape(name.replace("’", "'"))
        return re.search(rf"(?<!{_LETTER}){plain}(?!{_LETTER})", self._text) is not None


def _in_language(story: Story, forms: NativeText) -> str:
    own = family(story.told.language)
    return next((text for tag, text in forms.items() if family(tag) == own), "")
