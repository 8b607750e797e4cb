"""Making many documents at once, on all processors, where the system can copy a running process.

What is made does not depend on it: the products are pure, and come back in their own order.
"""

from __future__ import annotations

import multiprocessing
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from multiprocessing.connection import Connection

    from itinerary.build.plan import Product


def can_share_work() -> bool:
    """Whether the system copies a running process cheaply and safely, as Linux does."""
    return sys.platform.startswith("linux") and "fork" in multiprocessing.get_all_start_methods()


def contents_of(products: Sequence[Product], *, processes: int) -> tuple[bytes, ...]:
    """Make products and return their contents in order.

    With several processes the caller must have no threads (fork(2) copies only the one that calls it). One product of
    each kind is made first, so that every process inherits libraries and templates that are ready. What a helping
    process could not make is made here once more, and fails here as it would have without help.
    """
    made = {index: products[index].make() for index in _first_of_each_kind(products)}
    rest = [index for index in range(len(products)) if index not in made]
    if processes > 1 and rest and can_share_work():
        shares = [rest[start::processes] for start in range(processes)]
        helpers = [_Helper(products, share) for share in shares[1:] if share]
        made.update((index, products[index].make()) for index in shares[0])
        for helper in helpers:
            made.update(helper.harvest())
    return tuple(made[index] if index in made else product.make() for index, product in enumerate(products))


def _first_of_each_kind(products: Sequence[Product]) -> tuple[int, ...]:
    first: dict[tuple[str, str], int] = {}
    for index, product in enumerate(products):
        first.setdefault((product.output.value, product.path.rpartition(".")[2]), index)
    return tuple(first.values())


class _Helper:
    """A copy of this process that makes its share and sends it back."""

    def __init__(self, products: Sequence[Product], share: Sequence[int]) -> None:
        context = multiprocessing.get_context("fork")
        self._incoming, outgoing = context.Pipe(duplex=False)
        self._process = context.Process(target=_send, args=(outgoing, products, share), daemon=True)
        self._process.start()
        outgoing.close()

    def harvest(self) -> Iterable[tuple[int, bytes]]:
        """Return what the helper made; nothing where it failed."""
        try:
            made: list[tuple[int, bytes]] = self._incoming.recv()
        except EOFError:
            made = []
        self._incoming.close()
        self._process.join()
        return made


def _send(outgoing: Connection, products: Sequence[Product], share: Sequence[int]) -> None:
    """Make a share and send it; a failure sends nothing, and is met again by the process that asked."""
    try:
        made = [(index, products[index].make()) for index in share]
    except Exception:  # noqa: BLE001 - whatever it is, it happens again where it can be told
        outgoing.close()
        return
    outgoing.send(made)
    outgoing.close()
