"""Names: one person or body that stands in the spec under two spellings, and a title before a given name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import combinations, takewhile, zip_longest
from typing import TYPE_CHECKING

from itinerary.checks.passages import passages
from itinerary.checks.rule import finding, rule
from itinerary.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.diagnostics import DataPath, Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.organisations import Organisation
    from itinerary.spec.people import NativeText, Person
    from itinerary.spec.sites import Site
    from itinerary.spec.visit import Visit

_SHORTEST_MISSPELT = 5
"""In a shorter word, a letter more or less makes another name: Wei and Wen, Iran and Iraq."""

_VOWELS = frozenset("aeiou")

_BEFORE_GIVEN_NAMES = {"sir", "dame", "lady", "lord", "sister", "brother", "father", "mother", "prince", "princess"}
"""Titles that rightly stand before a given name."""

_USUAL_TITLES = (
    *("Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Professor"),
    *("President", "Minister", "Ambassador", "Rector", "Governor", "Mayor", "Speaker", "Chancellor"),
)

_PARTS_OF_NAMES = frozenset({"short", "given", "family"})
"""Fields that say how somebody is called: `title-in-name` looks at those."""


@rule(Severity.WARNING)
def near_equal_names(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """Two people, two organisations or two sites have names so alike that they may be one.

    A name spelt in two ways is printed in two ways, and its bearer notices. Compared are people whose names are the
    same, or differ in one letter of one word, within one organisation; organisations of the same country and parent;
    sites of the same organisation and city. Names that differ only in a last vowel (Daniel and Daniela) or in a short
    word, and people with different names in their own script, are taken for different.

    Mend it by correcting the spelling, or by making one entry of the two; if they are two, excuse them.
    """
    yield from _alike_people(visit)
    yield from _alike_organisations(visit)
    yield from _alike_sites(visit)


@rule(Severity.WARNING)
def honorific_with_given_name(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A text puts a title before somebody's given name alone: `Mr Dukgeun`.

    Title and family name is what nearly all languages want; with the given name it is a blunder that is made most
    often with names whose order one does not know. Sir, Dame and the like rightly stand before a given name, and so
    does any title where the person's own `short` form has it so.

    Mend it by writing the family name.
    """
    bearers = _bearers(visit)
    if not bearers:
        return
    honorifics = (person.name.honorific for _, _, person in _people(visit))
    titles = {title for title in (*_USUAL_TITLES, *honorifics) if title and title.casefold() not in _BEFORE_GIVEN_NAMES}
    pattern = re.compile(rf"(?<!\w)({_any_of(titles)})\.?\s+({_any_of(bearers)})(?![\w-])")
    for passage in passages(visit):
        for match in pattern.finditer(passage.text):
            person = bearers[match[2]]
            if passage.field not in _PARTS_OF_NAMES and not _goes_on(passage.text[match.end() :], person):
                yield finding(
                    f"{match[2]} is the given name of {person.name.full}",
                    *passage.path,
                    detail=f'"{match[0]}"',
                    help=f"after a title write the family name: {match[1]} {person.name.family}",
                )


def _people(visit: Visit) -> Iterator[tuple[str, str, Person]]:
    for name, delegate in visit.delegates.items():
        yield "delegates", name, delegate
    for name, counterpart in visit.counterparts.items():
        yield "counterparts", name, counterpart


def _alike_people(visit: Visit) -> Iterator[Diagnostic]:
    for (_, first, one), (register, second, other) in combinations(_people(visit), 2):
        if _may_be_one_person(visit, one, other):
            yield _may_be_one(
                one.name.unadorned, other.name.unadorned, (register, second), _place_of(visit, first), kind="person"
            )


def _place_of(visit: Visit, person: str) -> DataPath:
    return ("delegates" if person in visit.delegates else "counterparts", person)


def _may_be_one_person(visit: Visit, one: Person, other: Person) -> bool:
    if one.name.given is None or other.name.given is None or _differ(one.name.native, other.name.native):
        return False
    ours, theirs = ((plain(name.given or ""), plain(name.family)) for name in (one.name, other.name))
    if set(ours) == set(theirs):
        return True
    spellings = sum(mine != yours for mine, yours in zip(ours, theirs, strict=True))
    return (
        spellings == 1
        and all(is_misspelt(mine, yours) for mine, yours in zip(ours, theirs, strict=True) if mine != yours)
        and _may_be_colleagues(visit, one, other)
    )


def _may_be_colleagues(visit: Visit, one: Person, other: Person) -> bool:
    if one.organisation is None or other.organisation is None:
        return True
    return bool(set(visit.lineage(one.organisation)) & set(visit.lineage(other.organisation)))


def _alike_organisations(visit: Visit) -> Iterator[Diagnostic]:
    for (first, one), (second, other) in combinations(visit.organisations.items(), 2):
        if _may_be_one_body(one, other):
            yield _may_be_one(
                one.name, other.name, ("organisations", second), ("organisations", first), kind="organisation"
            )


def _may_be_one_body(one: Organisation, other: Organisation) -> bool:
    places = ((one.parent, other.parent), (one.country, other.country), (one.city, other.city))
    return not any(map(_contradict, *zip(*places, strict=True))) and _are_alike(one.name, other.name)


def _alike_sites(visit: Visit) -> Iterator[Diagnostic]:
    for (first, one), (second, other) in combinations(visit.sites.items(), 2):
        if _may_be_one_site(one, other):
            yield _may_be_one(one.name, other.name, ("sites", second), ("sites", first), kind="site")


def _may_be_one_site(one: Site, other: Site) -> bool:
    places = ((one.organisation, other.organisation), (one.country, other.country), (one.city, other.city))
    return not any(map(_contradict, *zip(*places, strict=True))) and _are_alike(one.name, other.name)


def _contradict(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and plain(one) != plain(other)


def _differ(one: NativeText, other: NativeText) -> bool:
    return any(one[language] != other[language] for language in one if language in other)


def _are_alike(one: str, other: str) -> bool:
    ours, theirs = plain(one), plain(other)
    return ours == theirs or is_misspelt(ours, theirs)


def is_misspelt(one: str, other: str) -> bool:
    """Whether two names, as plain words, differ in one letter of one word."""
    differing = [pair for pair in zip_longest(one.split(), other.split(), fillvalue="") if pair[0] != pair[1]]
    return len(differing) == 1 and _is_slip(*differing[0])


def _is_slip(one: str, other: str) -> bool:
    """Whether one word may be a slip of the pen for the other: a letter left out, doubled, wrong or swapped."""
    if not (one.isalpha() and other.isalpha()) or one[0] != other[0] or max(len(one), len(other)) < _SHORTEST_MISSPELT:
        return False
    start = _length_shared(one, other)
    end = _length_shared(one[start:][::-1], other[start:][::-1])
    mine, yours = one[start : len(one) - end], other[start : len(other) - end]
    if end == 0 and {*mine, *yours} <= _VOWELS:
        return False
    return (len(mine) <= 1 and len(yours) <= 1) or (len(mine) == 2 and mine == yours[::-1])  # noqa: PLR2004 - two letters swapped


def _length_shared(one: str, other: str) -> int:
    """Count the letters with which both begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


@lru_cache(maxsize=8192)
def plain(name: str) -> str:
    """Return a name in small letters without accents and marks, its words parted by single spaces."""
    small = name.casefold()
    if not small.isascii():
        apart = unicodedata.normalize("NFKD", small)
        small = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(re.findall(r"\w+", small))


def _may_be_one(one: str, other: str, place: DataPath, related: DataPath, *, kind: str) -> Diagnostic:
    same = "stands here twice" if one == other else f'and "{other}" may be one {kind}'
    return finding(
        f'"{one}" {same}',
        *place,
        "name",
        help=f"correct the spelling, or make one entry of the two; if they are two, excuse `{place[1]}` under `checks`",
        related=related,
    )


def _bearers(visit: Visit) -> dict[str, Person]:
    """Return people by their given names, where such a name is nobody's family name too."""
    families = {word for _, _, person in _people(visit) for word in plain(person.name.family).split()}
    found: dict[str, Person] = {}
    for _, _, person in _people(visit):
        given = person.name.given or ""
        for name in {given, *given.split()[:1]} - {""}:
            chosen = person.name.short is not None and name in person.name.short
            if plain(name) not in families and not chosen:
                found.setdefault(name, person)
    return found


def _goes_on(rest: str, person: Person) -> bool:
    """Whether more of a name follows: the family name, or any word with a capital."""
    following = rest.lstrip()
    return rest[:1].isspace() and (following[:1].isupper() or following.startswith(person.name.family))


def _any_of(words: set[str] | dict[str, Person]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
