from __future__ import annotations

from support.findings import told
from support.specs import REGISTERS

from itinerary.checks.secrets import secret_in_open_text


def of_lund(fields: str) -> str:
    """Return the registers with more fields of the Rector."""
    return REGISTERS.replace("role: Rector, organisation: us}", f"role: Rector, organisation: us, {fields}}}")


def a_meeting(fields: str) -> str:
    """Return a meeting with more fields."""
    return f"""
        meetings:
          talks: {{title: Talks, partner: host, site: ministry, start: 2027-03-22 10:00, end: 11:00, delegates: all,
                  {fields}}}
        """


def test_a_passport_number_in_a_remark_for_the_delegation() -> None:
    hotel = "stays: {hotel: {site: hotel, check-in: 2027-03-22, check-out: 2027-03-23, remark: Lund is ZZ123456}}"
    assert told(hotel, secret_in_open_text, registers=of_lund("passport: ZZ123456")) == [
        "secret-in-open-text: `remark` is for the circle `delegation` and holds a passport number"
    ]


def test_a_number_may_stand_where_only_its_own_circle_reads() -> None:
    bring = a_meeting("bring: [Call Lund on +44 20 0000 0001]")
    assert told(bring, secret_in_open_text, registers=of_lund("phone: +44 20 0000 0001")) == []


def test_an_entry_that_is_narrowed_keeps_its_secrets() -> None:
    fields = "room: Call +44 20 0000 0001"
    registers = of_lund("phone: +44 20 0000 0001")
    assert told(a_meeting(f"{fields}, visibility: delegation"), secret_in_open_text, registers=registers) == []
    assert told(a_meeting(fields), secret_in_open_text, registers=registers) == [
        "secret-in-open-text: `room` is for the circle `host` and holds a delegate's own number"
    ]


def test_the_number_of_a_contact_may_be_told() -> None:
    room = a_meeting("room: Call +44 20 0000 0001")
    contact = f"{room}contacts: {{duty: {{name: Ida Lund, phone: +44 20 0000 0001}}}}"
    assert told(contact, secret_in_open_text, registers=of_lund("phone: +44 20 0000 0001")) == []


def test_whom_the_press_may_ask() -> None:
    press = "news: {press-contact: 'Ida Lund, lund@example.org'}"
    assert told(press, secret_in_open_text, registers=of_lund("email: lund@example.org")) == []


def test_a_point_to_avoid_is_a_warning() -> None:
    talks = a_meeting("gloss: on the old dam, brief: {avoid: [the old dam]}")
    assert told(talks, secret_in_open_text, with_severity=True) == [
        "warning: secret-in-open-text: `gloss` is for the circle `public` and holds a point to avoid"
    ]
