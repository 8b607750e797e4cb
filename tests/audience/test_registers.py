"""Which entries each reader gets, in full: of a visit, and of its mirror image."""

from __future__ import annotations

import pytest
from audience.lisbon import INCOMING, entries_of, seen_by

EVERYTHING = """\
organisations: us lab port school borough bank
delegates: silva costa nunes
counterparts: prado teles matos lobo
sites: quay hall vault lodge
meetings: muster port-call school-tour borough-dinner bank-call borough-hour
agreements: mou-port loi-borough school-text
travel: flight-out flight-home
stays: nights
gifts: chart coins
remarks: toast
contacts: duty doctor
schemes: cranes chair places
outcomes.meetings: port-call borough-dinner bank-call
outcomes.agreements: mou-port loi-borough
outcomes.quotations: opening closing aside
outcomes.photographs: handshake group glasses
programme: flight-out nights muster to-port-call port-call to-nights school-tour borough-dinner bank-call flight-home
unscheduled: borough-hour
"""


@pytest.mark.parametrize("reader", ["office", "delegation"])
def test_office_and_delegation_get_every_entry(reader: str) -> None:
    assert entries_of(seen_by(reader)) == EVERYTHING


def test_delegate_gets_own_meetings_and_journeys_with_all_colleagues() -> None:
    expected = """\
organisations: us lab port borough
delegates: silva costa nunes
counterparts: prado matos
sites: quay hall lodge
meetings: muster port-call borough-dinner borough-hour
agreements: mou-port loi-borough
travel: flight-out flight-home
stays: nights
gifts: chart
remarks: toast
contacts: duty doctor
schemes: cranes chair places
outcomes.meetings: port-call borough-dinner
outcomes.agreements: mou-port loi-borough
outcomes.quotations: opening closing aside
outcomes.photographs: handshake group glasses
programme: flight-out nights muster to-port-call port-call to-nights borough-dinner flight-home
unscheduled: borough-hour
"""
    assert entries_of(seen_by("silva")) == expected


def test_delegate_gets_meetings_of_the_plan_whatever_became_of_them() -> None:
    expected = """\
organisations: us lab port school borough bank
delegates: silva costa nunes
counterparts: prado teles matos lobo
sites: quay hall vault lodge
meetings: muster port-call borough-dinner bank-call borough-hour
agreements: mou-port loi-borough school-text
travel: flight-out flight-home
stays: nights
gifts: chart coins
remarks: toast
contacts: duty doctor
schemes: cranes chair places
outcomes.meetings: port-call borough-dinner bank-call
outcomes.agreements: mou-port loi-borough
outcomes.quotations: opening closing aside
outcomes.photographs: handshake group glasses
programme: flight-out nights muster to-port-call port-call to-nights borough-dinner bank-call flight-home
unscheduled: borough-hour
"""
    assert entries_of(seen_by("costa")) == expected


def test_delegate_who_came_later_gets_no_nights() -> None:
    expected = """\
organisations: us lab port school borough
delegates: silva costa nunes
counterparts: prado teles matos
sites: hall lodge
meetings: muster school-tour borough-dinner
agreements: loi-borough
travel: flight-home
remarks: toast
contacts: duty doctor
schemes: cranes chair places
outcomes.meetings: borough-dinner
outcomes.agreements: loi-borough
outcomes.quotations: opening closing aside
outcomes.photographs: group glasses
programme: muster school-tour borough-dinner flight-home
"""
    assert entries_of(seen_by("nunes")) == expected


def test_partner_gets_its_own_meetings_those_of_its_units_and_those_where_it_joins_others() -> None:
    expected = """\
organisations: us lab port school borough
delegates: silva costa nunes
counterparts: prado teles matos
sites: quay hall
meetings: port-call school-tour borough-dinner
agreements: mou-port loi-borough school-text
contacts: duty
schemes: cranes places
outcomes.meetings: port-call borough-dinner
outcomes.agreements: mou-port
outcomes.quotations: opening
outcomes.photographs: handshake group
programme: to-port-call port-call school-tour borough-dinner
"""
    assert entries_of(seen_by("port")) == expected


def test_unit_does_not_get_the_meetings_of_the_body_above_it() -> None:
    expected = """\
organisations: us lab port school
delegates: costa nunes
counterparts: teles
meetings: school-tour
agreements: school-text
contacts: duty
schemes: places
programme: school-tour
"""
    assert entries_of(seen_by("school")) == expected


def test_partner_gets_a_meeting_that_has_no_time_yet() -> None:
    expected = """\
organisations: us lab port borough
delegates: silva costa nunes
counterparts: prado matos
sites: hall
meetings: borough-dinner borough-hour
agreements: loi-borough
contacts: duty
schemes: chair places
outcomes.meetings: borough-dinner
outcomes.agreements: loi-borough
outcomes.quotations: closing
outcomes.photographs: group
programme: borough-dinner
unscheduled: borough-hour
"""
    assert entries_of(seen_by("borough")) == expected


def test_partner_keeps_a_meeting_that_is_cancelled() -> None:
    expected = """\
organisations: us bank
delegates: costa
counterparts: lobo
sites: vault
meetings: bank-call
contacts: duty
schemes: places
outcomes.meetings: bank-call
programme: bank-call
"""
    assert entries_of(seen_by("bank")) == expected


def test_public_gets_what_was_held_and_signed() -> None:
    expected = """\
organisations: us lab port borough
delegates: silva costa nunes
counterparts: prado matos
sites: quay hall
meetings: port-call borough-dinner
agreements: mou-port
schemes: chair places
outcomes.meetings: port-call borough-dinner
outcomes.agreements: mou-port
outcomes.quotations: opening closing
outcomes.photographs: handshake group
programme: port-call borough-dinner
"""
    assert entries_of(seen_by("public")) == expected


EVERYTHING_OF_GUESTS = """\
organisations: us lab port mill
delegates: prado teles
counterparts: silva nunes weaver
sites: court bench loom inn
meetings: welcome bench-tour mill-tour
travel: flight-there
stays: inn
gifts: scarf
contacts: duty porter
programme: flight-there inn to-welcome welcome to-inn bench-tour mill-tour
"""


@pytest.mark.parametrize("reader", ["office", "delegation"])
def test_office_and_hosting_team_get_every_entry_of_an_incoming_visit(reader: str) -> None:
    assert entries_of(seen_by(reader, INCOMING)) == EVERYTHING_OF_GUESTS


def test_guest_gets_own_meetings_journeys_and_nights_and_no_gifts() -> None:
    expected = """\
organisations: us lab port
delegates: prado teles
counterparts: silva nunes
sites: court bench inn
meetings: welcome bench-tour
travel: flight-there
stays: inn
contacts: duty
programme: flight-there inn to-welcome welcome bench-tour
"""
    assert entries_of(seen_by("prado", INCOMING)) == expected


def test_guest_gets_nights_shared_with_others() -> None:
    expected = """\
organisations: us port mill
delegates: prado teles
counterparts: silva weaver
sites: court loom inn
meetings: welcome mill-tour
stays: inn
contacts: duty
programme: inn to-welcome welcome to-inn mill-tour
"""
    assert entries_of(seen_by("teles", INCOMING)) == expected


def test_our_unit_gets_its_meetings_with_gifts() -> None:
    expected = """\
organisations: us lab port
delegates: prado
counterparts: nunes
sites: bench
meetings: bench-tour
gifts: scarf
contacts: duty
programme: bench-tour
"""
    assert entries_of(seen_by("lab", INCOMING)) == expected


def test_our_own_organisation_gets_the_meetings_of_all_its_units() -> None:
    expected = """\
organisations: us lab port
delegates: prado teles
counterparts: silva nunes
sites: court bench
meetings: welcome bench-tour
gifts: scarf
contacts: duty
programme: to-welcome welcome bench-tour
"""
    assert entries_of(seen_by("us", INCOMING)) == expected


def test_other_host_gets_its_own_meetings_alone() -> None:
    expected = """\
organisations: us port mill
delegates: teles
counterparts: weaver
sites: loom
meetings: mill-tour
contacts: duty
programme: mill-tour
"""
    assert entries_of(seen_by("mill", INCOMING)) == expected


def test_public_gets_nothing_of_what_is_not_known_to_be_held() -> None:
    expected = """\
organisations: us
"""
    assert entries_of(seen_by("public", INCOMING)) == expected
