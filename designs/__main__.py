"""Write the shipped templates and their texts: `python -m designs` from the top of the checkout."""

from __future__ import annotations

from pathlib import Path

from designs.briefing_pack import briefing_pack
from designs.dump import dumped

_TEMPLATES = Path(__file__).parent.parent / "templates"


def main() -> None:
    """Write every template that is made by a script."""
    pack = briefing_pack()
    folder = _TEMPLATES / "briefing"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pack.docx").write_bytes(pack)
    (folder / "pack.docx.txt").write_text(dumped(pack), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
