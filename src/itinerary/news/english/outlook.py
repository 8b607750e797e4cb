"""What comes next, in English: announced, never told as done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.news.english.words import are_several, sentence, typeset
from itinerary.news.facts import FactKind
from itinerary.news.prose import Paragraph, Sentence, StorySection

if TYPE_CHECKING:
    from itinerary.news.english.voice import Voice
    from itinerary.spec.outcomes import NextStep


def outlook(voice: Voice) -> StorySection | None:
    """Return the section on what comes after the visit; none where nothing is announced."""
    facts = voice.record.of(FactKind.NEXT_STEP)
    if not facts:
        return None
    voice.begin()
    steps = [voice.record.visit.outcomes.next_steps[fact.number] for fact in facts]
    told = tuple(
        Sentence(sentence(_step(voice, step, number)), (fact,))
        for number, (fact, step) in enumerate(zip(facts, steps, strict=True))
    )
    return StorySection(Sentence("What comes next", facts), (Paragraph(told),))


def _step(voice: Voice, step: NextStep, number: int) -> str:
    purpose = f", to {voice.overhear(step.purpose)}" if step.purpose else ""
    are = "are" if are_several(step.what) else "is"
    if number == 1:
        return f"{typeset(step.what)} {are} {f'due {step.when}' if step.when else 'also to follow'}{purpose}"
    return f"{typeset(step.what)} {are} to follow{f' {step.when}' if step.when else ''}{purpose}"
