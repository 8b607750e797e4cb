"""Checking: which rules the planner switches off, which single findings are excused, and thresholds."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, TypeAlias

from pydantic import Field

from itinerary.spec.base import Line, Listing, Model, Money, Prose, office
from itinerary.spec.moments import Duration

Multiple: TypeAlias = Annotated[float, Field(ge=1, le=10, allow_inf_nan=False)]
"""By how much a time is lengthened, from 1 for not at all."""

Days: TypeAlias = Annotated[int, Field(ge=0, le=366)]
"""A number of days, within a year."""


class Excuse(Model):
    """One finding that is known and accepted."""

    rule: Line = office("The rule's name.", "short-gap", default=...)
    item: Line = office("The entry that it speaks of, by its id.", "osaka-leadership", default=...)
    because: Prose = office("Why it is accepted.", "The host's bus waits at the door.", default=...)


class Thresholds(Model):
    """Numbers that rules measure against."""

    transfer_margin: Multiple = office("What a transfer may take, as a multiple of its time.", 1.5, default=1.25)
    estimated_transfer_margin: Multiple = office("The same where the time is only estimated.", 1.5, default=1.5)
    check_in: Duration = office("To be at an airport before a flight leaves.", "2h", default=dt.timedelta(hours=2))
    boarding: Duration = office(
        "To be there before a train or ferry leaves.", "15 min", default=dt.timedelta(minutes=15)
    )
    leaving_airport: Duration = office("From landing to the door.", "1h", default=dt.timedelta(minutes=60))
    connection: Duration = office(
        "From one flight to the next at one airport.", "45 min", default=dt.timedelta(hours=1)
    )
    after_landing: Duration = office(
        "From landing to the first engagement with a host.", "2h", default=dt.timedelta(minutes=90)
    )
    after_long_haul: Duration = office(
        "From landing to the first engagement with a host, after a flight of six hours and no rest.",
        "4h",
        default=dt.timedelta(hours=3),
    )
    longest_day: Duration = office(
        "From the first engagement of a day to the end of its last, where nobody rests in between.",
        "12h",
        default=dt.timedelta(hours=14),
    )
    point_takes: Duration = office(
        "What one talking point takes with its answer, before it is interpreted.",
        "3 min",
        default=dt.timedelta(minutes=3),
    )
    papers_days: Days = office(
        "Days before a meeting by which speeches and briefs are with their readers.", 3, default=7
    )
    visa_days: Days = office("Days before the visit by which a visa is applied for.", 45, default=30)
    declare_gifts_from: Money | None = office("What a gift must be worth to be declared and registered.", "GBP 50")
    days_around: Days = office("Days around the visit on which one may travel to it and from it.", 5, default=3)
    approval_days: Days = office("Days before signing by which a text is to be approved.", 14, default=28)


class Checks(Model):
    """How the visit is checked."""

    ignore: Listing[Line] = office("Rules that are not applied.", ["unused-entry"], default=())
    excuse: Listing[Excuse] = office(
        "Single findings that are accepted.", [{"rule": "short-gap", "item": "osaka-leadership"}], default=()
    )
    thresholds: Thresholds = office("Numbers that rules measure against.", {"approval-days": 14}, default=Thresholds)
