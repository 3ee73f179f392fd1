from __future__ import annotations

import pytest

from legseg_desktop.reports.printed_numbers import percent, signed


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.26, "+1.3"),
        (-1.26, "\N{MINUS SIGN}1.3"),
        (0.04, "0.0"),
        (-0.04, "0.0"),
        (None, "\N{EN DASH}"),
    ],
)
def test_signed(value, text):
    assert signed(value) == text


def test_percent_is_never_invented():
    assert percent(None) == "\N{EN DASH}"
    assert percent(0.0) == "0.0"
