"""Countries: what a planner knows of one that no data package knows, or knows better."""

from __future__ import annotations

from itinerary.spec.base import Line, Model, Prose, host


class CountryNotes(Model):
    """What guests of a country should know, in the planner's words."""

    emergency: Line | None = host(
        "Emergency numbers and what each is for, instead of the bare numbers that are known.", "110 police, 119 fire"
    )
    money: Line | None = host("Currency, cards and cash, instead of the bare currency.", "Yen; carry cash for taxis.")
    plugs: Line | None = host("Plugs and voltage.", "Type A, 100 V")
    notes: Prose | None = host("What else to know there.", "Nobody expects a tip.")
