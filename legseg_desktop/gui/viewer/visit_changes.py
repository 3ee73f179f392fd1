"""How far each muscle's fat fraction is from the patient's first visit, for colours in 3D."""

from __future__ import annotations

from collections.abc import Sequence

from legseg_desktop.gui.workspace import OpenVisit


def changes_since_first(shown: OpenVisit | None, visits: Sequence[OpenVisit]) -> dict[int, float]:
    """Return the change of the mean fat fraction, percentage points, by label.

    Parameters
    ----------
    shown : OpenVisit or None
        The visit that is shown.
    visits : sequence of OpenVisit
        The patient's analysed visits, the first one first.

    Returns
    -------
    dict of int to float
        Only muscles that both visits have, with the same part in view: what was cut elsewhere
        can't be compared. Empty at the first visit itself.
    """
    if shown is None or shown.analysis is None or len(visits) < 2 or visits[0] is shown:
        return {}
    first = visits[0].analysis
    assert first is not None
    before = {(row.abbreviation, row.side): row for row in first.measurements}
    changes = {}
    for row in shown.analysis.measurements:
        was = before.get((row.abbreviation, row.side))
        if was is None or was.ff_mean_percent is None or row.ff_mean_percent is None:
            continue
        if was.coverage == row.coverage:
            changes[row.label] = row.ff_mean_percent - was.ff_mean_percent
    return changes
