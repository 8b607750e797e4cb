"""Documents in Word, from templates that a planner restyles in Word."""

from __future__ import annotations

from itinerary.rendering.word.document import render_word

__all__ = ["render_word"]
