"""What is asked of the visit as a whole: words said, pictures taken, what comes next, what it cost, what was learnt."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from itinerary.record.answers import after_to, choice, one_of, prose, sentences, several_of, typed_as, words
from itinerary.record.meeting_questions import NAMES
from itinerary.record.names import meetings_of, people_of
from itinerary.record.question import Part, Question, Series
from itinerary.spec.moments import Date
from itinerary.spec.outcomes import Consent

if TYPE_CHECKING:
    from collections.abc import Collection

    from itinerary.record.question import Asked
    from itinerary.spec.visit import Visit

_NO_PART_OF_AN_ID = re.compile(r"[^a-z0-9]+")
_LONGEST_ID = 40


def closing_questions(visit: Visit) -> tuple[Asked, ...]:
    """Return them in the order in which they are asked."""
    return (quotations(visit), photographs(visit), next_steps(), costs(), lessons())


def quotations(visit: Visit) -> Series:
    """Return what asks for words said for publication."""
    return Series(
        ("outcomes", "quotations"),
        "Did anybody say words for publication?",
        quotation_fields(visit),
        Part.QUOTATIONS,
        about=("Quotations",),
        key=lambda item, taken: new_id(str(item["speaker"]), taken),
        none={},
    )


def quotation_fields(visit: Visit) -> tuple[Question, ...]:
    """Return what is asked of somebody's words, and of their approval, which is the office's affair."""
    return (
        *said_fields(visit),
        Question(("approved", "by"), "Who approved them for publication?", "a name; Enter if nobody has yet", words),
        Question(
            ("approved", "on"),
            "On which day were they approved?",
            "a day, such as 2023-03-27",
            typed_as(Date),
            needed=True,
            follows=("approved", "by"),
        ),
    )


def said_fields(visit: Visit) -> tuple[Question, ...]:
    """Return what is asked of somebody's words."""
    people = people_of(visit)
    return (
        Question(("speaker",), "Who said it?", "a name or id; Enter if there are no more", one_of(people)),
        Question(("words",), "What are the exact words?", "without quotation marks", prose, lines=True, needed=True),
    )


def photographs(visit: Visit) -> Series:
    """Return what asks for pictures taken."""
    return Series(
        ("outcomes", "photographs"),
        "Which photographs are there?",
        photograph_fields(visit),
        Part.PHOTOGRAPHS,
        about=("Photographs",),
        key=lambda item, taken: new_id(PurePosixPath(str(item["file"])).stem, taken),
        none={},
    )


def photograph_fields(visit: Visit) -> tuple[Question, ...]:
    """Return what is asked of a picture, and of the consent of those in it, which is the office's affair."""
    consents = [consent.value for consent in Consent]
    return (
        *picture_fields(visit),
        Question(("consent",), "Do those in it agree to publication?", ", ".join(consents), choice(consents)),
    )


def picture_fields(visit: Visit) -> tuple[Question, ...]:
    """Return what is asked of a picture."""
    return (
        Question(("file",), "Which file?", "its path from the visit's folder; Enter if there are no more", words),
        Question(("people",), "Who is in it, from left to right?", NAMES, several_of(people_of(visit))),
        Question(("caption",), "What does it show?", "a caption", words),
        Question(
            ("meeting",), "At which meeting was it taken?", "an id, or words of its title", one_of(meetings_of(visit))
        ),
        Question(("credit",), "Who took it?", "a name", words),
        Question(("alt",), "What does it show, for those who cannot see it?", "a sentence", words),
    )


def next_steps() -> Series:
    """Return what asks for what comes after the visit."""
    return Series(
        ("outcomes", "next-steps"),
        "What comes next, as far as it may be told?",
        next_step_fields(),
        Part.NEXT_STEPS,
        about=("Next steps",),
        none=[],
    )


def next_step_fields() -> tuple[Question, ...]:
    """Return what is asked of what comes next."""
    return (
        Question(
            ("what",), "What is it?", "a noun phrase: `a visit led by the Provost`; Enter if there is no more", words
        ),
        Question(("when",), "When?", "as it is to be printed: `later in 2023`", words),
        Question(("purpose",), "What for?", "a clause after 'to': `mark the anniversary`", after_to),
        Question(("source",), "Where was it announced?", "an address or a name", words),
    )


def costs() -> Series:
    """Return what asks for the costs, which the office alone may see."""
    return Series(
        ("outcomes", "costs"),
        "What did it cost?",
        (
            Question(("heading",), "For what?", "a heading, such as `travel`; Enter if there are no more", words),
            Question(("amount",), "How much?", "an amount with its currency, such as `GBP 18,400`", words, needed=True),
        ),
        Part.COSTS,
        about=("Costs, for the office alone",),
        key=lambda item, _taken: str(item["heading"]),
        value=lambda item: item["amount"],
        none={},
    )


def lessons() -> Question:
    """Return what asks what to do otherwise, which the office alone may see."""
    return Question(
        ("outcomes", "lessons"),
        "What should be done otherwise next time?",
        "one lesson on each line; `-` for none",
        sentences,
        Part.LESSONS,
        ("Lessons, for the office alone",),
        lines=True,
        none=[],
    )


def new_id(words_of_it: str, taken: Collection[str]) -> str:
    """Return an id made of words, with a number behind it where it is taken."""
    plain = unicodedata.normalize("NFKD", words_of_it).encode("ascii", "ignore").decode().lower()
    stem = _NO_PART_OF_AN_ID.sub("-", plain)[:_LONGEST_ID].strip("-") or "entry"
    number = 2
    found = stem
    while found in taken:
        found, number = f"{stem}-{number}", number + 1
    return found
