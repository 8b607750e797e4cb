"""Risk: what an office must have looked at, insured and had approved before anyone travels."""

from __future__ import annotations

from enum import StrEnum

from itinerary.spec.base import Line, Model, office
from itinerary.spec.moments import Date


class RiskLevel(StrEnum):
    """How dangerous a journey is, as the office's own rules or those of the foreign ministry grade it."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    SEVERE = "severe"


class RiskAssessment(Model):
    """The look that was taken at the risks of a journey."""

    level: RiskLevel = office("How high the risk is at the worst place of the visit.", "low", default=RiskLevel.LOW)
    assessed: Date | None = office("When it was looked at.", "2023-02-01")
    approved: Date | None = office("When the journey was approved.", "2023-02-10")
    approved_by: Line | None = office("By whom.", "Head of Safety")
    insurance: Line | None = office("Insurance and its number.", "Example Travel, policy 12-345")
    assistance: Line | None = office("Whom to call in need, at any hour.", "Example Assistance, +44 20 7946 0009")
