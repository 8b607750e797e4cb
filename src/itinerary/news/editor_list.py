"""The editor's list: what the story lacks, what is to be checked, and what it leaves out. For the office alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from itinerary.news.facts import FactKind
from itinerary.spec.meetings import MeetingKind, MeetingStatus
from itinerary.spec.outcomes import AgreementAct, Consent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from itinerary.diagnostics import DataPath
    from itinerary.news.story import Story
    from itinerary.spec.meetings import Meeting
    from itinerary.spec.organisations import Figure, Relationship
    from itinerary.spec.outcomes import AgreementOutcome, MeetingOutcome
    from itinerary.spec.visit import Visit


class PointKind(StrEnum):
    """What sort of thing the editor is told; each has a sentence of its own in every language."""

    EMBARGO = "embargo"
    CLEARANCE = "clearance"
    QUOTATION_MISSING = "quotation missing"
    QUOTATION_UNAPPROVED = "quotation unapproved"
    CONSENT = "consent"
    HELD = "held"
    DISCUSSED = "discussed"
    TOURED = "toured"
    DONE = "done"
    SIGNATORIES = "signatories"
    DATE = "date"
    PUBLISHED = "published"
    CAPTION = "caption"
    ALT = "alt"
    CREDIT = "credit"
    SOURCE = "source"
    AS_OF = "as of"
    TRANSLATION = "translation"
    BINDING = "binding"
    UNTOLD = "untold"
    NOT_HELD = "not held"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    NOT_NAMED = "not named"
    NOT_PUBLIC = "not public"


class Part(StrEnum):
    """Under what heading a point stands."""

    BEFORE_PUBLICATION = "before publication"
    NOT_RECORDED = "not recorded"
    TO_CHECK = "to check"
    LEFT_OUT = "left out"


_PARTS = {
    Part.BEFORE_PUBLICATION: (
        PointKind.EMBARGO,
        PointKind.CLEARANCE,
        PointKind.QUOTATION_MISSING,
        PointKind.QUOTATION_UNAPPROVED,
        PointKind.CONSENT,
        PointKind.PUBLISHED,
    ),
    Part.NOT_RECORDED: (
        PointKind.HELD,
        PointKind.DISCUSSED,
        PointKind.TOURED,
        PointKind.DONE,
        PointKind.SIGNATORIES,
        PointKind.DATE,
    ),
    Part.TO_CHECK: (
        PointKind.CAPTION,
        PointKind.ALT,
        PointKind.CREDIT,
        PointKind.SOURCE,
        PointKind.AS_OF,
        PointKind.TRANSLATION,
        PointKind.BINDING,
    ),
    Part.LEFT_OUT: (
        PointKind.UNTOLD,
        PointKind.NOT_HELD,
        PointKind.CANCELLED,
        PointKind.POSTPONED,
        PointKind.NOT_NAMED,
        PointKind.NOT_PUBLIC,
    ),
}

_SAID_OF_NOTHING = frozenset({MeetingKind.REST, MeetingKind.BRIEFING})
_PICTURED = ((PointKind.CAPTION, "caption"), (PointKind.ALT, "alt"), (PointKind.CREDIT, "credit"))


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that the editor is told."""

    kind: PointKind
    path: DataPath
    """Where in the spec it belongs, or stands."""
    subjects: tuple[str, ...] = ()
    """Ids of the people or organisations that it is about, where the path does not say."""

    @property
    def part(self) -> Part:
        """Under what heading it stands."""
        return next(part for part, kinds in _PARTS.items() if self.kind in kinds)


def points(story: Story, visit: Visit) -> tuple[Point, ...]:
    """Return what the editor is to know, part by part; `visit` is as the office sees it."""
    found = (
        *_publication(visit),
        *_quotations(visit),
        *_meetings(visit),
        *_agreements(visit),
        *_photographs(visit),
        *_sources(story, visit),
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
    for number, line in enumerate(outcome.story):
        if _calls_binding(line):
            yield Point(PointKind.BINDING, (*where, "story", number))


def _calls_binding(line: str) -> bool:
    lowered = line.lower()
    return "binding" in lowered and not any(prefix + "binding" in lowered for prefix in ("non-", "non", "not "))


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


def _left_out(story: Story, visit: Visit) -> Iterator[Point]:
    for fact in story.untold:
        if fact.kind is FactKind.HELD:
            yield Point(PointKind.UNTOLD, ("meetings", fact.subject))
        elif fact.kind is not FactKind.PHOTOGRAPH:
            yield Point(PointKind.UNTOLD, fact.paths[0])
    public = story.record.visit
    for name in visit.delegates:
        if name not in public.delegates and public.delegates:
            yield Point(PointKind.NOT_NAMED, ("delegates", name))
    for name, meeting in visit.meetings.items():
        outcome = visit.outcomes.meetings.get(name)
        if outcome and outcome.held and meeting.kind not in _SAID_OF_NOTHING and name not in public.meetings:
            yield Point(PointKind.NOT_PUBLIC, ("meetings", name))
    for name, done in visit.outcomes.agreements.items():
        if done.is_public and name not in public.agreements:
            yield Point(PointKind.NOT_PUBLIC, ("outcomes", "agreements", name))
