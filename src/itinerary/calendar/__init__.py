"""Calendars of a visit: iCalendar files that every reader understands alike (RFC 5545)."""

from __future__ import annotations

from itinerary.calendar.visit_calendar import calendar

__all__ = ["calendar"]
