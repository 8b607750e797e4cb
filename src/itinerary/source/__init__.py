"""The reader of visit specs: a YAML file with its includes → plain data, and where every value stands.

Text first, in the spirit of YAML 1.2: every scalar is the text that was typed (`NO`, `9:30`, `1.10`), and None
where nothing was. All that is wrong with the files is told as findings, within fixed limits of time and memory.
Of the spec itself this room knows one key only, `include`.
"""

from __future__ import annotations

from itinerary.source.files import SourceFile
from itinerary.source.places import Data, SourceMap
from itinerary.source.reading import Source, read_text, read_visit
from itinerary.source.rules import ReadingRule

__all__ = ["Data", "ReadingRule", "Source", "SourceFile", "SourceMap", "read_text", "read_visit"]
