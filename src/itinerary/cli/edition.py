"""Which edition a command makes: a release that the spec still is, or a draft of this moment."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from itinerary.errors import ItineraryError
from itinerary.release.keeping import kept_lock, lock_beside
from itinerary.release.telling import fingerprint_of_data
from itinerary.rendering.edition import Edition

if TYPE_CHECKING:
    from itinerary.release import Lock
    from itinerary.source import Source


class NoMomentError(ItineraryError):
    """A date for the documents was given that is none."""

    def __init__(self, text: str) -> None:
        super().__init__(f"'{text}' is no moment; write it with its UTC offset, such as 2023-03-17T09:00+00:00")


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a spec stands among its releases."""

    path: Path
    """Where its releases are kept."""
    spec: str
    """The fingerprint of the spec as it is now."""
    lock: Lock | None
    """None where nothing was ever released."""

    @classmethod
    def of(cls, source: Source, visit: str) -> Standing:
        """Return where the spec of a visit of that id stands."""
        path = lock_beside(Path(source.files[0].name))
        return cls(path, fingerprint_of_data(source.data or {}), kept_lock(path, visit))

    @property
    def is_released(self) -> bool:
        """Whether the spec is what the last release sent out."""
        return self.lock is not None and self.lock.last is not None and self.lock.last.spec == self.spec

    def edition(self, issued: str | None) -> Edition:
        """Return the last release where the spec still is what was released then, else a draft of the moment given."""
        last = self.lock.last if self.lock else None
        if last is not None and self.is_released:
            return Edition(last.issued, last.number)
        return Edition(moment(issued))

    def words(self) -> str:
        """Return what a planner should know of it: nothing where nothing was released, or nothing has changed since."""
        if self.lock is None or self.lock.last is None or self.is_released:
            return ""
        return f"a draft: the visit has changed since release {self.lock.last.number}"


def moment(issued: str | None) -> datetime:
    """Return when documents are given out: as told, as the environment tells reproducible builds, or now.

    Raises `NoMomentError`.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if issued is None and not epoch:
        return datetime.now(UTC).replace(microsecond=0)
    try:
        found = datetime.fromisoformat(issued) if issued is not None else datetime.fromtimestamp(int(epoch or 0), UTC)
        if found.tzinfo is not None:
            return found.astimezone(UTC).replace(microsecond=0)
    except (ValueError, OverflowError, OSError) as error:
        raise NoMomentError(issued or f"SOURCE_DATE_EPOCH={epoch}") from error
    raise NoMomentError(issued or "")
