"""docs/hazards.md names tests: each of them must exist."""

from __future__ import annotations

import re
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]
HAZARDS = (CHECKOUT / "docs" / "hazards.md").read_text(encoding="utf-8")


def test_every_test_that_a_hazard_names_exists() -> None:
    named = set(re.findall(r"`(test_\w+)`", HAZARDS))
    assert len(named) > 20
    defined: set[str] = set()
    for path in (CHECKOUT / "tests").rglob("test_*.py"):
        defined |= set(re.findall(r"def (test_\w+)\(", path.read_text(encoding="utf-8")))
    assert not named - defined


def test_every_hazard_has_a_mitigation_and_a_test() -> None:
    rows = [line for line in HAZARDS.splitlines() if re.match(r"\| \d+ \|", line)]
    assert [int(row.split("|")[1]) for row in rows] == list(range(1, len(rows) + 1))
    for row in rows:
        cells = [cell.strip() for cell in row.split("|")[1:-1]]
        assert len(cells) == 7
        assert all(cells)
        assert "`test_" in cells[4]
