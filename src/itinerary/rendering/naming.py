"""How people and organisations are named: first and second mention, in their own script, in tables.

Functions that return `Inline` mark words in another script with their language; those that return `str` are for
running text. Nobody is ever named by title and given name alone.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Final

from itinerary.rendering.content import Inline, Run, plain
from itinerary.rendering.scripts import Script, writing
from itinerary.spec.people import NameOrder

if TYPE_CHECKING:
    from itinerary.rendering.language import Language
    from itinerary.spec.organisations import Organisation
    from itinerary.spec.people import NativeText, Person, PersonName
    from itinerary.spec.visit import Visit

_KANA: Final = range(0x3041, 0x3100)
"""Hiragana and katakana, in which Japanese readings are written."""


def full_name(name: PersonName) -> Inline:
    """Return a name as a list of people shows it: title, names, letters after it, and the person's own script.

    `Professor Geraint Rees FRS`; `Shojiro Nishio 西尾 章治郎`.
    """
    latin = " ".join(part for part in (name.full, name.post_nominals) if part)
    return (Run(latin), *in_own_script(name.native, name.unadorned))


def in_own_script(native: NativeText, latin: str) -> Inline:
    """Return the forms of a name in other scripts or languages, each after a space, but for the Latin form itself."""
    found = ((tag, text) for tag, text in native.items() if text != latin)
    return tuple(chain.from_iterable((Run(" "), Run(text, language=tag)) for tag, text in found))


def reading(name: PersonName) -> Inline:
    """Return how a name is read, in the language of the reading; empty where it is not known."""
    if name.reading is None:
        return ()
    is_kana = any(ord(character) in _KANA for character in name.reading)
    return (Run(name.reading, language="ja" if is_kana else None),)


def family_name_first(name: PersonName) -> bool:
    """Whether a reader might take the family name for the given name, so that it is to be pointed out."""
    return name.order is NameOrder.FAMILY_FIRST and name.given is not None


def post(person: Person) -> str:
    """Return what a person is, in brief: post, else unit; empty where neither is known."""
    return person.short_role or person.role or person.unit or ""


def post_in_full(visit: Visit, person: Person, *, with_organisation: bool = True) -> tuple[Inline, ...]:
    """Return post, unit and organisation of a person, a line each, as far as they are known."""
    lines = [plain(text) for text in (person.role, person.unit) if text]
    if with_organisation and person.organisation is not None:
        lines.append(plain(organisation_in_context(visit, person.organisation)))
    return tuple(lines)


def organisation_name(organisation: Organisation) -> Inline:
    """Return the official name with its short form and its own script: `Osaka University (OU) 大阪大学`."""
    return (Run(organisation_with_acronym(organisation)), *in_own_script(organisation.native, organisation.name))


def organisation_with_acronym(organisation: Organisation) -> str:
    """Return the official name with the short form in brackets: `Osaka University (OU)`."""
    return f"{organisation.name} ({organisation.acronym})" if organisation.acronym else organisation.name


def organisation_short(organisation: Organisation) -> str:
    """Return the official short form, or else the name."""
    return organisation.acronym or organisation.name


def organisation_in_context(visit: Visit, organisation_id: str) -> str:
    """Return a name followed by the bodies that it belongs to: `Center for …, Osaka University`; units by full name."""
    return ", ".join(visit.organisations[name].name for name in visit.lineage(organisation_id))


def with_article(organisation: Organisation, words: str, speech: Language | None = None) -> str:
    """Return words that name an organisation as running English has them: with `the` where the name takes it."""
    is_english = speech is None or speech.locale.language == "en"
    return f"the {words}" if organisation.article and is_english else words


def people_in_row(visit: Visit, people: tuple[str, ...], speech: Language) -> str:
    """Return people as a sentence or narrow column names them: `Professor Rees, Dr Yadav and Ciaran Moynihan`.

    Two whom the short form would make one are named in full; ids of people unknown to this reader are passed over.
    """
    return speech.listed(short_names(visit, people))


def short_names(visit: Visit, people: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names on second mention of those people whom this reader knows; in full where two would be alike."""
    known = [person for name in people if (person := visit.person(name)) is not None]
    everyone = (*visit.delegates.values(), *visit.counterparts.values())
    bearers: Counter[str] = Counter(other.name.second_mention for other in everyone)
    return tuple(
        person.name.full if bearers[person.name.second_mention] > 1 else person.name.second_mention for person in known
    )


def short_name(visit: Visit, person_id: str) -> str:
    """Return a person's name on second mention, or in full where somebody else of the visit has the same."""
    return next(iter(short_names(visit, (person_id,))), "")


def own_script_matters(language: str) -> bool:
    """Whether a language is written in another script than Latin, so that a driver or guard reads only that."""
    return writing(language).script is not Script.LATIN


@dataclass(slots=True)
class Mentions:
    """Remembers who was named already in a running text: in full the first time, then in short."""

    visit: Visit
    _known: set[str] = field(default_factory=set)

    def person(self, person_id: str) -> str:
        """Return the name of a person for this mention; empty for somebody whom this reader does not know."""
        found = self.visit.person(person_id)
        if found is None:
            return ""
        return short_name(self.visit, person_id) if self._is_known(f"person {person_id}") else found.name.full

    def organisation(self, organisation_id: str) -> str:
        """Return the name of an organisation for this mention, with its article.

        First the official name with the short form in brackets, then the short form, which takes no article.
        """
        found = self.visit.organisations[organisation_id]
        if not self._is_known(f"organisation {organisation_id}"):
            return with_article(found, organisation_with_acronym(found))
        return found.acronym or with_article(found, found.name)

    def _is_known(self, key: str) -> bool:
        known = key in self._known
        self._known.add(key)
        return known
