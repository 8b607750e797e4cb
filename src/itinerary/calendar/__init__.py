"""Calendars of a visit: iCalendar files that every reader understands alike (RFC 5545)."""
