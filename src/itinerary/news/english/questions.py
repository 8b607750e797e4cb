"""The editor's list in English: one sentence for each sort of point."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.news.english.spelling import spelt
from itinerary.news.english.words import lowered, row, sentence
from itinerary.news.points import Part, Point, PointKind
from itinerary.rendering.naming import organisation_in_context, with_article

if TYPE_CHECKING:
    from collections.abc import Mapping

    from itinerary.diagnostics import DataPath
    from itinerary.rendering.language import Language
    from itinerary.spec.visit import Visit

PARTS: Final[Mapping[Part, str]] = {
    Part.BEFORE_PUBLICATION: "Before publication",
    Part.NOT_RECORDED: "Not recorded, and so not told",
    Part.TO_CHECK: "To check",
    Part.LEFT_OUT: "Left out of the story",
}

_SENTENCES: Final[Mapping[PointKind, str]] = {
    PointKind.EMBARGO: "not to be published before {embargo}",
    PointKind.CLEARANCE: "clearance by {who} is not recorded",
    PointKind.QUOTATION_MISSING: "a quotation from {who} is to be supplied and approved",
    PointKind.QUOTATION_UNAPPROVED: "a quotation from {who} awaits approval, and is withheld until then",
    PointKind.CONSENT: "photograph “{what}” is withheld: not all of those pictured are recorded as agreeing{of}",
    PointKind.PUBLISHED: "the day of publication is not set",
    PointKind.UNFINISHED: "it is published on {published}, before the visit ends: only what was held so far is told",
    PointKind.HELD: "was {what} held?",
    PointKind.DISCUSSED: "what may be told of {what}?",
    PointKind.TOURED: "what was seen on {what}?",
    PointKind.DONE: "was {what} signed?",
    PointKind.SIGNATORIES: "who signed {what} for {who}?",
    PointKind.DATE: "on what day was {what} signed?",
    PointKind.CAPTION: "photograph “{what}” has no caption",
    PointKind.ALT: "photograph “{what}” has no text for those who cannot see it",
    PointKind.CREDIT: "who took photograph “{what}”?",
    PointKind.SOURCE: "“{what}” needs a source",
    PointKind.AS_OF: "“{what}” needs the day on which it was true",
    PointKind.TRANSLATION: "the quotation from {who} is not in English: have a translation made, and approved",
    PointKind.BINDING: "“{text}” calls a text binding: is it, in law?",
    PointKind.ANNIVERSARY: "“{words}” fits no year on record in “{text}”: count again, or give what it counts from",
    PointKind.SUPERLATIVE: "“{words}” in “{text}” has no source: who says so?",
    PointKind.RELATIVE: "“{words}” in “{text}” depends on the day on which one reads it: give the date",
    PointKind.UNTOLD: "{what}",
    PointKind.SHORTENED: "{what}, left out for length",
    PointKind.NOT_HELD: "{what}, which did not take place",
    PointKind.CANCELLED: "{what}, which was cancelled",
    PointKind.POSTPONED: "{what}, which was postponed{of}",
    PointKind.ABSENT: "{who}, who is not recorded as having taken part in anything",
    PointKind.NOT_NAMED: "{who}, whom the spec does not name to the public",
    PointKind.NOT_PUBLIC: "{what}, which the spec does not show to the public",
}


_OF_MEETINGS: Final[Mapping[str, str]] = {
    "story": "what you told of",
    "discussed": "what was discussed at",
    "toured": "what was seen on",
}


def wording(point: Point, visit: Visit, speech: Language) -> str:
    """Return what the editor is told, as a sentence."""
    words = spelt(_SENTENCES[point.kind], speech).format(
        what=_shortened(point, visit, speech) if point.kind is PointKind.SHORTENED else _what(point, visit, speech),
        who=_who(point, visit, speech),
        of=_of(point, visit, speech),
        embargo=_embargo(visit, speech),
        published=speech.date(visit.news.published) if visit.news.published else "",
        words=point.words,
        text=point.text,
    )
    return sentence(words)


def _shortened(point: Point, visit: Visit, speech: Language) -> str:
    """Return what was left out for length, as an editor would call it."""
    match point.path:
        case ("outcomes", "meetings", str(name), str(key)):
            return f"{_OF_MEETINGS[key]} {_what(Point(point.kind, ('meetings', name)), visit, speech)}"
        case ("agreements", str(name), *_):
            agreement = visit.agreements[name]
            return f"what the {agreement.title or agreement.kind.words} is about"
        case ("delegates", str(name)):
            return _person(visit, name)
        case ("news", "firsts", int(number)):
            first = visit.news.firsts[number]
            return f"that it was the first {first.what} for {_person(visit, first.who)}"
        case _:
            return _what(point, visit, speech).rstrip(".")


def _what(point: Point, visit: Visit, speech: Language) -> str:
    """Return the thing that a path leads to, as an editor would call it."""
    match point.path:
        case ("outcomes", "meetings", str(name), "story", int(number)):
            return visit.outcomes.meetings[name].story[number]
        case ("meetings", str(name)) | ("outcomes", "meetings", str(name), *_):
            meeting = visit.meetings[name]
            day = meeting.start.day if meeting.start else None
            return f"“{meeting.title}”{f' ({speech.date_with_weekday(day)})' if day else ''}"
        case ("outcomes", "agreements", str(name), *_):
            agreement = visit.agreements[name]
            others = [party.organisation for party in agreement.parties if not visit.is_ours(party.organisation)]
            parties = row(speech, (_body(visit, body) for body in others))
            kind = f"the {agreement.title or agreement.kind.words}"
            return f"{kind} with {parties}" if parties and not agreement.title and not point.subjects else kind
        case ("outcomes", *_):
            return _outcome(point.path, visit)
        case ("schemes", str(name), *_):
            return visit.schemes[name].name
        case (*entry, "relationship", str(key), int(number), _) | (*entry, "relationship", str(key), int(number)):
            return _tied(visit, tuple(map(str, entry)), key, number)
        case (*entry, "relationship", _):
            return f"our ties with {_body(visit, str(entry[1])) if entry else 'the places visited'}"
        case _:
            return ".".join(map(str, point.path))


def _outcome(path: DataPath, visit: Visit) -> str:
    """Return a photograph, next step, figure or quotation of the outcomes, as an editor would call it."""
    outcomes = visit.outcomes
    match path:
        case (_, "photographs", str(name), *_):
            return outcomes.photographs[name].caption or name
        case (_, "next-steps", int(number), *_):
            return outcomes.next_steps[number].what
        case (_, "figures", int(number), *_):
            return f"{outcomes.figures[number].value} {outcomes.figures[number].what}"
        case (_, "quotations", str(name), *_):
            return f"a quotation from {_person(visit, outcomes.quotations[name].speaker)}"
        case _:
            return ".".join(map(str, path))


def _tied(visit: Visit, entry: tuple[str, ...], key: str, number: int) -> str:
    tie = visit.organisations[entry[1]].relationship if entry else visit.relationship
    if tie is None:
        return ""
    if key == "figures":
        return f"{tie.figures[number].value} {tie.figures[number].what}"
    return f"in {tie.history[number].year} {tie.history[number].what}" if key == "history" else tie.areas[number]


def _who(point: Point, visit: Visit, speech: Language) -> str:
    match point.path:
        case ("press", "clearances", int(number), _) if visit.press is not None:
            clearance = visit.press.clearances[number]
            body = _in_context(visit, clearance.organisation) if clearance.organisation else ""
            by = lowered(clearance.by or "", ("The", "Its", "Their"))
            return f"{body} ({by})" if body and by else body or by or "one side"
        case ("delegates", str(name)):
            return _person(visit, name)
    return row(speech, (_person(visit, name) or _body(visit, name) for name in point.subjects))


def _of(point: Point, visit: Visit, speech: Language) -> str:
    if point.kind is PointKind.POSTPONED:
        reason = visit.outcomes.agreements[str(point.path[2])].reason
        return f": {reason}" if reason else ""
    names = row(speech, (_person(visit, name) for name in point.subjects))
    return f" ({names})" if names else ""


def _person(visit: Visit, name: str) -> str:
    found = visit.person(name)
    return found.name.full if found else ""


def _body(visit: Visit, name: str) -> str:
    return with_article(visit.organisations[name], visit.organisations[name].name)


def _in_context(visit: Visit, name: str) -> str:
    return with_article(visit.organisations[name], organisation_in_context(visit, name))


def _embargo(visit: Visit, speech: Language) -> str:
    embargo = visit.news.embargo
    if embargo is None or embargo.day is None:
        return ""
    return f"{speech.date_with_weekday(embargo.day)}, {speech.clock_time(embargo.clock)} ({visit.visit.timezone})"
