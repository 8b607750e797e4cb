"""What a story is made of: sentences that know their facts, paragraphs, sections."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from itinerary.news.facts import Fact


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, a headline or a heading, with the facts on which it rests."""

    text: str
    facts: tuple[Fact, ...]


class ParagraphKind(StrEnum):
    """What kind of paragraph it is."""

    BODY = "body"
    GAP = "gap"
    """Something is missing here, which a person must supply."""
    QUOTATION = "quotation"
    """Somebody's exact words, with who said them."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that belong together."""

    sentences: tuple[Sentence, ...]
    kind: ParagraphKind = ParagraphKind.BODY
    language: str | None = None
    """BCP 47 tag of a quotation in another language than the story's."""
    joint: str = " "
    """What stands between two sentences: nothing in Japanese."""

    @property
    def text(self) -> str:
        """Its words."""
        return self.joint.join(sentence.text for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class StorySection:
    """Paragraphs under a heading."""

    heading: Sentence | None
    """None in a story so short that it has no headings."""
    paragraphs: tuple[Paragraph, ...]


def facts_of(sentences: Iterable[Sentence]) -> tuple[Fact, ...]:
    """Return the facts on which sentences rest, each once, in order."""
    return tuple(dict.fromkeys(fact for sentence in sentences for fact in sentence.facts))
