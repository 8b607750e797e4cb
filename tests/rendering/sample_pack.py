"""A pack with one of everything, and with every text that has ever broken a document. Nobody in it exists."""

from __future__ import annotations

from datetime import UTC, datetime

from itinerary.rendering.content import (
    Bullets,
    Document,
    Fact,
    Facts,
    Inline,
    Paragraph,
    People,
    PersonRow,
    Points,
    Run,
    Section,
    Standing,
    Table,
    Timetable,
    TimetableRow,
    Tone,
    plain,
)
from itinerary.rendering.edition import Edition

EDITION = Edition(issued=datetime(2031, 5, 2, 16, 30, tzinfo=UTC), release=3)

LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
LONG_ADDRESS = "https://example.org/visits/2031/" + "a-very-long-path-without-any-break-" * 4


def _japanese(text: str) -> Run:
    return Run(text, language="ja")


def _row(
    time: str,
    title: str,
    where: str,
    who: str,
    *,
    notes: tuple[str, ...] = (),
    zone: str = "",
    standing: Standing = Standing.FIRM,
    anchor: str = "",
) -> TimetableRow:
    return TimetableRow(
        time=time,
        zone=zone,
        what=(plain(title), *map(plain, notes)),
        where=(plain(where),) if where else (),
        who=(plain(who),) if who else (),
        standing=standing,
        anchor=anchor,
    )


_MONDAY = Timetable(
    caption="Programme of Monday 12 May 2031",
    rows=(
        _row(
            "07:15–08:05",
            "Arrival at Kansai International Airport",
            "KIX, Terminal 1",
            "All",
            notes=("Flight XY 917 from London Heathrow",),
            zone="JST, UTC+09:00",
            standing=Standing.LOGISTICS,
        ),
        _row("08:30–09:40", "Transfer to the hotel", "", "All; driver Mr Ueda", standing=Standing.LOGISTICS),
        _row(
            "10:00–11:30",
            "Meeting with the President",
            "Kitano University, Main Building, Room 301",
            "Professor Ashdown, Dr Okonkwo, Ms Żółkiewska",
            notes=("Hosted by President Aoyama", "Signing of the letter of intent at the end"),
            anchor="meeting-kitano-president",
        ),
        _row(
            "12:00–13:30",
            "Luncheon given by the Dean",
            "Faculty Club",
            "Professor Ashdown, Dr Okonkwo",
            notes=("Tentative: the Dean will confirm by 5 May",),
            standing=Standing.TENTATIVE,
        ),
        _row(
            "14:00–15:00",
            "Tour of the Quantum Hall",
            "Science Park",
            "All",
            notes=("Cancelled by the host on 29 April",),
            standing=Standing.CANCELLED,
        ),
        TimetableRow(
            time="22:00–00:30 (+1 day)",
            zone="",
            what=(
                (
                    Run("Night train "),
                    _japanese("サンライズ瀬戸"),
                    Run(" to Takamatsu; details at "),
                    Run("the operator", link="https://example.org/sleeper?a=1&b=2"),
                ),
            ),
            where=((_japanese("大阪駅"), Run(" (Osaka Station), platform 11")),),
            who=(),
        ),
    ),
)

_LONG_DAY = Timetable(
    caption="Programme of Tuesday 13 May 2031",
    rows=tuple(
        _row(
            f"{8 + number // 4:02d}:{number % 4 * 15:02d}",
            f"Station {number + 1} of the exhibition",
            f"Hall {number % 5 + 1}",
            "Group A" if number % 2 else "Group B",
            notes=("Bring the badge",) if number % 7 == 0 else (),
        )
        for number in range(40)
    ),
)

_HOSTS = People(
    caption="Who you will meet at Kitano University",
    rows=(
        PersonRow(
            name=(Run("Professor AOYAMA Ren "), _japanese("青山 蓮")),
            role=(plain("President"), (Run("Kitano University "), _japanese("北野大学"))),
            notes=(
                plain("Say: ah-oh-YAH-mah."),
                plain("Hydrologist; led the university's work on river basins before taking office in 2028."),
            ),
        ),
        PersonRow(
            name=(Run("Dr "), Run("عمر الفارسي", language="ar"), Run(" (Omar al-Farsi)")),
            role=(plain("Director, R&D <Bay Area>"), plain("Kitano–Gulf Centre")),
        ),
        PersonRow(
            name=(Run("Dr "), Run("김서윤", language="ko"), Run(" (KIM Seo-yun)")),
            role=(plain("Vice-President for “Global” Affairs"),),
            notes=(
                (
                    Run("Telephone "),
                    Run("+81 6 0000 0000", link="tel:+81600000000"),
                    Run(", "),
                    Run("seoyun.kim@example.ac.jp", link="mailto:seoyun.kim@example.ac.jp"),
                ),
            ),
        ),
        PersonRow(
            name=(Run("Ms LIN Yi-chen "), Run("林怡蓁", language="zh-Hant")),
            role=(plain("Interpreter"),),
            notes=(plain("Prefers to be briefed the day before. 🎌"),),
        ),
    ),
)

_DELEGATION = People(
    caption="The delegation",
    rows=(
        PersonRow(name=plain("Professor Imogen Ashdown FRS"), role=(plain("Vice-Provost; head of delegation"),)),
        PersonRow(name=plain("Dr Chidi Okonkwo"), role=(plain("Dean of Engineering"),)),
        PersonRow(name=plain("Ms Hanna Żółkiewska"), role=(plain(LONG_WORD),)),
    ),
)


def _cells(*lines: str) -> tuple[Inline, ...]:
    return tuple(map(plain, lines))


_AGREEMENTS = Table(
    caption="Agreements to sign",
    headings=("Agreement", "Parties", "Languages", "Originals", "Signatories", "State"),
    widths=(30, 22, 12, 10, 16, 10),
    rows=(
        (
            _cells("Letter of intent on urban water"),
            _cells("Ashdown College", "Kitano University"),
            _cells("English", "Japanese"),
            _cells("2"),
            _cells("Professor Ashdown", "President Aoyama"),
            _cells("Ready"),
        ),
        (
            _cells("Memorandum of understanding on student exchange (renewal of 2026)"),
            _cells("Ashdown College", "Gulf Institute"),
            _cells("English"),
            _cells("2"),
            _cells("Dr Okonkwo"),
            (),
        ),
    ),
)

_FIGURES = Table(
    caption="The relationship in figures",
    headings=("Figure", "Value"),
    widths=(70, 30),
    rows=(
        (_cells("Joint papers since 2026"), _cells("412")),
        (_cells("Students exchanged, 2030/31"), _cells("38")),
    ),
)

_AWKWARD = (
    "R&D <Bay Area>",
    "She said \"yes\" & 'no' ]]> {{ not a tag }} {%p for x in y %} {# nor this #} {_{ }_}",
    "髙橋 and 𠮷田 stay as they are; so does 🎌.",
    "A tab\there, a line\nend there.",
    LONG_WORD,
    LONG_ADDRESS,
    "{{ title }} {{ None }} %} }}",
)


def _meeting(number: int) -> Section:
    return Section(
        title=f"Meeting {number}: the “R&D <Bay Area>” board",
        level=2,
        anchor=f"meeting-board-{number}",
        blocks=(
            Facts(
                caption=f"Meeting {number}",
                facts=(
                    Fact("When", (plain(f"Wednesday 14 May 2031, {8 + number}:00–{8 + number}:45"),)),
                    Fact(
                        "Where",
                        (
                            plain("Kitano University, Main Building"),
                            (_japanese("〒000-0000 架空府架空市北野町1丁目"),),
                        ),
                    ),
                    Fact("How to get in", (plain("South gate; the guard has the list."),)),
                ),
            ),
            Paragraph(plain("Points to make"), Tone.LEAD),
            Points(_cells("Thank the board for its patience.", "Ask for a date.", "Offer the autumn term.")),
            Bullets(_cells("Objectives are agreed.", "Nothing is to be signed.")),
        ),
    )


PACK = Document(
    title="Ashdown College delegation to Japan & the Gulf",
    subtitle="Briefing pack for Professor Imogen Ashdown",
    cover=(
        Fact("Dates", (plain("Monday 12 – Friday 16 May 2031"),)),
        Fact("Places", (plain("Osaka, Takamatsu"), (_japanese("大阪・高松"),))),
        Fact("Edition", (plain("Release 3, 2 May 2031"),)),
    ),
    handling="For the delegation only",
    edition="Release 3, 2 May 2031",
    language="en-GB",
    author="Ashdown College, Global Office",
    sections=(
        Section(
            title="The visit at a glance",
            level=1,
            anchor="glance",
            new_page=True,
            blocks=(
                Paragraph(plain("Five days, two cities, three agreements to sign."), Tone.LEAD),
                Paragraph(
                    (
                        Run("The delegation renews a partnership with "),
                        Run("Kitano University", strong=True),
                        Run(" ("),
                        _japanese("北野大学"),
                        Run("), founded in 1931, and opens one with the Gulf Institute."),
                    )
                ),
                Paragraph(plain("Dr Okonkwo’s visa has not been issued."), Tone.WARNING),
                Paragraph(plain("The host’s gift is not known yet."), Tone.GAP),
                Paragraph(plain("Water knows no borders, and neither should we."), Tone.QUOTATION),
                Paragraph(plain("Figures as of 1 April 2031; source: annual report."), Tone.QUIET),
                Bullets(tuple(map(plain, _AWKWARD))),
                _FIGURES,
            ),
        ),
        Section(title="Programme", level=1, anchor="programme", new_page=True),
        Section(title="Monday 12 May 2031, Osaka", level=2, anchor="day-2031-05-12", blocks=(_MONDAY,)),
        Section(title="Tuesday 13 May 2031, Osaka", level=2, anchor="day-2031-05-13", blocks=(_LONG_DAY,)),
        Section(title="Meetings", level=1, anchor="meetings", new_page=True),
        Section(
            title="Meeting with the President",
            level=2,
            anchor="meeting-kitano-president",
            blocks=(
                _HOSTS,
                Points(
                    _cells(
                        "We value forty years of common work.",
                        "The new centre needs a director by October.",
                        "Water first.",
                    )
                ),
                Points(_cells("If raised: fees stay as agreed.", "If raised: visas are with the ministry.")),
            ),
        ),
        Section(title="Avoid", level=3, blocks=(Bullets(_cells("The matter of the old observatory.")),)),
        *map(_meeting, range(1, 7)),
        Section(title="Agreements", level=1, anchor="agreements", blocks=(_AGREEMENTS,), new_page=True),
        Section(title="The delegation", level=1, anchor="delegation", blocks=(_DELEGATION,)),
    ),
)
"""A long document with a cover and contents."""

SHEET = Document(
    title="Run sheet",
    subtitle="Monday 12 May 2031",
    cover=(Fact("On duty", (plain("Ms Hanna Żółkiewska"),)),),
    handling="Office only",
    edition="Draft, not released",
    language="en-GB",
    author="Ashdown College, Global Office",
    sections=(Section(title="The day", level=1, blocks=(_MONDAY, _LONG_DAY)),),
    contents=False,
)
"""A short document with a masthead."""
