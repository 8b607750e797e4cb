"""What was done with agreements, in English: only ever what the outcome records, by those whom it names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from itinerary.news.english.words import a, predicates, sentence, subject, typeset
from itinerary.news.facts import FactKind
from itinerary.news.prose import Sentence
from itinerary.spec.agreements import AgreementKind
from itinerary.spec.outcomes import AgreementAct

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from itinerary.news.english.voice import Voice
    from itinerary.news.facts import Fact
    from itinerary.news.signings import Signing


@dataclass(frozen=True, slots=True)
class Noun:
    """What a kind of text is called: one, several, and in short once it is known which is meant."""

    one: str
    many: str
    short: str


NOUNS: Final[Mapping[AgreementKind, Noun]] = {
    AgreementKind.LETTER_OF_INTENT: Noun("letter of intent", "letters of intent", "letter"),
    AgreementKind.MEMORANDUM_OF_UNDERSTANDING: Noun(
        "memorandum of understanding", "memoranda of understanding", "memorandum"
    ),
    AgreementKind.MEMORANDUM_OF_COOPERATION: Noun(
        "memorandum of cooperation", "memoranda of cooperation", "memorandum"
    ),
    AgreementKind.JOINT_DECLARATION: Noun("joint declaration", "joint declarations", "declaration"),
    AgreementKind.AGREEMENT: Noun("agreement", "agreements", "agreement"),
    AgreementKind.LETTER_OF_AGREEMENT: Noun("letter of agreement", "letters of agreement", "letter"),
    AgreementKind.CONTRACT: Noun("contract", "contracts", "contract"),
    AgreementKind.ADDENDUM: Noun("addendum", "addenda", "addendum"),
}

_TWO: Final = 2
"""One signatory for each of two sides; where there are more, it is told who signed for whom."""

VERBS: Final[Mapping[AgreementAct, str]] = {
    AgreementAct.SIGNED: "signed",
    AgreementAct.RENEWED: "renewed",
    AgreementAct.EXTENDED: "extended",
    AgreementAct.EXCHANGED: "exchanged",
    AgreementAct.ANNOUNCED: "announced",
    AgreementAct.AGREED_IN_PRINCIPLE: "agreed in principle on",
}
"""These are not the same, and none stands for another."""


def act_sentence(voice: Voice, signings: tuple[Signing, ...], *, dated: bool) -> Sentence:
    """Return one sentence for texts with which the same people did the same; see `Signing.together`.

    `dated` says whether the day is to be told, where it is one and is recorded.
    """
    first = signings[0]
    meetings = dict.fromkeys(signing.outcome.at or "" for signing in signings)
    held = (fact for meeting in meetings if meeting for fact in voice.record.about(meeting, FactKind.HELD))
    facts = (*(signing.fact for signing in signings), *held)
    opening = f"On {voice.speech.date(first.on)}, " if dated and first.on and first.on != voice.day else ""
    voice.day = first.on
    if len(signings) > 1 or not (first.is_between_others or len(first.by) > _TWO):
        who = subject(voice.speech, voice.people(first.by) if first.by else (voice.home(),))
        words = f"{who} {VERBS[first.what]} {objects(voice, signings)}"
    elif first.by:
        words = _side_by_side(voice, first)
    else:
        words = f"{subject(voice.speech, map(voice.body, first.parties))} {VERBS[first.what]} {_object(first)}"
    presence = f", in the presence of {voice.row(voice.people(first.witnesses))}" if first.witnesses else ""
    return Sentence(sentence(f"{opening}{words}{presence}"), facts)


def terms_sentence(voice: Voice, signing: Signing, *, alone: bool) -> Sentence | None:
    """Return what a text is about; `alone` where it is the only one that the sentence before told of."""
    agreement = signing.agreement
    claims = []
    if agreement.areas:
        claims.append(f"covers {voice.row(map(typeset, agreement.areas))}")
    if agreement.purpose:
        claims.append(f"is meant to {typeset(agreement.purpose)}")
    if agreement.renews:
        claims.append(f"takes the place of the {agreement.renews.title}")
    if agreement.term:
        claims.append(f"holds {agreement.term if agreement.term.startswith('until ') else f'for {agreement.term}'}")
    if not claims:
        return None
    if alone:
        opening = "it"
    else:
        others = voice.row(map(voice.body, signing.others))
        short = NOUNS[agreement.kind].short
        opening = f"the {short} with {others}" if voice.turn("terms") % 2 == 0 else f"with {others}, the {short}"
    facts = (signing.fact, *voice.record.about(signing.fact.subject, FactKind.TERMS), *_ties_told(voice, signing))
    return Sentence(sentence(f"{opening} {predicates(voice.speech, claims)}"), facts)


def _ties_told(voice: Voice, signing: Signing) -> tuple[Fact, ...]:
    """Return the facts on fields of joint work that the fields of the text tell already."""
    bodies = voice.record.visit.organisations
    covered = set(signing.agreement.areas)
    found = ((body, bodies[body].relationship) for body in signing.others)
    same = (body for body, tie in found if tie is not None and tie.areas and covered.issuperset(tie.areas))
    return tuple(fact for body in same for fact in voice.record.about(body, FactKind.TIE))


def objects(voice: Voice, signings: tuple[Signing, ...]) -> str:
    """Return several texts with the other sides: `letters of intent with A and B, and the T with C`."""
    groups: dict[AgreementKind | str, list[Signing]] = {}
    for signing in signings:
        key = signing.agreement.title or signing.agreement.kind
        groups.setdefault(key, []).append(signing)
    return voice.row([_group(voice, group) for group in groups.values()])


def _group(voice: Voice, group: list[Signing]) -> str:
    noun = NOUNS[group[0].agreement.kind]
    named = noun.many if len(group) > 1 and not group[0].agreement.title else _object(group[0])
    others = voice.row(voice.body(body, placed=True) for signing in group for body in signing.not_represented)
    return f"{named} with {others}" if others else named


def _object(signing: Signing) -> str:
    agreement = signing.agreement
    return f"the {agreement.title}" if agreement.title else a(NOUNS[agreement.kind].one)


def _side_by_side(voice: Voice, signing: Signing) -> str:
    """Return who signed for whom, of a text between others: `A signed the T for P, and B for Q`."""
    verb, text = VERBS[signing.what], _object(signing)
    sides = [side for side in signing.sides if side.people]
    if not sides:
        return f"{subject(voice.speech, voice.people(signing.by))} {verb} {text}"
    told = [
        f"{subject(voice.speech, voice.people(side.people, at=side.organisation))} "
        f"{'' if index else f'{verb} {text} '}for {voice.body(side.organisation)}"
        for index, side in enumerate(sides)
    ]
    others = _others(voice, signing.not_represented)
    return f"{', and '.join(told)}{others}"


def _others(voice: Voice, organisations: Iterable[str]) -> str:
    named = voice.row(map(voice.body, organisations))
    return f", with {named} on the other side" if named else ""
