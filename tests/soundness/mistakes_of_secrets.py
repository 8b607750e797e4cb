"""What only some may read, typed a second time where others can read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from soundness.additions import passport, with_hosts
from soundness.mistake import mistake

if TYPE_CHECKING:
    from random import Random

    from itinerary.diagnostics import DataPath


@mistake("secret-in-open-text")
def passport_in_a_remark(data: dict[str, Any], random: Random) -> DataPath | None:
    person = passport(data, random)
    stay = data["stays"]["hotel"]
    stay["remark"] = f"The desk has {data['delegates'][person]['passport']}."
    return ("stays", "hotel", "remark")


@mistake("secret-in-open-text")
def number_in_a_text_for_hosts(data: dict[str, Any], random: Random) -> DataPath | None:
    person = random.choice(list(data["delegates"]))
    key, secret = random.choice(
        [
            ("phone", "+44 20 7946 0155"),
            ("email", "head@example.org"),
            ("emergency-contact", "A. Kin, +44 20 7946 0166"),
        ]
    )
    data["delegates"][person][key] = secret
    site = random.choice([one["site"] for one in with_hosts(data).values()])
    path: DataPath = random.choice(
        [("sites", site, "access"), ("delegates", person, "biography"), ("organisations", "us", "gloss")]
    )
    data[str(path[0])][path[1]][path[2]] = f"a house where one may ask for {secret}"
    return path


@mistake("secret-in-open-text")
def point_to_avoid_in_a_gloss(data: dict[str, Any], random: Random) -> DataPath | None:
    found = [(name, one) for name, one in with_hosts(data).items() if "brief" in one]
    name, meeting = random.choice(found)
    meeting["brief"][random.choice(["avoid", "red-lines", "if-raised"])] = ["the closed campus"]
    meeting["gloss"] = "on what follows the closed campus"
    return ("meetings", name, "gloss")
