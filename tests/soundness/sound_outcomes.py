"""What is recorded of a sound visit once it is over: what was held and signed, said and pictured, and is to be told."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from soundness.invented import FIELDS

if TYPE_CHECKING:
    from random import Random


def add_outcomes(data: dict[str, Any], random: Random, last: dt.date) -> None:
    """Record what came of it, of one visit in two; its last day is the day of the flight home."""
    if random.random() < 0.5:
        return
    held = {name: _held(random, meeting) for name, meeting in data["meetings"].items() if meeting.get("partner")}
    first, *_ = held.values()
    first["actions"] = [
        {"what": "Send the minutes", "owner": "delegate-0", "due": str(last + dt.timedelta(weeks=3))},
        {"what": "Thank the drivers", "done": str(last + dt.timedelta(days=1))},
    ]
    signed = {}
    for name, meeting in data["meetings"].items():
        for text in meeting.get("signs", []):
            by = [person for party in data["agreements"][text]["parties"] for person in party["signatories"]]
            signed[text] = {"act": "signed", "signed": meeting["start"][:10], "by": by, "at": name}
    data["outcomes"] = {"meetings": held, "agreements": signed}
    if random.random() < 0.5:
        _tell(data, next(iter(held)), last)


def _held(random: Random, meeting: dict[str, Any]) -> dict[str, Any]:
    began = dt.datetime.fromisoformat(meeting["start"]) + dt.timedelta(minutes=random.randint(-3, 5))
    outcome = {"held": "true", "discussed": [random.choice(FIELDS)]}
    if random.random() < 0.5:
        times = {"began": f"{began:%H:%M}", "ended": f"{began + dt.timedelta(minutes=20):%H:%M}"}
        outcome |= {"attended": meeting["delegates"], "met": list(meeting["counterparts"]), **times}
    if random.random() < 0.5:
        outcome["story"] = [f"Both sides spoke about {random.choice(FIELDS)}."]
    return outcome


def _tell(data: dict[str, Any], meeting: str, last: dt.date) -> None:
    """Add words that may be printed, a picture, and the day on which the story goes out."""
    host = data["meetings"][meeting]["counterparts"][0]
    words = "We have learnt from one another, and we shall go on."
    approved = {"by": "The speaker", "on": str(last), "words": words}
    data["outcomes"]["quotations"] = {"parting": {"speaker": "delegate-0", "words": words, "approved": approved}}
    told = {"caption": "After the meeting", "alt": "Two people at a door.", "credit": "Example University"}
    picture = {"people": [_first_of_us(data, meeting), host], "meeting": meeting, "consent": "given"}
    data["outcomes"]["photographs"] = {"door": picture | told}
    published = last + dt.timedelta(days=9)
    consent = {"organisation": data["meetings"][meeting]["partner"], "cleared": str(last + dt.timedelta(days=6))}
    data["press"] = {"spokespeople": ["delegate-0"], "clearances": [consent]}
    data["news"] = {"published": str(published), "embargo": f"{published} 09:00"}


def _first_of_us(data: dict[str, Any], meeting: str) -> str:
    ours = data["meetings"][meeting]["delegates"]
    name: str = "delegate-0" if ours == "all" else ours[0]
    return name
