"""News: how the story is to be told; what it tells stands in outcomes and registers."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from itinerary.spec.base import LanguageTag, Line, Listing, Model, PersonId, Url, office, public
from itinerary.spec.moments import Date, DateAndTime
from itinerary.spec.people import NativeText


class Angle(StrEnum):
    """By what the body of the story is divided."""

    THEME = "theme"
    PARTNER = "partner"
    DAY = "day"


class Length(StrEnum):
    """How long the story is: 150 to 250 words, 500 to 800, or as long as what is recorded makes it."""

    SHORT = "short"
    STANDARD = "standard"
    LONG = "long"


class MoreInformation(Model):
    """A link under the story."""

    title: Line = public("What it leads to.", "UCL and Japan", default=...)
    url: Url = public("Where.", "https://www.example.org/japan", default=...)


class First(Model):
    """A claim that something was the first of its kind; told only because it has a source."""

    who: PersonId = public("Whose first it was.", "rees", default=...)
    what: Line = public("What it was, after 'first'.", "visit abroad as Vice-Provost", default=...)
    source: Line = public("What it rests on.", "https://example.org/news", default=...)


class News(Model):
    """How the story of the visit is to be told."""

    angle: Angle = public("By what it is divided: theme, partner or day.", "theme", default=Angle.THEME)
    length: Length = public("How long it is: short, standard or long.", "standard", default=Length.STANDARD)
    languages: Listing[LanguageTag] = public(
        "Languages in which it is told: the first at this length, the others in short.", ["en-GB", "ja"], default=()
    )
    section: Line | None = public("Label above the headline.", "Global")
    headline: Line | None = public(
        "A headline of your own; else several are offered.", "Vice-Provost leads visit to Japan"
    )
    published: Date | None = public("Day of publication.", "2023-03-28")
    embargo: DateAndTime | None = office("Not to be published before; local to the visit.", "2023-03-28 10:00")
    firsts: Listing[First] = public(
        "First times that may be claimed.", [{"who": "rees", "what": "visit as Vice-Provost"}], default=()
    )
    quote_from: PersonId | None = public(
        "Whose words belong near the top; the draft shows a gap until they are there.", "rees"
    )
    more_information: Listing[MoreInformation] = public(
        "Links under the story.", [{"title": "UCL and Japan"}], default=()
    )
    glossary: Mapping[Line, NativeText] = public(
        "Your translations of words of this spec, for the story in other languages: posts, units, subjects, captions.",
        {"disaster science": {"ja": "災害科学"}},
        default={},
    )
    press_contact: Line | None = public("Whom the press may ask.", "Media Relations, press@example.org")
