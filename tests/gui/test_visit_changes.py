"""Colours by change: from the patient's first visit, where the same part is in view."""

from dataclasses import replace
from pathlib import Path

import pytest

from legseg_desktop.gui.viewer.visit_changes import changes_since_first
from legseg_desktop.viewing.viewer_state import SurfaceColouring
from tests.gui.conftest import make_analysis, make_visit
from tests.support.phantoms import AM, FAT_FRACTIONS, RF


def _visit(number, added, **changed):
    analysis = replace(make_analysis(f"visit-{number}", added, 100 * number), **changed)
    return make_visit(analysis, Path(f"visit-{number}"))


def test_changes_are_the_differences_that_were_put_in():
    first, later = _visit(1, 0.0), _visit(2, 0.04)
    changes = changes_since_first(later, (first, later))
    assert set(changes) == set(FAT_FRACTIONS)
    assert all(change == pytest.approx(4.0, abs=0.05) for change in changes.values())


def test_muscles_of_which_another_part_is_in_view_have_none():
    first, later = _visit(1, 0.0), _visit(2, 0.04)
    rows = tuple(
        replace(row, coverage="cut_distally") if row.label == RF else row
        for row in later.analysis.measurements
    )
    changes = changes_since_first(
        replace(later, analysis=replace(later.analysis, measurements=rows)), (first, later)
    )
    assert RF not in changes
    assert AM in changes


def test_the_first_visit_and_a_scan_alone_have_none():
    first, later = _visit(1, 0.0), _visit(2, 0.04)
    assert changes_since_first(first, (first, later)) == {}
    assert changes_since_first(later, (later,)) == {}
    assert changes_since_first(None, ()) == {}
    assert changes_since_first(replace(later, analysis=None), (first, later)) == {}


def test_the_window_offers_the_colours_once_a_second_visit_is_open(window):
    offered = window.review.toolbar.views.colourings[SurfaceColouring.CHANGE]
    window.workspace.open(_visit(1, 0.0))
    assert not offered.isEnabled()
    window.workspace.open(_visit(2, 0.04))
    assert offered.isEnabled()
    window.workspace.show(0)
    assert not offered.isEnabled()
    window.workspace.show(1)
    window.workspace.close(0)
    assert not offered.isEnabled()
