"""Whom and what an answer means: an id, or any part of a name that only one has."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from itinerary.diagnostics import excerpt

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from itinerary.spec.visit import Visit

_AS_MANY_AS_SHOWN = 6
_LABEL = re.compile(r"\(([a-z0-9-]+)\)\s*$")
"""The id behind a name, as questions show it and the form offers it: `Professor Ana Silva (silva)`."""


@dataclass(frozen=True, slots=True)
class Misread:
    """An answer that cannot be taken, and why, in a sentence."""

    sentence: str


@dataclass(frozen=True, slots=True)
class Register:
    """What may be named in an answer: full names by id."""

    kind: str
    """What one of them is called: `person`."""
    names: Mapping[str, str]

    def find(self, typed: str) -> str | Misread:
        """Return the id that is meant, or say why none is."""
        found = self.meant(typed)
        if len(found) == 1:
            return found[0]
        if found:
            choices = " or ".join(f"{self.names[one]} ({one})" for one in found[:_AS_MANY_AS_SHOWN])
            return Misread(f"'{excerpt(typed)}' may be {choices}: write more of the name, or the id")
        return Misread(f"there is no {self.kind} '{excerpt(typed)}'; {self._hint(typed)}")

    def meant(self, typed: str) -> tuple[str, ...]:
        """Return the ids that a text may mean: the one that it is, or all whose names have its words."""
        labelled = _LABEL.search(typed)
        if labelled and labelled[1] in self.names:
            return (labelled[1],)
        plain = _plain(typed)
        if not plain:
            return ()
        for same in (
            [one for one in self.names if one == typed.strip()],
            [one for one in self.names if one == plain],
            [one for one, name in self.names.items() if _plain(name) == plain],
        ):
            if same:
                return tuple(same)
        return tuple(one for one, name in self.names.items() if _has_words(f"{_plain(name)} {one}", plain))

    def _hint(self, typed: str) -> str:
        plain = _plain(typed)
        words = {word: one for one, name in self.names.items() for word in (*_plain(name).split(), one)}
        near = get_close_matches(plain, words, n=1, cutoff=0.7) or get_close_matches(
            plain.rpartition(" ")[2], words, n=1, cutoff=0.75
        )
        if near:
            one = words[near[0]]
            return f"did you mean {self.names[one]} ({one})?"
        known = ", ".join(list(self.names)[:_AS_MANY_AS_SHOWN])
        more = ", …" if len(self.names) > _AS_MANY_AS_SHOWN else ""
        return f"known: {known}{more}" if known else f"the visit has no {self.kind} yet"


def delegates_of(visit: Visit) -> Register:
    """Return who travels (or receives)."""
    return Register("delegate", {one: delegate.name.full for one, delegate in visit.delegates.items()})


def counterparts_of(visit: Visit) -> Register:
    """Return whom they meet."""
    return Register("counterpart", {one: counterpart.name.full for one, counterpart in visit.counterparts.items()})


def people_of(visit: Visit) -> Register:
    """Return everybody on either side."""
    return Register("person", {**delegates_of(visit).names, **counterparts_of(visit).names})


def sites_of(visit: Visit) -> Register:
    """Return where things happen."""
    return Register("site", {one: site.name for one, site in visit.sites.items()})


def organisations_of(visit: Visit) -> Register:
    """Return our own organisation and the partners."""
    return Register("organisation", {one: organisation.name for one, organisation in visit.organisations.items()})


def meetings_of(visit: Visit) -> Register:
    """Return all engagements."""
    return Register("meeting", {one: meeting.title for one, meeting in visit.meetings.items()})


def named(register: Register, ids: Iterable[str]) -> str:
    """Return names with their ids, as a question shows them: `Professor Ana Silva (silva)`."""
    return ", ".join(f"{register.names.get(one, one)} ({one})" for one in ids)


def _plain(text: str) -> str:
    """Return a text without case, accents and doubled blanks, by which names are compared."""
    parted = unicodedata.normalize("NFKD", text).casefold()
    return " ".join("".join(letter for letter in parted if not unicodedata.combining(letter)).split())


def _has_words(name: str, typed: str) -> bool:
    """Whether each word that was typed begins a word of a name."""
    parts = name.replace("-", " ").split() + name.split()
    return all(any(part.startswith(word) for part in parts) for word in typed.split())
