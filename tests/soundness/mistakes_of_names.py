"""Mistakes in names, posts and ranks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from soundness.mistake import meeting_for_all, mistake

if TYPE_CHECKING:
    from random import Random

    from itinerary.diagnostics import DataPath


@mistake("role-missing")
def post_forgotten(data: dict[str, Any], random: Random) -> DataPath | None:
    signing = {host for text in data["agreements"].values() for host in text["parties"][1]["signatories"]}
    others = [name for name in data["counterparts"] if name not in signing]
    if not others:
        return None
    name = random.choice(others)
    del data["counterparts"][name]["role"]
    return ("counterparts", name)


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


@mistake("shared-rank")
def two_are_first(data: dict[str, Any], _random: Random) -> DataPath | None:
    if len(data["delegates"]) == 1:
        return None
    for name in ("delegate-0", "delegate-1"):
        data["delegates"][name]["rank"] = "1"
    return ("delegates", "delegate-1", "rank")


@mistake("misspelt-name")
def family_name_misspelt(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    host = data["counterparts"][meeting["counterparts"][0]]["name"]
    wrong = f"{host['family'][:-1]}{'t' if host['family'][-1] != 't' else 'd'}"
    meeting["brief"] = {"objectives": [f"Thank {host['honorific']} {wrong} for the pilot"]}
    return ("meetings", name, "brief", "objectives", 0)


@mistake("head-not-first")
def head_comes_second(data: dict[str, Any], _random: Random) -> DataPath | None:
    if len(data["delegates"]) == 1 or "rank" not in data["delegates"]["delegate-0"]:
        return None
    data["delegates"]["delegate-0"]["rank"], data["delegates"]["delegate-1"]["rank"] = "2", "1"
    return ("delegates", "delegate-0", "rank")


@mistake("letters-of-other-language")
def typed_on_the_wrong_keyboard(data: dict[str, Any], random: Random) -> DataPath | None:
    found = [name for name, person in data["counterparts"].items() if "ja" in person["name"].get("native", {})]
    if not found:
        return None
    name = random.choice(found)
    data["counterparts"][name]["name"]["native"]["ja"] = random.choice(["张 遥", "김 茜"])
    return ("counterparts", name, "name", "native", "ja")


@mistake("native-name-placeholder")
def name_to_be_filled_in(data: dict[str, Any], random: Random) -> DataPath | None:
    name, person = random.choice(list(data["counterparts"].items()))
    for language in person["name"].get("native", {}):
        family, given = person["name"]["family"], person["name"]["given"]
        person["name"]["native"][language] = random.choice(["名前", "이름", f"{family} {given}"])
        return ("counterparts", name, "name", "native", language)
    return None


@mistake("native-name-missing")
def own_letters_forgotten(data: dict[str, Any], random: Random) -> DataPath | None:
    return _unlike_colleagues(data, random, "native")


@mistake("name-order-unsaid")
def order_forgotten(data: dict[str, Any], random: Random) -> DataPath | None:
    return _unlike_colleagues(data, random, "order")


def _unlike_colleagues(data: dict[str, Any], random: Random, key: str) -> DataPath | None:
    """Leave out of a name what those of colleagues have."""
    second = [name for name in data["counterparts"] if name.endswith("-1")]
    found = [name for name in second if key in data["counterparts"][name]["name"]]
    if not found:
        return None
    name = random.choice(found)
    del data["counterparts"][name]["name"][key]
    return ("counterparts", name, "name")


@mistake("name-not-readable")
def thanks_to_a_name_without_a_reading(data: dict[str, Any], _random: Random) -> DataPath | None:
    host = data["counterparts"][data["gifts"]["bowl"]["recipient"]]["name"]
    if "thanks" not in data["remarks"]["thanks"] or "reading" not in host:
        return None
    del host["reading"]
    return ("remarks", "thanks", "thanks", 0)


@mistake("name-not-as-official")
def spelt_as_across_the_ocean(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    body = data["organisations"][meeting["partner"]]
    spelt = [body["acronym"].upper(), *([body["name"].replace("Centre", "Center")] if "Centre" in body["name"] else [])]
    meeting["gloss"] = f"with the {random.choice(spelt)}"
    return ("meetings", name, "gloss")


@mistake("native-name-placeholder")
def name_of_a_house_to_be_filled_in(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice([name for name in data["organisations"] if name != "us"])
    data["organisations"][name]["native"] = {"ja": "未定"}
    return ("organisations", name, "native", "ja")


@mistake("name-not-readable")
def thanks_to_a_name_with_foreign_letters(data: dict[str, Any], _random: Random) -> DataPath | None:
    host = data["counterparts"][data["gifts"]["bowl"]["recipient"]]["name"]
    if "thanks" not in data["remarks"]["thanks"] or "native" in host or "order" in host:
        return None
    host["given"] = "Þórður"
    return ("remarks", "thanks", "thanks", 0)
