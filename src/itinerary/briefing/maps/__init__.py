"""The map of a visit's route: the places visited and the ways between them, over the land of the earth."""

from itinerary.briefing.maps.route_map import route_map

__all__ = ["route_map"]
