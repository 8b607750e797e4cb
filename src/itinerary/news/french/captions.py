"""Captions in French: the planner's where they are translated, else who is in the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.news.french.words import NBSP, row, sentence
from itinerary.news.latin_namer import typeset
from itinerary.news.prose import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.news.digest import Digest
    from itinerary.news.french.names import FrenchNames
    from itinerary.spec.outcomes import Photograph

_PLACES: Final = {
    "top left": "en haut à gauche",
    "top": "en haut",
    "top right": "en haut à droite",
    "right": "à droite",
    "bottom right": "en bas à droite",
    "bottom": "en bas",
    "bottom left": "en bas à gauche",
    "left": "à gauche",
}
_IN_A_ROW: Final = "de gauche à droite"


def captions(names: FrenchNames, plan: Digest) -> Iterator[Sentence]:
    """Yield a caption for each photograph of which it can be said in French what it shows."""
    for fact in plan.photographs:
        photograph = plan.visit.outcomes.photographs[fact.subject]
        shown = _shown(names, photograph)
        if shown:
            place = _PLACES.get((photograph.position or "").replace("-", " ").lower())
            parting = ", " if shown.startswith(_IN_A_ROW) else f"{NBSP}: "
            words = f"{place}{parting}{shown}" if place else shown
            credit = f" Photo{NBSP}: {typeset(photograph.credit)}." if photograph.credit else ""
            yield Sentence(f"{sentence(words)}{credit}", (fact,))


def _shown(names: FrenchNames, photograph: Photograph) -> str:
    """Return what a picture shows; who stands left is only told where no caption tells otherwise."""
    own = names.translation(photograph.caption) if photograph.caption else None
    if own:
        return typeset(own)
    people = tuple(name for person in photograph.people if (name := names.title_and_name(person)))
    if len(people) > 1 and not photograph.caption:
        return f"{_IN_A_ROW}{NBSP}: {row(people)}"
    return row(people)
