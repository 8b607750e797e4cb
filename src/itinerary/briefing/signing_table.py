"""The table at a signing: seats by party and rank, flags, pens and originals, and the cards with the names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.briefing.agreements import agreement_name
from itinerary.briefing.blocks import fact, facts, lines, table
from itinerary.briefing.card_words import card_lines, lacks_own_script
from itinerary.rendering.content import Paragraph, Tone, plain
from itinerary.rendering.language import capitalised
from itinerary.rendering.naming import organisation_in_context, reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from itinerary.briefing.pack import Pack
    from itinerary.rendering.content import Block, Inline
    from itinerary.spec.agreements import Agreement, Party


def seats(pack: Pack, meeting_id: str) -> Iterator[Block]:
    """Yield who sits at the table and who stands behind, party by party, and who is there besides."""
    say = pack.speech.say
    yield from table(
        say("Seats"),
        (say("Agreement"), say("Party"), say("At the table"), say("Witnesses, behind")),
        (26, 26, 24, 24),
        [_seats_of(pack, one, party) for one in _signed(pack, meeting_id) for party in one.parties],
    )
    yield Paragraph(
        plain(say("Parties in the order of the text, within a party by rank. A proposal.")),
        Tone.QUIET,
    )
    yield from facts(say("Also present"), fact(say("Also present"), pack.names(_others(pack, meeting_id))))
    yield Paragraph(plain(say("Which party sits on which side is to be agreed with the host.")), Tone.GAP)


def on_the_table(pack: Pack, meeting_id: str) -> Iterator[Block]:
    """Yield what the table needs, as it follows from the texts, what we bring, and what nobody is told to bring."""
    say, speech = pack.speech.say, pack.speech
    signed, meeting = _signed(pack, meeting_id), pack.visit.meetings[meeting_id]
    parties = tuple(party for one in signed for party in one.parties)
    countries = dict.fromkeys(code for party in parties if (code := _country(pack, party)))
    most = max((len(one.signatories) for one in signed), default=0)
    yield from facts(
        say("On the table"),
        fact(say("Originals"), *(_originals(pack, one) for one in signed)),
        fact(say("Pens"), say("{count}, one for each signatory", count=speech.number(most)) if most else None),
        fact(say("Flags"), speech.listed(speech.country(code) for code in meeting.flags or countries)),
        fact(say("We bring"), *map(capitalised, meeting.bring)),
    )
    stateless = dict.fromkeys(
        organisation_in_context(pack.visit, party.organisation) for party in parties if _country(pack, party) is None
    )
    if stateless:
        names = speech.listed(stateless)
        yield Paragraph(plain(say("No country is written, so no flag is known, for: {names}", names=names)), Tone.GAP)
    if not meeting.bring:
        yield Paragraph(plain(say("Who brings flags, pens and folders is not written.")), Tone.GAP)


def signing_cards(pack: Pack, meeting_id: str) -> Iterator[Block]:
    """Yield the cards for those who sign and those who witness, as they are to be printed."""
    say, visit = pack.speech.say, pack.visit
    ids = tuple(
        dict.fromkeys(
            person
            for one in _signed(pack, meeting_id)
            for party in one.parties
            for person in (*by_rank(pack, party.signatories), *by_rank(pack, party.witnesses))
        )
    )
    found = {name: person for name in ids if (person := visit.person(name)) is not None}
    yield from table(
        say("Name cards"),
        (say("First line"), say("Own script"), say("Organisation"), say("Pronunciation")),
        (36, 26, 38, 26),
        [(*card_lines(visit, person), lines(reading(person.name))) for person in found.values()],
    )
    missing = pack.names(name for name in found if lacks_own_script(visit, name))
    if missing:
        yield Paragraph(plain(say("The name in the local script is not written: {names}", names=missing)), Tone.GAP)


def by_rank(pack: Pack, people: Iterable[str]) -> tuple[str, ...]:
    """Return people of one side: delegates by precedence, then counterparts in the order in which they are written."""
    meant = tuple(people)
    delegates = pack.by_precedence(meant)
    return (*delegates, *(name for name in meant if name not in delegates))


def _signed(pack: Pack, meeting_id: str) -> tuple[Agreement, ...]:
    return tuple(pack.visit.agreements[name] for name in pack.visit.meetings[meeting_id].signs)


def _seats_of(pack: Pack, agreement: Agreement, party: Party) -> tuple[tuple[Inline, ...], ...]:
    say = pack.speech.say
    return (
        lines(agreement_name(pack, agreement)),
        lines(organisation_in_context(pack.visit, party.organisation)),
        lines(*map(pack.short, by_rank(pack, party.signatories))) or lines(say("not named yet")),
        lines(*map(pack.short, by_rank(pack, party.witnesses))),
    )


def _others(pack: Pack, meeting_id: str) -> tuple[str, ...]:
    """Return who is at the signing without part in it, delegates first."""
    busy = {person for one in _signed(pack, meeting_id) for person in (*one.signatories, *one.witnesses)}
    present = (*pack.attendees(meeting_id), *pack.visit.meetings[meeting_id].counterparts)
    return tuple(name for name in present if name not in busy)


def _originals(pack: Pack, agreement: Agreement) -> str:
    speech, name = pack.speech, agreement_name(pack, agreement)
    count = speech.number(agreement.originals) if agreement.originals else speech.say("number not written")
    tongues = speech.listed(speech.language_name(tag) for tag in agreement.languages)
    return f"{name}: {count}, {tongues}" if tongues else f"{name}: {count}"


def _country(pack: Pack, party: Party) -> str | None:
    """Return the country of a party: its own, or that of the nearest body above it."""
    visit = pack.visit
    bodies = (visit.organisations[name] for name in visit.lineage(party.organisation))
    return next((body.country for body in bodies if body.country), None)
