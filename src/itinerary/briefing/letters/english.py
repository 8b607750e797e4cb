"""Letters of thanks in English, British and American."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from itinerary.briefing.letters.form_of_address import Title
from itinerary.briefing.letters.occasion import Kindness
from itinerary.briefing.letters.phrases import Phrases
from itinerary.spec.outcomes import AgreementAct

if TYPE_CHECKING:
    from itinerary.briefing.letters.form_of_address import Addressee

_BY_OFFICE: Final = {Title.MINISTER: "Dear Minister", Title.AMBASSADOR: "Dear Ambassador"}
"""Who is addressed by his office alone."""

_COMMON_NOUN: Final = re.compile(
    r"\b(?:building|campus|cent(?:re|er)|clean room|gallery|hall|headquarters|hospital|institute|laboratory|library"
    r"|museum|observatory|palace|pavilion|plant|reactor|station|theatre|tower|workshop)s?$",
    re.IGNORECASE,
)

_KNIGHTHOODS: Final = ("sir", "dame")
"""Titles that go with the given name: Sir Geraint, never Sir Rees."""


def salutation(addressee: Addressee | None) -> str:
    """Return how a letter in English begins, without the sign after it."""
    if addressee is None:
        return "Dear Sir or Madam"
    if addressee.salutation:
        return addressee.salutation.rstrip(",:")
    honorific = addressee.honorific.lower()
    if "excellency" in honorific or honorific == "h.e.":
        return "Your Excellency"
    if addressee.title in _BY_OFFICE:
        return _BY_OFFICE[addressee.title]
    if honorific.split(" ")[-1] in _KNIGHTHOODS and addressee.given:
        return f"Dear {addressee.honorific.split()[-1]} {addressee.given}"
    return f"Dear {addressee.short}"


def with_article(site: str) -> str:
    """Return the name of a site as running English has it: one that ends in a common noun takes `the`."""
    takes_one = " of " in site or _COMMON_NOUN.search(site.partition(",")[0])
    return f"the {site}" if takes_one and not site.lower().startswith("the ") else site


def _done(participle: str) -> tuple[str, ...]:
    return (
        f"We are glad that {{title}} was {participle}{{when}}.",
        f"That {{title}} was {participle}{{when}} gives us great pleasure.",
        f"It is a pleasure to look back on the moment when {{title}} was {participle}{{when}}.",
    )


BRITISH: Final = Phrases(
    dated="{city}, {date}",
    when=" on {days}",
    where=" in {city}",
    subject="Our visit to {city}, {dates}",
    subject_without_city="Our visit, {dates}",
    openings=(
        "On behalf of our delegation, I thank you and your colleagues at {host} for {things}{where}{when}.",
        "I write to thank you, and all at {host}, for {things}{where}{when}.",
        "Our delegation is most grateful to you and to everyone at {host} for {things}{where}{when}.",
        "It was a privilege to be the guests of {host}{where}{when}, and I thank you warmly for {things}.",
        "Let me thank you most sincerely, and with you everyone at {host}, for {things}{where}{when}.",
    ),
    things={
        Kindness.CONVERSATION: ("our conversation", "our conversations"),
        Kindness.RECEIVING: ("the time that you gave us", "the time that you gave us"),
        Kindness.TOUR: ("the tour", "the tours"),
        Kindness.BREAKFAST: ("the breakfast", "the breakfasts"),
        Kindness.LUNCH: ("the lunch", "the lunches"),
        Kindness.DINNER: ("the dinner", "the dinners"),
        Kindness.RECEPTION: ("the reception", "the receptions"),
        Kindness.SIGNING: ("the signing ceremony", "the signing ceremonies"),
        Kindness.CEREMONY: ("the ceremony", "the ceremonies"),
        Kindness.TALK: ("the invitation to speak", "the invitations to speak"),
        Kindness.PRESS: ("the meeting with the press", "the meetings with the press"),
    },
    tour_of="the tour of {sites}",
    subjects=(
        "It was good to speak with you about {subjects}.",
        "We were glad to hear your thoughts, and to share ours, on {subjects}.",
        "We valued the chance to talk about {subjects}.",
        "What we said to each other about {subjects} has travelled home with us.",
    ),
    acts={
        AgreementAct.SIGNED: _done("signed"),
        AgreementAct.RENEWED: _done("renewed"),
        AgreementAct.EXTENDED: _done("extended"),
        AgreementAct.EXCHANGED: _done("exchanged"),
        AgreementAct.ANNOUNCED: _done("announced"),
        AgreementAct.AGREED_IN_PRINCIPLE: (
            "We are glad that we agree in principle on {title}.",
            "That we agree in principle on {title} is an encouragement to us.",
            "On {title} we agree in principle, and we look forward to the next step.",
        ),
    },
    witnessed=(
        "We were honoured by your presence when {title} was signed.",
        "Your presence at the signing of {title} was an honour to both sides.",
        "It meant a great deal that you were there when {title} was signed.",
    ),
    title="the {title}",
    others=(
        "Please pass on our thanks to {names}.",
        "We should be grateful if you would thank {names} in our name.",
        "Our thanks go also to {names}.",
    ),
    photograph=(
        "I enclose a photograph of our visit to {host}, with its caption.",
        "With this letter comes a photograph of our visit to {host}.",
        "You will find enclosed a photograph of our visit to {host}.",
    ),
    photographs=(
        "I enclose photographs of our visit to {host}, with their captions.",
        "With this letter come photographs of our visit to {host}.",
        "You will find enclosed the photographs of our visit to {host}.",
    ),
    hopes=(
        "We send our best wishes to all at {host}, and hope that we shall meet again before long.",
        "We look forward to keeping in touch with {host}, and send you our warm regards.",
        "We hope to see you again soon, and wish you and everyone at {host} every success.",
        "Thank you once more for your kindness; we shall gladly stay in touch with {host}.",
        "With gratitude for all that you did for us, we wish you and {host} well.",
    ),
    enclosed=("Enclosed: {count} photograph", "Enclosed: {count} photographs"),
    place=with_article,
    salutation=lambda addressee: f"{salutation(addressee)},",
    closing=lambda _: "Yours sincerely,",
)

AMERICAN: Final = replace(
    BRITISH,
    salutation=lambda addressee: f"{salutation(addressee)}:",
    closing=lambda _: "Sincerely,",
)
