"""Calendars of a visit: iCalendar files that every reader understands alike (RFC 5545)."""

from __future__ import annotations

from itinerary.calendar.account import Readership
from itinerary.calendar.imprint import Imprint
from itinerary.calendar.visit_calendar import calendar, calendar_objects

__all__ = ["Imprint", "Readership", "calendar", "calendar_objects"]
