"""Numbers in the window's words."""

import pytest

from legseg_desktop.gui.results.words import signed_number


@pytest.mark.parametrize(
    ("value", "shown"),
    [(None, "—"), (0.26, "+0.3"), (-3.14, "\N{MINUS SIGN}3.1"), (-0.04, "0.0"), (0.0, "0.0")],
)
def test_a_change_has_a_sign_unless_it_rounds_to_zero(value, shown):
    assert signed_number(value) == shown
