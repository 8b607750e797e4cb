"""Letters of thanks in Japanese: 拝啓 opens and 敬具 closes; the greeting of the season is left to the writer."""
# ruff: noqa: RUF001 - the brackets and colons of Japanese are wide

from __future__ import annotations

from typing import Final

from itinerary.briefing.letters.occasion import Kindness
from itinerary.briefing.letters.phrases import Phrases
from itinerary.spec.outcomes import AgreementAct


def _done(noun: str) -> tuple[str, ...]:
    return (
        f"{{when}}{{title}}の{noun}が行われましたことを、大変うれしく存じます。",
        f"{{title}}につきましては、{{when}}{noun}の運びとなり、誠に喜ばしく存じます。",
    )


JAPANESE: Final = Phrases(
    dated="{date}",
    when="{days}に",
    where="{city}にて",
    subject="{city}訪問の御礼（{dates}）",
    subject_without_city="訪問の御礼（{dates}）",
    openings=(
        "このたびの私どもの訪問に際しまして、{host}の皆様には{when}{where}{things}を賜り、誠にありがとうございました。",
        "{when}{where}{things}を賜りましたことにつき、{host}の皆様に心より御礼申し上げます。",
        "先般は、{host}の皆様より{when}{where}{things}を賜り、訪問団一同、厚く御礼申し上げます。",
        "{host}の皆様に温かくお迎えいただき、{when}{where}{things}を賜りましたこと、深く感謝申し上げます。",
    ),
    things={
        Kindness.CONVERSATION: ("ご懇談の機会", "ご懇談の機会"),
        Kindness.RECEIVING: ("ご面会の機会", "ご面会の機会"),
        Kindness.TOUR: ("ご案内", "ご案内"),
        Kindness.BREAKFAST: ("朝食会へのお招き", "朝食会へのお招き"),
        Kindness.LUNCH: ("昼食会へのお招き", "昼食会へのお招き"),
        Kindness.DINNER: ("夕食会へのお招き", "夕食会へのお招き"),
        Kindness.RECEPTION: ("レセプションへのお招き", "レセプションへのお招き"),
        Kindness.SIGNING: ("署名式へのご高配", "署名式へのご高配"),
        Kindness.CEREMONY: ("式典へのご高配", "式典へのご高配"),
        Kindness.TALK: ("講演の機会", "講演の機会"),
        Kindness.PRESS: ("記者会見へのご高配", "記者会見へのご高配"),
    },
    tour_of="{sites}のご案内",
    subjects=(
        "{subjects}についてお話しできましたことは、私どもにとりまして大変有意義でございました。",
        "また、{subjects}についてご意見を交わす機会をいただきましたことに、感謝いたしております。",
        "{subjects}をめぐるお話は、私どもにとりまして貴重なものとなりました。",
    ),
    acts={
        AgreementAct.SIGNED: _done("署名"),
        AgreementAct.RENEWED: _done("更新"),
        AgreementAct.EXTENDED: _done("延長"),
        AgreementAct.EXCHANGED: _done("交換"),
        AgreementAct.ANNOUNCED: _done("発表"),
        AgreementAct.AGREED_IN_PRINCIPLE: (
            "{title}につきまして、大筋で合意に至りましたことを、大変うれしく存じます。",
            "{title}につき大筋の合意に至りましたことは、私どもにとりまして大きな励みでございます。",
        ),
    },
    witnessed=(
        "{title}の署名にお立ち会いくださいましたことは、私どもにとりまして光栄でございました。",
        "{title}の署名に際しましてお立ち会いを賜り、厚く御礼申し上げます。",
    ),
    title="「{title}」",
    others=(
        "{names}にも、どうぞよろしくお伝えくださいませ。",
        "あわせて、{names}にも御礼を申し上げます。",
    ),
    photograph=(
        "{host}訪問の折の写真を同封いたしますので、ご査収ください。",
        "{host}を訪問いたしました際の写真を、本状に同封いたします。",
    ),
    photographs=(
        "{host}訪問の折の写真を同封いたしますので、ご査収ください。",
        "{host}を訪問いたしました際の写真を、本状に同封いたします。",
    ),
    hopes=(
        "末筆ながら、{host}のますますのご発展と皆様のご健勝をお祈り申し上げます。",
        "今後とも{host}の皆様との交流を大切にしてまいりたく存じます。",
        "{host}の皆様にまたお目にかかれます日を、心待ちにいたしております。",
    ),
    enclosed=("同封：写真{count}枚", "同封：写真{count}枚"),
    salutation=lambda addressee: (addressee.salutation if addressee else "") or "拝啓",
    closing=lambda _: "敬具",
    addressed="{bare} 様",
    largest_first=True,
    person="{bare}様",
    place=lambda site: f"「{site}」",
    between_sentences="",
)
