"""Meetings: every engagement of the programme, whatever its kind, with the brief that our side reads about it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from itinerary.spec.base import (
    AgreementId,
    CounterpartId,
    CountryCode,
    DelegateId,
    Entry,
    LanguageTag,
    Line,
    Listing,
    Model,
    OrganisationId,
    PersonId,
    Prose,
    SiteId,
    Url,
    delegation,
    host,
    office,
    public,
)
from itinerary.spec.moments import Attendance, Date, DateAndTime, Duration, HostWindow, TimeOfDay, WhichDelegates
from itinerary.spec.sites import DayContact

if TYPE_CHECKING:
    import datetime as dt


class MeetingKind(StrEnum):
    """What sort of engagement it is."""

    MEETING = "meeting"
    COURTESY_CALL = "courtesy-call"
    TOUR = "tour"
    SIGNING = "signing"
    CEREMONY = "ceremony"
    TALK = "talk"
    MEAL = "meal"
    RECEPTION = "reception"
    BRIEFING = "briefing"
    PRESS = "press"
    REST = "rest"

    @property
    def is_internal(self) -> bool:
        """Whether it needs no host: our own briefing, a rest."""
        return self in {MeetingKind.BRIEFING, MeetingKind.REST}

    @property
    def is_briefed(self) -> bool:
        """Whether a head of delegation does not go into it unprepared."""
        return self in {
            *(MeetingKind.MEETING, MeetingKind.COURTESY_CALL, MeetingKind.SIGNING),
            *(MeetingKind.CEREMONY, MeetingKind.TALK),
        }


class MeetingStatus(StrEnum):
    """How sure it is."""

    TENTATIVE = "tentative"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"


class Priority(StrEnum):
    """How much it matters to find a time for it."""

    MUST = "must"
    WISH = "wish"


_ABOUT_BRIEFS = {"drafted_by", "delivered"}
"""Fields of a brief that say nothing of its meeting."""


class Brief(Model):
    """What our side reads before a meeting, and nobody else."""

    purpose: Line | None = delegation("Why we meet, in a sentence.", "To renew the partnership.")
    objectives: Listing[Line] = delegation("What we want to reach.", ["Agree two joint calls"], default=())
    desired_outcome: Line | None = delegation("What a good end looks like.", "A signed letter of intent.")
    talking_points: Listing[Line] = delegation("Points to make, six at most.", ["Thank them for …"], default=())
    if_raised: Listing[Line] = delegation("What to say if they bring it up.", ["Fees: …"], default=())
    avoid: Listing[Line] = delegation("What not to bring up.", ["The ranking"], default=())
    asks: Listing[Line] = delegation("What we ask of them.", ["Two doctoral places"], default=())
    offers: Listing[Line] = delegation("What we can offer.", ["A visiting chair"], default=())
    red_lines: Listing[Line] = office("What we cannot agree to.", ["No exclusivity"], default=())
    background: Prose | None = delegation("What led here.", "Talks began in 2021.")
    key_messages: Listing[Line] = delegation("What to say to the press.", ["We build on ten years"], default=())
    drafted_by: Line | None = delegation("Who wrote it, to ask back.", "Y. Mathews, Global Engagement")
    delivered: Date | None = office("When those who need it got it.", "2023-03-13")

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing of the meeting, whoever wrote it and handed it out."""
        return not any(getattr(self, name) for name in type(self).model_fields if name not in _ABOUT_BRIEFS)


class Cue(Model):
    """Something that staff do at a moment of the meeting."""

    at: TimeOfDay | None = office("When, local; without it, the cue stands in its place in the list.", "10:55")
    what: Line = office("What is done.", "Bring the signing folders", default=...)
    who: Line | None = office("By whom.", "Moynihan")


class AgendaItem(Model):
    """A topic of the meeting, as agreed with the host."""

    topic: Line = host("What is talked about.", "Joint seed funds", default=...)
    takes: Duration | None = host("How long.", "15 min")
    led_by: PersonId | None = host("Who opens it.", "rees")


class Meeting(Entry):
    """One engagement: a meeting, a call, a tour, a signing, a meal, or whatever its kind says."""

    title: Line = public("What it is called in the programme.", "Meeting with the President", default=...)
    kind: MeetingKind = public("What sort of engagement it is.", "tour", default=MeetingKind.MEETING)
    partner: OrganisationId | None = public("The organisation met, which is the host.", "osaka")
    also: Listing[OrganisationId] = public("Further organisations that take part.", ["cinet"], default=())
    site: SiteId | None = public("Where it is.", "suita")
    room: Line | None = host("Room or meeting point.", "Board Room, 3rd floor")
    start: DateAndTime | None = public("Local date and time at which it begins.", "2023-03-20 10:00")
    end: TimeOfDay | None = public("Local time at which it ends; with a date where that is another day.", "11:30")
    duration: Duration | None = public("How long it lasts, instead of an end.", "1h30")
    status: MeetingStatus = public("How sure it is.", "tentative", default=MeetingStatus.CONFIRMED)
    priority: Priority = delegation("How much it matters, while it has no time.", "must", default=Priority.MUST)
    windows: Listing[HostWindow] = host(
        "When the host can, while it has no time.", ["2023-03-21 9:00 to 12:00"], default=()
    )
    needs: Listing[PersonId] = delegation("Without whom it cannot be held.", ["rees"], default=())
    delegates: WhichDelegates = public("Who of the delegation takes part.", "all except yadav", default=Attendance())
    counterparts: Listing[CounterpartId] = public("Whom one meets.", ["nishio"], default=())
    leads: DelegateId | None = host("Who leads for the delegation; else the head where present.", "rees")
    chaired_by: PersonId | None = host("Who is in the chair.", "nishio")
    note_taker: PersonId | None = delegation("Who takes notes.", "mathews")
    interpreters: Listing[Line] = host("Who interprets, and how.", ["Ms Sato, consecutive"], default=())
    interpreters_briefed: Date | None = delegation("When the interpreters got papers and names.", "2023-03-17")
    languages: Listing[LanguageTag] = host("Languages that are spoken.", ["en", "ja"], default=())
    dress: Line | None = host("What to wear.", "business")
    gloss: Line | None = public("What it is about, in a clause that anyone may read.", "on joint seed funds")
    areas: Listing[Line] = public("Fields that it is about.", ["neuroscience"], default=())
    agenda: Listing[AgendaItem] = host("Topics agreed with the host.", [{"topic": "Seed funds"}], default=())
    signs: Listing[AgreementId] = public("Agreements to be signed at it.", ["loi-osaka"], default=())
    brief: Brief | None = delegation("What our side reads about it.", {"objectives": ["Agree two joint calls"]})
    hospitality: Line | None = host("Who offers what to eat and drink.", "Lunch hosted by the President")
    flags: Listing[CountryCode] = delegation("Whose flags are set out, from the left.", ["GB", "JP"], default=())
    press: Line | None = host("Whether press is there, and what it may do.", "University photographer only")
    bring: Listing[Line] = delegation("What to bring.", ["gift for the President"], default=())
    arrive_early: Duration | None = host("How long before the start one should be there.", "10 min")
    transport: Line | None = delegation("How one gets there, where no transfer says it.", "On foot, 5 minutes")
    contact: DayContact | None = host("Whom to call for this meeting on the day.", {"name": "Ms Tanaka"})
    link: Url | None = host("Where those join who are not in the room.", "https://meet.example.org/abc")
    cues: Listing[Cue] = office("What staff do, minute by minute.", [{"what": "Bring the folders"}], default=())
    plan_b: Line | None = office("What happens if it falls through.", "Tour of the museum instead")

    @property
    def is_scheduled(self) -> bool:
        """Whether it has a time; one without is shown everywhere as not yet scheduled."""
        return self.start is not None and (self.end is not None or self.duration is not None)

    @property
    def organisations(self) -> tuple[str, ...]:
        """Ids of all organisations that take part beside the delegation's own, the host first."""
        return ((self.partner,) if self.partner else ()) + self.also

    def local_span(self) -> tuple[dt.datetime, dt.datetime] | None:
        """Return start and end as naive local times at its site; none while it has no time."""
        if self.start is None or self.start.day is None:
            return None
        start = self.start.on(self.start.day)
        if self.end is not None:
            return start, self.end.on(self.start.day)
        return (start, start + self.duration) if self.duration is not None else None
