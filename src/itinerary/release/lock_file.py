"""The text of `release.lock`: YAML, of which the same releases always make the same bytes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import AwareDatetime, Field, PlainValidator, StringConstraints, TypeAdapter, ValidationError, with_config

from itinerary.errors import ItineraryError
from itinerary.release.lock import Lock, Release, TellingSet
from itinerary.release.moments import read_start, written_start
from itinerary.release.telling import Start, Telling
from itinerary.source import read_text
from itinerary.spec.meetings import MeetingStatus

if TYPE_CHECKING:
    import yaml
    from pydantic_core import ErrorDetails

    from itinerary.source import Source

_HEAD = """\
# What was sent out of this visit, and when. `itinerary release` adds to it; nobody else need. Keep it with the spec:
# the calendars in people's pockets hang on it. Titles, times, places and ids stand here; of all else a fingerprint.
"""
_CONFLICT = ("<<<<<<< ", ">>>>>>> ")
_WIDEST = 10_000
_NOTHING = "tag:yaml.org,2002:null"
_REASONS = {
    "missing": "it is missing",
    "unexpected_keyword_argument": "nothing of that name belongs there",
    "string_pattern_mismatch": "it is not of the form that it should have",
}
"""What is wrong, by pydantic's type of the error."""

_EntryName = Annotated[str, StringConstraints(pattern=r"^(meetings|travel|stays|transfers)-[a-z0-9][a-z0-9.-]*$")]
_Fingerprint = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}$")]
_FingerprintOrGone = Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{8})?$")]
_ReaderName = Annotated[str, StringConstraints(pattern=r"^[a-z]+(:[a-z0-9-]+)?$")]
_WrittenStart = Annotated[Start, PlainValidator(read_start)]


class LockUnreadableError(ItineraryError):
    """The record of releases cannot be understood, so that nothing may be sent out on top of it."""

    def __init__(self, place: str, fault: str) -> None:
        super().__init__(
            f"{place}: {fault}; bring the file back as the last release left it, from version control or a backup"
        )


@with_config(extra="forbid")
@dataclass(frozen=True, slots=True, kw_only=True)
class _Copies:
    """What several readers are told alike of one entry, as written."""

    title: str
    start: _WrittenStart
    end: _WrittenStart
    place: str = ""
    status: MeetingStatus = MeetingStatus.CONFIRMED
    people: tuple[str, ...] = ()
    serves: str = ""
    origin: str = ""
    copies: dict[_Fingerprint, tuple[_ReaderName, ...]]

    def read(self) -> TellingSet:
        facts = {fact.name: getattr(self, fact.name) for fact in fields(Telling)}
        return TellingSet(telling=Telling(**facts), readers=self.copies)


@with_config(extra="forbid")
@dataclass(frozen=True, slots=True, kw_only=True)
class _Block:
    """One release, as written."""

    release: Annotated[int, Field(ge=1)]
    issued: AwareDatetime
    note: str = ""
    spec: _Fingerprint
    entries: dict[_EntryName, tuple[_Copies, ...]] = field(default_factory=dict)
    briefs: dict[_EntryName, _FingerprintOrGone] = field(default_factory=dict)
    views: dict[_ReaderName, _FingerprintOrGone] = field(default_factory=dict)
    addresses: dict[_ReaderName, _FingerprintOrGone] = field(default_factory=dict)

    def read(self) -> Release:
        return Release(
            number=self.release,
            issued=self.issued.astimezone(dt.UTC),
            note=self.note,
            spec=self.spec,
            entries={name: tuple(copies.read() for copies in found) for name, found in self.entries.items()},
            briefs=self.briefs,
            views=self.views,
            addresses=self.addresses,
        )


@with_config(extra="forbid")
@dataclass(frozen=True, slots=True, kw_only=True)
class _LockText:
    """The whole file, as written."""

    format: Literal["1"]
    visit: str
    domain: Annotated[str, StringConstraints(pattern=r"^[a-z0-9.-]+$")]
    releases: tuple[_Block, ...]


@cache
def _adapter() -> TypeAdapter[_LockText]:
    return TypeAdapter(_LockText)


def read_lock(content: bytes, name: str, visit: str) -> Lock:
    """Return what a file says of the releases of a visit; `name` is by what the file is called in a sentence.

    Raises `LockUnreadableError` where it is damaged, in conflict, or of another visit.
    """
    source = read_text(_decoded(content, name), name=name)
    finding = next(iter(source.report), None)
    if finding is not None or source.data is None:
        where = f"{name}:{finding.span.line}" if finding and finding.span else name
        raise LockUnreadableError(where, finding.message if finding else "it is empty")
    try:
        text = _adapter().validate_python(_without_blanks(source.data))
    except ValidationError as error:
        raise _unreadable(source, error.errors()[0], name) from error
    if text.visit != visit:
        raise LockUnreadableError(name, f"it is the record of the visit '{text.visit}', not of '{visit}'")
    releases = tuple(block.read() for block in text.releases)
    for place, (earlier, later) in enumerate(pairwise(releases), start=1):
        if later.number <= earlier.number:
            where = name + _line(source, ("releases", place, "release"))
            fault = f"release {later.number} comes after release {earlier.number}: keep one of the two"
            raise LockUnreadableError(where, fault)
    return Lock(visit, text.domain, releases)


def _decoded(content: bytes, name: str) -> str:
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        raise LockUnreadableError(name, "it is no text in UTF-8") from error
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith(_CONFLICT):
            place = f"{name}:{number}"
            raise LockUnreadableError(place, "two versions of it are in conflict: keep the releases of one of them")
    return text


def _without_blanks(data: Any) -> Any:  # noqa: ANN401 - raw data
    """Return data in which nothing typed is an empty text, as it stands behind `note:`."""
    match data:
        case Mapping():
            return {key: _without_blanks(value) for key, value in data.items()}
        case list():
            return [_without_blanks(value) for value in data]
        case _:
            return "" if data is None else data


def _unreadable(source: Source, error: ErrorDetails, name: str) -> LockUnreadableError:
    where = ".".join(str(part) for part in error["loc"])
    told = str(error.get("ctx", {}).get("error", ""))
    reason = told or _REASONS.get(error["type"], "it is not what should stand there")
    return LockUnreadableError(f"{name}{_line(source, error['loc'])}", f"'{where}' cannot be understood: {reason}")


def _line(source: Source, path: tuple[str | int, ...]) -> str:
    span = source.span_of(path, at_key=False)
    return f":{span.line}" if span is not None else ""


def lock_text(lock: Lock) -> str:
    """Return the whole file of a lock."""
    head = f"{_HEAD}format: 1\nvisit: {lock.visit}\ndomain: {lock.domain}\nreleases:"
    return head + ("".join(f"\n{block_text(release)}" for release in lock.releases) or " []\n")


def block_text(release: Release) -> str:
    """Return the block of one release, as it is added to the end of the file."""
    parts = {
        "entries": {name: [_copies(one) for one in found] for name, found in sorted(release.entries.items())},
        "briefs": dict(sorted(release.briefs.items())),
        "views": dict(sorted(release.views.items())),
        "addresses": dict(sorted(release.addresses.items())),
    }
    block = {
        "release": str(release.number),
        "issued": release.issued.astimezone(dt.UTC).isoformat(),
        **({"note": release.note} if release.note else {}),
        "spec": release.spec,
        **{name: part for name, part in parts.items() if part},
    }
    return _yaml([block])


def _copies(one: TellingSet) -> dict[str, object]:
    telling = one.telling
    facts = {
        "title": telling.title,
        "start": written_start(telling.start),
        "end": written_start(telling.end),
        "place": telling.place,
        "status": telling.status.value,
        "people": list(telling.people),
        "serves": telling.serves,
        "origin": telling.origin,
    }
    told = {name: value for name, value in facts.items() if value}
    return {**told, "copies": {print_: sorted(readers) for print_, readers in sorted(one.readers.items())}}


def _yaml(data: object) -> str:
    import yaml

    text: str = yaml.dump(
        data, Dumper=_dumper(), allow_unicode=True, sort_keys=False, default_flow_style=None, width=_WIDEST
    )
    return text


@cache
def _dumper() -> type[yaml.SafeDumper]:
    """Return a writer that quotes only where it must: what reads the file takes every scalar for the text it is.

    Only `~` and `null` would be read as nothing. It is the writer in Python, also where there is libyaml: that one
    writes emoji and rare kanji as codes, and one file would come out differently on two machines.
    """
    import yaml

    known = yaml.SafeDumper.yaml_implicit_resolvers
    nothing = {first: [one for one in resolvers if one[0] == _NOTHING] for first, resolvers in known.items()}
    return type("_TextDumper", (yaml.SafeDumper,), {"yaml_implicit_resolvers": nothing})
