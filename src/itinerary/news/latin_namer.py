"""How people are named in French and German: title and post at first, title and family name later."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, ClassVar, Final

from itinerary.news.namer import Namer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from itinerary.spec.people import Person

_APOSTROPHE: Final = re.compile(r"(?<=\w)'(?=\w)")
_INNER: Final = str.maketrans("()", "[]")
"""Brackets within brackets."""


def typeset(text: str) -> str:
    """Return a planner's words with the apostrophes of print."""
    return _APOSTROPHE.sub("’", text)


class LatinNamer(Namer):
    """Names people where a title stands before the name."""

    __slots__ = ()

    titles: ClassVar[Mapping[str, str]] = {}
    """What English titles are in the language; empty for those that it does not put before names."""

    def person(self, person_id: str, *, at: str = "") -> str:
        """Return a person: in full with post and body at first, in short later; `at` is the body named anyway."""
        person = self.visit.person(person_id)
        if person is None:
            return ""
        if not self.is_news(person_id):
            return self._again(person)
        post = ", ".join(self.post(person, at)).translate(_INNER)
        name = self.title_and_name(person_id)
        return f"{name} ({typeset(post)})" if post else name

    def people(self, people: Iterable[str], *, at: str = "") -> tuple[str, ...]:
        """Return several people."""
        return tuple(text for person in people if (text := self.person(person, at=at)))

    def title_and_name(self, person_id: str) -> str:
        """Return a person by title and whole name, without a post."""
        person = self.visit.person(person_id)
        return self._whole(person) if person else ""

    def in_brief(self, people: Iterable[str]) -> tuple[str, ...]:
        """Return several people by title and whole name alone; they are known from then on."""
        found = tuple(people)
        self.named.update(found)
        return tuple(map(self.title_and_name, found))

    def needs_whole(self, text: str, root: str) -> bool:
        """Whether a name does not tell by itself which body (`root`) it is a part of."""
        body = self.visit.organisations[root]
        return body.name not in text and (body.acronym or body.name) not in text.split()

    def _whole(self, person: Person) -> str:
        title = self.honorific(person)
        told = self.titles.get(title, title)
        return typeset(f"{told} {person.name.unadorned}".strip())

    def _again(self, person: Person) -> str:
        """Return a person on second mention: title and family name, the whole name where there is no title."""
        everyone = (*self.visit.delegates.values(), *self.visit.counterparts.values())
        bearers = Counter(other.name.second_mention for other in everyone)
        title = person.name.honorific or ""
        told = self.titles.get(title, title)
        if not told or bearers[person.name.second_mention] > 1:
            return self._whole(person)
        short = person.name.short
        if short is None:
            return typeset(f"{told} {person.name.family}")
        called = short.removeprefix(f"{title} ") if short.startswith(f"{title} ") else person.name.unadorned
        return typeset(f"{told} {called}")
