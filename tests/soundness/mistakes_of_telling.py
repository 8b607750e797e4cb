"""Mistakes in what is told: figures, years, what was held and promised, quotations, pictures and news."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from soundness.mistake import held, meeting_for_all, mistake, start

if TYPE_CHECKING:
    from random import Random

    from itinerary.diagnostics import DataPath


@mistake("figure-without-source")
def source_forgotten(data: dict[str, Any], _random: Random) -> DataPath | None:
    for name, body in data["organisations"].items():
        for number, figure in enumerate(body.get("relationship", {}).get("figures", [])):
            del figure["source"]
            return ("organisations", name, "relationship", "figures", number)
    return None


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


@mistake("relative-time")
def tells_of_next_week(data: dict[str, Any], random: Random) -> DataPath | None:
    if not held(data):
        return None
    name = random.choice(list(held(data)))
    held(data)[name]["story"] = ["The first ship sails next week."]
    return ("outcomes", "meetings", name, "story", 0)


@mistake("embargo-after-publication")
def published_too_early(data: dict[str, Any], _random: Random) -> DataPath | None:
    day = dt.date.fromisoformat(data["visit"]["to"]) + dt.timedelta(days=7)
    data["news"] = {"published": str(day), "embargo": f"{day + dt.timedelta(days=1)} 09:00"}
    return ("news", "published")


@mistake("caption-order")
def left_of_nobody(data: dict[str, Any], _random: Random) -> DataPath | None:
    if not held(data):
        return None
    told = {"caption": "At the table (left)", "alt": "A person at a table.", "credit": "Example University"}
    data["outcomes"]["photographs"] = {"table": {"people": ["delegate-0"], "consent": "given", **told}}
    return ("outcomes", "photographs", "table", "caption")


@mistake("photograph-without-alt")
def picture_for_those_who_see(data: dict[str, Any], _random: Random) -> DataPath | None:
    if not held(data):
        return None
    data["outcomes"]["photographs"] = {"table": {"people": ["delegate-0"], "consent": "given", "credit": "Us"}}
    return ("outcomes", "photographs", "table")


@mistake("ambiguous-date")
def date_in_figures(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    meeting["brief"]["background"] = "They opened the new wing on 4/5/2023."
    return ("meetings", name, "brief", "background")


@mistake("figure-without-date")
def day_of_a_figure_forgotten(data: dict[str, Any], _random: Random) -> DataPath | None:
    for name, body in data["organisations"].items():
        for number, figure in enumerate(body.get("relationship", {}).get("figures", [])):
            del figure["as-of"]
            return ("organisations", name, "relationship", "figures", number)
    return None


@mistake("figure-contradiction")
def counted_twice(data: dict[str, Any], _random: Random) -> DataPath | None:
    for name, body in data["organisations"].items():
        for figure in body.get("relationship", {}).get("figures", []):
            second = {**figure, "value": f"{int(figure['value']) + 2}", "source": "https://example.org/other"}
            body["relationship"]["figures"] = [figure, second]
            return ("organisations", name, "relationship", "figures", 1)
    return None


@mistake("held-before-it-began")
def ended_first(data: dict[str, Any], _random: Random) -> DataPath | None:
    for name, outcome in held(data).items():
        if "began" in outcome:
            outcome["began"], outcome["ended"] = outcome["ended"], outcome["began"]
            return ("outcomes", "meetings", name, "ended")
    return None


@mistake("attended-while-away")
def left_and_still_there(data: dict[str, Any], _random: Random) -> DataPath | None:
    """Let a delegate go home a day early, and note them among those of the last day."""
    days = sorted({meeting["start"][:10] for meeting in data["meetings"].values()})
    last = [name for name in held(data) if data["meetings"][name]["start"].startswith(days[-1])]
    if len(data["delegates"]) < len(("head", "other", "note-taker")) or len(days) == 1 or not last:
        return None
    if any(data["meetings"][name]["delegates"] != "all" for name in last):
        return None
    data["delegates"]["delegate-1"]["leaves"] = days[-2]
    held(data)[last[0]]["attended"] = list(data["delegates"])
    return ("outcomes", "meetings", last[0], "attended", 1)


@mistake("held-before-it-began")
def held_before_its_day(data: dict[str, Any], _random: Random) -> DataPath | None:
    for name, outcome in held(data).items():
        if "began" in outcome:
            day = start(data["meetings"][name]) - dt.timedelta(days=30)
            outcome["began"] = f"{day:%Y-%m-%d} {outcome['began']}"
            outcome["ended"] = f"{day:%Y-%m-%d} {outcome['ended']}"
            return ("outcomes", "meetings", name, "began")
    return None


@mistake("figure-contradiction")
def counted_twice_on_the_visit(data: dict[str, Any], _random: Random) -> DataPath | None:
    if not held(data):
        return None
    told = {"what": "partners met", "source": "The programme", "as-of": data["visit"]["to"]}
    data["outcomes"]["figures"] = [{"value": "4", **told}, {"value": "5", **told}]
    return ("outcomes", "figures", 1)


@mistake("figure-without-date")
def undated_figure_of_the_visit(data: dict[str, Any], _random: Random) -> DataPath | None:
    if not held(data):
        return None
    data["outcomes"]["figures"] = [{"what": "partners met", "value": "4", "source": "The programme"}]
    return ("outcomes", "figures", 0)


@mistake("ambiguous-date")
def date_in_figures_in_a_speech(data: dict[str, Any], _random: Random) -> DataPath | None:
    data["remarks"]["thanks"]["text"] = "We first met here on 4/5/2019, and have come back each year."
    return ("remarks", "thanks", "text")
