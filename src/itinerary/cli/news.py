"""`itinerary news`: the story of a visit on the terminal, at any length, and explained sentence by sentence."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from itinerary.audience import Audience, AudienceKind, view
from itinerary.cli.app import EXIT_FINDINGS
from itinerary.cli.explanation_lines import explanation_json, explanation_text
from itinerary.cli.sound import sound_visit
from itinerary.cli.terminal import colour_option, echo_product, painter
from itinerary.news import story, story_html, story_markdown
from itinerary.news.explaining import explained
from itinerary.rendering.templates import TemplateFolder
from itinerary.spec.news import Angle, Length

if TYPE_CHECKING:
    from itinerary.cli.sound import SoundVisit
    from itinerary.news import Story

_PUBLIC = Audience(AudienceKind.PUBLIC)


@click.command(epilog="For example: itinerary news visits/ucl-japan-2023 --length short --explain")
@click.argument("visit", default=".", type=click.Path(path_type=Path))
@click.option(
    "--length", type=click.Choice([length.value for length in Length]), help="How long; else as the visit has it."
)
@click.option("--angle", type=click.Choice([angle.value for angle in Angle]), help="By what it is divided.")
@click.option("--language", help="In which language, such as fr or en-US; another than English is told in short.")
@click.option("--explain", is_flag=True, help="Print under each sentence the facts and lines on which it rests.")
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
    *, visit: Path, length: str | None, angle: str | None, language: str | None, explain: bool, shape: str, color: str
) -> int:
    """Print the news story of VISIT, of what is recorded and public, and nothing else."""
    if shape == "json" and not explain:
        message = "json is the form of an explanation; add --explain"
        raise click.UsageError(message)
    sound = sound_visit(visit, undone="no story was told", color=color)
    if sound is None:
        return EXIT_FINDINGS
    told = story(
        view(sound.programme, _PUBLIC),
        length=Length(length) if length else None,
        angle=Angle(angle) if angle else None,
        language=language,
    )
    echo_product(_explained(told, sound, shape, color) if explain else _written(told, shape), color)
    return 0


def _written(told: Story, shape: str) -> str:
    if shape == "html":
        return story_html(told, TemplateFolder()).decode("utf-8")
    return story_markdown(told).decode("utf-8")


def _explained(told: Story, sound: SoundVisit, shape: str, color: str) -> str:
    explanation = explained(told, partial(sound.source.span_of, at_key=True))
    return explanation_json(explanation) if shape == "json" else explanation_text(explanation, painter(color))
