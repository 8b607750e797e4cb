"""Deadlines of those who travel: papers, risks, journeys and beds."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from itinerary.deadlines.deadline import Evidence
from itinerary.spec.deadlines import DeadlineKind
from itinerary.spec.travel import Flight, GroundJourney
from itinerary.spec.visit import Direction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.deadlines.deadline import Deadline
    from itinerary.deadlines.plan import Plan
    from itinerary.spec.travel import Journey

_HALF_A_YEAR: Final = dt.timedelta(days=183)
"""The six months for which a passport is to be valid after the return (see the source of its lead time)."""


def visas(plan: Plan) -> Iterator[Deadline]:
    """Somebody has looked up who needs a visa. Who needs none stands nowhere, so that the office notes it.

    For an incoming visit, it is the invitation letters with which visitors apply.
    """
    home = plan.visit.organisations.get(plan.visit.visit.home)
    abroad = [code for code in plan.visit.visit.countries if home is None or code != home.country]
    if plan.visit.visit.direction is Direction.INCOMING:
        yield plan.deadline(
            DeadlineKind.VISAS, "Send invitation letters to visitors who need a visa", ("visit", "from"), plan.begins
        )
    elif abroad:
        yield plan.deadline(
            DeadlineKind.VISAS,
            f"Find out who needs a visa ({', '.join(abroad)})",
            ("visit", "countries"),
            plan.begins,
        )


def visa_applied(plan: Plan) -> Iterator[Deadline]:
    """Every visa is applied for that somebody needs. Done where `visas` says when it was applied for, or granted."""
    for name, delegate in plan.visit.delegates.items():
        for number, visa in enumerate(delegate.visas):
            applied = visa.applied or visa.granted
            yield plan.deadline(
                DeadlineKind.VISA_APPLIED,
                f"Apply for the visa of {delegate.name.full} for {visa.country}",
                ("delegates", name, "visas", number),
                plan.begins,
                entry=f"{name}-{visa.country.lower()}",
                evidence=Evidence("its day is recorded", applied) if applied else None,
                missing="" if visa.invitation else "the host's letter of invitation",
            )


def visa_granted(plan: Plan) -> Iterator[Deadline]:
    """Every visa is there that somebody needs. Done where `visas` says when it was granted."""
    for name, delegate in plan.visit.delegates.items():
        for number, visa in enumerate(delegate.visas):
            yield plan.deadline(
                DeadlineKind.VISA_GRANTED,
                f"Have the visa of {delegate.name.full} for {visa.country}",
                ("delegates", name, "visas", number),
                plan.begins,
                entry=f"{name}-{visa.country.lower()}",
                evidence=Evidence("its day is recorded", visa.granted) if visa.granted else None,
            )


def passports_valid(plan: Plan) -> Iterator[Deadline]:
    """Every passport is valid for six months after the return. Done where the last day of all is recorded and late."""
    needed = plan.ends + _HALF_A_YEAR
    if not _we_travel(plan) or not plan.visit.delegates:
        return
    short = [
        one for one in plan.visit.delegates.values() if one.passport_expires is None or one.passport_expires < needed
    ]
    dates = (
        f"{one.name.full} (it ends on {one.passport_expires})" if one.passport_expires else one.name.full
        for one in short
    )
    is_unknown = all(one.passport_expires is None for one in plan.visit.delegates.values())
    yield plan.deadline(
        DeadlineKind.PASSPORTS_VALID,
        f"See that every passport is valid until {needed.isoformat()}",
        ("delegates",),
        plan.begins,
        evidence=None if short else Evidence("all are valid for long enough"),
        missing="" if is_unknown else ", ".join(dates),
    )


def risk_level(plan: Plan) -> Iterator[Deadline]:
    """One knows how the journey is rated: the gravest rating asks for the longest time. Done where `risk` is there."""
    risk = plan.visit.visit.risk
    if _we_travel(plan):
        yield plan.deadline(
            DeadlineKind.RISK_LEVEL,
            "Rate the risk of the journey",
            ("visit", "risk") if risk else ("visit", "from"),
            plan.begins,
            evidence=Evidence(f"it is rated {risk.level.value}", risk.assessed) if risk else None,
        )


def risk_assessment(plan: Plan) -> Iterator[Deadline]:
    """Whoever must has approved the journey. Done where `risk` says when.

    How early depends on the level of `risk`; without that, high risk is assumed.
    """
    risk = plan.visit.visit.risk
    if _we_travel(plan):
        yield plan.deadline(
            DeadlineKind.RISK_ASSESSMENT,
            "Have the risk assessment approved",
            ("visit", "risk") if risk else ("visit", "from"),
            plan.begins,
            evidence=Evidence("its approval is recorded", risk.approved) if risk and risk.approved else None,
        )


def insurance(plan: Plan) -> Iterator[Deadline]:
    """All who travel are insured. Done where `risk` names the insurance."""
    risk = plan.visit.visit.risk
    if _we_travel(plan):
        yield plan.deadline(
            DeadlineKind.INSURANCE,
            "Insure all who travel",
            ("visit", "risk") if risk else ("visit", "from"),
            plan.begins,
            evidence=Evidence("the insurance is recorded") if risk and risk.insurance else None,
        )


def emergency_contacts(plan: Plan) -> Iterator[Deadline]:
    """One knows whom to call for each traveller. Done where all have an `emergency-contact`."""
    if _we_travel(plan) and plan.visit.delegates:
        without = [one.name.full for one in plan.visit.delegates.values() if one.emergency_contact is None]
        yield plan.deadline(
            DeadlineKind.EMERGENCY_CONTACTS,
            "Ask every traveller whom to call in an emergency",
            ("delegates",),
            plan.begins,
            evidence=None if without else Evidence("all are recorded"),
            missing="" if len(without) == len(plan.visit.delegates) else ", ".join(without),
        )


def flight_booked(plan: Plan) -> Iterator[Deadline]:
    """Every flight is booked. Done where it has a booking reference."""
    for name, journey in plan.visit.travel.items():
        if isinstance(journey, Flight):
            way = f"{journey.number} from {journey.from_}" if journey.number else f"the flight from {journey.from_}"
            yield plan.deadline(
                DeadlineKind.FLIGHT_BOOKED,
                f"Book {way} to {journey.to}",
                ("travel", name),
                _departure(journey, plan),
                entry=name,
                evidence=Evidence("it has a booking reference") if journey.booking else None,
            )


def ground_transport_booked(plan: Plan) -> Iterator[Deadline]:
    """Every train, coach, car and ferry is booked. Done where it has a booking reference, a driver or a plate."""
    for name, journey in plan.visit.travel.items():
        if isinstance(journey, GroundJourney):
            way = f"{_place(plan, journey.from_)} to {_place(plan, journey.to)}"
            is_booked = journey.booking or journey.driver or journey.plate
            yield plan.deadline(
                DeadlineKind.GROUND_TRANSPORT_BOOKED,
                f"Book the {journey.by} from {way}",
                ("travel", name),
                _departure(journey, plan),
                entry=name,
                evidence=Evidence("it has a booking reference, a driver or a plate") if is_booked else None,
            )


def hotel_booked(plan: Plan) -> Iterator[Deadline]:
    """Every night is booked. Done where the stay has a booking reference."""
    for name, stay in plan.visit.stays.items():
        yield plan.deadline(
            DeadlineKind.HOTEL_BOOKED,
            f"Book {_place(plan, stay.site)} from {stay.check_in.isoformat()}",
            ("stays", name),
            stay.check_in,
            entry=name,
            evidence=Evidence("it has a booking reference") if stay.booking else None,
        )


def _we_travel(plan: Plan) -> bool:
    return plan.visit.visit.direction is Direction.OUTGOING


def _departure(journey: Journey, plan: Plan) -> dt.date:
    return journey.departs.day or plan.begins


def _place(plan: Plan, name: str) -> str:
    site = plan.visit.sites.get(name)
    return site.name if site else name
