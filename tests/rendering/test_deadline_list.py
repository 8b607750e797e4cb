from __future__ import annotations

import datetime as dt
from io import BytesIO

import openpyxl  # noqa: TID253 - nothing here need start quickly
from support.packs import EDITION, example

from itinerary.deadlines import by_urgency, deadlines_of
from itinerary.rendering.deadline_list import deadlines_xlsx

TODAY = dt.date(2026, 5, 1)


def test_the_spreadsheet_tells_of_each_deadline_by_what_it_is_settled_or_what_is_missing() -> None:
    found = by_urgency(deadlines_of(example("three-capitals").visit), TODAY)
    sheet = openpyxl.load_workbook(BytesIO(deadlines_xlsx(found, TODAY, EDITION)))["Deadlines"]
    rows = {str(row[6].value): [cell.value for cell in row] for row in sheet.iter_rows(min_row=2)}

    assert [cell.value for cell in sheet[1]] == [
        *("Due", "What", "Still open", "Settled"),
        *("Why then", "Visit", "Name", "Source"),
    ]
    assert list(rows) == [one.name for one in found]
    assert rows["expenses"] == [
        dt.datetime(2026, 5, 3),  # noqa: DTZ001 - as a spreadsheet keeps a day
        "Settle the expenses, and record what the visit cost",
        None,
        "done: the costs are recorded",
        "30 days after the visit: a rule of thumb",
        "Minister's visit to Bucharest, Budapest and Tokyo",
        "expenses",
        None,
    ]
    assert rows["look-back/after-1-year"][2:4] == ["not recorded", None]


def test_the_spreadsheet_is_the_same_bytes_each_time() -> None:
    found = deadlines_of(example("ucl-japan-2023").visit)

    assert deadlines_xlsx(found, TODAY, EDITION) == deadlines_xlsx(found, TODAY, EDITION)


def test_paper_shows_every_word_and_leaves_names_and_sources_to_the_screen() -> None:
    found = by_urgency(deadlines_of(example("three-capitals").visit), TODAY)
    sheet = openpyxl.load_workbook(BytesIO(deadlines_xlsx(found, TODAY, EDITION)))["Deadlines"]
    rows = enumerate(sheet.iter_rows(min_row=2), start=2)
    heights = {str(row[6].value): sheet.row_dimensions[number].height for number, row in rows}

    assert sheet.print_area == f"'Deadlines'!$A$1:$F${len(found) + 1}"
    assert heights["expenses"] == 2 * 15
