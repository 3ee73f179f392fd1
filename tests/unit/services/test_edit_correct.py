from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from inference_engine.imaging.label_map import LabelMap
from inference_engine.imaging.orientation import to_canonical
from inference_engine.progress import NoProgress
from inference_engine.quantification.options import QuantificationOptions
from inference_engine.quantification.quantify import quantify
from legseg_desktop.services.edit_correct import corrected_analysis
from tests.gui.conftest import make_analysis
from tests.support.phantoms import RF, VL


@pytest.fixture
def analysis():
    return make_analysis()


def canonical_labels(analysis):
    labels, _ = to_canonical(analysis.label_map.labels, analysis.label_map.geometry)
    return np.array(labels)


def measured(analysis, label):
    return next(row for row in analysis.measurements if row.label == label)


def test_corrected_labels_have_the_numbers_of_the_scans_own_grid(analysis):
    labels = canonical_labels(analysis)
    labels[labels == RF] = VL
    corrected = corrected_analysis(analysis, labels, NoProgress(), seconds=61.4)
    expected = analysis.label_map.labels.copy()
    expected[expected == RF] = VL
    np.testing.assert_array_equal(corrected.label_map.labels, expected)
    assert measured(corrected, RF).voxels == 0
    both = measured(analysis, RF).voxels + measured(analysis, VL).voxels
    assert measured(corrected, VL).voxels == both
    assert corrected.provenance.parameters["corrected_by_hand"] is True
    assert corrected.provenance.parameters["correction_seconds"] == 61


def test_options_that_the_first_numbers_had_hold_for_the_corrected_ones(analysis):
    options = QuantificationOptions(highest_ff_percent=45.0)
    recorded = {**analysis.provenance.parameters, **options.recorded()}
    analysis = replace(analysis, provenance=replace(analysis.provenance, parameters=recorded))
    labels = canonical_labels(analysis)
    corrected = corrected_analysis(analysis, labels, NoProgress())
    label_map = LabelMap(analysis.label_map.labels, analysis.label_map.geometry)
    expected = quantify(label_map, analysis.scan, analysis.table, options=options)
    whole = quantify(label_map, analysis.scan, analysis.table)
    numbers = [row.ff_mean_percent for row in corrected.measurements]
    assert numbers == [row.ff_mean_percent for row in expected.measurements]
    assert numbers != [row.ff_mean_percent for row in whole.measurements]


def test_what_was_said_of_a_muscle_is_not_said_of_other_labels(analysis):
    said_of_muscles = [finding for finding in analysis.findings if finding.abbreviation]
    assert said_of_muscles
    empty = np.zeros_like(canonical_labels(analysis))
    empty[0, 0, 0] = RF
    corrected = corrected_analysis(analysis, empty, NoProgress())
    assert not set(said_of_muscles) & set(corrected.findings)
