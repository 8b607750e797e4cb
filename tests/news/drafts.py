"""A visit and the story that is told of it, for the tests of news."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from itinerary.audience import Audience, AudienceKind, view
from itinerary.load import load_data
from itinerary.news import Story, story
from itinerary.programme.placing import place
from itinerary.source import read_visit

if TYPE_CHECKING:
    from itinerary.audience import View

VISITS = Path(__file__).parent / "visits"
REAL = Path(__file__).parents[2] / "visits" / "ucl-japan-2023"
THREE_CAPITALS = Path(__file__).parents[2] / "visits" / "three-capitals"


@dataclass(frozen=True, slots=True)
class Draft:
    """A story with all that it was made from."""

    data: dict[str, Any]
    """The spec as typed."""
    public: View
    office: View
    story: Story


def draft(path: Path) -> Draft:
    """Return the draft of the visit at a path, which must be without a mistake."""
    source = read_visit(path)
    assert source.data is not None, source.report
    assert len(source.report) == 0, source.report
    return draft_of(source.data)


def draft_of(data: dict[str, Any]) -> Draft:
    """Return the draft of a visit as plain data; it must be one that can be read."""
    loaded = load_data(data)
    assert loaded.visit is not None, loaded.report
    programme = place(loaded.visit).programme
    public = view(programme, Audience(AudienceKind.PUBLIC))
    return Draft(data, public, view(programme, Audience(AudienceKind.OFFICE)), story(public))


def text_of(told: Draft) -> str:
    """Return the running text of a draft, a paragraph a line."""
    told_parts = told.story.told
    sections = [line for section in told_parts.sections for line in _section(section)]
    return "\n".join([*(paragraph.text for paragraph in told_parts.opening), *sections])


def _section(section: Any) -> list[str]:  # noqa: ANN401 - only its heading and paragraphs are read
    heading = [f"## {section.heading.text}"] if section.heading else []
    return [*heading, *(paragraph.text for paragraph in section.paragraphs)]
