"""How a story in Japanese names people, bodies and places: in their own script where the spec has it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from itinerary.news.japanese.words import row
from itinerary.news.namer import Namer, in_language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from itinerary.news.presence import Group
    from itinerary.spec.people import Person

_HONOURS: Final = {
    "Professor": "教授",
    "Prof": "教授",
    "Prof.": "教授",
    "Dr": "博士",
    "Doctor": "博士",
    "Minister": "大臣",
}
_INNER: Final = str.maketrans("()（）", "[]〔〕")
"""Brackets within brackets."""

_ANYBODY: Final = "氏"
_LONGEST_POST: Final = 10
"""Characters of a post that stands right after a name, as `総長` does; a longer one stands in brackets."""


class JapaneseNames(Namer):
    """Names in Japanese: with body, honour and post at first, by family name and honour later."""

    __slots__ = ()

    def body(self, organisation_id: str) -> str:
        """Return an organisation; at first mention in full, a unit after the body that it belongs to.

        A name in Japanese needs no Latin short form, unless that is a word by which the body is known.
        """
        known = not self.is_news(organisation_id)
        body = self.visit.organisations[organisation_id]
        own = self.own_name(body)
        acronym = body.acronym if self.shortens(organisation_id) else None
        is_native = in_language(body.native, self.speech.tag) is not None
        short = acronym if acronym and not (is_native and acronym.isupper()) else None
        if known:
            return short or own or body.name
        name = f"{own or body.name}（{short}）" if short else own or body.name
        root = self.visit.lineage(organisation_id)[-1]
        if root in {organisation_id, *self.here}:
            return name
        whole = self.body(root)
        if whole in name:
            return name
        return f"{whole}{'' if own and self.own_name(self.visit.organisations[root]) else 'の'}{name}"

    def bodies(self, organisations: Iterable[str]) -> str:
        """Return organisations in a row."""
        return row([self.body(name) for name in organisations])

    def in_full(self, organisation_id: str) -> str:
        """Return an organisation by its whole name alone, as a headline has it."""
        body = self.visit.organisations[organisation_id]
        return self.own_name(body) or body.name

    def short(self, organisation_id: str) -> str:
        """Return an organisation by its Japanese name, else by its short form, as a headline has it."""
        body = self.visit.organisations[organisation_id]
        return in_language(body.native, self.speech.tag) or body.acronym or self.in_full(organisation_id)

    def person(self, person_id: str, *, at: str = "", opened: str = "（", closed: str = "）") -> str:
        """Return a person: with body and post at first, in short later; `at` is the body that is named anyway.

        What does not fit after the name stands in brackets, or within other brackets after a comma (`opened`).
        """
        person = self.visit.person(person_id)
        if person is None:
            return ""
        if not self.is_news(person_id):
            return self._again(person)
        own = person.organisation
        names_body = own in self.visit.organisations and own != at and not self.post_names_body(person)
        of = f"{self.body(own)}の" if own and names_body else ""
        post = "" if self._suffix(person) else self.told(person.role or "")
        unit = "" if person.unit and person.role and person.unit.startswith(person.role) else person.unit
        rest = "、".join(text for text in (post, self.told(unit or "")) if text).translate(_INNER)
        return f"{of}{self.name_and_honour(person_id)}{f'{opened}{rest}{closed}' if rest else ''}"

    def people(self, people: Iterable[str], *, at: str = "") -> tuple[str, ...]:
        """Return several people."""
        return tuple(text for person in people if (text := self.person(person, at=at)))

    def in_brief(self, people: Iterable[str]) -> tuple[str, ...]:
        """Return several people by name and honour alone; they are known from then on."""
        found = tuple(people)
        self.named.update(found)
        return tuple(map(self.name_and_honour, found))

    def name_and_honour(self, person_id: str) -> str:
        """Return a person by whole name, with post or honour after it."""
        person = self.visit.person(person_id)
        return f"{self._whole(person)}{self._suffix(person) or self._honour(person)}" if person else ""

    def group(self, group: Group) -> str:
        """Return those who did something."""
        if group.people:
            named = row(self.people(group.people))
            return f"{named}ほか代表団メンバー" if group.has_others else named
        return "代表団" if group.is_whole else "代表団の一部メンバー"

    def site(self, site_id: str) -> str:
        """Return a place that was seen: a unit's building by the unit, anything else by its own name."""
        site = self.visit.sites[site_id]
        owner = self.visit.organisations.get(site.organisation or "")
        own = in_language(site.native, self.speech.tag) or self.translation(site.name)
        if site.organisation and owner is not None and own is None:
            is_named_after = owner.name in site.name or owner.acronym in site.name.replace(",", " ").split()
            if is_named_after and owner.parent:
                return self.body(site.organisation)
        name = own or site.name
        is_theirs = site.organisation and owner is not None and owner.name not in name
        if site.organisation and is_theirs and not self.here & set(self.visit.lineage(site.organisation)):
            return f"{self.body(site.organisation)}の{name}"
        return name

    def _whole(self, person: Person) -> str:
        own = in_language(person.name.native, self.speech.tag)
        return "".join(own.split()) if own else person.name.unadorned

    def _honour(self, person: Person) -> str:
        return _HONOURS.get(person.name.honorific or "", _ANYBODY)

    def _suffix(self, person: Person) -> str:
        """Return the post that stands right after the name; empty where it is not translated, or too long for that."""
        post = self.translation(person.role or "") or ""
        return post if len(post) <= _LONGEST_POST and not set("（()「、") & set(post) else ""

    def _again(self, person: Person) -> str:
        """Return a person on second mention: the family name with post or honour, the whole name where two share it."""
        everyone = (*self.visit.delegates.values(), *self.visit.counterparts.values())
        bearers = Counter(other.name.family for other in everyone)
        called = self._whole(person)
        own = in_language(person.name.native, self.speech.tag)
        short = person.name.short
        title = person.name.honorific or ""
        if bearers[person.name.family] == 1:
            if own is not None:
                called = own.split()[0]
            elif short and title and short.startswith(f"{title} "):
                called = short.removeprefix(f"{title} ")
            else:
                called = person.name.family
        return f"{called}{self._suffix(person) or self._honour(person)}"
