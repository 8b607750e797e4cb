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
    from collections.abc import Mapping

    from itinerary.news.english.voice import Voice
    from itinerary.news.facts import Fact
    from itinerary.news.signings import Signing
    from itinerary.spec.organisations import Relationship


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

_KEPT_UP: Final = frozenset({AgreementAct.RENEWED, AgreementAct.EXTENDED})
"""What is done to an earlier text, which may be named instead of the new one."""

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
    facts = (*(signing.fact for signing in signings), *_scenes(voice, signings))
    opening = _opening(voice, signings, dated=dated)
    if len(signings) > 1 or not (first.is_between_others or len(first.by) > _TWO):
        words = f"{_who(voice, first.by)} {VERBS[first.what]} {objects(voice, signings)}{_between(voice, signings)}"
    elif first.by:
        words = _side_by_side(voice, first)
    else:
        words = f"{subject(voice.speech, map(voice.body, first.parties))} {VERBS[first.what]} {text_object(first)}"
    presence = f", in the presence of {voice.row(voice.people(first.witnesses))}" if first.witnesses else ""
    return Sentence(sentence(f"{opening}{words}{presence}"), facts)


def terms_sentence(voice: Voice, signing: Signing, *, alone: bool) -> Sentence | None:
    """Return what a text is about; `alone` where it is the only one that the sentence before told of.

    Of a text that was only agreed in principle it is told what it is to say, since nothing holds yet.
    """
    agreement = signing.agreement
    claims = _claims(voice, signing)
    terms = voice.record.about(signing.fact.subject, FactKind.TERMS)
    left_out = not terms and bool(agreement.areas or agreement.purpose or agreement.term)
    if left_out or not (claims or agreement.purpose):
        return None
    name = _called(voice, signing, alone=alone)
    facts = (signing.fact, *terms, *_ties_told(voice, signing))
    ahead = "is to " if signing.what is AgreementAct.AGREED_IN_PRINCIPLE else ""
    told = [f"{name} {ahead}{predicates(voice.speech, claims)}"] if claims else []
    if agreement.purpose:
        under = "it" if claims or not alone else name
        sides = "both sides" if len(signing.parties) == _TWO else "all sides"
        told.append(f"under {under}, {sides} mean to {typeset(agreement.purpose)}")
    return Sentence(" ".join(map(sentence, told)), facts)


def _called(voice: Voice, signing: Signing, *, alone: bool) -> str:
    """Return what a text is called once it is known; not the same word each time."""
    short, is_even = NOUNS[signing.agreement.kind].short, voice.turn("terms") % 2 == 0
    if alone:
        return "it" if is_even and not signing.witnesses else f"the {short}"
    others = voice.row(map(voice.body, signing.others))
    return f"the {short} with {others}" if is_even else f"with {others}, the {short}"


def _claims(voice: Voice, signing: Signing) -> list[str]:
    """Return what a text says, as predicates: `covers peat`, `holds for five years`; of one to come, `cover peat`."""
    agreement = signing.agreement
    s = "" if signing.what is AgreementAct.AGREED_IN_PRINCIPLE else "s"
    claims = []
    if agreement.areas:
        claims.append(f"cover{s} {voice.row(map(typeset, agreement.areas))}")
    if agreement.renews and not _names_earlier(signing):
        claims.append(f"take{s} the place of the {agreement.renews.title}")
    if agreement.term:
        claims.append(f"hold{s} {agreement.term if agreement.term.startswith('until ') else f'for {agreement.term}'}")
    return claims


def _scenes(voice: Voice, signings: tuple[Signing, ...]) -> tuple[Fact, ...]:
    """Return the meetings at which it was done, as far as they are recorded as held."""
    meetings = dict.fromkeys(signing.outcome.at or "" for signing in signings)
    return tuple(fact for meeting in meetings if meeting for fact in voice.record.about(meeting, FactKind.HELD))


def _opening(voice: Voice, signings: tuple[Signing, ...], *, dated: bool) -> str:
    """Return the day, where it is news, with the city; without its year, which the lead has told."""
    day = signings[0].on
    is_new = dated and day is not None and day != voice.day
    voice.day, voice.in_a_row, voice.doers = day, 0, ""
    if not is_new or day is None:
        return ""
    sites = [voice.record.visit.sites[site] for fact in _scenes(voice, signings) for site in fact.sites]
    cities = {site.city for site in sites if site.city} if len(signings) == 1 else set()
    city = cities.pop() if len(cities) == 1 else voice.city
    place = f" in {city}" if city != voice.city else ""
    voice.city = city
    same_year = day.year == voice.record.visit.visit.from_.year
    date = voice.speech.day_and_month(day) if same_year else voice.speech.date(day)
    apart = "," if place and ", " in date else ""
    return f"On {date}{apart}{place}, "


def _who(voice: Voice, people: tuple[str, ...]) -> str:
    """Return those who acted, as `they also` where the paragraph has told of their acting before."""
    again = bool(people) and people == voice.actors
    voice.actors = people
    if again and len(people) > 1:
        return "they also"
    named = subject(voice.speech, voice.people(people) if people else (voice.home(),))
    return f"{named} also" if again else named


def _between(voice: Voice, signings: tuple[Signing, ...]) -> str:
    """Return the sides of a text where the paragraph has not named them: ` between A and B`."""
    signing = signings[0]
    if len(signings) > 1 or signing.not_represented:
        return ""
    told = all(voice.named_here(body) for body in signing.parties if body != voice.record.visit.visit.home)
    return "" if told else f" between {voice.row(map(voice.body, signing.parties))}"


def _names_earlier(signing: Signing) -> bool:
    """Whether the text is called by the one that was renewed, having no title of its own."""
    agreement = signing.agreement
    return signing.what in _KEPT_UP and agreement.renews is not None and agreement.title is None


def _ties_told(voice: Voice, signing: Signing) -> tuple[Fact, ...]:
    """Return the facts on fields of joint work that the fields of the text tell already."""
    bodies = voice.record.visit.organisations
    covered = set(signing.agreement.areas)
    found = ((body, bodies[body].relationship) for body in signing.others)
    same = (body for body, tie in found if tie is not None and _only_fields(tie) and covered.issuperset(tie.areas))
    return tuple(fact for body in same for fact in voice.record.about(body, FactKind.TIE))


def _only_fields(tie: Relationship) -> bool:
    """Whether nothing is recorded of a tie but its fields."""
    return bool(tie.areas) and tie.gloss is None and tie.since is None


def objects(voice: Voice, signings: tuple[Signing, ...]) -> str:
    """Return several texts with the other sides: `letters of intent with A and B, and the T with C`."""
    groups: dict[AgreementKind | str, list[Signing]] = {}
    for signing in signings:
        key = signing.agreement.kind if _is_plain(signing) else text_object(signing)
        groups.setdefault(key, []).append(signing)
    return voice.row([_group(voice, group) for group in groups.values()])


def _group(voice: Voice, group: list[Signing]) -> str:
    noun = NOUNS[group[0].agreement.kind]
    named = noun.many if len(group) > 1 and _is_plain(group[0]) else text_object(group[0])
    others = voice.row(voice.body(body, placed=True) for signing in group for body in signing.not_represented)
    return f"{named} with {others}" if others else named


def _is_plain(signing: Signing) -> bool:
    """Whether the text is called by its kind, having no name."""
    return signing.agreement.title is None and not _names_earlier(signing)


def text_object(signing: Signing) -> str:
    """Return a text as what was signed: `the Declaration on Peat`, or by its kind, `a letter of intent`."""
    agreement = signing.agreement
    if agreement.renews is not None and _names_earlier(signing):
        return f"the {agreement.renews.title}"
    return f"the {agreement.title}" if agreement.title else a(NOUNS[agreement.kind].one)


def _side_by_side(voice: Voice, signing: Signing) -> str:
    """Return who signed for whom, of a text between others: `A signed the T for P, and B for Q`."""
    verb, text = VERBS[signing.what], text_object(signing)
    acting = (side for side in signing.sides if side.people)
    sides = sorted(acting, key=lambda side: voice.host not in signing.visit.lineage(side.organisation))
    if not sides:
        return f"{subject(voice.speech, voice.people(signing.by))} {verb} {text}"
    told = [
        f"{subject(voice.speech, voice.people(side.people, at=side.organisation))} "
        f"{'' if index else f'{verb} {text} '}for {voice.body(side.organisation)}"
        for index, side in enumerate(sides)
    ]
    others = _others(voice, signing.not_represented)
    row = f"{'; '.join(told[:-1])}; and {told[-1]}" if len(told) > _TWO else ", and ".join(told)
    return f"{row}{others}"


def _others(voice: Voice, organisations: tuple[str, ...]) -> str:
    named = voice.row(map(voice.body, organisations))
    return f", with {named} as the other {'party' if len(organisations) == 1 else 'parties'}" if named else ""
