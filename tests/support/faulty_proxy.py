"""Something between a client and its server that passes every request on, but for those at which it fails."""

from __future__ import annotations

import http.client
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum, auto
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


class Break(Enum):
    """Where a connection ends before its time."""

    BEFORE = auto()
    """The server never hears of the request."""
    AFTER = auto()
    """The server has done what was asked, and nobody hears of it."""
    WITHIN = auto()
    """The server has done what was asked, and half of its answer is heard."""
    SILENCE = auto()
    """The server never hears of the request, and the connection stays open without a word."""


@dataclass(frozen=True, slots=True)
class Instead:
    """An answer in place of the server's, which never hears of the request."""

    status: int
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class First:
    """Something that happens at the server just before the request comes to it."""

    happens: Callable[[], None]


Fault: TypeAlias = Break | Instead | First


@dataclass(frozen=True, slots=True)
class Heard:
    """A request as it came from the client."""

    method: str
    path: str
    authorization: str | None = field(repr=False)


@dataclass(slots=True)
class FaultyProxy:
    """A proxy at work. `faults` says what goes wrong at which request, counted from 0, and `heard` is what came."""

    port: int
    faults: dict[int, Fault] = field(default_factory=dict)
    heard: list[Heard] = field(default_factory=list)

    @property
    def methods(self) -> list[str]:
        """The methods of the requests that came, in order."""
        return [heard.method for heard in self.heard]

    def address(self, path: str) -> str:
        """Return where the proxy offers what its server has at a path."""
        return f"http://127.0.0.1:{self.port}{path}"


@contextmanager
def faulty_proxy(server_port: int) -> Iterator[FaultyProxy]:
    """Put a proxy before the server, on a free port of this machine."""
    door = _Door(server_port)
    thread = threading.Thread(target=door.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield door.proxy
    finally:
        door.is_closing.set()
        door.shutdown()
        thread.join()
        door.server_close()


class _Door(ThreadingHTTPServer):
    """What listens for the proxy."""

    daemon_threads = True

    def __init__(self, server_port: int) -> None:
        super().__init__(("127.0.0.1", 0), _Passage)
        self.proxy = FaultyProxy(self.server_address[1])
        self.passed_on_to = server_port
        self.is_closing = threading.Event()

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of clients that leave: the tests make them."""


class _Passage(BaseHTTPRequestHandler):
    """One connection of a client; several requests may come over it."""

    protocol_version = "HTTP/1.1"
    server: _Door

    def handle_one_request(self) -> None:
        self.raw_requestline = self.rfile.readline()
        if not self.raw_requestline or not self.parse_request():
            self.close_connection = True
            return
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        proxy = self.server.proxy
        fault = proxy.faults.get(len(proxy.heard))
        proxy.heard.append(Heard(self.command, self.path, self.headers.get("Authorization")))
        self._answer(fault, body)

    def _answer(self, fault: Fault | None, body: bytes) -> None:
        match fault:
            case Break.BEFORE:
                self.close_connection = True
            case Break.SILENCE:
                self.server.is_closing.wait()
                self.close_connection = True
            case Break.AFTER:
                self._passed_on(body)
                self.close_connection = True
            case Break.WITHIN:
                answer = self._passed_on(body)
                self.wfile.write(answer[: len(answer) // 2])
                self.close_connection = True
            case Instead(status, headers, told):
                self.wfile.write(_written(status, headers, told))
            case First(happens):
                happens()
                self.wfile.write(self._passed_on(body))
            case None:
                self.wfile.write(self._passed_on(body))

    def _passed_on(self, body: bytes) -> bytes:
        """Return the server's answer to the request, as it goes over the wire."""
        connection = http.client.HTTPConnection("127.0.0.1", self.server.passed_on_to)
        headers = {name: value for name, value in self.headers.items() if name.lower() not in _OF_ONE_CONNECTION}
        try:
            connection.request(self.command, self.path, body, headers)
            answer = connection.getresponse()
            return _written(answer.status, answer.getheaders(), answer.read())
        finally:
            connection.close()


_OF_ONE_CONNECTION = frozenset({"connection", "content-length", "host", "transfer-encoding"})


def _written(status: int, headers: Iterable[tuple[str, str]], body: bytes) -> bytes:
    kept = "".join(f"{name}: {value}\r\n" for name, value in headers if name.lower() not in _OF_ONE_CONNECTION)
    head = f"HTTP/1.1 {status} {http.client.responses[status]}\r\n{kept}Content-Length: {len(body)}\r\n\r\n"
    return head.encode("latin-1") + body
