"""All rules, in the order in which `itinerary rule --all` lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.checks.agreements import (
    binding_memorandum,
    party_without_signatory,
    renewal_out_of_order,
    renewal_without_date,
    signatory_of_other_side,
    single_party,
    too_few_originals,
)
from itinerary.checks.authority import (
    approved_by_one_side,
    signatory_without_authority,
    signatory_without_post,
    signing_unprepared,
    signs_and_witnesses,
    wrong_flags,
)
from itinerary.checks.briefs import empty_meeting, head_without_brief, nobody_to_meet, too_many_points
from itinerary.checks.claims import renewed_without_earlier, told_as_binding, told_as_signed, told_of_unheld_meeting
from itinerary.checks.closed_days import at_weekend, on_day_to_avoid, on_public_holiday
from itinerary.checks.dates import late_night_date, outside_visit_dates, overlong_meeting, visit_ends_first
from itinerary.checks.days import long_day, long_haul_without_rest, no_comfort_break, no_meal_break
from itinerary.checks.deadlines import unknown_deadline
from itinerary.checks.interpreting import (
    briefed_interpreters_missing,
    interpreters_briefed_late,
    lone_simultaneous_interpreter,
    no_common_language,
)
from itinerary.checks.journeys import (
    implausible_journey,
    implausible_transfer,
    meeting_after_departure,
    meeting_before_arrival,
    missing_journey,
    transfer_to_where_one_is,
)
from itinerary.checks.lengths import agenda_overrun, interpreted_too_short, long_signing, short_tour
from itinerary.checks.movements import (
    landing_then_formal,
    short_connection,
    short_gap,
    short_gap_estimated,
    unknown_transfer,
)
from itinerary.checks.names import honorific_with_given_name, near_equal_names
from itinerary.checks.native_names import native_name_missing, native_name_placeholder
from itinerary.checks.nights import bed_while_travelling, no_bed, short_night, two_beds
from itinerary.checks.outcomes import (
    attended_while_away,
    held_before_it_began,
    held_though_cancelled,
    signed_at_unheld_meeting,
    signed_by_absent,
    signed_by_other,
    signed_on_other_day,
)
from itinerary.checks.overlaps import counterpart_overlap, interpreter_overlap, room_overlap, time_overlap
from itinerary.checks.own_scripts import letters_of_other_language, name_not_readable, name_order_unsaid
from itinerary.checks.people import (
    chair_not_there,
    gift_without_hands,
    invited_while_away,
    leads_not_there,
    needed_not_invited,
    note_taker_not_there,
    role_missing,
    speaker_not_there,
)
from itinerary.checks.pictures import caption_order, photograph_without_alt, two_at_one_position
from itinerary.checks.presents import gift_above_limit, gift_not_declared, gift_unwelcome, leader_without_gift
from itinerary.checks.publication import (
    action_without_due,
    action_without_owner,
    due_before_promised,
    figure_contradiction,
    figure_without_source,
    photograph_without_consent,
    pictured_but_absent,
    quotation_without_approval,
)
from itinerary.checks.readiness import diet_not_stated, no_note_taker, nobody_to_call, papers_late
from itinerary.checks.registers import (
    contact_without_number,
    head_missing,
    own_organisation_hidden,
    parent_loop,
    unused_entry,
)
from itinerary.checks.risks import emergency_contact_missing, not_insured, risk_approved_late, risk_not_approved
from itinerary.checks.secrets import secret_in_open_text
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
from itinerary.checks.spellings import misspelt_name, name_not_as_official, title_in_name
from itinerary.checks.standings import head_not_first, shared_rank, standings_far_apart
from itinerary.checks.telling import (
    embargo_after_publication,
    figure_without_date,
    published_without_clearance,
    quotation_changed,
    relative_time,
    stranger_told_of,
)
from itinerary.checks.texts import doubled_word, placeholder, unclosed_quotation
from itinerary.checks.travel_papers import (
    passport_expires_soon,
    visa_applied_late,
    visa_not_granted,
    visa_without_invitation,
    visitor_not_screened,
)
from itinerary.checks.unscheduled import no_window_left, unscheduled
from itinerary.checks.written_dates import ambiguous_date, weekday_contradicts_text, wrong_anniversary

if TYPE_CHECKING:
    from itinerary.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    *(time_overlap, counterpart_overlap, room_overlap, interpreter_overlap),
    *(visit_ends_first, outside_visit_dates, late_night_date, overlong_meeting, unscheduled, no_window_left),
    *(meeting_before_arrival, meeting_after_departure, missing_journey, implausible_journey, implausible_transfer),
    *(on_public_holiday, at_weekend, on_day_to_avoid),
    *(short_gap, short_gap_estimated, unknown_transfer, short_connection, landing_then_formal),
    *(long_haul_without_rest, long_day, no_meal_break, no_comfort_break),
    *(agenda_overrun, interpreted_too_short, short_tour, long_signing),
    *(transfer_to_where_one_is, no_bed, two_beds, bed_while_travelling, short_night),
    *(meeting_without_site, site_without_address, site_without_zone, zone_contradicts_country, site_astray),
    *(empty_meeting, nobody_to_meet, head_without_brief, too_many_points),
    *(leads_not_there, chair_not_there, note_taker_not_there, needed_not_invited, speaker_not_there),
    invited_while_away,
    *(gift_without_hands, gift_above_limit, gift_not_declared, gift_unwelcome, leader_without_gift),
    *(role_missing, head_missing, standings_far_apart, shared_rank, head_not_first),
    *(no_common_language, lone_simultaneous_interpreter, interpreters_briefed_late, briefed_interpreters_missing),
    *(diet_not_stated, no_note_taker, nobody_to_call, papers_late),
    *(passport_expires_soon, visa_not_granted, visa_applied_late, visa_without_invitation, visitor_not_screened),
    *(risk_not_approved, risk_approved_late, not_insured, emergency_contact_missing),
    *(near_equal_names, honorific_with_given_name, native_name_missing, native_name_placeholder),
    *(name_order_unsaid, letters_of_other_language, name_not_readable),
    *(misspelt_name, name_not_as_official, title_in_name),
    *(never_signed, signed_at_cancelled_meeting, signatory_not_at_signing, witness_not_there),
    *(signed_before_approval, not_approved_in_time, approved_by_one_side),
    *(signatory_without_authority, signatory_without_post, signs_and_witnesses, wrong_flags, signing_unprepared),
    *(single_party, party_without_signatory, signatory_of_other_side, too_few_originals),
    *(renewal_without_date, renewal_out_of_order, binding_memorandum),
    *(told_as_signed, renewed_without_earlier, told_as_binding, told_of_unheld_meeting),
    *(signed_by_absent, signed_by_other, signed_at_unheld_meeting, signed_on_other_day),
    *(held_though_cancelled, held_before_it_began, attended_while_away),
    *(quotation_without_approval, photograph_without_consent, pictured_but_absent),
    *(photograph_without_alt, caption_order, two_at_one_position),
    *(quotation_changed, embargo_after_publication, published_without_clearance, relative_time, stranger_told_of),
    *(action_without_owner, action_without_due, due_before_promised),
    *(figure_without_source, figure_without_date, figure_contradiction),
    *(placeholder, weekday_contradicts_text, ambiguous_date, wrong_anniversary, doubled_word, unclosed_quotation),
    *(secret_in_open_text, own_organisation_hidden),
    *(unused_entry, parent_loop, contact_without_number, unknown_deadline),
)
