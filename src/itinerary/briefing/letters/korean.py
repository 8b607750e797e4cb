"""Letters of thanks in Korean. Particles hang on the last sound of a name, so that none stands right behind one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.briefing.letters.form_of_address import Title
from itinerary.briefing.letters.occasion import Kindness
from itinerary.briefing.letters.phrases import Phrases
from itinerary.spec.outcomes import AgreementAct

if TYPE_CHECKING:
    from itinerary.briefing.letters.form_of_address import Addressee

_TITLES: Final = {
    Title.EXCELLENCY: "각하",
    Title.MINISTER: "장관님",
    Title.AMBASSADOR: "대사님",
    Title.MAYOR: "시장님",
    Title.PROFESSOR: "교수님",
    Title.DOCTOR: "박사님",
}


def salutation(addressee: Addressee | None) -> str:
    """Return how a letter in Korean begins: the whole name, then the title."""
    if addressee is None:
        return "관계자 여러분께"
    if addressee.salutation:
        return addressee.salutation.rstrip(",")
    return f"{addressee.own_form} {_TITLES.get(addressee.title, '님')}께"


def _done(noun: str) -> tuple[str, ...]:
    return (
        f"{{title}} 문서의 {noun}{{when}} 이루어진 것을 매우 기쁘게 생각합니다.",
        f"{{title}} 문서의 {noun}{{when}} 이루어져 저희에게 큰 기쁨이 되었습니다.",
    )


KOREAN: Final = Phrases(
    dated="{date}",
    when=" {days}에",
    where=" {city}에서",
    subject="방문 감사 인사: {city}, {dates}",
    subject_without_city="방문 감사 인사: {dates}",
    openings=(
        "저희 대표단을 대표하여, {host} 여러분께서{when}{where} 베풀어 주신 다음의 후의에 깊이 감사드립니다: {things}.",
        "{host} 여러분께서{when}{where} 마련해 주신 자리에 진심으로 감사드립니다: {things}.",
        "저희 대표단 일동은 {host} 여러분의 따뜻한 환대에 깊이 감사드립니다.{when}{where} 함께한 자리: {things}.",
    ),
    things={
        Kindness.CONVERSATION: ("면담", "면담"),
        Kindness.RECEIVING: ("접견", "접견"),
        Kindness.TOUR: ("견학", "견학"),
        Kindness.BREAKFAST: ("조찬", "조찬"),
        Kindness.LUNCH: ("오찬", "오찬"),
        Kindness.DINNER: ("만찬", "만찬"),
        Kindness.RECEPTION: ("리셉션", "리셉션"),
        Kindness.SIGNING: ("서명식", "서명식"),
        Kindness.CEREMONY: ("기념식", "기념식"),
        Kindness.TALK: ("강연", "강연"),
        Kindness.PRESS: ("언론 간담회", "언론 간담회"),
    },
    tour_of="견학({sites})",
    subjects=(
        "다음 주제에 관하여 말씀을 나눌 수 있어 매우 뜻깊었습니다: {subjects}.",
        "다음 주제에 관한 귀한 의견에 감사드립니다: {subjects}.",
    ),
    acts={
        AgreementAct.SIGNED: _done("서명이"),
        AgreementAct.RENEWED: _done("갱신이"),
        AgreementAct.EXTENDED: _done("연장이"),
        AgreementAct.EXCHANGED: _done("교환이"),
        AgreementAct.ANNOUNCED: _done("발표가"),
        AgreementAct.AGREED_IN_PRINCIPLE: (
            "{title} 문서에 관하여 원칙적으로 합의하게 되어 매우 기쁩니다.",
            "{title} 문서에 관한 원칙적 합의는 저희에게 큰 힘이 됩니다.",
        ),
    },
    witnessed=(
        "{title} 문서의 서명에 함께해 주셔서 영광이었습니다.",
        "{title} 문서의 서명에 입회해 주신 데 깊이 감사드립니다.",
    ),
    title="「{title}」",
    others=(
        "다음 분들께도 저희의 감사를 전해 주시기 바랍니다: {names}.",
        "아울러 다음 분들께도 감사드립니다: {names}.",
    ),
    photograph=(
        "{host} 방문 때의 사진 한 장을 동봉합니다.",
        "{host} 방문 당시에 찍은 사진 한 장을 함께 보내 드립니다.",
    ),
    photographs=(
        "{host} 방문 때의 사진을 동봉합니다.",
        "{host} 방문 당시에 찍은 사진을 함께 보내 드립니다.",
    ),
    hopes=(
        "{host} 여러분의 건승과 발전을 기원하며, 다시 뵐 날을 고대합니다.",
        "앞으로도 {host} 여러분과의 인연을 소중히 이어 가겠습니다.",
    ),
    enclosed=("동봉: 사진 {count}장", "동봉: 사진 {count}장"),
    salutation=salutation,
    closing=lambda _: "감사합니다.",
    addressed="{bare} 귀하",
    largest_first=True,
    person="{bare} 님",
)
