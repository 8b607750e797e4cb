"""The people of a sound visit: delegates with their papers, and hosts with names as they write them themselves."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from soundness.invented import GIVEN, HOME, HONORIFICS, JAPANESE, KOREAN, ROLES

if TYPE_CHECKING:
    from random import Random

    from soundness.invented import City, OwnName
    from soundness.sound_customs import Customs

_OWN_NAMES: Final = {"JP": JAPANESE, "KR": KOREAN}
"""Names of countries where the family name comes first, and is written in letters of its own."""


def add_delegates(data: dict[str, Any], random: Random, first: dt.date, families: list[str], customs: Customs) -> None:
    """Add up to six delegates, the head first; the visit begins on a day."""
    data["delegates"] = {}
    for number in range(random.randint(1, 6)):
        delegate = _person(random, "us", _name(random, families))
        if customs.languages_are_given:
            delegate["languages"] = ["en", *random.sample(["de", "cy"], random.randint(0, 1))]
        if customs.diets_are_given:
            delegate["diet"] = random.choice(["none", "vegetarian", "halal", "no nuts"])
        if customs.ranks_are_given:
            delegate["rank"] = str(number + 1)
        if customs.standings_are_given:
            delegate["standing"] = "head" if number == 0 else "deputy"
        if customs.papers_are_kept:
            delegate |= _papers(number, first, data["organisations"]["partner-0"]["country"])
        data["delegates"][f"delegate-{number}"] = delegate


def add_counterparts(data: dict[str, Any], random: Random, city: City, families: list[str], customs: Customs) -> None:
    """Add up to three hosts of each partner, the highest first."""
    own_names = random.sample(_OWN_NAMES.get(city.country, ()), len(_OWN_NAMES.get(city.country, ())))
    data["counterparts"] = {}
    for partner in (name for name in data["organisations"] if name != "us"):
        for number in range(random.randint(1, 3)):
            own = own_names.pop() if own_names else None
            name = _own_name(random, own, city.language, customs) if own else _name(random, families)
            host = _person(random, partner, name)
            if customs.languages_are_given:
                host["languages"] = [city.language, *(["en"] if random.random() < 0.6 else [])]
            if customs.standings_are_given:
                host["standing"] = "head" if number == 0 else "deputy"
            data["counterparts"][f"host-{partner}-{number}"] = host


def _person(random: Random, organisation: str, name: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "role": random.choice(ROLES), "organisation": organisation}


def _name(random: Random, families: list[str]) -> dict[str, Any]:
    return {"given": random.choice(GIVEN), "family": families.pop(), "honorific": random.choice(HONORIFICS)}


def _own_name(random: Random, own: OwnName, language: str, customs: Customs) -> dict[str, Any]:
    name = {"given": own.given, "family": own.family, "honorific": random.choice(HONORIFICS), "order": "family-first"}
    if not customs.names_are_in_own_script:
        return name
    return {**name, "native": {language: own.native}, "reading": own.reading}


def _papers(number: int, first: dt.date, country: str) -> dict[str, Any]:
    """Return the papers of a delegate, all in time for a visit that begins on a day."""

    def day(offset: int) -> str:
        return str(first + dt.timedelta(days=offset))

    visa = {"country": country, "invitation": day(-75), "applied": day(-60), "granted": day(-30), "expires": day(180)}
    return {
        "nationality": "British",
        "passport": f"53{number}18264{number}",
        "passport-expires": day(900 + number),
        "born": f"197{number}-03-1{number}",
        "emergency-contact": f"Sample Kin {number}, +44 20 7946 010{number}",
        **({"visas": [visa]} if country != HOME.country else {}),
    }
