"""`itinerary news`: the story of a visit, at any length, explained sentence by sentence, and let go at last."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from itinerary.audience import Audience, AudienceKind, view
from itinerary.cli.app import EXIT_FINDINGS
from itinerary.cli.edition import moment
from itinerary.cli.explanation_lines import explanation_json, explanation_text
from itinerary.cli.sound import sound_visit
from itinerary.cli.terminal import colour_option, columns, echo_product, painter
from itinerary.news import NotFinalError, mark_of, partner_note, released, story, story_html, story_markdown
from itinerary.news.explaining import explained
from itinerary.news.tellers import TOLD_IN, is_english, is_told_in
from itinerary.rendering.templates import TemplateFolder
from itinerary.spec.news import Angle, Length

if TYPE_CHECKING:
    from datetime import datetime

    from itinerary.audience import View
    from itinerary.cli.sound import SoundVisit
    from itinerary.news import Mark, Story

_PUBLIC, _OFFICE = Audience(AudienceKind.PUBLIC), Audience(AudienceKind.OFFICE)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Which story is wanted; what is left out is as the visit has it."""

    length: Length | None
    angle: Angle | None
    language: str | None
    host: str | None

    def check(self) -> None:
        """Refuse what a note for a partner has not: a choice of lengths, angles, and languages other than English."""
        if self.host is not None and (self.length or self.angle):
            message = "a note for a partner has a length and a form of its own; leave out --length and --angle"
            raise click.UsageError(message)
        if self.host is not None and self.language is not None and not is_english(self.language):
            message = "a note for a partner is told in English alone; leave out --language, or give --language en-US"
            raise click.UsageError(message)

    def told(self, public: View) -> Story:
        """Return it."""
        if self.host is not None:
            return partner_note(public, self.host, tag=self.language)
        return story(public, length=self.length, angle=self.angle, language=self.language)


def _language(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None and not is_told_in(value):
        sentence = f"no story is told in '{value}'; known: {', '.join(TOLD_IN)}, each with a country, such as en-US"
        raise click.BadParameter(sentence)
    return value


@click.command(epilog="For example: itinerary news visits/ucl-japan-2023 --length short --explain")
@click.argument("visit", default=".", type=click.Path(path_type=Path))
@click.option("--length", type=click.Choice([length.value for length in Length]), help="How long it is.")
@click.option("--angle", type=click.Choice([angle.value for angle in Angle]), help="By what it is divided.")
@click.option("--language", callback=_language, help="Its language: fr, de, ja, always in short, or en-US.")
@click.option("--partner", "host", help="A note for the site of this partner, instead of the story.")
@click.option("--explain", is_flag=True, help="Print under each sentence the facts and lines on which it rests.")
@click.option(
    "--final", is_flag=True, help="Let it go: without the mark of a draft, and only if nothing holds it back."
)
@click.option("--issued", help="At what moment, with UTC offset; else SOURCE_DATE_EPOCH, else now.")
@click.option(
    "--format",
    "shape",
    type=click.Choice(["markdown", "html", "json"]),
    default="markdown",
    show_default=True,
    help="How it is written; json with --explain.",
)
@colour_option
def command(
    *,
    visit: Path,
    length: str | None,
    angle: str | None,
    language: str | None,
    host: str | None,
    explain: bool,
    final: bool,
    issued: str | None,
    shape: str,
    color: str,
) -> int:
    """Print the news story of VISIT, of what is recorded and public, and nothing else."""
    if shape == "json" and not explain:
        message = "json is the form of an explanation; add --explain"
        raise click.UsageError(message)
    if explain and final:
        message = "a story is explained before it is let go: give --explain or --final"
        raise click.UsageError(message)
    wanted = _Wanted(Length(length) if length else None, Angle(angle) if angle else None, language, host)
    wanted.check()
    sound = sound_visit(visit, undone="no story was told", color=color)
    if sound is None:
        return EXIT_FINDINGS
    told = wanted.told(view(sound.programme, _PUBLIC))
    if explain:
        echo_product(_explained(told, sound, shape, color), color)
        return 0
    try:
        mark = _mark(told, sound, moment(issued), final=final)
    except NotFinalError as held:
        click.echo(f"itinerary: {held}", err=True)
        return EXIT_FINDINGS
    echo_product(_written(told, mark, shape), color)
    return 0


def _mark(told: Story, sound: SoundVisit, now: datetime, *, final: bool) -> Mark:
    """Return the mark of a draft, or that of a story which is let go; raises `NotFinalError` where it may not be."""
    office = view(sound.programme, _OFFICE)
    return released(told, office, now) if final else mark_of(told, office, now)


def _written(told: Story, mark: Mark, shape: str) -> str:
    if shape == "html":
        return story_html(told, TemplateFolder(), mark).decode("utf-8")
    return story_markdown(told, mark).decode("utf-8")


def _explained(told: Story, sound: SoundVisit, shape: str, color: str) -> str:
    explanation = explained(told, partial(sound.source.span_of, at_key=True))
    if shape == "json":
        return explanation_json(explanation)
    return explanation_text(explanation, painter(color), columns(sys.stdout))
