"""Headings in English, from what stands under them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.news.facts import FactKind
from itinerary.news.prose import Sentence
from itinerary.rendering.language import capitalised
from itinerary.spec.news import Angle
from itinerary.spec.organisations import OrganisationKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from itinerary.news.english.voice import Voice
    from itinerary.news.outline import Chapter, Outline

_FIELDS: Final[Mapping[OrganisationKind, str]] = {
    OrganisationKind.UNIVERSITY: "universities",
    OrganisationKind.RESEARCH_INSTITUTE: "research institutes",
    OrganisationKind.COMPANY: "industry",
    OrganisationKind.GOVERNMENT: "government",
    OrganisationKind.CITY: "cities",
    OrganisationKind.EMBASSY: "diplomacy",
    OrganisationKind.CULTURAL_BODY: "culture",
    OrganisationKind.ASSOCIATION: "associations",
    OrganisationKind.OTHER: "other partners",
}


def chapter_heading(voice: Voice, outline: Outline, chapter: Chapter) -> Sentence:
    """Return the heading of a part of the story: its day and cities, its partner, or the sorts of partners."""
    visit = voice.record.visit
    facts = (*(encounter.held for encounter in chapter.encounters), *chapter.acts)
    if outline.angle is Angle.DAY:
        day = capitalised(voice.speech.day(chapter.day)) if chapter.day else "Without a date"
        return Sentence(f"{day}: {voice.row(chapter.cities)}" if chapter.cities else day, facts)
    if chapter.gathers:
        return Sentence("Further meetings", facts)
    names = [visit.organisations[partner].name for partner in chapter.partners]
    if len(names) == 1 and (outline.angle is Angle.PARTNER or len(outline.partners) == 1):
        return Sentence(names[0], facts)
    kinds = dict.fromkeys(visit.organisations[partner].kind for partner in chapter.partners)
    fields = voice.row(_FIELDS[kind] for kind in kinds) if kinds else "other meetings"
    return Sentence(capitalised(fields), facts or voice.record.of(FactKind.VISIT))
