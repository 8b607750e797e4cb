"""What one version of a visit tells: to each reader his entries, and how the rest of what he reads is known again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from itinerary.release.telling import Told


@dataclass(frozen=True, slots=True)
class Account:
    """What everybody is told by one version of a visit."""

    told: Mapping[str, Mapping[str, Told]] = field(default_factory=dict)
    """By reader, then by name of the entry."""
    briefs: Mapping[str, str] = field(default_factory=dict)
    """Fingerprints of the briefs, as the delegation reads them, by name of the entry."""
    views: Mapping[str, str] = field(default_factory=dict)
    """Fingerprints of the papers of each reader, by reader."""
    addresses: Mapping[str, str] = field(default_factory=dict)
    """Fingerprints of the mail addresses to which invitations go, by reader."""
