"""Judge every calendar below a folder by Radicale, a CalDAV server: it must take each, and give it back as it was.

Each file is put as a whole calendar, without its METHOD, which no calendar on a server may have (RFC 4791, 4.1); then
the calendar is fetched, as one who subscribes to it does, and both are read: every entry must be there, at its time, in
its zone, with its status and its texts. One server takes them all, as in life: of each zone, Radicale keeps the first
VTIMEZONE that it meets, for all calendars after it.

Usage: python ics_by_radicale.py FOLDER
"""

from __future__ import annotations

import logging
import re
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import fields
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING
from wsgiref.simple_server import WSGIRequestHandler, make_server

from entry_times import UnreadableCalendarError, entries_of
from judges.ics_reading import ReadEntry, ReadTime
from radicale import config
from radicale.app import Application
from verdict import Finding, files_of_kind, pronounce

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

METHOD = re.compile(rb"^METHOD:.*\r?\n", flags=re.MULTILINE)
AS_ANYBODY = {"Authorization": "Basic anVkZ2U6", "Content-Type": "text/calendar; charset=utf-8"}  # "judge", no password
DONE = range(200, 300)


class Silent(WSGIRequestHandler):
    """Answers requests without a line on the screen for each."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Complaints(logging.Handler):
    """Keeps the warnings in Radicale's log: its answers give no reason."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one."""
        self.said.append(" ".join(record.getMessage().split()))


class RefusedError(Exception):
    """The server does not take a calendar, or does not give it back."""

    def __init__(self, method: str, status: int, complaints: Sequence[str]) -> None:
        super().__init__(f"Radicale answers {method} with {status}: {'; '.join(complaints) or 'no reason given'}")


class Radicale:
    """A running Radicale, spoken to over HTTP."""

    def __init__(self, port: int, complaints: Complaints) -> None:
        self._connection = HTTPConnection("127.0.0.1", port, timeout=60)
        self._complaints = complaints

    def answer(self, method: str, path: str, body: bytes | None = None) -> bytes:
        """Send a request and return what is answered; raises `RefusedError` when it is not done."""
        self._complaints.said.clear()
        self._connection.request(method, path, body, AS_ANYBODY)
        response = self._connection.getresponse()
        content = response.read()
        if response.status not in DONE:
            raise RefusedError(method, response.status, self._complaints.said)
        return content

    def close(self) -> None:
        """End the conversation."""
        self._connection.close()


@contextmanager
def radicale() -> Iterator[Radicale]:
    """Run Radicale on a free port of this machine, with an empty storage."""
    complaints = Complaints()
    logging.getLogger("radicale").addHandler(complaints)
    with tempfile.TemporaryDirectory() as storage:
        configuration = config.load()
        settings = {"auth": {"type": "none"}, "storage": {"filesystem_folder": storage}}
        configuration.update(settings, "the judge")
        with make_server("127.0.0.1", 0, Application(configuration), handler_class=Silent) as server:
            Thread(target=server.serve_forever, daemon=True).start()
            running = Radicale(server.server_port, complaints)
            yield running
            running.close()
            server.shutdown()


def told(value: ReadTime | str | None) -> str:
    """Put what is read of an entry into words."""
    return f"{value.at.isoformat()} in {value.zone}" if isinstance(value, ReadTime) else repr(value)


def changes(sent: Sequence[ReadEntry], stored: Sequence[ReadEntry]) -> Iterator[str]:
    """Tell what became of the entries on the server."""
    back = {entry.uid: entry for entry in stored}
    for entry in sent:
        if entry.uid not in back:
            yield f"{entry.uid}: is lost"
            continue
        for field in fields(ReadEntry):
            before, after = getattr(entry, field.name), getattr(back[entry.uid], field.name)
            if before != after:
                yield f"{entry.uid}: its {field.name} was {told(before)}, and is stored as {told(after)}"
    if len(stored) > len(sent):
        yield f"{len(sent)} entries became {len(stored)}"


def faults_of(content: bytes, server: Radicale, path: str) -> Iterator[str]:
    """Put one calendar file on the server and say what is wrong with what is there then."""
    try:
        server.answer("PUT", path, METHOD.sub(b"", content))
        yield from changes(entries_of(content), entries_of(server.answer("GET", path)))
    except (RefusedError, UnreadableCalendarError) as error:
        yield str(error)


def main(folder: Path) -> int:
    """Judge the folder and return the exit code."""
    calendars = files_of_kind(folder, ".ics")
    with radicale() as server:
        findings = [
            Finding(calendar.relative_to(folder).as_posix(), fault)
            for number, calendar in enumerate(calendars)
            for fault in faults_of(calendar.read_bytes(), server, f"/judge/{number}/")
        ]
    return pronounce("Radicale", "ics", len(calendars), findings)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
