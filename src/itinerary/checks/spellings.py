"""Spellings: names in running text that are spelt otherwise than in the register, and titles that got into names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from itinerary.checks.names import is_misspelt, plain
from itinerary.checks.passages import passages
from itinerary.checks.rule import finding, rule
from itinerary.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from itinerary.diagnostics import DataPath, Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.people import Person
    from itinerary.spec.visit import Visit

_TITLES = (
    *("Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Professor", "President", "Minister", "Rector", "Ambassador"),
    *("Principal", "Provost", "Mayor", "Governor", "Dean", "Director", "Chancellor"),
)
_PARTICLES = "von|vom|zu|van|der|den|de|ten|ter|af|av|da|das|do|dos|di|du|del|della|la|le|al|el|bin|ibn|ap"
"""Small words with which family names begin; the name that may be misspelt comes after them."""
_IN_OTHER_LANGUAGES = ("Ing", "Mag", "Lic", "Dra", "Sra", "Mme", "Frau", "Herr")
_TITLE_AND_NAME = re.compile(rf"\b({'|'.join(_TITLES)})\.?\s+(?:(?:{_PARTICLES})\s+)*([^\W\d_][\w'’-]+)")
_TITLE_FIRST = re.compile(rf"^(?:{'|'.join((*_TITLES[:7], *_IN_OTHER_LANGUAGES))})\b\.?\s")

_TWO_SPELLINGS = (
    *(("Centre", "Center"), ("Programme", "Program"), ("Organisation", "Organization"), ("Theatre", "Theater")),
    *(("Defence", "Defense"), ("Labour", "Labor"), ("Harbour", "Harbor"), ("Colour", "Color"), ("Fibre", "Fiber")),
)
_SHORTEST_ACRONYM, _FEWEST_CAPITALS, _FEWEST_WORDS = 3, 2, 3
_WORD = re.compile(r"[\w'’-]+")


@rule(Severity.WARNING)
def misspelt_name(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A text has a title and a family name that is nobody's, but one letter from somebody's: `Professor Nisho`.

    A name that is right in the register and wrong in the speech is read aloud wrong, in front of its bearer. Told
    only of words after a title, of five letters or more, that are no name of anyone in the spec; of a double family
    name, either may be meant, and small words such as `von` are passed over.

    Mend it by spelling the name as the register does, or correct the register.
    """
    families = [(name, person) for _, person in _people(visit) for name in _family_names(person)]
    known = {word for _, person in _people(visit) for word in plain(_all_names(person)).split()}
    for passage in passages(visit):
        for match in _TITLE_AND_NAME.finditer(passage.text):
            word = plain(match[2].removesuffix("'s").removesuffix("’s"))
            meant = {person.name.full: person for family, person in families if is_misspelt(word, family)}
            if word not in known and not known.issuperset(word.split()) and len(meant) == 1:
                (full, person), *_ = meant.items()
                yield finding(
                    f"'{match[2]}' is spelt {person.name.family} elsewhere",
                    *passage.path,
                    detail=f'"{" ".join(match[0].split())}"',
                    help=f"write {person.name.family}, or correct the name of {full}",
                )


@rule(Severity.WARNING)
def name_not_as_official(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A text names an organisation otherwise than the organisation names itself.

    British spelling in an American name (Centre for Center), or other capitals in an acronym (IFREC for IFReC): the
    house that is written about notices first. Looked for are the full names of the spec with one word in the other
    spelling, names of three words or more with one letter wrong (Univeristy), and its acronyms with other capitals,
    where the text has two capitals at least.

    Mend it by writing the name as it stands under `organisations`, or correct it there.
    """
    patterns = {pattern: right for body in visit.organisations.values() for pattern, right in _misnomers(body.name)}
    acronyms = [body.acronym for body in visit.organisations.values() if body.acronym]
    names = [body.name for body in visit.organisations.values()]
    long_names = {name: words for name in names if len(words := _plain_words(name)) >= _FEWEST_WORDS}
    for passage in passages(visit):
        if passage.path[0] == "organisations" and passage.field in {"name", "acronym", "parent"}:
            continue
        for wrong, right in patterns.items():
            if wrong in passage.text:
                yield _misnamed(passage.path, wrong, right)
        for wrong, right in _slips(passage.text, long_names):
            if wrong not in patterns and wrong not in names:
                yield _misnamed(passage.path, wrong, right)
        for acronym in acronyms:
            for found in _otherwise_written(acronym, acronyms, passage.text):
                yield _misnamed(passage.path, found, acronym)


@rule(Severity.WARNING)
def title_in_name(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A title stands in the field of a name: `given: Dr Ida`.

    It would be printed twice where an honorific is put before the name, and alphabetical lists and name cards would
    begin with it.

    Mend it by writing the title under `honorific`.
    """
    for path, person in _people(visit):
        for field in ("given", "family"):
            text = getattr(person.name, field)
            found = _TITLE_FIRST.match(text) if text else None
            if found:
                yield finding(
                    f"the {field} name of {person.name.unadorned} begins with a title",
                    *(*path, "name", field),
                    help=f"write `{found[0].strip()}` under `honorific`",
                )


def _people(visit: Visit) -> Iterator[tuple[DataPath, Person]]:
    for register, people in (("delegates", visit.delegates), ("counterparts", visit.counterparts)):
        entries: Mapping[str, Person] = people
        for name, person in entries.items():
            yield (register, name), person


def _family_names(person: Person) -> frozenset[str]:
    """Return the family name in plain letters: as a whole, without the small words before it, and word by word."""
    whole = plain(person.name.family)
    words = whole.split()
    while len(words) > 1 and words[0] in _PARTICLES.split("|"):
        words = words[1:]
    return frozenset({whole, " ".join(words), *words})


def _all_names(person: Person) -> str:
    return " ".join(part for part in (person.name.given, person.name.family, person.name.short) if part)


def _misnomers(name: str) -> Iterator[tuple[str, str]]:
    """Yield a name with one of its words in the other spelling, and the name as it is."""
    words = set(re.findall(r"\w+", name))
    for british, american in _TWO_SPELLINGS:
        for own, other in ((british, american), (american, british)):
            if own in words:
                yield re.sub(rf"\b{own}\b", other, name), name


def _otherwise_written(acronym: str, acronyms: list[str], text: str) -> Iterator[str]:
    if len(acronym) < _SHORTEST_ACRONYM or acronym.casefold() not in text.casefold():
        return
    for match in re.finditer(rf"(?<![\w./@-]){re.escape(acronym)}(?![\w./@-])", text, re.IGNORECASE):
        if match[0] not in acronyms and sum(letter.isupper() for letter in match[0]) >= _FEWEST_CAPITALS:
            yield match[0]


def _plain_words(text: str) -> list[str]:
    return [plain(word) for word in _WORD.findall(text)]


def _slips(text: str, names: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Yield what in a text is nearly one of some names, one letter of one word aside, and that name."""
    words, bare = _WORD.findall(text), _plain_words(text)
    stems = [word.rstrip("s") for word in bare]
    for name, right in names.items():
        meant = [word.rstrip("s") for word in right]
        count = len(right)
        if len(set(meant).difference(stems)) > 1:
            continue
        for at in range(len(words) - count + 1):
            differing = sum(one != other for one, other in zip(stems[at : at + count], meant, strict=True))
            if differing == 1 and is_misspelt(" ".join(bare[at : at + count]), " ".join(right)):
                yield " ".join(words[at : at + count]), name


def _misnamed(path: DataPath, found: str, right: str) -> Diagnostic:
    return finding(
        f"'{found}' is not how the organisation writes its name",
        *path,
        detail=f"it is {right} under `organisations`",
        help=f"write {right}, or correct the organisation",
    )
