"""The photographs of a visit: read from its folder, cleaned of what nobody should see, and what is wrong with them."""

from __future__ import annotations

from itinerary.album.album import Album
from itinerary.album.photograph import Photograph

__all__ = ["Album", "Photograph"]
