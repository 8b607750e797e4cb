"""How often `check` is right: alarms raised by sound visits, and mistakes found, each where it was made and alone.

    python benchmarks/findings.py 200
    python benchmarks/findings.py 200 short-gap no-bed

The number says in how many made-up visits each is tried, names behind it restrict it to the mistakes of these rules.
Visits and mistakes are those of `tests/soundness/`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from soundness.every_mistake import EVERY_MISTAKE
from soundness.judging import alarms, tried
from soundness.slip import SLIPS

if TYPE_CHECKING:
    from collections.abc import Collection

    from soundness.mistake import Mistake
    from soundness.slip import Slip


def main(visits: int, rules: Collection[str] = ()) -> None:
    """Print the figures, of some rules or of all."""
    errors = findings = 0
    for number in range(visits):
        found = alarms(number)
        errors += found.has_errors
        findings += len(found)
    print(f"{visits} sound visits: {errors} with an error, {findings / visits:.3f} findings a visit, down to notes")
    made = found_there = alone = 0
    every: tuple[Mistake | Slip, ...] = (*EVERY_MISTAKE, *SLIPS)
    kinds = tuple(kind for kind in every if not rules or kind.rule in rules)
    for kind in kinds:
        verdicts = tried(kind, visits)
        exact = sum(verdict.is_exact for verdict in verdicts)
        made += len(verdicts)
        found_there += sum(verdict.is_found for verdict in verdicts)
        alone += exact
        if exact < len(verdicts):
            others = sorted({rule for verdict in verdicts for rule in verdict.others})
            print(f"  {kind.rule}: {exact} of {len(verdicts)} exact; beside it {others}")
    print(f"{made} mistakes of {len(kinds)} kinds, against {len({kind.rule for kind in kinds})} rules: ", end="")
    print(f"recall {found_there / max(made, 1):.4f}, found alone {alone / max(made, 1):.4f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50, sys.argv[2:])
