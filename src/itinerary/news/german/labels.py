"""The words around a story in German."""

from __future__ import annotations

from typing import Final

from itinerary.news.labels import Labels

LABELS: Final = Labels(
    story="Meldung im Entwurf",
    story_let_go="Die Meldung",
    headlines="Überschriften zur Auswahl",
    to_be_published="Veröffentlichung am",
    section="Rubrik der Website",
    length="Länge der Meldung",
    words="{count} Wörter",
    more_information="Weitere Informationen",
    press_contact="Pressekontakt",
    captions="Bildunterschriften",
    parting=": ",
    edition_draft="Entwurf vom {date}, nicht freigegeben",
    edition_released="Fassung {release}, {date}",
)
