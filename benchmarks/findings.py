"""How often `check` is right: alarms raised by sound visits, and mistakes found, each where it was made and alone.

    python benchmarks/findings.py 200

The number says in how many made-up visits each is tried. Visits and mistakes are those of `tests/soundness/`.
"""

from __future__ import annotations

import sys
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from soundness.judging import alarms, judged
from soundness.later_mistakes import EVERY_MISTAKE


def main(visits: int) -> None:
    """Print the figures."""
    errors = warnings = 0
    for number in range(visits):
        found = alarms(number)
        errors += found.has_errors
        warnings += len(found)
    print(f"{visits} sound visits: {errors} with an error, {warnings / visits:.3f} errors and warnings a visit")
    made = found_there = alone = 0
    for mistake in EVERY_MISTAKE:
        tried = (judged(mistake, number) for number in range(20 * visits))
        verdicts = list(islice((verdict for verdict in tried if verdict is not None), visits))
        made += len(verdicts)
        found_there += sum(verdict.is_found for verdict in verdicts)
        alone += sum(verdict.is_exact for verdict in verdicts)
        if not all(verdict.is_exact for verdict in verdicts):
            others = sorted({rule for verdict in verdicts for rule in verdict.others})
            exact = sum(verdict.is_exact for verdict in verdicts)
            print(f"  {mistake.rule}: {exact} of {len(verdicts)} exact; beside it {others}")
    kinds = f"{made} mistakes of {len(EVERY_MISTAKE)} kinds"
    print(f"{kinds}: recall {found_there / made:.4f}, found alone {alone / made:.4f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50)
