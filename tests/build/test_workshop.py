from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

import pytest

from itinerary.audience import Audience, AudienceKind
from itinerary.build.product import Output, Product
from itinerary.build.workshop import contents_of
from itinerary.errors import TemplateError

if TYPE_CHECKING:
    from collections.abc import Callable

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


def test_work_is_shared_with_other_processes() -> None:
    makers = contents_of([product(str(number), lambda: b"%d" % os.getpid()) for number in range(9)], processes=3)
    assert len(set(makers)) == 3


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
