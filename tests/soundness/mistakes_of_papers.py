"""Mistakes in what must be there before: approvals, visas, insurance, and whoever is to sign."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from soundness.additions import (
    days_before,
    final_risk,
    flags,
    laboratory_tour,
    onlooker,
    papers,
    renewal,
    signing_of,
    visa,
    with_hosts,
)
from soundness.mistake import held, mistake, some, start

if TYPE_CHECKING:
    from random import Random

    from itinerary.diagnostics import DataPath


def to_be_signed(data: dict[str, Any], random: Random) -> tuple[str, dict[str, Any], str] | None:
    """Return an agreement that is still to be signed in a final visit, with its id and the meeting."""
    found = some(data, random, "agreements")
    if found is None or held(data):
        return None
    name, text = found
    data["visit"]["status"] = "final"
    return name, text, signing_of(data, name)


def _has_a_part(data: dict[str, Any], meeting: str) -> bool:
    """Whether something is given or said at a meeting."""
    return any(entry["meeting"] == meeting for register in ("gifts", "remarks") for entry in data[register].values())


@mistake("not-approved-in-time")
def approved_in_the_last_days(data: dict[str, Any], random: Random) -> DataPath | None:
    found = to_be_signed(data, random)
    if found is None:
        return None
    name, text, meeting = found
    day = start(data["meetings"][meeting]).date() - dt.timedelta(days=random.randint(1, 20))
    text["parties"][1]["approved"] = str(day)
    del text["progress"]
    return ("agreements", name, "parties", 1, "approved")


@mistake("renewal-without-date")
def renews_something_undated(data: dict[str, Any], random: Random) -> DataPath | None:
    name = renewal(data, random)
    if name is None:
        return None
    del data["agreements"][name]["renews"]["signed"]
    return ("agreements", name, "renews")


@mistake("renewal-out-of-order")
def earlier_text_signed_later(data: dict[str, Any], random: Random) -> DataPath | None:
    name = renewal(data, random)
    if name is None:
        return None
    earlier = data["agreements"][name]["renews"]
    key = random.choice(["signed", "expires"])
    earlier[key] = days_before(data, -100) if key == "signed" else "2019-05-04"
    return ("agreements", name, "renews", key)


@mistake("signatory-not-at-signing")
def signatory_not_invited(data: dict[str, Any], random: Random) -> DataPath | None:
    found = to_be_signed(data, random)
    if found is None or _has_a_part(data, found[2]):
        return None
    name, text, meeting = found
    host = text["parties"][1]["signatories"][0]
    data["meetings"][meeting]["counterparts"].remove(host)
    return ("agreements", name, "parties", 1, "signatories", 0)


@mistake("witness-not-there")
def witness_not_invited(data: dict[str, Any], random: Random) -> DataPath | None:
    name = onlooker(data, random)
    if name is None:
        return None
    [witness] = data["agreements"][name]["parties"][1]["witnesses"]
    if held(data) or any(gift["recipient"] == witness for gift in data["gifts"].values()):
        return None
    data["meetings"][signing_of(data, name)]["counterparts"].remove(witness)
    return ("agreements", name, "parties", 1, "witnesses", 0)


@mistake("signatory-of-other-side")
def signs_for_the_other_side(data: dict[str, Any], random: Random) -> DataPath | None:
    found = some(data, random, "agreements")
    if found is None:
        return None
    name, text = found
    hosts = data["meetings"][signing_of(data, name)]["counterparts"]
    others = [host for host in hosts if host not in text["parties"][1]["signatories"]]
    if not others:
        return None
    text["parties"][0]["signatories"].append(random.choice(others))
    return ("agreements", name, "parties", 0, "signatories", 1)


@mistake("signatory-without-authority")
def entitled_by_nothing(data: dict[str, Any], random: Random) -> DataPath | None:
    found = to_be_signed(data, random)
    if found is None:
        return None
    side = random.randrange(2)
    del found[1]["parties"][side]["authority"]
    return ("agreements", found[0], "parties", side)


@mistake("signatory-without-post")
def signs_without_a_post(data: dict[str, Any], random: Random) -> DataPath | None:
    found = to_be_signed(data, random)
    if found is None:
        return None
    host = found[1]["parties"][1]["signatories"][0]
    del data["counterparts"][host]["role"]
    return ("counterparts", host)


@mistake("signed-at-cancelled-meeting")
def signing_cancelled(data: dict[str, Any], random: Random) -> DataPath | None:
    found = to_be_signed(data, random)
    if found is None or _has_a_part(data, found[2]):
        return None
    data["meetings"][found[2]]["status"] = "cancelled"
    return ("meetings", found[2], "signs", 0)


@mistake("signing-unprepared")
def nobody_takes_the_picture(data: dict[str, Any], random: Random) -> DataPath | None:
    found = to_be_signed(data, random)
    if found is None:
        return None
    del data["meetings"][found[2]][random.choice(["press", "bring"])]
    return ("meetings", found[2])


@mistake("wrong-flags")
def flag_of_a_neighbour(data: dict[str, Any], random: Random) -> DataPath | None:
    name = flags(data, random)
    if name is None:
        return None
    right = data["meetings"][name]["flags"]
    data["meetings"][name]["flags"] = random.choice([right[:1], [*right, "SE"], [right[0], "SE"]])
    return ("meetings", name, "flags")


@mistake("risk-not-approved")
def journey_never_approved(data: dict[str, Any], random: Random) -> DataPath | None:
    final_risk(data, random)
    del data["visit"]["risk"]["approved"]
    return ("visit", "risk")


@mistake("risk-approved-late")
def journey_approved_at_the_door(data: dict[str, Any], random: Random) -> DataPath | None:
    level = final_risk(data, random)
    data["visit"]["risk"]["approved"] = days_before(data, random.randint(1, 6) if level == "low" else 2)
    return ("visit", "risk", "approved")


@mistake("not-insured")
def policy_forgotten(data: dict[str, Any], random: Random) -> DataPath | None:
    final_risk(data, random)
    del data["visit"]["risk"]["insurance"]
    return ("visit", "risk")


@mistake("visa-not-granted")
def visa_never_came(data: dict[str, Any], random: Random) -> DataPath | None:
    person = visa(data, random)
    asked = data["delegates"][person]["visas"][0]
    del asked["granted"], asked["expires"]
    return ("delegates", str(person), "visas", 0)


@mistake("visa-not-granted")
def visa_runs_out(data: dict[str, Any], random: Random) -> DataPath | None:
    person = visa(data, random)
    last = dt.date.fromisoformat(data["visit"]["to"])
    data["delegates"][person]["visas"][0]["expires"] = str(last - dt.timedelta(days=1))
    return ("delegates", str(person), "visas", 0, "expires")


@mistake("visa-applied-late")
def asked_in_the_last_weeks(data: dict[str, Any], random: Random) -> DataPath | None:
    person = visa(data, random)
    data["visit"]["status"] = "draft"
    asked = data["delegates"][person]["visas"][0]
    del asked["granted"], asked["expires"]
    asked["applied"] = days_before(data, random.randint(1, 29))
    return ("delegates", str(person), "visas", 0, "applied")


@mistake("visa-without-invitation")
def letter_that_came_later(data: dict[str, Any], random: Random) -> DataPath | None:
    person = visa(data, random)
    data["visit"]["status"] = "draft"
    asked = data["delegates"][person]["visas"][0]
    del asked["granted"], asked["expires"]
    if random.random() < 1 / 2:
        del asked["invitation"]
    else:
        asked["invitation"] = days_before(data, 50)
    return ("delegates", str(person), "visas", 0)


@mistake("visitor-not-screened")
def one_never_looked_for(data: dict[str, Any], random: Random) -> DataPath | None:
    name = laboratory_tour(data, random)
    if name is None:
        return None
    there = data["meetings"][name]["delegates"]
    people = list(data["delegates"]) if there == "all" else there
    if len(data["delegates"]) == 1:
        return None
    person = random.choice(people)
    del data["delegates"][person]["screened"]
    return ("delegates", person)


@mistake("papers-late")
def brief_on_the_last_evening(data: dict[str, Any], random: Random) -> DataPath | None:
    name = papers(data, random)
    meeting = data["meetings"][name]
    day = start(meeting).date() - dt.timedelta(days=random.randint(0, 6))
    meeting["brief"]["delivered"] = str(day)
    return ("meetings", str(name), "brief", "delivered")


@mistake("papers-late")
def speech_on_the_last_evening(data: dict[str, Any], _random: Random) -> DataPath | None:
    thanks = data["remarks"]["thanks"]
    thanks["delivered"] = str(start(data["meetings"][thanks["meeting"]]).date() - dt.timedelta(days=1))
    return ("remarks", "thanks", "delivered")


@mistake("too-many-points")
def a_point_too_many(data: dict[str, Any], random: Random) -> DataPath | None:
    direct = [name for name, meeting in with_hosts(data).items() if "interpreters" not in meeting]
    if not direct:
        return None
    name = random.choice(direct)
    points = [f"Say how far project {number} has come" for number in range(1, random.randint(8, 12))]
    data["meetings"][name].setdefault("brief", {})["talking-points"] = points
    return ("meetings", name, "brief", "talking-points")


@mistake("unknown-deadline")
def deadline_misspelt(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice(["risk-assesment", "visa", "brief-written/nowhere"])
    data["deadlines"] = {"met": {name: days_before(data, 20)}}
    return ("deadlines", "met", name)


@mistake("unknown-rule")
def rule_misspelt(data: dict[str, Any], _random: Random) -> DataPath | None:
    data["checks"] = {"ignore": ["short-gaps"]}
    return ("checks", "ignore", 0)


@mistake("unknown-rule")
def excused_from_no_rule(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice(list(data["meetings"]))
    data["checks"] = {"excuse": [{"rule": "overlap", "item": name, "because": "The host asked for it."}]}
    return ("checks", "excuse", 0, "rule")
