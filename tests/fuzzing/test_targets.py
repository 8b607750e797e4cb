"""What comes from a stranger ends in findings or in a sentence, never in a traceback."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzzing.targets import TARGETS

if TYPE_CHECKING:
    from fuzzing.targets import Target

FOUND = Path(__file__).parent / "found"
"""Inputs that once broke something, by the name of their target."""

FEW = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])


@dataclass(frozen=True, slots=True)
class Spoilt:
    """An input that was spoilt; long ones are not printed when a test fails."""

    data: bytes = field(repr=False)


@st.composite
def spoilt(choose: st.DrawFn, target: Target) -> Spoilt:
    """Return a sound input with stretches of it replaced by odd bytes, or by words that mean something there."""
    data = choose(st.sampled_from(target.seeds))
    words = st.sampled_from([word.encode("utf-8") for word in target.words] or [b""])
    for _ in range(choose(st.integers(0, 4))):
        start = choose(st.integers(0, len(data)))
        end = min(len(data), start + choose(st.integers(0, 40)))
        data = data[:start] + choose(st.one_of(st.binary(max_size=12), words)) + data[end:]
    return Spoilt(data)


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_sound_input_is_taken(target: Target) -> None:
    for seed in target.seeds:
        target.try_on(seed)


@pytest.mark.parametrize("name", TARGETS)
@FEW
@given(choose=st.data())
def test_spoilt_input_breaks_nothing(name: str, choose: st.DataObject) -> None:
    TARGETS[name].try_on(choose.draw(spoilt(TARGETS[name])).data)


@pytest.mark.parametrize("name", TARGETS)
@FEW
@given(data=st.binary(max_size=300))
def test_any_bytes_break_nothing(name: str, data: bytes) -> None:
    TARGETS[name].try_on(data)


@pytest.mark.parametrize("path", sorted(FOUND.glob("*/*")), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_once_broke_something_breaks_it_no_more(path: Path) -> None:
    TARGETS[path.parent.name].try_on(path.read_bytes())
