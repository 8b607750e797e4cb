"""Which edition of the documents is being made, and when: the only clock that a renderer ever sees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Edition:
    """The edition that a set of documents belongs to. Same spec, same edition: same bytes."""

    issued: datetime
    """When it is given out, aware; becomes DTSTAMP, the documents' own dates and the line on the cover."""
    release: int | None = None
    """The number under which it is sent out; none for a draft that was not released."""
    languages: tuple[str, ...] = ()
    """The languages, as BCP 47 tags, that its papers were asked for in; none where each reader is told in his own."""
