"""What links two sides, in English: fields of joint work, figures, funds and chairs, history."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from itinerary.news.english.words import row, sentence, typeset
from itinerary.news.facts import Fact, FactKind
from itinerary.news.prose import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.news.english.voice import Voice
    from itinerary.spec.organisations import Figure, Relationship

_YEARS: Final = re.compile(r"^\d{4}\b")
_JUBILEE: Final = 25
_DECADE: Final = 10
_FEW: Final = 2
"""More fields than these would part a verb from its year."""

_FORMS: Final = 3
"""So many ways there are to say that one works together."""

_STALE_AFTER_DAYS: Final = 180


def tie_sentences(voice: Voice, partner: str, covered: frozenset[str] = frozenset()) -> Iterator[Sentence]:
    """Yield what links us to one partner; `covered` are the fields that an agreement just named."""
    tie = _relationship(voice, partner)
    if tie is None:
        return
    voice.in_a_row = 0
    facts = voice.record.about(partner, FactKind.TIE)
    if facts and tie.gloss:
        voice.pair = ""
        yield Sentence(sentence(voice.overhear(tie.gloss)), facts)
    areas = () if covered.issuperset(tie.areas) else tie.areas
    if facts and (areas or _tells_since(tie)):
        yield Sentence(sentence(_working_together(voice, partner, tie, areas)), facts)
    yield from figure_sentences(voice, partner)
    yield from history_sentences(voice, partner)


def history_sentences(voice: Voice, subject: str) -> Iterator[Sentence]:
    """Yield what happened before, with the years since where they make an anniversary."""
    tie = _relationship(voice, subject)
    for fact in voice.record.about(subject, FactKind.HISTORY):
        voice.pair = ""
        if tie is None:
            return
        event = tie.history[fact.number]
        years = fact.reckoned[0]
        since = f", {years} years before the visit," if _is_anniversary(years) else ","
        began = voice.record.about(subject, FactKind.TIE) if event.year == tie.since else ()
        told = f"in {event.year}{since} {voice.overhear(event.what)}"
        if subject and not voice.named_here(subject):
            told = f"{voice.home()} and {voice.body(subject)} share a history: {told}"
        yield Sentence(sentence(told), (fact, *began))
        if event.significance:
            yield Sentence(sentence(voice.overhear(event.significance)), (fact,))


def figure_sentences(voice: Voice, subject: str) -> Iterator[Sentence]:
    """Yield numbers about a relationship, all of them in one sentence."""
    tie = _relationship(voice, subject)
    facts = voice.record.about(subject, FactKind.FIGURE)
    told = [(fact, tie.figures[fact.number]) for fact in facts if tie and not is_of_the_visit(fact)]
    if told:
        who = f"{both_of(voice, subject)} count" if subject else f"{voice.home()} counts"
        figures = row(voice.speech, [counted_figure(voice, figure) for _, figure in told])
        yield Sentence(sentence(f"{who} {figures}"), tuple(fact for fact, _ in told))


def both_of(voice: Voice, partner: str) -> str:
    """Return us and a partner, as `they` where the last sentence spoke of just these two."""
    if voice.pair == partner:
        return "they"
    voice.pair = partner
    return " and ".join(voice.both(partner))


def is_of_the_visit(fact: Fact) -> bool:
    """Whether a figure is about the visit itself rather than about a relationship."""
    return fact.kind is FactKind.FIGURE and fact.paths[0][0] == "outcomes"


def counted_figure(voice: Voice, figure: Figure) -> str:
    """Return a number with what it counts, its period, and its day where that is long past."""
    words = f"{typeset(figure.value)} {voice.overhear(figure.what)}"
    if figure.period:
        words += f" from {figure.period}" if _YEARS.match(figure.period) else f" {figure.period}"
    told_on = voice.record.visit.news.published or voice.record.visit.visit.to
    if figure.as_of and (told_on - figure.as_of).days > _STALE_AFTER_DAYS:
        words += f" (as of {voice.speech.month(figure.as_of)})"
    return words


def _relationship(voice: Voice, subject: str) -> Relationship | None:
    visit = voice.record.visit
    return visit.organisations[subject].relationship if subject else visit.relationship


def _tells_since(tie: Relationship) -> bool:
    """Whether the year of the beginning is news: not where an event of that year is told anyway."""
    return tie.since is not None and all(event.year != tie.since for event in tie.history)


def _working_together(voice: Voice, partner: str, tie: Relationship, areas: tuple[str, ...]) -> str:
    """Return that one works together, in other words for one partner than for the next."""
    fields = voice.row(map(typeset, areas))
    on = f" on {fields}" if areas else ""
    number = 0 if _tells_since(tie) else voice.turn("areas") % _FORMS
    if number == 1:
        voice.pair = ""
        return f"joint work with {voice.body(partner)} spans {fields}"
    voice.pair = partner
    us, them = voice.both(partner)
    if _tells_since(tie) and len(areas) > _FEW:
        return f"since {tie.since}, {us} and {them} have worked together{on}"
    if _tells_since(tie):
        return f"{us} and {them} have worked together{on} since {tie.since}"
    return f"{us} and {them} {'work together' if number == 0 else 'share work'}{on}"


def _is_anniversary(years: int) -> bool:
    return years >= _JUBILEE and (years % _JUBILEE == 0 or years % _DECADE == 0)
