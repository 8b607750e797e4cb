"""Briefing packs: what each reader is told, made once from a view and printed in any format."""

from itinerary.briefing.change_notice import change_notice
from itinerary.briefing.change_words import names_told_before
from itinerary.briefing.delegate import delegate
from itinerary.briefing.leadership import leadership
from itinerary.briefing.letters import thank_you_letter, was_received
from itinerary.briefing.name_cards import name_cards
from itinerary.briefing.partner import partner
from itinerary.briefing.photo_sheet import has_photographs, photo_sheet
from itinerary.briefing.pocket_card import pocket_card
from itinerary.briefing.run_sheet import run_sheet
from itinerary.briefing.signing_plan import signing_plan, signings
from itinerary.briefing.visit_report import is_recorded, visit_report

__all__ = [
    "change_notice",
    "delegate",
    "has_photographs",
    "is_recorded",
    "leadership",
    "name_cards",
    "names_told_before",
    "partner",
    "photo_sheet",
    "pocket_card",
    "run_sheet",
    "signing_plan",
    "signings",
    "thank_you_letter",
    "visit_report",
    "was_received",
]
