"""`itinerary diff`: what changed between two versions of a visit, for each reader, in words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from itinerary.audience import Audience, AudienceKind, view
from itinerary.briefing.change_overview import ReaderChanges, change_overview, reader_changes, told_alike
from itinerary.briefing.change_words import names_told_before
from itinerary.build.papers import holds_briefs
from itinerary.calendar.account import readers_of
from itinerary.cli.edition import moment
from itinerary.cli.terminal import colour_option, echo_product, painter
from itinerary.cli.versions import Version, Versions
from itinerary.errors import UnknownNameError, VisitNotFoundError
from itinerary.release.changes import Changes, changes_for
from itinerary.release.moments import written_start
from itinerary.rendering.edition import Edition
from itinerary.rendering.language import spoken
from itinerary.rendering.templates import TemplateFolder
from itinerary.source.files import visit_files

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from itinerary.audience import View
    from itinerary.programme.timeline import Programme
    from itinerary.release.changes import Change
    from itinerary.release.telling import Telling

_OFFICE, _DELEGATION = Audience(AudienceKind.OFFICE), Audience(AudienceKind.DELEGATION)


@click.command(epilog="For example: itinerary diff 1 --visit visits/ucl-japan-2023 --for rees")
@click.argument("old", required=False)
@click.argument("new", required=False)
@click.option(
    "--visit", type=click.Path(path_type=Path), help="Whose releases and revisions; else that of OLD or NEW, else `.`."
)
@click.option("--for", "readers", multiple=True, help="Reader: office, delegation, a delegate's or partner's id.")
@click.option(
    "--format",
    "shape",
    type=click.Choice(["text", "markdown", "html", "json"]),
    default="text",
    show_default=True,
    help="How it is written: to read, to paste, as a page, or for programs.",
)
@colour_option
def command(
    *, old: str | None, new: str | None, visit: Path | None, readers: tuple[str, ...], shape: str, color: str
) -> int:
    """Tell what changed from OLD to NEW: a release by its number, a revision of git, or a visit on disk.

    Without OLD, from the last release, or from the last commit where nothing was released; without NEW, to the spec.
    """
    if visit is None and new is None and old is not None and _is_visit(old):
        visit, old = Path(old), None
    elif visit is None and new is not None and _is_visit(new):
        visit, new = Path(new), None
    versions = Versions.of(visit or Path())
    before = versions.before() if old is None else versions.named(old)
    after = versions.now() if new is None else versions.named(new)
    programme = after.programme or versions.programme
    told = [
        (audience, _changes(programme, audience, before, after)) for audience in _audiences(programme, readers, before)
    ]
    found = []
    for audience, changes in told:
        formerly = names_told_before(programme.visit, changes.entries, after.account)
        found.append(reader_changes(view(programme, audience), changes, formerly))
    title = _title(programme, before, after)
    writers: Mapping[str, Callable[[], str]] = {
        "text": lambda: _text(title, found, programme, painter(color)),
        "markdown": lambda: _markdown(title, found, programme),
        "html": lambda: _html(title, found, programme),
        "json": lambda: _json(before, after, told, found),
    }
    echo_product(writers[shape](), color)
    return 0


def _is_visit(name: str) -> bool:
    """Whether a name is the path of a visit; a number is always a release."""
    if name.isdecimal():
        return False
    try:
        return bool(visit_files(Path(name)))
    except VisitNotFoundError:
        return False


def _audiences(programme: Programme, readers: Sequence[str], before: Version) -> tuple[Audience, ...]:
    """Return whose changes are told: everybody's, and theirs who are no readers any more; or those of the named."""
    former = _former(programme, before)
    if not readers:
        return (_OFFICE, _DELEGATION, *readers_of(programme.visit), *former)
    gone = {audience.id: audience for audience in former}
    found = tuple(gone.get(reader) or Audience.named(programme.visit, reader) for reader in readers)
    if any(audience.kind is AudienceKind.PUBLIC for audience in found):
        known = ("office", "delegation", *(audience.id for audience in readers_of(programme.visit)))
        kind = "reader to whom anything is sent by the name of"
        raise UnknownNameError(kind, "public", known)
    return found


def _former(programme: Programme, before: Version) -> tuple[Audience, ...]:
    """Return the delegates and partners who were told something before and are no readers any more."""
    kinds = {AudienceKind.DELEGATE.value: AudienceKind.DELEGATE, AudienceKind.PARTNER.value: AudienceKind.PARTNER}
    names = (name.partition(":") for name, hand in sorted(before.account.told.items()) if hand)
    found = (Audience(kinds[kind], reader) for kind, _, reader in names if kind in kinds)
    return tuple(audience for audience in found if audience not in readers_of(programme.visit))


def _changes(programme: Programme, audience: Audience, before: Version, after: Version) -> Changes:
    reads_briefs = holds_briefs(audience, programme.visit)
    return changes_for(str(audience), before.account, after.account, reads_briefs=reads_briefs)


def _title(programme: Programme, before: Version, after: Version) -> str:
    speech = spoken(programme.visit.visit.languages)
    since = f"{before.name}, {speech.date(before.issued.date())}" if before.issued else before.name
    return f"What has changed since {since}" + ("" if after.name == "now" else f", up to {after.name}")


def _names(readers: Sequence[ReaderChanges], programme: Programme) -> str:
    return spoken(programme.visit.visit.languages).listed(reader.name for reader in readers)


def _text(title: str, found: Sequence[ReaderChanges], programme: Programme, paint: Callable[[str, str], str]) -> str:
    blocks = [paint(title, "day")]
    for lines, readers in told_alike(found).items():
        told = (f"  {f'{line.day}: ' if line.day else ''}{line.sentence}" for line in lines)
        blocks.append("\n".join([paint(_names(readers, programme), "day"), *told]))
    return "\n\n".join(blocks if len(blocks) > 1 else [*blocks, "Nothing."]) + "\n"


def _markdown(title: str, found: Sequence[ReaderChanges], programme: Programme) -> str:
    blocks = [f"# {title}"]
    for lines, readers in told_alike(found).items():
        told = (f"- {f'**{line.day}:** ' if line.day else ''}{line.sentence}" for line in lines)
        blocks.append("\n".join([f"## {_names(readers, programme)}", "", *told]))
    return "\n\n".join(blocks if len(blocks) > 1 else [*blocks, "Nothing."]) + "\n"


def _html(title: str, found: Sequence[ReaderChanges], programme: Programme) -> str:
    from itinerary.rendering.html import render_html

    office: View = view(programme, _OFFICE)
    edition = Edition(moment(None))
    return render_html(change_overview(office, edition, found, title), edition, TemplateFolder()).decode()


def _json(
    before: Version, after: Version, told: Sequence[tuple[Audience, Changes]], found: Sequence[ReaderChanges]
) -> str:
    content = {
        "from": before.name,
        "to": after.name,
        "readers": [
            {
                "for": str(audience),
                "name": words.name,
                "changes": [
                    _change(change, line.sentence)
                    for change, line in zip(changes.entries, words.lines[: len(changes.entries)], strict=True)
                ],
                "other_papers": changes.rest_differs,
            }
            for (audience, changes), words in zip(told, found, strict=True)
        ],
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def _change(change: Change, sentence: str) -> dict[str, object]:
    return {
        "entry": change.name,
        "what": [aspect.value for aspect in change.aspects],
        "sentence": sentence,
        "before": _telling(change.before),
        "after": _telling(change.after),
    }


def _telling(telling: Telling | None) -> dict[str, object] | None:
    if telling is None:
        return None
    return {
        "title": telling.title,
        "start": written_start(telling.start),
        "end": written_start(telling.end),
        "place": telling.place,
        "status": telling.status.value,
    }
