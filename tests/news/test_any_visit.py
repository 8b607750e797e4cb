"""What holds for the story of every visit, whatever was recorded of it."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from news.drafts import REAL, THREE_CAPITALS, VISITS, draft, draft_of, text_of
from news.evidence import unsupported
from news.laws import ill_written, lost, repeated, unnamed_delegates

from itinerary.news.editor_list import Part, points

if TYPE_CHECKING:
    from pathlib import Path

    from news.drafts import Draft

VARIANTS = settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])
SPECS = (REAL, THREE_CAPITALS, *sorted(VISITS.glob("*.yaml")))
OUTCOMES = ("meetings", "agreements", "quotations", "photographs")


@cache
def typed(path: Path) -> dict[str, Any]:
    return draft(path).data


@dataclass(frozen=True, slots=True)
class Variant:
    """A visit of which some outcomes and registers are not there, told by some angle."""

    path: Path
    angle: str
    without: tuple[str, ...]
    recorded: tuple[str, ...]
    """Keys of the outcomes that are there."""
    unsigned: tuple[str, ...]
    """Ids of the agreements of which it is not recorded who signed."""

    def told(self) -> Draft:
        """Return its draft."""
        data = {key: value for key, value in copy.deepcopy(typed(self.path)).items() if key not in self.without}
        outcomes = data.setdefault("outcomes", {})
        for register in OUTCOMES:
            entries = outcomes.get(register) or {}
            outcomes[register] = {name: entries[name] for name in entries if f"{register}.{name}" in self.recorded}
        for name in self.unsigned:
            outcomes["agreements"].get(name, {}).pop("by", None)
        data["news"] = {**data.get("news", {}), "angle": self.angle}
        return draft_of(data)


@st.composite
def variants(choose: st.DrawFn) -> Variant:
    path = choose(st.sampled_from(SPECS))
    outcomes = typed(path).get("outcomes") or {}
    keys = [f"{register}.{name}" for register in OUTCOMES for name in outcomes.get(register) or {}]
    agreements = list(outcomes.get("agreements") or {})
    return Variant(
        path,
        choose(st.sampled_from(["theme", "partner", "day"])),
        tuple(choose(st.sets(st.sampled_from(["relationship", "schemes", "press"])))),
        tuple(choose(st.sets(st.sampled_from(keys), min_size=len(keys) // 3))) if keys else (),
        tuple(choose(st.sets(st.sampled_from(agreements)))) if agreements else (),
    )


@VARIANTS
@given(variants())
def test_nothing_stands_in_a_story_without_a_fact(variant: Variant) -> None:
    told = variant.told()
    assert unsupported(told) == []


@VARIANTS
@given(variants())
def test_a_story_reads_as_if_a_person_had_written_it(variant: Variant) -> None:
    told = variant.told()
    assert ill_written(told) == []
    assert repeated(told) == [], text_of(told)


@VARIANTS
@given(variants())
def test_whatever_happened_is_told_or_listed_as_left_out(variant: Variant) -> None:
    told = variant.told()
    sections = told.story.told.sections
    paragraphs = (*told.story.told.opening, *(each for section in sections for each in section.paragraphs))
    subjects = {fact.subject for paragraph in paragraphs for sentence in paragraph.sentences for fact in sentence.facts}
    listed = {point.path[-1] for point in points(told.story, told.office.visit) if point.part is Part.LEFT_OUT}
    outcomes = told.data["outcomes"]
    for name, outcome in outcomes["meetings"].items():
        if outcome.get("held") == "true" and told.data["meetings"][name].get("kind") not in {"briefing", "rest"}:
            assert name in subjects | listed
    for name in outcomes["agreements"]:
        assert name in subjects | listed
    assert lost(told, points(told.story, told.office.visit)) == []
    assert unnamed_delegates(told) == []
