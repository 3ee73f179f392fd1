from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.errors import InputError
from legseg_desktop.services.propagate_labels import propagate_labels
from tests.gui.conftest import make_analysis
from tests.support.phantoms import RF, VL


def test_labels_of_a_visit_in_other_axes_come_to_the_canonical_grid():
    analysis = make_analysis()
    carried = propagate_labels(analysis.scan, analysis.table, analysis, deform=False)
    assert carried.labels.flags.f_contiguous
    for label in (RF, VL, RF + 100):
        wanted = np.count_nonzero(analysis.label_map.labels == label)
        assert np.count_nonzero(carried.labels == label) == wanted > 0


def test_labels_that_stand_for_other_muscles_are_refused():
    analysis = make_analysis()
    first, second, *rest = analysis.table.muscles
    swapped = (replace(first, value=second.value), replace(second, value=first.value), *rest)
    table = LabelTable("other", swapped, left_offset=analysis.table.left_offset)
    with pytest.raises(InputError, match="other muscles"):
        propagate_labels(analysis.scan, table, analysis)
