"""The one gate of confidentiality: what a reader may not see is not in the view that renderers receive.

A reader is held back twice. *Clearance* says how confidential a field may be: public, host, delegation, office.
*Scope* says which entries concern the reader at all: a partner gets its own meetings, the people in them and the
agreements it is party to; a delegate what he or she takes part in. Everything else is taken out of the visit
before any renderer sees it, and what is withheld looks just like what was never written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, partial
from typing import TYPE_CHECKING, Any, get_args

from itinerary.errors import UnknownNameError
from itinerary.programme.timeline import Engagement, Leg, Programme, Slot, Transfer
from itinerary.scope import Scope, scope_of_delegate, scope_of_partner, scope_of_public
from itinerary.spec.base import VISIBILITY_KEY, Entry, Model, Visibility
from itinerary.spec.pruning import without_dangling
from itinerary.spec.visit import Direction

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

    from itinerary.spec.visit import Visit


class AudienceKind(StrEnum):
    """Who reads."""

    OFFICE = "office"
    """The planning office: everything."""
    DELEGATION = "delegation"
    """Our side as a whole: leadership packs."""
    DELEGATE = "delegate"
    """One member of the delegation."""
    PARTNER = "partner"
    """One organisation that receives us; for an incoming visit, one of our units or another host."""
    PUBLIC = "public"
    """Anyone."""


@dataclass(frozen=True, slots=True)
class Audience:
    """One reader, or one kind of readers."""

    kind: AudienceKind
    id: str = ""
    """Which delegate or partner; empty for the others."""

    def __str__(self) -> str:
        return f"{self.kind.value}:{self.id}" if self.id else self.kind.value

    @classmethod
    def named(cls, visit: Visit, name: str) -> Audience:
        """Return the audience that a planner names: `office`, `public`, or the id of a delegate or partner.

        Raises `UnknownNameError` where the visit knows no such reader.
        """
        if name in {AudienceKind.OFFICE, AudienceKind.DELEGATION, AudienceKind.PUBLIC}:
            return cls(AudienceKind(name))
        if name in visit.delegates:
            return cls(AudienceKind.DELEGATE, name)
        if name in partners_of(visit):
            return cls(AudienceKind.PARTNER, name)
        known = ("office", "delegation", "public", *visit.delegates, *partners_of(visit))
        raise UnknownNameError("audience", name, known)

    def clearance(self, visit: Visit) -> Visibility:
        """Return how confidential a field this reader may see.

        Delegates are our own side on an outgoing visit, and guests on an incoming one; there, our own units are.
        """
        incoming = visit.visit.direction is Direction.INCOMING
        match self.kind:
            case AudienceKind.OFFICE:
                return Visibility.OFFICE
            case AudienceKind.DELEGATION:
                return Visibility.DELEGATION
            case AudienceKind.DELEGATE:
                return Visibility.HOST if incoming else Visibility.DELEGATION
            case AudienceKind.PARTNER:
                return Visibility.DELEGATION if incoming and visit.is_ours(self.id) else Visibility.HOST
            case AudienceKind.PUBLIC:
                return Visibility.PUBLIC


def partners_of(visit: Visit) -> tuple[str, ...]:
    """Return the ids of the organisations that host at least one meeting, in the order of the spec."""
    hosts = {meeting.partner for meeting in visit.meetings.values()}
    return tuple(name for name in visit.organisations if name in hosts)


def audiences_of(visit: Visit) -> tuple[Audience, ...]:
    """Return every reader for whom documents are made."""
    return (
        Audience(AudienceKind.OFFICE),
        Audience(AudienceKind.DELEGATION),
        *(Audience(AudienceKind.DELEGATE, name) for name in visit.delegates),
        *(Audience(AudienceKind.PARTNER, name) for name in partners_of(visit)),
        Audience(AudienceKind.PUBLIC),
    )


@dataclass(frozen=True, slots=True)
class View:
    """A visit as one reader may see it: the only thing that a renderer receives."""

    audience: Audience
    visit: Visit
    programme: Programme

    @property
    def is_office(self) -> bool:
        """Whether the planning office reads, so that working papers are in place."""
        return self.audience.kind is AudienceKind.OFFICE


def view(programme: Programme, audience: Audience) -> View:
    """Return what one reader may see of a programme."""
    whole = programme.visit
    clearance = audience.clearance(whole)
    scope = _scope(programme, audience)
    visit = scope.applied_to(whole) if scope is not None else whole
    visit = _approved_words_only(visit, clearance)
    redacted: Visit = without_dangling(_redacted(visit, clearance))
    return View(audience, redacted, _visible_programme(programme, redacted, audience, clearance))


def _scope(programme: Programme, audience: Audience) -> Scope | None:
    match audience.kind:
        case AudienceKind.OFFICE | AudienceKind.DELEGATION:
            return None
        case AudienceKind.DELEGATE:
            return scope_of_delegate(programme, audience.id)
        case AudienceKind.PARTNER:
            return scope_of_partner(programme, audience.id)
        case AudienceKind.PUBLIC:
            return scope_of_public(programme)


def _approved_words_only(visit: Visit, clearance: Visibility) -> Visit:
    """Take out quotations without approval and photographs without consent for all who read outside."""
    if clearance.admits(Visibility.DELEGATION):
        return visit
    outcomes = visit.outcomes
    cleared = outcomes.model_copy(
        update={
            "quotations": {key: said for key, said in outcomes.quotations.items() if said.approved is not None},
            "photographs": {key: photo for key, photo in outcomes.photographs.items() if photo.may_be_published},
        }
    )
    return visit.model_copy(update={"outcomes": cleared})


def _visible_programme(programme: Programme, visit: Visit, audience: Audience, clearance: Visibility) -> Programme:
    """Keep the slots whose entries are left in the visit, with the people whom the reader may know."""
    slots = tuple(
        _visible_slot(slot, visit, clearance) for slot in programme.slots if _concerns(slot, visit, audience, clearance)
    )
    unscheduled = tuple(name for name in programme.unscheduled if name in visit.meetings)
    return Programme(visit, slots, unscheduled)


def _concerns(slot: Slot, visit: Visit, audience: Audience, clearance: Visibility) -> bool:
    if audience.kind is AudienceKind.DELEGATE and audience.id not in slot.people:
        return False
    match slot:
        case Engagement():
            return slot.id in visit.meetings
        case Transfer(serves=serves):
            served = serves[0] == "meetings" and serves[1] in visit.meetings
            return served if clearance is Visibility.HOST else clearance.admits(Visibility.DELEGATION)
        case Leg():
            return slot.id in visit.travel
        case _:
            return slot.id in visit.stays


def _visible_slot(slot: Slot, visit: Visit, clearance: Visibility) -> Slot:
    people = tuple(person for person in slot.people if person in visit.delegates)
    if isinstance(slot, Engagement):
        known = tuple(person for person in slot.counterparts if person in visit.counterparts)
        room = slot.room if clearance.admits(Visibility.HOST) else None
        return replace(slot, people=people, counterparts=known, room=room)
    if isinstance(slot, Transfer) and not clearance.admits(Visibility.DELEGATION):
        return replace(slot, people=people, note=None, origin=None, start=slot.end)
    return replace(slot, people=people)


@cache
def visibility_of(model: type[Model]) -> Mapping[str, Visibility]:
    """Return who may see each field of a model, by field name."""
    return {name: _declared(field) for name, field in model.model_fields.items()}


def _declared(field: FieldInfo) -> Visibility:
    extra = field.json_schema_extra
    return Visibility(str(extra[VISIBILITY_KEY])) if isinstance(extra, dict) else Visibility.OFFICE


@dataclass(frozen=True, slots=True)
class _Cut:
    """What a clearance does to one model."""

    withheld: Mapping[str, Callable[[], object]]
    """Fields above the clearance, with what makes the default that takes their place."""
    deeper: tuple[str, ...]
    """Fields that may be seen and hold models, in which something may be withheld."""


@cache
def _cut(model: type[Model], clearance: Visibility) -> _Cut:
    seen = {name for name, needed in visibility_of(model).items() if clearance.admits(needed)}
    fields = model.model_fields
    return _Cut(
        withheld={
            name: partial(field.get_default, call_default_factory=True)
            for name, field in fields.items()
            if name not in seen
        },
        deeper=tuple(name for name, field in fields.items() if name in seen and _holds_models(field.annotation)),
    )


def _holds_models(annotation: Any) -> bool:  # noqa: ANN401 - annotations have no common type
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return True
    return any(_holds_models(part) for part in get_args(annotation))


def _redacted(value: Any, clearance: Visibility) -> Any:  # noqa: ANN401 - walks values of every type
    """Return a value without what is above the clearance; a field that is withheld gets its default."""
    if isinstance(value, Model):
        cut = _cut(type(value), clearance)
        update = {name: default() for name, default in cut.withheld.items()}
        for name in cut.deeper:
            update[name] = _redacted(getattr(value, name), clearance)
        return value.model_copy(update=update) if update else value
    if isinstance(value, Mapping):
        return {key: _redacted(item, clearance) for key, item in value.items() if _may_see(item, clearance)}
    if isinstance(value, tuple):
        return tuple(_redacted(item, clearance) for item in value if _may_see(item, clearance))
    return value


def _may_see(item: object, clearance: Visibility) -> bool:
    return not isinstance(item, Entry) or clearance.admits(item.visibility)
