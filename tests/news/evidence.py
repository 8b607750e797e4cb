"""A judge of drafts: whatever a sentence names, counts, dates or claims must stand in the spec where its facts point.

It reads the spec as it was typed, not as the story's own code sees it. For each sentence it gathers the words at the
places that the sentence's facts give, with the names of the people, bodies and sites in those facts. A word with a
capital, a number or a date that is not among them has no support; nor has a verb of achievement without its record.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from itinerary.news.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from news.drafts import Draft

    from itinerary.news.prose import Sentence

_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_DATE = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_CLOCK = re.compile(r"\b\d{1,2}:\d{2}\b")
_NUMBER_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNTING = frozenset(_NUMBER_WORDS[2:])
_OPENERS = re.compile(
    r"an?|also|among|as|at|between|both|clockwise|dr|draft|for|from|further|in|industry|its?|joint|left|members|nothing"
    r"|of|on|other|photographs?|quotation|right|since|so|the|they|through|to|top|tour|under|with|without|working|universities"
    r"|research|government|diplomacy|culture|associations|cities|what|comes|next"
)
"""Words of the grammar with which a sentence, heading or part of a caption may begin."""

_NAMING = ("name", "role", "short-role", "unit")
_CALLED = ("name", "acronym", "gloss", "city")
_COUNTRIES = {
    "AT": "Austria",
    "CA": "Canada",
    "DE": "Germany",
    "DK": "Denmark",
    "GB": "United Kingdom UK",
    "HU": "Hungary",
    "IE": "Ireland",
    "JP": "Japan",
    "KR": "South Korea",
    "NL": "Netherlands",
    "NO": "Norway",
    "PT": "Portugal",
    "RO": "Romania",
    "SE": "Sweden",
    "US": "United States USA",
}


@dataclass(frozen=True, slots=True)
class Unsupported:
    """Something in a draft that no fact bears out."""

    word: str
    sentence: str


def unsupported(draft: Draft) -> list[Unsupported]:
    """Return everything in a draft that stands there without a fact."""
    found = []
    for sentence in draft.story.sentences:
        judge = _Judge(draft.data, sentence)
        found += [Unsupported(word, sentence.text) for word in (*judge.strange_words(), *judge.empty_claims())]
    return found


class _Judge:
    def __init__(self, data: dict[str, Any], sentence: Sentence) -> None:
        self.data = data
        self.sentence = sentence
        own = [data["visit"]["title"], data.get("news", {}).get("headline", "")]
        self.texts = list(self._evidence()) if sentence.facts else own
        self.texts += self._asked() if sentence.text.startswith("[") else []
        self.words = {word for text in self.texts for word in _words(text)}

    def strange_words(self) -> Iterator[str]:
        """Yield words with a capital, numbers, and number words that the facts do not hold."""
        lower = {word.lower() for word in self.words}
        starts = True
        for found in re.finditer(rf"{_WORD.pattern}|[.:;!?\[“]", self.sentence.text):
            word = _plain(found[0])
            if not word[0].isalnum():
                starts = True
                continue
            counts = word.lower() in _COUNTING or any(character.isdigit() for character in word)
            if (counts or word[0].isupper()) and not self._has(word, lower, starts=starts):
                yield word
            starts = False

    def _has(self, word: str, lower: set[str], *, starts: bool) -> bool:
        if word in self.words or (starts and (_OPENERS.fullmatch(word.lower()) or word.lower() in lower)):
            return True
        if word.lower() in _NUMBER_WORDS:
            return self._counts(_NUMBER_WORDS.index(word.lower()))
        return (
            self._counts(int(word)) if word.isdigit() else all(part in self.words for part in re.split(r"[-’'.]", word))
        )

    def _counts(self, number: int) -> bool:
        """Whether a number is in the facts as a figure, or follows from them."""
        if str(number) in self.words:
            return True
        counted = {len(self._facts(FactKind.ACT)), *self._counts_by_act(), self._partners()}
        return number in counted | self._years_since()

    def _counts_by_act(self) -> set[int]:
        acts = [self._act(fact) for fact in self._facts(FactKind.ACT)]
        return {acts.count(act) for act in acts}

    def _partners(self) -> int:
        """Count the heads of the lineages of all hosts of meetings that were held."""
        meetings = self.data.get("meetings", {})
        held = [name for name in self._outcomes("meetings") if self._held(name)]
        roots = {self._root(meetings[name]["partner"]) for name in held if meetings[name].get("partner")}
        return len(roots - {self.data["visit"]["home"]})

    def _years_since(self) -> set[int]:
        year = int(re.search(r"\d{4}", self.data["visit"]["from"])[0])  # type: ignore[index] # a frame has a date
        events = [self._at(fact.paths[0]) for fact in self._facts(FactKind.HISTORY)]
        return {year - int(event["year"]) for event in events}

    def _root(self, body: str) -> str:
        parent = self.data["organisations"][body].get("parent")
        return self._root(parent) if parent else body

    def empty_claims(self) -> Iterator[str]:
        """Yield verbs of achievement for which the spec holds no record, and facts that are none."""
        for claim, is_borne_out in _CLAIMS.items():
            claims = re.search(rf"\b(?:{claim})\b", self.sentence.text, re.IGNORECASE)
            if claims and not self._quotes(claim) and not is_borne_out(self):
                yield claim
        for fact in self.sentence.facts:
            if fact.kind in {FactKind.HELD, FactKind.TOURED, FactKind.DISCUSSED} and not self._held(fact.subject):
                yield f"{fact.subject} is not recorded as held"

    def _quotes(self, claim: str) -> bool:
        """Whether the claim is in the planner's own words."""
        return any(re.search(rf"\b(?:{claim})\b", text, re.IGNORECASE) for text in self.texts)

    def _facts(self, kind: FactKind) -> list[Fact]:
        return [fact for fact in self.sentence.facts if fact.kind is kind]

    def _outcomes(self, register: str) -> dict[str, Any]:
        found: dict[str, Any] = self.data.get("outcomes", {}).get(register) or {}
        return found

    def _held(self, meeting: str) -> bool:
        return (self._outcomes("meetings").get(meeting) or {}).get("held") == "true"

    def _act(self, fact: Fact) -> str:
        outcome = self._outcomes("agreements")[fact.subject]
        return str(outcome.get("act") or ("signed" if outcome.get("signed") else ""))

    def did(self, act: str) -> bool:
        """Whether all acts of the sentence, or those that it counts, are of a kind."""
        return any(self._act(fact) == act for fact in self._facts(FactKind.ACT))

    def has(self, kind: FactKind) -> bool:
        """Whether the sentence rests on a fact of this kind."""
        return bool(self._facts(kind))

    def witnessed(self) -> bool:
        """Whether witnesses are recorded."""
        return any(self._outcomes("agreements")[fact.subject].get("witnessed-by") for fact in self._facts(FactKind.ACT))

    def called(self) -> bool:
        """Whether a courtesy call is among the meetings."""
        meetings = self.data["meetings"]
        return any(meetings[fact.subject].get("kind") == "courtesy-call" for fact in self._facts(FactKind.HELD))

    def _evidence(self) -> Iterator[str]:
        home = self.data["visit"]["home"]
        for fact in self.sentence.facts:
            for path in fact.paths:
                yield from _texts(self._at(path))
                yield from self._entry(path)
            for person in fact.people:
                entry = self._named("delegates", person) or self._named("counterparts", person)
                yield from _texts({key: value for key, value in entry.items() if key in _NAMING})
            for body in (*fact.organisations, *([home] if fact.kind is FactKind.VISIT else [])):
                entry = self._named("organisations", body)
                yield from _texts({key: value for key, value in entry.items() if key in _CALLED})
                yield from _country(entry)
            for site in fact.sites:
                entry = self._named("sites", site)
                yield from _texts({key: value for key, value in entry.items() if key in _CALLED})
                yield from _country(entry)
                yield from self._owners(entry.get("organisation", ""))

    def _owners(self, body: str) -> Iterator[str]:
        """Yield what the body is called whose place it is, and those above it."""
        entry = self._named("organisations", body)
        yield from _texts({key: value for key, value in entry.items() if key in _CALLED})
        yield from _country(entry)
        if entry.get("parent"):
            yield from self._owners(entry["parent"])

    def _asked(self) -> list[str]:
        """Return the name of whoever is to be quoted, which stands in the gap for the words."""
        asked = self.data.get("news", {}).get("quote-from", "")
        return list(_texts((self._named("delegates", asked) or self._named("counterparts", asked)).get("name")))

    def _entry(self, path: tuple[Any, ...]) -> Iterator[str]:
        """Yield the names of those whose ids stand where a path leads, as the parties of an agreement."""
        for text in _texts(self._at(path)):
            for register in ("organisations", "delegates", "counterparts"):
                entry = self._named(register, text)
                yield from _texts({key: value for key, value in entry.items() if key in (*_NAMING, *_CALLED)})

    def _named(self, register: str, name: str) -> dict[str, Any]:
        found: dict[str, Any] = (self.data.get(register) or {}).get(name) or {}
        return found

    def _at(self, path: Iterable[Any]) -> Any:  # noqa: ANN401 - plain data of any shape
        found: Any = self.data
        for step in path:
            if isinstance(found, dict):
                found = found.get(step)
            elif isinstance(found, list):
                found = found[step]
        return found


_CLAIMS: dict[str, Callable[[_Judge], bool]] = {
    "sign(?:s|ed)": lambda judge: judge.did("signed"),
    "renewed": lambda judge: judge.did("renewed"),
    "extended": lambda judge: judge.did("extended"),
    "exchanged": lambda judge: judge.did("exchanged"),
    "announced": lambda judge: judge.did("announced"),
    "agreed": lambda judge: judge.did("agreed-in-principle"),
    "in the presence of|witness(?:es|ed)": lambda judge: judge.witnessed(),
    "covers|takes the place of|holds": lambda judge: judge.has(FactKind.TERMS) or judge.has(FactKind.ACT),
    "meant to": lambda judge: judge.has(FactKind.TERMS) or judge.has(FactKind.SCHEME),
    "toured": lambda judge: judge.has(FactKind.TOURED),
    "visited|visits": lambda judge: judge.has(FactKind.VISIT) or judge.has(FactKind.HELD),
    "met|held talks|took part": lambda judge: judge.has(FactKind.HELD),
    "called on": lambda judge: judge.called(),
    "discussed": lambda judge: judge.has(FactKind.DISCUSSED),
    "received": lambda judge: judge.has(FactKind.VISIT),
    "le(?:d|ads)": lambda judge: judge.has(FactKind.LED),
    "first": lambda judge: judge.has(FactKind.FIRST),
    "supported|funds|kept up": lambda judge: judge.has(FactKind.SCHEME),
    "worked? together|joint work|share work": lambda judge: judge.has(FactKind.TIE),
    "said": lambda judge: judge.has(FactKind.QUOTATION),
    "binding": lambda _: False,
}


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - plain data of any shape
    if isinstance(value, str):
        yield _CLOCK.sub("", _DATE.sub("", value))
        yield from _as_told(value)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


def _as_told(value: str) -> Iterator[str]:
    """Yield the parts of every date in a text, as a reader sees them: day, month, year and weekday."""
    for year, month, day in _DATE.findall(value):
        date = dt.date(int(year), int(month), int(day))
        yield f"{date.day} {date:%B} {date.year}"
        yield f"{date:%A}"


def _country(entry: dict[str, Any]) -> Iterator[str]:
    if entry.get("country"):
        yield _COUNTRIES[entry["country"]]


def _words(text: str) -> Iterator[str]:
    for found in _WORD.findall(text):
        yield _plain(found)
        yield from re.split(r"[-’'.]", found)


def _plain(word: str) -> str:
    """Return a word without the apostrophe and s of a possessive, with straight apostrophes."""
    return re.sub(r"'s$", "", word.replace("’", "'"))
