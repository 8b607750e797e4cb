"""Recording what happened: questions in the order of the programme, answers into the YAML, and a form to fill in.

`questions` says what is still unknown, `answers` reads what is typed, `writing` puts it into the text of a file without
touching the rest, `recording` examines and keeps it. The form for the note taker asks the same questions.
"""

from __future__ import annotations

from itinerary.record.question import Part, Question, Series
from itinerary.record.questions import open_questions
from itinerary.record.recording import Kept, ReadAnew, Recording, Refused

__all__ = ["Kept", "Part", "Question", "ReadAnew", "Recording", "Refused", "Series", "open_questions"]
