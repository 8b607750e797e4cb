"""Mistakes in meetings: who goes, who leads and speaks, where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from soundness.mistake import held, keep_to_head, meeting_for_all, mistake, ours, talks

if TYPE_CHECKING:
    from random import Random

    from itinerary.diagnostics import DataPath


@mistake("empty-meeting")
def brief_forgotten(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    used = {entry["meeting"] for register in ("gifts", "remarks") for entry in data[register].values()}
    if name in used or meeting.get("signs"):
        return None
    meeting["delegates"] = []
    return ("meetings", name)


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


@mistake("head-missing")
def head_forgotten(data: dict[str, Any], _random: Random) -> DataPath | None:
    if len(data["delegates"]) == 1:
        return None
    del data["visit"]["head"]
    return ("visit",)


@mistake("contact-without-number")
def number_forgotten(data: dict[str, Any], _random: Random) -> DataPath | None:
    del data["contacts"]["duty"]["phone"]
    return ("contacts", "duty")


@mistake("speaker-not-there")
def speaker_away(data: dict[str, Any], _random: Random) -> DataPath | None:
    if len(data["delegates"]) == 1:
        return None
    keep_to_head(data["meetings"][data["remarks"]["thanks"]["meeting"]])
    data["remarks"]["thanks"]["speaker"] = "delegate-1"
    return ("remarks", "thanks", "speaker")


@mistake("leads-not-there")
def leader_away(data: dict[str, Any], random: Random) -> DataPath | None:
    if len(data["delegates"]) == 1:
        return None
    name, meeting = meeting_for_all(data, random)
    if meeting["delegates"] != "all":
        return None
    keep_to_head(meeting)
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


@mistake("chair-not-there")
def chair_of_another_host(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    others = [host for host in data["counterparts"] if host not in meeting["counterparts"]]
    if not others:
        return None
    meeting["chaired-by"] = random.choice(others)
    return ("meetings", name, "chaired-by")


@mistake("needed-not-invited")
def needed_and_not_asked(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    others = [host for host in data["counterparts"] if host not in meeting["counterparts"]]
    if not others:
        return None
    meeting["needs"] = ["delegate-0", random.choice(others)]
    return ("meetings", name, "needs", 1)


@mistake("head-without-brief")
def nothing_for_the_head_to_read(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    if meeting["kind"] == "tour" or "delegate-0" not in ours(data, meeting):
        return None
    del meeting["brief"]
    return ("meetings", name)


@mistake("no-note-taker")
def note_taker_forgotten(data: dict[str, Any], random: Random) -> DataPath | None:
    noted = [name for name, one in talks(data).items() if one["kind"] in {"meeting", "courtesy-call"}]
    of_many = [name for name in noted if "note-taker" in data["meetings"][name] and _are_two(data, name)]
    if len(talks(data)) == 1 or held(data) or not of_many:
        return None
    data["visit"]["status"] = "final"
    name = random.choice(of_many)
    del data["meetings"][name]["note-taker"]
    return ("meetings", name)


def _are_two(data: dict[str, Any], name: str) -> bool:
    return len(ours(data, data["meetings"][name])) > 1


@mistake("nobody-to-call")
def contact_forgotten(data: dict[str, Any], random: Random) -> DataPath | None:
    called = [name for name, meeting in data["meetings"].items() if "contact" in meeting]
    if held(data) or len(called) < len(("this", "another")):
        return None
    data["visit"]["status"] = "final"
    name = random.choice(called)
    del data["meetings"][name]["contact"]
    return ("meetings", name)


@mistake("nobody-to-meet")
def hosts_forgotten(data: dict[str, Any], random: Random) -> DataPath | None:
    """Take the hosts out of a meeting with a partner whom one meets at another one too."""
    free = [name for name, one in talks(data).items() if one["kind"] in {"meeting", "courtesy-call"}]
    used = {entry["meeting"] for register in ("gifts", "remarks") for entry in data[register].values()}
    partners = [one["partner"] for one in data["meetings"].values() if one.get("partner")]
    free = [name for name in free if name not in used and partners.count(data["meetings"][name]["partner"]) > 1]
    free = [name for name in free if "chaired-by" not in data["meetings"][name]]
    if held(data) or not free:
        return None
    data["visit"]["status"] = "final"
    name = random.choice(free)
    data["meetings"][name]["counterparts"] = []
    return ("meetings", name)


@mistake("diet-not-stated")
def diet_forgotten(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice(list(data["delegates"]))
    if len(data["delegates"]) == 1 or "dinner" not in data["meetings"] or held(data):
        return None
    if "diet" not in data["delegates"][name]:
        return None
    data["visit"]["status"] = "final"
    del data["delegates"][name]["diet"]
    return ("delegates", name)


@mistake("emergency-contact-missing")
def nobody_at_home(data: dict[str, Any], random: Random) -> DataPath | None:
    if data["visit"].get("risk", {}).get("level") != "high":
        return None
    data["visit"]["status"] = "final"
    name = random.choice(list(data["delegates"]))
    del data["delegates"][name]["emergency-contact"]
    return ("delegates", name)


@mistake("needed-not-invited")
def needed_and_elsewhere(data: dict[str, Any], _random: Random) -> DataPath | None:
    for name, meeting in talks(data).items():
        away = [delegate for delegate in data["delegates"] if delegate not in ours(data, meeting)]
        if away:
            meeting["needs"] = away[:1]
            return ("meetings", name, "needs", 0)
    return None


@mistake("head-without-brief")
def brief_that_says_nothing(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    if meeting["kind"] == "tour" or "delegate-0" not in ours(data, meeting):
        return None
    meeting["brief"] = {"drafted-by": "The office"}
    return ("meetings", name, "brief")


@mistake("emergency-contact-missing")
def nobody_at_home_of_all(data: dict[str, Any], _random: Random) -> DataPath | None:
    if "risk" not in data["visit"] or len(data["delegates"]) > 1:
        return None
    data["visit"]["status"] = "final"
    data["visit"]["risk"]["level"] = "severe"
    data["delegates"]["delegate-0"].pop("emergency-contact", None)
    return ("delegates", "delegate-0")
