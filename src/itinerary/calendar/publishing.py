"""What has to be done so that a calendar server holds what a visit says: decided before anything is sent.

Only objects of the visit are touched, which are known by the end of their UIDs. What stands on the server is not
remembered from the last time but read, so that a run which broke off is gone on with by simply running again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from itinerary.calendar.object_reading import read_object
from itinerary.errors import ItineraryError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from itinerary.calendar.object_reading import ReadObject


class UnpublishableEntryError(ItineraryError):
    """An entry that should be published is none that a calendar server takes, or none of the visit."""

    def __init__(self, uid: str, fault: str) -> None:
        super().__init__(
            f"the calendar entry '{uid}' cannot be published: {fault}; nothing was changed on the server; "
            "this is a mistake of this program: please report it with the entry"
        )


@dataclass(frozen=True, slots=True)
class StandingObject:
    """One object as it stands on the server."""

    href: str
    """Its address, as the server gives it."""
    etag: str
    """The name that the server has for this state of it, with its quotes (RFC 9110 section 8.8.3)."""
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Create:
    """The server has no object of that UID yet."""

    uid: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Update:
    """The server's object says something else, and is replaced as a whole."""

    uid: str
    href: str
    etag: str
    content: bytes = field(repr=False)
    differing: tuple[str, ...]
    """The names of the properties that say something else: `("DTSTART", "SUMMARY")`."""
    newer_there: bool
    """Whether the server's object was changed after the visit's was issued: somebody edited it there, or published a
    later release. Either is lost by the update."""


@dataclass(frozen=True, slots=True)
class Cancel(Update):
    """An update by which the server's entry, as yet held to happen, is cancelled."""


@dataclass(frozen=True, slots=True)
class Delete:
    """The object is the visit's but no longer wanted, or is the second one of its UID."""

    uid: str
    href: str
    etag: str


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The server's object says what it should."""

    uid: str


Change: TypeAlias = Create | Update | Delete
"""What changes something on the server; a `Cancel` is an `Update`."""

Step: TypeAlias = Change | Unchanged


def plan(standing: Iterable[StandingObject], wanted: Mapping[str, bytes], namespace: str) -> tuple[Step, ...]:
    """Return what to do about each UID of the visit, in order of UID: what stands twice is deleted before the rest.

    `wanted` holds one calendar object for each UID, and `namespace` is how all UIDs of the visit end, and no others:
    `@ucl-japan-2023.ucl.itinerary`. An object on the server of which anything is not of the visit is left alone.

    Raises `UnpublishableEntryError`.
    """
    meant = {uid: _meant(uid, content, namespace) for uid, content in wanted.items()}
    found: dict[str, list[_Found]] = {}
    for one in sorted(standing, key=lambda each: each.href):
        read = read_object(one.content)
        if read is not None and _is_of(read.uid, namespace):
            found.setdefault(read.uid, []).append(_Found(one, read))
    return tuple(
        step
        for uid in sorted(meant.keys() | found.keys())
        for step in (
            _deletions(found[uid]) if uid not in meant else _steps(meant[uid], wanted[uid], found.get(uid, ()))
        )
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """One object of the visit on the server."""

    standing: StandingObject
    read: ReadObject


def _is_of(uid: str, namespace: str) -> bool:
    # Were the end of the UIDs empty, every entry on the server would be the visit's, and deleted.
    return namespace.startswith("@") and len(namespace) > 1 and uid.endswith(namespace)


def _meant(uid: str, content: bytes, namespace: str) -> ReadObject:
    read = read_object(content)
    if read is None or read.entries != 1:
        raise UnpublishableEntryError(uid, "it is not one entry and nothing else")
    if read.has_method:
        raise UnpublishableEntryError(uid, "it has a METHOD, which servers refuse (RFC 4791 section 4.1)")
    if read.uid != uid:
        raise UnpublishableEntryError(uid, f"its UID is '{read.uid}'")
    if not _is_of(uid, namespace):
        raise UnpublishableEntryError(uid, f"its UID does not end as those of the visit, in '{namespace}'")
    return read


def _steps(meant: ReadObject, content: bytes, found: Sequence[_Found]) -> Iterator[Step]:
    """Yield what to do about a wanted entry: of several objects on the server, the one that is right stays."""
    if not found:
        yield Create(meant.uid, content)
        return
    kept = next((one for one in found if not meant.differing(one.read)), found[0])
    yield from _deletions(one for one in found if one is not kept)
    differing = meant.differing(kept.read)
    if not differing:
        yield Unchanged(meant.uid)
        return
    cancels = meant.is_cancelled and not kept.read.is_cancelled
    yield (Cancel if cancels else Update)(
        uid=meant.uid,
        href=kept.standing.href,
        etag=kept.standing.etag,
        content=content,
        differing=differing,
        newer_there=kept.read.is_newer_than(meant),
    )


def _deletions(found: Iterable[_Found]) -> Iterator[Delete]:
    for one in found:
        yield Delete(one.read.uid, one.standing.href, one.standing.etag)
