"""The words around a story in its own language: headings of its lists, and which edition it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.rendering.language import family

if TYPE_CHECKING:
    from itinerary.rendering.edition import Edition
    from itinerary.rendering.language import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The words that stand around a story, in one language."""

    story: str
    """Above the story, where other things stand beside it."""
    story_let_go: str
    """The same above a story that is no draft any more."""
    headlines: str
    """Before the headlines that an editor may choose instead."""
    to_be_published: str
    """Before the day of publication."""
    section: str
    """Before the name of the part of the site in which it is to stand."""
    length: str
    """Before the number of words or characters."""
    words: str
    """A number of words, or of characters in a language counted by them: `{count} words`, `{count}字`."""
    more_information: str
    press_contact: str
    captions: str
    parting: str
    """What parts a label from what it labels: a colon, with a space before it or none, wide or narrow."""
    edition_draft: str
    """Which edition a draft is: `Draft of {date}, not released`."""
    edition_released: str
    """Which edition a release is: `Release {release}, {date}`."""

    def labelled(self, label: str, words: str) -> str:
        """Return words after their label: `Press contact: Media Relations`."""
        return f"{label}{self.parting}{words}"

    def edition_line(self, speech: Language, edition: Edition) -> str:
        """Return which edition a document is, with its date as the language writes it."""
        date = speech.date(edition.issued.date())
        if edition.release is None:
            return self.edition_draft.format(date=date)
        return self.edition_released.format(release=edition.release, date=date)


def labels_of(tag: str) -> Labels:
    """Return the words around a story told in the language of a BCP 47 tag; in English for one that we do not tell."""
    match family(tag):
        case "fr":
            from itinerary.news.french.labels import LABELS as FRENCH

            return FRENCH
        case "de":
            from itinerary.news.german.labels import LABELS as GERMAN

            return GERMAN
        case "ja":
            from itinerary.news.japanese.labels import LABELS as JAPANESE

            return JAPANESE
        case _:
            return _in_english()


def _in_english() -> Labels:
    from itinerary.news.english import labels

    return Labels(
        story=labels.STORY,
        story_let_go="The story",
        headlines=labels.HEADLINES,
        to_be_published="To be published",
        section="Section of the site",
        length="Length of the story",
        words="{count} words",
        more_information=labels.MORE_INFORMATION,
        press_contact=labels.PRESS_CONTACT,
        captions=labels.CAPTIONS,
        parting=": ",
        edition_draft="Draft of {date}, not released",
        edition_released="Release {release}, {date}",
    )
