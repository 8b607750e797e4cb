"""Sites: every place can be found, and the clock there is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.checks.overlaps import is_on_board
from itinerary.checks.rule import finding, rule
from itinerary.checks.wording import in_words, meeting_words
from itinerary.diagnostics import Severity
from itinerary.programme.places import distance_km, site_place
from itinerary.spec.meetings import MeetingKind
from itinerary.spec.sites import SiteKind
from itinerary.spec.zones import zone, zones_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator, Sequence

    from itinerary.diagnostics import Diagnostic
    from itinerary.programme.moment import Moment
    from itinerary.programme.places import Place
    from itinerary.programme.timeline import Programme
    from itinerary.spec.visit import Visit

_CITY_KM = 100.0
"""How far apart two sites of one city may lie: more than across any city."""
_SIGNPOSTED = frozenset({SiteKind.STATION, SiteKind.AIRPORT})


@rule(Severity.WARNING, needs_all=True)
def meeting_without_site(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A meeting has a time and no place.

    Its clock time is then taken to be that of the visit, no way to it can be planned, and the calendar entry sends
    people nowhere. A meeting with a `link` needs no place, nor does a rest, nor a briefing on board.

    Mend it by `site`, or by `link` where people meet on line.
    """
    for slot in programme.engagements:
        meeting = visit.meetings[slot.id]
        needs_none = slot.is_cancelled or meeting.link is not None or meeting.kind is MeetingKind.REST
        is_aboard = any(is_on_board(visit, slot, leg) for leg in programme.legs)
        if slot.place is None and not needs_none and not is_aboard:
            yield finding(
                f"{meeting_words(visit, slot.id)} has no place",
                *slot.path,
                help="add `site: …`, or `link: …` where people meet on line",
                at_key=True,
            )


@rule(Severity.WARNING, needs_all=True)
def site_without_address(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A site where people have to be has no address.

    Drivers, maps and visitors' passes ask for one. Stations, airports and our own houses need none.

    Mend it by `address`, and `address-native` where drivers read another script.
    """
    for site_id in _visited(programme):
        site = visit.sites[site_id]
        if site.address is None and site.kind not in _SIGNPOSTED and not visit.is_ours(site.organisation):
            yield finding(
                f"{site.name} has no address",
                "sites",
                site_id,
                help="add `address: …`, and `address-native: …` for drivers",
                at_key=True,
            )


@rule(Severity.ERROR, needs_all=True)
def site_without_zone(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A site in another country takes its clock from the visit, and that clock is wrong there.

    A site without `timezone` has the visit's. Told where no zone of the site's country (as the IANA time zone
    database lists them) shows the same time as the visit's zone whenever something happens there.

    Mend it by `timezone` of the site.
    """
    for site_id in _visited(programme):
        place = site_place(visit, site_id)
        says_nothing = visit.sites[site_id].timezone is None and not place.is_airport
        if says_nothing and not _fits(programme, place):
            known = zones_of(place.country)
            yield finding(
                f"{place.name} is in {place.country}, but its clock is that of {place.zone}",
                "sites",
                site_id,
                help=f"add `timezone: {known[0]}`" if len(known) == 1 else f"add `timezone:` with {_one_of(known)}",
                at_key=True,
                related=("visit", "timezone"),
            )


@rule(Severity.ERROR)
def zone_contradicts_country(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A site has a time zone that is not used in its country.

    Copied from another site, as a rule: all times there would be hours off. Told where no zone of the country shows
    the same time whenever something happens there.

    Mend it by correcting `timezone` or `country` of the site.
    """
    for site_id in _visited(programme):
        place = site_place(visit, site_id)
        if visit.sites[site_id].timezone is not None and not _fits(programme, place):
            yield finding(
                f"{place.name} is in {place.country}, where no clock shows the time of {place.zone}",
                "sites",
                site_id,
                "timezone",
                help=f"there it is {_one_of(zones_of(place.country))}",
            )


@rule(Severity.WARNING)
def site_astray(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A site lies more than 100 km from all others of the same city.

    Latitude and longitude were swapped, a minus sign was lost, or the map showed another town of that name. Ways are
    then guessed wrong, and the map of the pack is empty.

    Mend it by `location`: latitude first, north and east positive.
    """
    places = [site_place(visit, site_id) for site_id in visit.sites]
    told: set[str] = set()
    for place in places:
        others = [one for one in places if _is_elsewhere_in_city(one, place) and one.key not in told]
        distances = [distance for one in others if (distance := distance_km(place, one)) is not None]
        if place.site is not None and distances and min(distances) > _CITY_KM:
            told.add(place.key)
            nearest = min(others, key=lambda one: distance_km(place, one) or 0.0)
            yield finding(
                f"{place.name} is {min(distances):.0f} km from {nearest.name}, and both are in {place.city}",
                "sites",
                place.site,
                "location",
                help="latitude comes first, longitude second; north and east are positive",
                related=("sites", nearest.site or "", "location"),
            )


ZONE_RULES = (site_without_zone, zone_contradicts_country)
"""The rules that find a site with the wrong clock."""


def sites_with_wrong_clock(programme: Programme) -> frozenset[str]:
    """Return the sites that the rules of zones find, told or not, but for those that are excused."""
    visit = programme.visit
    excused = {(excuse.rule, excuse.item) for excuse in visit.checks.excuse}
    found = ((rule.name, str(one.path[1])) for rule in ZONE_RULES for one in rule.check(visit, programme))
    return frozenset(site for rule, site in found if rule not in visit.checks.ignore and (rule, site) not in excused)


def with_zones_put_right(visit: Visit, sites: Collection[str]) -> Visit:
    """Return a visit in which some sites have a zone of their country, where possible one that another site has."""
    given = [site.timezone for name, site in visit.sites.items() if name not in sites]
    right = {}
    for name in sites:
        known = zones_of(site_place(visit, name).country)
        key = next((one for one in given if one in known), known[0])
        right[name] = visit.sites[name].model_copy(update={"timezone": key})
    return visit.model_copy(update={"sites": {**visit.sites, **right}})


def _is_elsewhere_in_city(one: Place, place: Place) -> bool:
    same = bool(place.city) and one.city.casefold() == place.city.casefold() and one.country == place.country
    return same and one.key != place.key and one.location is not None


def _visited(programme: Programme) -> Iterator[str]:
    """Yield the sites where somebody has to be, each once, in the order of the spec."""
    used = {place.site for place in _places(programme)}
    for site_id in programme.visit.sites:
        if site_id in used:
            yield site_id


def _places(programme: Programme) -> Iterator[Place]:
    for engagement in programme.engagements:
        if engagement.place is not None and not engagement.is_cancelled:
            yield engagement.place
    for leg in programme.legs:
        yield from (leg.origin, leg.destination)
    for night in programme.lodgings:
        yield night.place


def _fits(programme: Programme, place: Place) -> bool:
    """Whether some zone of the place's country shows the place's time whenever something happens there."""
    known = zones_of(place.country)
    instants = [moment.instant for moment in _moments_at(programme, place)]
    here = _offsets(place.zone, instants)
    return not known or any(_offsets(key, instants) == here for key in known)


def _moments_at(programme: Programme, place: Place) -> Iterator[Moment]:
    for engagement in programme.engagements:
        if engagement.place is not None and engagement.place.key == place.key and not engagement.is_cancelled:
            yield from (engagement.start, engagement.end)
    for leg in programme.legs:
        for end, moment in ((leg.origin, leg.start), (leg.destination, leg.end)):
            if end.key == place.key:
                yield moment
    for night in programme.lodgings:
        if night.place.key == place.key:
            yield from (night.start, night.end)


def _offsets(key: str, instants: Sequence[dt.datetime]) -> list[dt.timedelta | None]:
    return [instant.astimezone(zone(key)).utcoffset() for instant in instants]


def _one_of(zones: tuple[str, ...]) -> str:
    return in_words(list(zones)) if len(zones) <= 4 else f"one of {', '.join(zones[:4])}, …"  # noqa: PLR2004 - as many as fit on a line
