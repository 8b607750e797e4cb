"""What was done with agreements, in Japanese: only ever what the outcome records, by those whom it names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.news.facts import FactKind
from itinerary.news.japanese.words import TEXTS, VERBS, polite, row
from itinerary.news.prose import Sentence

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from itinerary.news.japanese.names import JapaneseNames
    from itinerary.news.signings import Signing
    from itinerary.spec.agreements import AgreementKind
    from itinerary.spec.outcomes import AgreementAct

_TWO: Final = 2


def act_sentence(names: JapaneseNames, signings: tuple[Signing, ...], told_day: dt.date | None) -> Sentence:
    """Return one sentence for texts with which the same people did the same; `told_day` is the day told last."""
    names.begin()
    first = signings[0]
    verb = VERBS[first.what]
    meetings = dict.fromkeys(signing.outcome.at or "" for signing in signings)
    held = (fact for meeting in meetings if meeting for fact in names.record.about(meeting, FactKind.HELD))
    day = f"{names.speech.date(first.on)}、" if first.on and first.on != told_day else ""
    witnesses = names.people(first.witnesses)
    presence = f"{row(witnesses)}の立ち会いの下、" if witnesses else ""
    what = _named(first, names)
    sides = [side for side in first.sides if side.people]
    if len(signings) > 1 or not (first.is_between_others or len(first.by) > _TWO):
        by = row(names.people(first.by)) if first.by else names.body(names.visit.visit.home)
        words = f"{by}は、{_objects(names, signings)}{verb.stem}"
    elif sides:
        told = [f"{names.body(side.organisation)}側は{_for(names, side.organisation, side.people)}" for side in sides]
        others = names.bodies(first.not_represented)
        words = f"{'、'.join(told)}が、{f'{others}{verb.partner}' if others else ''}{what}{verb.text}{verb.stem}"
    else:
        by = row(names.people(first.by)) if first.by else names.bodies(first.parties)
        words = f"{by}は、{what}{verb.text}{verb.stem}"
    facts = (*(each.fact for each in signings), *held)
    return Sentence(f"{day}{presence}{polite([words])}。", facts)


def areas_sentence(names: JapaneseNames, signing: Signing) -> Sentence | None:
    """Return the fields that a text covers, where the planner has translated all of them."""
    areas = names.translations(signing.agreement.areas)
    if not areas:
        return None
    names.begin()
    others = f"{names.bodies(signing.others)}との" if signing.others != signing.parties else ""
    subject = f"{others}{TEXTS[signing.agreement.kind]}の対象分野は、"
    facts = (signing.fact, *names.record.about(signing.fact.subject, FactKind.TERMS))
    return Sentence(f"{subject}{row(areas)}です。", facts)


def texts_done(done: Mapping[AgreementAct, int]) -> str:
    """Return how many texts were signed, renewed and so on: `3件の文書が署名され、1件が更新されました`."""
    told: list[str] = []
    for act, count in done.items():
        told.append(f"{count}件{'' if told else 'の文書'}が{VERBS[act].passive}")
    return polite(told)


def _for(names: JapaneseNames, organisation: str, people: tuple[str, ...]) -> str:
    return row(names.people(people, at=organisation))


def _objects(names: JapaneseNames, signings: tuple[Signing, ...]) -> str:
    """Return several texts with the other sides: `AとBとそれぞれ意向書に、Cと覚書に`."""
    groups: dict[AgreementKind | str, list[Signing]] = {}
    for signing in signings:
        groups.setdefault(names.title_of(signing.agreement) or signing.agreement.kind, []).append(signing)
    return "、".join(_group(names, group) for group in groups.values())


def _group(names: JapaneseNames, group: list[Signing]) -> str:
    verb = VERBS[group[0].what]
    others = [body for signing in group for body in signing.not_represented]
    each = "それぞれ" if len(group) > 1 and verb.partner == "と" else ""
    side = f"{names.bodies(others)}{verb.partner}{each}" if others else ""
    return f"{side}{_named(group[0], names)}{verb.text}"


def _named(signing: Signing, names: JapaneseNames) -> str:
    title = names.title_of(signing.agreement)
    noun = TEXTS[signing.agreement.kind]
    return f"{noun}「{title}」" if title else noun
