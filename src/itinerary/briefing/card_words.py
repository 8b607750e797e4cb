"""What stands on a card at a place: title and name, the own script, the organisation."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from itinerary.rendering.content import Run, plain
from itinerary.rendering.naming import own_script_matters
from itinerary.spec.organisations import OrganisationKind

if TYPE_CHECKING:
    from itinerary.rendering.content import Inline
    from itinerary.spec.people import NativeText, Person
    from itinerary.spec.visit import Visit


def card_lines(visit: Visit, person: Person) -> tuple[tuple[Inline, ...], ...]:
    """Return the three lines of a card: the name with its title, the own script where it differs, the organisation."""
    name, body = person.name, visit.organisations.get(person.organisation or "")
    native = in_other_scripts(name.native, name.unadorned)
    first: Inline = (Run(name.full, strong=True),)
    return (first,), native, (plain(body.name), *in_other_scripts(body.native, body.name)) if body else ()


def in_other_scripts(native: NativeText, latin: str) -> tuple[Inline, ...]:
    """Return the forms of a name in its own scripts, a line each, but for the Latin form itself."""
    return tuple((Run(text, language=tag),) for tag, text in native.items() if text != latin)


def in_latin_letters(words: str) -> bool:
    """Whether words are written in Latin letters."""
    letters = [character for character in words if character.isalpha()]
    return all(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)


def lacks_own_script(visit: Visit, person_id: str) -> bool:
    """Whether a person comes from a country whose script is not ours, and the name in that script is not written."""
    person = visit.person(person_id)
    return person is not None and not person.name.native and _comes_from_another_script(visit, person)


def writes_in_own_script(visit: Visit, person_id: str) -> bool:
    """Whether the name in the own script is what a person writes, and no help for those who read no Latin letters.

    Of who is sent by another country to an embassy, it is such a help.
    """
    person = visit.person(person_id)
    if person is None or not person.name.native or not _comes_from_another_script(visit, person):
        return False
    bodies = [visit.organisations[name] for name in visit.lineage(person.organisation or "")]
    return all(body.kind is not OrganisationKind.EMBASSY for body in bodies)


def _comes_from_another_script(visit: Visit, person: Person) -> bool:
    bodies = (visit.organisations[name] for name in visit.lineage(person.organisation or ""))
    country = next((body.country for body in bodies if body.country), None)
    return country is not None and script_of_country_matters(country)


def script_of_country_matters(country: str) -> bool:
    """Whether the usual language of a country, by CLDR's likely subtags, is written in a script that few here read.

    `country` is an ISO 3166 code of two letters.
    """
    return own_script_matters(f"und-{country}")
