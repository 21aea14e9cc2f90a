"""The day of an event."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from parsed import word_in

from graphbuild.extraction.dating import Told, date_of, last_told

if TYPE_CHECKING:
    from spacy.language import Language

WEDNESDAY = date(2022, 11, 9)


def day_of(nlp: Language, text: str, form: str, **known: object) -> str | None:
    """The day that is read for the first word of that form."""
    interval = date_of(word_in(nlp, text, form), WEDNESDAY, **known)  # type: ignore[arg-type]
    return interval.isoformat() if interval else None


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("La ministre a rencontré lundi à Lisbonne son homologue portugais.", "rencontré", "2022-11-07"),
        ("Mardi, le président a reçu l'ambassadeur du Chili.", "reçu", "2022-11-08"),
        ("La rencontre entre les deux dirigeants, en juin à Oslo, avait été brève.", "rencontre", "2022-06"),
        ("Le président a eu dimanche un long entretien avec la chancelière.", "entretien", "2022-11-06"),
        ("Il s'est rendu à Vienne le 3 octobre 2019 pour y signer un traité.", "rendu", "2019-10-03"),
        ("Les deux pays négocient depuis mars un accord de pêche.", "négocient", "2022-03/2022-11"),
    ],
)
def test_a_date_in_the_clause_is_that_of_the_event(french: Language, text: str, form: str, expected: str) -> None:
    assert day_of(french, text, form) == expected


def test_each_event_has_its_own_day(french: Language) -> None:
    text = "Le président a reçu lundi le ministre turc, avant de s'envoler mardi pour Rome."
    assert day_of(french, text, "reçu") == "2022-11-07"
    assert day_of(french, text, "envoler") == "2022-11-08"


def test_a_sentence_without_a_date_gives_none(french: Language) -> None:
    assert day_of(french, "Le président a rencontré la chancelière. Il est rentré lundi.", "rencontré") is None


def test_what_is_to_come_is_the_next_such_day(french: Language) -> None:
    assert day_of(french, "Le président rencontrera lundi la chancelière.", "rencontrera") == "2022-11-14"
    assert (
        day_of(french, "Le président doit rencontrer lundi la chancelière.", "rencontrer", future=True) == "2022-11-14"
    )
    assert day_of(french, "Le président devait rencontrer lundi la chancelière.", "rencontrer") == "2022-11-07"


def test_what_is_to_come_is_not_dated_by_its_announcement(french: Language) -> None:
    text = "Le ministre a annoncé lundi qu'il voulait rencontrer son homologue."
    assert day_of(french, text, "rencontrer", future=True) is None


def test_a_contact_that_the_text_goes_on_to_tell_keeps_its_day(french: Language) -> None:
    text = "La ministre a rencontré lundi son homologue. Les deux femmes ont discuté pendant une heure."
    assert day_of(french, text, "discuté", contact=True, took_place=True) == "2022-11-07"
    assert day_of(french, text, "discuté") is None
    resumed = "Cette rencontre a duré deux heures."
    told, long_ago = Told(date(2022, 11, 8), 3), Told(date(2022, 6, 8))
    assert day_of(french, resumed, "rencontre", contact=True, took_place=True, told=told) == "2022-11-08"
    assert day_of(french, resumed, "rencontre", contact=True, took_place=True, told=long_ago) is None


def test_the_last_day_told_grows_older_from_paragraph_to_paragraph() -> None:
    first = last_told("Ils se sont vus lundi, puis mardi.", WEDNESDAY, "fr")
    assert first == Told(date(2022, 11, 8), 1)
    assert last_told("Rien de neuf.", WEDNESDAY, "fr", first) == Told(date(2022, 11, 8), 2)
    assert last_told("Rien de neuf.", WEDNESDAY, "fr") is None


def test_without_a_publication_date_a_weekday_dates_nothing(french: Language) -> None:
    trigger = word_in(french, "La ministre a rencontré lundi son homologue.", "rencontré")
    assert date_of(trigger, None) is None
