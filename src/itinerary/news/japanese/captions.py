"""Captions in Japanese: the planner's where they are translated, else who is in the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.news.japanese.words import row
from itinerary.news.prose import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.news.digest import Digest
    from itinerary.news.japanese.names import JapaneseNames
    from itinerary.spec.outcomes import Photograph

_PLACES: Final = {
    "top left": "左上",
    "top": "上",
    "top right": "右上",
    "right": "右",
    "bottom right": "右下",
    "bottom": "下",
    "bottom left": "左下",
    "left": "左",
}


def captions(names: JapaneseNames, plan: Digest) -> Iterator[Sentence]:
    """Yield a caption for each photograph of which it can be said in Japanese what it shows."""
    for fact in plan.photographs:
        photograph = plan.visit.outcomes.photographs[fact.subject]
        shown = _shown(names, photograph)
        if shown:
            place = _PLACES.get((photograph.position or "").replace("-", " ").lower())
            credit = f"（写真：{photograph.credit}）" if photograph.credit else ""
            yield Sentence(f"{f'{place}：' if place else ''}{shown}{credit}", (fact,))


def _shown(names: JapaneseNames, photograph: Photograph) -> str:
    """Return what a picture shows; who stands left is only told where no caption tells otherwise."""
    own = names.translation(photograph.caption) if photograph.caption else None
    if own:
        return own
    people = tuple(name for person in photograph.people if (name := names.name_and_honour(person)))
    if len(people) > 1 and not photograph.caption:
        return f"左から{'、'.join(people)}"
    return row(people)
