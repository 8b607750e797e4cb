"""`itinerary record`: what happened, asked one question at a time or read from a form, into the YAML of the visit."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from itinerary.cli.terminal import colour_option, columns, echo_product, echo_talk, folded, painter
from itinerary.errors import UnknownNameError
from itinerary.record import Part, Recording
from itinerary.record.dialogue import Dialogue, Ending
from itinerary.record.keeping import one_recorder

if TYPE_CHECKING:
    from collections.abc import Callable

_OPENING = "Enter leaves a question open, `-` says there was nothing, `?` explains, `<` goes back, `q` stops."


@dataclass(frozen=True, slots=True)
class _Terminal:
    """Questions on stderr, answers from stdin; what is piped in is repeated, so that a transcript reads whole."""

    color: str
    paint: Callable[[str, str], str]

    def say(self, text: str, role: str = "") -> None:
        """Say something on a line of its own."""
        echo_talk(f"{self.paint(folded(text, columns(sys.stderr)), role)}\n", self.color)

    def answer(self, prompt: str) -> str | None:
        """Return the next line of stdin; none where it has ended."""
        echo_talk(self.paint(prompt, "help"), self.color)
        line = sys.stdin.readline()
        if not line:
            echo_talk("\n", self.color)
            return None
        typed = line.rstrip("\r\n")
        if not sys.stdin.isatty():
            echo_talk(f"{typed}\n", self.color)
        return typed


@click.command(epilog="For example: itinerary record visits/ucl-japan-2023 --only agreements")
@click.argument("visit", default=".", type=click.Path(path_type=Path))
@click.option(
    "--only",
    multiple=True,
    type=click.Choice([part.value for part in Part]),
    help="Ask about these alone; may be given several times.",
)
@click.option("--meeting", metavar="ID", help="Ask about one meeting alone.")
@click.option(
    "--from",
    "form",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Read a filled form (.xlsx) instead of asking.",
)
@click.option("--overwrite", is_flag=True, help="With --from: let the form replace what is recorded otherwise.")
@click.option("--dry-run", is_flag=True, help="Write nothing; print what would change.")
@colour_option
def command(
    *,
    visit: Path,
    only: tuple[str, ...],
    meeting: str | None,
    form: Path | None,
    overwrite: bool,
    dry_run: bool,
    color: str,
) -> int:
    """Record what happened on VISIT: ask what is not recorded yet, in the order of the programme, and write it down.

    Each answer is saved before the next question; one can stop at any time and go on later. Answers come from the
    terminal, or line by line from a pipe. Exit status: 0 also where one stops early, 1 where a form has findings.
    """
    if form is not None and (only or meeting):
        message = "a form is read whole: leave out --only and --meeting, or --from"
        raise click.UsageError(message)
    if overwrite and form is None:
        message = "--overwrite is for a form: name it with --from"
        raise click.UsageError(message)
    recording = Recording(visit, keeps=not dry_run)
    if dry_run:
        return _record(recording, only=only, meeting=meeting, form=form, overwrite=overwrite, color=color)
    with one_recorder(recording.visit_file):
        recording = Recording(visit)
        return _record(recording, only=only, meeting=meeting, form=form, overwrite=overwrite, color=color)


def _record(
    recording: Recording, *, only: tuple[str, ...], meeting: str | None, form: Path | None, overwrite: bool, color: str
) -> int:
    if form is not None:
        from itinerary.cli.record_form import record_form

        status = record_form(recording, form, overwrite=overwrite, color=color)
    else:
        _converse(recording, only=only, meeting=meeting, color=color)
        status = 0
    if not recording.keeps:
        echo_product(recording.changes(), color)
    return status


def _converse(recording: Recording, *, only: tuple[str, ...], meeting: str | None, color: str) -> None:
    visit = recording.programme.visit
    if meeting is not None and meeting not in visit.meetings:
        raise UnknownNameError("meeting", meeting, tuple(visit.meetings))
    terminal = _Terminal(color, painter(color, sys.stderr))
    terminal.say(f"{visit.visit.title}: what happened goes into {recording.file}", "day")
    terminal.say(_OPENING, "quiet")
    dialogue = Dialogue(recording, terminal, frozenset(map(Part, only)), meeting)
    try:
        ending = dialogue.run()
    except KeyboardInterrupt:
        terminal.say("")
        terminal.say(_result(dialogue, recording))
        raise
    terminal.say("")
    if ending is Ending.COMPLETE:
        terminal.say("There is nothing more to ask.")
    terminal.say(_result(dialogue, recording))


def _result(dialogue: Dialogue, recording: Recording) -> str:
    answers = f"{dialogue.kept} answer{'' if dialogue.kept == 1 else 's'}"
    if not recording.keeps:
        return f"{answers}; nothing was written"
    return f"{answers} recorded in {recording.file}" if dialogue.kept else "nothing was recorded"
