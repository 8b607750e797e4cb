"""`itinerary release`: a numbered version is sent out, and remembered."""

from __future__ import annotations

import gc
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from itinerary.build import BuildOptions, Material, build
from itinerary.build.manifest import read_manifest, spec_digest
from itinerary.calendar.identity import OFFICE, name_of_entry
from itinerary.cli.app import EXIT_FINDINGS
from itinerary.cli.build import tell_built
from itinerary.cli.edition import Standing, moment
from itinerary.cli.office import office_for, pdf_option
from itinerary.cli.sound import sound_visit
from itinerary.cli.terminal import colour_option
from itinerary.errors import ItineraryError, OutputNotWritableError
from itinerary.release import Lock
from itinerary.release.keeping import keep, lock_beside, one_at_a_time
from itinerary.release.recording import next_release
from itinerary.release.renames import RenamedEntryError, likely_renames
from itinerary.rendering.edition import Edition
from itinerary.rendering.pdf import can_print_pdf
from itinerary.rendering.templates import TemplateFolder

if TYPE_CHECKING:
    from datetime import datetime

    from itinerary.cli.sound import SoundVisit


_REGISTERS = ("meetings", "travel", "stays")
"""In which the ids stand that calendars hang on."""


class ReleaseNotPlacedError(ItineraryError):
    """A release was recorded, and the disk did not let its documents be put into their place just then."""

    def __init__(self, number: int, path: Path, failure: OutputNotWritableError) -> None:
        super().__init__(
            f"release {number} is recorded in '{path}', but its documents cannot be put into '{failure.folder}': "
            f"{failure.reason}; what stood there before is unchanged. `itinerary build -o FOLDER` makes them"
        )


class ReleaseNotLaterError(ItineraryError):
    """A release is dated before the one that it follows, so that calendars would take it for the older one."""

    def __init__(self, issued: datetime, last: datetime) -> None:
        super().__init__(
            f"a release of {issued.isoformat()} cannot follow the one of {last.isoformat()}: give a later --issued, "
            "or look after the clock of this machine"
        )


@click.command(epilog='For example: itinerary release visits/ucl-japan-2023 -m "moved HORIBA to Thursday" -o out')
@click.argument("visit", default=".", type=click.Path(path_type=Path))
@click.option("-m", "--message", default="", help="What is new, in your words; for the office alone.")
@click.option(
    "-o", "--out", default="out", show_default=True, type=click.Path(path_type=Path, file_okay=False), help="Where to."
)
@pdf_option
@click.option("--templates", type=click.Path(path_type=Path, exists=True, file_okay=False), help="Your own templates.")
@click.option("--issued", help="When it is sent out, with UTC offset; else SOURCE_DATE_EPOCH, else now.")
@click.option("--overwrite", is_flag=True, help="Replace files that were changed by hand since they were built.")
@click.option("--new-ids", is_flag=True, help="Entries that look like released ones under another id are others.")
@click.option("--strict", is_flag=True, help="Let warnings count as errors.")
@click.option("-q", "--quiet", is_flag=True, help="Name no files.")
@colour_option
def command(
    *,
    visit: Path,
    message: str,
    out: Path,
    pdf: str,
    templates: Path | None,
    issued: str | None,
    overwrite: bool,
    new_ids: bool,
    strict: bool,
    quiet: bool,
    color: str,
) -> int:
    """Send out a numbered version of VISIT.

    It is recorded in `release.lock`, beside the spec: by it calendars know what was moved and what is cancelled, and
    each reader for whom something changed gets a change notice beside the pack. Keep the file with the spec.
    """
    office = office_for(pdf)
    sound = sound_visit(visit, undone="nothing was released", strict=strict, color=color)
    if sound is None:
        return EXIT_FINDINGS
    options = BuildOptions(
        templates=TemplateFolder(templates),
        overwrite=overwrite,
        processes=os.cpu_count() or 1,
        pdf=office is not None or can_print_pdf(),
        office=office,
    )
    with one_at_a_time(lock_beside(Path(sound.source.files[0].name))):
        return _released(
            sound, options, moment(issued), out=out, message=message, new_ids_are_meant=new_ids, quiet=quiet
        )


def _released(
    sound: SoundVisit,
    options: BuildOptions,
    issued: datetime,
    *,
    out: Path,
    message: str,
    new_ids_are_meant: bool,
    quiet: bool,
) -> int:
    standing = Standing.of(sound.source, sound.id)
    last = standing.lock.last if standing.lock else None
    if last is not None and standing.is_released:
        _tell_nothing_new(last.number, out / sound.id)
        return 0
    if last is not None and issued <= last.issued:
        raise ReleaseNotLaterError(issued, last.issued)
    # A build makes much and drops little before it ends: looking for garbage meanwhile takes a tenth of its time.
    gc.disable()
    number = last.number + 1 if last else 1
    material = Material(sound.programme, Edition(issued, number), options.templates, standing.lock)
    if not new_ids_are_meant:
        _refuse_renames(material)
    lock = standing.lock or Lock(sound.id, material.imprint.names.domain)
    release = next_release(lock, material.account, issued=issued, note=message, spec=standing.spec)
    try:
        built = build(
            sound.programme,
            material.edition,
            out,
            spec=spec_digest(sound.source),
            options=options,
            lock=replace(lock, releases=(*lock.releases, release)),
            before_placing=lambda: keep(standing.path, lock, release),
        )
    except OutputNotWritableError as failure:
        if Standing.of(sound.source, sound.id).is_released:
            raise ReleaseNotPlacedError(number, standing.path, failure) from failure
        raise
    notices = sum(1 for file in built.files if file.path.endswith(".changes.html"))
    changed = f"; something changed for {notices} readers" if last else ""
    try:
        tell_built(built, quiet=quiet)
    finally:  # it is released, whoever hears of the files
        click.echo(f"release {number} is recorded in {standing.path}{changed}", err=True)
    return 0


def _tell_nothing_new(number: int, folder: Path) -> None:
    """Tell that the last release stands, and where its documents are missing: it may have been stopped half way."""
    manifest = read_manifest(folder)
    here = manifest is not None and manifest.release == number
    missing = "" if here else f"; its documents are not in '{folder}': `itinerary build` makes them"
    click.echo(f"nothing has changed since release {number}; nothing was released{missing}", err=True)


def _refuse_renames(material: Material) -> None:
    """Stop where an id was changed that calendars hang on, as far as one can tell."""
    sent = material.imprint.history.sent_to(OFFICE)
    visit = material.programme.visit
    ids = {name_of_entry((register, entry)) for register in _REGISTERS for entry in getattr(visit, register)}
    gone = {name: hand.told for name, hand in sent.items() if name not in ids and not hand.is_withdrawn}
    new = {name: copy for name, copy in material.account.told[OFFICE].items() if name not in sent}
    renames = tuple(likely_renames(gone, new))
    if renames:
        raise RenamedEntryError(renames)
