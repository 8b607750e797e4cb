"""Making many documents at once, on all processors, where the system can copy a running process.

What is made does not depend on it: the products are pure, and come back in their own order.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from itinerary.audience import AudienceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from multiprocessing.connection import Connection

    from itinerary.build.product import Product


_STARTS_THREADS = "typst"
"""The library that starts threads of its own when it makes the first PDF."""


def can_share_work() -> bool:
    """Whether the system copies a running process cheaply and safely, as Linux does one without threads."""
    can_copy = sys.platform.startswith("linux") and "fork" in multiprocessing.get_all_start_methods()
    return can_copy and _STARTS_THREADS not in sys.modules


def contents_of(products: Sequence[Product], *, processes: int) -> tuple[bytes, ...]:
    """Make products and return their contents in order.

    With several processes the caller must have no threads (fork(2) copies only the one that calls it). What a helping
    process could not make is made here once more, and fails here as it would have without help. What several products
    have as their last step is done here, once for all of them, when the rest is made.
    """
    made: dict[int, bytes] = {}
    if processes > 1 and can_share_work():
        *others, own = _shares(products, processes)
        helpers: list[_Helper] = []
        for share in filter(None, others):
            helpers.append(_Helper(products, share, [helper.incoming for helper in helpers]))
        made.update((index, products[index].make()) for index in own)
        for helper in helpers:
            made.update(helper.harvest())
    contents = tuple(made[index] if index in made else product.make() for index, product in enumerate(products))
    return _finished(products, contents)


def _finished(products: Sequence[Product], contents: tuple[bytes, ...]) -> tuple[bytes, ...]:
    """Take the last step with the products that have one, and leave the others as they are."""
    done: dict[str, bytes] = {}
    for finish in dict.fromkeys(product.finish for product in products):
        if finish is not None:
            together = zip(products, contents, strict=True)
            done.update(finish({product.path: content for product, content in together if product.finish is finish}))
    return tuple(done.get(product.path, content) for product, content in zip(products, contents, strict=True))


_COST = {"docx": 25, "html": 10, "pdf": 60}
_SMALL_COST = 5
_COST_OF_READING_BACK = 100
"""What products cost beside each other, in milliseconds of one machine: only their sharing hangs on it."""


def _shares(products: Sequence[Product], processes: int) -> tuple[tuple[int, ...], ...]:
    """Part products into shares of like cost, each format in as few of them as may be: its libraries load once."""
    by_format = sorted(range(len(products)), key=lambda index: _format(products[index]))
    total = sum(_cost(product) for product in products)
    shares: list[list[int]] = [[] for _ in range(processes)]
    before = 0
    for index in by_format:
        cost = _cost(products[index])
        shares[(2 * before + cost) * processes // (2 * total)].append(index)
        before += cost
    return tuple(tuple(share) for share in shares)


def _format(product: Product) -> str:
    return product.path.rpartition(".")[2]


def _cost(product: Product) -> int:
    if _format(product) == "ics" and product.audience.kind is AudienceKind.OFFICE:
        return _COST_OF_READING_BACK
    return _COST.get(_format(product), _SMALL_COST)


class _Helper:
    """A copy of this process that makes its share and sends it back."""

    def __init__(self, products: Sequence[Product], share: Sequence[int], elders: Sequence[Connection]) -> None:
        """Start it; `elders` are the ends at which those who started before it are heard."""
        context = multiprocessing.get_context("fork")
        self.incoming, outgoing = context.Pipe(duplex=False)
        # What a copy inherits it must close: a pipe that somebody could still read from never tells that nobody does,
        # and the copy would wait for ever where this process was killed.
        inherited = (*elders, self.incoming)
        self._process = context.Process(target=_send, args=(outgoing, inherited, products, share), daemon=True)
        # Whoever stops the work at the keyboard is heard by this process alone, which ends its helpers as it ends.
        heard = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            self._process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, heard)
        outgoing.close()

    def harvest(self) -> Iterable[tuple[int, bytes]]:
        """Return what the helper made; nothing where it failed."""
        try:
            made: list[tuple[int, bytes]] = self.incoming.recv()
        except EOFError:
            made = []
        self.incoming.close()
        self._process.join()
        return made


def _send(
    outgoing: Connection, inherited: Sequence[Connection], products: Sequence[Product], share: Sequence[int]
) -> None:
    """Make a share and send it; a failure sends nothing, and is met again by the process that asked."""
    for end in inherited:
        end.close()
    try:
        made = [(index, products[index].make()) for index in share]
    except Exception:  # noqa: BLE001 - whatever it is, it happens again where it can be told
        outgoing.close()
        return
    with suppress(BrokenPipeError):
        outgoing.send(made)
    outgoing.close()
