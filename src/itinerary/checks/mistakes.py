"""Mistakes: what goes wrong on visits, row by row, and which rules find it in a spec, or why no spec can show it."""

from __future__ import annotations

from itinerary.checks.mistake import Mistake


def mistakes_found_by(rule: str) -> tuple[Mistake, ...]:
    """Return the mistakes that a rule finds; none for a rule that the catalogue does not ask for."""
    return tuple(mistake for mistake in MISTAKES if rule in mistake.rules)


_TIME = (
    Mistake("T1", "The same person is in two engagements at once", ("time-overlap",)),
    Mistake(
        "T2",
        "No time zone, an end before the start, a time that clocks skip or show twice",
        (
            *("no-end", "two-ends", "end-before-start", "skipped-time", "doubled-time", "wrong-offset", "unknown-zone"),
            *("meeting-without-site", "site-without-zone", "zone-contradicts-country", "unscheduled", "no-window-left"),
        ),
    ),
    Mistake(
        "T3",
        "Dates over the date line; an engagement before the arrival or after the departure",
        (
            *("arrives-before-it-leaves", "meeting-before-arrival", "meeting-after-departure"),
            *("invited-while-away", "implausible-journey"),
        ),
    ),
    Mistake("T4", "Just after midnight, on the wrong date", ("late-night-date",)),
    Mistake("T5", "The weekday does not match the date", ("weekday-contradicts-date", "weekday-contradicts-text")),
    Mistake(
        "T6",
        "Less time between two places than the way takes",
        (
            *("short-gap", "short-gap-estimated", "unknown-transfer", "implausible-transfer"),
            *("missing-journey", "site-astray"),
        ),
    ),
    Mistake("T7", "Too little time before a departure", ("short-gap", "short-connection")),
    Mistake("T8", "A transfer to where one is already", ("transfer-to-where-one-is",)),
    Mistake("T9", "Landing, and a formal event soon after", ("landing-then-formal",)),
    Mistake(
        "T10", "A meeting too short for what is to be said and interpreted", ("interpreted-too-short", "agenda-overrun")
    ),
    Mistake(
        "T11",
        "No rest after a long flight, too long a day, no meal, no break",
        (
            *("long-haul-without-rest", "long-day", "no-meal-break", "no-comfort-break"),
            *("no-bed", "short-night", "overlong-meeting"),
        ),
    ),
    Mistake(
        "T12",
        "A public holiday, the weekend, an examination or graduation at the host",
        ("on-public-holiday", "at-weekend", "on-day-to-avoid"),
    ),
    Mistake("T13", "A tour of a campus that is too short, a signing that is too long", ("short-tour", "long-signing")),
    Mistake("T14", "An engagement outside the days of the visit", ("outside-visit-dates", "visit-ends-first")),
    Mistake(
        "T15",
        "The same counterpart, room or interpreter twice at once",
        ("counterpart-overlap", "room-overlap", "interpreter-overlap"),
    ),
    Mistake(
        "T16",
        "Calendar files without stable names, revisions, cancellations and zones",
        otherwise="It is a matter of files that were sent before. `release.lock` keeps what each reader has in hand, "
        "every calendar is made from it, and the tests of the calendar hold the laws.",
    ),
)

_VERSIONS = (
    Mistake("V1", "What was to be filled in is left in a final pack", ("placeholder", "native-name-placeholder")),
    Mistake(
        "V2",
        "Documents of different versions; none says which it is",
        otherwise="A spec has one version. All documents of a build are made from it at once, each prints the version "
        "and the time of issue, and the manifest beside them lists all.",
    ),
    Mistake(
        "V3",
        "A late change that nobody was told of",
        otherwise="It is a matter of what was sent before: `itinerary diff` and notices of a release tell what is new.",
    ),
)

_NAMES = (
    Mistake("N1", "One name in two spellings", ("near-equal-names", "misspelt-name")),
    Mistake("N2", "A title before a given name", ("honorific-with-given-name", "title-in-name")),
    Mistake(
        "N3", "Not said which name is the family name and which comes first", ("missing-field", "name-order-unsaid")
    ),
    Mistake(
        "N4",
        "The name in its own script missing, or in the wrong one",
        ("native-name-missing", "native-name-placeholder", "letters-of-other-language"),
    ),
    Mistake(
        "N5",
        "No post, two titles, the wrong post for a signatory",
        ("role-missing", "signatory-without-post", "signatory-of-other-side", "title-in-name"),
        "That a post is out of date nobody can tell from the spec; the packs print it for the host to correct.",
    ),
    Mistake(
        "N6",
        "An organisation's name or acronym spelt otherwise than by itself",
        ("name-not-as-official",),
        "That an acronym comes before its name cannot happen in what is made: the story writes the name first.",
    ),
    Mistake("N7", "Names in speeches that the speaker cannot read", ("name-not-readable",)),
    Mistake(
        "N8",
        "Counterparts far apart in rank; no order of precedence",
        ("standings-far-apart", "shared-rank", "head-not-first"),
    ),
)

_AGREEMENTS = (
    Mistake(
        "G1",
        "Someone signs without authority, or someone else than may",
        ("signatory-without-authority", "signed-by-other", "signatory-of-other-side"),
    ),
    Mistake(
        "G2",
        "Not approved by both sides in time",
        ("not-approved-in-time", "signed-before-approval", "approved-by-one-side"),
    ),
    Mistake(
        "G3",
        "A signatory is not at the signing, or there is none",
        (
            *("signatory-not-at-signing", "never-signed", "signed-at-cancelled-meeting"),
            *("signed-at-unheld-meeting", "signed-by-absent"),
        ),
    ),
    Mistake(
        "G4", "Too few originals; no pens, flags, name cards, photographer", ("too-few-originals", "signing-unprepared")
    ),
    Mistake("G5", "A signatory of the other side is missing", ("party-without-signatory", "single-party")),
    Mistake(
        "G6",
        "Told as signed what was agreed, announced or renewed",
        ("told-as-signed", "renewed-without-earlier", "signed-on-other-day", "told-of-unheld-meeting"),
        "Verbs of the story itself follow the record: `signed` is only written of what outcomes have as signed.",
    ),
    Mistake("G7", "A text that binds nobody called binding", ("binding-memorandum", "told-as-binding")),
    Mistake(
        "G8",
        "Signed and witnessed mixed up",
        ("signs-and-witnesses", "signed-by-other", "signed-by-absent", "witness-not-there"),
    ),
    Mistake(
        "G9",
        "A renewal without the dates of the old text, or with wrong ones",
        ("renewal-without-date", "renewal-out-of-order", "renewed-without-earlier"),
    ),
    Mistake("G10", "The wrong flag", ("wrong-flags",)),
)

_CONFIDENTIALITY = (
    Mistake(
        "C1",
        "What is restricted stands in a document for others",
        ("secret-in-open-text", "own-organisation-hidden"),
        "What stands in its own field cannot: every document is made from what its reader may see, and a test searches "
        "the bytes of all of them.",
    ),
    Mistake(
        "C2",
        "A host's copy names what concerns another host",
        otherwise="A host's documents are made from that host's scope alone, and a test searches them for all others.",
    ),
    Mistake(
        "C3",
        "A calendar carries internal notes or addresses",
        otherwise="Calendars are made from what their reader may see; the same test searches them.",
    ),
    Mistake(
        "C4",
        "Properties, comments, hidden text or names of files tell too much",
        otherwise="It is a matter of the files; the same test looks into their properties, members and names.",
    ),
    Mistake(
        "C5",
        "A page without its handling mark",
        otherwise="The mark is printed in the foot of every inner page, by `handling` of the visit or the usual words.",
    ),
)

_WELFARE = (
    Mistake("W1", "A meal, and not said what somebody eats", ("diet-not-stated",)),
    Mistake(
        "W2",
        "A passport that ends too soon, a visa or letter of invitation that is missing",
        ("passport-expires-soon", "visa-not-granted", "visa-applied-late", "visa-without-invitation"),
    ),
    Mistake(
        "W3",
        "No risk assessment, insurance or emergency contact; approved too late",
        ("risk-not-approved", "risk-approved-late", "not-insured", "emergency-contact-missing"),
    ),
    Mistake("W4", "A visitor not screened before a tour of a laboratory", ("visitor-not-screened",)),
    Mistake(
        "W5",
        "A gift above the limit, not declared, unwelcome, or one where two are needed",
        ("gift-above-limit", "gift-not-declared", "gift-unwelcome", "leader-without-gift", "gift-without-hands"),
    ),
    Mistake(
        "W6",
        "No interpreter where languages do not meet; papers not sent",
        (
            *("no-common-language", "lone-simultaneous-interpreter"),
            *("interpreters-briefed-late", "briefed-interpreters-missing"),
        ),
    ),
    Mistake(
        "W7",
        "No note taker, owner or contact; no brief for the head",
        (
            *("no-note-taker", "note-taker-not-there", "nobody-to-call", "contact-without-number"),
            *("head-without-brief", "head-missing", "empty-meeting", "nobody-to-meet"),
        ),
    ),
    Mistake("W8", "A speech or brief that comes late", ("papers-late",)),
    Mistake(
        "W9",
        "No letter of thanks, nobody for what was promised",
        ("action-without-owner", "action-without-due", "due-before-promised"),
        "Whether a letter is late depends on the day on which one asks: `itinerary deadlines` tells it.",
    ),
)

_NEWS = (
    Mistake(
        "P1", "A quotation without approval, or changed after it", ("quotation-without-approval", "quotation-changed")
    ),
    Mistake(
        "P2",
        "Published before the embargo ends or before both sides agree",
        ("embargo-after-publication", "published-without-clearance"),
    ),
    Mistake(
        "P3",
        "A figure without source or date, two figures for one fact",
        ("figure-without-source", "figure-without-date", "figure-contradiction"),
    ),
    Mistake("P4", "An anniversary that does not add up", ("wrong-anniversary",)),
    Mistake(
        "P5",
        "Somebody in the story who is not in the spec, or a delegate who is missing",
        ("stranger-told-of",),
        "A story names the delegates by itself; what an editor has changed is compared with the record afterwards.",
    ),
    Mistake("P6", "Words of time that are no longer true when it is read", ("relative-time",)),
    Mistake(
        "P7",
        "A caption that does not fit the picture; no caption, alternative text or consent",
        (
            *("caption-order", "two-at-one-position", "photograph-without-alt", "photograph-without-consent"),
            *("pictured-but-absent", "photograph-not-found"),
        ),
    ),
    Mistake("P8", "A date in figures that is read in two ways", ("ambiguous-date", "date-format")),
    Mistake("P9", "Doubled words, quotation marks that are not closed", ("doubled-word", "unclosed-quotation")),
)

MISTAKES: tuple[Mistake, ...] = (
    *(*_TIME, *_VERSIONS, *_NAMES, *_AGREEMENTS),
    *(*_CONFIDENTIALITY, *_WELFARE, *_NEWS),
)
"""The catalogue of mistakes, T1 to P9."""
