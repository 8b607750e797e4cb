"""`itinerary build`: the documents of a visit."""

from __future__ import annotations

import gc
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from itinerary.audience import Audience
from itinerary.build import BuildOptions, Built, Format, Output, build
from itinerary.build.manifest import spec_digest
from itinerary.cli.app import EXIT_FINDINGS
from itinerary.cli.edition import Standing
from itinerary.cli.office import office_for, pdf_option
from itinerary.cli.sound import sound_visit
from itinerary.cli.terminal import colour_option
from itinerary.rendering.pdf import PdfExtraMissingError, can_print_pdf
from itinerary.rendering.templates import TemplateFolder

if TYPE_CHECKING:
    from collections.abc import Callable


def _several(
    enumeration: type[Output | Format],
) -> Callable[[click.Context, click.Parameter, str], frozenset[str]]:
    """Return what reads `calendar,news` as a set of choices."""
    known = [choice.value for choice in enumeration]

    def read(_context: click.Context, _parameter: click.Parameter, value: str) -> frozenset[str]:
        names = frozenset(name.strip() for name in value.split(",") if name.strip())
        unknown = sorted(names.difference(known))
        if unknown:
            from difflib import get_close_matches

            near = get_close_matches(unknown[0], known, n=1)
            hint = f"did you mean '{near[0]}'?" if near else f"known: {', '.join(known)}"
            sentence = f"there is no '{unknown[0]}'; {hint}"
            raise click.BadParameter(sentence)
        return names

    return read


def _languages(_context: click.Context, _parameter: click.Parameter, value: str) -> tuple[str, ...]:
    """Return what `en-GB,ja` names; papers can be asked for in those languages alone that there are words of."""
    from itinerary.rendering.catalogue import SOURCE, catalogues, has_words

    tags = tuple(dict.fromkeys(tag.strip() for tag in value.split(",") if tag.strip()))
    unknown = [tag for tag in tags if not has_words(tag)]
    if unknown:
        sentence = f"there are no words in '{unknown[0]}'; known: {', '.join(sorted((SOURCE, *catalogues())))}"
        raise click.BadParameter(sentence)
    return tags


@click.command(epilog="For example: itinerary build visits/ucl-japan-2023 -o out --for rees --only briefing")
@click.argument("visit", default=".", type=click.Path(path_type=Path))
@click.option(
    "-o", "--out", default="out", show_default=True, type=click.Path(path_type=Path, file_okay=False), help="Where to."
)
@click.option("--only", default="", callback=_several(Output), help="Outputs: calendar,briefing,news,invitations.")
@click.option(
    "--for", "readers", multiple=True, help="Reader: office, delegation, public, a delegate's or partner's id."
)
@click.option(
    "--format",
    "formats",
    default="",
    callback=_several(Format),
    help="Of documents: docx,html,md,pdf; of lists: xlsx,csv,ics.",
)
@pdf_option
@click.option("--templates", type=click.Path(path_type=Path, exists=True, file_okay=False), help="Your own templates.")
@click.option(
    "--language", "languages", default="", callback=_languages, help="Language of the papers: ja, or en-GB,ja for both."
)
@click.option("--issued", help="When a draft is given out, with UTC offset; else SOURCE_DATE_EPOCH, else now.")
@click.option("--overwrite", is_flag=True, help="Replace files that were changed by hand since they were built.")
@click.option("--strict", is_flag=True, help="Let warnings count as errors.")
@click.option("-q", "--quiet", is_flag=True, help="Name no files.")
@colour_option
def command(
    *,
    visit: Path,
    out: Path,
    only: frozenset[str],
    readers: tuple[str, ...],
    formats: frozenset[str],
    pdf: str,
    templates: Path | None,
    languages: tuple[str, ...],
    issued: str | None,
    overwrite: bool,
    strict: bool,
    quiet: bool,
    color: str,
) -> int:
    """Make the calendars, the briefing packs and the news draft of VISIT.

    Documents are made as PDF too where the extra `pdf` is installed; with --pdf word, LibreOffice prints the Word
    documents, in the layout of your own Word template.
    """
    office = office_for(pdf)
    if Format.PDF in formats and office is None and not can_print_pdf():
        raise PdfExtraMissingError
    sound = sound_visit(visit, undone="nothing was built", strict=strict, color=color)
    if sound is None:
        return EXIT_FINDINGS
    options = BuildOptions(
        only=frozenset(Output(name) for name in only),
        audiences=frozenset(Audience.named(sound.programme.visit, reader) for reader in readers),
        formats=frozenset(Format(name) for name in formats),
        pdf=office is not None or can_print_pdf(),
        office=office,
        templates=TemplateFolder(templates),
        overwrite=overwrite,
        processes=os.cpu_count() or 1,
    )
    standing = Standing.of(sound.source, sound.id)
    edition = replace(standing.edition(issued), languages=languages)
    # A build makes much and drops little before it ends: looking for garbage meanwhile takes a tenth of its time.
    gc.disable()
    spec = spec_digest(sound.source)
    built = build(sound.programme, edition, out, spec=spec, options=options, lock=standing.lock)
    tell_built(built, quiet=quiet)
    if standing.words():
        click.echo(standing.words(), err=True)
    return 0


def tell_built(built: Built, *, quiet: bool) -> None:
    """Name the files that were made, on stdout, and tell how many they are and what was taken away."""
    try:
        for file in () if quiet else built.files:
            click.echo(built.folder / file.path)
    finally:  # the files are made, whoever hears of their names
        for name in built.removed:
            click.echo(f"removed {built.folder / name}: it was made from an older spec", err=True)
        click.echo(f"{len(built.files)} files in {built.folder}", err=True)
