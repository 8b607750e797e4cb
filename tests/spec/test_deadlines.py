from __future__ import annotations

import pytest
from pydantic import ValidationError

from itinerary.spec.deadlines import DeadlineKind, Deadlines


@pytest.mark.parametrize(
    ("written", "days"),
    [("6 weeks", 42), ("1 week", 7), ("10 days", 10), ("1 day", 1), (" 2 Weeks ", 14), (0, 0), (731, 731)],
)
def test_a_lead_time_is_read_in_days(written: object, days: int) -> None:
    read = Deadlines.model_validate({"lead-times": {"originals-printed": written}})

    assert read.lead_times == {DeadlineKind.ORIGINALS_PRINTED: days}


@pytest.mark.parametrize(
    "written", ["a fortnight", "6 months", "", "-1 days", "999 weeks", -1, 732, True, 1.5, ["6 weeks"]]
)
def test_a_lead_time_in_other_words_is_refused(written: object) -> None:
    with pytest.raises(ValidationError, match="is no lead time; write 6 weeks or 10 days, two years at most"):
        Deadlines.model_validate({"lead-times": {"originals-printed": written}})


def test_a_lead_time_of_a_kind_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValidationError, match="originals-printed"):
        Deadlines.model_validate({"lead-times": {"originals-bound": "6 weeks"}})
