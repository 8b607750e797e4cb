"""What lies beside the meetings of a sound visit: a gift, words of thanks, a number to call, ties to the hosts."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from random import Random

    from soundness.sound_customs import Customs


def add_protocol(data: dict[str, Any], random: Random, customs: Customs) -> None:
    """Add a gift and a speech at a meeting that the head attends, and a number to call."""
    led = {name: meeting for name, meeting in data["meetings"].items() if name.startswith("meeting-")}
    name, meeting = random.choice([(name, meeting) for name, meeting in led.items() if not name.endswith("-b")])
    recipient = meeting["counterparts"][0]
    data["gifts"] = {
        "bowl": {"item": "Wooden bowl", "giver": "delegate-0", "recipient": recipient, "meeting": name}
        | {"packed-by": "The office", "value": "GBP 20", "register-number": "2027-1", "declared": "true"}
    }
    if random.random() < 0.5:
        data["organisations"][meeting["partner"]]["gift-limit"] = "GBP 40"
    if random.random() < 0.5:
        data["checks"] = {"thresholds": {"declare-gifts-from": "GBP 15"}}
    host = data["counterparts"][recipient]["name"]
    data["remarks"] = {"thanks": {"speaker": "delegate-0", "meeting": name, "takes": "3 min"}}
    if customs.briefs_are_full:
        delivered = dt.date.fromisoformat(meeting["start"][:10]) - dt.timedelta(days=30)
        data["remarks"]["thanks"] |= {"occasion": "words of thanks", "delivered": str(delivered)}
        data["remarks"]["thanks"]["thanks"] = [f"{host['honorific']} {host['family']}"]
        data["remarks"]["thanks"]["text"] = f"{host['honorific']} {host['family']}, we thank you for a warm welcome."
    data["contacts"] = {"duty": {"name": "Example duty line", "kind": "emergency", "phone": "+44 20 7946 0002"}}


def add_ties(data: dict[str, Any], random: Random) -> None:
    """Add figures, history and a scheme that tie us to the partner who is given something."""
    partner = data["counterparts"][data["gifts"]["bowl"]["recipient"]]["organisation"]
    told = {"as-of": "2026-12-01", "source": "https://example.org/report"}
    tie = data["organisations"][partner]["relationship"]
    tie["figures"] = [{"what": "joint papers a year", "value": str(random.randint(11, 90))} | told]
    tie["history"] = [{"year": tie["since"], "what": "the first joint laboratory opened", "source": told["source"]}]
    scheme = {"name": "Example Joint Fund", "kind": "seed-fund", "partners": [partner], "years": "3", "supports": "12"}
    data["schemes"] = {"fund": scheme | {"unit": "projects"} | told}
