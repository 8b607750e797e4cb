from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from itinerary.rendering.pdf import can_print_pdf

WITHOUT_TYPST = """
import sys

class Finder:
    def __init__(self, finder):
        self.finder = finder

    def find_spec(self, name, path=None, target=None):
        return None if name == "typst" else self.finder.find_spec(name, path, target)

sys.meta_path[:] = map(Finder, sys.meta_path)
from itinerary.rendering.pdf import PdfExtraMissingError, can_print_pdf, render_pdf
from itinerary.rendering.templates import TemplateFolder
from rendering.sample_pack import EDITION, SHEET

print(can_print_pdf())
try:
    render_pdf(SHEET, EDITION, TemplateFolder())
except PdfExtraMissingError as refusal:
    print(refusal)
"""


def test_with_the_extra_pdf_can_be_made() -> None:
    assert can_print_pdf()


def test_without_the_extra_the_way_to_install_it_is_told() -> None:
    done = subprocess.run(  # noqa: S603 - the interpreter that runs the tests
        [sys.executable, "-c", WITHOUT_TYPST],
        env={"PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        check=True,
        text=True,
    )
    assert done.stdout == (
        "False\nPDF needs the extra `pdf`, which is not installed: pip install 'delegation-itinerary[pdf]'\n"
    )
