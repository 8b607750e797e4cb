"""All deadlines of a visit: one function for each kind, in the order in which a visit meets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.deadlines.afterwards import (
    action,
    expenses,
    look_back,
    outcomes_recorded,
    photographs_sent,
    thanks_sent,
    visit_report,
)
from itinerary.deadlines.hosts import access_needs, anniversary, diets, partner_asked, party_told, portraits
from itinerary.deadlines.papers import (
    brief_written,
    gift_ready,
    interpreter_told,
    press_plan,
    programme_final,
    release_sent,
    remarks_written,
    run_sheet,
)
from itinerary.deadlines.plan import Plan
from itinerary.deadlines.story import (
    embargo_told,
    photograph_consent,
    quotation_approved,
    story_cleared,
    story_published,
)
from itinerary.deadlines.texts import (
    announcement_agreed,
    earlier_text_renewed,
    originals_printed,
    renewal_begun,
    signing_arranged,
    text_approved,
    text_filed,
    text_in_review,
)
from itinerary.deadlines.travellers import (
    emergency_contacts,
    flight_booked,
    ground_transport_booked,
    hotel_booked,
    insurance,
    passports_valid,
    risk_assessment,
    risk_level,
    visa_applied,
    visa_granted,
    visas,
)
from itinerary.spec.deadlines import DeadlineKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Mapping

    from itinerary.deadlines.deadline import Deadline
    from itinerary.spec.visit import Visit

DERIVING: Mapping[DeadlineKind, Callable[[Plan], Iterator[Deadline]]] = {
    DeadlineKind.SIGNING_ARRANGED: signing_arranged,
    DeadlineKind.TEXT_IN_REVIEW: text_in_review,
    DeadlineKind.TEXT_APPROVED: text_approved,
    DeadlineKind.ORIGINALS_PRINTED: originals_printed,
    DeadlineKind.ANNOUNCEMENT_AGREED: announcement_agreed,
    DeadlineKind.EARLIER_TEXT_RENEWED: earlier_text_renewed,
    DeadlineKind.VISAS: visas,
    DeadlineKind.VISA_APPLIED: visa_applied,
    DeadlineKind.VISA_GRANTED: visa_granted,
    DeadlineKind.PASSPORTS_VALID: passports_valid,
    DeadlineKind.RISK_LEVEL: risk_level,
    DeadlineKind.RISK_ASSESSMENT: risk_assessment,
    DeadlineKind.INSURANCE: insurance,
    DeadlineKind.EMERGENCY_CONTACTS: emergency_contacts,
    DeadlineKind.FLIGHT_BOOKED: flight_booked,
    DeadlineKind.GROUND_TRANSPORT_BOOKED: ground_transport_booked,
    DeadlineKind.HOTEL_BOOKED: hotel_booked,
    DeadlineKind.PARTNER_ASKED: partner_asked,
    DeadlineKind.PORTRAITS: portraits,
    DeadlineKind.DIETS: diets,
    DeadlineKind.ACCESS_NEEDS: access_needs,
    DeadlineKind.PARTY_TOLD: party_told,
    DeadlineKind.ANNIVERSARY: anniversary,
    DeadlineKind.PROGRAMME_FINAL: programme_final,
    DeadlineKind.RELEASE_SENT: release_sent,
    DeadlineKind.BRIEF_WRITTEN: brief_written,
    DeadlineKind.REMARKS_WRITTEN: remarks_written,
    DeadlineKind.INTERPRETER_TOLD: interpreter_told,
    DeadlineKind.GIFT_READY: gift_ready,
    DeadlineKind.RUN_SHEET: run_sheet,
    DeadlineKind.PRESS_PLAN: press_plan,
    DeadlineKind.STORY_CLEARED: story_cleared,
    DeadlineKind.EMBARGO_TOLD: embargo_told,
    DeadlineKind.QUOTATION_APPROVED: quotation_approved,
    DeadlineKind.PHOTOGRAPH_CONSENT: photograph_consent,
    DeadlineKind.STORY_PUBLISHED: story_published,
    DeadlineKind.OUTCOMES_RECORDED: outcomes_recorded,
    DeadlineKind.THANKS_SENT: thanks_sent,
    DeadlineKind.PHOTOGRAPHS_SENT: photographs_sent,
    DeadlineKind.TEXT_FILED: text_filed,
    DeadlineKind.VISIT_REPORT: visit_report,
    DeadlineKind.EXPENSES: expenses,
    DeadlineKind.ACTION: action,
    DeadlineKind.RENEWAL_BEGUN: renewal_begun,
    DeadlineKind.LOOK_BACK: look_back,
}
"""What derives the deadlines of each kind; the docstring of each says what it is, and when it is done."""


def deadlines_of(visit: Visit, first_release: dt.date | None = None) -> tuple[Deadline, ...]:
    """Return all deadlines of a visit, kind by kind; nothing in them depends on the day on which one asks.

    `first_release` is the day on which its first version was sent out; none while nothing was.
    """
    plan = Plan(visit, first_release)
    return tuple(deadline for derive in DERIVING.values() for deadline in derive(plan))
