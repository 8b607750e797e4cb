"""The visit as written: the root of the spec."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BeforeValidator

from itinerary.spec.agreements import Agreement
from itinerary.spec.base import (
    CountryCode,
    DelegateId,
    Email,
    Id,
    LanguageTag,
    Line,
    Listing,
    Model,
    OrganisationId,
    Phone,
    Prose,
    delegation,
    host,
    office,
    public,
)
from itinerary.spec.checking import Checks
from itinerary.spec.countries import CountryNotes
from itinerary.spec.deadlines import Deadlines
from itinerary.spec.meetings import Meeting
from itinerary.spec.moments import Date
from itinerary.spec.news import News
from itinerary.spec.organisations import Organisation, Relationship, Scheme
from itinerary.spec.outcomes import Outcomes
from itinerary.spec.people import Contact, Counterpart, Delegate, Person
from itinerary.spec.protocol import Gift, PressPlan, Remarks
from itinerary.spec.risk import RiskAssessment
from itinerary.spec.sites import Site, TransferTime, ZoneKey
from itinerary.spec.travel import Journey, Stay


class Direction(StrEnum):
    """Who travels."""

    OUTGOING = "outgoing"
    """We visit partners."""
    INCOMING = "incoming"
    """A delegation visits us; what is `host` in an outgoing visit is theirs here, `delegation` is ours."""


class VisitStatus(StrEnum):
    """How far the plan is."""

    DRAFT = "draft"
    FINAL = "final"
    """Placeholders are errors now."""


class Office(Model):
    """The office that answers for the visit."""

    name: Line = public("Its name.", "Global Engagement", default=...)
    email: Email | None = host("Where replies go; organiser of the calendar entries.", "visits@example.org")
    phone: Phone | None = host("Its number.", "+44 20 7946 0000")


class Frame(Model):
    """The visit as a whole."""

    id: Id = public("Short name of the visit. It never changes: calendars hang on it.", "ucl-japan-2023", default=...)
    title: Line = public("What the visit is called.", "UCL delegation to Japan", default=...)
    home: OrganisationId = public("Our own organisation.", "ucl", default=...)
    direction: Direction = public("Whether we travel or receive.", "outgoing", default=Direction.OUTGOING)
    head: DelegateId | None = public("Head of the delegation.", "rees")
    from_: Date = public("First day.", "2023-03-20", default=...)
    to: Date = public("Last day.", "2023-03-24", default=...)
    timezone: ZoneKey = public("Zone of every time at a site that names no other.", "Asia/Tokyo", default=...)
    countries: Listing[CountryCode] = public("Countries visited.", ["JP"], default=())
    practical: Mapping[CountryCode, CountryNotes] = host(
        "What guests should know of a country, beside what is known of every one.",
        {"JP": {"plugs": "Type A, 100 V"}},
        default={},
    )
    status: VisitStatus = host("How far the plan is.", "final", default=VisitStatus.DRAFT)
    languages: Listing[LanguageTag] = public("Languages of the documents.", ["en-GB", "ja"], default=("en-GB",))
    risk: RiskAssessment | None = office("What was found when the journey's risks were looked at.", {"level": "low"})
    office: Office | None = public("The office that answers for it.", {"name": "Global Engagement"})
    purpose: Prose | None = host("Why the visit is made, in a paragraph for all who take part.", "To renew …")
    objectives: Listing[Line] = delegation("What the visit is to achieve.", ["Sign two letters"], default=())
    background: Prose | None = delegation("What one must know about it as a whole.", "First since 2019.")
    handling: Line | None = delegation("Handling mark of inner papers, instead of the usual one.", "CONFIDENTIAL")


def _as_typed(value: object) -> object:
    """Let a program write the version as a number."""
    return str(value) if type(value) is int else value


class Visit(Model):
    """A whole visit spec."""

    format: Annotated[Literal["1"], BeforeValidator(_as_typed)] = public("Version of this format.", "1", default=...)
    visit: Frame = public("The visit as a whole.", {"title": "UCL delegation to Japan"}, default=...)
    organisations: Mapping[Id, Organisation] = public(
        "Our own organisation and the partners.", {"osaka": {"name": "Osaka University"}}, default={}
    )
    delegates: Mapping[Id, Delegate] = public(
        "Who travels.", {"rees": {"name": {"given": "Geraint", "family": "Rees"}}}, default={}
    )
    counterparts: Mapping[Id, Counterpart] = public(
        "Whom they meet.", {"nishio": {"name": {"given": "Shojiro", "family": "Nishio"}}}, default={}
    )
    sites: Mapping[Id, Site] = public("Where things happen.", {"suita": {"name": "Suita Campus"}}, default={})
    meetings: Mapping[Id, Meeting] = public(
        "All engagements.", {"osaka-leadership": {"title": "Meeting with the President"}}, default={}
    )
    agreements: Mapping[Id, Agreement] = public(
        "What is to be signed.", {"loi-osaka": {"kind": "letter-of-intent"}}, default={}
    )
    travel: Mapping[Id, Journey] = delegation(
        "Flights, trains and cars.", {"outbound": {"by": "flight", "from": "LHR", "to": "HND"}}, default={}
    )
    stays: Mapping[Id, Stay] = delegation(
        "Nights in hotels.", {"osaka": {"site": "hotel-osaka", "check-in": "2023-03-19"}}, default={}
    )
    transfers: Listing[TransferTime] = delegation(
        "How long it takes between sites.", [{"from": "hotel-osaka", "to": "suita", "takes": "40 min"}], default=()
    )
    gifts: Mapping[Id, Gift] = delegation(
        "Gifts.", {"facsimile": {"item": "Bound facsimile of the 1863 register"}}, default={}
    )
    remarks: Mapping[Id, Remarks] = delegation(
        "Speeches and toasts.", {"toast": {"speaker": "rees", "meeting": "osaka-dinner"}}, default={}
    )
    contacts: Mapping[Id, Contact] = host(
        "Whom to call.", {"duty": {"name": "Duty line", "phone": "+44 20 7946 0002"}}, default={}
    )
    relationship: Relationship | None = public("What ties us to the country or region visited.", {"since": 1863})
    schemes: Mapping[Id, Scheme] = public(
        "Funds, chairs and exchanges kept up with partners.", {"seed-fund": {"name": "Seed Fund"}}, default={}
    )
    press: PressPlan | None = delegation("How the visit is told.", {"channels": ["website"]})
    outcomes: Outcomes = public("What happened.", {"meetings": {"osaka-leadership": {"held": True}}}, default=Outcomes)
    news: News = public("How the story is told.", {"angle": "partner"}, default=News)
    deadlines: Deadlines = office(
        "What is done of what a visit needs, where no other field tells.",
        {"met": {"visas": "2023-01-09"}},
        default=Deadlines,
    )
    checks: Checks = office("How the visit is checked.", {"ignore": ["unused-entry"]}, default=Checks)

    def person(self, person: str) -> Person | None:
        """Return the delegate or counterpart of that id; none where this reader knows no such person."""
        return self.delegates.get(person) or self.counterparts.get(person)

    def lineage(self, organisation: str) -> tuple[str, ...]:
        """Return the ids of an organisation and of the bodies above it, nearest first; stops at a loop."""
        found: list[str] = []
        current: str | None = organisation
        while current is not None and current in self.organisations and current not in found:
            found.append(current)
            current = self.organisations[current].parent
        return tuple(found)

    def is_ours(self, organisation: str | None) -> bool:
        """Whether an organisation is our own or a unit of it."""
        return organisation is not None and self.visit.home in self.lineage(organisation)
