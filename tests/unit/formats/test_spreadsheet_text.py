import pytest
from hypothesis import given
from hypothesis import strategies as st

from inference_engine.formats.spreadsheet_text import protected, unprotected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("a;=1", "a;'=1"),
        ("'=1", "''=1"),
        ("  @A1", "  '@A1"),
        ("3 - 1", "3 - 1"),
        ("O'Neill", "O'Neill"),
        ("", ""),
    ],
)
def test_only_what_could_be_a_formula_has_an_apostrophe(text, expected):
    assert protected(text) == expected


@given(st.text(alphabet="='+-@;, \ta\n\uff1d"))
def test_any_text_comes_back(text):
    assert unprotected(protected(text)) == text
