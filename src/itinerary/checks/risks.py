"""Risks: that somebody has looked at them in time, that people are insured, and that one knows whom to call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.checks.rule import finding, rule
from itinerary.diagnostics import Severity
from itinerary.spec.risk import RiskLevel
from itinerary.spec.visit import VisitStatus

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from itinerary.diagnostics import Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.visit import Visit

_DAYS: Mapping[RiskLevel, int] = {RiskLevel.LOW: 7, RiskLevel.MEDIUM: 7, RiskLevel.HIGH: 28, RiskLevel.SEVERE: 70}
"""How many days before the visit a journey of some risk is to be approved: what the University of York asks for."""

_DANGEROUS = {RiskLevel.HIGH, RiskLevel.SEVERE}


@rule(Severity.ERROR)
def risk_not_approved(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A final visit has a risk assessment and no approval.

    Insurers ask for it after something has happened, and then it is too late. Told only where `risk` is given.

    Mend it with `approved` and `approved-by`.
    """
    risk = visit.visit.risk
    if risk is not None and risk.approved is None and visit.visit.status is VisitStatus.FINAL:
        yield finding(
            f"nobody has approved a journey of {risk.level.value} risk",
            *("visit", "risk"),
            help="add `approved` and `approved-by`",
        )


@rule(Severity.WARNING)
def risk_approved_late(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """The journey was approved later than its risk allows.

    The University of York asks for a week before a journey of low or medium risk, four weeks for high and seventy days
    for severe risk
    (https://uoy.atlassian.net/wiki/spaces/EG/pages/280166954/Overseas+travel+risk+assessment+procedure).

    Mend it by asking earlier; if your own office asks for less, excuse it by the item `risk`.
    """
    risk = visit.visit.risk
    if risk is None or risk.approved is None:
        return
    days = (visit.visit.from_ - risk.approved).days
    if days < _DAYS[risk.level]:
        yield finding(
            f"a journey of {risk.level.value} risk is approved {_days(days)} the visit",
            *("visit", "risk", "approved"),
            help=f"ask for it {_DAYS[risk.level]} days before",
            related=("visit", "from"),
        )


@rule(Severity.WARNING)
def not_insured(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A final visit has a risk assessment, and nothing says how its people are insured.

    The number of the policy is asked for at the desk of a hospital. Told only where `risk` is given.

    Mend it with `insurance` under `risk`.
    """
    risk = visit.visit.risk
    if risk is not None and risk.insurance is None and visit.visit.status is VisitStatus.FINAL:
        yield finding("nothing says how the delegation is insured", *("visit", "risk"), help="add `insurance`")


@rule(Severity.WARNING)
def emergency_contact_missing(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """On a final visit of high or severe risk nobody can be called at home for one of the delegates.

    Glasgow Caledonian University has everyone give it a week before
    (https://www.gcu.ac.uk/healthandsafety/travel/pre-approval/).

    Mend it with `emergency-contact` of the delegate.
    """
    risk = visit.visit.risk
    if risk is None or risk.level not in _DANGEROUS or visit.visit.status is not VisitStatus.FINAL:
        return
    for name, delegate in visit.delegates.items():
        if delegate.emergency_contact is None:
            yield finding(
                f"nobody is named to call at home for {delegate.name.full}",
                *("delegates", name),
                detail=f"the risk is {risk.level.value}",
                help="add `emergency-contact`",
                at_key=True,
            )


def _days(count: int) -> str:
    if count < 0:
        return "after the beginning of"
    return "only 1 day before" if count == 1 else f"only {count} days before"
