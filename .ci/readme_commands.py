"""Print a shell command that README.md promises, so that the gate runs what a reader copies.

A command stands in a fenced block whose info string is `sh` and the command's name: "```sh build", "```sh test".
GitHub colours such a block by its first word and does not show the second.

Usage: python readme_commands.py README.md {build,test}
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

FENCED = re.compile(
    r"^(?P<fence>`{3,}|~{3,})sh +(?P<name>\S+) *\n(?P<command>.*?)^(?P=fence) *$", re.MULTILINE | re.DOTALL
)
PROMISED = ("build", "test")


class ReadmeError(Exception):
    """README.md does not hold exactly the commands that it should."""


def promised_commands(readme: str) -> dict[str, str]:
    """Read the named shell commands of a README, each under its name.

    Raises:
        ReadmeError: a command is missing, empty, promised twice, or has a name that the gate does not know.

    """
    found = [(block["name"], block["command"].strip()) for block in FENCED.finditer(readme)]
    names = sorted(name for name, _ in found)
    if names != sorted(PROMISED):
        message = (
            "README.md must hold one fenced block each that opens with "
            f"{' and '.join(f'```sh {name}' for name in PROMISED)}; found: {', '.join(names) or 'none'}"
        )
        raise ReadmeError(message)
    if empty := [name for name, command in found if not command]:
        message = f"README.md: the block ```sh {empty[0]} holds no command"
        raise ReadmeError(message)
    return dict(found)


def main() -> str | None:
    """Print the command that is asked for, or return why there is none."""
    options = argparse.ArgumentParser(description="Print a shell command that a README promises.")
    options.add_argument("readme", type=Path)
    options.add_argument("name", choices=PROMISED)
    chosen = options.parse_args()
    try:
        print(promised_commands(chosen.readme.read_text("utf-8"))[chosen.name])
    except (ReadmeError, OSError) as error:
        return str(error)
    return None


if __name__ == "__main__":
    sys.exit(main())
