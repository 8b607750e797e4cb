"""The words around a story in French."""

from __future__ import annotations

from typing import Final

from itinerary.news.labels import Labels

LABELS: Final = Labels(
    story="Projet d’article",
    story_let_go="L’article",
    headlines="Autres titres possibles",
    to_be_published="Date de publication",
    section="Rubrique du site",
    length="Longueur de l’article",
    words="{count} mots",
    more_information="Pour en savoir plus",
    press_contact="Contact presse",
    captions="Légendes",
    parting="\N{NO-BREAK SPACE}: ",
    edition_draft="Projet du {date}, non diffusé",
    edition_released="Version {release}, {date}",
)
