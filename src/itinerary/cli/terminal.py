"""How the command line speaks: colours where they help, products on stdout, talk on stderr."""

from __future__ import annotations

import os
import sys
from functools import partial
from textwrap import wrap
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TextIO

_NARROWEST = 20
_PAINTS: Mapping[str, Callable[[str], str]] = {
    "error": partial(click.style, fg="red", bold=True),
    "warning": partial(click.style, fg="yellow", bold=True),
    "note": partial(click.style, fg="blue", bold=True),
    "help": partial(click.style, fg="cyan"),
    "day": partial(click.style, bold=True),
    "quiet": partial(click.style, dim=True),
    "zone": partial(click.style, fg="magenta"),
    "cancelled": partial(click.style, strikethrough=True, dim=True),
    "tentative": partial(click.style, italic=True),
}
"""How each kind of text looks; what has no entry stays plain."""

COLOUR_CHOICES = ("auto", "always", "never")


def colour_option(command: Callable[..., object]) -> Callable[..., object]:
    """Give a command the option `--color`."""
    option = click.option(
        "--color",
        type=click.Choice(COLOUR_CHOICES),
        default="auto",
        show_default=True,
        help="Whether to use colours; NO_COLOR and FORCE_COLOR are heeded.",
    )
    return option(command)


def painter(choice: str, stream: TextIO | None = None) -> Callable[[str, str], str]:
    """Return what paints a text for its role, or leaves it plain where colours are not wanted."""
    if not _wants_colour(choice, stream or sys.stdout):
        return lambda text, _role: text
    return lambda text, role: _PAINTS[role](text) if role in _PAINTS else text


def echo_product(text: str, choice: str) -> None:
    """Write a product to stdout, with its colours or without."""
    click.echo(text, nl=False, color=_wants_colour(choice, sys.stdout))


def echo_talk(text: str, choice: str) -> None:
    """Write what is said about a product to stderr, with its colours or without."""
    click.echo(text, nl=False, err=True, color=_wants_colour(choice, sys.stderr))


def columns(stream: TextIO | None) -> int | None:
    """Return how many columns a terminal has; none where a file or a program reads, for which lines stay whole."""
    if stream is None or not stream.isatty():
        return None
    try:
        return os.get_terminal_size(stream.fileno()).columns or None
    except OSError:
        return None


def folded(text: str, width: int | None, hanging: int | None = None) -> str:
    """Return a text whose lines are broken between words to a width, the rest of each as far in as its beginning.

    With `hanging`, the rest is that many columns in. Without a width nothing is broken.
    """
    if width is None:
        return text
    broken: list[str] = []
    for line in text.split("\n"):
        margin = " " * (len(line) - len(line.lstrip()) if hanging is None else hanging)
        broken += wrap(
            line, max(width, _NARROWEST), subsequent_indent=margin, break_long_words=False, break_on_hyphens=False
        ) or [""]
    return "\n".join(broken)


def _wants_colour(choice: str, stream: TextIO | None) -> bool:
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    # A program may be started with its output closed: then there is no stream.
    return stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb"
