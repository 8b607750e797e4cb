"""What an office posts of a visit, in three lengths: the story told with as few of its facts as there is room for.

A post says nothing that the story does not: its sentences rest on the same facts, and are told anew, so that each name
is introduced where it comes first. What weighs most is told first: who went where, what was signed, in which fields.
The photographs that go with it are those that may be published. Posts are in English.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from itinerary.news.facts import FactKind
from itinerary.news.outline import outline
from itinerary.news.post_length import LINK, code_units, visible, weighted
from itinerary.news.prose import facts_of
from itinerary.news.selection import Weight
from itinerary.news.story import story
from itinerary.news.tellers import DEFAULT, ENGLISH
from itinerary.rendering.language import family
from itinerary.spec.news import Length

if TYPE_CHECKING:
    from collections.abc import Callable

    from itinerary.audience import View
    from itinerary.news.english.posts import Material
    from itinerary.news.facts import Fact, Record
    from itinerary.news.prose import Paragraph, Sentence


@dataclass(frozen=True, slots=True)
class Room:
    """How much a network takes."""

    length: Length
    network: str
    limit: int
    """In characters, as it counts them; a link to the story is among them."""
    count: Callable[[str], int]
    lightest: Weight | None
    """What weighs less is no news to those who follow an office here; none where it is the story in a sentence."""

    def length_of(self, paragraphs: tuple[Paragraph, ...]) -> int:
        """Return how long a post is with a link below it, as the network counts."""
        return self.count(_words(paragraphs)) + len(_BETWEEN) + LINK

    def takes(self, paragraphs: tuple[Paragraph, ...]) -> bool:
        """Whether there is room for a post, and a link below it."""
        return self.length_of(paragraphs) <= self.limit


_BETWEEN: Final = "\n\n"
"""What stands between two paragraphs, and above the link."""

ROOMS: Final = (
    Room(Length.SHORT, "X", 280, weighted, None),
    Room(Length.STANDARD, "Mastodon, Threads", 500, visible, Weight.MEETINGS),
    Room(Length.LONG, "LinkedIn", 1300, code_units, Weight.OTHER_MEETINGS),
)
"""From short to long. LinkedIn takes 3,000; a reader sees the first lines, and few open the rest."""

_PICTURES_AT_MOST: Final = 4
"""What X and Mastodon show with one post."""


@dataclass(frozen=True, slots=True)
class Post:
    """A text for one network."""

    room: Room
    paragraphs: tuple[Paragraph, ...]
    pictures: tuple[str, ...]
    """Ids of the photographs that go with it, the one that shows most of what it tells first."""

    @property
    def text(self) -> str:
        """Its words, without the link."""
        return _words(self.paragraphs)

    @property
    def length(self) -> int:
        """How long it is with a link, as the network counts it."""
        return self.room.length_of(self.paragraphs)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences, which know their facts."""
        return tuple(sentence for paragraph in self.paragraphs for sentence in paragraph.sentences)


@dataclass(frozen=True, slots=True)
class Social:
    """The posts of a visit."""

    language: str
    """BCP 47 tag."""
    record: Record
    posts: tuple[Post, ...]
    """From short to long; none where nothing is recorded as having taken place."""

    @property
    def pictures(self) -> tuple[str, ...]:
        """Ids of all photographs that go with any post."""
        return tuple(dict.fromkeys(name for post in self.posts for name in post.pictures))


def social(view: View) -> Social:
    """Return the posts of a visit, made from the public view; raises `NotPublicError` for any other."""
    from itinerary.news.english.posts import Material

    visit = view.visit
    tags = (*visit.news.languages, *visit.visit.languages)
    tag = next((tag for tag in tags if family(tag) == ENGLISH), DEFAULT)
    told = story(view, length=Length.SHORT, language=tag)
    record = told.record
    material = Material(view, record, outline(view, record, visit.news.angle), told.told)
    return Social(tag, record, () if record.is_empty else tuple(_post(material, room) for room in ROOMS))


def _post(material: Material, room: Room) -> Post:
    from itinerary.news.english.posts import post_in_a_sentence, post_in_sentences

    if room.lightest is None:
        paragraphs = post_in_a_sentence(material, room.takes)
    else:
        paragraphs = post_in_sentences(material, room.lightest, room.takes)
    told = facts_of(sentence for paragraph in paragraphs for sentence in paragraph.sentences)
    return Post(room, paragraphs, _pictures(material.record, told))


def _pictures(record: Record, told: tuple[Fact, ...]) -> tuple[str, ...]:
    """Return the ids of the photographs for a post: first of what was signed, then of meetings told of, then others."""
    signed = {record.visit.outcomes.agreements[fact.subject].at for fact in told if fact.kind is FactKind.ACT}
    met = {fact.subject for fact in told if fact.kind is FactKind.HELD}
    photographs = record.visit.outcomes.photographs

    def rank(name: str) -> int:
        meeting = photographs[name].meeting
        return 0 if meeting in signed else 1 if meeting in met else 2

    names = (fact.subject for fact in record.of(FactKind.PHOTOGRAPH))
    return tuple(sorted(names, key=rank))[:_PICTURES_AT_MOST]


def _words(paragraphs: tuple[Paragraph, ...]) -> str:
    return _BETWEEN.join(paragraph.text for paragraph in paragraphs)
