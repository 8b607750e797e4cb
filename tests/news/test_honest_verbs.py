"""What is said of an agreement: every act, of every kind of text, by everyone who may be recorded, in full sentences.

`honest_verbs.txt` holds them all, to be read. The rules below it hold for each.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from news.drafts import VISITS, draft

from itinerary.audience import View
from itinerary.news import story
from itinerary.news.editor_list import PointKind, points
from itinerary.spec.agreements import AgreementKind
from itinerary.spec.news import Length
from itinerary.spec.outcomes import AgreementAct, AgreementOutcome, Outcomes

if TYPE_CHECKING:
    from conftest import Compares

    from itinerary.news.points import Point

EXPECTED = Path(__file__).parent / "honest_verbs.txt"
BY = {
    "by us": ("hill",),
    "by them": ("sato",),
    "by both": ("hill", "sato"),
    "witnessed only": (),
    "not recorded": (),
}
WITNESSED = "witnessed only"
VERBS = {
    AgreementAct.SIGNED: "signed",
    AgreementAct.RENEWED: "renewed",
    AgreementAct.EXTENDED: "extended",
    AgreementAct.EXCHANGED: "exchanged",
    AgreementAct.ANNOUNCED: "announced",
    AgreementAct.AGREED_IN_PRINCIPLE: "agreed in principle on",
}
TABLE = tuple(product(AgreementAct, AgreementKind, BY))


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a text, and what the editor is asked about it."""

    sentence: str
    points: tuple[Point, ...]


@cache
def told_of(act: AgreementAct, kind: AgreementKind, by: str) -> Told:
    """Return the only sentence about an agreement between a university and its guests; empty where there is none."""
    base = draft(VISITS / "incoming.yaml").public
    office = base.visit
    agreement = office.agreements["memorandum"].model_copy(update={"kind": kind, "areas": ()})
    witnesses = ("mori", "bell") if by == WITNESSED else ()
    outcome = AgreementOutcome(act=act, by=BY[by], witnessed_by=witnesses)
    visit = office.model_copy(
        update={
            "agreements": {"memorandum": agreement},
            "outcomes": Outcomes(agreements={"memorandum": outcome}),
            "organisations": {
                name: body.model_copy(update={"relationship": None}) for name, body in office.organisations.items()
            },
        }
    )
    told = story(View(base.audience, visit, base.programme), length=Length.LONG)
    paragraphs = [paragraph.text for section in told.told.sections for paragraph in section.paragraphs]
    return Told("\n".join(paragraphs), tuple(points(told, visit)))


def test_every_act_of_every_text_by_everyone(expect: Compares) -> None:
    lines = [f"{act} | {kind} | {by} | {told_of(act, kind, by).sentence}".rstrip() for act, kind, by in TABLE]
    expect("\n".join(lines) + "\n", EXPECTED)


@pytest.mark.parametrize(("act", "kind", "by"), [row for row in TABLE if row[0] is not AgreementAct.POSTPONED])
def test_no_act_has_the_verb_of_another(act: AgreementAct, kind: AgreementKind, by: str) -> None:
    sentence = told_of(act, kind, by).sentence
    others = [verb for other, verb in VERBS.items() if other is not act]
    assert VERBS[act] in sentence
    assert not re.search(rf"\b(?:{'|'.join(others)}|binding|signatory|signatories)\b", sentence)
    assert ("in the presence of" in sentence) is (by == WITNESSED)


@pytest.mark.parametrize("kind", AgreementKind)
@pytest.mark.parametrize("by", BY)
def test_what_was_postponed_is_the_editors_affair_alone(kind: AgreementKind, by: str) -> None:
    told = told_of(AgreementAct.POSTPONED, kind, by)
    assert told.sentence == ""
    assert [point.path for point in told.points if point.kind is PointKind.POSTPONED] == [
        ("outcomes", "agreements", "memorandum")
    ]
