"""Mistakes with gifts: too dear, not declared, unwelcome, in nobody's hands, one where two are expected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from soundness.mistake import held, keep_to_head, mistake

if TYPE_CHECKING:
    from random import Random

    from itinerary.diagnostics import DataPath


@mistake("gift-above-limit")
def gift_too_dear(data: dict[str, Any], _random: Random) -> DataPath | None:
    host = data["counterparts"][data["gifts"]["bowl"]["recipient"]]["organisation"]
    if "gift-limit" not in data["organisations"][host]:
        return None
    data["gifts"]["bowl"]["value"] = "GBP 60"
    return ("gifts", "bowl", "value")


@mistake("gift-not-declared")
def number_in_the_register_forgotten(data: dict[str, Any], random: Random) -> DataPath | None:
    if "checks" not in data:
        return None
    del data["gifts"]["bowl"][random.choice(["register-number", "declared"])]
    return ("gifts", "bowl")


@mistake("leader-without-gift")
def one_gift_for_two_leaders(data: dict[str, Any], _random: Random) -> DataPath | None:
    """Meet two of the same standing apart, and give something to the first alone."""
    gift = data["gifts"]["bowl"]
    first = gift["recipient"]
    second = f"{first.removesuffix('0')}1"
    theirs = {name: one for name, one in data["meetings"].items() if first in one["counterparts"]}
    third = f"{first.removesuffix('0')}2"
    is_plain = not any(one.get("signs") or one.get("chaired-by") for one in theirs.values())
    are_two = second in data["counterparts"] and third not in data["counterparts"]
    if held(data) or not are_two or len(theirs) == 1 or not is_plain:
        return None
    for name, meeting in theirs.items():
        meeting["counterparts"] = [first if name == gift["meeting"] else second]
    for leader in (first, second):
        data["counterparts"][leader]["standing"] = "head"
    return ("gifts", "bowl", "recipient")


@mistake("gift-without-hands")
def giver_not_there(data: dict[str, Any], _random: Random) -> DataPath | None:
    if len(data["delegates"]) == 1:
        return None
    keep_to_head(data["meetings"][data["gifts"]["bowl"]["meeting"]])
    data["gifts"]["bowl"]["giver"] = "delegate-1"
    return ("gifts", "bowl", "giver")


@mistake("gift-unwelcome")
def gives_what_is_not_given(data: dict[str, Any], _random: Random) -> DataPath | None:
    host = data["counterparts"][data["gifts"]["bowl"]["recipient"]]["organisation"]
    data["organisations"][host]["not-to-give"] = ["bowl"]
    return ("gifts", "bowl", "item")


@mistake("gift-not-declared")
def said_not_to_be_declared(data: dict[str, Any], _random: Random) -> DataPath | None:
    data["gifts"]["bowl"]["declared"] = "false"
    return ("gifts", "bowl")
