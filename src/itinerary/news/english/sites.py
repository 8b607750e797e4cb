"""Places seen, in English: by their own name, or by that of the body whose place it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from itinerary.news.english.words import typeset

if TYPE_CHECKING:
    from itinerary.news.english.voice import Voice
    from itinerary.spec.organisations import Organisation
    from itinerary.spec.sites import Site

_COMMON_NOUN: Final = re.compile(
    r"(?:abbey|arboretum|archive|barn|basin|bath|bog|brewery|bridge|building|campus|castle|cathedral|cellar|centre|center"
    r"|chamber|church|citadel|dock|factory|farm|ferry|forest|forge|foundry|fort|gallery|garden|greenhouse|grove|hall"
    r"|harbour|headquarters|hospital|institute|kiln|laboratory|laboratories|library|lighthouse|lock|mill|mine|mint|museum"
    r"|observatory|office|orchard|palace|park|pavilion|pier|plant|pool|port|quay|reactor|residence|school|shed|shipyard"
    r"|stable|station|studio|tank|temple|theatre|tower|tunnel|vault|villa|warehouse|wharf|winery|workshop|works|yard)s?",
    re.IGNORECASE,
)
"""What a name of several words ends in where it takes `the`, as one with `of` in it does too."""


def toured_name(voice: Voice, site_id: str) -> str:
    """Return what was seen: a unit's building is told by the unit, anything else by its name, city and gloss."""
    visit = voice.record.visit
    site = visit.sites[site_id]
    owner = visit.organisations.get(site.organisation or "")
    if site.organisation and owner is not None and owner.parent and _is_named_after(site, owner):
        return voice.body(site.organisation)
    name = f"the {site.name}" if _takes_article(site.name) else site.name
    if (
        site.organisation
        and owner is not None
        and not voice.named_here(site.organisation)
        and not _is_named_after(site, owner)
    ):
        name = f"{name} of {voice.body(site.organisation)}"
    if site.city and site.city != voice.city and site.city not in name:
        name = f"{name} in {site.city}"
    return f"{name}, {typeset(site.gloss)}" if site.gloss else name


def _is_named_after(site: Site, owner: Organisation) -> bool:
    words = site.name.replace(",", " ").split()
    return owner.name in site.name or owner.acronym in words


def _takes_article(name: str) -> bool:
    words = name.partition(",")[0].split()
    if words[:1] == ["The"]:
        return False
    return len(words) > 1 and bool(_COMMON_NOUN.fullmatch(words[-1]) or "of" in words)
