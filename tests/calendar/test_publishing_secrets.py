"""The password for a calendar server goes to that server alone, and stands in no text that anybody reads."""

from __future__ import annotations

import contextlib
import logging
import socket
import ssl
import threading
from base64 import b64encode
from pathlib import Path
from traceback import TracebackException
from typing import TYPE_CHECKING

import pytest
from support.faulty_proxy import Break, Fault, FaultyProxy, Instead
from support.radicale import OWNER, Radicale, radicale
from support.served_visit import NAMESPACE, ServedVisit

from itinerary.calendar.caldav_address import CalendarAddress, Credentials
from itinerary.calendar.caldav_collection import CaldavCollection
from itinerary.calendar.caldav_errors import LoginRefusedError, UntrustedServerError
from itinerary.calendar.publication import Published, publish
from itinerary.errors import ItineraryError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from support.radicale import Calendar


RIGHT = Credentials(OWNER, "röd grød 合言葉")
WRONG = Credentials(OWNER, "hemmelig-9876")
WITHOUT_END = 100
UNTRUSTED = Path(__file__).parents[1] / "support" / "untrusted.pem"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    with radicale(tmp_path_factory.mktemp("radicale") / "storage", {RIGHT.user: RIGHT.password}) as started:
        yield started


@pytest.fixture
def calendar(server: Radicale, request: pytest.FixtureRequest) -> Calendar:
    """Return an empty calendar of the test's own."""
    return server.make_calendar("".join(filter(str.isalnum, request.node.name)), password=RIGHT.password)


def _publish(address: str, visit: ServedVisit, credentials: Credentials | None, timeout: float = 20.0) -> Published:
    with CaldavCollection(CalendarAddress(address), credentials, timeout) as collection:
        return publish(collection, visit.before, NAMESPACE, sleep=_at_once)


def _at_once(seconds: float) -> None:
    """Do not wait."""


def _basic(credentials: Credentials) -> str:
    return b64encode(f"{credentials.user}:{credentials.password}".encode()).decode()


def _assert_keeps_secrets(text: str) -> None:
    for credentials in (RIGHT, WRONG):
        for secret in (credentials.password, repr(credentials.password)[1:-1], _basic(credentials)):
            assert secret not in text


def test_user_with_the_password_gets_in(calendar: Calendar, proxy: FaultyProxy, visit: ServedVisit) -> None:
    """Asked for it once, and then with each request."""
    published = _publish(proxy.address(calendar.path), visit, RIGHT)
    assert published.created == tuple(sorted(visit.before))
    sent = f"Basic {_basic(RIGHT)}"
    assert [heard.authorization for heard in proxy.heard] == [None, *[sent] * 6]


def test_wrong_password_is_told_and_tried_once(calendar: Calendar, proxy: FaultyProxy, visit: ServedVisit) -> None:
    address = proxy.address(calendar.path)
    with pytest.raises(LoginRefusedError) as refusal:
        _publish(address, visit, WRONG)
    assert str(refusal.value) == (
        f"the server does not let us in at '{address}': look at ITINERARY_CALDAV_USER and ITINERARY_CALDAV_PASSWORD in "
        "the environment, or at the system's keyring for this address; many servers want a password made for one "
        "application"
    )
    assert proxy.methods == ["PROPFIND", "PROPFIND"]


def test_missing_password_is_told(calendar: Calendar, visit: ServedVisit) -> None:
    with pytest.raises(LoginRefusedError) as refusal:
        _publish(calendar.address, visit, None)
    assert str(refusal.value) == (
        f"the server does not let us in at '{calendar.address}': set ITINERARY_CALDAV_USER and "
        "ITINERARY_CALDAV_PASSWORD in the environment, or put them into the system's keyring for this address"
    )


def test_server_with_a_login_that_we_do_not_know_is_told(
    calendar: Calendar, proxy: FaultyProxy, visit: ServedVisit
) -> None:
    proxy.faults[0] = Instead(401, (("WWW-Authenticate", "Negotiate"),))
    with pytest.raises(LoginRefusedError):
        _publish(proxy.address(calendar.path), visit, RIGHT)
    assert [heard.authorization for heard in proxy.heard] == [None]


@pytest.mark.parametrize(
    "fault",
    [
        Break.BEFORE,
        Break.WITHIN,
        Break.SILENCE,
        Instead(500, (("Content-Type", "text/html"),), b"<p>"),
        Instead(503, (("Retry-After", "1"),)),
        Instead(207, (("Content-Type", "text/xml"),), b"<torn"),
        Instead(302, (("Location", "http://127.0.0.1:9/"),)),
        Instead(403),
        Instead(404),
        Instead(200),
        Instead(401),
        None,
    ],
)
@pytest.mark.parametrize("credentials", [RIGHT, WRONG], ids=["right", "wrong"])
def test_no_error_holds_a_secret(
    calendar: Calendar, proxy: FaultyProxy, visit: ServedVisit, fault: Fault | None, credentials: Credentials
) -> None:
    """Nor its causes, nor what stands in the variables at every place that it came through."""
    if fault is not None:
        proxy.faults |= dict.fromkeys(range(1, WITHOUT_END), fault)
    try:
        _publish(proxy.address(calendar.path), visit, credentials, 0.05 if fault is Break.SILENCE else 20.0)
    except ItineraryError as error:
        told = "".join(TracebackException.from_exception(error, capture_locals=True).format())
        assert "credentials = Credentials(user='office')" in told
        _assert_keeps_secrets(f"{error!s} {error!r} {error.args!r} {told}")
        _assert_is_ours(error)
    else:
        assert (fault, credentials) == (None, RIGHT)


def _assert_is_ours(error: BaseException) -> None:
    """Assert that nothing of the package hangs on an error, in which more may stand than is shown."""
    assert isinstance(error, ItineraryError)
    for behind in (error.__cause__, error.__context__):
        if behind is not None:
            _assert_is_ours(behind)


@pytest.mark.parametrize("credentials", [RIGHT, WRONG], ids=["right", "wrong"])
def test_no_log_holds_a_secret(
    calendar: Calendar,
    proxy: FaultyProxy,
    visit: ServedVisit,
    caplog: pytest.LogCaptureFixture,
    credentials: Credentials,
) -> None:
    proxy.faults = {3: Break.AFTER, 5: Instead(500, (("Content-Type", "text/html"),), b"<p>")}
    for name in (None, "caldav", "niquests", "urllib3", "urllib3_future", "requests"):
        caplog.set_level(logging.DEBUG, logger=name)
    try:
        _publish(proxy.address(calendar.path), visit, credentials)
    except LoginRefusedError:
        assert credentials is WRONG
    told = "\n".join(f"{record.getMessage()} {record.args!r} {record.exc_text}" for record in caplog.records)
    assert "sending request - method=PROPFIND" in told
    _assert_keeps_secrets(told)


def test_no_secret_shows_in_what_holds_it(calendar: Calendar) -> None:
    with CaldavCollection(CalendarAddress(calendar.address), RIGHT) as collection:
        _assert_keeps_secrets(f"{RIGHT!r} {collection!r} {vars(collection)!r}")
    assert repr(RIGHT) == "Credentials(user='office')"


def test_environment_and_files_change_nothing(
    calendar: Calendar,
    proxy: FaultyProxy,
    visit: ServedVisit,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """Neither proxies nor passwords are taken from there, and no record of the conversation is left behind."""
    for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    netrc = tmp_path / "netrc"
    netrc.write_text(f"machine 127.0.0.1 login {OWNER} password {WRONG.password}\n")
    monkeypatch.setenv("NETRC", str(netrc))
    for name, value in (("URL", "http://127.0.0.1:9/"), ("USERNAME", OWNER), ("PASSWORD", WRONG.password)):
        monkeypatch.setenv(f"CALDAV_{name}", value)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.setattr("caldav.lib.error.debug_dump_communication", "yes")
    with pytest.raises(LoginRefusedError):
        _publish(proxy.address(calendar.path), visit, None)
    assert [heard.authorization for heard in proxy.heard] == [None]
    _publish(proxy.address(calendar.path), visit, RIGHT)
    assert [path.name for path in tmp_path.iterdir()] == ["netrc"]


def test_server_that_cannot_prove_who_it_is_hears_nothing(visit: ServedVisit) -> None:
    """It has a certificate that it made itself."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(UNTRUSTED)
    with socket.create_server(("127.0.0.1", 0)) as door:
        door.settimeout(20)
        heard: list[bytes] = []
        thread = threading.Thread(target=_hear_once, args=(door, context, heard))
        thread.start()
        address = f"https://127.0.0.1:{door.getsockname()[1]}/office/visit/"
        with pytest.raises(UntrustedServerError) as refusal:
            _publish(address, visit, RIGHT)
        thread.join()
    assert str(refusal.value) == (
        f"the server of '{address}' cannot prove who it is (its certificate is not trusted here), so nothing was sent "
        "to it: correct the address, or have the certificate mended"
    )
    assert heard == []


def _hear_once(door: socket.socket, context: ssl.SSLContext, heard: list[bytes]) -> None:
    connection, _ = door.accept()
    with connection, contextlib.suppress(ssl.SSLError), context.wrap_socket(connection, server_side=True) as secured:
        heard.append(secured.recv(1))
