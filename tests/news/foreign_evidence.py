"""A judge of stories in other languages: names, numbers and verbs of achievement need facts that bear them out.

As the judge of English drafts does, it reads the spec as it was typed. Whoever stands by name in a sentence must be
part of one of its facts; every number must be in the spec, or follow from it by counting; every Latin word that is
neither in the spec nor in the language's own small vocabulary is unsupported.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from itinerary.news.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from news.drafts import Draft

    from itinerary.news.facts import Fact
    from itinerary.news.prose import Sentence
    from itinerary.news.story import Story

_LATIN = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+")
_JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")

NUMBERS = {
    "fr": ("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
    "de": ("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"),
    "ja": (),
}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


OWN_WORDS = {
    "fr": _words("""
        À Au Autriche Citation De Dr Elle En L La Le Les Ces Des M Mme Photo Pr Prochaine Rien Un Une E S
        """),
    "de": _words("""
        Absichtserklärung Absichtserklärungen Als Am Auch Aus Behörde Beisein Briefvereinbarung Das Delegation Der Die
        Dokument Dokumente Dr Ein Eine Erklärung Es Fonds Foto Gastgeber Gastgeberin Gastgebern Gespräche Großbritannien
        Besuch Höflichkeitsbesuch Im In Jahr Jahren Kooperationsmemorandum Kooperationsmemoranda Leitung Mitglieder
        Memoranda Memorandum Nächstes Oben Of Partner Partnern Prof Projekte Rechts Sie Understanding Unten Unter
        Unternehmen Vereinbarung Vereinigung Vertrag Von Weitere Zitat Zu
        """),
    "ja": frozenset(),
}
"""Words with a capital that the grammar itself puts into a sentence."""

CLAIMS: dict[str, dict[str, tuple[str, ...]]] = {
    "fr": {
        r"\bsign(?:é|e|és)\b": ("act signed",),
        r"renouvel": ("act renewed",),
        r"prolong": ("act extended",),
        r"\béchangé": ("act exchanged",),
        r"annonc": ("act announced",),
        r"accord de principe": ("act agreed-in-principle",),
        r"en présence": ("witnessed",),
        r"rencontré|entretiens|courtoisie|\bvisité": (FactKind.HELD, FactKind.TOURED),
        r"reçue?\b|accueilli|rendue|effectué": (FactKind.VISIT, FactKind.HELD),
        r"\bconduit": (FactKind.LED, FactKind.VISIT),
        r"soutenu": (FactKind.SCHEME,),
        r"déclaré": (FactKind.QUOTATION,),
    },
    "de": {
        r"unterzeichne": ("act signed",),
        r"erneuer": ("act renewed",),
        r"verlänger": ("act extended",),
        r"tauscht": ("act exchanged",),
        r"bekannt": ("act announced",),
        r"grundsätzlich": ("act agreed-in-principle",),
        r"im Beisein": ("witnessed",),
        r"\btraf|Gespräche|Höflichkeit|besichtigt": (FactKind.HELD, FactKind.TOURED),
        r"besucht|empf[iä]ng|Gastgeber": (FactKind.VISIT,),
        r"unter Leitung": (FactKind.LED, FactKind.VISIT),
        r"gefördert": (FactKind.SCHEME,),
        r"sagte": (FactKind.QUOTATION,),
    },
    "ja": {
        r"署名": ("act signed",),
        r"更新": ("act renewed",),
        r"延長": ("act extended",),
        r"取り交わ": ("act exchanged",),
        r"発表": ("act announced",),
        r"原則合意": ("act agreed-in-principle",),
        r"立ち会い": ("witnessed",),
        r"面会|会談|表敬|見学": (FactKind.HELD, FactKind.TOURED),
        r"訪問し|受け入れ": (FactKind.VISIT, FactKind.HELD),
        r"団長": (FactKind.LED, FactKind.VISIT, FactKind.NEXT_STEP),
        r"支援": (FactKind.SCHEME,),
        r"述べて": (FactKind.QUOTATION,),
    },
}


@dataclass(frozen=True, slots=True)
class Unsupported:
    """Something in a story that no fact bears out."""

    what: str
    sentence: str


def unsupported(told: Draft, story: Story) -> list[Unsupported]:
    """Return everything in a story that stands there without a fact."""
    judge = _Judge(told.data, story.told.language)
    return [
        Unsupported(what, sentence.text)
        for sentence in story.sentences
        if sentence.facts
        for what in judge.strange(sentence)
    ]


class _Judge:
    def __init__(self, data: dict[str, Any], tag: str) -> None:
        self.data = data
        self.family = tag.split("-", maxsplit=1)[0]
        from babel import Locale

        self.locale = Locale.parse(tag.replace("-", "_"))
        text = " ".join(texts(data))
        countries = " ".join(self.locale.territories.values())
        cities = " ".join(str(zone.get("city", "")) for zone in self.locale.time_zones.values())
        months = " ".join(self.locale.months["format"]["wide"].values())
        tongues = " ".join(self.locale.languages.values())
        self.known = set(_LATIN.findall(f"{text} {countries} {cities} {months} {tongues}")) | OWN_WORDS[self.family]
        self.digits = {str(int(found)) for found in _DIGITS.findall(text)}

    def strange(self, sentence: Sentence) -> Iterator[str]:
        yield from self._strange_words(sentence)
        yield from self._strange_numbers(sentence)
        yield from self._strange_names(sentence)
        yield from self._empty_claims(sentence)

    def _strange_words(self, sentence: Sentence) -> Iterator[str]:
        for word in _LATIN.findall(sentence.text):
            if self.family == "ja" and _JAPANESE.search(word):
                continue
            parts = re.split(r"[\u3040-\u30ff\u4e00-\u9fff]+", word)
            yield from (part for part in parts if part[:1].isupper() and part not in self.known)

    def _strange_numbers(self, sentence: Sentence) -> Iterator[str]:
        counts = self._counts(sentence)
        for digits in _DIGITS.findall(sentence.text):
            if str(int(digits)) not in self.digits and int(digits) not in counts:
                yield digits
        for value, word in enumerate(NUMBERS[self.family], start=2):
            said = re.search(rf"(?<![\w’]){word}(?!\w)", sentence.text)
            if said and value not in counts and str(value) not in self.digits:
                yield word

    def _counts(self, sentence: Sentence) -> set[int]:
        acts = [self._act(fact) for fact in sentence.facts if fact.kind is FactKind.ACT]
        hosts = {number for fact in sentence.facts for number in fact.reckoned}
        return {len(acts), *(acts.count(act) for act in acts), *hosts}

    def _strange_names(self, sentence: Sentence) -> Iterator[str]:
        people = {name for fact in sentence.facts for name in fact.people}
        own = " ".join(text for fact in sentence.facts for path in fact.paths for text in texts(self._at(path)))
        for register in ("delegates", "counterparts"):
            for name, person in (self.data.get(register) or {}).items():
                forms = [str(person["name"]["family"]), *(text.split()[0] for text in _native(person["name"]))]
                alone = any(re.search(rf"(?<!\w){re.escape(form)}(?![^\W\d_]*[a-z])", sentence.text) for form in forms)
                shared = any(
                    form in " ".join(texts(entry)) for entry in self.data["organisations"].values() for form in forms
                )
                if alone and not shared and name not in people and forms[0] not in own:
                    yield f"{name} is in no fact"

    def _empty_claims(self, sentence: Sentence) -> Iterator[str]:
        words = "" if any(fact.kind is FactKind.QUOTATION for fact in sentence.facts) else sentence.text
        for claim, needed in CLAIMS[self.family].items():
            if re.search(claim, words, re.IGNORECASE) and not any(self._has(sentence, need) for need in needed):
                yield claim

    def _has(self, sentence: Sentence, need: str) -> bool:
        if need == "witnessed":
            return any(self._outcome(fact).get("witnessed-by") for fact in sentence.facts if fact.kind is FactKind.ACT)
        if need.startswith("act "):
            return need.removeprefix("act ") in {
                self._act(fact) for fact in sentence.facts if fact.kind is FactKind.ACT
            }
        return any(fact.kind == need for fact in sentence.facts)

    def _at(self, path: tuple[Any, ...]) -> object:
        found: Any = self.data
        for step in path:
            if isinstance(found, dict):
                found = found.get(step)
            elif isinstance(found, list):
                found = found[int(step)]
        return found

    def _act(self, fact: Fact) -> str:
        outcome = self._outcome(fact)
        return str(outcome.get("act") or ("signed" if outcome.get("signed") else ""))

    def _outcome(self, fact: Fact) -> dict[str, Any]:
        found: dict[str, Any] = self.data["outcomes"]["agreements"][fact.subject]
        return found


def texts(value: object) -> list[str]:
    """Return all that a planner wrote somewhere in a spec, keys of registers among them."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for key, item in value.items() for text in (str(key), *texts(item))]
    return [text for item in value for text in texts(item)] if isinstance(value, list) else []


def _native(name: dict[str, Any]) -> list[str]:
    return [str(text) for text in (name.get("native") or {}).values()]
