"""Which article the names of bodies and places take in French: that of the noun by which they are called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from itinerary.news.french.words import Gender, Name
from itinerary.spec.agreements import AgreementKind
from itinerary.spec.organisations import OrganisationKind

if TYPE_CHECKING:
    from collections.abc import Mapping


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MASCULINE: Final = _words(
    """
        bureau campus center centre college collège comité commissariat conseil consortium consulat council
        department département festival fonds groupe hall haut-commissariat headquarters hospital hub
        hôpital institut institute jardin lab labo laboratoire laboratory lycée ministry ministère museum
        musée network observatoire observatory office palace palais parc park pont port réseau secrétariat
        service siège studio theatre théâtre tunnel
        """
)
_FEMININE: Final = _words(
    """
        academy académie agence agency alliance ambassade association authority autorité banque bibliothèque
        brasserie brewery cathédrale chamber chambre cité commission compagnie company coopérative direction
        délégation embassy entreprise fabrique factory faculty faculté federation fondation foundation
        fédération galerie gallery gare grange library ligue mairie maison mission organisation organization
        plateforme polytechnic préfecture region région school society société station university université
        usine ville école
        """
)
"""Nouns by which bodies and places are called, French ones with their gender, others with that of the French word."""

_PARTS: Final = re.compile(r"\s(?:of|for|on|at|in|de|du|des|d’|d'|pour|à|aux|en)(?:\s|\b)", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")

KINDS: Final[Mapping[OrganisationKind, Name]] = {
    OrganisationKind.UNIVERSITY: Name("université", Gender.FEMININE),
    OrganisationKind.RESEARCH_INSTITUTE: Name("institut", Gender.MASCULINE),
    OrganisationKind.COMPANY: Name("entreprise", Gender.FEMININE),
    OrganisationKind.GOVERNMENT: Name("autorité", Gender.FEMININE),
    OrganisationKind.CITY: Name("ville", Gender.FEMININE),
    OrganisationKind.EMBASSY: Name("ambassade", Gender.FEMININE),
    OrganisationKind.CULTURAL_BODY: Name("institution", Gender.FEMININE),
    OrganisationKind.ASSOCIATION: Name("association", Gender.FEMININE),
    OrganisationKind.OTHER: Name("organisme", Gender.MASCULINE),
}
"""What a body is called before a name whose noun is unknown."""


def gender_of(name: str) -> Gender | None:
    """Return the gender of the noun by which something is called; None where no noun in its name is known."""
    return _known(_PARTS.split(name, maxsplit=1)[0]) or _known(name)


def _known(words: str) -> Gender | None:
    for word in reversed(_WORD.findall(words.lower())):
        if word in _MASCULINE:
            return Gender.MASCULINE
        if word in _FEMININE:
            return Gender.FEMININE
    return None


class TextNoun:
    """What a kind of text is called."""

    __slots__ = ("gender", "many", "one")

    def __init__(self, one: str, many: str, gender: Gender) -> None:
        self.one = one
        self.many = many
        self.gender = gender

    @property
    def indefinite(self) -> str:
        """One of them: `une lettre d’intention`."""
        return f"{'un' if self.gender is Gender.MASCULINE else 'une'} {self.one}"

    def titled(self, title: str) -> str:
        """Return the one that bears a title: `l’accord « Title »`."""
        return f"{Name(self.one, self.gender).plain} {title}"


TEXTS: Final[Mapping[AgreementKind, TextNoun]] = {
    AgreementKind.LETTER_OF_INTENT: TextNoun("lettre d’intention", "lettres d’intention", Gender.FEMININE),
    AgreementKind.MEMORANDUM_OF_UNDERSTANDING: TextNoun(
        "protocole d’entente", "protocoles d’entente", Gender.MASCULINE
    ),
    AgreementKind.MEMORANDUM_OF_COOPERATION: TextNoun(
        "protocole de coopération", "protocoles de coopération", Gender.MASCULINE
    ),
    AgreementKind.JOINT_DECLARATION: TextNoun("déclaration commune", "déclarations communes", Gender.FEMININE),
    AgreementKind.AGREEMENT: TextNoun("accord", "accords", Gender.MASCULINE),
    AgreementKind.LETTER_OF_AGREEMENT: TextNoun("lettre d’entente", "lettres d’entente", Gender.FEMININE),
    AgreementKind.CONTRACT: TextNoun("contrat", "contrats", Gender.MASCULINE),
    AgreementKind.ADDENDUM: TextNoun("avenant", "avenants", Gender.MASCULINE),
}

UNITS: Final[Mapping[str, str]] = {
    "projects": "projets",
    "students": "étudiants",
    "phd students": "doctorants",
    "researchers": "chercheurs",
}
"""What a fund has supported, where no translation of the planner's says it."""
