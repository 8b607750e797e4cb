"""Registers: entries that nothing uses, that refer to themselves, or that cannot serve or be kept as they should."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.checks.attendance import delegates_at
from itinerary.checks.rule import finding, rule
from itinerary.diagnostics import Severity
from itinerary.load.references import SINGULAR
from itinerary.spec.base import Visibility
from itinerary.spec.structure import references

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.diagnostics import Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.visit import Visit

_MUST_SERVE = ("organisations", "counterparts", "sites")


@rule(Severity.WARNING, needs_all=True, own_only=True)
def unused_entry(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """An organisation, a site, a counterpart or a delegate stands in the spec, and nothing refers to it.

    Either it was forgotten where it belongs, in a meeting most of all, or it is left over from an earlier plan.
    Delegates are used by the meetings, journeys and nights that they share. Entries of a register outside the visit's
    own folder are left alone, for other visits use them; agreements and meetings have rules of their own.

    Mend it by referring to the entry, or by deleting it.
    """
    used = {
        (register, found.id) for found in references(visit.model_dump(by_alias=True)) for register in found.registers
    }
    used.update(("delegates", person) for slot in programme.slots for person in slot.people)
    used.update(("delegates", person) for meeting in visit.meetings for person in delegates_at(visit, meeting))
    for register in (*_MUST_SERVE, "delegates"):
        for name, entry in getattr(visit, register).items():
            if (register, name) not in used:
                known_as = entry.name if isinstance(entry.name, str) else entry.name.full
                yield finding(
                    f"nothing refers to the {SINGULAR[register]} `{name}`",
                    register,
                    name,
                    detail=known_as,
                    help="use it where it belongs, or delete it",
                    at_key=True,
                )


@rule(Severity.ERROR)
def parent_loop(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """An organisation is above itself: it is its own parent, or the parent of its parent.

    Units are shown with the bodies to which they belong; a loop has no top.

    Mend it by correcting `parent` of one of them.
    """
    told: set[str] = set()
    for name in visit.organisations:
        loop = _loop(visit, name)
        if loop and not told.intersection(loop):
            told.update(loop)
            chain = " → ".join(f"`{body}`" for body in (*loop, loop[0]))
            yield finding(
                f"{visit.organisations[name].name} is above itself",
                *("organisations", name, "parent"),
                detail=chain,
                help="`parent` names the body of which it is a unit; correct one of them",
            )


@rule(Severity.ERROR)
def own_organisation_hidden(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """One's own organisation is kept from readers with `visibility`, and every paper names it all the same.

    The frame of the visit says who travels: `home` stands on each pack, in each letter, in the names of all calendar
    entries, and in the story. Whoever writes `visibility` there believes that something is withheld, and nothing is.

    Mend it by taking `visibility` out, and narrow what is really to be kept: a unit, a person, a meeting.
    """
    home = visit.visit.home
    circle = visit.organisations[home].visibility if home in visit.organisations else Visibility.PUBLIC
    if circle is not Visibility.PUBLIC:
        yield finding(
            f"our own organisation cannot be kept for the circle `{circle}`: every paper names it",
            *("organisations", home, "visibility"),
            help="take it out here, and narrow the unit, the person or the meeting that is to be kept",
            related=("visit", "home"),
        )


@rule(Severity.WARNING)
def contact_without_number(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """Somebody is to be called or written to, and there is neither number nor address.

    The page of contacts is read in a hurry, in the street.

    Mend it with `phone` or `email`.
    """
    for name, contact in visit.contacts.items():
        if contact.phone is None and contact.email is None:
            yield finding(
                f"there is no number for {contact.name}",
                *("contacts", name),
                help="add `phone` or `email`",
                at_key=True,
            )


@rule(Severity.WARNING, needs_all=True)
def head_missing(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """The visit has delegates and no head.

    Hosts choose who receives the delegation by the rank of its head, who leads every meeting at which nobody else
    does; packs and the news begin with the head.

    Mend it with `head` under `visit`, the id of a delegate.
    """
    if visit.visit.head is None and visit.delegates:
        candidates = ", ".join(visit.delegates)
        yield finding(
            "nobody is named as head of the delegation",
            "visit",
            help=f"add `head` under `visit`; delegates: {candidates}",
            at_key=True,
        )


def _loop(visit: Visit, name: str) -> tuple[str, ...]:
    """Return the bodies from this one up until it comes again; empty where it does not."""
    lineage = visit.lineage(name)
    last = visit.organisations[lineage[-1]].parent
    return lineage if last == name else ()
