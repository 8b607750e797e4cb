"""A marked visit as files, so that commands run over it as over any other."""

from __future__ import annotations

from shutil import copyfile
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from pathlib import Path

    from itinerary.spec.visit import Visit


def write_marked(visit: Visit, folder: Path, photographs_from: Path) -> Path:
    """Write a visit as the one file of a folder, a field on a line, with its photographs; return the folder.

    What a marker makes wrong is mended: names of rules, lead times, words that were approved otherwise. What else is
    wrong with it is not told: behind the word passport, a marker looks like the number of one, and a visit that was
    changed in every way misses its signatories.
    """
    data = visit.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    _make_sound(data)
    (folder / "photos").mkdir(parents=True)
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000)
    (folder / "visit.yaml").write_text(text, encoding="utf-8")
    people = (*visit.delegates.values(), *visit.counterparts.values())
    files = (*(person.photo for person in people), *(shown.file for shown in visit.outcomes.photographs.values()))
    for file in filter(None, files):
        copyfile(photographs_from / file.partition(" ")[0], folder / file)
    return folder


def _make_sound(data: dict[str, Any]) -> None:
    lead_times = data["deadlines"]["lead-times"]
    lead_times.update({name: f"{days} days" for name, days in lead_times.items()})
    data["checks"]["ignore"] = ["secret-in-open-text", "signatory-not-at-signing", "held-though-cancelled"]
    for excuse in data["checks"]["excuse"]:
        excuse.update({key: excuse[key].partition(" ")[0] for key in ("rule", "item")})
    for said in data["outcomes"]["quotations"].values():
        said.get("approved", {}).pop("words", None)
