from __future__ import annotations

import pytest
from support.noticed import HARBOUR, noticed

from itinerary.checks import native_names

IN_JAPAN = HARBOUR.replace("name: Example Port Authority}", "name: Example Port Authority, country: JP}")
HATA = "given: Ken, family: Hata, native: {ja: 畑 健}"
MORI = "given: Aya, family: Mori"


def with_people(*names: str, base: str = IN_JAPAN) -> str:
    people = "".join(f"  p{number}: {{name: {{{name}}}, organisation: port}}\n" for number, name in enumerate(names))
    return base.replace(
        "  holm: {name: {given: Nils, family: Holm, honorific: Mr}, role: Director, organisation: port}\n", people
    )


def test_where_nobody_has_a_native_name_none_is_missed() -> None:
    assert noticed(native_names.native_name_missing, base=with_people(MORI)) == []


def test_colleagues_without_a_native_name_are_told_one_by_one() -> None:
    assert noticed(native_names.native_name_missing, base=with_people(HATA, MORI, "given: Nils, family: Holm")) == [
        "counterparts/p1/name: the name of Aya Mori is not given in its own script",
        "counterparts/p2/name: the name of Nils Holm is not given in its own script",
    ]


def test_where_latin_letters_are_usual_no_native_name_is_missed() -> None:
    assert noticed(native_names.native_name_missing, base=with_people(HATA, MORI, base=HARBOUR)) == []


def test_our_own_people_need_no_native_name_for_the_hosts_sake() -> None:
    assert noticed(native_names.native_name_missing, base=with_people(HATA)) == []


def test_another_organisation_of_the_country_is_another_matter() -> None:
    council = with_people(HATA).replace(
        "sites:\n", "  knox: {name: {given: Ada, family: Knox}, organisation: council}\nsites:\n"
    )
    council = council.replace("delegates:\n", "  council: {name: Example Council, country: JP}\ndelegates:\n")
    assert noticed(native_names.native_name_missing, base=council) == []


def test_a_name_in_another_script_is_not_in_the_hosts() -> None:
    assert noticed(
        native_names.native_name_missing, base=with_people(HATA, "given: Noa, family: Levi, native: {he: נועה לוי}")
    ) == ["counterparts/p1/name: the name of Noa Levi is not given in its own script"]


@pytest.mark.parametrize(
    "native",
    [
        "ja: 畑 健",
        "ja: はた けん",
        "ja: ラファエル・ボーソレイユ",
        "ja: 畑 健 (Hata)",
        "zh-Hant: 陳大文",
        "ko: 김민수",
        "ru: Иван Петров",
        "el: Ελένη Παππά",
        "ar: سلمى الفاسي",
        "he: נועה בן־עמי",
        "th: สมชาย ใจดี",
        "vi: Nguyễn Minh Anh",
        "ja-Latn: Hata Ken",
        "sr: Milica Petrović",
    ],
)
def test_a_name_in_its_own_script_is_left_alone(native: str) -> None:
    assert (
        noticed(native_names.native_name_placeholder, base=with_people(f"given: A, family: B, native: {{{native}}}"))
        == []
    )


@pytest.mark.parametrize("filler", ["氏名", "○○", "TBC", "?", "……", "이름"])
def test_what_keeps_the_place_of_a_name_is_told(filler: str) -> None:
    held = with_people(f'given: A, family: B, native: {{ja: "{filler}"}}')
    assert noticed(native_names.native_name_placeholder, base=held) == [
        f"counterparts/p0/name/native/ja: '{filler}' is no name"
    ]


def test_latin_letters_are_no_name_in_a_language_of_another_script() -> None:
    assert noticed(
        native_names.native_name_placeholder, base=with_people("given: A, family: B, native: {ko: Kim Minsu}")
    ) == ["counterparts/p0/name/native/ko: 'Kim Minsu' is not written in the script of `ko`"]


def test_a_company_may_have_an_official_name_in_latin_letters() -> None:
    company = IN_JAPAN.replace("Authority, country", "Authority, native: {ja: EXAMPLE}, country")
    assert noticed(native_names.native_name_placeholder, base=company) == []


def test_an_organisation_or_site_called_name_is_told() -> None:
    company = IN_JAPAN.replace("Authority, country", "Authority, native: {ja: 名称}, country")
    sites = "  hall: {name: Hall, native: {ja: 未定}}\n"
    assert noticed(native_names.native_name_placeholder, base=company + sites) == [
        "organisations/port/native/ja: '名称' is no name",
        "sites/hall/native/ja: '未定' is no name",
    ]
