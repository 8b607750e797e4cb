"""Laws that hold for the story of every visit; each function returns what breaks one, which should be nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from itinerary.news.english.words import typeset
from itinerary.news.facts import FactKind
from itinerary.news.points import Part
from itinerary.spec.news import Length

if TYPE_CHECKING:
    from collections.abc import Iterator

    from news.drafts import Draft

    from itinerary.diagnostics import DataPath
    from itinerary.news.points import Point

_DOUBLED = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)
_SLIPS = re.compile(
    r" [,;.:)]|\(\s|  |,,|;;|,;|\.\.|\bNone\b|, \.|\b[Aa] (?!Eu)(?:[aeio]|[AEIO][a-z])|\ban [bcdfgjklmpqrstvwyz]"
    r"|\bthe the\b|’s’s|\)’s"
)
_INTERNAL = {"briefing", "rest"}


def ill_written(told: Draft) -> list[str]:
    """Return the sentences with a doubled word, an open bracket or quotation, or a slip of punctuation or article."""
    found = [sentence.text for sentence in told.story.sentences if any(_faults(sentence.text))]
    found += [
        sentence.text
        for paragraph in told.story.told.opening
        for sentence in paragraph.sentences
        if not re.match(r"[A-ZÀ-\u024f“\[]", sentence.text)
    ]
    return found + [
        section.heading.text for section in told.story.told.sections if section.heading and not section.paragraphs
    ]


def _faults(text: str) -> Iterator[bool]:
    yield bool(_DOUBLED.search(text))
    yield text.count("“") - text.count("\n\n“") != text.count("”")
    yield text.count("(") != text.count(")")
    yield bool(_SLIPS.search(text))


def body(told: Draft) -> list[str]:
    """Return the sentences of the running text, as they follow each other."""
    parts = (*told.story.told.opening, *(each for section in told.story.told.sections for each in section.paragraphs))
    return [sentence.text for paragraph in parts for sentence in paragraph.sentences]


def repeated(told: Draft) -> list[str]:
    """Return the sentences that come twice, and those that begin like the two before them."""
    lines = body(told)
    twice = [line for number, line in enumerate(lines) if line in lines[:number]]
    if told.story.length is Length.SHORT:
        return twice
    starts = [" ".join(line.split()[:2]) for line in lines]
    alike = [
        line
        for number, line in enumerate(lines)
        if number > 1 and starts[number] == starts[number - 1] == starts[number - 2] == "The delegation"
    ]
    return twice + alike


def unnamed_delegates(told: Draft) -> list[str]:
    """Return the delegates whom the public may know and whom the story, if there is one, does not name."""
    text = "\n".join(body(told))
    is_visit = any(fact.kind is FactKind.VISIT for fact in told.story.record.facts)
    if not is_visit or told.story.record.is_empty or told.story.length is Length.SHORT:
        return []
    public = told.public.visit.delegates
    return [name for name, delegate in public.items() if delegate.name.unadorned not in text]


def lost(told: Draft, points: tuple[Point, ...]) -> list[DataPath]:
    """Return the places of what is recorded and public, and neither told nor on the editor's list."""
    text = typeset("\n".join([*body(told), *(caption.text for caption in told.story.told.captions)])).lower()
    listed = {point.path for point in points if point.part is not Part.TO_CHECK}
    lost_: list[DataPath] = []
    for path, needles in _recorded(told):
        is_told = all(typeset(needle).lower().strip().rstrip(".") in text for needle in needles)
        if not is_told and not any(_tells_of(place, path) for place in listed):
            lost_.append(path)
    return lost_


def _tells_of(place: DataPath, path: DataPath) -> bool:
    """Whether a point at a place is about what stands at a path: there, within it, or the meeting as a whole."""
    is_meeting = path[:2] == ("outcomes", "meetings") and place in {("meetings", path[2]), path[:-1]}
    return is_meeting or place[: len(path)] == path


def _recorded(told: Draft) -> Iterator[tuple[DataPath, tuple[str, ...]]]:
    """Yield what the spec records for the public, with the words of which one finds it in a text."""
    data = told.data
    outcomes = data.get("outcomes", {})
    for name, outcome in outcomes.get("meetings", {}).items():
        internal = data["meetings"][name].get("kind") in _INTERNAL
        if outcome.get("held") == "true" and not internal:
            yield from _of_meeting(data, name, outcome)
    for register, key in (("quotations", "words"), ("photographs", "caption")):
        for name, entry in outcomes.get(register, {}).items():
            # Each paragraph of a quotation opens with a mark of its own.
            yield (("outcomes", register, name), (entry.get(key, "").strip().replace("\n\n", "\n\n“"),))
    for number, step in enumerate(outcomes.get("next-steps", [])):
        yield (("outcomes", "next-steps", number), (step["what"], step.get("when", "")))
    for number, figure in enumerate(outcomes.get("figures", [])):
        yield (("outcomes", "figures", number), (figure["value"], figure["what"]))
    for name in told.public.visit.schemes:
        scheme = data["schemes"][name]
        is_counted = scheme.get("kind") == "studentship"
        yield (("schemes", name), (scheme.get("unit", "") if is_counted and _many(scheme) else scheme["name"],))
    if told.public.visit.relationship:
        yield from _of_tie(("relationship",), data["relationship"])
    for name in told.public.visit.organisations:
        tie = data["organisations"][name].get("relationship")
        if tie:
            yield from _of_tie(("organisations", name, "relationship"), tie)


def _of_meeting(data: dict[str, Any], name: str, outcome: dict[str, Any]) -> Iterator[tuple[DataPath, tuple[str, ...]]]:
    where: DataPath = ("outcomes", "meetings", name)
    for key in ("story", "discussed"):
        for number, line in enumerate(_listed(outcome.get(key, []))):
            yield ((*where, key, number), (line,))
    for number, site in enumerate(_listed(outcome.get("toured", []))):
        yield ((*where, "toured", number), (_site(data, site),))


def _many(scheme: dict[str, Any]) -> bool:
    return bool(scheme.get("funded-by")) and int(scheme.get("supports", 0)) > 1 and "unit" in scheme


def _site(data: dict[str, Any], site: str) -> str:
    """Return by what a site is told: the short form of a unit whose building has its name, or else its own."""
    name = str(data["sites"][site]["name"])
    owner = data["organisations"].get(data["sites"][site].get("organisation"), {})
    is_units = owner.get("parent") and (owner["name"] in name or owner.get("acronym", "-") in name.split())
    return str(owner.get("acronym") or owner["name"]) if is_units else name


def _of_tie(where: DataPath, tie: dict[str, Any]) -> Iterator[tuple[DataPath, tuple[str, ...]]]:
    for number, event in enumerate(tie.get("history", [])):
        yield ((*where, "history", number), (event["year"], event["what"], event.get("significance", "")))
    for number, figure in enumerate(tie.get("figures", [])):
        yield ((*where, "figures", number), (figure["value"], figure["what"]))
    if tie.get("gloss"):
        yield (where, (tie["gloss"],))


def _listed(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value
