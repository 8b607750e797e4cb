"""From one YAML visit spec to every document of an official delegation visit.

    loaded = itinerary.load("visits/ucl-japan-2023")
    examined = itinerary.examine(loaded)
    for finding in examined.report: ...
"""

from __future__ import annotations

__version__ = "0.1.0"
