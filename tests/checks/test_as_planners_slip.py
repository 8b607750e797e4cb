"""Slips that were put into realistic visits by hand and went unnoticed at first; beside each what is no slip."""

from __future__ import annotations

import pytest
from support.findings import told
from support.noticed import HARBOUR, noticed

from itinerary.checks.claims import told_as_signed
from itinerary.checks.interpreting import no_common_language
from itinerary.checks.journeys import implausible_journey, missing_journey
from itinerary.checks.lengths import agenda_overrun
from itinerary.checks.names import honorific_with_given_name
from itinerary.checks.own_scripts import letters_of_other_language, name_not_readable
from itinerary.checks.pictures import caption_order
from itinerary.checks.secrets import secret_in_open_text
from itinerary.checks.spellings import misspelt_name, name_not_as_official, title_in_name
from itinerary.checks.telling import published_without_clearance, relative_time
from itinerary.checks.texts import placeholder
from itinerary.checks.travel_papers import visitor_not_screened
from itinerary.checks.written_dates import wrong_anniversary


def an_objective(words: str, *, base: str = HARBOUR) -> tuple[str, str]:
    call = f"meetings: {{call: {{title: Call, partner: port, delegates: all, brief: {{objectives: ['{words}']}}}}}}\n"
    return call, base


def named(name: str) -> str:
    """Return the visit to the harbour, where the host bears another name."""
    return HARBOUR.replace("{given: Nils, family: Holm, honorific: Mr}", f"{{{name}}}")


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("à confirmer", True),
        ("Salle à confirmer, 2e étage", True),
        ("por confirmar", True),
        ("noch offen", True),
        ("未定", True),
        ("to follow", True),
        ("Gate __", True),
        ("Meet [name] at the gate", True),
        ("Le directeur reste à confirmer dans ses fonctions", False),
        ("Die Frage ist noch offen und wird im Mai entschieden", False),
        ("A paper is to follow the talk", False),
        ("[applause]", False),
    ],
)
def test_a_placeholder_may_be_in_any_language_of_the_documents(words: str, *, is_told: bool) -> None:
    added, base = an_objective(words)
    assert bool(noticed(placeholder, added, base=base)) is is_told


@pytest.mark.parametrize(
    ("name", "words", "is_told"),
    [
        ("given: Nora, family: von Bülow-Holm", "Thank Dr von Buelow-Holm", True),
        ("given: Nora, family: von Bülow-Holm", "Thank Dr von Bülow-Holm", False),
        ("given: María, family: Fuentes Larraín", "Thank Minister Fuentas", True),
        ("given: María, family: Fuentes Larraín", "Thank Minister Larrain", False),
    ],
)
def test_a_double_name_is_misspelt_in_either_part(name: str, words: str, *, is_told: bool) -> None:
    added, base = an_objective(words, base=named(name))
    assert bool(noticed(misspelt_name, added, base=base)) is is_told


@pytest.mark.parametrize(
    ("words", "is_told"), [("President Jüri", True), ("President Jüri Tamm", False), ("President Tamm", False)]
)
def test_the_title_of_an_office_does_not_go_with_the_given_name(words: str, *, is_told: bool) -> None:
    added, base = an_objective(words, base=named("given: Jüri, family: Tamm"))
    assert bool(noticed(honorific_with_given_name, added, base=base)) is is_told


def test_a_title_of_another_language_in_a_name_is_told() -> None:
    added, base = an_objective("Meet", base=named("given: Ing. Nils, family: Holm"))
    assert noticed(title_in_name, added, base=base) == [
        "counterparts/holm/name/given: the given name of Ing. Nils Holm begins with a title"
    ]


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("See the Exmaple Port Authority", True),
        ("See the Example Port Authorty", True),
        ("See the Example Port Authority", False),
        ("See both Example Port Authoritys", False),
        ("See an Example Port Office", False),
    ],
)
def test_the_name_of_a_body_with_a_letter_wrong_is_told(words: str, *, is_told: bool) -> None:
    added, base = an_objective(words)
    assert bool(noticed(name_not_as_official, added, base=base)) is is_told


@pytest.mark.parametrize(("language", "is_told"), [("ar", True), ("fa", False)])
def test_letters_of_a_persian_keyboard_are_told_in_an_arabic_name(language: str, *, is_told: bool) -> None:
    added, base = an_objective(
        "Meet", base=named(f"given: Nora, family: Qahtani, native: {{{language}: نورة القحطانی}}")
    )
    assert bool(noticed(letters_of_other_language, added, base=base)) is is_told


def test_who_is_thanked_by_a_short_name_must_be_readable_too() -> None:
    host = named("given: Hương, family: Trần, order: family-first, short: Minister Hương")
    added, _ = an_objective("Meet")
    toast = "remarks: {toast: {speaker: lund, meeting: call, thanks: [Minister Hương]}}\n"
    assert len(noticed(name_not_readable, added + toast, base=host)) == 1


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Celebrate 20 years since 2011", ["'20 years since 2011' does not add up"]),
        ("Twenty years of summers since 2011", ["'Twenty years of summers since 2011' does not add up"]),
        ("Celebrate 16 years since 2011", []),
        ("Celebrate fifteen years since 2011", []),
    ],
)
def test_a_span_of_years_adds_up(words: str, expected: list[str]) -> None:
    added, base = an_objective(words)
    assert noticed(wrong_anniversary, added, base=base) == [
        f"meetings/call/brief/objectives/0: {one}" for one in expected
    ]


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("Her passport: ZZ1234567", True),
        ("Passeport n° 12AB34567", True),
        ("Bring the passport at 10:00", False),
        ("Passport control in Hall 12345", False),
    ],
)
def test_the_number_of_a_passport_in_open_text_is_told(words: str, *, is_told: bool) -> None:
    flight = "by: flight, from: OSL, to: LHR, departs: 2027-05-10 14:00, arrives: 15:20"
    added = f"travel: {{out: {{{flight}, remark: '{words}'}}}}\n"
    assert bool(noticed(secret_in_open_text, added)) is is_told


@pytest.mark.parametrize(("arrives", "is_told"), [("2027-05-11 20:00", False), ("2027-05-12 20:00", True)])
def test_a_day_too_many_shows_on_the_longest_way(arrives: str, *, is_told: bool) -> None:
    added = f"travel: {{out: {{by: flight, from: OSL, to: SYD, departs: 2027-05-10 12:00, arrives: {arrives}}}}}\n"
    assert bool(noticed(implausible_journey, added)) is is_told


def test_two_beds_far_apart_after_a_free_day_need_a_journey() -> None:
    added = """
meetings:
  call: {title: Call, site: ministry, start: 2027-03-22 10:00, end: 11:00, delegates: lund}
  later: {title: Later, kind: briefing, site: tokyo, start: 2027-03-25 10:00, end: 11:00, delegates: lund}
stays:
  one: {site: hotel, check-in: 2027-03-21, check-out: 2027-03-24, guests: lund}
  two: {site: tokyo-hotel, check-in: 2027-03-24, check-out: 2027-03-25, guests: lund}
travel:
  out: {by: flight, from: LHR, to: BUD, departs: 2027-03-21 8:00, arrives: 11:30, aboard: lund}
"""
    assert told(added, missing_journey) == [
        "missing-journey: Ida Lund: no journey from Example Hotel to Example Ryokan"
    ]


def test_speeches_fit_into_the_meeting() -> None:
    added = """
meetings: {call: {title: Call, partner: port, site: quay, start: 2027-05-10 10:00, end: 10:30, delegates: all}}
remarks:
  one: {speaker: lund, meeting: call, takes: 20 min}
  two: {speaker: berg, meeting: call, takes: 5 min}
"""
    assert noticed(agenda_overrun, added) == []
    assert noticed(agenda_overrun, added.replace("5 min", "15 min")) == [
        'remarks/one/takes: our speeches at "Call" take 35 min'
    ]


SIGNED = """
meetings: {call: {title: Call, partner: port, start: 2027-05-10 10:00, end: 11:00, delegates: all, signs: loi}}
agreements: {loi: {kind: letter-of-intent}}
outcomes:
  meetings: {call: {held: true}}
  agreements: {loi: {act: announced, on: 2027-05-10, at: call}}
"""


@pytest.mark.parametrize(
    ("headline", "is_told"),
    [
        ("Two houses sign a letter", True),
        ("Rector signs new letter in Oslo", True),
        ("Two houses announce a letter", False),
        ("A sign of friendship", False),
        ("Rector to sign the letter in May", False),
    ],
)
def test_a_headline_tells_of_no_signing_where_nothing_was_signed(headline: str, *, is_told: bool) -> None:
    assert bool(noticed(told_as_signed, f"{SIGNED}news: {{headline: {headline}}}\n")) is is_told


@pytest.mark.parametrize(
    ("caption", "is_told"),
    [
        ("From left: Dr Lund and Mr Holm", False),
        ("From left: Mr Holm and Dr Lund", True),
        ("Mr Holm welcomes Dr Lund", False),
    ],
)
def test_a_caption_names_people_in_their_order(caption: str, *, is_told: bool) -> None:
    added = f"outcomes: {{photographs: {{one: {{people: [lund, holm], caption: '{caption}', consent: given}}}}}}\n"
    assert bool(noticed(caption_order, added)) is is_told


@pytest.mark.parametrize(("when", "is_told"), [("next July", True), ("in July 2028", False)])
def test_next_steps_name_the_year(when: str, *, is_told: bool) -> None:
    added = f"outcomes: {{next-steps: [{{what: the second summer school, when: {when}}}]}}\n"
    assert bool(noticed(relative_time, added)) is is_told


@pytest.mark.parametrize(("approved", "is_told"), [("2027-05-17", False), ("2027-05-21", True)])
def test_a_quotation_is_approved_before_the_story_is_out(approved: str, *, is_told: bool) -> None:
    added = f"""
meetings: {{call: {{title: Call, partner: port, start: 2027-05-10 10:00, end: 11:00, delegates: all}}}}
outcomes:
  meetings: {{call: {{held: true}}}}
  quotations: {{one: {{speaker: lund, words: Good., approved: {{by: Office, on: {approved}}}}}}}
news: {{published: 2027-05-20}}
"""
    assert bool(noticed(published_without_clearance, added)) is is_told


SCREENED = HARBOUR.replace("role: Rector,", "role: Rector, screened: 2027-05-01,").replace(
    "sites:\n", "sites:\n  works: {name: Crane Works, kind: factory, city: Oslo, address: Crane Street 1}\n"
)


@pytest.mark.parametrize(("delegates", "is_told"), [("all", True), ("berg", False), ("lund", False)])
def test_a_host_who_screens_one_screens_all_who_come(delegates: str, *, is_told: bool) -> None:
    tour = "kind: tour, partner: port, site: works, start: 2027-05-10 10:00, end: 11:00"
    added = f"meetings: {{tour: {{title: Tour, {tour}, delegates: {delegates}}}}}\n"
    assert bool(noticed(visitor_not_screened, added, base=SCREENED)) is is_told


def test_at_a_signing_somebody_has_to_be_understood() -> None:
    mute = HARBOUR.replace("role: Director,", "role: Director, languages: [nb],")
    mute = mute.replace("role: Rector,", "role: Rector, languages: [vi],")
    added = "meetings: {call: {title: Call, kind: signing, partner: port, delegates: lund, counterparts: holm}}\n"
    assert noticed(no_common_language, added, base=mute) == [
        'meetings/call/counterparts/0: nobody speaks a language of Mr Nils Holm at "Call"'
    ]
