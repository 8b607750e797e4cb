"""The words around a story in Japanese."""

from __future__ import annotations

from typing import Final

from itinerary.news.labels import Labels

LABELS: Final = Labels(
    story="記事案",
    story_let_go="記事",
    headlines="見出し案",
    to_be_published="公開予定日",
    section="掲載欄",
    length="記事の分量",
    words="{count}字",
    more_information="関連リンク",
    press_contact="報道関係のお問い合わせ先",
    captions="写真説明",
    parting="\N{FULLWIDTH COLON}",
    edition_draft="{date}付草稿\N{FULLWIDTH LEFT PARENTHESIS}未公開\N{FULLWIDTH RIGHT PARENTHESIS}",
    edition_released="第{release}版、{date}",
)
