"""Deadlines: what an office has done of what a visit needs, and how long before it wants each thing done."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from itinerary.diagnostics import shown
from itinerary.spec.base import Line, Model, office
from itinerary.spec.moments import Date


class DeadlineKind(StrEnum):
    """What is to be done by a day; `itinerary.deadlines.lead_times` says how long before, or after, and why."""

    SIGNING_ARRANGED = "signing-arranged"
    TEXT_IN_REVIEW = "text-in-review"
    TEXT_APPROVED = "text-approved"
    ORIGINALS_PRINTED = "originals-printed"
    ANNOUNCEMENT_AGREED = "announcement-agreed"
    EARLIER_TEXT_RENEWED = "earlier-text-renewed"
    VISAS = "visas"
    VISA_APPLIED = "visa-applied"
    VISA_GRANTED = "visa-granted"
    PASSPORTS_VALID = "passports-valid"
    RISK_LEVEL = "risk-level"
    RISK_ASSESSMENT = "risk-assessment"
    INSURANCE = "insurance"
    EMERGENCY_CONTACTS = "emergency-contacts"
    FLIGHT_BOOKED = "flight-booked"
    GROUND_TRANSPORT_BOOKED = "ground-transport-booked"
    HOTEL_BOOKED = "hotel-booked"
    PARTNER_ASKED = "partner-asked"
    PORTRAITS = "portraits"
    DIETS = "diets"
    ACCESS_NEEDS = "access-needs"
    PARTY_TOLD = "party-told"
    ANNIVERSARY = "anniversary"
    PROGRAMME_FINAL = "programme-final"
    RELEASE_SENT = "release-sent"
    BRIEF_WRITTEN = "brief-written"
    REMARKS_WRITTEN = "remarks-written"
    INTERPRETER_TOLD = "interpreter-told"
    GIFT_READY = "gift-ready"
    RUN_SHEET = "run-sheet"
    PRESS_PLAN = "press-plan"
    STORY_CLEARED = "story-cleared"
    EMBARGO_TOLD = "embargo-told"
    QUOTATION_APPROVED = "quotation-approved"
    PHOTOGRAPH_CONSENT = "photograph-consent"
    STORY_PUBLISHED = "story-published"
    OUTCOMES_RECORDED = "outcomes-recorded"
    THANKS_SENT = "thanks-sent"
    PHOTOGRAPHS_SENT = "photographs-sent"
    TEXT_FILED = "text-filed"
    VISIT_REPORT = "visit-report"
    EXPENSES = "expenses"
    ACTION = "action"
    RENEWAL_BEGUN = "renewal-begun"
    LOOK_BACK = "look-back"


_LONGEST_LEAD = 731
_LEAD = re.compile(r"^(?P<number>\d{1,3}) *(?P<unit>days?|weeks?)$")


def _parse_lead(value: object) -> int:
    found = _LEAD.match(value.strip().lower()) if isinstance(value, str) else None
    days = value if type(value) is int else None
    if found:
        days = int(found["number"]) * (7 if found["unit"].startswith("week") else 1)
    if days is None or not 0 <= days <= _LONGEST_LEAD:
        raise PydanticCustomError(
            "lead-time-format",
            "{value} is no lead time; write 6 weeks or 10 days, two years at most",
            {"value": shown(value)},
        )
    return days


LeadTime: TypeAlias = Annotated[
    int,
    BeforeValidator(_parse_lead),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": r"^\d{1,3} *(days?|weeks?)$", "examples": ["6 weeks"]},
                {"type": "integer", "minimum": 0, "maximum": _LONGEST_LEAD},
            ]
        }
    ),
]
"""How long before something a thing is to be done, or how long after: `6 weeks`, `10 days`, or a number of days."""


class Deadlines(Model):
    """What an office notes about deadlines; `itinerary deadlines` lists them all with their names."""

    lead_times: Mapping[DeadlineKind, LeadTime] = office(
        "Lead times that your office keeps to, instead of the usual ones.", {"originals-printed": "2 weeks"}, default={}
    )
    met: Mapping[Line, Date] = office(
        "When a deadline was met of which nothing else in the spec tells; its name, or its kind for all of that kind.",
        {"visas": "2023-01-09", "gift-ready/osaka": "2023-03-10"},
        default={},
    )
    not_needed: Mapping[Line, Line] = office(
        "Deadlines that this visit has not, by name or kind, and why not.",
        {"visas": "British passports need none for 90 days"},
        default={},
    )
