"""What holds a story back: embargo, clearances, words and pictures not approved, and questions that change its meaning.

A story goes out when nothing holds it. Which questions of the editor's list do is decided here, in `CHANGES_MEANING`:
those whose answer would make a sentence of the story wrong, or make its silence mislead. Whether an engagement of the
programme took place that a story would tell, whether a text was signed, and who signed one of which no signatory at all
is recorded, are such: a reader takes a story of a visit for the whole of it, and a signature for somebody's. So are the
day of publication, against which everything that is "to follow" is told, an anniversary that fits no year on record,
and a text called binding that nobody recorded as such. What was talked about, what was seen, on which day a text was
signed and who signed it for the other side, and the source of a number only add to what is told, and hold nothing back;
nor do superlatives, which an editor judges by their words, nor what the spec keeps from the public.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from itinerary.audience import AudienceKind
from itinerary.errors import ItineraryError
from itinerary.news.editor_list import points
from itinerary.news.english.questions import wording
from itinerary.news.facts import FactKind
from itinerary.news.mark import Mark, Standing, embargo_of
from itinerary.news.points import PointKind
from itinerary.news.prose import facts_of
from itinerary.rendering.language import language
from itinerary.spec.base import Visibility
from itinerary.spec.meetings import MeetingKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from itinerary.audience import View
    from itinerary.diagnostics import DataPath
    from itinerary.news.points import Point
    from itinerary.news.story import Story
    from itinerary.spec.visit import Visit

_ENGLISH: Final = "en-GB"
"""In which the office is told what holds a story, whatever language the story is in, as by every command."""


class HoldKind(StrEnum):
    """What sort of thing holds a story back."""

    PREPARATION = "preparation"
    """Nothing is recorded as having taken place."""
    EMBARGO = "embargo"
    CLEARANCE = "clearance"
    """Somebody whom the press plan names has not agreed."""
    QUOTATION = "quotation"
    """Words are missing that are wanted, or await approval."""
    CONSENT = "consent"
    """Somebody in a photograph that a caption describes has not agreed to it, or not any more."""
    PICTURE = "picture"
    """A photograph that the page names is not there, or cannot be used."""
    MEANING = "meaning"
    """A question is open whose answer may change what the story means."""


CHANGES_MEANING: Final = frozenset(
    {
        *(PointKind.HELD, PointKind.DONE, PointKind.SIGNATORIES),
        *(PointKind.PUBLISHED, PointKind.ANNIVERSARY, PointKind.BINDING),
    }
)
"""The questions of the editor's list that hold a story back; see the head of this module for why these."""

_NEVER_TOLD: Final = frozenset({MeetingKind.BRIEFING, MeetingKind.REST, MeetingKind.MEAL, MeetingKind.PRESS})
"""Engagements of which a story says nothing, unless something was signed at one, which is asked for by itself."""

_KINDS: Final[Mapping[PointKind, HoldKind]] = {
    PointKind.CLEARANCE: HoldKind.CLEARANCE,
    PointKind.QUOTATION_MISSING: HoldKind.QUOTATION,
    PointKind.QUOTATION_UNAPPROVED: HoldKind.QUOTATION,
    **dict.fromkeys(CHANGES_MEANING, HoldKind.MEANING),
}


@dataclass(frozen=True, slots=True)
class Hold:
    """One thing that holds a story back. For the office alone."""

    kind: HoldKind
    path: DataPath
    """Where in the spec it is settled."""
    sentence: str
    """What it is, in English."""


class NotFinalError(ItineraryError):
    """A story was to be let go while something holds it back; the sentence lists all of that."""

    def __init__(self, holds: tuple[Hold, ...]) -> None:
        listed = "".join(f"\n- {hold.sentence} ({'.'.join(map(str, hold.path))})" for hold in holds)
        things = "one thing holds" if len(holds) == 1 else f"{len(holds)} things hold"
        super().__init__(f"the story cannot be let go: {things} it back; settle what stands at each place{listed}")
        self.holds = holds


class HoldsNotKnownError(ItineraryError):
    """What holds a story back was asked of a view that does not know all of it."""

    def __init__(self, audience: str) -> None:
        super().__init__(f"what holds a story back is seen by the office, not in the view of '{audience}'")


def holds(story: Story, office: View, now: dt.datetime) -> tuple[Hold, ...]:
    """Return everything that holds a story back at a moment, which must be aware; nothing where it may go out.

    `office` is the office's view of the visit that the story tells. Raises `HoldsNotKnownError` for another view.
    """
    if office.audience.kind is not AudienceKind.OFFICE:
        raise HoldsNotKnownError(str(office.audience))
    found = (*_preparation(story), *_embargo(office.visit, now), *_open_points(story, office))
    return (*found, *_gaps(story, found), *_consents(story, office.visit), *_pictures(story, office))


def mark_of(story: Story, office: View, now: dt.datetime) -> Mark:
    """Return the mark that a draft carries at a moment; `holds` says more, and not to everyone."""
    found = {hold.kind for hold in holds(story, office, now)}
    standing = Standing.EMBARGOED if found == {HoldKind.EMBARGO} else Standing.DRAFT
    return Mark(standing, embargo_of(office.visit), is_under_embargo=HoldKind.EMBARGO in found)


def released(story: Story, office: View, now: dt.datetime) -> Mark:
    """Return the mark with which a story goes out, which is none to be seen.

    Raises `NotFinalError` with all that holds it back at that moment.
    """
    found = holds(story, office, now)
    if found:
        raise NotFinalError(found)
    return replace(mark_of(story, office, now), standing=Standing.FINAL)


def _preparation(story: Story) -> Iterator[Hold]:
    if story.record.is_empty:
        words = "Nothing is recorded as having taken place, so that there is no story."
        yield Hold(HoldKind.PREPARATION, ("outcomes",), words)


def _embargo(visit: Visit, now: dt.datetime) -> Iterator[Hold]:
    until = embargo_of(visit)
    if until is not None and now < until.instant:
        mark = Mark(Standing.EMBARGOED, until, is_under_embargo=True)
        yield Hold(HoldKind.EMBARGO, ("news", "embargo"), f"{mark.lines(_ENGLISH)[0]}.")


def _open_points(story: Story, office: View) -> Iterator[Hold]:
    """Yield the points of the editor's list that hold the story; what is kept from the public holds nothing."""
    speech = language(_ENGLISH)
    for point in points(story, office.visit):
        kind = _KINDS.get(point.kind)
        if kind is not None and _would_be_told(point, office):
            yield Hold(kind, point.path, wording(point, office.visit, speech))


def _gaps(story: Story, found: tuple[Hold, ...]) -> Iterator[Hold]:
    """Yield the gaps of the text where nothing else says why they are there."""
    if not {HoldKind.PREPARATION, HoldKind.QUOTATION} & {hold.kind for hold in found}:
        for gap in story.gaps:
            yield Hold(HoldKind.QUOTATION, ("outcomes", "quotations"), f"{gap.strip('[]')}.")


def _would_be_told(point: Point, office: View) -> bool:
    """Whether a point is about something that the public would be told, were it recorded."""
    visit = office.visit
    if point.kind is PointKind.BINDING:
        return not any(text.binding for text in visit.agreements.values())
    match point.path:
        case ("outcomes", "meetings", str(name), "held"):
            meeting = visit.meetings[name]
            is_news = meeting.kind not in _NEVER_TOLD and office.programme.engagement(name) is not None
            return is_news and meeting.visibility is Visibility.PUBLIC
        case ("outcomes", "agreements", str(name), *key):
            is_signed_by_somebody = key == ["by"] and bool(visit.outcomes.agreements[name].by)
            return visit.agreements[name].visibility is Visibility.PUBLIC and not is_signed_by_somebody
        case ("outcomes", "quotations", str(name), *_):
            return visit.outcomes.quotations[name].visibility is Visibility.PUBLIC
        case _:
            return True


def _consents(story: Story, visit: Visit) -> Iterator[Hold]:
    """Yield the photographs of the captions that may not be published, as where consent was taken back."""
    for fact in facts_of(story.told.captions):
        photograph = visit.outcomes.photographs.get(fact.subject) if fact.kind is FactKind.PHOTOGRAPH else None
        if photograph is not None and not photograph.may_be_published:
            words = f"Photograph “{photograph.caption or fact.subject}” is described, and not all in it agree to that."
            yield Hold(HoldKind.CONSENT, ("outcomes", "photographs", fact.subject, "consent"), words)


def _pictures(story: Story, office: View) -> Iterator[Hold]:
    """Yield the photographs of the captions of which the file is not there, or is none that documents can show."""
    album = office.programme.album
    for fact in facts_of(story.told.captions):
        photograph = office.visit.outcomes.photographs.get(fact.subject) if fact.kind is FactKind.PHOTOGRAPH else None
        named = photograph.file if photograph is not None and album.folder is not None else None
        if named and album.photograph(named) is None:
            words = f"The photograph '{named}' is not there, or cannot be used; `itinerary check` says why."
            yield Hold(HoldKind.PICTURE, ("outcomes", "photographs", fact.subject, "file"), words)
