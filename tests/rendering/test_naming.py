from __future__ import annotations

from itinerary.rendering.content import Run, joined, plain
from itinerary.rendering.language import language
from itinerary.rendering.naming import (
    Mentions,
    family_name_first,
    full_name,
    organisation_in_context,
    organisation_name,
    people_in_row,
    post,
    post_in_full,
    reading,
    short_name,
    with_article,
)
from itinerary.spec.organisations import Organisation
from itinerary.spec.people import Counterpart, Delegate, NameOrder, PersonName
from itinerary.spec.visit import Frame, Visit

VISIT = Visit(
    format="1",
    visit=Frame.model_validate(
        {"id": "v", "title": "V", "home": "ours", "from": "2031-05-12", "to": "2031-05-13", "timezone": "Asia/Tokyo"}
    ),
    organisations={
        "ours": Organisation(name="Example College", acronym="EC"),
        "institute": Organisation(name="Institute of Rain", parent="ours", article=True),
        "embassy": Organisation(name="British Embassy Tokyo", native={"ja": "駐日英国大使館"}, article=True),
        "kitano": Organisation(name="Kitano University", native={"ja": "北野大学"}, acronym="KU"),
    },
    delegates={
        "ash": Delegate(
            name=PersonName(given="Imogen", family="Ashdown", honorific="Professor", post_nominals="FRS"),
            role="Vice-Provost (Research)",
            short_role="Vice-Provost",
            unit="Office of the Provost",
            organisation="institute",
        ),
        "chen": Delegate(name=PersonName(given="Mei", family="Chen", honorific="Dr")),
        "okoro": Delegate(name=PersonName(given="Ada", family="Okoro"), unit="Department of Rivers"),
    },
    counterparts={
        "aoyama": Counterpart(
            name=PersonName(
                given="Ren",
                family="Aoyama",
                order=NameOrder.FAMILY_FIRST,
                native={"ja": "青山 蓮"},
                reading="あおやま れん",
                short="President Aoyama",
            ),
            role="President",
            organisation="kitano",
        ),
        "other-chen": Counterpart(name=PersonName(given="Li", family="Chen", honorific="Dr")),
    },
)


def test_full_name_has_title_names_letters_and_own_script() -> None:
    assert full_name(VISIT.delegates["ash"].name) == plain("Professor Imogen Ashdown FRS")
    assert full_name(VISIT.counterparts["aoyama"].name) == (
        Run("Aoyama Ren"),
        Run(" "),
        Run("青山 蓮", language="ja"),
    )


def test_own_script_that_is_the_same_name_again_is_left_out() -> None:
    name = PersonName(given="Ana", family="Silva", honorific="Professor", native={"pt": "Ana Silva"})
    assert full_name(name) == plain("Professor Ana Silva")


def test_name_in_two_scripts_of_its_own() -> None:
    name = PersonName(given="Li", family="Chen", native={"zh-Hans": "陈丽", "zh-Hant": "陳麗"})
    assert full_name(name) == (
        Run("Li Chen"),
        Run(" "),
        Run("陈丽", language="zh-Hans"),
        Run(" "),
        Run("陳麗", language="zh-Hant"),
    )


def test_reading_knows_kana_from_a_hint() -> None:
    hint = PersonName(family="Nguyễn", reading="ng-WEE-en")
    assert reading(VISIT.counterparts["aoyama"].name) == (Run("あおやま れん", language="ja"),)
    assert reading(hint) == (Run("ng-WEE-en"),)
    assert reading(VISIT.delegates["ash"].name) == ()


def test_family_name_first_is_pointed_out_only_where_there_are_two_names() -> None:
    alone = PersonName(family="Suryani", order=NameOrder.FAMILY_FIRST)
    names = (VISIT.counterparts["aoyama"].name, VISIT.delegates["ash"].name, alone)
    assert [family_name_first(name) for name in names] == [True, False, False]


def test_post_in_brief_is_short_role_else_unit() -> None:
    people = (*VISIT.delegates.values(), *VISIT.counterparts.values())
    assert [post(person) for person in people] == ["Vice-Provost", "", "Department of Rivers", "President", ""]


def test_post_in_full_goes_up_to_the_parent_body() -> None:
    ash = VISIT.delegates["ash"]
    assert post_in_full(VISIT, ash) == (
        plain("Vice-Provost (Research)"),
        plain("Office of the Provost"),
        plain("Institute of Rain, Example College"),
    )
    assert post_in_full(VISIT, ash, with_organisation=False) == (
        plain("Vice-Provost (Research)"),
        plain("Office of the Provost"),
    )


def test_organisation_name_with_acronym_and_own_script() -> None:
    assert joined(organisation_name(VISIT.organisations["kitano"])) == "Kitano University (KU) 北野大学"
    assert organisation_in_context(VISIT, "institute") == "Institute of Rain, Example College"


def test_article_only_where_the_name_takes_one() -> None:
    names = (VISIT.organisations[name] for name in ("embassy", "kitano"))
    assert [with_article(found, found.name) for found in names] == ["the British Embassy Tokyo", "Kitano University"]


def test_short_name_is_in_full_where_two_would_be_alike() -> None:
    assert [short_name(VISIT, person) for person in ("ash", "chen", "other-chen", "okoro", "aoyama")] == [
        "Professor Ashdown",
        "Dr Mei Chen",
        "Dr Li Chen",
        "Ada Okoro",
        "President Aoyama",
    ]


def test_people_in_row_passes_over_those_unknown_to_the_reader() -> None:
    row = people_in_row(VISIT, ("ash", "nobody", "okoro", "aoyama"), language("en-GB"))
    assert row == "Professor Ashdown, Ada Okoro and President Aoyama"


def test_mentions_name_people_in_full_once() -> None:
    mentions = Mentions(VISIT)
    assert [mentions.person(person) for person in ("ash", "ash", "chen", "chen", "nobody")] == [
        "Professor Imogen Ashdown",
        "Professor Ashdown",
        "Dr Mei Chen",
        "Dr Mei Chen",
        "",
    ]


def test_mentions_spell_out_organisations_once() -> None:
    mentions = Mentions(VISIT)
    assert [mentions.organisation(name) for name in ("kitano", "kitano", "embassy", "embassy")] == [
        "Kitano University (KU)",
        "KU",
        "the British Embassy Tokyo",
        "the British Embassy Tokyo",
    ]
