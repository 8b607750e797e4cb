"""Letters of thanks in French; the salutation comes back in the last sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.briefing.letters.form_of_address import Gender, Title
from itinerary.briefing.letters.occasion import Kindness
from itinerary.briefing.letters.phrases import Phrases
from itinerary.spec.outcomes import AgreementAct

if TYPE_CHECKING:
    from itinerary.briefing.letters.form_of_address import Addressee

_OFFICES: Final = {
    Title.MINISTER: ("Monsieur le Ministre", "Madame la Ministre"),
    Title.AMBASSADOR: ("Monsieur l’Ambassadeur", "Madame l’Ambassadrice"),
    Title.GOVERNOR: ("Monsieur le Gouverneur", "Madame la Gouverneure"),
    Title.MAYOR: ("Monsieur le Maire", "Madame la Maire"),
    Title.PRESIDENT: ("Monsieur le Président", "Madame la Présidente"),
    Title.RECTOR: ("Monsieur le Recteur", "Madame la Rectrice"),
    Title.PROFESSOR: ("Monsieur le Professeur", "Madame la Professeure"),
}
_POLITE: Final = ("monsieur", "madame")


def greeting(addressee: Addressee | None) -> str:
    """Return how somebody is addressed in French, without the comma; the name does not stand in it."""
    if addressee is None:
        return "Madame, Monsieur"
    if addressee.salutation:
        return addressee.salutation.rstrip(",")
    if addressee.honorific.lower().startswith(_POLITE):
        return addressee.honorific
    if addressee.gender is not Gender.UNKNOWN:
        is_woman = addressee.gender is Gender.FEMALE
        return _OFFICES.get(addressee.title, ("Monsieur", "Madame"))[is_woman]
    return "Excellence" if addressee.title.is_of_state else "Madame, Monsieur"


def closing(addressee: Addressee | None) -> str:
    """Return the last sentence, by the rank of whom it is addressed to."""
    is_of_state = addressee is not None and addressee.title.is_of_state
    regard = "ma très haute considération" if is_of_state else "ma considération distinguée"
    return f"Je vous prie d’agréer, {greeting(addressee)}, l’expression de {regard}."


def date(written: str) -> str:
    """Return a date with the first of a month as an ordinal, which CLDR leaves out."""
    return f"1er{written[1:]}" if written.startswith("1 ") else written


def _done(participle: str) -> tuple[str, ...]:
    return (
        f"Nous nous réjouissons que le texte {{title}} ait été {participle}{{when}}.",
        f"C’est avec grand plaisir que nous avons vu le texte {{title}} {participle}{{when}}.",
    )


FRENCH: Final = Phrases(
    dated="{city}, le {date}",
    when=" ({days})",
    where=" à {city}",
    subject="Objet\N{NO-BREAK SPACE}: notre visite à {city}, {dates}",
    subject_without_city="Objet\N{NO-BREAK SPACE}: notre visite, {dates}",
    openings=(
        "Au nom de notre délégation, je vous remercie, vous et votre équipe ({host}), pour {things}{where}{when}.",
        "Je tiens à vous remercier chaleureusement, vous et vos collègues ({host}), pour {things}{where}{when}.",
        "Notre délégation vous exprime, à vous et à vos collègues ({host}), sa gratitude pour {things}{where}{when}.",
        "Ce fut un honneur d’être reçus chez vous ({host}). Je vous remercie sincèrement pour {things}{where}{when}.",
    ),
    things={
        Kindness.CONVERSATION: ("notre entretien", "nos entretiens"),
        Kindness.RECEIVING: ("l’audience que vous avez bien voulu nous accorder", "les audiences accordées"),
        Kindness.TOUR: ("la visite guidée", "les visites guidées"),
        Kindness.BREAKFAST: ("le petit-déjeuner", "les petits-déjeuners"),
        Kindness.LUNCH: ("le déjeuner", "les déjeuners"),
        Kindness.DINNER: ("le dîner", "les dîners"),
        Kindness.RECEPTION: ("la réception", "les réceptions"),
        Kindness.SIGNING: ("la cérémonie de signature", "les cérémonies de signature"),
        Kindness.CEREMONY: ("la cérémonie", "les cérémonies"),
        Kindness.TALK: ("l’invitation à prendre la parole", "les invitations à prendre la parole"),
        Kindness.PRESS: ("la rencontre avec la presse", "les rencontres avec la presse"),
    },
    tour_of="la visite guidée ({sites})",
    subjects=(
        "Nos échanges nous ont beaucoup apporté, notamment sur ces sujets\N{NO-BREAK SPACE}: {subjects}.",
        "Nous avons été heureux de parler avec vous des sujets suivants\N{NO-BREAK SPACE}: {subjects}.",
        "Nous gardons un excellent souvenir de ce dont nous avons parlé\N{NO-BREAK SPACE}: {subjects}.",
    ),
    acts={
        AgreementAct.SIGNED: _done("signé"),
        AgreementAct.RENEWED: _done("renouvelé"),
        AgreementAct.EXTENDED: _done("prolongé"),
        AgreementAct.EXCHANGED: _done("échangé"),
        AgreementAct.ANNOUNCED: _done("annoncé"),
        AgreementAct.AGREED_IN_PRINCIPLE: (
            "Nous nous réjouissons de l’accord de principe sur le texte {title}.",
            "L’accord de principe sur le texte {title} nous encourage beaucoup.",
        ),
    },
    witnessed=(
        "Votre présence lors de la signature du texte {title} nous a honorés.",
        "Nous avons été très sensibles à votre présence lorsque le texte {title} a été signé.",
    ),
    title="«\N{NARROW NO-BREAK SPACE}{title}\N{NARROW NO-BREAK SPACE}»",
    others=(
        "Nous vous saurions gré de transmettre nos remerciements à {names}.",
        "Nos remerciements vont également à {names}.",
    ),
    photograph=(
        "Vous trouverez ci-joint une photographie de notre visite ({host}), avec sa légende.",
        "Je joins à cette lettre une photographie de notre visite ({host}).",
    ),
    photographs=(
        "Vous trouverez ci-joint des photographies de notre visite ({host}), avec leurs légendes.",
        "Je joins à cette lettre des photographies de notre visite ({host}).",
    ),
    hopes=(
        "En souhaitant à toute votre équipe ({host}) plein succès, nous espérons vous revoir bientôt.",
        "Nous espérons vous retrouver bientôt et adressons nos vœux les meilleurs à vos collègues ({host}).",
        "Nous resterons volontiers en relation avec votre maison ({host}).",
    ),
    enclosed=("P. j.\N{NO-BREAK SPACE}: {count} photographie", "P. j.\N{NO-BREAK SPACE}: {count} photographies"),
    date=date,
    salutation=lambda addressee: f"{greeting(addressee)},",
    closing=closing,
)
