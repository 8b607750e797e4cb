"""A real CalDAV server for tests: Radicale, in a process of its own, on a free port of this machine."""

from __future__ import annotations

import http.client
import json
import socket
import subprocess
import sys
import time
from base64 import b64encode
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

OWNER = "office"
"""Whose calendars the tests make."""

_LONGEST_START_IN_SECONDS = 20.0
_TASKS_ONLY = """\
<C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop>\
<C:supported-calendar-component-set><C:comp name="VTODO"/></C:supported-calendar-component-set>\
</D:prop></D:set></C:mkcalendar>"""


@dataclass(frozen=True, slots=True)
class Calendar:
    """One calendar of the server, and the folder in which the server keeps it."""

    port: int
    path: str
    folder: Path

    @property
    def address(self) -> str:
        """Where the server has it."""
        return f"http://127.0.0.1:{self.port}{self.path}"

    def files(self) -> dict[str, bytes]:
        """Return the bytes of every object that the server keeps, by the name of its file."""
        return {file.name: file.read_bytes() for file in sorted(self.folder.glob("*.ics"))}

    def keep(self, name: str, content: bytes) -> None:
        """Put an object there behind the server's back."""
        (self.folder / name).write_bytes(content)

    def drop(self, name: str) -> None:
        """Take an object away behind the server's back."""
        (self.folder / name).unlink()


@dataclass(frozen=True, slots=True)
class Radicale:
    """A server at work."""

    port: int
    storage: Path

    def make_calendar(self, name: str, *, password: str = "", only_tasks: bool = False) -> Calendar:
        """Make an empty calendar of the owner."""
        path = f"/{OWNER}/{name}/"
        login = b64encode(f"{OWNER}:{password}".encode()).decode()
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=_LONGEST_START_IN_SECONDS)
        try:
            body = _TASKS_ONLY if only_tasks else ""
            connection.request("MKCALENDAR", path, body, {"Authorization": f"Basic {login}"})
            assert connection.getresponse().status == http.client.CREATED
        finally:
            connection.close()
        return self.calendar(path)

    def calendar(self, path: str) -> Calendar:
        """Return the calendar at a path, whether there is one or not."""
        return Calendar(self.port, path, self.storage / "collection-root" / path.strip("/"))


_START = """\
import json, sys
from radicale import config, server
settings = config.load()
settings.update(json.loads(sys.argv[1]), "tests", privileged=True)
server.serve(settings)
"""


@contextmanager
def radicale(storage: Path, passwords: Mapping[str, str] | None = None) -> Iterator[Radicale]:
    """Start a server that lets anyone in, or only those who have a password, and end it afterwards."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    settings = {
        "server": {"hosts": f"127.0.0.1:{port}"},
        # The storage is thrown away in the end, so that nobody need wait for the disk.
        "storage": {"filesystem_folder": str(storage), "_filesystem_fsync": "False"},
        "auth": {"type": "none"},
    }
    if passwords is not None:
        users = storage.with_suffix(".users")
        users.write_text("".join(f"{user}:{word}\n" for user, word in passwords.items()), encoding="utf-8")
        settings["auth"] = {
            "type": "htpasswd",
            "htpasswd_filename": str(users),
            "htpasswd_encryption": "plain",
            "delay": "0",
        }
    with (storage.with_suffix(".log")).open("wb") as log:
        process = subprocess.Popen(  # noqa: S603 - this interpreter, with a server that is installed for tests
            [sys.executable, "-c", _START, json.dumps(settings)], stderr=log
        )
    try:
        _wait_until_open(port, process)
        yield Radicale(port, storage)
    finally:
        process.terminate()
        process.wait()


def _wait_until_open(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _LONGEST_START_IN_SECONDS
    while True:
        assert process.poll() is None, "the server ended as it began; its .log stands beside its storage"
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            assert time.monotonic() < deadline, "the server does not open its port"
            time.sleep(0.02)
        else:
            return
