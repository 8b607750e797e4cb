"""The gate: from a programme and a reader to the view that renderers receive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.audience.narrowing import without, without_narrowed
from itinerary.audience.reader import Audience, AudienceKind
from itinerary.audience.redaction import may_see, redacted
from itinerary.audience.visible_programme import visible_programme
from itinerary.scope import EntryT, Scope, scope_of_delegate, scope_of_partner, scope_of_public
from itinerary.spec.base import Visibility
from itinerary.spec.pruning import without_dangling

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from itinerary.programme.timeline import Programme
    from itinerary.spec.outcomes import Action
    from itinerary.spec.visit import Visit


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
    """Return what one reader may see of a programme.

    Entries that are narrowed beyond the reader fall out first, so that nobody comes into view by way of a meeting
    that is not; and of other partners' people, those whom he may not know, before what belongs to them is looked for.
    """
    clearance = audience.clearance(programme.visit)
    open_programme = without_narrowed(programme, clearance)
    scope = _scope(open_programme, audience)
    if scope is not None and clearance is Visibility.HOST:
        open_programme = without(open_programme, _hidden_strangers(open_programme.visit, scope))
        scope = _scope(open_programme, audience)
    visit = open_programme.visit if scope is None else scope.applied_to(open_programme.visit)
    visit = _approved_words_only(visit, clearance)
    if scope is not None and clearance is Visibility.HOST:
        visit = _public_alone(visit, scope)
    seen: Visit = without_dangling(_with_own_travel(redacted(visit, clearance), visit, audience))
    seen = _without_strange_owners(_with_whole_rows(seen, programme.visit), programme.visit)
    return View(audience, seen, visible_programme(open_programme, seen, audience, clearance))


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


def _hidden_strangers(visit: Visit, scope: Scope) -> Mapping[str, Collection[str]]:
    """Return by register other partners' people, and what is signed in a partner's presence, that are not public."""
    return {
        "counterparts": [name for name in scope.strangers if not may_see(visit.counterparts[name], Visibility.PUBLIC)],
        "agreements": [name for name in scope.witnessed if not may_see(visit.agreements[name], Visibility.PUBLIC)],
    }


def _public_alone(visit: Visit, scope: Scope) -> Visit:
    """Show a partner no more than is public of other partners' people, and of what is signed in his presence."""
    acts = visit.outcomes.agreements
    told = {name: outcome for name, outcome in acts.items() if name not in scope.witnessed or outcome.is_public}
    return visit.model_copy(
        update={
            "counterparts": _with_public(visit.counterparts, scope.strangers),
            "agreements": _with_public(visit.agreements, scope.witnessed),
            "outcomes": visit.outcomes.model_copy(update={"agreements": told}),
        }
    )


def _with_public(entries: Mapping[str, EntryT], others: Collection[str]) -> Mapping[str, EntryT]:
    """Return a register in which the entries of others have only what is public of them."""
    return {name: redacted(entry, Visibility.PUBLIC) if name in others else entry for name, entry in entries.items()}


def _with_own_travel(seen: Visit, visit: Visit, audience: Audience) -> Visit:
    """Give a delegate the journeys and nights that are his own: a guest knows them as our own people know theirs."""
    if audience.kind is not AudienceKind.DELEGATE:
        return seen
    own = {register: redacted(getattr(visit, register), Visibility.DELEGATION) for register in ("travel", "stays")}
    return seen.model_copy(update=own)


def _with_whole_rows(visit: Visit, whole: Visit) -> Visit:
    """Name nobody in a photograph of which somebody must not be named: 'from left' would point at the wrong people."""
    outcomes = visit.outcomes
    unnamed = {
        name: photo.model_copy(update={"people": ()})
        for name, photo in outcomes.photographs.items()
        if len(photo.people) < len(whole.outcomes.photographs[name].people)
    }
    if not unnamed:
        return visit
    photographs = {name: unnamed.get(name, photo) for name, photo in outcomes.photographs.items()}
    return visit.model_copy(update={"outcomes": outcomes.model_copy(update={"photographs": photographs})})


def _without_strange_owners(visit: Visit, whole: Visit) -> Visit:
    """Take out who does what was promised, where that is the id of somebody whom the reader may not know."""
    strangers = {*whole.delegates, *whole.counterparts} - {*visit.delegates, *visit.counterparts}
    outcomes = visit.outcomes
    update = {
        name: outcome.model_copy(update={"actions": tuple(_unowned(action, strangers) for action in outcome.actions)})
        for name, outcome in outcomes.meetings.items()
        if any(action.owner in strangers for action in outcome.actions)
    }
    if not update:
        return visit
    meetings = {name: update.get(name, outcome) for name, outcome in outcomes.meetings.items()}
    return visit.model_copy(update={"outcomes": outcomes.model_copy(update={"meetings": meetings})})


def _unowned(action: Action, strangers: Collection[str]) -> Action:
    return action.model_copy(update={"owner": None}) if action.owner in strangers else action
