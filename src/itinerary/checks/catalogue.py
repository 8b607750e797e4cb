"""All rules, in the order in which `itinerary rule --all` lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.checks.agreements import (
    binding_memorandum,
    party_without_signatory,
    renewal_without_date,
    signatory_of_other_side,
    single_party,
    too_few_originals,
)
from itinerary.checks.briefs import empty_meeting, head_without_brief, nobody_to_meet, too_many_points
from itinerary.checks.dates import late_night_date, outside_visit_dates, overlong_meeting, visit_ends_first
from itinerary.checks.journeys import (
    implausible_journey,
    meeting_after_departure,
    meeting_before_arrival,
    missing_journey,
    transfer_to_where_one_is,
)
from itinerary.checks.movements import (
    landing_then_formal,
    short_connection,
    short_gap,
    short_gap_estimated,
    unknown_transfer,
)
from itinerary.checks.names import honorific_with_given_name, near_equal_names
from itinerary.checks.native_names import native_name_missing, native_name_placeholder
from itinerary.checks.nights import bed_while_travelling, no_bed, two_beds
from itinerary.checks.outcomes import (
    attended_while_away,
    held_before_it_began,
    held_though_cancelled,
    signed_at_unheld_meeting,
    signed_by_absent,
    signed_by_other,
    signed_on_other_day,
)
from itinerary.checks.overlaps import counterpart_overlap, room_overlap, time_overlap
from itinerary.checks.people import (
    chair_not_there,
    gift_without_hands,
    leads_not_there,
    needed_not_invited,
    note_taker_not_there,
    role_missing,
    speaker_not_there,
)
from itinerary.checks.publication import (
    action_without_due,
    action_without_owner,
    figure_contradiction,
    figure_without_source,
    photograph_without_consent,
    pictured_but_absent,
    quotation_without_approval,
)
from itinerary.checks.registers import contact_without_number, head_missing, parent_loop, unused_entry
from itinerary.checks.signing import (
    never_signed,
    not_approved_in_time,
    signatory_not_at_signing,
    signed_at_cancelled_meeting,
    signed_before_approval,
    witness_not_there,
)
from itinerary.checks.sites import (
    meeting_without_site,
    site_astray,
    site_without_address,
    site_without_zone,
    zone_contradicts_country,
)
from itinerary.checks.texts import doubled_word, placeholder
from itinerary.checks.unscheduled import no_window_left, unscheduled
from itinerary.checks.written_dates import ambiguous_date, weekday_contradicts_text, wrong_anniversary

if TYPE_CHECKING:
    from itinerary.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    *(time_overlap, counterpart_overlap, room_overlap),
    *(visit_ends_first, outside_visit_dates, late_night_date, overlong_meeting, unscheduled, no_window_left),
    *(meeting_before_arrival, meeting_after_departure, missing_journey, implausible_journey),
    *(short_gap, short_gap_estimated, unknown_transfer, short_connection, landing_then_formal),
    *(transfer_to_where_one_is, no_bed, two_beds, bed_while_travelling),
    *(meeting_without_site, site_without_address, site_without_zone, zone_contradicts_country, site_astray),
    *(empty_meeting, nobody_to_meet, head_without_brief, too_many_points),
    *(leads_not_there, chair_not_there, note_taker_not_there, needed_not_invited, speaker_not_there),
    *(gift_without_hands, role_missing, head_missing),
    *(near_equal_names, honorific_with_given_name, native_name_missing, native_name_placeholder),
    *(never_signed, signed_at_cancelled_meeting, signatory_not_at_signing, witness_not_there),
    *(signed_before_approval, not_approved_in_time),
    *(single_party, party_without_signatory, signatory_of_other_side, too_few_originals),
    *(renewal_without_date, binding_memorandum),
    *(signed_by_absent, signed_by_other, signed_at_unheld_meeting, signed_on_other_day),
    *(held_though_cancelled, held_before_it_began, attended_while_away),
    *(quotation_without_approval, photograph_without_consent, pictured_but_absent),
    *(action_without_owner, action_without_due, figure_without_source, figure_contradiction),
    *(placeholder, weekday_contradicts_text, ambiguous_date, wrong_anniversary, doubled_word),
    *(unused_entry, parent_loop, contact_without_number),
)
