"""The visit as written: one module per thing that a planner would name, all of it frozen and checked for shape."""

from itinerary.spec.base import Visibility
from itinerary.spec.visit import Visit

__all__ = ["Visibility", "Visit"]
