"""The change notice: what is other than in the papers that a reader has in hand, on a page of its own."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from itinerary.audience import AudienceKind
from itinerary.briefing.blocks import bullets, chapter
from itinerary.briefing.change_words import change_lines, notice_of_rest
from itinerary.briefing.cover import document, inner_handling
from itinerary.briefing.pack import Pack
from itinerary.rendering.content import Fact, Paragraph, Run, Tone, plain
from itinerary.rendering.naming import organisation_short

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from itinerary.audience import View
    from itinerary.briefing.change_words import ChangeLine
    from itinerary.release import Release
    from itinerary.release.changes import Changes
    from itinerary.rendering.content import Document, Inline, Section
    from itinerary.rendering.edition import Edition


def change_notice(
    view: View, edition: Edition, changes: Changes, since: Release, formerly: Mapping[str, str]
) -> Document:
    """Return the notice of what changed for a reader since the release that he has in hand.

    `formerly` are the names of those of whom that release told him: see `names_told_before`.
    """
    pack = Pack.of(view, edition, tells_of_meetings=False)
    say = pack.speech.say
    issued = pack.speech.date(since.issued.date())
    older = say("Release {number}, {date}", number=str(since.number), date=issued)
    return document(
        pack,
        _subtitle(pack),
        _chapters(pack, changes, formerly),
        handling=_handling(pack),
        cover=(Fact(say("Replaces"), (plain(older),)),),
        contents=False,
    )


def _subtitle(pack: Pack) -> str:
    say, view = pack.speech.say, pack.view
    name = view.audience.id
    match view.audience.kind:
        case AudienceKind.DELEGATE if name in view.visit.delegates:
            return say("What has changed for {name}", name=view.visit.delegates[name].name.full)
        case AudienceKind.PARTNER if name in view.visit.organisations:
            return say("What has changed for {name}", name=organisation_short(view.visit.organisations[name]))
        case AudienceKind.OFFICE:
            return say("What has changed in the run sheet")
        case _:
            return say("What has changed")


def _handling(pack: Pack) -> str:
    say = pack.speech.say
    if pack.view.is_office:
        return say("For the office only")
    if pack.view.audience.kind is AudienceKind.PARTNER and not pack.reads_briefs:
        return ""
    return inner_handling(pack) if pack.reads_briefs else say("For the visiting delegation")


def _chapters(pack: Pack, changes: Changes, formerly: Mapping[str, str]) -> Iterator[Section]:
    lines = change_lines(changes.entries, pack.visit, pack.speech, formerly)
    for number, (day, found) in enumerate(groupby(lines, key=lambda line: line.day), start=1):
        yield from chapter(
            pack.speech.date_with_weekday(day),
            f"day-{number}",
            blocks=bullets(_told(line) for line in found),
            new_page=False,
        )
    if changes.rest_differs:
        rest = (Paragraph(plain(notice_of_rest(pack.speech)), Tone.LEAD),)
        yield from chapter(pack.speech.say("Other papers"), "rest", blocks=rest, new_page=False)


def _told(line: ChangeLine) -> Inline:
    return (Run(line.subject, strong=True), Run(f" {'; '.join(line.what)}"))
