"""A series of releases as `itinerary release` makes them, and what readers have in hand, read by another program."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cached_property, lru_cache
from hashlib import sha256
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from judges.ics_lint import faults
from release.edit_scripts import frame

from itinerary.audience import Audience, AudienceKind
from itinerary.build.calendars import calendars
from itinerary.build.material import Material
from itinerary.build.plan import products
from itinerary.build.product import Output
from itinerary.load import load_data
from itinerary.programme.placing import place
from itinerary.release import Lock, block_text, lock_text, read_lock
from itinerary.release.recording import next_release
from itinerary.release.telling import fingerprint_of_data
from itinerary.rendering.edition import Edition
from itinerary.rendering.templates import TemplateFolder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from release.edit_scripts import Spec

    from itinerary.programme.timeline import Programme

DOMAIN = "random.us.itinerary"
_START = datetime(2026, 1, 1, 9, tzinfo=UTC)
_REVISION = {"UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE"}


@dataclass(frozen=True)
class Issue:
    """One release: its spec, what its documents are made from, and the record to which it was added."""

    spec: Spec
    material: Material
    before: Lock | None
    lock: Lock

    @property
    def issued(self) -> datetime:
        """When it was sent out."""
        return self.material.edition.issued

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """The calendar of each reader; of former readers too."""
        return calendar_files(self.material)

    def drafted(self, issued: datetime, lock: Lock | None) -> Mapping[str, bytes]:
        """Return the calendars of a draft of the same spec, made on top of a record."""
        return calendar_files(replace(self.material, edition=Edition(issued), lock=lock))


def calendar_files(material: Material) -> Mapping[str, bytes]:
    """Return the calendar of each reader, by the reader's name in the record."""
    return {str(product.audience): product.make() for product in calendars(material)}


def programme_of(spec: Spec) -> Programme:
    """Return a visit in time; nothing in it may be wrong."""
    loaded = load_data(spec)
    assert loaded.visit is not None, loaded.report
    placed = place(loaded.visit)
    assert len(loaded.report) + len(placed.report) == 0, (loaded.report, placed.report)
    return placed.programme


def released(specs: Sequence[Spec]) -> tuple[Issue, ...]:
    """Release one spec after the other, a day apart, each on the record that is read back from its text."""
    issues: list[Issue] = []
    text = ""
    lock: Lock | None = None
    for number, spec in enumerate(specs, start=1):
        edition = Edition(_START + timedelta(days=number), number)
        material = Material(programme_of(spec), edition, TemplateFolder(), lock)
        known = lock or Lock("random", material.imprint.names.domain)
        release = next_release(known, material.account, issued=edition.issued, note="", spec=fingerprint_of_data(spec))
        whole = replace(known, releases=(*known.releases, release))
        text = f"{text}\n{block_text(release)}" if text else lock_text(whole)
        before, lock = lock, read_lock(text.encode(), "release.lock", "random")
        assert lock == whole
        assert lock_text(lock) == text
        issues.append(Issue(spec, replace(material, lock=lock), before, lock))
    return tuple(issues)


def audience_of(reader: str) -> Audience:
    """Return the reader of a name in the record: `delegate:ana`."""
    kind, _, name = reader.partition(":")
    return Audience(AudienceKind(kind), name)


@dataclass(frozen=True, slots=True)
class Copy:
    """One entry as it stands in a reader's calendar."""

    matter: Mapping[str, str]
    """All that it says, as it is written, but for its name and revision; by name of the property."""
    sequence: int
    stamped: datetime
    created: datetime
    modified: datetime

    @property
    def slot(self) -> tuple[str, ...]:
        """Time with zones, place and status."""
        return tuple(self.matter.get(name, "") for name in ("DTSTART", "DTEND", "LOCATION", "STATUS"))

    @property
    def is_cancelled(self) -> bool:
        """Whether it is told as cancelled."""
        return self.matter["STATUS"] == "CANCELLED"

    @property
    def is_withdrawn(self) -> bool:
        """Whether it tells that it is no longer in the programme of its reader."""
        return self.matter["DESCRIPTION"].endswith("No longer in this programme at this time")


@lru_cache(maxsize=1024)
def copies(file: bytes) -> Mapping[str, Copy]:
    """Return what a calendar file without a fault holds, by UID."""
    from icalendar import Calendar

    assert faults(file) == ()
    events = Calendar.from_ical(file).events
    found = {str(event["UID"]): _copy(event) for event in events}
    assert len(found) == len(events)
    return found


def _copy(event: Any) -> Copy:  # noqa: ANN401 - icalendar types each value as any of thirty kinds
    return Copy(
        matter={name: _as_written(value) for name, value in event.items() if name not in _REVISION},
        sequence=int(event["SEQUENCE"]),
        stamped=event["DTSTAMP"].dt,
        created=event["CREATED"].dt,
        modified=event["LAST-MODIFIED"].dt,
    )


def _as_written(value: Any) -> str:  # noqa: ANN401 - the same
    written, parameters = value.to_ical(), value.params
    words = written.decode() if isinstance(written, bytes) else str(written)
    return f"{sorted(parameters.items())} {words}" if parameters else words


@dataclass(frozen=True, slots=True)
class Succession:
    """A reader's copy of an entry, and the one that it replaces."""

    reader: str
    uid: str
    before: Copy | None
    """None for what is new to the reader."""
    after: Copy
    issued: datetime


def successions(issues: Sequence[Issue]) -> Iterator[Succession]:
    """Yield every copy of every reader's file with the one of the release before."""
    for earlier, later in pairwise((None, *issues)):
        assert later is not None
        for reader, file in later.files.items():
            known = copies(earlier.files[reader]) if earlier and reader in earlier.files else {}
            for uid, copy in copies(file).items():
                yield Succession(reader, uid, known.get(uid), copy, later.issued)


def digests(specs: Sequence[Spec]) -> dict[str, str]:
    """Return what releases make of calendars, change notices and record, as digests by number and path."""
    issues = released(specs)
    made = {
        f"{issue.material.edition.release}/{product.path}": product.make()
        for issue in issues
        for product in products(issue.material)
        if product.output is Output.CALENDAR or product.path.endswith((".changes.docx", ".changes.html"))
    }
    made["release.lock"] = lock_text(issues[-1].lock).encode()
    return {path: sha256(content).hexdigest() for path, content in made.items()}


def two_editions() -> tuple[Spec, Spec]:
    """Return a small visit, and the same a day later: moved, cancelled, deleted and without one of its delegates."""
    spec = frame(date(2026, 10, 23), {"hall": "Europe/Berlin", "hotel": "Europe/Berlin", "inn": "Asia/Tokyo"})
    for name, clock in (("call", "09:00"), ("tour", "14:00"), ("dinner", "19:00")):
        spec["meetings"][name] = {"title": f"{name.title()} 𠮷", "partner": "port", "site": "hall", "delegates": "all"}
        spec["meetings"][name] |= {"start": f"2026-10-24 {clock}", "duration": "1 h", "counterparts": "kai"}
    spec["stays"]["nights"] = {"site": "hotel", "check-in": "2026-10-23", "check-out": "2026-10-26"}
    spec["transfers"] = [{"from": "hotel", "to": "hall", "takes": "20 min"}]
    later = deepcopy(spec)
    later["meetings"]["call"] |= {"start": "2026-10-25 10:00", "delegates": ["bo", "ana"]}
    later["meetings"]["tour"]["status"] = "cancelled"
    del later["meetings"]["dinner"], later["delegates"]["chi"]
    return spec, later
