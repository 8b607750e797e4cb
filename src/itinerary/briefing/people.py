"""People as a reader needs to know them: names in both scripts, how to say them, posts, and who needs what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.briefing.blocks import lines, prose_lines, table
from itinerary.briefing.places import mail, telephone
from itinerary.rendering.content import People, PersonRow, Portrait, Run, plain
from itinerary.rendering.naming import family_name_first, full_name, post_in_full, reading
from itinerary.spec.people import Counterpart, Delegate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from itinerary.briefing.pack import Pack
    from itinerary.rendering.content import Block, Inline
    from itinerary.spec.people import Person, PersonName

_NO_NEED = {"none", "no", "nothing", "-", "–"}
"""What a planner writes for a person who was asked and needs nothing."""


def people(pack: Pack, ids: Iterable[str], caption: str, *, reachable: bool = False) -> tuple[Block, ...]:
    """Return a list of those people whom the reader may know, or nothing; `reachable` adds telephone and mail."""
    found = [(name, pack.visit.person(name)) for name in ids]
    rows = tuple(_row(pack, person, reachable=reachable) for _, person in found if person is not None)
    return (People(rows, caption),) if rows else ()


def needs(pack: Pack, ids: Iterable[str]) -> tuple[Block, ...]:
    """Return who does not eat what, and who needs what to get in, sit, hear or see; or nothing."""
    say = pack.speech.say
    delegates = [pack.visit.delegates[name] for name in ids if name in pack.visit.delegates]
    return table(
        say("Diet and access"),
        (say("Name"), say("Diet"), say("Access")),
        (30, 35, 35),
        [
            (lines(person.name.full), lines(_diet(person)), lines(_access(person)))
            for person in delegates
            if _asks(person)
        ],
    )


def diets(pack: Pack, ids: Iterable[str]) -> str:
    """Return on one line what those of these people who have a diet eat or do not; empty where none has."""
    found = ((name, _diet(pack.visit.delegates[name])) for name in ids if name in pack.visit.delegates)
    return "; ".join(f"{pack.short(name)}: {diet}" for name, diet in found if diet)


def names_with_posts(pack: Pack, ids: Iterable[str]) -> tuple[Inline, ...]:
    """Return people a line each: full name in both scripts, then post."""
    found = (pack.visit.person(name) for name in ids)
    return tuple((*full_name(person.name), *_post(person)) for person in found if person is not None)


def how_to_say(pack: Pack, name: PersonName) -> Iterator[Inline]:
    """Yield which name is the family name, where one might err, and how the name is read."""
    if family_name_first(name):
        yield plain(pack.speech.say("Family name: {name}", name=name.family))
    said = reading(name)
    if said:
        yield (Run(pack.speech.say("Say: ")), *said)


def _row(pack: Pack, person: Person, *, reachable: bool) -> PersonRow:
    notes = [*_in_delegation(pack, person), *how_to_say(pack, person.name)]
    if person.languages:
        spoken = pack.speech.listed(pack.speech.language_name(tag) for tag in person.languages)
        notes.append(plain(pack.speech.say("Speaks {languages}", languages=spoken)))
    notes += lines(*prose_lines(person.biography))
    if isinstance(person, Counterpart):
        notes += lines(*prose_lines(person.conversation))
    if reachable:
        notes += lines(telephone(person.phone), mail(person.email))
    return PersonRow(full_name(person.name), post_in_full(pack.visit, person), tuple(notes), _portrait(pack, person))


def _portrait(pack: Pack, person: Person) -> Portrait | None:
    photograph = pack.programme.album.photograph(person.photo)
    if photograph is None:
        return None
    return Portrait(photograph, pack.speech.say("Portrait of {name}", name=person.name.full))


def _in_delegation(pack: Pack, person: Person) -> Iterator[Inline]:
    if not isinstance(person, Delegate):
        return
    speech = pack.speech
    if person.role_in_delegation:
        yield plain(person.role_in_delegation)
    elif pack.frame.head and pack.visit.delegates.get(pack.frame.head) is person:
        yield plain(speech.say("Head of the delegation"))
    if person.joins and person.joins == person.leaves:
        yield plain(speech.say("Takes part on {day} only", day=speech.day(person.joins)))
        return
    if person.joins:
        yield plain(speech.say("Joins on {day}", day=speech.day(person.joins)))
    if person.leaves:
        yield plain(speech.say("Leaves on {day}", day=speech.day(person.leaves)))


def _asks(person: Delegate) -> bool:
    return bool(_diet(person) or _access(person))


def _diet(person: Delegate) -> str | None:
    return person.diet if person.diet and person.diet.lower() not in _NO_NEED else None


def _access(person: Delegate) -> str | None:
    return person.access if person.access and person.access.lower() not in _NO_NEED else None


def _post(person: Person) -> Inline:
    words = person.role or person.unit
    return (Run(f", {words}"),) if words else ()
