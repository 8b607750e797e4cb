"""What a story in another language lacks: words of the spec that only a person can translate. For the office."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from itinerary.news.english import labels
from itinerary.news.english.questions import wording
from itinerary.news.facts import Fact, FactKind
from itinerary.news.namer import in_language
from itinerary.news.points import Point, PointKind
from itinerary.rendering.content import Bullets, Document, Paragraph, Run, Section, plain
from itinerary.rendering.language import language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.diagnostics import DataPath
    from itinerary.news.story import Story
    from itinerary.rendering.edition import Edition
    from itinerary.spec.people import Person
    from itinerary.spec.visit import Visit

_IN_ENGLISH: Final = "en-GB"

_HOW: Final = (
    "Put translations of these words under news, glossary, and the draft takes them up; the words must stand there "
    "exactly as they stand in the spec."
)


@dataclass(frozen=True, slots=True)
class Untranslated:
    """Words of the spec for which the glossary has no translation."""

    words: str
    path: DataPath
    fact: Fact
    is_told: bool
    """Whether they stand in the draft as they are; what is not told is left out for want of a translation."""


def untranslated(story: Story) -> tuple[Untranslated, ...]:
    """Return all words that a story would tell, or tell in its own language, if they were translated; each once."""
    visit, tag = story.record.visit, story.told.language
    found: dict[str, Untranslated] = {}
    text = "\n".join(sentence.text for sentence in story.sentences).replace("[", "(").replace("]", ")")
    text = text.replace("’", "'")
    for fact in story.record.facts:
        for path, words in _to_translate(visit, fact):
            if words not in found and in_language(visit.news.glossary.get(words, {}), tag) is None:
                found[words] = Untranslated(words, path, fact, words.replace("’", "'") in text)
    return tuple(found.values())


def _to_translate(visit: Visit, fact: Fact) -> Iterator[tuple[DataPath, str]]:
    """Yield the words that a short story can tell of a fact, with where they stand."""
    match fact.kind:
        case FactKind.VISIT if visit.news.headline:
            yield ("news", "headline"), visit.news.headline
        case FactKind.DISCUSSED:
            yield fact.paths[0], visit.outcomes.meetings[fact.subject].discussed[fact.number]
        case FactKind.TERMS:
            for number, area in enumerate(visit.agreements[fact.subject].areas):
                yield ("agreements", fact.subject, "areas", number), area
        case FactKind.NEXT_STEP:
            step = visit.outcomes.next_steps[fact.number]
            yield (*fact.paths[0], "what"), step.what
            if step.when:
                yield (*fact.paths[0], "when"), step.when
        case FactKind.PHOTOGRAPH:
            caption = visit.outcomes.photographs[fact.subject].caption
            if caption:
                yield (*fact.paths[0], "caption"), caption
        case FactKind.LED | FactKind.MEMBER | FactKind.HELD | FactKind.ACT:
            for name in fact.people:
                yield from _posts(visit, name)


def _posts(visit: Visit, name: str) -> Iterator[tuple[DataPath, str]]:
    person: Person | None = visit.person(name)
    if person is None:
        return
    register = "delegates" if name in visit.delegates else "counterparts"
    for key, words in (("role", person.role), ("unit", person.unit)):
        if words:
            yield (register, name, key), words


def translators_list(story: Story, edition: Edition) -> Document:
    """Return what a story in another language lacks: what to translate, and what the short form does not tell."""
    found = untranslated(story)
    speech = language(_IN_ENGLISH)
    tongue = speech.language_name(story.told.language)
    parts = (
        ("In the draft as they stand in the spec", tuple(each for each in found if each.is_told)),
        ("Left out until translated", tuple(each for each in found if not each.is_told)),
    )
    sections = [Section(title, 1, (Bullets(tuple(map(_item, each))),)) for title, each in parts if each]
    left_out = tuple(_left_out(story, found))
    if left_out:
        sections.append(Section("Not told in the short form", 1, (Bullets(left_out),)))
    intro = _HOW if found else labels.NOTHING_MISSING
    return Document(
        title=f"To be translated: {tongue}",
        subtitle=labels.beside(story.title, story.told),
        cover=(),
        handling=labels.OFFICE_ONLY,
        edition=labels.edition_line(speech, edition),
        language=_IN_ENGLISH,
        author=story.record.visit.organisations[story.record.visit.visit.home].name,
        sections=(Section("What is to be done", 1, (Paragraph(plain(intro)),)), *sections),
        contents=False,
    )


def _item(each: Untranslated) -> tuple[Run, ...]:
    return (Run(each.words), Run(f" ({'.'.join(map(str, each.path))})"))


def _left_out(story: Story, found: tuple[Untranslated, ...]) -> Iterator[tuple[Run, ...]]:
    """Yield what is recorded and not told in the draft for other reasons than a missing translation."""
    listed = {each.fact for each in found if not each.is_told}
    speech = language(_IN_ENGLISH)
    paths: dict[DataPath, None] = {}
    for fact in story.untold:
        if fact not in listed and fact.kind is not FactKind.PHOTOGRAPH:
            paths[("meetings", fact.subject) if fact.kind is FactKind.HELD else fact.paths[0]] = None
    for path in paths:
        told = wording(Point(PointKind.SHORTENED, path), story.record.visit, speech)
        yield (Run(told), Run(f" ({'.'.join(map(str, path))})"))
