"""Letters of thanks: one to each host who received the delegation, in his language, made from what he may read."""

from itinerary.briefing.letters.letter import thank_you_letter
from itinerary.briefing.letters.occasion import was_received

__all__ = ["thank_you_letter", "was_received"]
