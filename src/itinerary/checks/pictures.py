"""Pictures: what stands under a photograph fits what is in it, and everybody can know what it shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from itinerary.checks.rule import finding, rule
from itinerary.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.diagnostics import Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.outcomes import Photograph
    from itinerary.spec.visit import Visit

_ORDERED = re.compile(
    r"\b(?:left to right|from (?:the )?left|clockwise)\b|\((?:left|right|centre|center|middle)\)", re.IGNORECASE
)
_TWO = 2


@rule(Severity.WARNING)
def photograph_without_alt(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A photograph that may be published has no text for those who cannot see it.

    Most public bodies must have one by law (success criterion 1.1.1 of https://www.w3.org/TR/WCAG22/), and whoever puts
    the story on the web was not there to write it.

    Mend it with `alt`: what one sees, in a sentence.
    """
    for name, photograph in visit.outcomes.photographs.items():
        if photograph.may_be_published and photograph.alt is None:
            yield finding(
                f"nothing says what the photograph `{name}` shows",
                *("outcomes", "photographs", name),
                help="add `alt`, a sentence for those who cannot see it",
                at_key=True,
            )


@rule(Severity.WARNING)
def caption_order(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A caption says who stands left or right, and the spec has other people in the picture, or in another order.

    Either people are missing under `people`, which are named from left to right, or the caption is of another picture.
    Told where the picture has fewer than two people, and where a caption `from the left` names them in another order.

    Mend it with `people`, or by correcting the caption.
    """
    for name, photograph in visit.outcomes.photographs.items():
        found = _ORDERED.search(photograph.caption or "")
        if found and len(photograph.people) < _TWO and photograph.position is None:
            count = "nobody" if not photograph.people else "one person"
            yield finding(
                f"the caption of `{name}` tells left from right, and {count} is named in it",
                *("outcomes", "photographs", name, "caption"),
                detail=f"'{found[0]}'",
                help="name those who are in it under `people`, from left to right, or correct the caption",
            )
        order = _as_named(visit, photograph) if found and "left" in found[0].lower() and "(" not in found[0] else []
        if order != sorted(order):
            yield finding(
                f"the caption of `{name}` names people in another order than `people`",
                *("outcomes", "photographs", name, "caption"),
                help="name them from left to right in both",
                related=("outcomes", "photographs", name, "people"),
            )


def _as_named(visit: Visit, photograph: Photograph) -> list[int]:
    """Return the numbers of those in a picture in the order in which its caption has their family names."""
    places: list[tuple[int, int]] = []
    for number, name in enumerate(photograph.people):
        person = visit.person(name)
        at = (photograph.caption or "").find(person.name.family) if person else -1
        if at >= 0:
            places.append((at, number))
    return [number for _, number in sorted(places)]


@rule(Severity.WARNING)
def two_at_one_position(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """Two photographs have the same place in one picture.

    Captions under a picture that is put together of several are told apart by place alone: top left, right.

    Mend it by correcting `position` of one of them.
    """
    first: dict[str, str] = {}
    for name, photograph in visit.outcomes.photographs.items():
        if photograph.position is None:
            continue
        earlier = first.setdefault(photograph.position.casefold(), name)
        if earlier != name:
            yield finding(
                f"two photographs stand {photograph.position}",
                *("outcomes", "photographs", name, "position"),
                help="correct the position of one of them",
                related=("outcomes", "photographs", earlier, "position"),
            )
