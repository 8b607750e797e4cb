"""What invented visits are put together from; cities and airports alone are real, so that zones and distances are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class City:
    """A city with its airport."""

    name: str
    country: str
    zone: str
    airport: str
    latitude: float
    longitude: float


HOME: Final = City("London", "GB", "Europe/London", "LHR", 51.47, -0.45)
CITIES: Final = (
    City("Lisbon", "PT", "Europe/Lisbon", "LIS", 38.77, -9.13),
    City("Oslo", "NO", "Europe/Oslo", "OSL", 60.19, 11.10),
    City("Berlin", "DE", "Europe/Berlin", "BER", 52.36, 13.50),
    City("Nairobi", "KE", "Africa/Nairobi", "NBO", -1.32, 36.93),
    City("Seoul", "KR", "Asia/Seoul", "ICN", 37.46, 126.44),
    City("Tokyo", "JP", "Asia/Tokyo", "HND", 35.55, 139.78),
    City("Toronto", "CA", "America/Toronto", "YYZ", 43.68, -79.63),
    City("Santiago", "CL", "America/Santiago", "SCL", -33.39, -70.79),
)
GIVEN: Final = (
    "Ada",
    "Bela",
    "Chidi",
    "Dara",
    "Emil",
    "Freya",
    "Goran",
    "Hana",
    "Ines",
    "Jonas",
    "Kofi",
    "Liv",
    "Mira",
)
FAMILY: Final = (
    *("Abernathy", "Bakonyi", "Castellanos", "Drummond", "Eriksdotter", "Fontaine", "Grigorescu", "Halvorsen"),
    *("Iwaniec", "Jankowska", "Kestrel", "Lindqvist", "Marchetti", "Novotny", "Okafor", "Pemberton", "Quintana"),
    *("Rasmussen", "Szymborski", "Thistlewood", "Umarov", "Vasquez", "Whitcombe", "Yarrow", "Zielinski"),
)
HONORIFICS: Final = ("Professor", "Dr", "Ms", "Mr")
ROLES: Final = ("Director of Partnerships", "Dean of Engineering", "Head of Research Services", "Programme Manager")
SUBJECTS: Final = (
    "Marine",
    "Polar",
    "Urban",
    "Medical",
    "Digital",
    "Botanical",
    "Seismic",
    "Textile",
    "Lunar",
    "Acoustic",
)
FIELDS: Final = (
    "tide tables",
    "ice cores",
    "quiet streets",
    "wound healing",
    "old archives",
    "seed banks",
    "slow earthquakes",
)
