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
    language: str
    """Of its hosts, beside English."""


HOME: Final = City("London", "GB", "Europe/London", "LHR", 51.47, -0.45, "en")
CITIES: Final = (
    City("Lisbon", "PT", "Europe/Lisbon", "LIS", 38.77, -9.13, "pt"),
    City("Oslo", "NO", "Europe/Oslo", "OSL", 60.19, 11.10, "no"),
    City("Berlin", "DE", "Europe/Berlin", "BER", 52.36, 13.50, "de"),
    City("Nairobi", "KE", "Africa/Nairobi", "NBO", -1.32, 36.93, "sw"),
    City("Seoul", "KR", "Asia/Seoul", "ICN", 37.46, 126.44, "ko"),
    City("Tokyo", "JP", "Asia/Tokyo", "HND", 35.55, 139.78, "ja"),
    City("Toronto", "CA", "America/Toronto", "YYZ", 43.68, -79.63, "fr"),
    City("Santiago", "CL", "America/Santiago", "SCL", -33.39, -70.79, "es"),
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


@dataclass(frozen=True, slots=True)
class OwnName:
    """A name with the family name first, as its bearer writes and says it."""

    family: str
    given: str
    native: str
    reading: str


JAPANESE: Final = (
    OwnName("Hoshi", "Akane", "星 茜", "ほし あかね"),
    OwnName("Kurata", "Kenji", "倉田 健二", "くらた けんじ"),
    OwnName("Minamoto", "Sota", "源 颯太", "みなもと そうた"),
    OwnName("Sawabe", "Mio", "沢辺 澪", "さわべ みお"),
    OwnName("Tsukuda", "Haruki", "佃 春樹", "つくだ はるき"),
    OwnName("Ueshiba", "Nanami", "植芝 七海", "うえしば ななみ"),
    OwnName("Yokomizo", "Ren", "横溝 蓮", "よこみぞ れん"),
    OwnName("Nagatsuka", "Chihiro", "長塚 千尋", "ながつか ちひろ"),
    OwnName("Iwabuchi", "Daisuke", "岩淵 大輔", "いわぶち だいすけ"),
    OwnName("Edogawa", "Yuki", "江戸川 雪", "えどがわ ゆき"),
    OwnName("Fukazawa", "Takumi", "深沢 匠", "ふかざわ たくみ"),
    OwnName("Arisugawa", "Madoka", "有栖川 円", "ありすがわ まどか"),
)
KOREAN: Final = (
    OwnName("Namgung", "Seoyeon", "남궁 서연", "nahm-goong suh-yun"),
    OwnName("Hwangbo", "Jihoon", "황보 지훈", "hwahng-boh jee-hoon"),
    OwnName("Seonwoo", "Minji", "선우 민지", "sun-woo min-jee"),
    OwnName("Dokgo", "Taeyang", "독고 태양", "dohk-goh teh-yahng"),
    OwnName("Jegal", "Haneul", "제갈 하늘", "jeh-gahl hah-nul"),
    OwnName("Seomun", "Areum", "서문 아름", "suh-moon ah-room"),
    OwnName("Sagong", "Bitna", "사공 빛나", "sah-gong bit-nah"),
    OwnName("Dongbang", "Chanho", "동방 찬호", "dong-bahng chahn-ho"),
    OwnName("Eogeum", "Dahye", "어금 다혜", "uh-geum dah-hyeh"),
    OwnName("Mangjeol", "Eunwoo", "망절 은우", "mahng-jul eun-woo"),
    OwnName("Janggok", "Gayoung", "장곡 가영", "jahng-gohk gah-young"),
    OwnName("Gangjeon", "Insu", "강전 인수", "gahng-jun in-soo"),
)
