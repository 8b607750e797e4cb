"""How a story in German names people, bodies and places."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Final

from itinerary.news.german.nouns import KINDS, named
from itinerary.news.german.words import Case, Name, quoted, row
from itinerary.news.latin_namer import LatinNamer, typeset
from itinerary.news.namer import in_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from itinerary.news.presence import Group
    from itinerary.spec.organisations import Organisation

_TITLES: Final = {
    "Professor": "Prof.",
    "Prof": "Prof.",
    "Dr": "Dr.",
    "Doctor": "Dr.",
    "Mr": "",
    "Ms": "",
    "Mrs": "",
    "His Excellency": "S. E.",
    "Her Excellency": "I. E.",
    "Minister": "",
}
"""Titles that tell no more of a person's gender than the spec does; German news has no Herr and Frau before names."""

_PARTICLE: Final = 3
"""Letters; words of a name that are no longer need no capital."""


class GermanNames(LatinNamer):
    """Names in German: with title and post at first, by title and family name later."""

    __slots__ = ()

    titles: ClassVar[Mapping[str, str]] = _TITLES

    def body(self, organisation_id: str) -> Name:
        """Return an organisation; at first mention in full, with its short form and the body that it belongs to."""
        known = not self.is_news(organisation_id)
        body = self.visit.organisations[organisation_id]
        full = self.in_full(organisation_id)
        short = body.acronym if self.shortens(organisation_id) else None
        if known:
            return Name(short, full.gender) if short else full
        tail = f"({short})" if short else ""
        root = self.visit.lineage(organisation_id)[-1]
        if root not in {organisation_id, *self.here} and self.needs_whole(full.text, root):
            tail = f"{tail} {self.body(root).within(Case.GENITIVE)}".strip()
        return replace(full, tail=tail)

    def bodies(self, organisations: Iterable[str], case: Case) -> str:
        """Return organisations in a row, in a case."""
        return row(self.body(name).within(case) for name in organisations)

    def in_full(self, organisation_id: str) -> Name:
        """Return an organisation by its whole name alone."""
        body = self.visit.organisations[organisation_id]
        name = named(self.own_name(body) or body.name)
        return self._by_kind(body) if name.gender is None and body.article else name

    def short(self, organisation_id: str) -> Name:
        """Return an organisation by its short form, where it has one."""
        body = self.visit.organisations[organisation_id]
        full = self.in_full(organisation_id)
        return Name(body.acronym, full.gender) if body.acronym else full

    def group(self, group: Group) -> tuple[str, bool]:
        """Return those who did something, and whether they are several."""
        if group.people:
            found = self.people(group.people)
            told = row((*found, "weitere Mitglieder der Delegation")) if group.has_others else row(found)
            return told, len(found) > 1 or group.has_others
        return ("die Delegation", False) if group.is_whole else ("Mitglieder der Delegation", True)

    def site(self, site_id: str) -> str:
        """Return a place that was seen, in the accusative: a unit's building by the unit, else by its own name."""
        site = self.visit.sites[site_id]
        owner = self.visit.organisations.get(site.organisation or "")
        if site.organisation and owner is not None:
            is_named_after = owner.name in site.name or owner.acronym in site.name.replace(",", " ").split()
            if is_named_after and owner.parent:
                return self.body(site.organisation).within(Case.ACCUSATIVE)
        name = typeset(in_language(site.native, self.speech.tag) or self.told(site.name))
        known = named(name) if " " in name else Name(name)
        is_name = all(word[:1].isupper() for word in name.split() if len(word) > _PARTICLE)
        is_plain = " " not in name or (known.gender is not None and is_name)
        told = known.within(Case.ACCUSATIVE) if is_plain else quoted(name)
        if site.organisation and owner is not None and not self.here & set(self.visit.lineage(site.organisation)):
            told = f"{told} {self.body(site.organisation).within(Case.GENITIVE)}" if owner.name not in name else told
        return told

    def _by_kind(self, body: Organisation) -> Name:
        noun = KINDS[body.kind]
        return Name(f"{noun.text} {self.own_name(body) or body.name}", noun.gender)
