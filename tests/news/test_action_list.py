from __future__ import annotations

import datetime as dt
from io import BytesIO

import openpyxl  # noqa: TID253 - nothing here need start quickly
from support.packs import EDITION

from itinerary.news.action_list import actions_csv, actions_xlsx
from itinerary.rendering.follow_up import Promise

CALL = Promise(
    "action-call-1",
    'Send the "draft", soon',
    "Dr Ida Lund",
    "Zürich Port",
    dt.date(2027, 6, 1),
    None,
    "Call",
    "Visit to Oslo",
)
SUM = Promise("action-call-2", "=1+1", "@all", "", None, dt.date(2027, 5, 20), "Call", "Visit to Oslo")


def test_the_table_is_csv_that_excel_reads() -> None:
    assert (
        actions_csv((CALL,))
        == (
            "\ufeffDue,What,Owner,For,Promised at,Done,Visit\r\n"
            '2027-06-01,"Send the ""draft"", soon",Dr Ida Lund,Zürich Port,Call,,Visit to Oslo\r\n'
        ).encode()
    )


def test_the_table_holds_nothing_that_is_worked_out() -> None:
    assert actions_csv((SUM,)).decode().splitlines()[1] == ",'=1+1,'@all,,Call,2027-05-20,Visit to Oslo"


def test_the_spreadsheet_holds_days_as_days_and_words_as_words() -> None:
    sheet = openpyxl.load_workbook(BytesIO(actions_xlsx((CALL, SUM), EDITION)))["Actions"]

    assert [cell.value for cell in sheet[1]] == ["Due", "What", "Owner", "For", "Promised at", "Done", "Visit"]
    assert [cell.value for cell in sheet[2]] == [
        dt.datetime(2027, 6, 1),  # noqa: DTZ001 - as a spreadsheet keeps a day
        'Send the "draft", soon',
        "Dr Ida Lund",
        "Zürich Port",
        "Call",
        None,
        "Visit to Oslo",
    ]
    assert [(cell.value, cell.data_type) for cell in sheet[3]][1:3] == [("=1+1", "s"), ("@all", "s")]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:G3")


def test_the_spreadsheet_is_the_same_bytes_each_time() -> None:
    assert actions_xlsx((CALL, SUM), EDITION) == actions_xlsx((CALL, SUM), EDITION)
    assert EDITION.issued.strftime("%Y-%m-%dT%H:%M:%SZ").encode() in actions_xlsx((), EDITION)


def test_a_list_of_nothing_has_its_headings() -> None:
    assert actions_csv(()).decode() == "\ufeffDue,What,Owner,For,Promised at,Done,Visit\r\n"
    assert openpyxl.load_workbook(BytesIO(actions_xlsx((), EDITION)))["Actions"].max_row == 1
