"""Where and when the delegation was, in English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.news.presence import cities_visited, countries_visited, days_of

if TYPE_CHECKING:
    import datetime as dt

    from itinerary.audience import View
    from itinerary.news.english.voice import Voice

_WITH_ARTICLE: Final = frozenset(
    {"AE", "BS", "CD", "CF", "CZ", "DO", "GB", "GM", "KM", "MH", "MV", "NL", "PH", "SB", "SC", "TC", "US", "VG", "VI"}
)
"""Countries whose English name takes `the`."""

_USUAL_NAMES: Final = {"GB": "UK", "US": "USA", "KR": "South Korea", "KP": "North Korea", "CZ": "Czech Republic"}
"""How a story calls them, where CLDR is more formal."""


def country(voice: Voice, code: str) -> str:
    """Return a country as running text has it: `Japan`, `the Netherlands`, `the UK`."""
    name = _USUAL_NAMES.get(code) or voice.speech.country(code)
    return f"the {name}" if code in _WITH_ARTICLE else name


def where(view: View, voice: Voice) -> str:
    """Return where the visit led: countries abroad, else cities; empty where no place is known."""
    codes = countries_visited(view)
    return voice.row(country(voice, code) for code in codes) if codes else voice.row(cities_visited(view))


def when(view: View, voice: Voice) -> str:
    """Return on which days something was held: `from 20 to 24 March 2023`, `on 20 March 2023`; else empty."""
    days = days_of(view)
    return span(voice, min(days), max(days)) if days else ""


def span(voice: Voice, first: dt.date, last: dt.date) -> str:
    """Return the days from one to another as running text has them: `from 20 to 24 March 2023`."""
    speech = voice.speech
    if first == last:
        return f"on {speech.date(first)}"
    if first.year != last.year:
        return f"from {speech.date(first)} to {speech.date(last)}"
    start, end = speech.day_and_month(first), speech.date(last)
    if first.month != last.month:
        return f"from {start} to {end}"
    day_comes_first = end[:1].isdigit()
    if (last - first).days == 1:
        return f"on {first.day} and {end}" if day_comes_first else f"on {start} and {last.day}, {last.year}"
    return f"from {first.day} to {end}" if day_comes_first else f"from {start} to {last.day}, {last.year}"
