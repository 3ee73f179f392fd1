"""What can be kept about a patient, and the sentences for the rest."""

from __future__ import annotations

import pytest

from inference_engine.errors import InputError
from legseg_desktop.storage.patient_values import check_patient, check_text, check_visit, tidy_tags


@pytest.mark.parametrize(
    ("pseudonym", "birth_year", "sex", "words"),
    [
        ("", None, "", "is empty"),
        (" P1", None, "", "begins or ends"),
        ("P\x00", None, "", "can't be shown"),
        ("P\n1", None, "", "can't be shown"),
        ("P\ud800", None, "", "can't be shown"),
        ("P" * 129, None, "", "too long"),
        ("P1", 70, "", "no year of birth"),
        ("P1", None, "male", "none of F, M and O"),
    ],
)
def test_what_cannot_be_kept_is_refused(
    pseudonym: str, birth_year: int | None, sex: str, words: str
) -> None:
    with pytest.raises(InputError, match=words):
        check_patient(pseudonym, birth_year, sex)


def test_what_can_be_kept_is() -> None:
    check_patient("Müller-Übung 1/2 % _", 1970, "F")
    check_visit("12 months", 365)
    check_visit("baseline", None)
    check_text("The diagnosis", "x" * 10_000)


def test_visits_and_texts_are_checked() -> None:
    for name, days in (("", 0), ("a", -1), ("a", 10**6)):
        with pytest.raises(InputError):
            check_visit(name, days)
    with pytest.raises(InputError, match="too long"):
        check_text("The diagnosis", "x" * 10_001)


def test_tags_are_sorted_and_each_there_once() -> None:
    assert tidy_tags(["b", " a ", "b"]) == ("a", "b")
    with pytest.raises(InputError, match="A tag"):
        tidy_tags(["  "])
