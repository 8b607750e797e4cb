"""Japanese words: rows of things, dates, countries, kinds of texts and what is done with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from itinerary.spec.agreements import AgreementKind
from itinerary.spec.outcomes import AgreementAct

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from itinerary.rendering.language import Language

_USUAL_NAMES: Final = {"GB": "英国", "US": "米国", "HK": "香港", "MO": "マカオ", "CZ": "チェコ"}
"""How news calls countries, where CLDR is more formal or more familiar."""

TEXTS: Final[Mapping[AgreementKind, str]] = {
    AgreementKind.LETTER_OF_INTENT: "意向書",
    AgreementKind.MEMORANDUM_OF_UNDERSTANDING: "覚書",
    AgreementKind.MEMORANDUM_OF_COOPERATION: "協力覚書",
    AgreementKind.JOINT_DECLARATION: "共同宣言",
    AgreementKind.AGREEMENT: "協定書",
    AgreementKind.LETTER_OF_AGREEMENT: "合意書",
    AgreementKind.CONTRACT: "契約書",
    AgreementKind.ADDENDUM: "追加合意書",
}

UNITS: Final[Mapping[str, str]] = {
    "projects": "件のプロジェクト",
    "students": "人の学生",
    "phd students": "人の博士課程学生",
    "researchers": "人の研究者",
}
"""What a fund has supported, with its counter."""


@dataclass(frozen=True, slots=True)
class Verb:
    """What was done with a text: how it is joined to the other side and to the text, its stem, and its passive."""

    partner: str
    """After the other side: `と`, or `との` where the text is one with them."""
    text: str
    stem: str
    passive: str


VERBS: Final[Mapping[AgreementAct, Verb]] = {
    AgreementAct.SIGNED: Verb("と", "に", "署名し", "署名され"),
    AgreementAct.RENEWED: Verb("との", "を", "更新し", "更新され"),
    AgreementAct.EXTENDED: Verb("との", "を", "延長し", "延長され"),
    AgreementAct.EXCHANGED: Verb("と", "を", "取り交わし", "取り交わされ"),
    AgreementAct.ANNOUNCED: Verb("との", "を", "発表し", "発表され"),
    AgreementAct.AGREED_IN_PRINCIPLE: Verb("と", "の締結について", "原則合意し", "原則合意され"),
}
"""These are not the same, and none stands for another."""


def row(items: Iterable[str]) -> str:
    """Return things in a row: `a、b及びc`."""
    found = tuple(items)
    return f"{'、'.join(found[:-1])}及び{found[-1]}" if len(found) > 1 else "".join(found)


def country(speech: Language, code: str) -> str:
    """Return a country as Japanese news calls it."""
    return _USUAL_NAMES.get(code) or speech.country(code)


def span(speech: Language, first: dt.date, last: dt.date) -> str:
    """Return the days from one to another: `2023年3月20日から24日まで`, `2027年5月10日`."""
    if first == last:
        return speech.date(first)
    if first.year != last.year:
        end = speech.date(last)
    elif first.month != last.month:
        end = speech.day_and_month(last)
    else:
        end = f"{last.day}日"
    return f"{speech.date(first)}から{end}まで"


def polite(stems: Iterable[str]) -> str:
    """Return things done one after the other, the last in the polite past: `面会し、見学しました`."""
    return f"{'、'.join(stems)}ました"
