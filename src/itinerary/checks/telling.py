"""Telling: what goes out about the visit was agreed, in order, and true on the day on which it is read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.checks.names import plain
from itinerary.checks.native_names import people_of
from itinerary.checks.publication import figures_of
from itinerary.checks.rule import finding, rule
from itinerary.checks.wording import person_words
from itinerary.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.diagnostics import DataPath, Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.visit import Visit

_RELATIVE = re.compile(
    r"\b(?:(?:this|last|next) (?:week|month|year|autumn|fall|spring|summer|winter|(?:Mon|Tues|Wednes|Thurs|Fri)day|"
    r"January|February|March|April|May|June|July|August|September|October|November|December)|yesterday|tomorrow|"
    r"(?:is|are) (?:currently )?visiting)\b",
    re.IGNORECASE,
)
_TITLED = re.compile(r"\b(Mr|Mrs|Ms|Dr|Prof|Professor)\.?\s+((?:[^\W\d_][\w'’-]+\s+)?[^\W\d_][\w'’-]+)")


@rule(Severity.ERROR)
def quotation_changed(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """The words of a quotation are not those that were approved.

    Approval holds for the very words; a comma may turn a sentence round. Spaces and line ends aside, `words` is
    compared with `words` of `approved`, where an office keeps them.

    Mend it by printing what was approved, or ask again.
    """
    for name, quotation in visit.outcomes.quotations.items():
        approved = quotation.approved.words if quotation.approved else None
        if approved is not None and approved.split() != quotation.words.split():
            yield finding(
                f"the words of {person_words(visit, quotation.speaker)} are not those that were approved",
                *("outcomes", "quotations", name, "words"),
                help="print what was approved, or ask again",
                related=("outcomes", "quotations", name, "approved", "words"),
            )


@rule(Severity.ERROR)
def embargo_after_publication(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """The story is published before its embargo ends.

    Partners who keep an embargo read the story elsewhere, and agreements on announcements are broken by it
    (https://www.lawinsider.com/clause/public-announcements).

    Mend it by correcting `published` or `embargo`.
    """
    news = visit.news
    if news.published and news.embargo and news.embargo.day and news.embargo.day > news.published:
        yield finding(
            "the story is published before its embargo ends",
            *("news", "published"),
            detail=f"the embargo ends on {news.embargo}",
            help="correct one of the two",
            related=("news", "embargo"),
        )


@rule(Severity.ERROR)
def published_without_clearance(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """The story has a day of publication, and somebody who must agree has not, or agrees only later.

    Texts about a signing are cleared by both sides (https://global.unm.edu/international-agreements/signing-ceremonies.html);
    Rutgers asks for five working days (https://ored.rutgers.edu/content/publicity-business-partners-approval-process-guidelines).
    Before anything is recorded under `outcomes`, a consent that is still to come is no finding. Where all have
    agreed, it is told of quotations that their speakers approve only later.

    Mend it with `cleared`, or by a later day of publication.
    """
    published = visit.news.published
    if published is None or not visit.outcomes.meetings:
        return
    pending = [
        (number, clearance)
        for number, clearance in enumerate(visit.press.clearances if visit.press else ())
        if clearance.cleared is None or clearance.cleared > published
    ]
    for number, clearance in pending:
        body = visit.organisations[clearance.organisation].name if clearance.organisation else clearance.by
        yield finding(
            f"the story is published before {body or 'somebody'} has agreed",
            *("press", "clearances", number),
            detail=f"to be published on {published.isoformat()}",
            help="add `cleared` once they have agreed, or publish later",
            related=("news", "published"),
        )
    for name, quotation in visit.outcomes.quotations.items() if not pending else ():
        if quotation.approved is not None and quotation.approved.on > published:
            yield finding(
                f"the story is published before {person_words(visit, quotation.speaker)} has approved the quotation",
                *("outcomes", "quotations", name, "approved", "on"),
                detail=f"to be published on {published.isoformat()}",
                help="correct the day, or publish later",
                related=("news", "published"),
            )


@rule(Severity.WARNING)
def relative_time(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A text for publication says "this week", "yesterday" or "is visiting".

    It is read weeks later, and then it is wrong; Imperial College London asks writers to name the day
    (https://www.imperial.ac.uk/staff/tools-and-reference/web-guide/training-and-events/materials/writing-news/content-guidance/).
    Looked at are the sentences of `story`, captions, the headline and the next steps; quotations are left alone.

    Mend it by writing the date, or the past tense.
    """
    for told in _published(visit):
        found = _RELATIVE.search(told.text)
        if found:
            yield finding(
                f"'{found[0]}' is no longer true when it is read",
                *told.path,
                help="write the date, or the past tense",
            )


@rule(Severity.WARNING)
def stranger_told_of(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A text for publication names somebody with a title who stands nowhere in the spec.

    Whoever is named agrees to it, is spelt as in the register and has a post; a name that came in by the way has
    nobody to vouch for it. Looked at are the sentences of `story`, captions and the headline: words after Mr, Mrs, Ms,
    Dr or Professor that are part of no name in the spec.

    Mend it by entering the person, or by correcting the name.
    """
    known = {word for _, one in people_of(visit) for word in plain(f"{one.name.full} {one.name.short or ''}").split()}
    known |= {word for tie in _ties(visit) for word in plain(tie).split()}
    for told in _published(visit):
        for match in _TITLED.finditer(told.text):
            names = [word for word in match[2].split() if word[0].isupper()]
            words = [part for name in names for part in plain(name.removesuffix("'s").removesuffix("’s")).split()]
            if words and known.isdisjoint(words):
                yield finding(
                    f"'{' '.join((match[1], *names))}' stands nowhere in the spec",
                    *told.path,
                    help="enter the person among the counterparts or delegates, or correct the name",
                )


@rule(Severity.NOTE)
def figure_without_date(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A figure with a source does not say when it was true.

    Two stories of different years give two figures for one fact, and each seems wrong beside the other.

    Mend it with `as-of`, or with `period` where it covers a span of time.
    """
    for path, figure in figures_of(visit):
        if figure.source is not None and figure.as_of is None and figure.period is None:
            yield finding(
                f'"{figure.value} {figure.what}" does not say when that was', *path, help="add `as-of`, or `period`"
            )


@dataclass(frozen=True, slots=True)
class _Published:
    """A text that is meant for everyone."""

    path: DataPath
    text: str


def _published(visit: Visit) -> Iterator[_Published]:
    for name, outcome in visit.outcomes.meetings.items():
        for number, line in enumerate(outcome.story):
            yield _Published(("outcomes", "meetings", name, "story", number), line)
    for name, photograph in visit.outcomes.photographs.items():
        if photograph.caption:
            yield _Published(("outcomes", "photographs", name, "caption"), photograph.caption)
    for number, step in enumerate(visit.outcomes.next_steps):
        for key, text in (("what", step.what), ("when", step.when)):
            if text:
                yield _Published(("outcomes", "next-steps", number, key), text)
    if visit.news.headline:
        yield _Published(("news", "headline"), visit.news.headline)


def _ties(visit: Visit) -> Iterator[str]:
    """Yield the names of those who are told of in the history, and of the bodies: they are vouched for there."""
    yield from (body.name for body in visit.organisations.values())
    for tie in (visit.relationship, *(body.relationship for body in visit.organisations.values())):
        for event in tie.history if tie else ():
            yield from event.people
    yield from (scheme.name for scheme in visit.schemes.values())
