"""What a story in any language must know to name people and bodies: who is known already, and what is translated."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from itinerary.rendering.language import family
from itinerary.rendering.naming import organisation_short
from itinerary.spec.organisations import OrganisationKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from itinerary.news.facts import Record
    from itinerary.rendering.language import Language
    from itinerary.spec.agreements import Agreement
    from itinerary.spec.organisations import Organisation
    from itinerary.spec.people import Person
    from itinerary.spec.visit import Visit

_MANY_TIMES: Final = 2


@dataclass(slots=True)
class Namer:
    """Remembers whom a story has named, and looks up what the planner has translated for it.

    As in English, a story is told twice: the first time only to count how often each body is named, so that the
    second time a short form is introduced where, and only where, it is used again.
    """

    record: Record
    speech: Language
    expected: Mapping[str, int] | None = None
    """How often each body will be named; None while that is being counted."""
    named: Counter[str] = field(default_factory=Counter)
    here: set[str] = field(default_factory=set)
    """Ids of the bodies that the present sentence has named."""
    titled: bool = True
    """Whether agreements are told with their titles."""

    @property
    def visit(self) -> Visit:
        """The visit as the public may know it."""
        return self.record.visit

    def begin(self) -> None:
        """Begin a sentence."""
        self.here = set()

    def is_news(self, name: str) -> bool:
        """Take note that somebody or some body is named; returns whether that is for the first time."""
        self.named[name] += 1
        self.here.add(name)
        return self.named[name] == 1

    def shortens(self, organisation_id: str) -> bool:
        """Whether the short form is introduced: where it is used again, or is a word by which the body is known."""
        acronym = self.visit.organisations[organisation_id].acronym
        if acronym is None:
            return False
        if self.expected is None:
            return True
        return self.expected.get(organisation_id, 0) >= _MANY_TIMES or (bool(self.expected) and not acronym.isupper())

    def translation(self, text: str) -> str | None:
        """Return the planner's translation of words of the spec; None where there is none."""
        return in_language(self.visit.news.glossary.get(text, {}), self.speech.tag)

    def translations(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        """Return the translations of several things; none at all unless there is one for each."""
        found = tuple(told for text in texts if (told := self.translation(text)) is not None)
        return found if len(found) == len(texts) else ()

    def told(self, text: str) -> str:
        """Return words in translation, or as they stand in the spec."""
        return self.translation(text) or text

    def own_name(self, organisation: Organisation) -> str | None:
        """Return the name that a body bears in the story's language; None where the spec gives none."""
        return in_language(organisation.native, self.speech.tag) or self.translation(organisation.name)

    def short_home(self) -> str:
        """Return the short form of our own organisation, else its name."""
        home = self.visit.organisations[self.visit.visit.home]
        return home.acronym or self.own_name(home) or organisation_short(home)

    def city(self, name: str) -> str | None:
        """Return a city as the language calls it: by translation, else as CLDR has it; None where neither knows it."""
        known = self.translation(name)
        if known is not None:
            return known
        zones = self.speech.locale.time_zones
        known_to_cldr = (zone for zone in zones if str(zone).rpartition("/")[2] == name.replace(" ", "_"))
        return next((str(zones[zone].get("city", name)) for zone in known_to_cldr), None)

    def post(self, person: Person, at: str = "") -> tuple[str, ...]:
        """Return post, unit and body of a person as far as they are to be told, the last by its name alone.

        The body is left out where the sentence names it anyway (`at`), or the post does, as a minister's names the
        ministry.
        """
        unit = "" if person.unit and person.role and person.unit.startswith(person.role) else person.unit
        parts = [self.told(text) for text in (person.role, unit) if text]
        own = person.organisation
        if own is None or own == at or own not in self.visit.organisations:
            return tuple(parts)
        return tuple(parts) if self.post_names_body(person) else (*parts, self._name_of(own))

    def title_of(self, agreement: Agreement) -> str:
        """Return the title of a text; empty where it has none, or this story is too short for titles."""
        return self.told(agreement.title) if agreement.title and self.titled else ""

    def post_names_body(self, person: Person) -> bool:
        """Whether a post names its body by itself, as `Minister of Discoveries` does the ministry."""
        own = self.visit.organisations.get(person.organisation or "")
        return bool(person.role) and own is not None and _says_it(person.role or "", own)

    def honorific(self, person: Person) -> str:
        """Return the title before a name, unless the post says it."""
        title = person.name.honorific or ""
        return "" if person.role and title and person.role.startswith(title) else title

    def _name_of(self, organisation_id: str) -> str:
        """Return a body by its name alone, or by its short form once that is known."""
        is_news = self.is_news(organisation_id)
        body = self.visit.organisations[organisation_id]
        name = self.own_name(body) or body.name
        if body.acronym and self.shortens(organisation_id):
            return f"{name}, {body.acronym}" if is_news else body.acronym
        return name


def in_language(texts: Mapping[str, str], tag: str) -> str | None:
    """Return the text for a BCP 47 tag, else the one for its language in any country; None where there is neither."""
    own = family(tag)
    return texts.get(tag) or next((text for key, text in texts.items() if family(key) == own), None)


def _says_it(role: str, organisation: Organisation) -> bool:
    """Whether a post names its organisation by itself, as `Minister of Discoveries` does the ministry."""
    if organisation.kind is not OrganisationKind.GOVERNMENT:
        return False
    subject = role.partition(" of ")[2] or role.partition(" for ")[2]
    return bool(subject) and subject in organisation.name
