"""Mistakes in what is recorded and told afterwards: who signed, who is in the picture, what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from soundness.additions import clearance, days_before, photograph, quotation
from soundness.mistake import held, mistake

if TYPE_CHECKING:
    from random import Random

    from itinerary.diagnostics import DataPath


def signed_text(data: dict[str, Any], random: Random) -> tuple[str, dict[str, Any]] | None:
    """Return an agreement that is recorded as signed, with its outcome; nothing where there is none."""
    signed = list(data.get("outcomes", {}).get("agreements", {}).items())
    return random.choice(signed) if signed else None


def plainly_held(data: dict[str, Any]) -> list[str]:
    """Return the meetings that were held and at which nothing was signed, given or said."""
    busy = {entry["meeting"] for register in ("gifts", "remarks") for entry in data[register].values()}
    return [name for name in held(data) if name not in busy and not data["meetings"][name].get("signs")]


@mistake("photograph-not-found")
def portrait_left_at_home(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice(list(data["delegates"]))
    data["delegates"][name]["photo"] = "photos/portrait.jpg"
    return ("delegates", name, "photo")


@mistake("photograph-not-found")
def picture_never_sent(data: dict[str, Any], random: Random) -> DataPath | None:
    if photograph(data, random) is None:
        return None
    data["outcomes"]["photographs"]["table"]["file"] = "table.jpg"
    return ("outcomes", "photographs", "table", "file")


@mistake("photograph-outside-workspace")
def portrait_from_elsewhere(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice(list(data["counterparts"]))
    data["counterparts"][name]["photo"] = "../../downloads/portrait.jpg"
    return ("counterparts", name, "photo")


@mistake("photograph-unusable")
def portrait_that_is_none(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice(list(data["delegates"]))
    data["delegates"][name]["photo"] = "visit.yaml"
    return ("delegates", name, "photo")


@mistake("pictured-but-absent")
def host_of_another_meeting_in_the_picture(data: dict[str, Any], random: Random) -> DataPath | None:
    name = photograph(data, random)
    if name is None:
        return None
    there = data["meetings"][name]["counterparts"]
    strangers = [host for host in data["counterparts"] if host not in there]
    if not strangers:
        return None
    people = data["outcomes"]["photographs"]["table"]["people"]
    people[1] = random.choice(strangers)
    return ("outcomes", "photographs", "table", "people", 1)


@mistake("two-at-one-position")
def two_on_the_left(data: dict[str, Any], random: Random) -> DataPath | None:
    if photograph(data, random) is None:
        return None
    pictures = data["outcomes"]["photographs"]
    pictures["table"]["position"] = "left"
    pictures["window"] = {**pictures["table"], "people": list(pictures["table"]["people"])}
    return ("outcomes", "photographs", "window", "position")


@mistake("published-without-clearance")
def goes_out_unasked(data: dict[str, Any], random: Random) -> DataPath | None:
    if clearance(data, random) is None:
        return None
    del data["press"]["clearances"][0]["cleared"]
    return ("press", "clearances", 0)


@mistake("published-without-clearance")
def goes_out_before_the_consent(data: dict[str, Any], random: Random) -> DataPath | None:
    if clearance(data, random) is None:
        return None
    data["news"]["published"] = data["visit"]["to"]
    return ("press", "clearances", 0)


@mistake("published-without-clearance")
def words_approved_after_they_went_out(data: dict[str, Any], random: Random) -> DataPath | None:
    if clearance(data, random) is None or quotation(data, random) is None:
        return None
    data["outcomes"]["quotations"]["opening"]["approved"]["on"] = days_before(data, -60)
    return ("outcomes", "quotations", "opening", "approved", "on")


@mistake("quotation-changed")
def a_word_slipped_in(data: dict[str, Any], random: Random) -> DataPath | None:
    if quotation(data, random) is None:
        return None
    said = data["outcomes"]["quotations"]["opening"]
    said["words"] = said["words"].replace("fine", "very fine")
    return ("outcomes", "quotations", "opening", "words")


@mistake("signed-at-unheld-meeting")
def signed_where_nobody_met(data: dict[str, Any], random: Random) -> DataPath | None:
    found = signed_text(data, random)
    if found is None:
        return None
    name, outcome = found
    meeting = held(data)[outcome["at"]]
    meeting["held"] = "false"
    for told in ("discussed", "story"):
        meeting.pop(told, None)
    return ("outcomes", "agreements", name)


@mistake("signed-by-absent")
def signatory_who_did_not_come(data: dict[str, Any], random: Random) -> DataPath | None:
    found = signed_text(data, random)
    if found is None:
        return None
    name, outcome = found
    host = outcome["by"][1]
    pictured = [person for one in data["outcomes"].get("photographs", {}).values() for person in one["people"]]
    if host in pictured or any(gift["recipient"] == host for gift in data["gifts"].values()):
        return None
    others = [one for one in data["meetings"][outcome["at"]]["counterparts"] if one != host]
    held(data)[outcome["at"]]["met"] = others
    return ("outcomes", "agreements", name, "by", 1)


@mistake("signed-by-other")
def another_signed(data: dict[str, Any], random: Random) -> DataPath | None:
    found = signed_text(data, random)
    if found is None or len(data["delegates"]) == 1:
        return None
    name, outcome = found
    there = data["meetings"][outcome["at"]]["delegates"]
    if there != "all" and "delegate-1" not in there:
        return None
    outcome["by"][0] = "delegate-1"
    return ("outcomes", "agreements", name, "by", 0)


@mistake("renewed-without-earlier")
def renews_what_was_never_there(data: dict[str, Any], random: Random) -> DataPath | None:
    found = signed_text(data, random)
    if found is None:
        return None
    name, outcome = found
    outcome["act"] = random.choice(["renewed", "extended"])
    return ("outcomes", "agreements", name, "act")


@mistake("told-as-signed")
def announced_and_told_as_signed(data: dict[str, Any], random: Random) -> DataPath | None:
    found = signed_text(data, random)
    if found is None:
        return None
    name, outcome = found
    data["outcomes"]["agreements"][name] = {"act": "announced", "on": outcome["signed"], "at": outcome["at"]}
    held(data)[outcome["at"]]["story"] = ["The two sides signed a letter."]
    return ("outcomes", "meetings", outcome["at"], "story", 0)


@mistake("told-of-unheld-meeting")
def told_and_not_held(data: dict[str, Any], random: Random) -> DataPath | None:
    free = plainly_held(data)
    if not free:
        return None
    name = random.choice(free)
    held(data)[name]["held"] = "false"
    return ("outcomes", "meetings", name, "story" if "story" in held(data)[name] else "discussed")


@mistake("due-before-promised")
def due_a_year_too_early(data: dict[str, Any], random: Random) -> DataPath | None:
    for name, outcome in held(data).items():
        for number, action in enumerate(outcome.get("actions", [])):
            key = "due" if "due" in action else "done"
            action[key] = f"{int(data['visit']['from'][:4]) - random.randint(1, 2)}-03-01"
            return ("outcomes", "meetings", name, "actions", number, key)
    return None


@mistake("stranger-told-of")
def someone_whom_nobody_knows(data: dict[str, Any], random: Random) -> DataPath | None:
    if not held(data):
        return None
    name = random.choice(list(held(data)))
    told = f"{random.choice(['Professor', 'Dr', 'Ms', 'Mr'])} Uzunova-Bligh opens the afternoon"
    place = random.choice(["story", "headline", "caption"])
    if place == "headline":
        data.setdefault("news", {})["headline"] = told
        return ("news", "headline")
    if place == "caption":
        photograph(data, random)
        data["outcomes"]["photographs"]["table"]["caption"] = told
        return ("outcomes", "photographs", "table", "caption")
    held(data)[name]["story"] = [f"{told}."]
    return ("outcomes", "meetings", name, "story", 0)


@mistake("unclosed-quotation")
def mark_never_closed(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice(list(data["meetings"]))
    data["meetings"][name]["gloss"] = random.choice(['on "open tides and ports', "on “open tides and ports"])
    return ("meetings", name, "gloss")
