"""A letter of thanks to one host, for the head of the delegation, or whoever led there, to sign.

It is made from the view of that host, so that nothing can stand in it that he may not read. What it says is recorded:
what took place, who was there, what was done with which text, what the planner wants said. Where a personal word
belongs and none is given, a gap is marked for the writer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.briefing.cover import edition_line, labels
from itinerary.briefing.letters.envelope import addressee_lines, letterhead, signature, who_signs
from itinerary.briefing.letters.form_of_address import Addressee, addressee_of
from itinerary.briefing.letters.gaps import gaps
from itinerary.briefing.letters.grammar import phrases_in
from itinerary.briefing.letters.occasion import occasion_of
from itinerary.briefing.letters.sentences import Sentences
from itinerary.briefing.original_words import with_original_words_marked
from itinerary.briefing.pack import Pack
from itinerary.briefing.photo_sheet import photographs_for
from itinerary.rendering.content import Document, Paragraph, Run, Section, joined, plain
from itinerary.rendering.language import DEFAULT, language, spoken
from itinerary.rendering.own_names import named_in
from itinerary.rendering.reader_language import speech_for
from itinerary.rendering.sheets import Layout, Letter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.audience import View
    from itinerary.briefing.letters.occasion import Occasion
    from itinerary.briefing.letters.phrases import Phrases
    from itinerary.rendering.edition import Edition
    from itinerary.rendering.language import Language


def thank_you_letter(view: View, edition: Edition, *, turn: int = 0) -> Document:
    """Return the letter of thanks to the host for whom the view was cut.

    `turn` counts the letters of a visit from 0: each takes other wordings than the one before.
    """
    speech, phrases = _spoken(view, edition)
    pack = Pack(named_in(speech, view), edition, speech)
    occasion = occasion_of(pack, view.audience.id)
    sentences = Sentences(pack, phrases, occasion, turn)
    head = letterhead(pack)
    letter = Section(sentences.subject(), 1, (_letter(view, pack, occasion, sentences),), "letter")
    made = Document(
        title=speech.say("Letter of thanks"),
        subtitle=pack.visit.organisations[view.audience.id].name,
        cover=(),
        handling="",
        edition=edition_line(pack),
        language=speech.tag,
        author=joined(head[0]),
        sections=(letter,),
        contents=False,
        labels=labels(speech),
        layout=Layout.LETTER,
    )
    return with_original_words_marked(made, pack.visit)


def _spoken(view: View, edition: Edition) -> tuple[Language, Phrases]:
    """Return the language that was asked for, or the host's own; English where no letter can be written in it."""
    asked = spoken(edition.languages) if edition.languages else speech_for(view)
    tags = (asked.tag, *view.visit.visit.languages, DEFAULT)
    return next((language(tag), phrases) for tag in tags if (phrases := phrases_in(tag)) is not None)


def _letter(view: View, pack: Pack, occasion: Occasion, sentences: Sentences) -> Letter:
    phrases = sentences.phrases
    to = occasion.met[0] if occasion.met else None
    addressee = _addressee(view, pack, to)
    enclosed = len(photographs_for(view))
    return Letter(
        letterhead=letterhead(pack),
        addressee=addressee_lines(pack, phrases, occasion, to),
        dated=plain(sentences.dated()),
        salutation=plain(phrases.salutation(addressee)),
        body=tuple(_body(pack, occasion, sentences, enclosed)),
        closing=plain(phrases.closing(addressee)),
        signature=signature(pack, who_signs(pack, occasion)),
        enclosures=plain(sentences.enclosed(enclosed)) if enclosed else (),
    )


def _addressee(view: View, pack: Pack, person: str | None) -> Addressee | None:
    """Return how somebody is addressed: by the title of the spec, and by the name in the script of the letter."""
    if person is None:
        return None
    return addressee_of(view.visit.counterparts[person], pack.visit.counterparts[person].name.unadorned)


def _body(pack: Pack, occasion: Occasion, sentences: Sentences, photographs: int) -> Iterator[Paragraph]:
    between = sentences.phrases.between_sentences
    first = (sentences.opening(), *sentences.subjects())
    for told in (first, (*sentences.acts(), *sentences.witnessed())):
        if told:
            yield Paragraph(plain(between.join(told)))
    if occasion.thanks:
        # The planner writes these in the language of the letter, whatever that of the rest of the spec is.
        yield Paragraph((Run(between.join(occasion.thanks), language=pack.speech.tag),))
    yield from gaps(pack, occasion)
    courtesies = (*sentences.others(), *sentences.photographs(photographs))
    yield from (Paragraph(plain(between.join(told))) for told in (courtesies, (sentences.hope(),)) if told)
