"""Mistakes in writing a spec down: fields and ids misspelt, and what has to be said forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from soundness.mistake import held, meeting_for_all, mistake, some

if TYPE_CHECKING:
    from random import Random

    from itinerary.diagnostics import DataPath


@mistake("unknown-field")
def misspelt_field(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    meeting["dres"] = "business"
    return ("meetings", name, "dres")


@mistake("unknown-site")
def misspelt_site(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    meeting["site"] += "x"
    return ("meetings", name, "site")


@mistake("unknown-counterpart")
def misspelt_counterpart(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    meeting["counterparts"] = [*meeting["counterparts"], "nobody"]
    return ("meetings", name, "counterparts", len(meeting["counterparts"]) - 1)


@mistake("missing-field")
def title_forgotten(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    del meeting["title"]
    return ("meetings", name)


@mistake("doubled-word")
def word_twice(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    meeting["gloss"] = "on the the tides"
    return ("meetings", name, "gloss")


@mistake("placeholder")
def to_be_filled_in(data: dict[str, Any], random: Random) -> DataPath | None:
    data["visit"]["status"] = "final"
    name, meeting = meeting_for_all(data, random)
    meeting["room"] = "TBC"
    return ("meetings", name, "room")


@mistake("unused-entry")
def partner_whom_nobody_meets(data: dict[str, Any], _random: Random) -> DataPath | None:
    data["organisations"]["idle"] = {"name": "Example Idle Company", "kind": "company", "country": "FR"}
    return ("organisations", "idle")


@mistake("ambiguous-id")
def two_people_of_one_id(data: dict[str, Any], random: Random) -> DataPath | None:
    """Give a host who only sits at tables the id of the head."""
    others = [name for name in data["counterparts"] if not name.endswith("-0")]
    if not others:
        return None
    name = random.choice(others)
    data["counterparts"] = {"delegate-0" if key == name else key: one for key, one in data["counterparts"].items()}
    for entry in data["meetings"].values():
        entry["counterparts"] = ["delegate-0" if one == name else one for one in entry["counterparts"]]
    for outcome in held(data).values():
        outcome.pop("met", None)
    return ("counterparts", "delegate-0")


@mistake("attendance-format")
def attendance_as_a_table(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    meeting["delegates"] = {"delegate-0": "yes"}
    return ("meetings", name, "delegates")


@mistake("bad-id")
def id_with_capitals_and_spaces(data: dict[str, Any], random: Random) -> DataPath | None:
    register, name = random.choice([("stays", "hotel"), ("travel", "out"), ("gifts", "bowl"), ("contacts", "duty")])
    data[register][f"The {name.capitalize()}"] = data[register].pop(name)
    return (register, f"The {name.capitalize()}")


@mistake("date-format")
def date_as_at_home(data: dict[str, Any], random: Random) -> DataPath | None:
    register, name, key = random.choice([("stays", "hotel", "check-in"), ("stays", "hotel", "check-out")])
    year, month, day = data[register][name][key].split("-")
    data[register][name][key] = random.choice([f"{day}/{month}/{year}", f"{day}.{month}.{year}"])
    return (register, name, key)


@mistake("date-missing")
def clock_time_alone(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    meeting["start"] = meeting["start"][-5:]
    return ("meetings", name, "start")


@mistake("duration-format")
def length_in_words(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    meeting["duration"] = random.choice(["an hour", "half a day"])
    return ("meetings", name, "duration")


@mistake("empty-text")
def nothing_written(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    key = random.choice(["title", "room", "dress"])
    meeting[key] = "  "
    return ("meetings", name, key)


@mistake("lead-time-format")
def lead_time_in_words(data: dict[str, Any], _random: Random) -> DataPath | None:
    data["deadlines"] = {"lead-times": {"originals-printed": "a fortnight"}}
    return ("deadlines", "lead-times", "originals-printed")


@mistake("location-format")
def beyond_the_pole(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice(list(data["sites"]))
    data["sites"][name]["location"] = ["159.91", "10.75"]
    return ("sites", name, "location")


@mistake("idle-excuse")
def excuse_for_nothing(data: dict[str, Any], random: Random) -> DataPath | None:
    name, _ = meeting_for_all(data, random)
    excuse = {"rule": "time-overlap", "item": name, "because": "The tour is part of the call."}
    data.setdefault("checks", {})["excuse"] = [excuse]
    return ("checks", "excuse", 0)


@mistake("bad-id")
def id_that_no_file_can_have(data: dict[str, Any], _random: Random) -> DataPath | None:
    data["contacts"]["con"] = data["contacts"].pop("duty")
    return ("contacts", "con")


@mistake("date-format")
def date_in_words(data: dict[str, Any], random: Random) -> DataPath | None:
    found = some(data, random, "agreements")
    if found is None:
        return None
    name, text = found
    text["progress"]["ready"] = "early in May"
    return ("agreements", name, "progress", "ready")


@mistake("date-format")
def two_digits_for_the_year(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice(list(data["delegates"]))
    data["delegates"][name]["born"] = "10.3.71"
    return ("delegates", name, "born")


@mistake("location-format")
def half_a_position(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice(list(data["sites"]))
    data["sites"][name]["location"] = ["59.91"]
    return ("sites", name, "location")


@mistake("duration-format")
def way_of_some_minutes(data: dict[str, Any], random: Random) -> DataPath | None:
    place = random.randrange(len(data["transfers"]))
    data["transfers"][place]["takes"] = "a few minutes"
    return ("transfers", place, "takes")


@mistake("idle-excuse")
def excuse_for_what_was_mended(data: dict[str, Any], _random: Random) -> DataPath | None:
    excuse = {"rule": "gift-above-limit", "item": "bowl", "because": "The host knows it."}
    data.setdefault("checks", {})["excuse"] = [excuse]
    return ("checks", "excuse", 0)
