"""Claims: what texts say of agreements that is not so: signed, renewed, binding."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.checks.rule import finding, rule
from itinerary.checks.wording import agreement_words, meeting_words
from itinerary.diagnostics import Severity
from itinerary.spec.outcomes import AgreementAct

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.diagnostics import DataPath, Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.visit import Visit

_SIGNED = {AgreementAct.SIGNED, AgreementAct.RENEWED, AgreementAct.EXTENDED, AgreementAct.EXCHANGED}
_SAYS_SIGNED = re.compile(
    r"(?<!not )(?<!never )(?<!be )(?<!to )\b(?:(?:co-)?signed|sign(?:s|ing)?(?= (?:the|a|an|their|new|two|three)\b))\b"
    r"(?! in (?:19|20)\d\d)"
    r"(?! (?:\w+ ){0,2}(?:guest|visitors['’]?|golden) ?book)",
    re.IGNORECASE,
)
"""Not what was signed in another year, nor the book of guests."""
_SAYS_BINDING = re.compile(r"(?<!not )(?<!never )(?<!non-)\b(?:legally|contractually) binding\b", re.IGNORECASE)


@rule(Severity.ERROR)
def told_as_signed(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A sentence for the story says that something was signed at a meeting at which, by the record, nothing was.

    Announced, agreed in principle and signed are different facts, and a partner's lawyers read the news. Told of
    `story` of a meeting that was to sign something, and of captions of pictures taken there, where outcomes record
    another act than signing for all of it; and of the headline, where none of the visit's agreements was signed.

    Mend it by the right verb, or by recording that the agreement was signed.
    """
    for told in _told(visit):
        signs = visit.meetings[told.meeting].signs
        acts = [visit.outcomes.agreements[name].what_was_done for name in signs if name in visit.outcomes.agreements]
        found = _SAYS_SIGNED.search(told.text)
        if found and signs and len(acts) == len(signs) and _SIGNED.isdisjoint(acts):
            yield finding(
                f"it is told as signed, and {agreement_words(visit, signs[0])} was not",
                *told.path,
                detail=f"by the record it was {'left alone' if acts[0] is None else acts[0].value}",
                help="use the right verb, or record that it was signed",
                related=("outcomes", "agreements", signs[0]),
            )

    yield from _headline_as_signed(visit)


def _headline_as_signed(visit: Visit) -> Iterator[Diagnostic]:
    acts = {outcome.what_was_done for outcome in visit.outcomes.agreements.values()}
    is_recorded = visit.outcomes.agreements.keys() == visit.agreements.keys()
    if acts and is_recorded and _SIGNED.isdisjoint(acts) and _SAYS_SIGNED.search(visit.news.headline or ""):
        yield finding(
            "the headline tells of a signing, and nothing was signed",
            *("news", "headline"),
            help="use the right verb, or record what was signed",
            related=("outcomes", "agreements"),
        )


@rule(Severity.WARNING)
def renewed_without_earlier(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """An agreement is recorded as renewed or extended, and no earlier text is named.

    What is renewed was there before; if nothing was, it was signed for the first time, which is another story.

    Mend it with `renews` of the agreement, or record it as signed.
    """
    for name, outcome in visit.outcomes.agreements.items():
        renewed = outcome.what_was_done in {AgreementAct.RENEWED, AgreementAct.EXTENDED}
        if renewed and visit.agreements[name].renews is None:
            yield finding(
                f"{agreement_words(visit, name)} is recorded as {outcome.act}, and no earlier text is named",
                *("outcomes", "agreements", name, "act"),
                help="add `renews` to the agreement, or record it as signed",
                related=("agreements", name),
            )


@rule(Severity.ERROR)
def told_as_binding(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A text calls an agreement legally binding which the spec says is not.

    Letters of intent and memoranda bind nobody in law as a rule
    (https://protocolbureau.com/what-is-protocol/signing-ceremony/), and a story that calls them binding frightens the
    lawyers of both sides. Looked at are the agreed announcement, and `story` of the meetings that sign it.

    Mend it by deleting the words, or by `binding: true` where the text does bind.
    """
    for name, agreement in visit.agreements.items():
        texts = [told for told in _told(visit) if visit.meetings[told.meeting].signs == (name,)]
        if agreement.announcement:
            texts.append(_Told(("agreements", name, "announcement"), agreement.announcement, ""))
        for told in texts:
            found = _SAYS_BINDING.search(told.text)
            if agreement.binding is False and found:
                yield finding(
                    f"{agreement_words(visit, name)} is called binding and is not",
                    *told.path,
                    detail=f"'{found[0]}'",
                    help="delete the words, or write `binding: true` where the text does bind",
                    related=("agreements", name, "binding"),
                )


@rule(Severity.ERROR)
def told_of_unheld_meeting(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """There are sentences for the story about a meeting that is recorded as not held.

    They were written beforehand, and the meeting fell through.

    Mend it by deleting them, or by recording that it was held.
    """
    for name, outcome in visit.outcomes.meetings.items():
        if outcome.held is False and (outcome.story or outcome.discussed):
            yield finding(
                f"{meeting_words(visit, name)} is told of and was not held",
                *("outcomes", "meetings", name, "story" if outcome.story else "discussed"),
                help="delete what is told of it, or write `held: true`",
                at_key=True,
            )


@dataclass(frozen=True, slots=True)
class _Told:
    """A text about a meeting or an agreement that is meant for others."""

    path: DataPath
    text: str
    meeting: str


def _told(visit: Visit) -> Iterator[_Told]:
    """Yield what is told of meetings: the sentences of the story, and captions of pictures taken there."""
    for name, outcome in visit.outcomes.meetings.items():
        for number, line in enumerate(outcome.story):
            yield _Told(("outcomes", "meetings", name, "story", number), line, name)
    for name, photograph in visit.outcomes.photographs.items():
        if photograph.caption and photograph.meeting:
            yield _Told(("outcomes", "photographs", name, "caption"), photograph.caption, photograph.meeting)
