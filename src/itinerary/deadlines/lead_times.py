"""The usual lead times: how long before something, or after it, a thing is to be done, and on whose word.

Where no page says a number of days, the reason says that the number is our own; an office sets its own number for any
kind under `deadlines: {lead-times: …}`. Weeks are counted in days, and holidays are not counted off.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from itinerary.spec.deadlines import DeadlineKind
from itinerary.spec.risk import RiskLevel

if TYPE_CHECKING:
    from collections.abc import Mapping

_BERKELEY: Final = (
    "https://globalengagement.berkeley.edu/partnerships-agreements/intl-memorandum-understanding-mou/"
    "signing-ceremony-protocol-non-binding"
)
_TEXAS: Final = "https://global.tamu.edu/global_services/host-visitors/checklist"
_CHICO: Final = "https://docsbay.net/processes-for-hosting-international-delegations-visitors"
_SAN_DIEGO: Final = "https://ia.ucsd.edu/visit-request/signing-ceremonies.html"
_YORK: Final = "https://uoy.atlassian.net/wiki/spaces/EG/pages/280166954/Overseas+travel+risk+assessment+procedure"
_GLASGOW: Final = "https://www.gcu.ac.uk/healthandsafety/travel/pre-approval/"
_HONG_KONG: Final = "https://www.oal.cuhk.edu.hk/delegationvisits/"
_ZHEJIANG: Final = "https://gjc.zisu.edu.cn/info/1046/1256.htm"
_VISA: Final = (
    "https://administrativearts.com/2008/02/06/travel-arrangements-to-wow-any-boss-part-three-international-travel/"
)
_RUTGERS: Final = "https://ored.rutgers.edu/content/publicity-business-partners-approval-process-guidelines"
_ROCHESTER: Final = "https://www.rit.edu/marketing/news-release-approval-process"
_CONSERVATION: Final = (
    "https://www.nrcs.usda.gov/wps/portal/nrcs/detail/national/programs/alphabetical/international/?cid=stelprdb1043450"
)
_VAUGHAN: Final = "https://www.philipalves.com/2008/02/25/new-city-travel-plan-takes-off-at-council/"
_RUTGERS_SAYS: Final = "Rutgers University wants five working days to review a text"
_CUSTOM: Final = "a rule of thumb"

_UNITS: Final = {"year": 365, "week": 7, "day": 1}
"""Units in which a distance is told, in days; the first of which it is a multiple."""


@dataclass(frozen=True, slots=True)
class Lead:
    """How far a deadline lies from what it is for."""

    days: int
    """Calendar days between the two."""
    anchor: str
    """What it is counted from, after `before`, `after` or `by`: `the signing`."""
    reason: str
    """Why so long, in words without a stop."""
    source: str = ""
    """The address of the page that says so; empty where the number is our own."""
    is_after: bool = False
    """Whether it is to be done after what it is counted from, not before."""

    def words(self, days: int) -> str:
        """Return a distance in days from the anchor: `4 weeks before the signing`."""
        if days == 0:
            return f"by {self.anchor}"
        return f"{_length(days)} {'after' if self.is_after else 'before'} {self.anchor}"


def _length(days: int) -> str:
    unit, long = next((unit, long) for unit, long in _UNITS.items() if days % long == 0)
    number = days // long
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


_OF_TEXTS: Final = {
    DeadlineKind.SIGNING_ARRANGED: Lead(
        56, "the signing", "UC Berkeley wants six to eight weeks' notice of a ceremony", _BERKELEY
    ),
    DeadlineKind.TEXT_IN_REVIEW: Lead(
        30, "the day of its approval", "Texas A&M allows one to six months for an agreement", _TEXAS
    ),
    DeadlineKind.TEXT_APPROVED: Lead(
        28, "the signing", "UC Berkeley has texts approved by both sides four weeks ahead", _BERKELEY
    ),
    DeadlineKind.ORIGINALS_PRINTED: Lead(7, "the signing", f"{_CUSTOM}, to print again what is wrong"),
    DeadlineKind.ANNOUNCEMENT_AGREED: Lead(7, "the signing", _RUTGERS_SAYS, _RUTGERS),
    DeadlineKind.EARLIER_TEXT_RENEWED: Lead(0, "the last day of the earlier text", "after it nothing is in force"),
    DeadlineKind.TEXT_FILED: Lead(14, "the signing", _CUSTOM, is_after=True),
    DeadlineKind.RENEWAL_BEGUN: Lead(
        182, "the end of its term", "Texas A&M allows one to six months for an agreement", _TEXAS
    ),
}
_OF_TRAVELLERS: Final = {
    DeadlineKind.VISAS: Lead(
        60,
        "the visit",
        "Zhejiang International Studies University asks for two months where a visa is needed",
        _ZHEJIANG,
    ),
    DeadlineKind.VISA_APPLIED: Lead(30, "the visit", "a visa can take more than 30 days", _VISA),
    DeadlineKind.VISA_GRANTED: Lead(7, "the visit", _CUSTOM),
    DeadlineKind.PASSPORTS_VALID: Lead(
        60, "the visit", "six months' validity is the usual demand, and a visa can take more than 30 days", _VISA
    ),
    DeadlineKind.RISK_LEVEL: Lead(
        70, "the visit", "at severe risk a department of the University of York wants a first assessment by then", _YORK
    ),
    DeadlineKind.RISK_ASSESSMENT: Lead(
        28,
        "the visit",
        "a department of the University of York allows 1 week at low and medium risk, 4 weeks at high, 70 days at most",
        _YORK,
    ),
    DeadlineKind.INSURANCE: Lead(7, "the visit", f"{_CUSTOM}, with the emergency details"),
    DeadlineKind.EMERGENCY_CONTACTS: Lead(
        7, "the visit", "Glasgow Caledonian University has emergency details a week ahead", _GLASGOW
    ),
    DeadlineKind.FLIGHT_BOOKED: Lead(28, "the departure", _CUSTOM),
    DeadlineKind.GROUND_TRANSPORT_BOOKED: Lead(7, "the departure", _CUSTOM),
    DeadlineKind.HOTEL_BOOKED: Lead(28, "the arrival", _CUSTOM),
}
_OF_HOSTS: Final = {
    DeadlineKind.PARTNER_ASKED: Lead(
        30, "the first meeting", "hosts such as the Chinese University of Hong Kong want a month", _HONG_KONG
    ),
    DeadlineKind.PORTRAITS: Lead(21, "the visit", f"{_CUSTOM}, so that hosts have them a week later"),
    DeadlineKind.DIETS: Lead(21, "the visit", f"{_CUSTOM}, so that hosts have them a week later"),
    DeadlineKind.ACCESS_NEEDS: Lead(21, "the visit", f"{_CUSTOM}, so that hosts have them a week later"),
    DeadlineKind.PARTY_TOLD: Lead(14, "the first meeting", _CUSTOM),
    DeadlineKind.ANNIVERSARY: Lead(28, "the visit", f"{_CUSTOM}, while remarks are being written"),
}
_OF_PROGRAMME: Final = {
    DeadlineKind.PROGRAMME_FINAL: Lead(14, "the visit", f"{_CUSTOM}, a week before it is sent out"),
    DeadlineKind.RELEASE_SENT: Lead(
        7, "the visit", "California State University, Chico, sends the papers of a visit a week ahead", _CHICO
    ),
    DeadlineKind.BRIEF_WRITTEN: Lead(7, "the meeting", "UC San Diego has speakers briefed a week ahead", _SAN_DIEGO),
    DeadlineKind.REMARKS_WRITTEN: Lead(7, "the meeting", "UC San Diego has speakers briefed a week ahead", _SAN_DIEGO),
    DeadlineKind.INTERPRETER_TOLD: Lead(7, "the meeting", f"{_CUSTOM}, as for those who speak"),
    DeadlineKind.GIFT_READY: Lead(
        7, "the meeting", "California State University, Chico, has gifts ready a week ahead", _CHICO
    ),
    DeadlineKind.RUN_SHEET: Lead(7, "the meeting", f"{_CUSTOM}, so that it goes out with the papers"),
    DeadlineKind.PRESS_PLAN: Lead(7, "the visit", _RUTGERS_SAYS, _RUTGERS),
}
_OF_STORY: Final = {
    DeadlineKind.STORY_PUBLISHED: Lead(7, "the visit", f"{_CUSTOM}, while it is news", is_after=True),
    DeadlineKind.STORY_CLEARED: Lead(7, "publication", _RUTGERS_SAYS, _RUTGERS),
    DeadlineKind.EMBARGO_TOLD: Lead(7, "publication", f"{_CUSTOM}, as the story goes to be cleared"),
    DeadlineKind.QUOTATION_APPROVED: Lead(
        5,
        "publication",
        "the Rochester Institute of Technology allows three working days to approve quotations",
        _ROCHESTER,
    ),
    DeadlineKind.PHOTOGRAPH_CONSENT: Lead(5, "publication", f"{_CUSTOM}, as for quotations"),
}
_AFTERWARDS: Final = {
    DeadlineKind.OUTCOMES_RECORDED: Lead(7, "the visit", f"{_CUSTOM}, while they are remembered", is_after=True),
    DeadlineKind.THANKS_SENT: Lead(14, "the visit", f"{_CUSTOM}: one to two weeks", is_after=True),
    DeadlineKind.PHOTOGRAPHS_SENT: Lead(14, "the visit", f"{_CUSTOM}, with the letters of thanks", is_after=True),
    DeadlineKind.VISIT_REPORT: Lead(
        14,
        "the visit",
        "the US Natural Resources Conservation Service wants it in two weeks, Virginia Tech in 21 days",
        _CONSERVATION,
        is_after=True,
    ),
    DeadlineKind.EXPENSES: Lead(30, "the visit", _CUSTOM, is_after=True),
    DeadlineKind.ACTION: Lead(0, "the day that was promised", "promised at the meeting"),
    DeadlineKind.LOOK_BACK: Lead(
        365, "the visit", "the City of Vaughan reports again after one year and after three", _VAUGHAN, is_after=True
    ),
}

LEADS: Mapping[DeadlineKind, Lead] = _OF_TEXTS | _OF_TRAVELLERS | _OF_HOSTS | _OF_PROGRAMME | _OF_STORY | _AFTERWARDS
"""The lead time of every kind of deadline."""

RISK_DAYS: Mapping[RiskLevel, int] = {
    RiskLevel.LOW: 7,
    RiskLevel.MEDIUM: 7,
    RiskLevel.HIGH: 28,
    RiskLevel.SEVERE: 70,
}
"""Days before the visit by which the assessment is to be there, at each level (York, see above)."""
