from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from itinerary.audience import Audience, AudienceKind
from itinerary.build.product import Output, Product
from itinerary.build.workshop import contents_of
from itinerary.errors import TemplateError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

OFFICE = Audience(AudienceKind.OFFICE)


def product(name: str, make: Callable[[], bytes]) -> Product:
    return Product(f"briefing/{name}.docx", Output.BRIEFING, OFFICE, make)


def numbered(count: int) -> list[Product]:
    return [product(str(number), partial(str(number).encode)) for number in range(count)]


@pytest.mark.parametrize("processes", [1, 2, 3, 8])
@pytest.mark.parametrize("count", [0, 1, 2, 7])
def test_contents_come_in_the_order_of_the_products(count: int, processes: int) -> None:
    made = contents_of(numbered(count), processes=processes)
    assert made == tuple(b"%d" % number for number in range(count))


PROCESSES = """
import os, sys
from itinerary.audience import Audience, AudienceKind
from itinerary.build.product import Output, Product
from itinerary.build.workshop import contents_of

def maker():
    return b"%d" % os.getpid()

products = [Product(f"{number}.docx", Output.BRIEFING, Audience(AudienceKind.OFFICE), maker) for number in range(9)]
print(len(set(contents_of(products, processes=3))))
"""
"""Prints by how many processes nine products were made; run in a new process, as this one may have made a PDF."""


@pytest.mark.parametrize(("before", "processes"), [("", 3), ("import typst", 1)], ids=["at first", "after a PDF"])
def test_work_is_shared_with_other_processes_until_a_pdf_was_made(before: str, processes: int) -> None:
    code = [sys.executable, "-c", f"{before}\n{PROCESSES}"]
    done = subprocess.run(code, capture_output=True, check=True, text=True)  # noqa: S603 - the interpreter of the tests
    assert done.stdout == f"{processes}\n"


def test_failure_of_another_process_is_met_again_here() -> None:
    def fail() -> bytes:
        raise TemplateError("pack.docx", "no field 'titel'")

    products = [*numbered(5), product("broken", fail), *numbered(5)]
    with pytest.raises(TemplateError, match=r"^template 'pack.docx': no field 'titel'$"):
        contents_of(products, processes=3)


def test_product_that_only_a_helper_cannot_make_is_made_here() -> None:
    here = os.getpid()

    def only_here() -> bytes:
        if os.getpid() != here:
            os._exit(1)
        return b"made"

    products = [*numbered(3), product("shy", only_here), *numbered(3)]
    assert contents_of(products, processes=2)[3] == b"made"


def test_last_step_is_taken_once_with_all_products_that_name_it() -> None:
    taken: list[list[str]] = []

    def shout(contents: Mapping[str, bytes]) -> Mapping[str, bytes]:
        taken.append(list(contents))
        return {path: content.upper() for path, content in contents.items()}

    products = [
        replace(product("one", lambda: b"first"), finish=shout),
        product("two", lambda: b"second"),
        replace(product("three", lambda: b"third"), finish=shout),
    ]
    assert contents_of(products, processes=2) == (b"FIRST", b"second", b"THIRD")
    assert taken == [["briefing/one.docx", "briefing/three.docx"]]


KILLED = """
import os, sys, time
from pathlib import Path
from itinerary.audience import Audience, AudienceKind
from itinerary.build.product import Output, Product
from itinerary.build.workshop import contents_of

parent, marks = os.getpid(), Path(sys.argv[1])

def maker():
    if os.getpid() == parent:
        time.sleep(60)
    (marks / str(os.getpid())).touch()
    return b" " * 5_000_000

products = [Product(f"{number}.docx", Output.BRIEFING, Audience(AudienceKind.OFFICE), maker) for number in range(9)]
contents_of(products, processes=3)
"""
"""Three processes: one sleeps, the others make more than a pipe holds, and leave their number as a file."""


def test_helping_processes_end_where_the_one_that_asked_was_killed(tmp_path: Path) -> None:
    asking = subprocess.Popen([sys.executable, "-c", KILLED, str(tmp_path)])  # noqa: S603 - the interpreter of the tests
    _until(lambda: len(list(tmp_path.iterdir())) == 2)
    asking.kill()
    asking.wait()

    _until(lambda: not any(_is_running(int(helper.name)) for helper in tmp_path.iterdir()))


def _until(is_so: Callable[[], bool]) -> None:
    for _ in range(600):
        if is_so():
            return
        time.sleep(0.05)
    pytest.fail("it did not come to that within half a minute")


def _is_running(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"
