"""How a story in French names people, bodies and places."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from itinerary.news.french.nouns import KINDS, gender_of
from itinerary.news.french.words import Name, of, row
from itinerary.news.latin_namer import LatinNamer, typeset

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from itinerary.news.presence import Group

_TITLES: Final = {
    "Professor": "Pr",
    "Prof": "Pr",
    "Prof.": "Pr",
    "Dr": "Dr",
    "Doctor": "Dr",
    "Mr": "M.",
    "Ms": "Mme",
    "Mrs": "Mme",
    "His Excellency": "S. E. M.",
    "Her Excellency": "S. E. Mme",
    "Minister": "",
}
"""Titles that do not tell more of a person's gender than the spec does; a ministry's post says `minister` anyway."""

_PARTICLE: Final = 3
"""Letters; words of a name that are no longer need no capital."""


class FrenchNames(LatinNamer):
    """Names in French: with title and post at first, by title and family name later."""

    __slots__ = ()

    titles: ClassVar[Mapping[str, str]] = _TITLES

    def body(self, organisation_id: str) -> Name:
        """Return an organisation; at first mention in full, with its short form and the body that it belongs to."""
        known = not self.is_news(organisation_id)
        body = self.visit.organisations[organisation_id]
        name = self.own_name(body) or body.name
        gender = gender_of(name)
        short = body.acronym if self.shortens(organisation_id) else None
        if known:
            return (
                Name(short or name, gender) if short or gender or not body.article else self._by_kind(name, body.kind)
            )
        text = f"{name} ({short})" if short else name
        root = self.visit.lineage(organisation_id)[-1]
        if root not in {organisation_id, *self.here} and self.needs_whole(text, root):
            text = f"{text} {self.body(root).of}"
        return Name(text, gender) if gender or not body.article else self._by_kind(text, body.kind)

    def in_full(self, organisation_id: str) -> Name:
        """Return an organisation by its whole name alone, as a headline has it."""
        body = self.visit.organisations[organisation_id]
        name = self.own_name(body) or body.name
        gender = gender_of(name)
        return Name(name, gender) if gender or not body.article else self._by_kind(name, body.kind)

    def short(self, organisation_id: str) -> Name:
        """Return an organisation by its short form, where it has one, as a headline has it."""
        body = self.visit.organisations[organisation_id]
        full = self.in_full(organisation_id)
        gender = full.gender or (KINDS[body.kind].gender if body.article else None)
        return Name(body.acronym, gender) if body.acronym else full

    def bodies(self, organisations: Iterable[str]) -> str:
        """Return organisations in a row, with their articles."""
        return row(self.body(name).plain for name in organisations)

    def group(self, group: Group) -> tuple[str, bool]:
        """Return those who did something, and whether they are several."""
        if group.people:
            named = self.people(group.people)
            told = row((*named, "d’autres membres de la délégation")) if group.has_others else row(named)
            return told, len(named) > 1 or group.has_others
        return ("la délégation", False) if group.is_whole else ("des membres de la délégation", True)

    def site(self, site_id: str) -> str:
        """Return a place that was seen: a unit's building by the unit, anything else by its own name."""
        site = self.visit.sites[site_id]
        owner = self.visit.organisations.get(site.organisation or "")
        if site.organisation and owner is not None:
            is_named_after = owner.name in site.name or owner.acronym in site.name.replace(",", " ").split()
            if is_named_after and owner.parent:
                return self.body(site.organisation).plain
        name = self._own_site_name(site_id)
        told = name.plain
        if site.organisation and owner is not None and not self.here & set(self.visit.lineage(site.organisation)):
            told = f"{told} {self.body(site.organisation).of}" if owner.name not in site.name else told
        return told

    def _own_site_name(self, site_id: str) -> Name:
        site = self.visit.sites[site_id]
        own = next((text for tag, text in site.native.items() if tag.split("-")[0] == "fr"), None)
        name = typeset(own or self.told(site.name))
        if " " not in name:
            return Name(name)
        gender = gender_of(name)
        is_name = own is not None or all(word[:1].isupper() for word in name.split() if len(word) > _PARTICLE)
        if gender is not None and is_name:
            return Name(name, gender)
        return Name(f"«\N{NO-BREAK SPACE}{name}\N{NO-BREAK SPACE}»")

    def _by_kind(self, name: str, kind: object) -> Name:
        noun = next(noun for known, noun in KINDS.items() if known is kind)
        return Name(f"{noun.text} {name}", noun.gender)


def in_presence_of(people: Iterable[str]) -> str:
    """Return before whom something was done: `en présence de A et d’Inger Holm`."""
    return f"en présence {row(of(person) for person in people)}"
