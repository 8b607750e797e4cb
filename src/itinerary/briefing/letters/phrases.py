"""What a letter of thanks says in one language: whole sentences, in several wordings, with room for names and days.

A planner sends many letters on one day, and hosts compare them. So there are several wordings of each sentence, and
the letters of a visit take them in turn. What stands in the gaps is chosen so that no case, gender or article of the
language hangs on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from itinerary.briefing.letters.form_of_address import Addressee
    from itinerary.briefing.letters.occasion import Kindness
    from itinerary.spec.outcomes import AgreementAct

Wordings: TypeAlias = tuple[str, ...]
"""Several ways to say the same, of which a letter takes one."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """The sentences of one language; `{host}` is the name of a body, `{when}` and `{where}` may be empty."""

    dated: str
    """Place and date: `{city}, {date}`."""
    when: str
    """` on {days}`, with the space before it."""
    where: str
    """` in {city}`."""
    subject: str
    """`Our visit to {city}, {dates}`."""
    subject_without_city: str
    openings: Wordings
    """Thanks for `{things}`, with `{host}`, `{when}` and `{where}`."""
    things: Mapping[Kindness, tuple[str, str]]
    """What a host did, once and several times, as it stands for `{things}`."""
    tour_of: str
    """The same of a tour of `{sites}`."""
    subjects: Wordings
    """That we spoke about `{subjects}`."""
    acts: Mapping[AgreementAct, Wordings]
    """What was done with `{title}`, and `{when}`."""
    witnessed: Wordings
    """That the reader was there when others signed `{title}`."""
    title: str
    """A title as it stands in a sentence: `the {title}`."""
    others: Wordings
    """Thanks to `{names}`, who were there too."""
    photograph: Wordings
    """That a photograph of the visit to `{host}` is enclosed."""
    photographs: Wordings
    """That several are."""
    hopes: Wordings
    """The last sentence, with `{host}`."""
    enclosed: tuple[str, str]
    """`Enclosed: {count} photograph`, and of several."""
    salutation: Callable[[Addressee | None], str]
    """How it begins; to nobody in particular where no person is known."""
    closing: Callable[[Addressee | None], str]
    addressed: str = "{name}"
    """A name as it stands on the envelope, with title, or as `{bare}` without."""
    person: str = "{name}"
    """A name as it stands in a sentence, short, or as `{bare}` both names without title."""
    date: Callable[[str], str] = str
    """A date as a letter writes it, where CLDR writes it otherwise."""
    place: Callable[[str], str] = str
    """A site by its name as it stands in a sentence."""
    largest_first: bool = False
    """Whether an address goes from the country down to the person."""
    between_sentences: str = " "
