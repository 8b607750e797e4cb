from __future__ import annotations

import pytest
from load.telling import FRAME, PEOPLE, loaded, told

_ID = "= an id has lower-case letters a to z, digits and single hyphens, such as `osaka-leadership`"


def test_a_sound_visit_has_no_findings() -> None:
    assert told(PEOPLE) == []


@pytest.mark.parametrize(
    ("added", "said"),
    [
        (
            "sites: {quay: {name: Quay, ciyt: Lisbon}}",
            ["sites.quay.ciyt<key>: unknown-field: `quay` has no field `ciyt`", "= did you mean `city`?"],
        ),
        (
            "metings: {}",
            ["metings<key>: unknown-field: a visit spec has no field `metings`", "= did you mean `meetings`?"],
        ),
        (
            "contacts: {duty: {name: Duty line, teleprompter: none}}",
            [
                "contacts.duty.teleprompter<key>: unknown-field: `duty` has no field `teleprompter`",
                "= known here: visibility, notes, name, kind, phone, email, when, share-with-hosts",
            ],
        ),
        (
            "meetings: {call: {title: Call, talking-points: [Thanks]}}",
            [
                "meetings.call.talking-points<key>: unknown-field: `call` has no field `talking-points`",
                "= `talking-points` belongs under `brief`",
            ],
        ),
        (
            "delegates: {silva: {name: {family: Silva}, honorific: Dr}}",
            [
                "delegates.silva.honorific<key>: unknown-field: `silva` has no field `honorific`",
                "= `honorific` belongs under `name`",
            ],
        ),
        (
            "meetings: {call: {title: Call, note_taker: silva}}",
            [
                "meetings.call.note_taker<key>: unknown-field: `call` has no field `note_taker`",
                "= did you mean `note-taker`?",
            ],
        ),
    ],
    ids=["near", "near at the root", "far", "one level too high", "one level too high, in a name", "underscore"],
)
def test_unknown_field_is_told_with_where_it_belongs(added: str, said: list[str]) -> None:
    assert told(added) == said


def test_missing_field_is_told_with_its_meaning_and_an_example() -> None:
    assert told("sites: {quay: {city: Lisbon}}") == [
        "sites.quay<key>: missing-field: `quay` has no `name`",
        "= name: Its name. For example: Suita Campus",
    ]


def test_missing_field_that_is_a_mapping_has_its_example_as_one_writes_it() -> None:
    assert told("delegates: {silva: {role: Rector}}") == [
        "delegates.silva<key>: missing-field: `silva` has no `name`",
        "= name: The person's name. For example: {given: Geraint, family: Rees}",
    ]


def test_missing_field_of_an_item_of_a_list_is_told_of_the_list() -> None:
    added = "agreements: {mou: {kind: addendum, parties: [{organisation: us}, {signatories: silva}]}}"
    assert told(PEOPLE + added) == [
        "agreements.mou.parties.1<key>: missing-field: `parties` has no `organisation`",
        "= organisation: The body that is bound. For example: osaka",
    ]


def test_empty_spec_lacks_its_frame() -> None:
    assert told("", base="delegates: {}\n") == [
        "<key>: missing-field: the spec has no `format`",
        "= format: Version of this format. For example: 1",
        "<key>: missing-field: the spec has no `visit`",
        "= visit: The visit as a whole. For example: {title: UCL delegation to Japan}",
    ]


@pytest.mark.parametrize(
    ("added", "said"),
    [
        (
            "sites: {Quay: {name: Quay}}",
            ["sites.Quay<key>: bad-id: `Quay` cannot be an id", _ID],
        ),
        (
            "sites: {the quay: {name: Quay}}",
            ["sites.the quay<key>: bad-id: `the quay` cannot be an id", _ID],
        ),
        (
            f"sites: {{{'q' * 65}: {{name: Quay}}}}",
            [
                f"sites.{'q' * 65}<key>: bad-id: `{'q' * 59}…` is too long for an id",
                "= at most 64 characters",
            ],
        ),
        (
            "sites: {quay: {name: Quay, native: {Portuguese: Cais}}}",
            [
                "sites.quay.native.Portuguese<key>: wrong-value: `native` cannot have a key `Portuguese`",
                "= write a language tag, such as ja or en-GB",
            ],
        ),
        (
            "outcomes: {costs: {' ': EUR 5}}",
            ["outcomes.costs. <key>: wrong-value: `costs` cannot have a key ``"],
        ),
    ],
    ids=["capital", "space", "long", "language", "blank"],
)
def test_key_that_cannot_be_one_is_told_by_what_it_should_be(added: str, said: list[str]) -> None:
    assert told(added) == said


@pytest.mark.parametrize(
    ("added", "said"),
    [
        (
            "meetings: {call: {title: Call, kind: meating}}",
            ["meetings.call.kind: unknown-choice: `kind` cannot be 'meating'", "= did you mean `meeting`?"],
        ),
        (
            "meetings: {call: {title: Call, priority: whenever}}",
            ["meetings.call.priority: unknown-choice: `priority` cannot be 'whenever'", "= one of: must, wish"],
        ),
        (
            "organisations: {us: {name: Example University, country: Portugal}}",
            [
                "organisations.us.country: wrong-value: `country` cannot be 'Portugal'",
                "= write the two capital letters of the country, such as JP",
            ],
        ),
        (
            "organisations: {us: {name: Example University, website: example.org}}",
            [
                "organisations.us.website: wrong-value: `website` cannot be 'example.org'",
                "= write the whole address, beginning with https://",
            ],
        ),
        (
            "contacts: {duty: {name: Duty line, email: 'Duty <duty@example.org>'}}",
            [
                "contacts.duty.email: wrong-value: `email` cannot be 'Duty <duty@example.org>'",
                "= write a mail address alone, such as visits@example.org",
            ],
        ),
        (
            "contacts: {duty: {name: Duty line, phone: ask}}",
            [
                "contacts.duty.phone: wrong-value: `phone` cannot be 'ask'",
                "= write the number as one dials it, such as +81 6 6877 5111",
            ],
        ),
        (
            "contacts: {duty: {name: Duty line, share-with-hosts: maybe}}",
            ["contacts.duty.share-with-hosts: wrong-value: `share-with-hosts` is `true` or `false`, not 'maybe'"],
        ),
        (
            "delegates: {silva: {name: {family: Silva}, rank: first}}",
            ["delegates.silva.rank: wrong-value: `rank` is a whole number, not 'first'"],
        ),
        (
            "checks: {thresholds: {transfer-margin: much, days-around: 400}}",
            [
                "checks.thresholds.transfer-margin: wrong-value: `transfer-margin` is a number, not 'much'",
                "checks.thresholds.days-around: wrong-value: `days-around` is at most 366, not '400'",
            ],
        ),
        (
            "sites: {quay: {name: [Quay]}}",
            ["sites.quay.name: wrong-value: `name` is a text, not a list"],
        ),
        (
            "sites: {quay: Quay House}",
            [
                "sites.quay: wrong-value: `quay` has fields of its own, and cannot be 'Quay House'",
                "= write them below it, indented",
            ],
        ),
        (
            "sites: [Quay House]",
            [
                "sites: wrong-value: `sites` has fields of its own, and cannot be a list",
                "= write them below it, indented",
            ],
        ),
        (
            "meetings: {call: {title: Call, counterparts: {prado: yes}}}",
            [
                "meetings.call.counterparts: wrong-value: `counterparts` is a list, not a mapping",
                "= write [a, b], or each on a line of its own after a hyphen",
            ],
        ),
        (
            "sites: {quay: {name: ' '}}",
            ["sites.quay.name: empty-text: there is no text here"],
        ),
        (
            "sites: {quay: {name: Quay, location: [38.7]}}",
            ["sites.quay.location: location-format: write latitude and longitude: [34.8219, 135.5245]"],
        ),
        (
            "sites: {quay: {name: Quay, location: [135.5, 34.8]}}",
            [
                (
                    "sites.quay.location: location-format: latitude lies between -90 and 90, longitude between -180 "
                    "and 180, in this order"
                )
            ],
        ),
        (
            "sites: {quay: {name: Quay, timezone: Lisbon}}",
            ["sites.quay.timezone: unknown-zone: 'Lisbon' is no time zone", "= did you mean Europe/Lisbon?"],
        ),
        (
            "sites: {quay: {name: Quay, timezone: JST}}",
            ["sites.quay.timezone: unknown-zone: 'JST' is no time zone", "= write one such as Asia/Tokyo"],
        ),
    ],
    ids=lambda value: value.rpartition("{")[2].rstrip("}") if isinstance(value, str) else "",
)
def test_value_that_cannot_be_read_is_told_by_what_it_should_be(added: str, said: list[str]) -> None:
    organisations = "organisations:\n  us: {name: Example University}\n  port: {name: Example Port Authority}\n"
    base = FRAME.replace(organisations, "") if added.startswith("organisations") else FRAME
    assert told(added, base=base) == said


def test_version_that_is_not_ours_is_told() -> None:
    assert told("", base=FRAME.replace("format: 1", "format: 2")) == [
        "format: unknown-choice: `format` cannot be '2'",
        "= one of: 1",
    ]


def test_long_text_is_quoted_on_one_line_and_in_part() -> None:
    text = "in the morning,\n\n      as soon as everyone has had breakfast and is ready to go"
    assert told(f"meetings: {{call: {{title: Call, start: '{text}'}}}}") == [
        (
            "meetings.call.start: time-format: 'in the morning, as soon as everyone has had breakfast and i…' is no "
            "time; write 2023-03-20 10:00"
        )
    ]


def test_key_with_nothing_behind_it_counts_as_not_written() -> None:
    assert told("meetings: {call: {title: Call, room: , counterparts: , brief: }}") == []


def test_one_text_stands_for_a_list_of_it() -> None:
    found = loaded(PEOPLE + "meetings: {call: {title: Call, counterparts: prado, areas: water}}")
    assert found.visit is not None
    assert found.visit.meetings["call"].counterparts == ("prado",)
    assert found.visit.meetings["call"].areas == ("water",)
