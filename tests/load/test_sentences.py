"""Whatever stands in whatever field: what is said about it is said in our own words, and nothing is raised."""

from __future__ import annotations

import datetime as dt
import re
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from itinerary.load import load_data
from itinerary.load.rules import SPEC_RULES
from itinerary.source import read_visit
from itinerary.spec.base import Model
from itinerary.spec.structure import keys_of, model_at
from itinerary.spec.travel import Flight, GroundJourney

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from itinerary.diagnostics import DataPath, Report

VISIT = Path(__file__).parents[2] / "visits" / "three-capitals"

FOREIGN_WORDS = re.compile(
    r"Input should|Extra inputs|Field required|[Vv]alue error|validation error|valid string|pydantic"
    r"|\b(?:dict|str|int|float|bool|None|NoneType|datetime|timedelta|tuple|instance)\b|<class|object at|\n"
)
RULES = frozenset(page.name for page in SPEC_RULES)

WRONG: tuple[object, ...] = (
    " ",
    "???",
    "one\ntwo",
    "x" * 3000,
    "9" * 5000,
    "-1",
    "inf",
    "nan",
    "2023-02-30",
    "Mon 2023-03-21 9:00",
    "2023-03-20 25:00",
    "all except nobody",
    {},
    {"no-such-field": {"deeper": []}},
    {1: 2},
    [],
    [["a", None], {}],
    ("a", 1),
    7,
    10**40,
    float("nan"),
    True,
    b"x",
    dt.date(2023, 1, 1),
    dt.date(1, 1, 1),
    dt.datetime(2023, 1, 1, 5, tzinfo=dt.UTC),
    dt.time(5),
    dt.timedelta(days=1),
    "\ud800",
    object(),
)


def _with_models(data: Any, path: DataPath = ()) -> Iterator[tuple[DataPath, type[Model]]]:  # noqa: ANN401 - raw data
    """Yield each mapping in raw data that is a model, with its place."""
    model = model_at(path, DATA)
    if isinstance(data, dict):
        if model is not None:
            yield path, model
        for key, value in data.items():
            yield from _with_models(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _with_models(value, (*path, index))


def _models(model: type[Model] = Model) -> Iterator[type[Model]]:
    for child in model.__subclasses__():
        yield child
        yield from _models(child)


def _alone(path: DataPath) -> dict[str, Any]:
    """Return the frame of the visit and the one entry that a path leads into."""
    home = DATA["visit"]["home"]
    alone: dict[str, Any] = {
        "format": "1",
        "visit": {**DATA["visit"], "head": None},
        "organisations": {home: DATA["organisations"][home]},
    }
    match path:
        case ():
            pass
        case (str() as register, str() as name, *_) if register not in {"visit", "outcomes", "checks", "news"}:
            alone[register] = {**alone.get(register, {}), name: DATA[register][name]}
        case ("outcomes", str() as register, str() as name, *_):
            alone["outcomes"] = {register: {name: DATA["outcomes"][register][name]}}
        case (str() as root, *_):
            alone[root] = DATA[root]
    return deepcopy(alone)


DATA: dict[str, Any] = dict(read_visit(VISIT).data or {})
PLACES = {model: path for path, model in reversed(list(_with_models(DATA)))}


def _told(model: type[Model], values: Iterable[object]) -> Iterator[tuple[str, object, Report]]:
    """Yield what is said where a value stands in a field of a model, for each field and value."""
    data = _alone(PLACES[model])
    holder: Any = data
    for part in PLACES[model]:
        holder = holder[part]
    sound = dict(holder)
    for key in keys_of(model):
        for value in values:
            holder[key] = value
            yield key, value, load_data(data).report
            holder.clear()
            holder.update(sound)


def test_the_example_visit_holds_every_model() -> None:
    abstract = {"Entry", "Person", "Booked"}
    assert {model.__name__ for model in PLACES} == {model.__name__ for model in _models()} - abstract


@pytest.mark.parametrize("model", PLACES, ids=lambda model: model.__name__)
def test_no_wrong_value_of_any_field_is_answered_in_foreign_words(model: type[Model]) -> None:
    answers = {
        f"{finding.rule}: {finding.message} {finding.help}"
        for _, _, report in _told(model, WRONG)
        for finding in report
    }
    assert {answer for answer in answers if FOREIGN_WORDS.search(answer)} == set()
    assert {answer.partition(":")[0] for answer in answers} <= RULES


@pytest.mark.parametrize("model", PLACES, ids=lambda model: model.__name__)
def test_value_of_no_kind_is_told_where_it_stands(model: type[Model]) -> None:
    is_journey = model in {Flight, GroundJourney}
    silent = [
        key
        for key, _, report in _told(model, [object()])
        if (PLACES[model] if is_journey and key == "by" else (*PLACES[model], key))
        not in {finding.path for finding in report}
    ]
    assert silent == []
