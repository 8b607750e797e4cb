"""Visits of other shapes in French, German and Japanese: without a head, at home, with names of one's own."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from news.drafts import VISITS, draft, draft_of

from itinerary.news import story

WITNESS = copy.deepcopy(draft(VISITS / "witness.yaml").data)
INCOMING = copy.deepcopy(draft(VISITS / "incoming.yaml").data)
OPEN, CLOSE = "\N{FULLWIDTH LEFT PARENTHESIS}", "\N{FULLWIDTH RIGHT PARENTHESIS}"
ONE_PARTNER = copy.deepcopy(draft(VISITS / "one-partner.yaml").data)


def lines_of(data: dict[str, Any], language: str) -> list[str]:
    told = story(draft_of(copy.deepcopy(data)).public, language=language)
    return [paragraph.text for paragraph in told.told.opening]


def without_head(data: dict[str, Any]) -> dict[str, Any]:
    return {**data, "visit": {key: value for key, value in data["visit"].items() if key != "head"}}


@pytest.mark.parametrize(
    ("language", "lead", "members"),
    [
        (
            "fr",
            (
                "L’Example University of the Moors (EUM) a reçu du 4 au 5 octobre 2027 une délégation de la Fictional "
                "University of the Lakes (FUL). La délégation a également été reçue par l’Example Brewery."
            ),
            (
                "La délégation comprenait Pr Yui Satō (President), Pr Ken Mori (Vice President) et Dr Aki Ueda "
                "(Institute of Ripples)."
            ),
        ),
        (
            "de",
            (
                "Die Example University of the Moors (EUM) empfing vom 4. bis 5. Oktober 2027 eine Delegation der "
                "Fictional University of the Lakes (FUL). Auch die Example Brewery empfing die Delegation."
            ),
            (
                "Der Delegation gehörten Prof. Yui Satō (President), Prof. Ken Mori (Vice President) und Dr. Aki Ueda "
                "(Institute of Ripples) an."
            ),
        ),
    ],
)
def test_guests_whose_head_is_not_known(language: str, lead: str, members: str) -> None:
    assert lines_of(without_head(INCOMING), language)[:2] == [lead, members]


@pytest.mark.parametrize(
    ("language", "lead"),
    [
        ("fr", "s’est rendue à Vienne et à Graz du 4 au 5 septembre 2028."),
        ("de", "besuchte vom 4. bis 5. September 2028 Wien und Graz."),
        ("ja", "が、2028年9月4日から5日まで、ウィーン及びGrazを訪問しました。"),
    ],
)
def test_a_visit_within_the_country_names_its_cities(language: str, lead: str) -> None:
    at_home = {name: {**body, "country": "AT"} for name, body in WITNESS["organisations"].items()}
    assert lead in lines_of({**WITNESS, "organisations": at_home}, language)[0]


@pytest.mark.parametrize("language", ["fr", "de", "ja"])
def test_where_no_meeting_is_recorded_nobody_went_anywhere(language: str) -> None:
    outcomes = {**WITNESS["outcomes"], "meetings": {}}
    told = story(draft_of({**copy.deepcopy(WITNESS), "outcomes": outcomes}).public, language=language)
    assert told.told.standfirst is None
    assert told.title == "Visit of the Minister of Weather to Ruritania"


@pytest.mark.parametrize(
    ("language", "lead"),
    [
        (
            "fr",
            (
                "Pr Ana Silva (Rector, École maritime Exemple) a effectué une visite au Portugal le 10 mai 2027. "
                "L’Autorité portuaire Exemple (EPA) a accueilli Pr Silva."
            ),
        ),
        (
            "de",
            (
                "Prof. Ana Silva (Rector, Fiktive Seefahrtshochschule) besuchte am 10. Mai 2027 Portugal. Gastgeber "
                "war das Fiktive Hafenamt Lissabon (EPA)."
            ),
        ),
    ],
)
def test_bodies_with_a_name_in_the_language_bear_it(language: str, lead: str) -> None:
    data = copy.deepcopy(ONE_PARTNER)
    data["organisations"]["port"]["native"] = {
        "fr": "Autorité portuaire Exemple",
        "de": "Fiktives Hafenamt Lissabon",
    }
    data["organisations"]["college"]["native"] = {"fr": "École maritime Exemple", "de": "Fiktive Seefahrtshochschule"}
    assert lines_of(data, language)[0] == lead


def test_a_japanese_name_needs_no_space_and_no_short_form() -> None:
    data = copy.deepcopy(ONE_PARTNER)
    data["organisations"]["port"]["native"] = {"ja": "例示港湾局"}
    data["delegates"]["silva"]["name"]["native"] = {"ja": "汐留 花"}
    assert lines_of(data, "ja") == [
        (
            f"Example Maritime Collegeの汐留花教授{OPEN}Rector{CLOSE}が、"
            "2027年5月10日、ポルトガルを訪問しました。受け入れ先は、例示港湾局です。"
        ),
        (f"汐留教授は、次のように述べています{OPEN}原文は英語{CLOSE}。「The sea keeps its own minutes.」"),
        (
            f"リスボンでは、汐留教授が例示港湾局のRui do Mar氏{OPEN}Harbour Master"
            f"{CLOSE}を表敬訪問し、Old Tidal Basinを見学しました。"
        ),
    ]
