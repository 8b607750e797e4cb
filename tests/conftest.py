"""What all tests share: `--accept`, with which new expected text is written instead of typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from pathlib import Path


settings.register_profile("house", deadline=None)
settings.load_profile("house")
"""No test is timed: a busy machine is no mistake."""


class Compares(Protocol):
    """Compares a text with the file that holds what is expected."""

    def __call__(self, text: str, expected: Path) -> None:
        """Fail where the two differ; with `--accept`, write the file as well."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--accept`."""
    parser.addoption(
        "--accept", action="store_true", help="write expected texts anew; the run fails, so that one looks at them"
    )


@pytest.fixture
def expect(request: pytest.FixtureRequest) -> Compares:
    """Return what compares a text with a file of expected text, as a whole."""
    accepting = bool(request.config.getoption("--accept"))

    def compare(text: str, expected: Path) -> None:
        known = expected.read_text(encoding="utf-8") if expected.exists() else ""
        if accepting and text != known:
            expected.write_text(text, encoding="utf-8", newline="\n")
            pytest.fail(f"wrote {expected.parent.name}/{expected.name}; look at it:\n{text}", pytrace=False)
        assert text == known

    return compare
