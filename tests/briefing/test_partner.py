from __future__ import annotations

from support.content_text import document_text, part_text
from support.packs import pack
from support.specs import programme_of

ADDED = """
contacts:
  duty: {name: Duty line, phone: +44 20 7946 0002 ext. 7, when: 24 hours, share-with-hosts: true}
  inner: {name: Travel agent, phone: +44 20 7946 0003}
meetings:
  call: {title: Call, partner: host, site: ministry, start: 2027-03-26 10:00, end: 11:00, delegates: all,
         arrive-early: 10 min}
  other: {title: Tour, kind: tour, partner: us, site: museum, start: 2027-03-27 10:00, end: 11:00, delegates: lund}
agreements:
  later: {kind: contract, title: Contract on Water, parties: [{organisation: us}, {organisation: host}], term: one year,
          binding: true, languages: [hu], originals: 2, renews: {title: Contract of 2020, signed: 2020-05-01}}
"""


def test_host_programme_in_full() -> None:
    assert document_text(pack(programme_of(ADDED), "host")) == (
        "Visit of Example University to Example Ministry\n"
        "Programme for Example Ministry\n"
        "Dates: 26 March 2027\n"
        "Places: Budapest\n"
        "Head of delegation: Ida Lund, Rector\n"
        "State of the plan: Draft\n"
        "Edition: Release 3, 17 March 2026\n"
        "every page: For Example Ministry and the delegation | Release 3, 17 March 2026 | en-GB | Example University\n"
        "without contents\n"
        "\n"
        "# Programme (programme)\n"
        "\n"
        "## Friday 26 March 2027, Budapest (day-2027-03-26)\n"
        "[Programme of Friday 26 March 2027, Budapest]\n"
        "10:00–11:00 {CET, UTC+01:00} | Call <#meeting-call> | Example Ministry | Ida Lund and Per Berg\n"
        "\n"
        "# The delegation (delegation)\n"
        "[The delegation]\n"
        "Ida Lund | Rector / Example University | Head of the delegation\n"
        "Per Berg | Registrar / Example University | \n"
        "\n"
        "# Meetings (meetings)\n"
        "\n"
        "## Call (meeting-call)\n"
        "[Call]\n"
        "When: Friday 26 March 2027, 10:00–11:00 / 1~hour; CET, UTC+01:00\n"
        "Where: Example Ministry / Budapest\n"
        "Arrival: The delegation arrives at 09:50\n"
        "For the delegation: Whole delegation <#delegation>\n"
        "For the hosts: Please tell us who will take part.\n"
        "Leads for the delegation: Ida Lund\n"
        "\n"
        "# Agreements not to be signed on this visit (agreements)\n"
        "[Contract on Water]\n"
        "Agreement: Contract on Water\n"
        "Party: *Example University* / Signatory not named yet\n"
        "Party: *Example Ministry* / Signatory not named yet\n"
        "Languages: Hungarian\n"
        "Originals: 2\n"
        "Renews: Contract of 2020 / Signed on 1 May 2020\n"
        "In law: Binding\n"
        "Term: One year\n"
        "State: Draft, not approved\n"
        "\n"
        "# Our contact (contacts)\n"
        "[Our contact] Contact | Telephone | When (28, 20, 14)\n"
        "Duty line | +44~20~7946~0002~ext.~7 <tel:+442079460002;ext=7> | 24 hours\n"
        "(quiet) Please tell us if a name, a title or a time is to be corrected.\n"
    )


def test_host_learns_when_the_delegation_arrives_not_whence() -> None:
    added = """
    meetings:
      call: {title: Call, partner: host, site: ministry, start: 2027-03-26 10:00, end: 11:00, delegates: all}
    stays:
      nights: {site: hotel, check-in: 2027-03-25, check-out: 2027-03-27}
    transfers:
      - {from: hotel, to: ministry, by: coach, takes: 20 min, note: Two coaches}
    """
    document = pack(programme_of(added), "host")
    rows = part_text(document, "day-2027-03-26").splitlines()[2:]
    assert [row.rpartition(" | ")[0] for row in rows] == [
        "10:00 {CET, UTC+01:00} (logistics) | The delegation arrives by coach | Example Ministry",
        "10:00–11:00 | Call <#meeting-call> | Example Ministry",
    ]


def test_needs_of_guests_are_gathered_for_the_kitchen_and_the_door() -> None:
    added = """
      cole: {name: {given: Cat, family: Cole}, organisation: us, diet: none, access: ramp}
      dunn: {name: {given: Dee, family: Dunn}, organisation: us, diet: vegan}
      eden: {name: {given: Eli, family: Eden}, organisation: us, access: none}
    meetings:
      call: {title: Call, partner: host, duration: 1h, delegates: all}
    """
    registers = (
        "format: 1\n"
        "visit: {id: needs, title: Needs, home: us, from: 2027-03-25, to: 2027-03-26, timezone: Europe/Rome}\n"
        "organisations: {us: {name: Example University}, host: {name: Example Ministry}}\n"
        "delegates:\n"
    )
    document = pack(programme_of(added, registers), "host")
    assert part_text(document, "needs") == (
        "## Diet and access (needs)\n"
        "[Diet and access] Name | Diet | Access (30, 35, 35)\n"
        "Cat Cole |  | ramp\n"
        "Dee Dunn | vegan | \n"
    )
