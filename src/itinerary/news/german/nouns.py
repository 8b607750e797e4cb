"""Which article the names of bodies and places take in German: that of the noun by which they are called."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from itinerary.news.german.words import Gender, Name
from itinerary.spec.agreements import AgreementKind
from itinerary.spec.organisations import OrganisationKind

if TYPE_CHECKING:
    from collections.abc import Mapping


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FOREIGN: Final[Mapping[Gender, frozenset[str]]] = {
    Gender.MASCULINE: _words(
        """
        campus council garden hub park tower tunnel
        """
    ),
    Gender.FEMININE: _words(
        """
        academy agency alliance association authority bank brewery chamber commission company embassy
        factory faculty federation foundation gallery hall library mission organisation organization school
        society station university
        """
    ),
    Gender.NEUTER: _words(
        """
        basin center centre college consortium department headquarters hospital institute lab laboratory
        ministry museum network observatory office palace polytechnic studio theatre
        """
    ),
}
"""English nouns, with the gender of the German word that a reader has in mind."""

_GERMAN: Final[Mapping[Gender, tuple[str, ...]]] = {
    Gender.MASCULINE: ("campus", "park", "rat", "verband", "verbund", "verein"),
    Gender.FEMININE: (
        "akademie",
        "agentur",
        "bank",
        "behörde",
        "bibliothek",
        "botschaft",
        "fabrik",
        "gesellschaft",
        "hochschule",
        "kammer",
        "kanzlei",
        "schule",
        "stadt",
        "stiftung",
        "universität",
    ),
    Gender.NEUTER: (
        "amt",
        "institut",
        "kolleg",
        "konsulat",
        "labor",
        "ministerium",
        "museum",
        "theater",
        "werk",
        "zentrum",
    ),
}
"""German nouns, alone or as the last part of a compound."""

_PARTS: Final = re.compile(r"\s(?:of|for|on|at|in|für|der|des|zur|zum|von)\s", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+")

KINDS: Final[Mapping[OrganisationKind, Name]] = {
    OrganisationKind.UNIVERSITY: Name("Hochschule", Gender.FEMININE),
    OrganisationKind.RESEARCH_INSTITUTE: Name("Forschungsinstitut", Gender.NEUTER),
    OrganisationKind.COMPANY: Name("Unternehmen", Gender.NEUTER),
    OrganisationKind.GOVERNMENT: Name("Behörde", Gender.FEMININE),
    OrganisationKind.CITY: Name("Stadt", Gender.FEMININE),
    OrganisationKind.EMBASSY: Name("Botschaft", Gender.FEMININE),
    OrganisationKind.CULTURAL_BODY: Name("Kultureinrichtung", Gender.FEMININE),
    OrganisationKind.ASSOCIATION: Name("Vereinigung", Gender.FEMININE),
    OrganisationKind.OTHER: Name("Organisation", Gender.FEMININE),
}
"""What a body is called before a name whose noun is unknown."""


def named(name: str) -> Name:
    """Return a name with the article of the noun by which it is called; with none where no noun in it is known."""
    return _known(_PARTS.split(name, maxsplit=1)[0], name) or _known(name, name) or Name(name)


def _known(words: str, name: str) -> Name | None:
    for word in reversed(_WORD.findall(words)):
        for gender, endings in _GERMAN.items():
            if word.lower().endswith(endings):
                return Name(name, gender, head=word)
        for gender, nouns in _FOREIGN.items():
            if word.lower() in nouns:
                return Name(name, gender)
    return None


@dataclass(frozen=True, slots=True)
class TextNoun:
    """What a kind of text is called, as the object of a verb."""

    one: str
    many: str
    gender: Gender

    @property
    def indefinite(self) -> str:
        """One of them: `eine Absichtserklärung`, `einen Vertrag`."""
        article = {Gender.MASCULINE: "einen", Gender.FEMININE: "eine", Gender.NEUTER: "ein"}[self.gender]
        return f"{article} {self.one}"

    def titled(self, title: str) -> str:
        """Return the one that bears a title: `den Vertrag „Title“`."""
        return f"{self.article} {self.one} {title}"

    @property
    def article(self) -> str:
        """The definite article: `den` of `den Vertrag`."""
        return {Gender.MASCULINE: "den", Gender.FEMININE: "die", Gender.NEUTER: "das"}[self.gender]


TEXTS: Final[Mapping[AgreementKind, TextNoun]] = {
    AgreementKind.LETTER_OF_INTENT: TextNoun("Absichtserklärung", "Absichtserklärungen", Gender.FEMININE),
    AgreementKind.MEMORANDUM_OF_UNDERSTANDING: TextNoun(
        "Memorandum of Understanding", "Memoranda of Understanding", Gender.NEUTER
    ),
    AgreementKind.MEMORANDUM_OF_COOPERATION: TextNoun("Kooperationsmemorandum", "Kooperationsmemoranda", Gender.NEUTER),
    AgreementKind.JOINT_DECLARATION: TextNoun("gemeinsame Erklärung", "gemeinsame Erklärungen", Gender.FEMININE),
    AgreementKind.AGREEMENT: TextNoun("Vereinbarung", "Vereinbarungen", Gender.FEMININE),
    AgreementKind.LETTER_OF_AGREEMENT: TextNoun("Briefvereinbarung", "Briefvereinbarungen", Gender.FEMININE),
    AgreementKind.CONTRACT: TextNoun("Vertrag", "Verträge", Gender.MASCULINE),
    AgreementKind.ADDENDUM: TextNoun("Zusatzvereinbarung", "Zusatzvereinbarungen", Gender.FEMININE),
}

UNITS: Final[Mapping[str, str]] = {
    "projects": "Projekte",
    "students": "Studierende",
    "phd students": "Promovierende",
    "researchers": "Forschende",
}
"""What a fund has supported, where no translation of the planner's says it."""
