"""How everybody is addressed, by the form of address and in the language of the letter."""
# ruff: noqa: RUF001 - the colon of Chinese is wide

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from itinerary.briefing.letters.form_of_address import Addressee, addressee_of
from itinerary.briefing.letters.grammar import phrases_in
from itinerary.spec.people import Counterpart, NameOrder, PersonName

if TYPE_CHECKING:
    from itinerary.briefing.letters.phrases import Phrases


def addressed(honorific: str | None, role: str, salutation: str | None = None, **name: str) -> Addressee:
    person = PersonName(given="Anna", family="Kis", honorific=honorific, **name)  # type: ignore[arg-type]  # texts alone
    found = Counterpart(name=person, role=role, salutation=salutation)
    return addressee_of(found, found.name.unadorned)


def phrases(tag: str) -> Phrases:
    found = phrases_in(tag)
    assert found is not None
    return found


def begun(tag: str, addressee: Addressee | None) -> str:
    return phrases(tag).salutation(addressee)


@pytest.mark.parametrize(
    ("honorific", "role", "english", "german", "french"),
    [
        ("Professor", "Rector", "Dear Professor Kis,", "Guten Tag, Professor Anna Kis,", "Madame, Monsieur,"),
        ("Dr", "Director", "Dear Dr Kis,", "Guten Tag, Dr. Anna Kis,", "Madame, Monsieur,"),
        ("Ms", "Director", "Dear Ms Kis,", "Sehr geehrte Frau Kis,", "Madame,"),
        ("Mx", "Director", "Dear Mx Kis,", "Guten Tag, Anna Kis,", "Madame, Monsieur,"),
        ("Mr", "Mayor", "Dear Mr Kis,", "Sehr geehrter Herr Bürgermeister,", "Monsieur le Maire,"),
        ("Ms", "President, Board", "Dear Ms Kis,", "Sehr geehrte Frau Präsidentin,", "Madame la Présidente,"),
        ("Mr", "Vice President", "Dear Mr Kis,", "Sehr geehrter Herr Kis,", "Monsieur,"),
        ("Mr", "Minister of Ice", "Dear Minister,", "Sehr geehrter Herr Minister,", "Monsieur le Ministre,"),
        ("Mr", "Minister Counsellor", "Dear Mr Kis,", "Sehr geehrter Herr Kis,", "Monsieur,"),
        ("Minister", "Minister", "Dear Minister,", "Guten Tag, Anna Kis,", "Excellence,"),
        ("Her Excellency", "Ambassador", "Your Excellency,", "Exzellenz,", "Madame l’Ambassadrice,"),
        ("H.E.", "Governor", "Your Excellency,", "Exzellenz,", "Excellence,"),
        ("Ambassador", "Head", "Dear Ambassador,", "Guten Tag, Anna Kis,", "Excellence,"),
        ("Lord", "Chair", "Dear Lord Kis,", "Sehr geehrter Herr Kis,", "Monsieur,"),
        ("Dame", "Chair", "Dear Dame Anna,", "Sehr geehrte Frau Kis,", "Madame,"),
        (
            "Professor Dame",
            "Chair",
            "Dear Dame Anna,",
            "Sehr geehrte Frau Professorin Kis,",
            "Madame la Professeure,",
        ),
        (None, "Chair", "Dear Anna Kis,", "Guten Tag, Anna Kis,", "Madame, Monsieur,"),
    ],
)
def test_salutation_by_form_of_address(
    honorific: str | None, role: str, english: str, german: str, french: str
) -> None:
    addressee = addressed(honorific, role)
    assert [begun(tag, addressee) for tag in ("en", "de", "fr")] == [english, german, french]


@pytest.mark.parametrize(
    ("honorific", "portuguese", "chinese", "korean"),
    [
        ("Professor", "Saudações cordiais, Anna Kis,", "尊敬的Anna Kis教授：", "Anna Kis 교수님께"),
        ("Dr", "Saudações cordiais, Anna Kis,", "尊敬的Anna Kis博士：", "Anna Kis 박사님께"),
        ("Ms", "Prezada Senhora Kis,", "尊敬的Anna Kis女士：", "Anna Kis 님께"),
        ("Mr", "Prezado Senhor Kis,", "尊敬的Anna Kis先生：", "Anna Kis 님께"),
        ("Minister", "Excelência,", "尊敬的Anna Kis部长阁下：", "Anna Kis 장관님께"),
        ("His Excellency", "Excelência,", "尊敬的Anna Kis阁下：", "Anna Kis 각하께"),
        (None, "Saudações cordiais, Anna Kis,", "尊敬的Anna Kis：", "Anna Kis 님께"),
    ],
)
def test_salutation_in_portuguese_chinese_and_korean(
    honorific: str | None, portuguese: str, chinese: str, korean: str
) -> None:
    addressee = addressed(honorific, "Chair")
    assert [begun(tag, addressee) for tag in ("pt-BR", "zh-Hans", "ko")] == [portuguese, chinese, korean]


def test_salutation_of_nobody_in_particular() -> None:
    assert [begun(tag, None) for tag in ("en-GB", "en-US", "de", "fr", "ja")] == [
        "Dear Sir or Madam,",
        "Dear Sir or Madam:",
        "Sehr geehrte Damen und Herren,",
        "Madame, Monsieur,",
        "拝啓",
    ]


def test_a_name_that_is_written_otherwise_on_second_mention_is_so_in_english() -> None:
    assert begun("en", addressed(None, "President", short="President Kis")) == "Dear President Kis,"
    assert begun("de", addressed("Dr", "Chair", order=NameOrder.FAMILY_FIRST)) == "Guten Tag, Dr. Kis Anna,"


def test_an_honorific_of_the_letters_own_language_tells_the_gender() -> None:
    assert begun("de", addressed("Frau Professorin", "Chair")) == "Sehr geehrte Frau Professorin Kis,"
    assert begun("fr", addressed("Madame la Rectrice", "Chair")) == "Madame la Rectrice,"


@pytest.mark.parametrize("tag", ["en", "de", "fr", "ja"])
def test_the_planners_own_salutation_is_taken(tag: str) -> None:
    assert begun(tag, addressed("Dr", "Chair", "Liebe Anna,")).rstrip(",") == "Liebe Anna"


@pytest.mark.parametrize(
    ("tag", "honorific", "closing"),
    [
        ("en-GB", "Dr", "Yours sincerely,"),
        ("en-US", "Dr", "Sincerely,"),
        ("de", "Dr", "Mit freundlichen Grüßen"),
        ("ja", "Dr", "敬具"),
        ("fr", "Ms", "Je vous prie d’agréer, Madame, l’expression de ma considération distinguée."),
        ("fr", "Minister", "Je vous prie d’agréer, Excellence, l’expression de ma très haute considération."),
    ],
)
def test_closing_by_language_and_rank(tag: str, honorific: str, closing: str) -> None:
    assert phrases(tag).closing(addressed(honorific, "Chair")) == closing
