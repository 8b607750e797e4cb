"""Letters of thanks in Chinese, in simplified characters."""
# ruff: noqa: RUF001 - the signs of Chinese are wide

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.briefing.letters.form_of_address import Gender, Title
from itinerary.briefing.letters.occasion import Kindness
from itinerary.briefing.letters.phrases import Phrases
from itinerary.spec.outcomes import AgreementAct

if TYPE_CHECKING:
    from itinerary.briefing.letters.form_of_address import Addressee

_TITLES: Final = {
    Title.EXCELLENCY: "阁下",
    Title.MINISTER: "部长阁下",
    Title.AMBASSADOR: "大使阁下",
    Title.MAYOR: "市长",
    Title.PROFESSOR: "教授",
    Title.DOCTOR: "博士",
}
_POLITE: Final = {Gender.FEMALE: "女士", Gender.MALE: "先生", Gender.UNKNOWN: ""}


def salutation(addressee: Addressee | None) -> str:
    """Return how a letter in Chinese begins: the whole name, then the title."""
    if addressee is None:
        return "尊敬的先生/女士："
    if addressee.salutation:
        return f"{addressee.salutation.rstrip(',，:：')}："
    title = _TITLES.get(addressee.title, _POLITE[addressee.gender])
    return f"尊敬的{addressee.own_form}{title}："


def _done(verb: str) -> tuple[str, ...]:
    return (
        f"{{title}}已{{when}}{verb}，我们深感欣慰。",
        f"我们很高兴看到{{title}}{{when}}{verb}。",
    )


CHINESE: Final = Phrases(
    dated="{date}",
    when="于{days}",
    where="在{city}",
    subject="{city}之行致谢（{dates}）",
    subject_without_city="访问致谢（{dates}）",
    openings=(
        "我谨代表代表团，衷心感谢您和{host}的各位同仁{when}{where}为我们安排的{things}。",
        "承蒙{host}{when}{where}为我们安排{things}，谨向您和各位同仁致以诚挚的谢意。",
        "此次访问期间，{host}{when}{where}为我们安排了{things}，代表团全体成员不胜感激。",
    ),
    things={
        Kindness.CONVERSATION: ("会谈", "会谈"),
        Kindness.RECEIVING: ("会见", "会见"),
        Kindness.TOUR: ("参观", "参观"),
        Kindness.BREAKFAST: ("早餐会", "早餐会"),
        Kindness.LUNCH: ("午宴", "午宴"),
        Kindness.DINNER: ("晚宴", "晚宴"),
        Kindness.RECEPTION: ("招待会", "招待会"),
        Kindness.SIGNING: ("签署仪式", "签署仪式"),
        Kindness.CEREMONY: ("仪式", "仪式"),
        Kindness.TALK: ("演讲", "演讲"),
        Kindness.PRESS: ("媒体见面会", "媒体见面会"),
    },
    tour_of="{sites}的参观",
    subjects=(
        "我们就{subjects}交换了意见，受益良多。",
        "能与您谈及{subjects}，我们深感荣幸。",
    ),
    acts={
        AgreementAct.SIGNED: _done("签署"),
        AgreementAct.RENEWED: _done("续签"),
        AgreementAct.EXTENDED: _done("延期"),
        AgreementAct.EXCHANGED: _done("互换"),
        AgreementAct.ANNOUNCED: _done("宣布"),
        AgreementAct.AGREED_IN_PRINCIPLE: (
            "双方就{title}达成原则性共识，我们深感欣慰。",
            "我们很高兴双方就{title}达成了原则性共识。",
        ),
    },
    witnessed=(
        "承蒙您见证{title}的签署，我们深感荣幸。",
        "您亲临{title}的签署现场，令我们倍感荣幸。",
    ),
    title="《{title}》",
    others=(
        "烦请代我们向{names}致谢。",
        "同时谨向{names}致以谢意。",
    ),
    photograph=(
        "随信附上访问{host}时的照片一张。",
        "现随函寄上访问{host}时拍摄的一张照片。",
    ),
    photographs=(
        "随信附上访问{host}时的照片。",
        "现随函寄上访问{host}时拍摄的照片。",
    ),
    hopes=(
        "祝{host}事业兴旺，祝您身体健康，期待再次相见。",
        "我们愿与{host}保持联系，并祝一切顺利。",
    ),
    enclosed=("附：照片{count}张", "附：照片{count}张"),
    salutation=salutation,
    closing=lambda _: "此致\n敬礼",
    addressed="{bare}",
    largest_first=True,
    person="{bare}",
    between_sentences="",
)
