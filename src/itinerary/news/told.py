"""A story as one language tells it, before it is put together with what no language changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from itinerary.news.prose import facts_of
from itinerary.rendering.language import family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.news.facts import Fact
    from itinerary.news.prose import Paragraph, Sentence, StorySection

_WITHOUT_SPACES: Final = frozenset({"ja", "zh", "th"})
"""Languages whose words are not parted by spaces; there, two characters are reckoned as a word."""


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
    left_out: tuple[Fact, ...] = ()
    """What the story tells at its full length, and this telling leaves out to keep within its own."""

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The running text, without its headings."""
        return (*self.opening, *(paragraph for section in self.sections for paragraph in section.paragraphs))

    @property
    def above_headings(self) -> tuple[Paragraph, ...]:
        """What stands above the first heading: all of it in a story that has none."""
        without = (section for section in self.sections if section.heading is None)
        return (*self.opening, *(paragraph for section in without for paragraph in section.paragraphs))

    @property
    def is_counted_in_characters(self) -> bool:
        """Whether its readers count characters, since no spaces part its words."""
        return family(self.language) in _WITHOUT_SPACES

    @property
    def extent(self) -> int:
        """How long the running text is as its readers count it: in words, or else in characters."""
        text = [paragraph.text for paragraph in self.paragraphs]
        return sum(map(len, text)) if self.is_counted_in_characters else sum(len(each.split()) for each in text)

    @property
    def words(self) -> int:
        """How many words the running text has, or as many as its characters are reckoned to be."""
        return self.extent // 2 if self.is_counted_in_characters else self.extent

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What is told in whole sentences or captions, not only in headlines and headings."""
        return facts_of(self._whole_sentences())

    def _whole_sentences(self) -> Iterator[Sentence]:
        for paragraph in self.paragraphs:
            yield from paragraph.sentences
        yield from self.captions
