"""What was done with agreements, in French: only ever what the outcome records, by those whom it names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.news.facts import FactKind
from itinerary.news.french.names import in_presence_of
from itinerary.news.french.nouns import TEXTS
from itinerary.news.french.words import number, on_day, quoted, row, sentence
from itinerary.news.latin_namer import typeset
from itinerary.news.prose import Sentence
from itinerary.spec.outcomes import AgreementAct

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from itinerary.news.french.names import FrenchNames
    from itinerary.news.signings import Signing
    from itinerary.spec.agreements import AgreementKind

DONE: Final[Mapping[AgreementAct, str]] = {
    AgreementAct.SIGNED: "signé",
    AgreementAct.RENEWED: "renouvelé",
    AgreementAct.EXTENDED: "prolongé",
    AgreementAct.EXCHANGED: "échangé",
    AgreementAct.ANNOUNCED: "annoncé",
}
"""These are not the same, and none stands for another."""

_TWO: Final = 2


def act_sentence(names: FrenchNames, signings: tuple[Signing, ...], told_day: dt.date | None) -> Sentence:
    """Return one sentence for texts with which the same people did the same; `told_day` is the day told last."""
    names.begin()
    first = signings[0]
    meetings = dict.fromkeys(signing.outcome.at or "" for signing in signings)
    held = (fact for meeting in meetings if meeting for fact in names.record.about(meeting, FactKind.HELD))
    opening = f"{on_day(names.speech, first.on)}, " if first.on and first.on != told_day else ""
    if len(signings) > 1 or not (first.is_between_others or len(first.by) > _TWO):
        by = names.people(first.by) if first.by else (names.body(names.visit.visit.home).plain,)
        words = f"{row(by)} {_did(first, several=len(by) > 1)} {objects(names, signings)}"
    elif first.by:
        words = _side_by_side(names, first)
    else:
        parties = tuple(names.body(body).plain for body in first.parties)
        words = f"{row(parties)} {_did(first, several=len(parties) > 1)} {_object(names, first)}"
    witnesses = names.people(first.witnesses)
    presence = f", {in_presence_of(witnesses)}" if witnesses else ""
    return Sentence(sentence(f"{opening}{words}{presence}"), (*(each.fact for each in signings), *held))


def areas_sentence(names: FrenchNames, signing: Signing) -> Sentence | None:
    """Return the fields that a text covers, where the planner has translated all of them."""
    areas = names.translations(signing.agreement.areas)
    if not areas:
        return None
    names.begin()
    noun = TEXTS[signing.agreement.kind]
    others = row(names.body(body).plain for body in signing.others)
    subject = noun.titled(f"avec {others}") if signing.others != signing.parties else "le texte"
    facts = (signing.fact, *names.record.about(signing.fact.subject, FactKind.TERMS))
    return Sentence(sentence(f"{subject} couvre les domaines suivants\N{NO-BREAK SPACE}: {row(areas)}"), facts)


def objects(names: FrenchNames, signings: tuple[Signing, ...]) -> str:
    """Return several texts with the other sides: `des lettres d’intention avec A et B, et un accord avec C`."""
    groups: dict[AgreementKind | str, list[Signing]] = {}
    for signing in signings:
        groups.setdefault(names.title_of(signing.agreement) or signing.agreement.kind, []).append(signing)
    told = [_group(names, group) for group in groups.values()]
    return f"{', '.join(told[:-1])}, ainsi {_that(told[-1])}" if len(told) > 1 else told[0]


def texts_done(done: Mapping[AgreementAct, int]) -> str:
    """Return how many texts were signed, renewed and so on: `trois textes ont été signés et un a été renouvelé`."""
    told: list[str] = []
    for act, count in done.items():
        things = number(count) if told else f"{number(count)} {'texte' if count == 1 else 'textes'}"
        told.append(f"{things} {'a' if count == 1 else 'ont'} été {DONE[act]}{'' if count == 1 else 's'}")
    return row(told)


def _that(words: str) -> str:
    return f"qu’{words}" if words.startswith(("un ", "une ")) else f"que {words}"


def _did(signing: Signing, *, several: bool) -> str:
    if signing.what is AgreementAct.AGREED_IN_PRINCIPLE:
        return f"{'ont donné leur' if several else 'a donné son'} accord de principe à"
    return f"{'ont' if several else 'a'} {DONE[signing.what]}"


def _group(names: FrenchNames, group: list[Signing]) -> str:
    noun = TEXTS[group[0].agreement.kind]
    several = len(group) > 1 and not names.title_of(group[0].agreement)
    named = f"des {noun.many}" if several else _object(names, group[0])
    others = row(names.body(body).plain for signing in group for body in signing.not_represented)
    return f"{named} avec {others}" if others else named


def _object(names: FrenchNames, signing: Signing) -> str:
    noun = TEXTS[signing.agreement.kind]
    title = names.title_of(signing.agreement)
    return noun.titled(quoted(typeset(title))) if title else noun.indefinite


def _side_by_side(names: FrenchNames, signing: Signing) -> str:
    """Return who signed for whom: `A a signé l’accord « T » pour P, et B pour Q`."""
    return "".join(_sides(names, signing))


def _sides(names: FrenchNames, signing: Signing) -> Iterator[str]:
    sides = [side for side in signing.sides if side.people]
    if not sides:
        by = names.people(signing.by)
        yield f"{row(by)} {_did(signing, several=len(by) > 1)} {_object(names, signing)}"
    for index, side in enumerate(sides):
        people = names.people(side.people, at=side.organisation)
        verb = f" {_did(signing, several=len(people) > 1)} {_object(names, signing)}" if index == 0 else ""
        yield f"{', et ' if index else ''}{row(people)}{verb} pour {names.body(side.organisation).plain}"
    others = row(names.body(body).plain for body in signing.not_represented)
    if others:
        yield f", avec {others} comme partie" if sides else f", avec {others}"
