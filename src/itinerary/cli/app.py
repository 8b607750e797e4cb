"""The command `itinerary`: its subcommands, each in a module of its own that is imported only when it runs."""

from __future__ import annotations

import errno
import gc
import importlib
import os
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import gettempdir
from traceback import walk_tb
from typing import TYPE_CHECKING

import click

from itinerary import __version__
from itinerary.errors import ItineraryError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

COMMANDS = {
    "new": "Start a visit: write the shortest spec that gives something useful.",
    "check": "Check a visit like a careful colleague.",
    "show": "Print the programme, whole or as one reader may see it.",
    "build": "Make the calendars, the briefing packs and the news draft.",
    "release": "Send out a numbered version: record it, and make all documents with what has changed.",
    "diff": "Tell what changed, for each reader, in words.",
    "news": "Tell the story of a visit, and what each sentence rests on.",
    "record": "Record what happened: asked one question at a time, or read from a filled form.",
    "actions": "List what was promised and is still to be done, over all visits.",
    "deadlines": "List what must be done by when, over all visits, overdue first.",
    "publish": "Bring a calendar up to date on a CalDAV server.",
    "templates": "Restyle documents: list the templates, write copies to edit, check them.",
    "rule": "Explain a rule: what it finds, why, and how to mend it.",
    "schema": "Print the JSON Schema of a visit spec, for editors.",
}
"""Every subcommand with its one line of help: the list can be shown without importing any of them."""

EXIT_FINDINGS = 1
EXIT_USAGE = 2
EXIT_FAULT = 3

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})

_VALUES_BETWEEN_SEARCHES = 50_000
"""How many values Python makes before it looks for garbage: little of what is read and made for a visit ever is."""


class NowhereError(ItineraryError):
    """The folder in which a command runs is not there any more, so that no path leads anywhere."""

    def __init__(self) -> None:
        super().__init__("the folder in which you are is not there any more: change to another and run it again")


class _Commands(click.Group):
    """Imports a subcommand when it is asked for, so that `--help` stays quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        if cmd_name not in COMMANDS:
            return None
        command = getattr(importlib.import_module(f"itinerary.cli.{cmd_name}"), "command")  # noqa: B009 - a module made by name
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Add the nearest command to click's complaint about one that does not exist."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=1)
            if not near or "Did you mean" in error.message:
                raise
            hinted = f"{error.message} Did you mean '{near[0]}'?"
            raise click.UsageError(hinted, ctx) from error

    def invoke(self, ctx: click.Context) -> object:
        """Stop in silence, and well, where the reader of a pipe has seen enough.

        https://docs.python.org/3/library/signal.html#note-on-sigpipe
        """
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            _hear_no_more(sys.stdout)
            return 0

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=_Commands,
    context_settings={
        "help_option_names": ["-h", "--help"],
        "auto_envvar_prefix": "ITINERARY",
        "max_content_width": 110,
    },
    epilog="A visit is a folder with `visit.yaml`, or the file itself; `.` where none is named. "
    "Exit status: 0 all well, 1 findings, 2 wrong usage or nothing to read or write, "
    "3 a fault of the program.",
)
@click.version_option(__version__, "-V", "--version", prog_name="itinerary")
def cli() -> None:
    """From one visit spec to every document of an official delegation visit."""


def _hear_no_more(stream: TextIO) -> None:
    """Let go what is still to be written to a stream that takes nothing: else Python tries once more as it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _place(error: OSError) -> str:
    """Return where something could not be read or written: a file, or else what the commands write to."""
    if error.filename:
        return f"'{os.fsdecode(error.filename)}': "
    *_, raised = (frame for frame, _line in walk_tb(error.__traceback__))
    if raised.f_globals.get("__name__") == "click.utils":
        return "cannot write to the standard output: "
    # Whatever else has no name is a passing file of some library.
    here = f"cannot write passing files to '{gettempdir()}' (TMPDIR may name another folder): "
    return here if error.errno in _NO_ROOM else ""


def _stand_somewhere() -> None:
    """Raise an error that says so where the folder in which the command runs was taken away meanwhile."""
    try:
        Path.cwd()
    except FileNotFoundError as error:
        raise NowhereError from error


def _last_words(text: str) -> None:
    """Say why it ends, to whoever hears of it."""
    with suppress(OSError):
        click.echo(text, err=True)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; a planner's mistake ends in a sentence, never in a traceback."""
    gc.set_threshold(_VALUES_BETWEEN_SEARCHES)
    try:
        _stand_somewhere()
        status = cli.main(arguments, prog_name="itinerary", standalone_mode=False)
        # All that is left goes with the process: Python need not look through it for garbage as it closes down.
        gc.freeze()
    except click.ClickException as error:
        with suppress(OSError):
            error.show()
        sys.exit(error.exit_code)
    except click.exceptions.Exit as leave:
        sys.exit(leave.exit_code)
    except (click.Abort, KeyboardInterrupt):
        _last_words("stopped")
        sys.exit(130)
    except ItineraryError as error:
        _last_words(f"itinerary: {error}")
        sys.exit(EXIT_USAGE)
    except OSError as error:
        _last_words(f"itinerary: {_place(error)}{error.strerror or error}")
        sys.exit(EXIT_USAGE)
    except Exception as failure:  # noqa: BLE001 - Python would print its message, which may hold words of the visit
        from itinerary.cli.fault import fault_text

        _last_words(fault_text(failure).removesuffix("\n"))
        sys.exit(EXIT_FAULT)
    sys.exit(status if isinstance(status, int) else 0)
