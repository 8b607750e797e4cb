"""Mistakes of the pen: ids that are nobody's, times and values that are none, bodies above themselves."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from soundness.additions import with_hosts
from soundness.mistake import held, mistake, some, start
from soundness.moving import days_of

if TYPE_CHECKING:
    from random import Random

    from itinerary.diagnostics import DataPath


@mistake("unknown-agreement")
def text_that_is_none(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice(list(with_hosts(data)))
    signs = [*data["meetings"][name].get("signs", []), "letter"]
    data["meetings"][name]["signs"] = signs
    return ("meetings", name, "signs", len(signs) - 1)


@mistake("unknown-delegate")
def delegate_misspelt(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice(list(with_hosts(data)))
    data["meetings"][name]["leads"] = "delegate-one"
    return ("meetings", name, "leads")


@mistake("unknown-delegate")
def head_misspelt(data: dict[str, Any], _random: Random) -> DataPath | None:
    data["visit"]["head"] = "delegate0"
    return ("visit", "head")


@mistake("unknown-meeting")
def gift_at_no_meeting(data: dict[str, Any], random: Random) -> DataPath | None:
    register, entry = random.choice([("gifts", "bowl"), ("remarks", "thanks")])
    data[register][entry]["meeting"] += "x"
    return (register, entry, "meeting")


@mistake("unknown-organisation")
def partner_misspelt(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice(list(with_hosts(data)))
    data["meetings"][name]["partner"] += "x"
    return ("meetings", name, "partner")


@mistake("unknown-organisation")
def employer_misspelt(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice(list(data["counterparts"]))
    data["counterparts"][name]["organisation"] += "x"
    return ("counterparts", name, "organisation")


@mistake("unknown-person")
def signatory_misspelt(data: dict[str, Any], random: Random) -> DataPath | None:
    found = some(data, random, "agreements")
    if found is None:
        return None
    name, text = found
    side = random.randrange(2)
    text["parties"][side]["signatories"][0] += "x"
    return ("agreements", name, "parties", side, "signatories", 0)


@mistake("unknown-person")
def speaker_misspelt(data: dict[str, Any], _random: Random) -> DataPath | None:
    data["remarks"]["thanks"]["speaker"] = "delgate-0"
    return ("remarks", "thanks", "speaker")


@mistake("unknown-choice")
def kind_that_is_none(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice(list(with_hosts(data)))
    data["meetings"][name]["kind"] = "conference"
    return ("meetings", name, "kind")


@mistake("unknown-choice")
def state_that_is_none(data: dict[str, Any], random: Random) -> DataPath | None:
    found = some(data, random, "agreements")
    if found is None:
        return None
    found[1]["status"] = "nearly-ready"
    return ("agreements", found[0], "status")


@mistake("unknown-zone")
def zone_that_is_none(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice(list(data["sites"]))
    data["sites"][name]["timezone"] = random.choice(["Asia/Tokio", "IST", "GMT+9"])
    return ("sites", name, "timezone")


@mistake("wrong-value")
def name_in_one_piece(data: dict[str, Any], random: Random) -> DataPath | None:
    register = random.choice(["delegates", "counterparts"])
    name = random.choice(list(data[register]))
    person = data[register][name]
    person["name"] = f"{person['name']['given']} {person['name']['family']}"
    return (register, name, "name")


@mistake("wrong-value")
def list_for_a_text(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice(list(data["sites"]))
    data["sites"][name]["address"] = {"street": "1 Example Street"}
    return ("sites", name, "address")


@mistake("wrong-value")
def word_for_a_number(data: dict[str, Any], random: Random) -> DataPath | None:
    found = some(data, random, "agreements")
    if found is None:
        return None
    found[1]["originals"] = "two"
    return ("agreements", found[0], "originals")


@mistake("year-out-of-reach")
def digit_too_many_or_few(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice(list(data["delegates"]))
    data["delegates"][name]["born"] = random.choice(["0197-03-11", "1079-03-11", "2970-03-11"])
    return ("delegates", name, "born")


@mistake("time-format")
def time_with_a_dot(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice(list(data["meetings"]))
    meeting = data["meetings"][name]
    meeting["start"] = f"{meeting['start'][:10]} {random.choice(['9.30', '9h30', '9:30 am', 'half past nine'])}"
    return ("meetings", name, "start")


@mistake("window-format")
def window_without_hours(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice(list(with_hosts(data)))
    day = start(data["meetings"][name]).date()
    window = random.choice([f"{day} morning", f"{day}", f"{day} 9 to 12", "Tuesday 9:00 to 12:00"])
    data["meetings"][name]["windows"] = [window]
    return ("meetings", name, "windows", 0)


@mistake("window-order")
def window_the_wrong_way_round(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice(list(with_hosts(data)))
    day = start(data["meetings"][name]).date()
    data["meetings"][name]["windows"] = [f"{day} 8:00 to 9:00", f"{day} 17:00 to 14:00"]
    return ("meetings", name, "windows", 1)


@mistake("invited-while-away")
def named_before_joining(data: dict[str, Any], _random: Random) -> DataPath | None:
    """Have somebody join for the second day, and name everybody at the only meeting of the first."""
    days = days_of(with_hosts(data))
    first = [name for name, one in with_hosts(data).items() if start(one).date() == days[0]]
    if held(data) or len(days) == 1 or len(data["delegates"]) < len(("first", "middle", "last")) or len(first) > 1:
        return None
    data["delegates"]["delegate-1"]["joins"] = str(days[1])
    data["meetings"][first[0]]["delegates"] = list(data["delegates"])
    return ("meetings", first[0], "delegates", 1)


@mistake("parent-loop")
def above_itself(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice([body for body in data["organisations"] if body != "us"])
    data["organisations"][name]["parent"] = name
    return ("organisations", name, "parent")


@mistake("weekday-contradicts-text")
def wrong_weekday_in_a_sentence(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = random.choice(list(with_hosts(data).items()))
    day = start(meeting).date()
    wrong = day + dt.timedelta(days=random.randint(1, 6))
    said = random.choice([f"{wrong:%A} {day.day} {day:%B}", f"{day:%B} {day.day} ({wrong:%a})", f"{wrong:%a} {day}"])
    meeting["gloss"] = f"before the fair that opens on {said}"
    return ("meetings", name, "gloss")


@mistake("unscheduled")
def no_time_was_found(data: dict[str, Any], random: Random) -> DataPath | None:
    """Add a meeting to a final visit that is still ahead, and no time for it."""
    if held(data):
        return None
    meeting = random.choice(list(with_hosts(data).values()))
    data["visit"]["status"] = "final"
    names = ("partner", "site", "delegates", "counterparts", "note-taker")
    kept: dict[str, Any] = {key: meeting[key] for key in names if key in meeting}
    told = {"title": "Talk with the press office", "kind": "talk", "brief": {"objectives": ["Agree on the words"]}}
    data["meetings"]["late"] = told | kept
    return ("meetings", "late")


@mistake("own-organisation-hidden")
def our_own_house_kept_from_hosts(data: dict[str, Any], random: Random) -> DataPath | None:
    data["organisations"]["us"]["visibility"] = random.choice(["office", "delegation", "host"])
    return ("organisations", "us", "visibility")
