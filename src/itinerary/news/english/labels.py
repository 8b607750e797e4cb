"""The words around a story in English: headings of its lists, and which edition it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from itinerary.news.told import Told
    from itinerary.rendering.edition import Edition
    from itinerary.rendering.language import Language

STORY: Final = "Draft story"
MORE_INFORMATION: Final = "More information"
PRESS_CONTACT: Final = "Press contact"
CAPTIONS: Final = "Captions"
EDITORS_LIST: Final = "Editor’s list"
HEADLINES: Final = "Headlines to choose from"
NOTHING_MISSING: Final = "Nothing is missing."
IN_BOLD: Final = "What stands in bold holds the story back: until it is settled, the story cannot be let go."
OFFICE_ONLY: Final = "For the office only"


def edition_line(speech: Language, edition: Edition) -> str:
    """Return which edition it is: `Release 3, 17 March 2023`, or `Draft of 17 March 2023, not released`."""
    date = speech.date(edition.issued.date())
    return f"Draft of {date}, not released" if edition.release is None else f"Release {edition.release}, {date}"


def beside(title: str, told: Told) -> str:
    """Return what the editor's list belongs to, and how long that is."""
    counted = "characters" if told.is_counted_in_characters else "words"
    return f"Beside the draft “{title}” ({told.extent} {counted})"
