"""`itinerary record`: whole dialogues, and what stands in the spec afterwards."""

from __future__ import annotations

import io
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cli.running import INTERRUPTIBLE, ran

from itinerary.examine import examine
from itinerary.record.keeping import one_recorder

if TYPE_CHECKING:
    from cli.running import Ran
    from conftest import Compares

VISITS = Path(__file__).parents[2] / "visits"
EXPECTED = Path(__file__).parent / "expected"
SIGNING = """\
format: 1
include: {file: outcomes.yaml, optional: true}
visit:
  {id: oslo-2027, title: Visit to Oslo, home: us, head: lee, from: 2027-05-10, to: 2027-05-11, timezone: Europe/Oslo}
organisations:
  us: {name: Example University}
  port: {name: Example Port Authority}
delegates:
  lee: {name: {given: Ana, family: Lee, honorific: Professor}, role: Rector, organisation: us}
  moe: {name: {given: Ida, family: Moe, honorific: Dr}, role: Secretary, organisation: us}
counterparts:
  lund: {name: {given: Per, family: Lund, honorific: Mr}, role: Director, organisation: port}
  holm: {name: {given: Eva, family: Holm, honorific: Ms}, role: Lawyer, organisation: port}
sites:
  quay: {name: Quay House, address: Example Quay 1, city: Oslo}
  crane: {name: Crane Hall, address: Example Quay 2, city: Oslo}
meetings:
  tour: {title: Tour of the cranes, kind: tour, partner: port, site: crane, start: 2027-05-10 9:00, end: 10:00,
         delegates: all, counterparts: lund}
  signing: {title: Signing, kind: signing, partner: port, site: quay, start: 2027-05-11 10:00, end: 10:30,
            delegates: all, counterparts: [lund, holm], signs: mou}
agreements:
  mou:
    kind: memorandum-of-understanding
    title: Memorandum on Cranes
    parties:
      - {organisation: us, signatories: lee, witnesses: moe, approved: 2027-04-01, authority: Statute 7}
      - {organisation: port, signatories: lund, approved: 2027-04-01, authority: Charter}
    status: ready
"""
WHOLE = """\
yes
=
lund
=
cranes; tides
the harbour of 2030

The delegation saw the cranes: all of them.

Warm.
They want more.

-
Send the plan
mo
31 May
2027-05-31
port
Come again
the porter



yess
yes
all except Mo
-
<
=



Two berths

-
sined
signed
=
2027-05-12
=
=
Lundt
lund
=
-
lee
We lift each other.



photos/crane.jpg
lee, per
The cranes

Ida Moe
A crane over the water.
given

a return visit
in autumn



travel

EUR 900

?
Fewer cranes

"""


@pytest.fixture
def oslo(tmp_path: Path) -> Path:
    """Return a visit with a tour and a signing, whose outcomes are to stand in a file that is not there yet."""
    folder = tmp_path / "oslo"
    folder.mkdir()
    (folder / "visit.yaml").write_text(SIGNING, encoding="utf-8")
    return folder


@pytest.fixture
def minimal(tmp_path: Path) -> Path:
    """Return a copy of the shortest visit."""
    return Path(shutil.copytree(VISITS / "minimal", tmp_path / "minimal"))


def recorded(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, answers: str, *arguments: str | Path
) -> Ran:
    """Run the command with answers from a pipe."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(answers))
    return ran(capsys, "record", "--color", "never", *arguments)


def test_a_whole_dialogue_and_the_file_that_it_writes(
    oslo: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, expect: Compares
) -> None:
    monkeypatch.chdir(oslo.parent)

    done = recorded(capsys, monkeypatch, WHOLE, "oslo")

    file = (oslo / "outcomes.yaml").read_text(encoding="utf-8")
    expect(f"{done.err}\n--- outcomes.yaml\n{file}", EXPECTED / "record.oslo.txt")
    assert (done.status, done.out, (oslo / "visit.yaml").read_text(encoding="utf-8")) == (0, "", SIGNING)
    assert not examine(oslo).report.has_errors


def test_what_was_answered_is_not_asked_again(
    minimal: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    recorded(capsys, monkeypatch, "yes\n=\nq\n", minimal)
    done = recorded(capsys, monkeypatch, "", minimal)

    assert done.err.splitlines()[3:6] == [
        "Courtesy call, Example Port Authority",
        "Mon 2027-05-10, 10:00–11:00, Harbour House",
        "Which subjects may be named in public?",
    ]
    assert done.err.splitlines()[-1] == "nothing was recorded"


def test_a_meeting_that_was_not_held_is_asked_nothing_but_a_summary(
    minimal: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    done = recorded(capsys, monkeypatch, "no\nThe harbour was closed.\n\nq\n", minimal, "--only", "meetings")

    before = (VISITS / "minimal" / "visit.yaml").read_text(encoding="utf-8")
    assert (minimal / "visit.yaml").read_text(encoding="utf-8") == (
        f"{before}\noutcomes:\n  meetings:\n    port-call: {{held: false, summary: The harbour was closed.}}\n"
    )
    assert done.err.splitlines()[-2:] == [
        "There is nothing more to ask.",
        f"2 answers recorded in {minimal / 'visit.yaml'}",
    ]


def test_what_explains_goes_back_and_stops_does_so_below_the_first_line_of_an_answer_too(
    minimal: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = "yes\n=\ntides\nback\ntide tables\n?\nberths\nq\nnobody asks for this line\n"
    done = recorded(capsys, monkeypatch, answers, minimal)

    before = (VISITS / "minimal" / "visit.yaml").read_text(encoding="utf-8")
    assert (minimal / "visit.yaml").read_text(encoding="utf-8") == (
        f"{before}\noutcomes:\n  meetings:\n"
        "    port-call: {held: true, attended: all, discussed: [tide tables, berths]}\n"
    )
    asked = done.err.splitlines()
    assert asked[asked.index("Which subjects may be named in public?") :] == [
        "Which subjects may be named in public?",
        "> tides",
        "Further lines; Enter ends the answer, `<` begins it anew.",
        "… back",
        "> tide tables",
        "… ?",
        "Answers: subjects, one on each line or with semicolons between; `-` for none.",
        (
            "Enter leaves the question open, `-` says that there was nothing, `<` goes back to the question before, "
            "`q` stops; whatever was answered is saved."
        ),
        "Names may be typed as ids or as any part that only one has.",
        "… berths",
        "… q",
        "",
        f"3 answers recorded in {minimal / 'visit.yaml'}",
    ]


def test_a_dry_run_prints_what_would_change_and_writes_nothing(
    minimal: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (minimal / "visit.yaml").read_bytes()

    done = recorded(capsys, monkeypatch, "yes\nq\n", minimal, "--dry-run")

    assert done.out.splitlines()[-4:] == ["+", "+outcomes:", "+  meetings:", "+    port-call: {held: true}"]
    assert done.err.splitlines()[-1] == "1 answer; nothing was written"
    assert (minimal / "visit.yaml").read_bytes() == before


def test_an_answer_that_contradicts_the_visit_is_asked_again(
    oslo: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    done = recorded(capsys, monkeypatch, "signed\n=\n2027-05-10\n=\nq\n", oslo, "--only", "agreements")

    assert "On which day? (day of the meeting: 2027-05-11)\n> 2027-05-10\n" in done.err
    assert '"Memorandum on Cranes" is recorded as signed on another day than the meeting' in done.err
    assert (oslo / "outcomes.yaml").read_text(encoding="utf-8").splitlines()[-1] == (
        "    mou: {act: signed, at: signing, signed: 2027-05-11}"
    )


@pytest.mark.parametrize(
    ("options", "refusal"),
    [
        (("--from", "form.xlsx", "--meeting", "port-call"), "a form is read whole: leave out --only and --meeting"),
        (("--from", "form.xlsx", "--only", "agreements"), "a form is read whole: leave out --only and --meeting"),
        (("--overwrite",), "--overwrite is for a form: name it with --from"),
    ],
)
def test_options_that_would_not_be_heeded_are_refused(
    options: tuple[str, ...], refusal: str, minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done = ran(capsys, "record", minimal, *options)

    assert (done.status, done.out) == (2, "")
    assert done.err.splitlines()[-1].startswith(f"Error: {refusal}")


def test_an_unknown_meeting_is_told_with_those_that_there_are(
    minimal: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    done = recorded(capsys, monkeypatch, "", minimal, "--meeting", "lunch")

    assert (done.status, done.err) == (2, "itinerary: there is no meeting 'lunch'; known: port-call\n")


def test_a_second_recorder_is_told_of_the_first(
    minimal: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with one_recorder(minimal / "visit.yaml"):
        done = recorded(capsys, monkeypatch, "yes\n", minimal)

    file = minimal / "visit.yaml"
    assert (done.status, done.err) == (
        2,
        f"itinerary: the outcomes of '{file}' are being recorded by somebody else; go on when that is done\n",
    )


def test_a_visit_that_cannot_be_read_is_not_written_into(
    minimal: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (minimal / "visit.yaml").write_text("format: 1\nvisit: [\n", encoding="utf-8")

    done = recorded(capsys, monkeypatch, "yes\n", minimal)

    assert (done.status, done.err) == (
        2,
        f"itinerary: '{minimal}' cannot be read whole; `itinerary check {minimal}` says why. Nothing was recorded\n",
    )


def test_a_kill_at_any_moment_leaves_a_file_that_is_whole(minimal: Path) -> None:
    """Killed after one answer and in the middle of the next, it has kept the one, and the next recorder goes on."""
    arguments = [sys.executable, "-m", "itinerary", "record", str(minimal)]
    with subprocess.Popen(  # noqa: S603 - this interpreter, with the project's own command
        arguments, stdin=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ)
    ) as recorder:
        assert recorder.stdin is not None
        recorder.stdin.write(b"yes\n")
        recorder.stdin.flush()
        until = time.monotonic() + 60
        while b"held: true" not in (minimal / "visit.yaml").read_bytes() and time.monotonic() < until:
            time.sleep(0.02)
        recorder.send_signal(signal.SIGKILL)

    outcome = examine(minimal).loaded.visit
    assert outcome is not None
    assert outcome.outcomes.meetings["port-call"].held is True
    done = subprocess.run(  # noqa: S603 - the same
        arguments, input=b"all\n", capture_output=True, check=False
    )
    assert (done.returncode, b"attended: all" in (minimal / "visit.yaml").read_bytes()) == (0, True)


def test_whoever_interrupts_keeps_what_was_answered(minimal: Path) -> None:
    arguments = [sys.executable, "-c", INTERRUPTIBLE, "record", "--color", "never", str(minimal)]
    with subprocess.Popen(  # noqa: S603 - this interpreter, with the project's own command
        arguments, stdin=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ), encoding="utf-8"
    ) as recorder:
        assert recorder.stdin is not None
        assert recorder.stderr is not None
        recorder.stdin.write("yes\n")
        recorder.stdin.flush()
        while "Who of us was there?" not in recorder.stderr.readline():
            pass
        assert recorder.stderr.read(2) == "> "
        recorder.send_signal(signal.SIGINT)
        said = recorder.stderr.read()
        status = recorder.wait()

    assert (status, said) == (130, f"\n1 answer recorded in {minimal / 'visit.yaml'}\n\nstopped\n")
