"""Letters of thanks in the Portuguese of Brazil."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.briefing.letters.form_of_address import Gender, Title
from itinerary.briefing.letters.occasion import Kindness
from itinerary.briefing.letters.phrases import Phrases
from itinerary.spec.outcomes import AgreementAct

if TYPE_CHECKING:
    from itinerary.briefing.letters.form_of_address import Addressee

_OFFICES: Final = {
    Title.MINISTER: ("Senhor Ministro", "Senhora Ministra"),
    Title.AMBASSADOR: ("Senhor Embaixador", "Senhora Embaixadora"),
    Title.GOVERNOR: ("Senhor Governador", "Senhora Governadora"),
    Title.MAYOR: ("Senhor Prefeito", "Senhora Prefeita"),
    Title.PRESIDENT: ("Senhor Presidente", "Senhora Presidente"),
    Title.RECTOR: ("Senhor Reitor", "Senhora Reitora"),
    Title.PROFESSOR: ("Senhor Professor", "Senhora Professora"),
}
"""Who is addressed by his office alone."""


def salutation(addressee: Addressee | None) -> str:
    """Return how a letter in Portuguese begins; one whose gender is not known is greeted by the whole name."""
    if addressee is None:
        return "Prezados Senhores,"
    if addressee.salutation:
        return f"{addressee.salutation.rstrip(',')},"
    if addressee.title is Title.EXCELLENCY or (addressee.title.is_of_state and addressee.gender is Gender.UNKNOWN):
        return "Excelência,"
    if addressee.gender is Gender.UNKNOWN:
        return f"Saudações cordiais, {addressee.own_form},"
    is_woman = addressee.gender is Gender.FEMALE
    if addressee.title in _OFFICES:
        return f"{_OFFICES[addressee.title][is_woman]},"
    return f"Prezada Senhora {addressee.family}," if is_woman else f"Prezado Senhor {addressee.family},"


def _done(noun: str) -> tuple[str, ...]:
    return (
        f"Alegra-nos muito {noun} do documento {{title}}{{when}}.",
        f"Recordamos com satisfação {noun} do documento {{title}}{{when}}.",
    )


PORTUGUESE: Final = Phrases(
    dated="{city}, {date}",
    when=" ({days})",
    where=" em {city}",
    subject="Nossa visita a {city}, {dates}",
    subject_without_city="Nossa visita, {dates}",
    openings=(
        "Em nome da nossa delegação, agradeço cordialmente à sua instituição ({host}) {things}{where}{when}.",
        "Escrevo para agradecer de coração à sua equipe ({host}) {things}{where}{when}.",
        "Nossa delegação agradece imensamente à sua equipe ({host}) {things}{where}{when}.",
    ),
    things={
        Kindness.CONVERSATION: ("nossa conversa", "nossas conversas"),
        Kindness.RECEIVING: ("sua gentil recepção", "sua gentil recepção"),
        Kindness.TOUR: ("a visita guiada", "as visitas guiadas"),
        Kindness.BREAKFAST: ("o café da manhã", "os cafés da manhã"),
        Kindness.LUNCH: ("o almoço", "os almoços"),
        Kindness.DINNER: ("o jantar", "os jantares"),
        Kindness.RECEPTION: ("o coquetel", "os coquetéis"),
        Kindness.SIGNING: ("a cerimônia de assinatura", "as cerimônias de assinatura"),
        Kindness.CEREMONY: ("a cerimônia", "as cerimônias"),
        Kindness.TALK: ("o convite para falar", "os convites para falar"),
        Kindness.PRESS: ("o encontro com a imprensa", "os encontros com a imprensa"),
    },
    tour_of="a visita guiada ({sites})",
    subjects=(
        "Foi um prazer conversar sobre estes temas: {subjects}.",
        "Valorizamos muito a troca de ideias sobre estes temas: {subjects}.",
    ),
    acts={
        AgreementAct.SIGNED: _done("a assinatura"),
        AgreementAct.RENEWED: _done("a renovação"),
        AgreementAct.EXTENDED: _done("a prorrogação"),
        AgreementAct.EXCHANGED: _done("a troca"),
        AgreementAct.ANNOUNCED: _done("o anúncio"),
        AgreementAct.AGREED_IN_PRINCIPLE: (
            "Alegra-nos o acordo de princípio sobre o documento {title}.",
            "O acordo de princípio sobre o documento {title} nos anima muito.",
        ),
    },
    witnessed=(
        "Sua presença na assinatura do documento {title} foi uma honra para nós.",
        "Agradecemos em especial sua presença na assinatura do documento {title}.",
    ),
    title="“{title}”",
    others=(
        "Pedimos que transmita nossos agradecimentos a {names}.",
        "Nossos agradecimentos vão também a {names}.",
    ),
    photograph=(
        "Segue em anexo uma fotografia da nossa visita ({host}).",
        "Com esta carta vai uma fotografia da nossa visita ({host}).",
    ),
    photographs=(
        "Seguem em anexo fotografias da nossa visita ({host}).",
        "Com esta carta vão fotografias da nossa visita ({host}).",
    ),
    hopes=(
        "Desejamos muito sucesso a toda a sua equipe ({host}) e esperamos um reencontro em breve.",
        "Será um prazer manter contato com a sua instituição ({host}).",
    ),
    enclosed=("Anexo: {count} fotografia", "Anexo: {count} fotografias"),
    salutation=salutation,
    closing=lambda _: "Atenciosamente,",
)
