"""Judge every page below a folder by the Nu Html Checker (vnu), the checker of the HTML standard's makers.

Errors and warnings count, but for the warnings that are known to be wrong about our pages. Run `npm ci` in `.ci` first.

Usage: python html_by_vnu.py FOLDER
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from verdict import Finding, files_of_kind, pronounce

JAR = Path(__file__).parents[1] / "node_modules/vnu-jar/build/dist/vnu.jar"

KNOWN_TO_BE_WRONG = re.compile(
    # A picture inside the page needs no host in the page's policy; `img-src data:` allows it.
    r"^Resource violates Content Security Policy .*“data:"
    # Names of a visit abroad outweigh the words of a short page; its declared language is right.
    r"|^This document appears to be written in"
    # A block of data is no script, and no policy is asked about it (HTML, 4.12.1.1 "prepare the script element").
    r"|^Inline script violates Content Security Policy .*<script type=\"application/ld\+json\">",
    re.DOTALL,
)


def main(folder: Path) -> int:
    """Judge the folder and return the exit code."""
    pages = files_of_kind(folder, ".html")
    if not pages:
        return pronounce("vnu", "html", 0, [])
    command = ["java", "-jar", str(JAR), "--format", "json", *map(str, pages)]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        messages = json.loads(answer.stderr)["messages"]
    except ValueError:
        sys.exit(f"vnu gave no verdict: {answer.stderr.strip()[-500:]}")
    findings = [
        Finding(
            Path(unquote(urlsplit(message["url"]).path)).relative_to(folder.resolve()).as_posix(),
            f"line {message.get('lastLine', '?')}: {message['message']}",
        )
        for message in messages
        if message["type"] != "info" or (message.get("subType") == "warning" and not is_known_to_be_wrong(message))
    ]
    return pronounce("vnu", "html", len(pages), findings)


def is_known_to_be_wrong(message: dict[str, Any]) -> bool:
    """Say whether a warning, with the piece of the page that it is about, is one of those known to be wrong."""
    return KNOWN_TO_BE_WRONG.search(f"{message['message']}\n{message.get('extract', '')}") is not None


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
