"""Briefing packs: what each reader is told, made once from a view and printed in any format."""

from itinerary.briefing.change_notice import change_notice
from itinerary.briefing.change_words import names_told_before
from itinerary.briefing.delegate import delegate
from itinerary.briefing.leadership import leadership
from itinerary.briefing.partner import partner
from itinerary.briefing.run_sheet import run_sheet

__all__ = ["change_notice", "delegate", "leadership", "names_told_before", "partner", "run_sheet"]
