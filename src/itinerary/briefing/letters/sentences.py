"""The sentences of one letter of thanks, each in one of its wordings, from what the host gave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.briefing.agreements import agreement_name
from itinerary.briefing.letters.glossary import in_letters_language
from itinerary.briefing.letters.occasion import Kindness
from itinerary.rendering.naming import with_article
from itinerary.rendering.scripts import writing

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from itinerary.briefing.letters.occasion import Occasion
    from itinerary.briefing.letters.phrases import Phrases, Wordings
    from itinerary.briefing.pack import Pack


@dataclass(frozen=True, slots=True)
class Sentences:
    """What one letter says."""

    pack: Pack
    phrases: Phrases
    occasion: Occasion
    turn: int
    """How many letters of the visit come before this one."""

    def dated(self) -> str:
        """Return place and date of the letter."""
        home = self.pack.visit.organisations[self.pack.frame.home]
        date = self.phrases.date(self.pack.speech.date(self.pack.edition.issued.date()))
        return self.phrases.dated.format(city=home.city, date=date) if home.city else date

    def subject(self) -> str:
        """Return what the letter is about: where and when we came."""
        frame, days = self.pack.frame, self.occasion.days
        span = self.pack.speech.date_range(days[0] if days else frame.from_, days[-1] if days else frame.to)
        dates, cities = self.phrases.date(span), self._cities()
        if not cities:
            return self.phrases.subject_without_city.format(dates=dates)
        return self.phrases.subject.format(city=cities, dates=dates)

    def opening(self) -> str:
        """Return the thanks for all that the host gave."""
        cities = self._cities()
        return self._worded(
            self.phrases.openings,
            host=self._host,
            things=self.pack.speech.listed(self._things()),
            when=self._when(self.occasion.days),
            where=self.phrases.where.format(city=cities) if cities else "",
        )

    def subjects(self) -> tuple[str, ...]:
        """Return what we spoke about, as far as it may be named, or nothing."""
        told = tuple(in_letters_language(self.pack, words) for words in self.occasion.subjects)
        return (self._worded(self.phrases.subjects, subjects=self._row(told)),) if told else ()

    def acts(self) -> Iterator[str]:
        """Yield what was done with each text; the day is told where it is not clear from the opening."""
        for place, act in enumerate(self.occasion.acts):
            days = () if act.on is None or self.occasion.days == (act.on,) else (act.on,)
            wordings = self.phrases.acts[act.act]
            title = self._title(act.agreement)
            yield self._worded(wordings, place, title=title, when=self._when(days))

    def witnessed(self) -> Iterator[str]:
        """Yield thanks to witnesses of what others signed."""
        for place, name in enumerate(self.occasion.witnessed):
            yield self._worded(self.phrases.witnessed, place, title=self._title(name))

    def others(self) -> tuple[str, ...]:
        """Return thanks to the host's other people, or nothing."""
        others = {person: self.pack.visit.counterparts[person].name for person in self.occasion.met[1:]}
        listed = self.pack.speech.listed(
            self.phrases.person.format(name=self.pack.short(person), bare=name.unadorned)
            for person, name in others.items()
        )
        return (self._worded(self.phrases.others, names=listed),) if others else ()

    def photographs(self, count: int) -> tuple[str, ...]:
        """Return that so many photographs are enclosed, or nothing."""
        wordings = self.phrases.photograph if count == 1 else self.phrases.photographs
        return (self._worded(wordings, host=self._host),) if count else ()

    def enclosed(self, count: int) -> str:
        """Return what is enclosed, on a line; empty where nothing is."""
        one, several = self.phrases.enclosed
        return (one if count == 1 else several).format(count=self.pack.speech.number(count)) if count else ""

    def hope(self) -> str:
        """Return the last sentence."""
        return self._worded(self.phrases.hopes, host=self._host)

    @property
    def _host(self) -> str:
        host = self.pack.visit.organisations[self.pack.view.audience.id]
        return with_article(host, host.name, self.pack.speech)

    def _cities(self) -> str:
        return self.pack.speech.listed(in_letters_language(self.pack, city) for city in self.occasion.cities)

    def _worded(self, wordings: Wordings, place: int = 0, **values: str) -> str:
        """Return a sentence in the wording whose turn it is; `place` parts several of the same kind in one letter."""
        return wordings[(self.turn + place) % len(wordings)].format(**values)

    def _things(self) -> Iterator[str]:
        for kindness, count in self.occasion.kindnesses.items():
            if kindness is Kindness.TOUR and self.occasion.toured:
                sites = (self.phrases.place(self._site(name)) for name in self.occasion.toured)
                yield self.phrases.tour_of.format(sites=self.pack.speech.listed(sites))
            else:
                one, several = self.phrases.things[kindness]
                yield one if count == 1 else several

    def _site(self, name: str) -> str:
        """Return a site by the name that the language of the letter writes, as far as the spec has it."""
        site, wanted = self.pack.visit.sites[name], writing(self.pack.speech.tag)
        own = ((writing(tag), words) for tag, words in site.native.items())
        return next((words for tag, words in own if tag.language == wanted.language), site.name)

    def _when(self, days: Sequence[dt.date]) -> str:
        """Return on which days; those that follow each other as a span."""
        speech = self.pack.speech
        if len(days) > 1 and (days[-1] - days[0]).days == len(days) - 1:
            return self.phrases.when.format(days=speech.date_range(days[0], days[-1]))
        listed = speech.listed(self.phrases.date(speech.day_and_month(day)) for day in days)
        return self.phrases.when.format(days=listed) if listed else ""

    def _title(self, agreement: str) -> str:
        """Return a text by its title, or by its kind and parties, which begins small in English."""
        found = self.pack.visit.agreements[agreement]
        name = agreement_name(self.pack, found)
        is_ours = found.title is None and writing(self.pack.speech.tag).language == "en"
        return self.phrases.title.format(title=f"{name[:1].lower()}{name[1:]}" if is_ours else name)

    def _row(self, subjects: tuple[str, ...]) -> str:
        """Return subjects in a row; by semicolons where one of them has an `and` or a comma of its own."""
        inner = f" {self.pack.speech.say('and')} "
        is_clear = not any(inner in one or ", " in one for one in subjects)
        return self.pack.speech.listed(subjects) if is_clear else "; ".join(subjects)
