from __future__ import annotations

import pytest
from load.telling import FRAME, PEOPLE, loaded, told

from itinerary.load import load_data
from itinerary.spec.moments import Attendance


@pytest.mark.parametrize(
    ("field", "said"),
    [
        (
            "partner: prt",
            [
                "meetings.call.partner: unknown-organisation: there is no organisation `prt`",
                "= did you mean `port`?",
            ],
        ),
        (
            "partner: silva",
            [
                "meetings.call.partner: unknown-organisation: there is no organisation `silva`",
                "= `silva` is a delegate",
            ],
        ),
        (
            "also: [port, cityhall]",
            [
                "meetings.call.also.1: unknown-organisation: there is no organisation `cityhall`",
                "= defined: port, us",
            ],
        ),
        ("site: quay", ["meetings.call.site: unknown-site: there is no site `quay`", "= the spec defines no site yet"]),
        (
            "signs: loi",
            [
                "meetings.call.signs: unknown-agreement: there is no agreement `loi`",
                "= the spec defines no agreement yet",
            ],
        ),
        (
            "chaired-by: prados",
            [
                "meetings.call.chaired-by: unknown-person: there is no delegate or counterpart `prados`",
                "= did you mean `prado`?",
            ],
        ),
        (
            "counterparts: [prado, silva]",
            [
                "meetings.call.counterparts.1: unknown-counterpart: there is no counterpart `silva`",
                "= `silva` is a delegate",
            ],
        ),
        (
            "agenda: [{topic: Water, led-by: nobody}]",
            [
                "meetings.call.agenda.0.led-by: unknown-person: there is no delegate or counterpart `nobody`",
                "= defined: costa, prado, silva",
            ],
        ),
        (
            "delegates: [silva, Costa]",
            [
                "meetings.call.delegates.1: unknown-delegate: there is no delegate `Costa`",
                "= did you mean `costa`?",
            ],
        ),
        (
            "delegates: all except nobody and costa",
            [
                "meetings.call.delegates: unknown-delegate: there is no delegate `nobody`",
                "= defined: costa, silva",
            ],
        ),
        (
            "delegates: [all except nobody]",
            [
                "meetings.call.delegates.0: unknown-delegate: there is no delegate `nobody`",
                "= defined: costa, silva",
            ],
        ),
        (
            "delegates: silva, nobody",
            [
                "meetings.call.delegates: unknown-delegate: there is no delegate `nobody`",
                "= defined: costa, silva",
            ],
        ),
    ],
)
def test_id_that_is_not_defined_is_told_with_what_may_be_meant(field: str, said: list[str]) -> None:
    assert told(f"{PEOPLE}meetings:\n  call:\n    title: Call\n    {field}\n") == said


def test_key_that_is_an_id_is_told_at_the_key() -> None:
    added = "meetings: {call: {title: Call}}\noutcomes: {meetings: {cal: {held: true}}, agreements: {}}"
    assert told(added) == [
        "outcomes.meetings.cal<key>: unknown-meeting: there is no meeting `cal`",
        "= did you mean `call`?",
    ]


def test_place_may_be_an_airport_but_not_an_unknown_site() -> None:
    journey = "{by: train, from: LIS, to: quay, departs: 2027-05-10 9:00, arrives: 12:00}"
    assert told(f"travel: {{north: {journey}}}") == [
        "travel.north.to: unknown-site: there is no site `quay`",
        "= the spec defines no site yet",
    ]


def test_spaces_around_an_id_do_not_count() -> None:
    found = loaded(
        PEOPLE + "meetings: {call: {title: Call, partner: ' port ', counterparts: ' prado', also: [' us ']}}"
    )
    assert found.report.diagnostics == ()
    assert found.visit is not None
    read = found.visit.meetings["call"]
    assert (read.partner, read.also, read.counterparts) == ("port", ("us",), ("prado",))


def test_one_id_for_two_people_is_told_of_both() -> None:
    people = "delegates: {silva: {name: {family: Silva}}}\ncounterparts: {silva: {name: {family: Silva}}}\n"
    assert told(people) == [
        "counterparts.silva<key>: ambiguous-id: `silva` is both a delegate and a counterpart",
        "= give one of them another id: people are referred to by id alone",
    ]
    assert loaded(people).report.diagnostics[0].related == ("delegates", "silva")


def test_many_ids_are_listed_in_part() -> None:
    sites = ", ".join(f"site-{letter}: {{name: {letter}}}" for letter in "abcdefghij")
    assert told(f"sites: {{{sites}}}\nmeetings: {{call: {{title: Call, site: nowhere}}}}") == [
        "meetings.call.site: unknown-site: there is no site `nowhere`",
        "= defined: site-a, site-b, site-c, site-d, site-e, site-f, site-g, site-h, …",
    ]


def test_empty_register_is_said_to_be_empty() -> None:
    assert told("delegates: {}\nmeetings: {call: {title: Call, delegates: silva}}") == [
        "meetings.call.delegates: unknown-delegate: there is no delegate `silva`",
        "= the spec defines no delegate yet",
    ]


def test_register_that_is_no_mapping_is_one_finding_and_hides_nothing_else() -> None:
    added = "delegates: [silva]\nmeetings: {call: {title: Call, delegates: silva, leads: silva, signs: mou}}"
    assert told(added) == [
        "meetings.call.signs: unknown-agreement: there is no agreement `mou`",
        "= the spec defines no agreement yet",
        "delegates: wrong-value: `delegates` has fields of its own, and cannot be a list",
        "= write them below it, indented",
    ]


def test_register_under_a_misspelt_name_is_one_finding_and_hides_nothing_else() -> None:
    added = "delegate: {silva: {}}\nmeetings: {call: {title: Call, delegates: silva, leads: silva, signs: mou}}"
    assert told(added) == [
        "meetings.call.signs: unknown-agreement: there is no agreement `mou`",
        "= the spec defines no agreement yet",
        "delegate<key>: unknown-field: a visit spec has no field `delegate`",
        "= did you mean `delegates`?",
    ]


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("all except nobody", Attendance(everyone=True)),
        ("all except nobody, costa", Attendance(everyone=True, named=("costa",))),
        ("all except nobody and no-one-else and costa", Attendance(everyone=True, named=("costa",))),
        ("[all except nobody and costa]", Attendance(everyone=True, named=("costa",))),
        ("[silva, nobody, costa]", Attendance(named=("silva", "costa"))),
        ("'silva, nobody, costa'", Attendance(named=("silva", "costa"))),
        ("nobody", Attendance()),
        ("[nobody]", Attendance()),
        ("all", Attendance(everyone=True)),
    ],
)
def test_unknown_name_goes_from_a_list_of_people_and_the_others_stay(written: str, left: Attendance) -> None:
    found = loaded(f"{PEOPLE}meetings:\n  call:\n    title: Call\n    delegates: {written}\n")
    assert found.visit is not None
    assert found.visit.meetings["call"].delegates == left
    assert found.damaged == (frozenset() if written == "all" else {("meetings", "call")})


def test_home_that_is_not_defined_is_one_finding() -> None:
    assert told("", base=FRAME.replace("home: us", "home: prot")) == [
        "visit.home: unknown-organisation: there is no organisation `prot`",
        "= did you mean `port`?",
    ]


def test_nothing_is_called_unknown_where_part_of_the_spec_could_not_be_read() -> None:
    data = {"format": "1", "visit": {"home": "us"}, "meetings": {"call": {"title": "Call", "site": "quay", "room": []}}}
    assert [(finding.rule, finding.path) for finding in load_data(data, complete=False).report] == [
        ("wrong-value", ("meetings", "call", "room"))
    ]


def test_nearest_id_is_sought_for_the_first_hundred_alone() -> None:
    """A spec with more is wrong as a whole, and comparing all with all would take minutes."""
    meetings = {f"call-{number}": {"title": "Call", "site": f"plase-{number}"} for number in range(120)}
    sites = {f"place-{number}": {"name": "Place"} for number in range(120)}
    report = load_data({"sites": sites, "meetings": meetings}, complete=True).report
    guesses = [finding.help for finding in report if finding.rule == "unknown-site" and "did you mean" in finding.help]
    assert guesses == [f"did you mean `place-{number}`?" for number in range(100)]
