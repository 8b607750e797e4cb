"""Letters of thanks in German, after DIN 5008: the text goes on in small letters after the salutation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.briefing.letters.form_of_address import Gender, Title
from itinerary.briefing.letters.occasion import Kindness
from itinerary.briefing.letters.phrases import Phrases
from itinerary.spec.outcomes import AgreementAct

if TYPE_CHECKING:
    from itinerary.briefing.letters.form_of_address import Addressee

_OFFICES: Final = {
    Title.MINISTER: ("Minister", "Ministerin"),
    Title.AMBASSADOR: ("Botschafter", "Botschafterin"),
    Title.GOVERNOR: ("Gouverneur", "Gouverneurin"),
    Title.MAYOR: ("Bürgermeister", "Bürgermeisterin"),
    Title.PRESIDENT: ("Präsident", "Präsidentin"),
    Title.RECTOR: ("Rektor", "Rektorin"),
}
"""Who is addressed by his office alone."""

_DEGREES: Final = {Title.PROFESSOR: ("Professor ", "Professorin "), Title.DOCTOR: ("Dr. ", "Dr. ")}


def salutation(addressee: Addressee | None) -> str:
    """Return how a letter in German begins; one whose gender is not known is greeted by the whole name."""
    if addressee is None:
        return "Sehr geehrte Damen und Herren,"
    if addressee.salutation:
        return f"{addressee.salutation.rstrip(',')},"
    title = addressee.title
    if title in {Title.EXCELLENCY, Title.AMBASSADOR} and addressee.honorific.lower().split(" ")[-1] != "ambassador":
        return "Exzellenz,"
    if addressee.gender is Gender.UNKNOWN:
        degree = _DEGREES.get(title, ("", ""))[0]
        return f"Guten Tag, {degree}{addressee.own_form},"
    is_woman = addressee.gender is Gender.FEMALE
    polite = "Sehr geehrte Frau" if is_woman else "Sehr geehrter Herr"
    if title in _OFFICES:
        return f"{polite} {_OFFICES[title][is_woman]},"
    return f"{polite} {_DEGREES.get(title, ('', ''))[is_woman]}{addressee.family},"


def _done(participle: str) -> tuple[str, ...]:
    return (
        f"Wir freuen uns sehr, dass {{title}}{{when}} {participle} wurde.",
        f"Dass {{title}}{{when}} {participle} wurde, ist uns eine große Freude.",
        f"Gern denken wir daran zurück, wie {{title}}{{when}} {participle} wurde.",
    )


GERMAN: Final = Phrases(
    dated="{city}, {date}",
    when=" am {days}",
    where=" in {city}",
    subject="Unser Besuch in {city}, {dates}",
    subject_without_city="Unser Besuch, {dates}",
    openings=(
        "im Namen unserer Delegation danke ich Ihnen und allen bei „{host}“ herzlich für {things}{when}{where}.",
        "haben Sie, und mit Ihnen alle von „{host}“, vielen Dank für {things}{when}{where}.",
        "unsere Delegation dankt Ihnen und Ihrem Haus, „{host}“, sehr herzlich für {things}{when}{where}.",
        "es war uns eine Ehre, bei „{host}“ zu Gast zu sein; ich danke Ihnen aufrichtig für {things}{when}{where}.",
    ),
    things={
        Kindness.CONVERSATION: ("das Gespräch", "die Gespräche"),
        Kindness.RECEIVING: ("Ihren freundlichen Empfang", "Ihren freundlichen Empfang"),
        Kindness.TOUR: ("die Führung", "die Führungen"),
        Kindness.BREAKFAST: ("das Frühstück", "das gemeinsame Frühstück"),
        Kindness.LUNCH: ("das Mittagessen", "die Mittagessen"),
        Kindness.DINNER: ("das Abendessen", "die Abendessen"),
        Kindness.RECEPTION: ("die Einladung zum Empfang", "die Einladungen zu den Empfängen"),
        Kindness.SIGNING: ("die feierliche Unterzeichnung", "die feierlichen Unterzeichnungen"),
        Kindness.CEREMONY: ("die Feier", "die Feiern"),
        Kindness.TALK: ("die Einladung zum Vortrag", "die Einladungen zu den Vorträgen"),
        Kindness.PRESS: ("das Treffen mit der Presse", "die Treffen mit der Presse"),
    },
    tour_of="die Führung durch {sites}",
    subjects=(
        "Der Austausch mit Ihnen war uns wichtig; es ging um diese Themen: {subjects}.",
        "Gern haben wir mit Ihnen über Folgendes gesprochen: {subjects}.",
        "Aus unserem Gespräch nehmen wir viel mit, besonders zu diesen Themen: {subjects}.",
    ),
    acts={
        AgreementAct.SIGNED: _done("unterzeichnet"),
        AgreementAct.RENEWED: _done("erneuert"),
        AgreementAct.EXTENDED: _done("verlängert"),
        AgreementAct.EXCHANGED: _done("ausgetauscht"),
        AgreementAct.ANNOUNCED: _done("bekannt gegeben"),
        AgreementAct.AGREED_IN_PRINCIPLE: (
            "Wir freuen uns, dass über {title} grundsätzlich Einigkeit besteht.",
            "Dass über {title} grundsätzlich Einigkeit besteht, ermutigt uns sehr.",
        ),
    },
    witnessed=(
        "Dass Sie zugegen waren, als {title} unterzeichnet wurde, war uns eine Ehre.",
        "Ihre Anwesenheit, als {title} unterzeichnet wurde, hat uns sehr gefreut.",
    ),
    title="„{title}“",
    others=(
        "Bitte richten Sie unseren Dank auch diesen Personen aus: {names}.",
        "Unser Dank gilt ebenso: {names}.",
    ),
    photograph=(
        "Diesem Brief liegt eine Aufnahme von unserem Besuch bei „{host}“ bei.",
        "Als Anlage erhalten Sie eine Aufnahme, die bei unserem Besuch bei „{host}“ entstanden ist.",
    ),
    photographs=(
        "Diesem Brief liegen Aufnahmen von unserem Besuch bei „{host}“ bei.",
        "Als Anlage erhalten Sie Aufnahmen, die bei unserem Besuch bei „{host}“ entstanden sind.",
    ),
    hopes=(
        "Ihnen und allen bei „{host}“ wünschen wir alles Gute und freuen uns auf ein Wiedersehen.",
        "Wir bleiben „{host}“ gern verbunden und hoffen, Sie bald wiederzusehen.",
        "Für die Zukunft wünschen wir Ihnen und „{host}“ viel Erfolg.",
    ),
    enclosed=("Anlage: {count} Aufnahme", "Anlage: {count} Aufnahmen"),
    place=lambda site: f"„{site}“",
    salutation=salutation,
    closing=lambda _: "Mit freundlichen Grüßen",
)
