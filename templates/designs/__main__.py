"""Write the shipped templates and their texts: `python -m designs [FOLDER]` in `templates/`, by default there."""

from __future__ import annotations

import sys
from pathlib import Path

from designs.briefing_pack import briefing_pack
from designs.dump import dumped
from designs.letter import letter
from designs.name_cards import name_cards
from designs.pocket_card import pocket_card

_TEMPLATES = Path(__file__).parent.parent


def main(folder: Path) -> None:
    """Write every template that is made by a script."""
    made = {
        "briefing/pack.docx": briefing_pack(),
        "briefing/card.docx": pocket_card(),
        "briefing/cards.docx": name_cards(),
        "letters/letter.docx": letter(),
    }
    for name, template in made.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(template)
        path.with_name(f"{path.name}.txt").write_text(dumped(template), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else _TEMPLATES)
