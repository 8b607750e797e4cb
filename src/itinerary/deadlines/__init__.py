"""Deadlines: what must be done for a visit by when, reckoned from its dates by lead times that name their sources."""

from __future__ import annotations

from itinerary.deadlines.deadline import Deadline, Evidence, Standing, by_urgency
from itinerary.deadlines.deriving import deadlines_of

__all__ = ["Deadline", "Evidence", "Standing", "by_urgency", "deadlines_of"]
