from __future__ import annotations

import pytest

from itinerary.rendering.scripts import Script, Writing, writing


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("ja", Writing("ja", Script.JAPANESE, "JP")),
        ("ja-Latn", Writing("ja", Script.LATIN, "JP")),
        ("zh-Hans", Writing("zh", Script.CHINESE_SIMPLIFIED, "CN")),
        ("zh-TW", Writing("zh", Script.CHINESE_TRADITIONAL, "TW")),
        ("zh-Hant-HK", Writing("zh", Script.CHINESE_TRADITIONAL, "HK")),
        ("ko", Writing("ko", Script.KOREAN, "KR")),
        ("ar", Writing("ar", Script.RIGHT_TO_LEFT, "EG")),
        ("he-IL", Writing("he", Script.RIGHT_TO_LEFT, "IL")),
        ("pt-BR", Writing("pt", Script.LATIN, "BR")),
        ("en-GB", Writing("en", Script.LATIN, "GB")),
        ("fr", Writing("fr", Script.LATIN, "FR")),
        ("qaa", Writing("qaa", Script.LATIN, "")),
    ],
)
def test_what_a_tag_leaves_out_is_supplied(tag: str, expected: Writing) -> None:
    assert writing(tag) == expected


def test_a_tag_bears_its_territory_where_one_is_known() -> None:
    assert [writing(tag).tag for tag in ("ja", "zh-Hant", "en-GB", "qaa")] == ["ja-JP", "zh-TW", "en-GB", "qaa"]
