"""`itinerary templates`: restyling without programming: which templates there are, copies to edit, and a check."""

from __future__ import annotations

from pathlib import Path

import click

from itinerary.cli.findings import OutputFormat, tell
from itinerary.cli.terminal import colour_option


@click.group(epilog="For example: itinerary templates list")
def command() -> None:
    """Restyle documents: list the templates, write copies to edit, check them."""


@command.command("list", epilog="For example: itinerary templates list house-style")
@click.argument("folder", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
def list_templates(*, folder: Path | None) -> None:
    """List the templates; with FOLDER, which are its own, which come as shipped, and what in it nothing uses."""
    from itinerary.rendering.register import RESTYLABLE, held_in

    width = max(len(template.name) for template in RESTYLABLE)
    if folder is None:
        for template in RESTYLABLE:
            click.echo(f"{template.name:<{width}}  {template.lays_out}")
        return
    held = held_in(folder)
    width = max(len(one.name) for one in held)
    for one in held:
        click.echo(f"{one.standing.value:<7}  {one.name:<{width}}  {one.words}".rstrip())


@command.command(epilog="For example: itinerary templates eject house-style pack.docx brand.yaml")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.argument("names", nargs=-1)
@click.option("--overwrite", is_flag=True, help="Replace templates of your own that are there already.")
def eject(*, folder: Path, names: tuple[str, ...], overwrite: bool) -> None:
    """Write the shipped templates into FOLDER, all or those NAMES, to be edited there.

    A name may be short: `pack.docx`, `brand`, `news`, `css`.
    """
    from itinerary.rendering.register import eject, templates_named

    for path in eject(folder, templates_named(names), overwrite=overwrite):
        click.echo(path)
    click.echo(
        "next: edit them, Word's in Word and the others in a text editor; delete those that you do not change\n"
        f"then: `itinerary templates check {folder}` and `itinerary build VISIT --templates {folder}`",
        err=True,
    )


@command.command(epilog="For example: itinerary templates check house-style")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--output-format",
    type=click.Choice([name.value for name in OutputFormat]),
    default=OutputFormat.FULL.value,
    show_default=True,
    help="How findings are written.",
)
@click.option("--strict", is_flag=True, help="Let warnings count as errors.")
@colour_option
def check(*, folder: Path, output_format: str, strict: bool, color: str) -> int:
    """Check the templates in FOLDER: all that would make a build refuse them, and what they would print badly."""
    from itinerary.news.story_check import check_story
    from itinerary.rendering.template_check import check_folder, check_templates

    report = check_folder(folder)
    if not report.has_errors:
        report = check_templates(folder) + check_story(folder)
    return tell(report, output_format, strict=strict, color=color)


@command.command(epilog="For example: itinerary templates fields")
def fields() -> None:
    """List the fields that templates may use, with what each holds, as Markdown."""
    from itinerary.news.html import StoryFields
    from itinerary.rendering.field_list import field_list
    from itinerary.rendering.html import PageFields

    click.echo(field_list("The fields of a paper", PageFields))
    click.echo(field_list("The fields of the news draft", StoryFields, prefix="story-"), nl=False)
