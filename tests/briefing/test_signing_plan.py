from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.content_text import document_text, part_text
from support.packs import EDITION, example
from support.specs import programme_of

from itinerary.audience import Audience, AudienceKind, view
from itinerary.briefing import signing_plan, signings

if TYPE_CHECKING:
    from conftest import Compares

    from itinerary.programme.timeline import Programme
    from itinerary.rendering.content import Document

EXPECTED = Path(__file__).parent / "expected"


def _plan(programme: Programme, meeting_id: str) -> Document:
    return signing_plan(view(programme, Audience(AudienceKind.OFFICE)), EDITION, meeting_id)


@pytest.mark.parametrize(
    ("visit", "meeting"), [("three-capitals", "bucharest-signing"), ("ucl-japan-2023", "osaka-signing")]
)
def test_signing_plan_of_an_example_in_full(visit: str, meeting: str, expect: Compares) -> None:
    expect(document_text(_plan(example(visit), meeting)), EXPECTED / f"{visit}.{meeting}.txt")


BARE = """
meetings:
  deed: {title: Signing, kind: signing, partner: host, site: ministry, start: 2027-03-26 12:00, end: 12:30,
         delegates: all, counterparts: kis, signs: letter}
agreements:
  letter: {kind: letter-of-intent, title: Letter, parties: [{organisation: us}, {organisation: host}]}
"""


def test_what_nobody_wrote_is_shown_as_a_gap(expect: Compares) -> None:
    expect(document_text(_plan(programme_of(BARE), "deed")), EXPECTED / "signing-bare.txt")


ROWS = """
  cole: {name: {given: Cat, family: Cole, native: {ja: コール}}, organisation: us, rank: 1}
counterparts:
  mori: {name: {given: Rei, family: Mori}, organisation: tokyo}
  hara: {name: {given: Ken, family: Hara, honorific: Dr, native: {ja: 原 健}}, organisation: tokyo}
meetings:
  deed: {title: Signing, kind: signing, partner: tokyo, start: 2027-03-26 12:00, end: 12:30, delegates: all,
         counterparts: [mori, hara], signs: letter}
agreements:
  letter:
    kind: letter-of-intent
    title: Letter
    parties:
      - {organisation: us, signatories: [berg, cole, lund], witnesses: dunn}
      - {organisation: tokyo, signatories: [mori, hara]}
"""
FRAME = """\
format: 1
visit: {id: rows, title: Rows, home: us, head: lund, from: 2027-03-25, to: 2027-03-27, timezone: Asia/Tokyo}
organisations: {us: {name: Example University, country: CA}, tokyo: {name: Example Institute, country: JP}}
delegates:
  berg: {name: {given: Per, family: Berg}, organisation: us, rank: 3}
  dunn: {name: {given: Dee, family: Dunn}, organisation: us, rank: 2}
  lund: {name: {given: Ida, family: Lund}, organisation: us, rank: 4}
"""


def test_signatories_sit_by_rank_and_their_witnesses_stand_behind() -> None:
    assert part_text(_plan(programme_of(ROWS, FRAME), "deed"), "seats") == (
        "# Seats (seats)\n"
        "[Seats] Agreement | Party | At the table | Witnesses, behind (26, 26, 24, 24)\n"
        "Letter | Example University | Ida Lund / Cat Cole / Per Berg | Dee Dunn\n"
        "Letter | Example Institute | Rei Mori / Dr Hara | \n"
        "(quiet) Parties in the order of the text, within a party by rank. A proposal.\n"
        "(gap) Which party sits on which side is to be agreed with the host.\n"
    )


def test_cards_bear_both_scripts_and_a_missing_script_is_a_gap() -> None:
    assert part_text(_plan(programme_of(ROWS, FRAME), "deed"), "cards") == (
        "# Name cards (cards)\n"
        "[Name cards] First line | Own script | Organisation (36, 26, 38)\n"
        "*Ida Lund* |  | Example University\n"
        "*Cat Cole* | [ja: コール] | Example University\n"
        "*Per Berg* |  | Example University\n"
        "*Dee Dunn* |  | Example University\n"
        "*Rei Mori* |  | Example Institute\n"
        "*Dr Ken Hara* | [ja: 原 健] | Example Institute\n"
        "(gap) The name in the local script is not written: Rei Mori\n"
    )


def test_flags_and_pens_follow_from_the_parties() -> None:
    assert part_text(_plan(programme_of(ROWS, FRAME), "deed"), "table") == (
        "# On the table (table)\n"
        "[On the table]\n"
        "Originals: Letter: number not written\n"
        "Pens: 5, one for each signatory\n"
        "Flags: Canada and Japan\n"
        "(gap) Who brings flags, pens and folders is not written.\n"
    )


def test_cancelled_signings_have_no_plan() -> None:
    cancelled = BARE.replace("signs: letter}", "signs: letter, status: cancelled}")
    assert signings(programme_of(BARE).visit) == ("deed",)
    assert signings(programme_of(cancelled).visit) == ()
