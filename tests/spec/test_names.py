from __future__ import annotations

import pytest

from itinerary.spec.people import NameOrder, PersonName

FAMILY_FIRST = NameOrder.FAMILY_FIRST


@pytest.mark.parametrize(
    ("name", "full", "second_mention"),
    [
        (PersonName(given="Geraint", family="Rees", honorific="Professor"), "Professor Geraint Rees", "Professor Rees"),
        (PersonName(given="Geraint", family="Rees"), "Geraint Rees", "Geraint Rees"),
        (
            PersonName(given="Árpád", family="Szépvölgyi", order=FAMILY_FIRST, honorific="Minister"),
            "Minister Szépvölgyi Árpád",
            "Minister Szépvölgyi",
        ),
        (PersonName(given="Zoé", family="Nguyen", order=FAMILY_FIRST), "Nguyen Zoé", "Nguyen Zoé"),
        (PersonName(family="Suryani", honorific="Ms"), "Ms Suryani", "Ms Suryani"),
        (PersonName(family="Suryani"), "Suryani", "Suryani"),
        (PersonName(family="Suryani", order=FAMILY_FIRST), "Suryani", "Suryani"),
        (
            PersonName(given="Minh Anh", family="Nguyễn", order=FAMILY_FIRST, honorific="Dr", short="Dr Minh Anh"),
            "Dr Nguyễn Minh Anh",
            "Dr Minh Anh",
        ),
        (
            PersonName(given="Raphaël", family="Beausoleil", honorific="His Excellency", short="Ambassador Beausoleil"),
            "His Excellency Raphaël Beausoleil",
            "Ambassador Beausoleil",
        ),
        (
            PersonName(given="Geraint", family="Rees", honorific="Professor", post_nominals="FRS"),
            "Professor Geraint Rees",
            "Professor Rees",
        ),
    ],
    ids=[
        "title",
        "no title",
        "family first",
        "family first, no title",
        "mononym",
        "mononym, no title",
        "mononym, family first",
        "own short form",
        "honorific that is no title",
        "letters after the name",
    ],
)
def test_name_is_written_whole_once_and_then_briefly(name: PersonName, full: str, second_mention: str) -> None:
    assert (name.full, name.second_mention) == (full, second_mention)


def test_name_without_its_title_is_in_the_persons_own_order() -> None:
    assert PersonName(given="Árpád", family="Szépvölgyi", order=FAMILY_FIRST, honorific="Dr").unadorned == (
        "Szépvölgyi Árpád"
    )


def test_name_on_several_lines_becomes_one_line() -> None:
    assert PersonName(given=" Minh \n Anh ", family="Nguyễn").full == "Minh Anh Nguyễn"
