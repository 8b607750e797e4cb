"""How much a visit spec may hold, so that any file whatever gets its answer within a second and 300 MB.

A real visit of a week with forty meetings has some 3,000 values in 100 kB: the limits are far beyond need.
"""

from __future__ import annotations

from dataclasses import dataclass

MAX_FILE_BYTES = 2_000_000
"""What one file may hold."""
MAX_VISIT_BYTES = 4_000_000
"""What the visit file and all its includes may hold together."""
MAX_FILES = 100
"""How many files a visit may include."""
MAX_DEPTH = 64
"""How deep lists and mappings may stand in one another."""
MAX_VALUES = 100_000
"""How many keys and values a visit may hold, each alias counted as all that it stands for."""
MAX_FINDINGS = 100
"""After how many mistakes the reading of a file ends."""
MAX_LINE_SHOWN = 10_000
"""The longest line, in characters, that a finding still shows."""


@dataclass(slots=True)
class Allowance:
    """What is left of the limits while the files of one visit are read."""

    bytes_left: int = MAX_VISIT_BYTES
    files_left: int = MAX_FILES
    values_left: int = MAX_VALUES
