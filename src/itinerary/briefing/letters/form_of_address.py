"""How somebody is addressed: title and gender, as far as the name in the spec tells them. Nothing is guessed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from itinerary.spec.people import Counterpart


class Title(StrEnum):
    """By what somebody is addressed, the highest first."""

    EXCELLENCY = "excellency"
    MINISTER = "minister"
    AMBASSADOR = "ambassador"
    GOVERNOR = "governor"
    MAYOR = "mayor"
    PRESIDENT = "president"
    RECTOR = "rector"
    PROFESSOR = "professor"
    DOCTOR = "doctor"
    NONE = "none"

    @property
    def is_of_state(self) -> bool:
        """Whether a letter to its bearer closes with high consideration."""
        return self in {Title.EXCELLENCY, Title.MINISTER, Title.AMBASSADOR}


class Gender(StrEnum):
    """What languages with gendered titles need; known only where the honorific says it."""

    FEMALE = "female"
    MALE = "male"
    UNKNOWN = "unknown"


_TITLES: Final = {
    Title.EXCELLENCY: {"excellency", "h.e.", "excellence", "exzellenz", "excelência"},
    Title.MINISTER: {"minister", "ministre", "ministerin", "ministro", "ministra"},
    Title.AMBASSADOR: {"ambassador", "ambassadeur", "ambassadrice", "botschafter", "botschafterin"},
    Title.GOVERNOR: {"governor", "gouverneur", "gouverneurin"},
    Title.MAYOR: {"mayor", "maire", "bürgermeister", "bürgermeisterin"},
    Title.PRESIDENT: {"president", "président", "présidente", "präsident", "präsidentin"},
    Title.RECTOR: {"rector", "recteur", "rectrice", "rektor", "rektorin"},
    Title.PROFESSOR: {"professor", "prof", "prof.", "professeur", "professeure", "professorin"},
    Title.DOCTOR: {"dr", "dr.", "docteur", "docteure"},
}
_MALE: Final = {"his", "mr", "mr.", "herr", "m.", "monsieur", "sir", "lord", "sr.", "senhor"}
_FEMALE: Final = {"her", "ms", "ms.", "mrs", "mrs.", "miss", "frau", "mme", "madame", "dame", "lady", "sra.", "senhora"}


_OF: Final = {"of", "for", "de", "des", "du", "für", "der", "da", "do"}
"""What may follow a title in a post: `Minister of Inventions`, but no `Minister Counsellor`."""


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody to whom a letter goes."""

    title: Title
    gender: Gender
    honorific: str
    """As the planner wrote it; empty where there is none."""
    given: str
    family: str
    full: str
    """Both names in the bearer's own order, without title: `Geraint Rees`."""
    own_form: str
    """The name in the script of the letter, where the spec has it; else as in `full`."""
    short: str
    """How the name is written on second mention: `President Nishio`."""
    salutation: str
    """The planner's own salutation; empty where the usual one is right."""


def addressee_of(person: Counterpart, own_form: str) -> Addressee:
    """Return how a person is addressed; `own_form` is the name in the script of the letter."""
    name = person.name
    words = frozenset((name.honorific or "").lower().split())
    title = _title_among(words)
    if title is Title.NONE:
        title = _title_among(frozenset((name.short or "").lower().split()[:1]) | _held_office(person))
    elif title is Title.EXCELLENCY and "ambassador" in (person.role or "").lower():
        title = Title.AMBASSADOR
    gender = Gender.MALE if _MALE & words else Gender.FEMALE if _FEMALE & words else Gender.UNKNOWN
    return Addressee(
        title=title,
        gender=gender,
        honorific=name.honorific or "",
        given=name.given or "",
        family=name.family,
        full=name.unadorned,
        own_form=own_form,
        short=name.second_mention,
        salutation=person.salutation or "",
    )


def _title_among(words: frozenset[str]) -> Title:
    """Return the highest title among words."""
    return next((title for title, known in _TITLES.items() if known & words), Title.NONE)


def _held_office(person: Counterpart) -> frozenset[str]:
    """Return the title in a post that consists of it: `Mayor`, `Minister of Inventions`."""
    first, *rest = (person.role or "").lower().replace(",", " ,").split() or ("",)
    return frozenset((first,)) if not rest or rest[0] in {*_OF, ","} else frozenset()
