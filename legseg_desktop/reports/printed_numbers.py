"""Numbers as every report prints them."""

from __future__ import annotations

MISSING = "\N{EN DASH}"
MINUS = "\N{MINUS SIGN}"


def percent(value: float | None, missing: str = MISSING) -> str:
    """Return a percentage with one decimal, or `missing`."""
    return missing if value is None else f"{value:.1f}"


def signed(value: float | None, missing: str = MISSING) -> str:
    """Return a change with its sign and one decimal, or `missing`; no sign on zero."""
    if value is None:
        return missing
    rounded = round(value, 1)
    return "0.0" if rounded == 0 else f"{rounded:+.1f}".replace("-", MINUS)
