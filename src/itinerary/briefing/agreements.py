"""Agreements to be signed: parties, signatories, witnesses, where each is signed, and how far each text is.

These are plans. What was signed is told by outcomes alone, and no pack tells of outcomes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.briefing.blocks import chapter, fact, facts, labelled, lines, part, prose_lines, table
from itinerary.briefing.meetings import meeting_link
from itinerary.briefing.people import names_with_posts
from itinerary.briefing.times import when_in_brief
from itinerary.briefing.words import agreement_state
from itinerary.rendering.content import Run, plain
from itinerary.rendering.kinds import agreement_kind
from itinerary.rendering.language import capitalised
from itinerary.rendering.naming import organisation_in_context

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from itinerary.briefing.pack import Pack
    from itinerary.rendering.content import Block, Fact, Inline, Section
    from itinerary.spec.agreements import Agreement, Party, Progress, Renewal


def agreements(pack: Pack) -> tuple[Section, ...]:
    """Return the chapter of agreements: all in one table, then what more is known of each."""
    say, register = pack.speech.say, pack.visit.agreements
    parts = (one for name, agreement in register.items() for one in _details(pack, name, agreement))
    return chapter(say("Agreements"), "agreements", blocks=_overview(pack), parts=parts)


def to_be_signed(pack: Pack, ids: Iterable[str]) -> tuple[Block, ...]:
    """Return what a meeting's brief says of the agreements that are signed there, or nothing."""
    say, register = pack.speech.say, pack.visit.agreements
    found = [(name, register[name]) for name in ids if name in register]
    return table(
        say("Agreements to be signed"),
        (say("Agreement"), say("Parties and signatories"), say("State")),
        (35, 45, 20),
        [(_title(pack, name, one), _parties(pack, one), lines(_state(pack, one))) for name, one in found],
    )


def signing_arrangements(pack: Pack, ids: Iterable[str]) -> tuple[Block, ...]:
    """Return for a host what is signed at a meeting and all that the table must be laid for, or nothing."""
    register = pack.visit.agreements
    return tuple(
        block
        for name in ids
        if name in register
        for block in facts(
            agreement_name(pack, register[name]),
            fact(pack.speech.say("Agreement"), *_named(pack, register[name])),
            *_arrangements(pack, register[name]),
        )
    )


def agreement_name(pack: Pack, agreement: Agreement) -> str:
    """Return the title of an agreement, or else its kind and its parties: `Letter of intent with Osaka University`."""
    if agreement.title is not None:
        return agreement.title
    kind, visit = agreement_kind(pack.speech, agreement.kind), pack.visit
    others = [party.organisation for party in agreement.parties if not visit.is_ours(party.organisation)]
    is_ours = len(others) < len(agreement.parties) and pack.reads_briefs
    parties = others if is_ours else [party.organisation for party in agreement.parties]
    names = pack.speech.listed(visit.organisations[name].name for name in parties if name in visit.organisations)
    if not names:
        return kind
    if is_ours:
        return pack.speech.say("{kind} with {names}", kind=kind, names=names)
    return pack.speech.say("{kind} between {names}", kind=kind, names=names)


def papers(pack: Pack) -> tuple[Block, ...]:
    """Return for the office where each agreement is signed, what is still open in it, and who may sign why."""
    say, speech = pack.speech.say, pack.speech
    return table(
        say("Papers to be signed"),
        (say("Agreement"), say("Signing"), say("State"), say("Still open"), say("Authority")),
        (26, 20, 13, 18, 23),
        [
            (
                lines(agreement_name(pack, one)),
                _signing(pack, name),
                lines(agreement_state(speech, one.status)),
                lines(*one.points),
                lines(
                    *(f"{pack.names(party.signatories)}: {party.authority}" for party in one.parties if party.authority)
                ),
            )
            for name, one in pack.visit.agreements.items()
        ],
    )


def meeting_of(pack: Pack, agreement_id: str) -> str | None:
    """Return the id of the meeting at which an agreement is to be signed; none where there is none."""
    return next((name for name, meeting in pack.visit.meetings.items() if agreement_id in meeting.signs), None)


def _overview(pack: Pack) -> tuple[Block, ...]:
    say = pack.speech.say
    return table(
        say("Agreements of the visit"),
        (say("Agreement"), say("Parties and signatories"), say("Signing"), say("State")),
        (31, 35, 20, 14),
        [
            (_title(pack, name, one), _parties(pack, one), _signing(pack, name), lines(_state(pack, one)))
            for name, one in pack.visit.agreements.items()
        ],
    )


def _title(pack: Pack, name: str, agreement: Agreement) -> tuple[Inline, ...]:
    title, *kind = _named(pack, agreement)
    return ((Run(title, strong=True, link=f"#agreement-{name}"),), *lines(*kind))


def _named(pack: Pack, agreement: Agreement) -> tuple[str, ...]:
    """Return what an agreement is called, and its kind where the title does not say it."""
    kind = agreement_kind(pack.speech, agreement.kind)
    name = agreement_name(pack, agreement)
    return (name,) if kind.lower() in name.lower() else (name, kind)


def _parties(pack: Pack, agreement: Agreement) -> tuple[Inline, ...]:
    return tuple(line for party in agreement.parties for line in _party(pack, party))


def _party(pack: Pack, party: Party) -> Iterator[Inline]:
    say = pack.speech.say
    signatories = pack.names(party.signatories) or say("signatory not named yet")
    yield (Run(f"{organisation_in_context(pack.visit, party.organisation)}: "), Run(signatories))
    witnesses = pack.names(party.witnesses)
    if witnesses:
        yield plain(say("Witness: {names}", names=witnesses))


def _signing(pack: Pack, name: str) -> tuple[Inline, ...]:
    meeting_id = meeting_of(pack, name)
    if meeting_id is None:
        return lines(pack.speech.say("Not to be signed on this visit"))
    when = when_in_brief(pack, pack.engagement(meeting_id))
    return (meeting_link(pack, meeting_id), plain(when))


def _state(pack: Pack, agreement: Agreement) -> str:
    return agreement_state(pack.speech, agreement.status)


def _arrangements(pack: Pack, agreement: Agreement) -> Iterator[tuple[Fact, ...]]:
    say = pack.speech.say
    for party in agreement.parties:
        signing = names_with_posts(pack, party.signatories) or lines(say("Signatory not named yet"))
        witnesses = (
            label for line in names_with_posts(pack, party.witnesses) for label in labelled(say("Witness"), line)
        )
        body = (Run(organisation_in_context(pack.visit, party.organisation), strong=True),)
        yield fact(say("Party"), body, *signing, *witnesses)
    yield fact(say("Languages"), _languages(pack, agreement))
    yield fact(say("Originals"), pack.speech.number(agreement.originals) if agreement.originals else None)
    yield fact(say("Fields"), pack.subjects(agreement.areas))
    yield fact(say("Purpose"), say("To {purpose}", purpose=agreement.purpose) if agreement.purpose else None)
    yield fact(say("Renews"), *_renewal(pack, agreement.renews))
    yield fact(say("In law"), _in_law(pack, agreement))
    yield fact(say("Term"), capitalised(agreement.term or ""))
    yield fact(say("State"), _state(pack, agreement))


def _details(pack: Pack, name: str, agreement: Agreement) -> tuple[Section, ...]:
    say = pack.speech.say
    title, *kind = _named(pack, agreement)
    blocks = facts(
        title,
        fact(say("Kind"), *kind),
        *_arrangements(pack, agreement),
        fact(say("Progress"), *_progress(pack, agreement.progress), *_approvals(pack, agreement)),
        fact(say("Announcement"), *prose_lines(agreement.announcement)),
        fact(say("Still open"), *agreement.points),
    )
    return part(title, 2, blocks, anchor=f"agreement-{name}")


def _in_law(pack: Pack, agreement: Agreement) -> str | None:
    if agreement.binding is None:
        return None
    return pack.speech.say("Binding") if agreement.binding else pack.speech.say("Not binding")


def _languages(pack: Pack, agreement: Agreement) -> str:
    return pack.speech.listed(pack.speech.language_name(tag) for tag in agreement.languages)


def _renewal(pack: Pack, renewal: Renewal | None) -> tuple[Inline, ...]:
    if renewal is None:
        return ()
    speech = pack.speech
    return lines(
        renewal.title,
        speech.say("Signed on {date}", date=speech.date(renewal.signed)) if renewal.signed else None,
        speech.say("Ends on {date}", date=speech.date(renewal.expires)) if renewal.expires else None,
    )


def _progress(pack: Pack, progress: Progress | None) -> tuple[Inline, ...]:
    if progress is None:
        return ()
    speech = pack.speech
    stages = (
        (speech.say("Draft"), progress.draft),
        (speech.say("In review"), progress.in_review),
        (speech.say("Approved"), progress.approved),
        (speech.say("Ready"), progress.ready),
    )
    return lines(*(f"{stage}: {speech.date(day)}" for stage, day in stages if day))


def _approvals(pack: Pack, agreement: Agreement) -> tuple[Inline, ...]:
    speech = pack.speech
    return lines(
        *(
            speech.say(
                "Approved by {body}: {date}",
                body=organisation_in_context(pack.visit, party.organisation),
                date=speech.date(party.approved),
            )
            for party in agreement.parties
            if party.approved
        )
    )
