"""What was done with agreements, in German: only ever what the outcome records, by those whom it names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from itinerary.news.facts import FactKind
from itinerary.news.german.nouns import TEXTS
from itinerary.news.german.words import Case, number, quoted, row, sentence
from itinerary.news.latin_namer import typeset
from itinerary.news.prose import Sentence
from itinerary.spec.outcomes import AgreementAct

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from itinerary.news.german.names import GermanNames
    from itinerary.news.signings import Signing
    from itinerary.spec.agreements import AgreementKind


@dataclass(frozen=True, slots=True)
class Verb:
    """What was done: past tense of one and of several, what follows the object, and the participle."""

    one: str
    many: str
    participle: str
    tail: str = ""
    before: str = ""
    """What stands before the object: `grundsätzlich auf`."""


VERBS: Final[Mapping[AgreementAct, Verb]] = {
    AgreementAct.SIGNED: Verb("unterzeichnete", "unterzeichneten", "unterzeichnet"),
    AgreementAct.RENEWED: Verb("erneuerte", "erneuerten", "erneuert"),
    AgreementAct.EXTENDED: Verb("verlängerte", "verlängerten", "verlängert"),
    AgreementAct.EXCHANGED: Verb("tauschte", "tauschten", "ausgetauscht", tail=" aus"),
    AgreementAct.ANNOUNCED: Verb("gab", "gaben", "bekannt gegeben", tail=" bekannt"),
    AgreementAct.AGREED_IN_PRINCIPLE: Verb(
        "einigte sich", "einigten sich", "grundsätzlich vereinbart", before="grundsätzlich auf "
    ),
}
"""These are not the same, and none stands for another."""

_TWO: Final = 2


def act_sentence(names: GermanNames, signings: tuple[Signing, ...], told_day: dt.date | None) -> Sentence:
    """Return one sentence for texts with which the same people did the same; `told_day` is the day told last."""
    names.begin()
    first = signings[0]
    meetings = dict.fromkeys(signing.outcome.at or "" for signing in signings)
    held = (fact for meeting in meetings if meeting for fact in names.record.about(meeting, FactKind.HELD))
    day = f"am {names.speech.date(first.on)}" if first.on and first.on != told_day else ""
    if len(signings) > 1 or not (first.is_between_others or len(first.by) > _TWO):
        by = names.people(first.by) if first.by else (names.body(names.visit.visit.home).within(Case.NOMINATIVE),)
        words = _clause(first, day, by, objects(names, signings))
    elif first.by:
        words = _side_by_side(names, first, day)
    else:
        parties = tuple(names.body(body).within(Case.NOMINATIVE) for body in first.parties)
        words = _clause(first, day, parties, _object(names, first))
    witnesses = names.people(first.witnesses)
    presence = f", im Beisein von {row(witnesses)}" if witnesses else ""
    return Sentence(sentence(f"{words}{presence}"), (*(each.fact for each in signings), *held))


def areas_sentence(names: GermanNames, signing: Signing) -> Sentence | None:
    """Return the fields that a text covers, where the planner has translated all of them."""
    areas = names.translations(signing.agreement.areas)
    if not areas:
        return None
    names.begin()
    others = row(names.body(body).within(Case.DATIVE) for body in signing.others)
    subject = f"der Text mit {others}" if signing.others != signing.parties else "der Text"
    facts = (signing.fact, *names.record.about(signing.fact.subject, FactKind.TERMS))
    return Sentence(sentence(f"{subject} umfasst folgende Themenfelder: {row(areas)}"), facts)


def objects(names: GermanNames, signings: tuple[Signing, ...]) -> str:
    """Return several texts with the other sides: `Absichtserklärungen mit A und B sowie einen Vertrag mit C`."""
    groups: dict[AgreementKind | str, list[Signing]] = {}
    for signing in signings:
        groups.setdefault(names.title_of(signing.agreement) or signing.agreement.kind, []).append(signing)
    told = [_group(names, group) for group in groups.values()]
    return f"{', '.join(told[:-1])} sowie {told[-1]}" if len(told) > 1 else told[0]


def texts_done(done: Mapping[AgreementAct, int]) -> str:
    """Return how many texts were signed, renewed and so on: `drei Dokumente wurden unterzeichnet`."""
    told: list[str] = []
    for act, count in done.items():
        if told:
            things = "eines" if count == 1 else number(count)
        else:
            things = "ein Dokument" if count == 1 else f"{number(count)} Dokumente"
        told.append(f"{things} {'wurde' if count == 1 else 'wurden'} {VERBS[act].participle}")
    return row(told)


def _clause(signing: Signing, day: str, by: tuple[str, ...], what: str) -> str:
    """Return who did what, the verb in second place."""
    verb = VERBS[signing.what]
    did = verb.many if len(by) > 1 else verb.one
    opening = f"{day} {did} {row(by)}" if day else f"{row(by)} {did}"
    return f"{opening} {verb.before}{what}{verb.tail}"


def _group(names: GermanNames, group: list[Signing]) -> str:
    noun = TEXTS[group[0].agreement.kind]
    named = noun.many if len(group) > 1 and not names.title_of(group[0].agreement) else _object(names, group[0])
    others = row(names.body(body).within(Case.DATIVE) for signing in group for body in signing.not_represented)
    return f"{named} mit {others}" if others else named


def _object(names: GermanNames, signing: Signing) -> str:
    noun = TEXTS[signing.agreement.kind]
    title = names.title_of(signing.agreement)
    if title.startswith(noun.one):
        return f"{noun.article} {quoted(typeset(title))}"
    return noun.titled(quoted(typeset(title))) if title else noun.indefinite


def _side_by_side(names: GermanNames, signing: Signing, day: str) -> str:
    """Return who signed for whom: `A unterzeichnete die Vereinbarung „T“ für P, B für Q`."""
    sides = [side for side in signing.sides if side.people]
    if not sides:
        return _clause(signing, day, names.people(signing.by), _object(names, signing))
    told = []
    for index, side in enumerate(sides):
        people = names.people(side.people, at=side.organisation)
        body = names.body(side.organisation).within(Case.ACCUSATIVE)
        if index == 0:
            told.append(f"{_clause(signing, day, people, _object(names, signing))} für {body}")
        else:
            told.append(f"{row(people)} für {body}")
    others = row(names.body(body).within(Case.DATIVE) for body in signing.not_represented)
    return f"{', '.join(told)}{f', mit {others} als weiterer Partei' if others else ''}"
