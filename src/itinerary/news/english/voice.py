"""The voice that tells a story in English: what it has named already, and how it varies."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from itinerary.news.english.units import is_post_of_unit, unit_in_sentence
from itinerary.news.english.words import row, typeset
from itinerary.rendering.naming import organisation_with_acronym, short_name, with_article
from itinerary.spec.organisations import OrganisationKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from itinerary.news.facts import Fact, Record
    from itinerary.rendering.language import Language
    from itinerary.spec.organisations import Organisation
    from itinerary.spec.people import Person

DELEGATION: Final = "the delegation"

_BELONGING: Final = (" of ", " for ", " at ", "(")
"""Signs that a post's own words would make a second `of` hard to read."""

_MANY_TIMES: Final = 2


@dataclass(slots=True)
class Voice:
    """Names people and bodies as a reader needs it by then: in full and with their post at first, in short later.

    A story is told twice: the first time only to count how often each body is named, so that the second time a
    short form is introduced where, and only where, it is used again.
    """

    record: Record
    speech: Language
    expected: Mapping[str, int] | None = None
    """How often each body will be named; None while that is being counted."""
    named: Counter[str] = field(default_factory=Counter)
    glossed: set[str] = field(default_factory=set)
    turns: Counter[str] = field(default_factory=Counter)
    city: str = ""
    """Where the telling is."""
    before: Counter[str] = field(default_factory=Counter)
    """What had been named when the present paragraph began."""
    pair: str = ""
    """The partner of whom, together with us, the last sentence spoke, so that the next may say `they`."""
    quoted: set[Fact] = field(default_factory=set)
    host: str = ""
    """Id of the partner on whose own site it is told, so that it comes before us; empty on ours."""
    day: dt.date | None = None
    """The day that the present paragraph has told last."""
    said: set[str] = field(default_factory=set)
    """Sentences on what was done, none of which comes twice."""
    in_a_row: int = 0
    """How many sentences on end have begun with the delegation."""
    doers: str = ""
    """Of whom the sentence before told that they met somebody or saw something; empty where it told something else."""
    actors: tuple[str, ...] = ()
    """Ids of those of whom the present paragraph told last that they did something with a text."""

    def begin(self) -> None:
        """Begin a paragraph."""
        self.before = self.named.copy()
        self.pair = ""
        self.day = None
        self.actors = ()

    def named_here(self, name: str) -> bool:
        """Whether somebody or some body was named in the present paragraph."""
        return self.named[name] > self.before[name]

    def row(self, items: Iterable[str]) -> str:
        """Return things in a row: `a, b and c`."""
        return row(self.speech, items)

    def turn(self, kind: str) -> int:
        """Return how often this kind of sentence came before, so that it need not sound the same each time."""
        self.turns[kind] += 1
        return self.turns[kind] - 1

    def knows(self, name: str) -> bool:
        """Whether somebody or some body was named already."""
        return self.named[name] > 0

    def home(self) -> str:
        """Return our own organisation: `University College London (UCL)`, then `UCL`."""
        return self.body(self.record.visit.visit.home)

    def both(self, partner: str) -> tuple[str, str]:
        """Return us and a partner, whoever tells it first."""
        if partner and partner == self.host:
            return self.body(partner), self.home()
        return self.home(), self.body(partner)

    def body(self, organisation_id: str, *, glossed: bool = False, placed: bool = False, at: str = "") -> str:
        """Return an organisation with its article, and at first mention its short form if that is used again.

        `glossed` adds, once, what it is. At first mention it is said which body it is a part of, unless the
        paragraph has named that already, or the sentence does so anyway (`at`); `placed` says it always.
        """
        known = self.knows(organisation_id)
        self.named[organisation_id] += 1
        organisation = self.record.visit.organisations[organisation_id]
        if known:
            text = self._short(organisation_id)
        else:
            name = organisation_with_acronym(organisation) if self._shortens(organisation_id) else organisation.name
            text = with_article(organisation, name)
            whole = self.record.visit.lineage(organisation_id)[-1]
            told = whole in {organisation_id, at} or (self.named_here(whole) and not placed)
            if not told and not self._names(text, whole):
                text = f"{text}, part of {self.body(whole)}"
        if glossed and organisation.gloss and organisation_id not in self.glossed:
            self.glossed.add(organisation_id)
            text = f"{text}, {typeset(organisation.gloss)}"
        return text

    def person(self, person_id: str, *, at: str = "", glossed: bool = False) -> str:
        """Return a person: at first mention in full with post and organisation, later in short.

        `at` is the organisation that the sentence names anyway; `glossed` adds, once, what the organisation is.
        """
        visit = self.record.visit
        person = visit.person(person_id)
        if person is None:
            return ""
        known = self.knows(person_id)
        self.named[person_id] += 1
        if known:
            return short_name(visit, person_id)
        post = self._post(person, at, glossed=glossed)
        name = person.name.full
        title = person.name.honorific
        if title and person.role and person.role.startswith(title):
            name = person.name.unadorned
        return f"{name}{post}"

    def people(self, people: Iterable[str], *, at: str = "") -> tuple[str, ...]:
        """Return several people, those that this reader may know."""
        return tuple(text for person in people if (text := self.person(person, at=at)))

    def overhear(self, text: str) -> str:
        """Take note of the short forms in a sentence that the planner wrote; returns it typeset."""
        words = set(text.replace("-", " ").replace(",", " ").replace(".", " ").split())
        for name, organisation in self.record.visit.organisations.items():
            if organisation.acronym in words:
                self.named[name] += 1
        return typeset(text)

    def _shortens(self, organisation_id: str) -> bool:
        """Whether the short form is introduced: where it is used again, or is a word by which the body is known."""
        if self.expected is None:
            return True
        acronym = self.record.visit.organisations[organisation_id].acronym or ""
        return self.expected.get(organisation_id, 0) >= _MANY_TIMES or (bool(self.expected) and not acronym.isupper())

    def _short(self, organisation_id: str) -> str:
        """Return the short form: one that is read as a word takes no article, one that is spelt out keeps it."""
        organisation = self.record.visit.organisations[organisation_id]
        if organisation.acronym is None or not self._shortens(organisation_id):
            return with_article(organisation, organisation.name)
        return (
            with_article(organisation, organisation.acronym) if organisation.acronym.isupper() else organisation.acronym
        )

    def _names(self, text: str, organisation_id: str) -> bool:
        organisation = self.record.visit.organisations[organisation_id]
        return organisation.name in text or organisation.acronym in text.split()

    def _post(self, person: Person, at: str, *, glossed: bool) -> str:
        """Return what a person is, as an apposition: `, President of Osaka University`."""
        visit = self.record.visit
        own = person.organisation
        unit = "" if person.unit and person.role and person.unit.startswith(person.role) else person.unit
        leads = is_post_of_unit(person.role, unit)
        parting = " of " if leads else ", "
        named = unit_in_sentence(unit) if unit and (leads or not person.role) else unit
        role = typeset(parting.join(text for text in (person.role, named) if text))
        comes_from = f" of {role}" if role and not person.role else ""
        if own is None or own == at or own not in visit.organisations or _says_it(role, visit.organisations[own]):
            return comes_from or (f", {role}" if role else "")
        body = self.body(own, at=at, glossed=glossed)
        if not role:
            return f" of {body}"
        if comes_from or leads:
            return f"{comes_from or f', {role}'} at {body}"
        if (person.role and unit) or ", " in role.partition("(")[0]:
            return f", {role}, at {body}"
        whole = visit.organisations[own].name.split(" ", 1)[0]
        if role.endswith(f" of {whole}") and body.startswith(f"the {whole} of "):
            return f", {role.removesuffix(whole)}{body}"
        return f", {role} {'at' if any(sign in role for sign in _BELONGING) else 'of'} {body}"


def _says_it(role: str, organisation: Organisation) -> bool:
    """Whether a post names its organisation by itself, as `Minister of Discoveries` does the ministry."""
    if organisation.kind is not OrganisationKind.GOVERNMENT:
        return False
    subject = role.partition(" of ")[2] or role.partition(" for ")[2]
    return bool(subject) and subject in organisation.name
