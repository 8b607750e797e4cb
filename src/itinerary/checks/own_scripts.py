"""Names as their bearers write and say them: which of the two comes first, in which letters, and how it sounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.checks.native_names import country_of, is_filler, people_of
from itinerary.checks.rule import finding, rule
from itinerary.diagnostics import Severity
from itinerary.spec.people import NameOrder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.diagnostics import DataPath, Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.people import Person
    from itinerary.spec.visit import Visit

_FAMILY_FIRST = frozenset({"JP", "CN", "TW", "HK", "MO", "KR", "VN", "HU", "SG"})
"""Countries in which the family name comes first in the country's own language."""

_KANA = range(0x3041, 0x30FF)
_HANGUL = range(0xAC00, 0xD7A4)
_HAN = range(0x4E00, 0xA000)
_LOOK_ALIKE = {"ar": "\u06a9\u06cc", "fa": "\u0643\u064a"}
"""Kaf and yeh of the other of two languages, which a keyboard puts into names and which look nearly the same."""


@rule(Severity.WARNING)
def name_order_unsaid(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A name does not say which of its parts comes first, though a colleague's does.

    In Japan, China, Korea, Viet Nam and Hungary the family name comes first; in Latin letters some bearers turn it
    round. Since 1 January 2020 documents of the Japanese government have the family name first
    (https://www.nippon.com/en/news/yjj2019102500730/). A list in which one colleague is turned round and the other is
    not has one of them wrong. Told where the body is in such a country and a colleague is `family-first`.

    Mend it with `order` under the name: as on the person's own card or page.
    """
    people: dict[str, list[tuple[DataPath, Person]]] = {}
    for path, person in people_of(visit):
        if person.organisation is not None and country_of(visit, person) in _FAMILY_FIRST:
            people.setdefault(visit.lineage(person.organisation)[-1], []).append((path, person))
    for colleagues in people.values():
        named = [person for _, person in colleagues if person.name.order is NameOrder.FAMILY_FIRST]
        for path, person in colleagues:
            if named and person.name.given is not None and "order" not in person.name.model_fields_set:
                yield finding(
                    f"it is not said which name of {person.name.full} comes first",
                    *(*path, "name"),
                    detail=f"{named[0].name.full} has the family name first",
                    help="add `order: family-first` or `order: given-first`, as the person writes it",
                )


@rule(Severity.WARNING)
def letters_of_other_language(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A name is written with letters of another language than its own.

    Japanese and the two Chinese ways of writing share most signs and differ in some: 东 is written in simplified
    Chinese alone. A name that was typed with the wrong keyboard, or turned over by a translation service, is wrong in
    the eyes of its bearer. Told are kana and Hangul in Chinese names, Hangul in Japanese ones, and simplified signs in
    Japanese names and in those tagged `zh-Hant`, `zh-TW` or `zh-HK`: signs that the standard GB 2312 holds, and not JIS
    X 0213 or Big5. So are kaf and yeh of Persian keyboards in Arabic names, and the other way round.

    Mend it by asking for the name as its bearer writes it.
    """
    for path, person in people_of(visit):
        for language, name in person.name.native.items():
            foreign = [sign for sign in name if _is_foreign(sign, language)]
            if foreign and not is_filler(name):
                yield finding(
                    f"'{foreign[0]}' is not written in `{language}`",
                    *(*path, "name", "native", language),
                    detail=f"'{name}'",
                    help="ask for the name as its bearer writes it, or correct the language",
                )


@rule(Severity.NOTE)
def name_not_readable(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A speaker is to thank somebody by name, and nothing says how the name is read.

    Leaders' briefing papers give names as they sound. Told of those under `thanks` of a speech whose names hold
    letters beyond the English alphabet, or who have a name in a script of their own, and no `reading`.

    Mend it with `reading` under the name, as an English tongue would say it, or in kana.
    """
    people = list(people_of(visit))
    for key, remarks in visit.remarks.items():
        for number, line in enumerate(remarks.thanks):
            for path, person in people:
                hard = not person.name.unadorned.isascii() or bool(person.name.native)
                is_own = path[1] == remarks.speaker or person.name.reading is not None
                if hard and not is_own and (person.name.family in line or (person.name.short or "\n") in line):
                    yield finding(
                        f"nothing says how the name of {person.name.full} is read",
                        *("remarks", key, "thanks", number),
                        help="add `reading` to the name",
                        related=(*path, "name"),
                    )


def _is_foreign(sign: str, language: str) -> bool:
    main, *rest = language.lower().split("-")
    code = ord(sign)
    if main in _LOOK_ALIKE:
        return sign in _LOOK_ALIKE[main]
    if main in {"zh", "yue"} and (code in _KANA or code in _HANGUL):
        return True
    if main == "ja":
        return code in _HANGUL or (code in _HAN and _is_in(sign, "gb2312") and not _is_in(sign, "euc_jis_2004"))
    is_traditional = main == "zh" and not {"hant", "tw", "hk"}.isdisjoint(rest)
    return is_traditional and code in _HAN and _is_in(sign, "gb2312") and not _is_in(sign, "big5hkscs")


def _is_in(sign: str, standard: str) -> bool:
    try:
        sign.encode(standard)
    except UnicodeEncodeError:
        return False
    return True
