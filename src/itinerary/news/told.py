"""A story as one language tells it, before it is put together with what no language changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from itinerary.news.prose import Paragraph, Sentence, StorySection


@dataclass(frozen=True, slots=True)
class Told:
    """The words of a story."""

    language: str
    """BCP 47 tag."""
    headlines: tuple[Sentence, ...]
    """To choose from; the first is the one that is used."""
    standfirst: Sentence | None
    opening: tuple[Paragraph, ...]
    sections: tuple[StorySection, ...] = ()
    captions: tuple[Sentence, ...] = ()
