"""Look for inputs that break something, led by what code each of them reaches.

    python -m fuzzing spec-bytes -runs=1000

What follows the name goes to libFuzzer; unless told otherwise, an input may take ten seconds at most, and all together
300 MB of memory beyond what the program takes before the first.
"""

from __future__ import annotations

import resource
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["itinerary"]):
    from fuzzing.targets import TARGETS

_MEGABYTES = 300
_SECONDS = 10


def main(name: str, options: list[str]) -> None:
    """Try bytes on the target of that name, beginning with its seeds, until libFuzzer has done its runs."""
    target = TARGETS[name]
    corpus = Path(tempfile.mkdtemp(prefix=f"{name}-"))
    for number, seed in enumerate(target.seeds):
        (corpus / f"seed-{number}").write_bytes(seed)
        target.try_on(seed)
    if target.words:
        dictionary = corpus.with_suffix(".dict")
        quoted = ("".join(f"\\x{byte:02x}" for byte in word.encode("utf-8")) for word in target.words)
        dictionary.write_text("".join(f'"{word}"\n' for word in quoted), encoding="ascii")
        options = [f"-dict={dictionary}", *options]
    taken = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    bounds = [f"-rss_limit_mb={taken + _MEGABYTES}", f"-timeout={_SECONDS}", "-max_len=65536"]
    atheris.Setup([sys.argv[0], *bounds, *options, str(corpus)], target.try_on)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
