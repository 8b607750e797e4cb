"""Mistakes in agreements and at signings."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from soundness.mistake import held, mistake, some

if TYPE_CHECKING:
    from random import Random

    from itinerary.diagnostics import DataPath


@mistake("single-party")
def one_side_alone(data: dict[str, Any], random: Random) -> DataPath | None:
    found = some(data, random, "agreements")
    if found is None or held(data):
        return None
    name, text = found
    text["parties"] = text["parties"][:1]
    return ("agreements", name, "parties")


@mistake("party-without-signatory")
def nobody_signs(data: dict[str, Any], random: Random) -> DataPath | None:
    found = some(data, random, "agreements")
    if found is None or held(data):
        return None
    name, text = found
    del text["parties"][1]["signatories"]
    del text["parties"][1]["authority"]
    return ("agreements", name, "parties", 1)


@mistake("signed-before-approval")
def not_yet_approved(data: dict[str, Any], random: Random) -> DataPath | None:
    found = some(data, random, "agreements")
    if found is None or held(data):
        return None
    name, text = found
    data["visit"]["status"] = "final"
    text["status"] = "draft"
    del text["progress"]
    for party in text["parties"]:
        del party["approved"]
    return ("agreements", name, "status")


@mistake("never-signed")
def no_signing_in_the_programme(data: dict[str, Any], random: Random) -> DataPath | None:
    found = some(data, random, "agreements")
    if found is None or held(data):
        return None
    name, _ = found
    for meeting in data["meetings"].values():
        if name in meeting.get("signs", []):
            del meeting["signs"]
            meeting["kind"] = "meeting"
            meeting["duration"] = "1h"
    return ("agreements", name)


@mistake("too-few-originals")
def one_original_for_two(data: dict[str, Any], random: Random) -> DataPath | None:
    found = some(data, random, "agreements")
    if found is None:
        return None
    name, text = found
    text["originals"] = "1"
    return ("agreements", name, "originals")


@mistake("signed-on-other-day")
def signed_a_day_off(data: dict[str, Any], random: Random) -> DataPath | None:
    signed = data.get("outcomes", {}).get("agreements", {})
    if not signed:
        return None
    name = random.choice(list(signed))
    signed[name]["signed"] = str(dt.date.fromisoformat(signed[name]["signed"]) + dt.timedelta(days=1))
    return ("outcomes", "agreements", name, "signed")


@mistake("signs-and-witnesses")
def signs_and_looks_on(data: dict[str, Any], random: Random) -> DataPath | None:
    found = some(data, random, "agreements")
    if found is None:
        return None
    name, text = found
    text["parties"][1]["witnesses"] = text["parties"][1]["signatories"][:1]
    return ("agreements", name, "parties", 1, "witnesses", 0)


@mistake("told-as-binding")
def calls_it_binding(data: dict[str, Any], random: Random) -> DataPath | None:
    found = some(data, random, "agreements")
    if found is None:
        return None
    name, text = found
    text["announcement"] = "Both sides announce a legally binding text."
    return ("agreements", name, "announcement")


@mistake("approved-by-one-side")
def other_side_still_reads(data: dict[str, Any], random: Random) -> DataPath | None:
    found = some(data, random, "agreements")
    if found is None or held(data):
        return None
    name, text = found
    place = random.choice([0, 1])
    del text["parties"][place]["approved"]
    return ("agreements", name, "parties", place)


@mistake("binding-memorandum")
def memorandum_that_binds(data: dict[str, Any], random: Random) -> DataPath | None:
    found = some(data, random, "agreements")
    if found is None:
        return None
    name, text = found
    text["binding"] = "true"
    return ("agreements", name, "binding")
