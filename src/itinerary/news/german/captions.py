"""Captions in German: the planner's where they are translated, else who is in the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.news.german.words import row, sentence
from itinerary.news.latin_namer import typeset
from itinerary.news.prose import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.news.digest import Digest
    from itinerary.news.german.names import GermanNames
    from itinerary.spec.outcomes import Photograph

_PLACES: Final = {
    "top left": "oben links",
    "top": "oben",
    "top right": "oben rechts",
    "right": "rechts",
    "bottom right": "unten rechts",
    "bottom": "unten",
    "bottom left": "unten links",
    "left": "links",
}
_IN_A_ROW: Final = "von links"


def captions(names: GermanNames, plan: Digest) -> Iterator[Sentence]:
    """Yield a caption for each photograph of which it can be said in German what it shows."""
    for fact in plan.photographs:
        photograph = plan.visit.outcomes.photographs[fact.subject]
        shown = _shown(names, photograph)
        if shown:
            place = _PLACES.get((photograph.position or "").replace("-", " ").lower())
            parting = ", " if shown.startswith(_IN_A_ROW) else ": "
            words = f"{place}{parting}{shown}" if place else shown
            credit = f" Foto: {typeset(photograph.credit)}." if photograph.credit else ""
            yield Sentence(f"{sentence(words)}{credit}", (fact,))


def _shown(names: GermanNames, photograph: Photograph) -> str:
    """Return what a picture shows; who stands left is only told where no caption tells otherwise."""
    own = names.translation(photograph.caption) if photograph.caption else None
    if own:
        return typeset(own)
    people = tuple(name for person in photograph.people if (name := names.title_and_name(person)))
    if len(people) > 1 and not photograph.caption:
        return f"{_IN_A_ROW}: {row(people)}"
    return row(people)
