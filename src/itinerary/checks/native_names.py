"""Names in their own script: left out beside others that have them, or filled with something else."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from itinerary.checks.rule import finding, rule
from itinerary.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from itinerary.diagnostics import DataPath, Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.people import NativeText, Person
    from itinerary.spec.visit import Visit

_HAN = ("CJK",)

_SCRIPTS: Mapping[str, tuple[str, ...]] = {
    "ja": ("CJK", "HIRAGANA", "KATAKANA"),
    "zh": _HAN,
    "yue": _HAN,
    "ko": ("HANGUL", "CJK"),
    "ru": ("CYRILLIC",),
    "uk": ("CYRILLIC",),
    "be": ("CYRILLIC",),
    "bg": ("CYRILLIC",),
    "mk": ("CYRILLIC",),
    "mn": ("CYRILLIC", "MONGOLIAN"),
    "el": ("GREEK",),
    "ar": ("ARABIC",),
    "fa": ("ARABIC",),
    "ur": ("ARABIC",),
    "he": ("HEBREW",),
    "ka": ("GEORGIAN",),
    "hy": ("ARMENIAN",),
    "am": ("ETHIOPIC",),
    "hi": ("DEVANAGARI",),
    "ne": ("DEVANAGARI",),
    "bn": ("BENGALI",),
    "ta": ("TAMIL",),
    "th": ("THAI",),
    "lo": ("LAO",),
    "km": ("KHMER",),
    "my": ("MYANMAR",),
}
"""How the names of the letters begin, in Unicode's character database, with which a language is written."""

_LANGUAGES: Mapping[str, tuple[str, ...]] = {
    "JP": ("ja",),
    "CN": ("zh",),
    "TW": ("zh",),
    "HK": ("zh", "yue"),
    "MO": ("zh", "yue"),
    "KR": ("ko",),
    "RU": ("ru",),
    "UA": ("uk",),
    "BG": ("bg",),
    "MN": ("mn",),
    "GR": ("el",),
    "EG": ("ar",),
    "SA": ("ar",),
    "AE": ("ar",),
    "JO": ("ar",),
    "QA": ("ar",),
    "KW": ("ar",),
    "BH": ("ar",),
    "OM": ("ar",),
    "NP": ("ne",),
    "MM": ("my",),
    "KH": ("km",),
    "IR": ("fa",),
    "IL": ("he",),
    "GE": ("ka",),
    "AM": ("hy",),
    "TH": ("th",),
}
"""Countries whose name cards want a script of their own, and the languages that are written in it there."""

_FILLERS = frozenset(
    {
        *(
            "名前",
            "お名前",
            "氏名",
            "姓名",
            "名称",
            "未定",
            "未確認",
            "確認中",
            "某",
            "某某",
            "待定",
            "待确认",
            "待確認",
        ),
        *("이름", "성명", "미정", "имя", "фио", "όνομα", "الاسم", "שם", "ชื่อ"),
        *("tbc", "tba", "tbd", "n.n.", "nn", "xxx", "name", "native name"),
    }
)
"""What stands in a form where a name is to be written, and words for 'not known yet'."""


@rule(Severity.WARNING)
def native_name_missing(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """Somebody's name is not given in its own script, though colleagues' names are.

    Name cards, place cards and documents in the host's language need it, and a lone name in Latin letters among them
    looks forgotten. Told only where the organisation is in a country with a script of its own, and others of the
    same organisation have their names in it.

    Mend it with `native` under the name, as the person writes it; ask the host rather than guess.
    """
    people: dict[str, list[tuple[DataPath, Person]]] = {}
    for path, person in people_of(visit):
        if person.organisation is not None:
            people.setdefault(visit.lineage(person.organisation)[-1], []).append((path, person))
    for colleagues in people.values():
        for path, person in colleagues:
            languages = _LANGUAGES.get(country_of(visit, person), ())
            named = [other for _, other in colleagues if _has(other.name.native, languages)]
            if named and not _has(person.name.native, languages):
                yield finding(
                    f"the name of {person.name.full} is not given in its own script",
                    *path,
                    "name",
                    detail=f"{named[0].name.full} has one",
                    help=f"add `native: {{{languages[0]}: …}}` to the name; ask the host how it is written",
                )


@rule(Severity.ERROR)
def native_name_placeholder(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """Where a name is to stand in its own script, there is something else.

    A form's own word for "name", signs that keep a place, or Latin letters where the language is written in another
    script would be printed on the name card of the person who can read it best. Latin letters are told of people
    only: companies do have official names in them. A tag such as `ja-Latn` says that Latin is meant.

    Mend it with the name as its bearer writes it, or take the field out until you know.
    """
    for path, person in people_of(visit):
        for language, name in person.name.native.items():
            if is_filler(name):
                yield _placeholder(name, (*path, "name", "native", language))
            elif not _is_written_in(name, language):
                yield finding(
                    f"'{name}' is not written in the script of `{language}`",
                    *(*path, "name", "native", language),
                    help="write the name as its bearer does, or take the field out until you know",
                )
    registers: tuple[tuple[str, Mapping[str, NativeText]], ...] = (
        ("organisations", {key: body.native for key, body in visit.organisations.items()}),
        ("sites", {key: site.native for key, site in visit.sites.items()}),
    )
    for register, entries in registers:
        for key, native in entries.items():
            for language, name in native.items():
                if is_filler(name):
                    yield _placeholder(name, (register, key, "native", language))


def people_of(visit: Visit) -> Iterator[tuple[DataPath, Person]]:
    """Yield every delegate and counterpart with their place."""
    for name, delegate in visit.delegates.items():
        yield ("delegates", name), delegate
    for name, counterpart in visit.counterparts.items():
        yield ("counterparts", name), counterpart


def country_of(visit: Visit, person: Person) -> str:
    """Return the country of a person's organisation, or of the nearest body above it that has one; else nothing."""
    bodies = visit.lineage(person.organisation or "")
    return next((country for body in bodies if (country := visit.organisations[body].country)), "")


def _has(native: NativeText, languages: tuple[str, ...]) -> bool:
    return any(language.partition("-")[0].lower() in languages for language in native)


def is_filler(name: str) -> bool:
    """Whether something only keeps the place of a name: a word such as "name", or no letter at all."""
    return name.casefold() in _FILLERS or not any(letter.isalpha() for letter in name)


def _is_written_in(name: str, language: str) -> bool:
    """Whether at least one letter of a name is of its language's script; true where no script is known."""
    main, _, rest = language.partition("-")
    scripts = _SCRIPTS.get(main.lower())
    if scripts is None or "latn" in rest.lower():
        return True
    return any(unicodedata.name(letter, "").startswith(scripts) for letter in name)


def _placeholder(name: str, path: DataPath) -> Diagnostic:
    return finding(f"'{name}' is no name", *path, help="write the name, or take the field out until you know")
