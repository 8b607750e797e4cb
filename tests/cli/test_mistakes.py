"""Every slip ends in a sentence and the right exit status: 0 clean, 1 findings, 2 wrong usage, reading or writing."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.running import Ran, ran

MINIMAL = Path(__file__).parents[2] / "visits" / "minimal" / "visit.yaml"
CLEAN = """\
format: 1
visit: {id: lisbon-2027, title: Visit to Lisbon, home: us, head: silva, from: 2027-05-10, to: 2027-05-11,
        timezone: Europe/Lisbon}
organisations:
  us: {name: Example University}
  port: {name: Example Port Authority}
delegates:
  silva: {name: {given: Ana, family: Silva, honorific: Professor}, role: Rector, organisation: us}
sites:
  harbour: {name: Harbour House, city: Lisbon, address: 1 Example Quay}
meetings:
  call: {title: Courtesy call, partner: port, site: harbour, start: 2027-05-10 10:00, end: 11:00, delegates: all,
         brief: {objectives: [Get to know each other]}}
"""
WARNED = CLEAN + "agreements: {mou: {kind: addendum, parties: [{organisation: us}, {organisation: port}]}}\n"
WRONG = CLEAN.replace("site: harbour", "site: harbor")

Capsys = pytest.CaptureFixture[str]


def words(value: object) -> str:
    """Name a case by its command line."""
    return " ".join(value) if isinstance(value, tuple) else str(value)[:12]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which commands are run, with a clean, a doubtful and a wrong visit in it."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("clean", CLEAN), ("warned", WARNED), ("wrong", WRONG)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "visit.yaml").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("clean",), 0),
        (("clean/visit.yaml",), 0),
        (("clean", "--strict"), 0),
        (("warned",), 0),
        (("warned", "--strict"), 1),
        (("wrong",), 1),
        (("clean", "warned"), 0),
        (("clean", "wrong"), 1),
        (("nowhere",), 2),
        (("clean", "nowhere"), 2),
        (("clean", "--output-format", "yaml"), 2),
        (("clean", "--nonsense"), 2),
        (("clean", "--workspace", "nowhere"), 0),
    ],
    ids=words,
)
@pytest.mark.usefixtures("here")
def test_exit_status_of_check(arguments: tuple[str, ...], status: int, capsys: Capsys) -> None:
    assert ran(capsys, "check", *arguments).status == status


@pytest.mark.usefixtures("here")
def test_findings_of_several_visits_come_in_one_report(capsys: Capsys) -> None:
    checked = ran(capsys, "check", "wrong", "warned", "--output-format", "concise")
    assert [line.partition(":")[0] for line in checked.out.splitlines()][:1] == ["wrong/visit.yaml"]
    assert {line.partition(":")[0] for line in checked.out.splitlines()} == {"wrong/visit.yaml", "warned/visit.yaml"}
    assert ran(capsys, "check", "wrong", "clean") == Ran(
        1,
        "wrong/visit.yaml:12:53: error[unknown-site]: there is no site `harbor`\n"
        f"   12 | {WRONG.splitlines()[11]}\n"
        f"      | {' ' * 52}^^^^^^\n"
        "   = help: did you mean `harbour`?\n",
        "1 error\n",
    )


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("clean",), 0),
        (("warned",), 0),
        (("warned", "--strict"), 1),
        (("wrong",), 1),
        (("nowhere",), 2),
        (("clean", "--for", "nobody"), 2),
        (("clean", "--only", "calendars"), 2),
        (("clean", "--format", "rtf"), 2),
        (("clean", "--templates", "nowhere"), 2),
        (("clean", "--issued", "2027-04-01"), 2),
        (("clean", "--issued", "0001-01-01T00:00+10:00"), 2),
        (("clean", "-o", "clean/visit.yaml"), 2),
        (("clean", "-o", "clean/visit.yaml/out"), 2),
    ],
    ids=words,
)
@pytest.mark.usefixtures("here")
def test_exit_status_of_build(arguments: tuple[str, ...], status: int, capsys: Capsys) -> None:
    chosen = () if "--only" in arguments else ("--only", "calendar")
    assert ran(capsys, "build", *chosen, *arguments).status == status


def test_build_tells_files_on_stdout_and_the_rest_on_stderr(here: Path, capsys: Capsys) -> None:
    order = ("build", "clean", "--only", "calendar", "--for", "silva", "--issued", "2027-04-01T09:00+00:00")
    assert ran(capsys, *order) == Ran(
        0, "out/lisbon-2027/calendar/delegates/silva.ics\n", "1 files in out/lisbon-2027\n"
    )
    assert ran(capsys, *order, "-q") == Ran(0, "", "1 files in out/lisbon-2027\n")
    (here / "clean" / "visit.yaml").write_text(CLEAN.replace("Visit to Lisbon", "To Lisbon"), encoding="utf-8")
    assert ran(capsys, *order[:4], "--for", "port") == Ran(
        0,
        "out/lisbon-2027/calendar/partners/port.ics\n",
        "removed out/lisbon-2027/calendar/delegates/silva.ics: it was made from an older spec\n"
        "1 files in out/lisbon-2027\n",
    )


def test_build_does_not_replace_what_was_changed_by_hand(here: Path, capsys: Capsys) -> None:
    order = ("build", "clean", "--only", "calendar", "--for", "silva")
    ran(capsys, *order)
    (here / "out/lisbon-2027/calendar/delegates/silva.ics").write_text("mine", encoding="utf-8")
    assert ran(capsys, *order) == Ran(
        2,
        "",
        "itinerary: files in 'out/lisbon-2027' were changed since they were built: calendar/delegates/silva.ics; "
        "move them elsewhere, or build with --overwrite to replace them\n",
    )
    assert ran(capsys, *order, "--overwrite").status == 0


@pytest.mark.usefixtures("here")
def test_edition_is_the_one_told_or_that_of_the_environment(capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    def stamp(*arguments: str) -> str:
        ran(capsys, "build", "clean", "--only", "calendar", "--for", "silva", "--overwrite", *arguments)
        text = Path("out/lisbon-2027/calendar/delegates/silva.ics").read_text(encoding="utf-8")
        return next(line.rpartition(":")[2] for line in text.splitlines() if line.startswith("DTSTAMP"))

    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1806570000")
    assert stamp() == "20270401T090000Z"
    assert stamp("--issued", "2027-04-02T09:00+09:00") == "20270402T000000Z"


@pytest.mark.parametrize("epoch", ["soon", "²", "1.5", "999999999999999999999", "-99999999999999"])
@pytest.mark.usefixtures("here")
def test_moment_of_the_environment_that_is_none_is_told(
    epoch: str, capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert ran(capsys, "build", "clean") == Ran(
        2,
        "",
        f"itinerary: 'SOURCE_DATE_EPOCH={epoch}' is no moment; write it with its UTC offset, such as "
        "2023-03-17T09:00+00:00\n",
    )


def test_new_visit_says_what_to_do_next(here: Path, capsys: Capsys) -> None:
    assert ran(capsys, "new", "trips/porto") == Ran(
        0,
        "trips/porto/visit.yaml\n",
        "next: edit it, then `itinerary check trips/porto` and `itinerary build trips/porto`\n",
    )
    assert (here / "trips/porto/visit.yaml").read_bytes() == MINIMAL.read_bytes()


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        ("clean", "itinerary: 'clean/visit.yaml' is there already; name another folder\n"),
        (
            "clean/visit.yaml/deeper",
            (
                "itinerary: cannot write to 'clean/visit.yaml/deeper': Not a directory; "
                "what stood there before is unchanged\n"
            ),
        ),
    ],
)
@pytest.mark.usefixtures("here")
def test_new_visit_harms_nothing_that_is_there(folder: str, said: str, capsys: Capsys) -> None:
    assert ran(capsys, "new", folder) == Ran(2, "", said)
    assert Path("clean/visit.yaml").read_text(encoding="utf-8") == CLEAN


@pytest.mark.usefixtures("here")
def test_new_visit_needs_a_folder(capsys: Capsys) -> None:
    said = ran(capsys, "new", "clean/visit.yaml")
    assert (said.status, said.out) == (2, "")
    assert said.err.endswith("Error: Invalid value for 'FOLDER': Directory 'clean/visit.yaml' is a file.\n")


@pytest.mark.parametrize("command", ["check", "show", "build"])
@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", "empty-file"),
        (b"\x00\x01\x02\xff\xfe", "not-text"),
        (b"caf\xe9: x\n", "not-utf8"),
        (b"- a\n- b\n", "not-a-mapping"),
        (b"a: [1, 2\n", "unclosed-bracket"),
        (b"format: 1\nvisit: {id: a}\n", "missing-field"),
        (b"a: &a [*a]\n", "unknown-alias"),
    ],
    ids=["empty", "binary", "Latin-1", "list", "open bracket", "hardly begun", "alias in itself"],
)
def test_file_that_is_no_visit_ends_in_a_finding(
    command: str, content: bytes, rule: str, here: Path, capsys: Capsys
) -> None:
    (here / "visit.yaml").write_bytes(content)
    done = ran(capsys, command)
    assert (done.status, done.out == "" or command == "check") == (1, True)
    assert f"[{rule}]" in done.out + done.err


@pytest.mark.parametrize("command", ["check", "show", "build"])
def test_place_without_a_visit_is_told_in_a_sentence(command: str, here: Path, capsys: Capsys) -> None:
    (here / "empty").mkdir()
    assert ran(capsys, command, "empty") == Ran(
        2,
        "",
        "itinerary: there is no visit at 'empty': name a visit.yaml or the folder that holds one; "
        "`itinerary new FOLDER` starts one\n",
    )


@pytest.mark.parametrize("command", ["check", "show", "build"])
def test_folder_named_as_a_spec_is_told_in_a_sentence(command: str, here: Path, capsys: Capsys) -> None:
    (here / "visit.yaml").mkdir()
    done = ran(capsys, command)
    assert (done.status, done.out, done.err.startswith("itinerary: ")) == (2, "", True)


@pytest.mark.usefixtures("here")
def test_reader_whom_the_visit_does_not_know_is_answered_with_those_there_are(capsys: Capsys) -> None:
    assert ran(capsys, "show", "clean", "--for", "sliva") == Ran(
        2, "", "itinerary: there is no audience 'sliva'; known: office, delegation, public, silva, port\n"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("chek",), "Error: No such command 'chek'. Did you mean 'check'?"),
        (("frobnicate",), "Error: No such command 'frobnicate'."),
        (("check", "--stirct"), "Error: No such option '--stirct'. Did you mean '--strict'?"),
        (
            ("check", "--output-format", "jason"),
            "Error: Invalid value for '--output-format': 'jason' is not one of 'full', 'concise', 'json', 'github'.",
        ),
        (
            ("show", "--format", "html"),
            "Error: Invalid value for '--format': 'html' is not one of 'text', 'json', 'markdown'.",
        ),
        (("build", "--only", "new,news"), "Error: Invalid value for '--only': there is no 'new'; did you mean 'news'?"),
        (
            ("build", "--only", "x"),
            "Error: Invalid value for '--only': there is no 'x'; known: calendar, briefing, news, invitations",
        ),
        (
            ("build", "--format", "word"),
            "Error: Invalid value for '--format': there is no 'word'; known: docx, html, md, pdf, xlsx, csv, ics",
        ),
        (("new",), "Error: Missing argument 'FOLDER'."),
        (("schema", "x"), "Error: Got unexpected extra argument (x)"),
        (("rule", "overlap"), "itinerary: there is no rule 'overlap'; did you mean time-overlap or room-overlap?"),
        (("rule", "nonsense"), "itinerary: there is no rule 'nonsense'; `itinerary rule` lists them all"),
    ],
    ids=words,
)
def test_slip_of_the_keyboard_is_answered_with_what_may_be_meant(
    arguments: tuple[str, ...], said: str, capsys: Capsys
) -> None:
    done = ran(capsys, *arguments)
    assert (done.status, done.out, done.err.splitlines()[-1]) == (2, "", said)
