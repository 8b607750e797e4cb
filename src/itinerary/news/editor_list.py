"""The editor's list: what the story lacks, what is to be checked, and what it leaves out. For the office alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.news.claims import ClaimKind, claims
from itinerary.news.facts import FactKind
from itinerary.news.points import Part, Point, PointKind
from itinerary.spec.base import Visibility
from itinerary.spec.meetings import MeetingKind, MeetingStatus
from itinerary.spec.outcomes import AgreementAct, Consent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from itinerary.diagnostics import DataPath
    from itinerary.news.facts import Fact
    from itinerary.news.story import Story
    from itinerary.spec.meetings import Meeting
    from itinerary.spec.organisations import Figure, Relationship
    from itinerary.spec.outcomes import AgreementOutcome, MeetingOutcome
    from itinerary.spec.visit import Visit


__all__ = ["Part", "Point", "PointKind", "points"]

_SAID_OF_NOTHING: Final = frozenset({MeetingKind.REST, MeetingKind.BRIEFING})
_PICTURED: Final = ((PointKind.CAPTION, "caption"), (PointKind.ALT, "alt"), (PointKind.CREDIT, "credit"))

_CLAIMED: Final = {
    ClaimKind.ANNIVERSARY: PointKind.ANNIVERSARY,
    ClaimKind.SUPERLATIVE: PointKind.SUPERLATIVE,
    ClaimKind.BINDING: PointKind.BINDING,
    ClaimKind.RELATIVE: PointKind.RELATIVE,
}


def points(story: Story, visit: Visit) -> tuple[Point, ...]:
    """Return what the editor is to know, part by part; `visit` is as the office sees it."""
    found = (
        *_publication(visit),
        *_quotations(visit),
        *_meetings(visit),
        *_agreements(visit),
        *_photographs(visit),
        *_sources(story, visit),
        *_claimed(story),
        *_left_out(story, visit),
    )
    order = tuple(PointKind)
    return tuple(sorted(found, key=lambda point: (tuple(Part).index(point.part), order.index(point.kind))))


def _publication(visit: Visit) -> Iterator[Point]:
    if visit.news.embargo is not None:
        yield Point(PointKind.EMBARGO, ("news", "embargo"))
    for number, clearance in enumerate(visit.press.clearances if visit.press else ()):
        if clearance.cleared is None:
            yield Point(PointKind.CLEARANCE, ("press", "clearances", number, "cleared"))
    if visit.news.published is None:
        yield Point(PointKind.PUBLISHED, ("news", "published"))
    elif visit.news.published < visit.visit.to:
        yield Point(PointKind.UNFINISHED, ("news", "published"))


def _quotations(visit: Visit) -> Iterator[Point]:
    said = visit.outcomes.quotations
    wanted = visit.news.quote_from
    if wanted is not None and not any(quotation.speaker == wanted for quotation in said.values()):
        yield Point(PointKind.QUOTATION_MISSING, ("outcomes", "quotations"), (wanted,))
    for name, quotation in said.items():
        where: DataPath = ("outcomes", "quotations", name)
        if quotation.approved is None:
            yield Point(PointKind.QUOTATION_UNAPPROVED, (*where, "approved"), (quotation.speaker,))
        elif quotation.language is not None and quotation.language.split("-")[0] != "en":
            yield Point(PointKind.TRANSLATION, (*where, "language"), (quotation.speaker,))


def _meetings(visit: Visit) -> Iterator[Point]:
    for name, meeting in visit.meetings.items():
        outcome = visit.outcomes.meetings.get(name)
        if meeting.kind in _SAID_OF_NOTHING:
            continue
        if meeting.status is MeetingStatus.CANCELLED:
            yield Point(PointKind.CANCELLED, ("meetings", name))
        elif outcome is None or outcome.held is None:
            yield Point(PointKind.HELD, ("outcomes", "meetings", name, "held"))
        elif outcome.held:
            yield from _of_meeting(name, meeting, outcome)
        else:
            yield Point(PointKind.NOT_HELD, ("meetings", name))


def _of_meeting(name: str, meeting: Meeting, outcome: MeetingOutcome) -> Iterator[Point]:
    where: DataPath = ("outcomes", "meetings", name)
    if meeting.kind is MeetingKind.MEETING and not outcome.discussed and not outcome.story:
        yield Point(PointKind.DISCUSSED, (*where, "discussed"))
    if meeting.kind is MeetingKind.TOUR and not outcome.toured:
        yield Point(PointKind.TOURED, (*where, "toured"))


def _agreements(visit: Visit) -> Iterator[Point]:
    for name in visit.agreements:
        outcome = visit.outcomes.agreements.get(name)
        where: DataPath = ("outcomes", "agreements", name)
        if outcome is None or outcome.what_was_done is None:
            yield Point(PointKind.DONE, where)
        elif outcome.what_was_done is AgreementAct.POSTPONED:
            yield Point(PointKind.POSTPONED, where)
        elif outcome.what_was_done in {AgreementAct.SIGNED, AgreementAct.RENEWED, AgreementAct.EXTENDED}:
            yield from _of_signing(visit, name, outcome)


def _of_signing(visit: Visit, name: str, outcome: AgreementOutcome) -> Iterator[Point]:
    """Ask for the parties for which nobody is recorded as signing, and for the day."""
    where: DataPath = ("outcomes", "agreements", name)
    silent = tuple(
        party.organisation
        for party in visit.agreements[name].parties
        if not any(person in party.signatories or _belongs(visit, person, party.organisation) for person in outcome.by)
    )
    if silent:
        yield Point(PointKind.SIGNATORIES, (*where, "by"), silent)
    if outcome.signed is None and outcome.on is None:
        yield Point(PointKind.DATE, (*where, "signed"))


def _belongs(visit: Visit, person_id: str, organisation: str) -> bool:
    person = visit.person(person_id)
    return person is not None and person.organisation is not None and organisation in visit.lineage(person.organisation)


def _photographs(visit: Visit) -> Iterator[Point]:
    for name, photograph in visit.outcomes.photographs.items():
        where: DataPath = ("outcomes", "photographs", name)
        if photograph.consent is not Consent.GIVEN:
            yield Point(PointKind.CONSENT, (*where, "consent"), photograph.people)
            continue
        for kind, key in _PICTURED:
            if not getattr(photograph, key) and not (kind is PointKind.CAPTION and photograph.people):
                yield Point(kind, (*where, key))


def _sources(story: Story, visit: Visit) -> Iterator[Point]:
    """Ask for the source of every claim that the spec lets stand without one, and for the day of every number."""
    if visit.relationship is not None:
        yield from _sources_of(("relationship",), visit.relationship)
    for name in story.record.visit.organisations:
        tie = visit.organisations[name].relationship
        if tie is not None:
            yield from _sources_of(("organisations", name, "relationship"), tie)
    yield from _sources_of_figures(("outcomes", "figures"), visit.outcomes.figures)
    for name, scheme in visit.schemes.items():
        if scheme.source is None:
            yield Point(PointKind.SOURCE, ("schemes", name, "source"))
        if scheme.as_of is None and (scheme.years or scheme.supports):
            yield Point(PointKind.AS_OF, ("schemes", name, "as-of"))
    for number, step in enumerate(visit.outcomes.next_steps):
        if step.source is None:
            yield Point(PointKind.SOURCE, ("outcomes", "next-steps", number, "source"))


def _sources_of(where: DataPath, tie: Relationship) -> Iterator[Point]:
    yield from _sources_of_figures((*where, "figures"), tie.figures)
    for number, event in enumerate(tie.history):
        if event.source is None:
            yield Point(PointKind.SOURCE, (*where, "history", number, "source"))


def _sources_of_figures(where: DataPath, figures: Iterable[Figure]) -> Iterator[Point]:
    for number, figure in enumerate(figures):
        if figure.source is None:
            yield Point(PointKind.SOURCE, (*where, number, "source"))
        if figure.as_of is None:
            yield Point(PointKind.AS_OF, (*where, number, "as-of"))


def _claimed(story: Story) -> Iterator[Point]:
    """Yield what the planner's public words claim and nobody vouches for."""
    for claim in claims(story.record.visit):
        yield Point(_CLAIMED[claim.kind], claim.path, words=claim.words, text=claim.text)


def _entry(fact: Fact, shortened: tuple[Fact, ...]) -> DataPath:
    """Return where an editor finds what was left out for length: a meeting once, whatever was recorded of it."""
    of_meetings = {FactKind.HELD, FactKind.TOURED, FactKind.DISCUSSED, FactKind.TOLD}
    held = any(other.kind is FactKind.HELD and other.subject == fact.subject for other in shortened)
    if fact.kind in of_meetings and held:
        return ("meetings", fact.subject)
    if fact.kind in of_meetings:
        return fact.paths[0][:-1]
    return ("agreements", fact.subject) if fact.kind is FactKind.TERMS else fact.paths[0]


def _untold(story: Story) -> Iterator[Point]:
    """Yield what no story tells, having no words for it, and then what this one leaves out for its length."""
    shortened = tuple(fact for fact in story.untold if fact in story.told.left_out)
    for fact in story.untold:
        is_bare = fact.kind is FactKind.PHOTOGRAPH and not _shows_something(story.record.visit, fact.subject)
        if is_bare or fact in shortened:
            continue
        yield Point(PointKind.UNTOLD, ("meetings", fact.subject) if fact.kind is FactKind.HELD else fact.paths[0])
    for path in dict.fromkeys(_entry(fact, shortened) for fact in shortened):
        yield Point(PointKind.SHORTENED, path)


def _shows_something(visit: Visit, photograph: str) -> bool:
    """Whether there is a caption that a story could have; where there is none, the editor is asked for it anyway."""
    found = visit.outcomes.photographs[photograph]
    return bool(found.caption or found.people)


def _left_out(story: Story, visit: Visit) -> Iterator[Point]:
    yield from _untold(story)
    public = story.record.visit
    for name, delegate in visit.delegates.items():
        if name not in public.delegates and public.delegates:
            is_public = delegate.visibility is Visibility.PUBLIC
            yield Point(PointKind.ABSENT if is_public else PointKind.NOT_NAMED, ("delegates", name))
    for name, meeting in visit.meetings.items():
        outcome = visit.outcomes.meetings.get(name)
        if outcome and outcome.held and meeting.kind not in _SAID_OF_NOTHING and name not in public.meetings:
            yield Point(PointKind.NOT_PUBLIC, ("meetings", name))
    for name, quotation in visit.outcomes.quotations.items():
        if quotation.approved is not None and name not in public.outcomes.quotations:
            yield Point(PointKind.NOT_PUBLIC, ("outcomes", "quotations", name))
    for name, photograph in visit.outcomes.photographs.items():
        if photograph.may_be_published and name not in public.outcomes.photographs:
            yield Point(PointKind.NOT_PUBLIC, ("outcomes", "photographs", name))
    for name, done in visit.outcomes.agreements.items():
        if done.is_public and name not in public.agreements:
            yield Point(PointKind.NOT_PUBLIC, ("outcomes", "agreements", name))
