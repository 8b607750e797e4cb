"""The story of a visit: what happened, from what is recorded and public, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.news.facts import FactKind
from itinerary.news.gathering import recorded
from itinerary.news.outline import outline
from itinerary.news.prose import ParagraphKind
from itinerary.news.tellers import language_of_story, tell

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from itinerary.audience import View
    from itinerary.news.facts import Fact, Record
    from itinerary.news.prose import Sentence
    from itinerary.news.told import Told
    from itinerary.spec.news import Angle, Length


@dataclass(frozen=True, slots=True)
class Link:
    """A page that tells more."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Story:
    """A draft for an editor, made from what the public may know."""

    told: Told
    record: Record
    length: Length
    label: str
    """What stands above the headline; empty for none."""
    published: dt.date | None
    links: tuple[Link, ...]
    press_contact: str
    host: str = ""
    """Id of the partner on whose own site it is to stand; empty for ours."""

    @property
    def publisher(self) -> str:
        """Id of the organisation on whose site it is to stand."""
        return self.host or self.record.visit.visit.home

    @property
    def title(self) -> str:
        """The headline that is used."""
        return self.told.headlines[0].text

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence, headline, heading and caption, in the order of the page."""
        return tuple(self._sentences())

    @property
    def untold(self) -> tuple[Fact, ...]:
        """What is recorded and public, and yet not told."""
        beside_the_text = {FactKind.LINK, FactKind.CONTACT}
        told = set(self.told.facts)
        return tuple(fact for fact in self.record.facts if fact not in told and fact.kind not in beside_the_text)

    @property
    def gaps(self) -> tuple[str, ...]:
        """What a person must supply, as it is marked in the text."""
        return tuple(paragraph.text for paragraph in self.told.opening if paragraph.kind is ParagraphKind.GAP)

    @property
    def words(self) -> int:
        """How many words the running text has."""
        return self.told.words

    def _sentences(self) -> Iterator[Sentence]:
        yield from self.told.headlines
        if self.told.standfirst is not None:
            yield self.told.standfirst
        for paragraph in self.told.opening:
            yield from paragraph.sentences
        for section in self.told.sections:
            if section.heading is not None:
                yield section.heading
            for paragraph in section.paragraphs:
                yield from paragraph.sentences
        yield from self.told.captions


def story(
    view: View, *, length: Length | None = None, language: str | None = None, angle: Angle | None = None
) -> Story:
    """Return the story of a visit as the public may read it.

    Length, language (a BCP 47 tag) and angle are those that the visit asks for, unless others are given. Raises
    `NotPublicError` for any view but the public one: what is not in that view cannot come into the draft.
    """
    record = recorded(view)
    news = view.visit.news
    tag = language or language_of_story(view.visit)
    length = length or news.length
    return Story(
        told=tell(view, record, outline(view, record, angle or news.angle), tag=tag, length=length),
        record=record,
        length=length,
        label=news.section or "",
        published=news.published,
        links=tuple(Link(link.title, link.url) for link in news.more_information),
        press_contact=news.press_contact or "",
    )
