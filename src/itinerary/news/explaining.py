"""A story explained: under each of its sentences the facts on which it rests, and where each of them stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from itinerary.diagnostics import DataPath, Span
    from itinerary.news.facts import Fact
    from itinerary.news.prose import Paragraph, Sentence
    from itinerary.news.story import Story


class Part(StrEnum):
    """The part of a story in which a sentence stands."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    OPENING = "opening"
    HEADING = "heading"
    SECTION = "section"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Ground:
    """A fact on which a sentence rests, with the lines of the spec that record it."""

    fact: Fact
    lines: tuple[Span, ...]
    """What records it first, then the entries that it is about; each line once."""

    @property
    def path(self) -> str:
        """Where it stands in the spec, as a planner would say it: `outcomes.meetings.osaka-signing`."""
        return dotted(self.fact.paths[0])


@dataclass(frozen=True, slots=True)
class Explained:
    """A sentence of a story with all that it rests on; without grounds, it says nothing that happened."""

    part: Part
    sentence: Sentence
    grounds: tuple[Ground, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A whole story explained."""

    sentences: tuple[Explained, ...]
    untold: tuple[Ground, ...]
    """What is recorded and public, and stands in no sentence."""


def explained(story: Story, place_of: Callable[[DataPath], Span | None]) -> Explanation:
    """Return what every sentence of a story rests on; `place_of` finds the line of a path of the spec."""
    return Explanation(
        tuple(
            Explained(part, sentence, tuple(_ground(fact, place_of) for fact in sentence.facts))
            for part, sentence in _sentences(story)
        ),
        tuple(_ground(fact, place_of) for fact in story.untold),
    )


def dotted(path: DataPath) -> str:
    """Return a path as a planner would say it: entries of a list count from 0, as JSON Pointers have them."""
    return ".".join(str(step) for step in path)


def _sentences(story: Story) -> Iterator[tuple[Part, Sentence]]:
    told = story.told
    yield from ((Part.HEADLINE, headline) for headline in told.headlines)
    if told.standfirst is not None:
        yield Part.STANDFIRST, told.standfirst
    yield from ((Part.OPENING, sentence) for sentence in _of(told.opening))
    for section in told.sections:
        if section.heading is not None:
            yield Part.HEADING, section.heading
        yield from ((Part.SECTION, sentence) for sentence in _of(section.paragraphs))
    yield from ((Part.CAPTION, caption) for caption in told.captions)


def _of(paragraphs: Iterable[Paragraph]) -> Iterator[Sentence]:
    for paragraph in paragraphs:
        yield from paragraph.sentences


def _ground(fact: Fact, place_of: Callable[[DataPath], Span | None]) -> Ground:
    found = (place_of(path) for path in fact.paths)
    lines = {(span.file, span.line): span for span in found if span is not None}
    return Ground(fact, tuple(lines.values()))
