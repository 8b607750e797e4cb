from __future__ import annotations

import shlex

import click
import pytest
from cli.running import Ran, ran

from itinerary import __version__
from itinerary.cli.app import COMMANDS, cli


def command_of(name: str) -> click.Command:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    return command


def test_help_lists_every_command_with_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    expected = """\
Usage: itinerary [OPTIONS] COMMAND [ARGS]...

  From one visit spec to every document of an official delegation visit.

Options:
  -V, --version  Show the version and exit.
  -h, --help     Show this message and exit.

Commands:
  new        Start a visit: write the shortest spec that gives something
             useful.
  check      Check a visit like a careful colleague.
  show       Print the programme, whole or as one reader may see it.
  build      Make the calendars, the briefing packs and the news draft.
  release    Send out a numbered version: record it, and make all documents
             with what has changed.
  diff       Tell what changed, for each reader, in words.
  news       Tell the story of a visit, and what each sentence rests on.
  record     Record what happened: asked one question at a time, or read from
             a filled form.
  actions    List what was promised and is still to be done, over all visits.
  deadlines  List what must be done by when, over all visits, overdue first.
  publish    Bring a calendar up to date on a CalDAV server.
  templates  Restyle documents: list the templates, write copies to edit,
             check them.
  rule       Explain a rule: what it finds, why, and how to mend it.
  schema     Print the JSON Schema of a visit spec, for editors.

  A visit is a folder with `visit.yaml`, or the file itself; `.` where none is
  named. Exit status: 0 all well, 1 findings, 2 wrong usage or nothing to read
  or write, 3 a fault of the program.
"""
    assert ran(capsys, "--help") == Ran(0, expected, "")
    assert ran(capsys, "-h") == Ran(0, expected, "")
    assert ran(capsys) == Ran(2, "", expected)


def test_version_is_that_of_the_library(capsys: pytest.CaptureFixture[str]) -> None:
    assert ran(capsys, "--version") == Ran(0, f"itinerary, version {__version__}\n", "")


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_a_command_explains_every_option(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    command = command_of(name)
    unexplained = [option.name for option in command.params if isinstance(option, click.Option) and not option.help]
    assert unexplained == []
    assert command.help is not None
    shown = ran(capsys, name, "--help")
    assert (shown.status, shown.err) == (0, "")
    assert f"Usage: itinerary {name} " in shown.out
    assert " ".join(command.help.split()) in " ".join(shown.out.split())


@pytest.mark.parametrize("name", COMMANDS)
def test_example_of_a_command_is_one_that_it_takes(name: str) -> None:
    command = command_of(name)
    assert command.epilog is not None
    introduction, _, example = command.epilog.partition(": ")
    assert introduction == "For example"
    program, called, *arguments = shlex.split(example.partition(" > ")[0])
    assert (program, called) == ("itinerary", name)
    assert command.make_context(name, arguments).args == []
