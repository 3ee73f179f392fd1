import pytest

from legseg_desktop.reports.right_to_left import drawn_line, is_right_to_left, joined_letters

# What python-bidi 0.6 and arabic-reshaper 3 make of each, by hand; neither is part of the project.
DRAWN = [
    ("Patient 7 (visit 2)", "Patient 7 (visit 2)"),
    ("שלום עולם", "םלוע םולש"),
    ("דוד כהן 123-45", "123-45 ןהכ דוד"),
    ("P1 שלום", "P1 םולש"),
    ("(שלום)", "(םולש)"),
    ("abc אבג def", "abc גבא def"),
    ("לאה Müller לוי", "יול Müller האל"),
    ("גיל 45%, ללא שינוי", "יוניש אלל ,45% ליג"),
]


@pytest.mark.parametrize(("text", "drawn"), DRAWN)
def test_a_line_is_put_in_the_order_in_which_it_is_drawn(text, drawn):
    assert drawn_line(text) == drawn


def test_letters_take_the_forms_that_join_them():
    # Meem, hah, meem, dal: initial, medial, medial, final.
    assert ascii(joined_letters("محمد")) == r"'\ufee3\ufea4\ufee4\ufeaa'"
    # Lam and alef are one sign; alef doesn't join what follows.
    assert ascii(joined_letters("علاء")) == r"'\ufecb\ufefc\ufe80'"
    assert ascii(drawn_line("محمد")) == r"'\ufeaa\ufee4\ufea4\ufee3'"


def test_vowel_marks_stay_on_their_letters_and_join_nothing():
    assert ascii(drawn_line("مُحَ")) == r"'\ufea2\u064e\ufee3\u064f'"


def test_a_sign_that_parts_letters_does_so_and_is_not_drawn():
    parted = drawn_line("مي\N{ZERO WIDTH NON-JOINER}م")
    assert "\N{ZERO WIDTH NON-JOINER}" not in parted
    assert parted != drawn_line("ميم")


@pytest.mark.parametrize(
    ("text", "expected"), [("12 שלום", True), ("P1 שלום", False), ("محمد", True), ("", False)]
)
def test_the_first_letter_says_which_way_a_text_runs(text, expected):
    assert is_right_to_left(text) is expected
