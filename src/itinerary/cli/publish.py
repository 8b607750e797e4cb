"""`itinerary publish`: a calendar on a CalDAV server is brought up to date with the last release."""

from __future__ import annotations

import os
import time
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from itinerary.audience import Audience
from itinerary.calendar import Imprint, Readership, calendar_objects
from itinerary.calendar.caldav_address import CalendarAddress, Credentials
from itinerary.calendar.caldav_collection import CaldavCollection
from itinerary.calendar.caldav_errors import PASSWORD_VARIABLE, USER_VARIABLE
from itinerary.calendar.publication import publish
from itinerary.calendar.publishing import Cancel, Create, Delete
from itinerary.cli.app import EXIT_FINDINGS
from itinerary.cli.edition import Standing
from itinerary.cli.sound import sound_visit
from itinerary.errors import ItineraryError, UnknownNameError

if TYPE_CHECKING:
    from itinerary.calendar.publishing import Change


class UnreleasedError(ItineraryError):
    """What stands in the spec was not released, so that it must not reach anybody's calendar."""

    def __init__(self, visit: str, last: int | None) -> None:
        state = f"has changed since release {last}" if last else "was never released"
        super().__init__(f"the visit '{visit}' {state}, and only releases are published: `itinerary release` first")


class ExtraMissingError(ItineraryError):
    """The library that speaks to calendar servers is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "publishing needs the extra `caldav`, which is not installed: pip install 'delegation-itinerary[caldav]'"
        )


@click.command(epilog="For example: itinerary publish visits/ucl-japan-2023 --to https://dav.example.org/cal/")
@click.argument("visit", default=".", type=click.Path(path_type=Path))
@click.option("--to", "address", required=True, help="Address of the calendar on the server.")
@click.option(
    "--for", "reader", default="delegation", show_default=True, help="Whose calendar: a delegate's or partner's id."
)
@click.option("--dry-run", is_flag=True, help="Only tell what would be changed.")
def command(*, visit: Path, address: str, reader: str, dry_run: bool) -> int:
    """Bring a calendar on a CalDAV server up to date with the last release of VISIT.

    Only what differs is written, and only entries of this visit are touched; give each reader a calendar of its own.
    User and password come from ITINERARY_CALDAV_USER and ITINERARY_CALDAV_PASSWORD, or from the system's keyring.
    """
    to = CalendarAddress(address)
    if not all(map(find_spec, ("caldav", "keyring"))):
        raise ExtraMissingError
    sound = sound_visit(visit, undone="nothing was published")
    if sound is None:
        return EXIT_FINDINGS
    programme = sound.programme
    standing = Standing.of(sound.source, sound.id)
    last = standing.lock.last if standing.lock else None
    if last is None or not standing.is_released:
        raise UnreleasedError(sound.id, last.number if last else None)
    imprint = Imprint.of(programme, standing.edition(None), standing.lock)
    readership, audience = Readership(programme, imprint.names), Audience.named(programme.visit, reader)
    if audience not in readership.audiences:
        known = tuple(map(str, readership.audiences))
        kind = "reader with a calendar by the name of"
        raise UnknownNameError(kind, reader, known)
    wanted = calendar_objects(readership.view(audience), imprint, readership.entries(audience))
    unheard: list[OSError] = []
    with CaldavCollection(to, _credentials(to)) as collection:
        done = publish(
            collection,
            wanted,
            f"@{imprint.names.domain}",
            sleep=time.sleep,
            dry_run=dry_run,
            report=partial(_tell, unheard),
        )
    counts = {
        "created": done.created,
        "updated": done.updated,
        "cancelled": done.cancelled,
        "deleted": done.deleted,
        "unchanged": done.unchanged,
    }
    if dry_run:
        for word, uids in counts.items():
            click.echo("".join(f"would be {word} {uid}\n" for uid in uids if word != "unchanged"), nl=False)
    told = ", ".join(f"{len(uids)} {word}" for word, uids in counts.items() if uids) or "nothing to do"
    click.echo(f"nothing was written; it would be {told}" if dry_run else told, err=True)
    for uid in done.overwritten:
        click.echo(f"{uid} was changed on the server by somebody else; that is overwritten", err=True)
    if unheard:
        raise unheard[0]
    return 0


def _credentials(address: CalendarAddress) -> Credentials | None:
    """Return who writes: as the environment says, else as the keyring knows for the address; none for neither."""
    user, password = os.environ.get(USER_VARIABLE), os.environ.get(PASSWORD_VARIABLE)
    if user and password:
        return Credentials(user, password)
    import keyring
    import keyring.errors

    try:
        kept = keyring.get_credential(address.text, user)
    except keyring.errors.KeyringError:
        return None
    return Credentials(kept.username, kept.password) if kept is not None else None


def _tell(unheard: list[OSError], change: Change) -> None:
    """Name each entry as soon as it is done, on stdout; where nobody hears of it any more, the calendar goes on."""
    match change:
        case Create():
            word = "created"
        case Cancel():
            word = "cancelled"
        case Delete():
            word = "deleted"
        case _:
            word = "updated"
    if not unheard:
        try:
            click.echo(f"{word} {change.uid}")
        except OSError as failure:
            unheard.append(failure)
