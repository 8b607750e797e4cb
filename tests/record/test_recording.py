"""Keeping answers: examined first, written whole, and never over what somebody else wrote meanwhile."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from itinerary.record import Kept, ReadAnew, Recording, Refused
from itinerary.record.dialogue import Dialogue, Ending
from itinerary.record.recording import NothingToRecordIntoError

VISITS = Path(__file__).parents[2] / "visits"
HELD = ("outcomes", "meetings", "port-call", "held")


class Scripted:
    """Answers from a list."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.said: list[str] = []

    def say(self, text: str, role: str = "") -> None:
        """Note what is said."""
        del role
        self.said.append(text)

    def answer(self, prompt: str) -> str | None:
        """Return the next answer."""
        del prompt
        return self.answers.pop(0) if self.answers else None


@pytest.fixture
def visit(tmp_path: Path) -> Path:
    """Return a copy of the shortest visit."""
    return Path(shutil.copytree(VISITS / "minimal", tmp_path / "minimal"))


def test_an_answer_is_in_the_file_when_it_is_kept(visit: Path) -> None:
    recording = Recording(visit)

    assert recording.keep(HELD, "true") == Kept()
    assert recording.outcomes == {"meetings": {"port-call": {"held": "true"}}}
    assert Recording(visit).outcomes == recording.outcomes
    assert sorted(file.name for file in visit.iterdir()) == ["visit.yaml"]


def test_an_answer_that_makes_an_error_is_refused_and_nothing_is_written(visit: Path) -> None:
    before = (visit / "visit.yaml").read_bytes()
    recording = Recording(visit)

    verdict = recording.keep((*HELD[:-1], "attended"), ["nobody-known"])

    assert isinstance(verdict, Refused)
    assert [finding.rule for finding in verdict.findings] == ["unknown-delegate"]
    assert ((visit / "visit.yaml").read_bytes(), recording.outcomes) == (before, None)


def test_of_several_answers_all_are_kept_or_none(visit: Path) -> None:
    recording = Recording(visit)

    verdict = recording.keep_all(((HELD, "true"), ((*HELD[:-1], "met"), ["nobody-known"])))

    assert isinstance(verdict, Refused)
    assert recording.outcomes is None


def test_a_file_that_somebody_changed_is_read_again_and_not_overwritten(visit: Path) -> None:
    recording = Recording(visit)
    file = visit / "visit.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("Courtesy call", "First call"), encoding="utf-8")

    assert recording.keep(HELD, "true") == ReadAnew()
    assert recording.programme.visit.meetings["port-call"].title == "First call"
    assert recording.keep(HELD, "true") == Kept()
    assert "First call" in file.read_text(encoding="utf-8")


def test_what_somebody_recorded_meanwhile_is_kept_and_told(visit: Path) -> None:
    recording = Recording(visit)
    conversation = Scripted("yes")
    file = visit / "visit.yaml"
    with file.open("a", encoding="utf-8") as more:
        more.write("outcomes: {meetings: {port-call: {held: false}}}\n")
    after = file.read_bytes()

    ending = Dialogue(recording, conversation).run()

    assert ending is Ending.STOPPED
    assert "They now say: no. That was kept, and not your answer." in conversation.said
    assert file.read_bytes() == after


def test_the_mode_of_a_file_and_a_link_to_it_stay(visit: Path) -> None:
    real = visit / "real.yaml"
    (visit / "visit.yaml").rename(real)
    real.chmod(0o640)
    (visit / "visit.yaml").symlink_to(real)

    Recording(visit).keep(HELD, "true")

    assert (visit / "visit.yaml").is_symlink()
    assert (real.stat().st_mode & 0o777, "held: true" in real.read_text(encoding="utf-8")) == (0o640, True)


def test_outcomes_go_where_the_include_of_that_name_is_announced(visit: Path) -> None:
    file = visit / "visit.yaml"
    file.write_text(
        file.read_text(encoding="utf-8") + "include: {file: outcomes.yaml, optional: true}\n", encoding="utf-8"
    )
    before = file.read_bytes()

    recording = Recording(visit)
    recording.keep(HELD, "true")
    recording.keep((*HELD[:-1], "attended"), "all")

    assert file.read_bytes() == before
    assert (visit / "outcomes.yaml").read_text(encoding="utf-8") == (
        "outcomes:\n  meetings:\n    port-call: {held: true, attended: all}\n"
    )


def test_a_visit_without_a_frame_cannot_be_recorded_into(visit: Path) -> None:
    (visit / "visit.yaml").write_text("format: 1\n", encoding="utf-8")

    with pytest.raises(NothingToRecordIntoError):
        Recording(visit)
