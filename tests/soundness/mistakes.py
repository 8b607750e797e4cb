"""Mistakes that planners make, each put into a sound visit by hand: what was done, and where it is to be found."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from itinerary.diagnostics import DataPath

Put: TypeAlias = "Callable[[dict[str, Any], Random], DataPath | None]"
"""Puts a mistake into a spec and returns where; nothing where that spec has no place for it."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One kind of mistake."""

    rule: str
    """The rule that is to find it."""
    put: Put


MISTAKES: list[Mistake] = []
"""Every kind."""


def mistake(rule: str) -> Callable[[Put], Put]:
    """Put a kind of mistake on the list, with the rule that is to find it."""

    def keep(put: Put) -> Put:
        MISTAKES.append(Mistake(rule, put))
        return put

    return keep


def some(data: dict[str, Any], random: Random, register: str) -> tuple[str, dict[str, Any]] | None:
    """Return an entry of a register with its id; nothing where it is empty."""
    entries = list(data.get(register, {}).items())
    return random.choice(entries) if entries else None


def meeting_for_all(data: dict[str, Any], random: Random) -> tuple[str, dict[str, Any]]:
    """Return a meeting with its id, one for the whole delegation where there is one."""
    found = [(name, meeting) for name, meeting in data["meetings"].items() if meeting["delegates"] == "all"]
    return random.choice(found) if found else random.choice(list(data["meetings"].items()))


def held(data: dict[str, Any]) -> dict[str, Any]:
    """Return what is recorded of the meetings; empty where nothing is."""
    found: dict[str, Any] = data.get("outcomes", {}).get("meetings", {})
    return found


_MINUTE: Final = "%Y-%m-%d %H:%M"


def start(meeting: dict[str, Any]) -> dt.datetime:
    """Return when a meeting begins, local."""
    return dt.datetime.fromisoformat(meeting["start"])


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


@mistake("no-such-date")
def day_that_is_none(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    meeting["start"] = f"2027-02-30 {meeting['start'][-5:]}"
    return ("meetings", name, "start")


@mistake("no-such-time")
def hour_that_is_none(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    meeting["start"] = f"{meeting['start'][:10]} 25:00"
    return ("meetings", name, "start")


@mistake("weekday-contradicts-date")
def wrong_weekday(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    meeting["start"] = f"{start(meeting) + dt.timedelta(days=1):%a} {meeting['start']}"
    return ("meetings", name, "start")


@mistake("time-overlap")
def two_places_at_once(data: dict[str, Any], random: Random) -> DataPath | None:
    _, meeting = meeting_for_all(data, random)
    if meeting["delegates"] != "all":
        return None
    second = {key: meeting[key] for key in ("partner", "site", "duration", "delegates")}
    later = start(meeting) + dt.timedelta(minutes=10)
    told = {"title": "Second call", "start": f"{later:{_MINUTE}}", "brief": {"objectives": ["Hear more"]}}
    data["meetings"]["second"] = {**second, **told}
    return ("meetings", "second", "start")


@mistake("outside-visit-dates")
def meeting_a_month_late(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    if meeting.get("signs") or held(data):
        return None
    meeting["start"] = f"{start(meeting) + dt.timedelta(days=35):{_MINUTE}}"
    return ("meetings", name, "start")


@mistake("visit-ends-first")
def ends_before_it_begins(data: dict[str, Any], _random: Random) -> DataPath | None:
    first, last = data["visit"]["from"], data["visit"]["to"]
    if first == last:
        return None
    data["visit"].update({"from": last, "to": first})
    return ("visit", "to")


@mistake("empty-meeting")
def brief_forgotten(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    used = {entry["meeting"] for register in ("gifts", "remarks") for entry in data[register].values()}
    if name in used or meeting.get("signs"):
        return None
    meeting["delegates"] = []
    return ("meetings", name)


@mistake("short-gap")
def no_time_for_the_way(data: dict[str, Any], _random: Random) -> DataPath | None:
    meetings = sorted(data["meetings"].items(), key=lambda item: item[1]["start"])
    for (_, one), (later, two) in pairwise(meetings):
        same_day = one["start"][:10] == two["start"][:10] and one["start"] != two["start"]
        for_all = one["delegates"] == two["delegates"] == "all"
        if same_day and for_all and one["site"] != two["site"] and not held(data):
            lasts = dt.timedelta(minutes=20 if one["duration"] == "20 min" else 60)
            two["start"] = f"{start(one) + lasts + dt.timedelta(minutes=10):{_MINUTE}}"
            return ("meetings", later, "start")
    return None


@mistake("no-bed")
def night_without_hotel(data: dict[str, Any], _random: Random) -> DataPath | None:
    stay = data["stays"]["hotel"]
    out = dt.date.fromisoformat(stay["check-out"]) - dt.timedelta(days=1)
    if out <= dt.date.fromisoformat(stay["check-in"]):
        return None
    stay["check-out"] = str(out)
    return ("stays", "hotel", "check-out")


@mistake("checks-out-first")
def leaves_before_coming(data: dict[str, Any], _random: Random) -> DataPath | None:
    stay = data["stays"]["hotel"]
    stay["check-in"], stay["check-out"] = stay["check-out"], stay["check-in"]
    return ("stays", "hotel", "check-out")


@mistake("unknown-airport")
def airport_that_is_none(data: dict[str, Any], _random: Random) -> DataPath | None:
    data["travel"]["back"]["to"] = "QQQ"
    return ("travel", "back", "to")


@mistake("arrives-before-it-leaves")
def lands_before_it_leaves(data: dict[str, Any], _random: Random) -> DataPath | None:
    flight = data["travel"]["back"]
    day = dt.date.fromisoformat(flight["departs"][:10]) - dt.timedelta(days=2)
    flight["arrives"] = f"{day} 08:00"
    return ("travel", "back", "arrives")


@mistake("site-without-address")
def address_forgotten(data: dict[str, Any], random: Random) -> DataPath | None:
    used = sorted({meeting["site"] for meeting in data["meetings"].values()})
    site = random.choice(used)
    del data["sites"][site]["address"]
    return ("sites", site)


@mistake("meeting-without-site")
def place_forgotten(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    others = [other for key, other in data["meetings"].items() if key != name]
    if all(other["site"] != meeting["site"] for other in others):
        return None
    del meeting["site"]
    return ("meetings", name)


@mistake("role-missing")
def post_forgotten(data: dict[str, Any], random: Random) -> DataPath | None:
    signing = {host for text in data["agreements"].values() for host in text["parties"][1]["signatories"]}
    others = [name for name in data["counterparts"] if name not in signing]
    if not others:
        return None
    name = random.choice(others)
    del data["counterparts"][name]["role"]
    return ("counterparts", name)


@mistake("head-missing")
def head_forgotten(data: dict[str, Any], _random: Random) -> DataPath | None:
    if len(data["delegates"]) == 1:
        return None
    del data["visit"]["head"]
    return ("visit",)


@mistake("near-equal-names")
def name_spelt_twice(data: dict[str, Any], random: Random) -> DataPath | None:
    _, meeting = meeting_for_all(data, random)
    person = data["counterparts"][meeting["counterparts"][0]]
    family = person["name"]["family"]
    data["counterparts"]["twin"] = {**person, "name": {**person["name"], "family": f"{family[:3]}{family[2:]}"}}
    meeting["counterparts"] = [*meeting["counterparts"], "twin"]
    return ("counterparts", "twin", "name")


@mistake("honorific-with-given-name")
def title_with_the_given_name(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    host = data["counterparts"][meeting["counterparts"][0]]["name"]
    meeting["hospitality"] = f"Tea with {host['honorific']} {host['given']}"
    return ("meetings", name, "hospitality")


@mistake("title-in-name")
def title_in_the_given_name(data: dict[str, Any], random: Random) -> DataPath | None:
    name, person = random.choice(list(data["counterparts"].items()))
    person["name"]["honorific"] = "Professor"
    person["name"]["given"] = f"Dr {person['name']['given']}"
    return ("counterparts", name, "name", "given")


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


@mistake("contact-without-number")
def number_forgotten(data: dict[str, Any], _random: Random) -> DataPath | None:
    del data["contacts"]["duty"]["phone"]
    return ("contacts", "duty")


@mistake("figure-without-source")
def source_forgotten(data: dict[str, Any], _random: Random) -> DataPath | None:
    for name, body in data["organisations"].items():
        for number, figure in enumerate(body.get("relationship", {}).get("figures", [])):
            del figure["source"]
            return ("organisations", name, "relationship", "figures", number)
    return None


@mistake("gift-without-hands")
def giver_not_there(data: dict[str, Any], _random: Random) -> DataPath | None:
    return _without_the_first(data, "gifts", "giver")


@mistake("speaker-not-there")
def speaker_away(data: dict[str, Any], _random: Random) -> DataPath | None:
    return _without_the_first(data, "remarks", "speaker")


def _without_the_first(data: dict[str, Any], register: str, key: str) -> DataPath | None:
    """Have another delegate do something at a meeting to which only the head goes."""
    if len(data["delegates"]) == 1:
        return None
    ((name, entry),) = data[register].items()
    meeting = data["meetings"][entry["meeting"]]
    meeting["delegates"] = ["delegate-0"]
    entry[key] = "delegate-1"
    return (register, name, key)


@mistake("leads-not-there")
def leader_away(data: dict[str, Any], random: Random) -> DataPath | None:
    if len(data["delegates"]) == 1:
        return None
    name, meeting = meeting_for_all(data, random)
    if meeting["delegates"] != "all":
        return None
    meeting["delegates"] = ["delegate-0"]
    meeting["leads"] = "delegate-1"
    return ("meetings", name, "leads")


@mistake("note-taker-not-there")
def nobody_takes_notes(data: dict[str, Any], random: Random) -> DataPath | None:
    if len(data["delegates"]) == 1:
        return None
    for other in data["meetings"].values():
        other["note-taker"] = "delegate-0" if other["delegates"] == "all" else other["delegates"][0]
    name, meeting = meeting_for_all(data, random)
    if meeting["delegates"] != "all":
        return None
    meeting["delegates"] = ["delegate-0"]
    meeting["note-taker"] = "delegate-1"
    return ("meetings", name, "note-taker")


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


@mistake("action-without-due")
def no_day_for_an_action(data: dict[str, Any], _random: Random) -> DataPath | None:
    for name, outcome in held(data).items():
        for number, action in enumerate(outcome.get("actions", [])):
            del action["due"]
            return ("outcomes", "meetings", name, "actions", number)
    return None


@mistake("action-without-owner")
def nobody_for_an_action(data: dict[str, Any], _random: Random) -> DataPath | None:
    for name, outcome in held(data).items():
        for number, action in enumerate(outcome.get("actions", [])):
            del action["owner"]
            return ("outcomes", "meetings", name, "actions", number)
    return None


@mistake("signed-on-other-day")
def signed_a_day_off(data: dict[str, Any], random: Random) -> DataPath | None:
    signed = data.get("outcomes", {}).get("agreements", {})
    if not signed:
        return None
    name = random.choice(list(signed))
    signed[name]["signed"] = str(dt.date.fromisoformat(signed[name]["signed"]) + dt.timedelta(days=1))
    return ("outcomes", "agreements", name, "signed")


@mistake("held-though-cancelled")
def cancelled_andheld(data: dict[str, Any], random: Random) -> DataPath | None:
    plain = [name for name in held(data) if not data["meetings"][name].get("signs")]
    used = {entry["meeting"] for register in ("gifts", "remarks") for entry in data[register].values()}
    free = [name for name in plain if name not in used]
    if not free:
        return None
    name = random.choice(free)
    data["meetings"][name]["status"] = "cancelled"
    return ("outcomes", "meetings", name, "held")


@mistake("quotation-without-approval")
def quoted_unasked(data: dict[str, Any], _random: Random) -> DataPath | None:
    if not held(data):
        return None
    data["outcomes"]["quotations"] = {"opening": {"speaker": "delegate-0", "words": "A fine start."}}
    return ("outcomes", "quotations", "opening")


@mistake("photograph-without-consent")
def pictured_unasked(data: dict[str, Any], _random: Random) -> DataPath | None:
    if not held(data):
        return None
    picture = {"people": ["delegate-0"], "alt": "A person at a table.", "credit": "Example University"}
    data["outcomes"]["photographs"] = {"table": picture}
    return ("outcomes", "photographs", "table")


@mistake("wrong-anniversary")
def years_miscounted(data: dict[str, Any], _random: Random) -> DataPath | None:
    for name, body in data["organisations"].items():
        for number, event in enumerate(body.get("relationship", {}).get("history", [])):
            event["year"] = 1927
            year = int(data["visit"]["from"][:4])
            event["significance"] = f"It is the {year - 1927 + 5}th anniversary."
            return ("organisations", name, "relationship", "history", number, "significance")
    return None


_AN_HOUR_EAST: Final = {
    "Europe/Lisbon": "Europe/Madrid",
    "Europe/Oslo": "Europe/Helsinki",
    "Europe/Berlin": "Europe/Athens",
    "Africa/Nairobi": "Asia/Dubai",
}
"""Zones of other countries, in which clocks show an hour more."""


@mistake("zone-contradicts-country")
def zone_of_another_country(data: dict[str, Any], _random: Random) -> DataPath | None:
    """Put the only place where anything happens into the zone of another country: all meetings move by an hour."""
    used = sorted({meeting["site"] for meeting in data["meetings"].values()})
    elsewhere = _AN_HOUR_EAST.get(data["visit"]["timezone"])
    if elsewhere is None or len(used) > 1:
        return None
    data["sites"][used[0]]["timezone"] = elsewhere
    return ("sites", used[0], "timezone")


@mistake("room-overlap")
def room_twice(data: dict[str, Any], _random: Random) -> DataPath | None:
    for name, meeting in data["meetings"].items():
        twin = data["meetings"].get(f"{name}-b")
        if twin is not None:
            twin.update(site=meeting["site"], room="Blue Room")
            meeting["room"] = "Blue Room"
            return ("meetings", f"{name}-b", "start")
    return None
