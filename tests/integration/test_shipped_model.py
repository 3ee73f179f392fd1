"""The model in the box does its work: on simulated patients, and on real scans where they are."""

import numpy as np
import pytest

from inference_engine.anatomy.label_table import RESOURCES, load_label_table
from inference_engine.evaluation.agreement import assess_agreement
from inference_engine.formats.nifti import read_dixon_scan, read_label_map
from inference_engine.network.inference_process import segment_in_child
from inference_engine.network.weights import verify_weights
from inference_engine.progress import NoProgress
from inference_engine.segmentation.model_spec import load_manifest
from inference_engine.segmentation.options import SegmentationOptions
from inference_engine.simulation.cohort import ScanPlan, simulate_subject
from inference_engine.simulation.fat_replacement import Stage
from tests.support.real_data import real_scan

# Well below what docs/results.md reports: these tests are to catch a break, not a wobble.
SIMULATED_DSC_FLOOR = 0.75
REAL_DSC_FLOOR = 0.6


def test_the_manifest_lists_a_default_model_that_verifies():
    models = load_manifest()
    assert models
    for spec in models:
        verify_weights(spec)


@pytest.mark.slow
def test_a_simulated_patient_is_segmented():
    plan = ScanPlan(shape=(170, 104, 24), spacing_mm=(2.5, 2.5, 8.0), lowest_mm=-100.0)
    visit = simulate_subject(424_242, plan=plan, stage=Stage.EARLY)[0]
    result = segment_in_child(visit.scan, SegmentationOptions(device="cpu"), progress=NoProgress())
    table = load_label_table()
    agreement = assess_agreement(visit.truth, table, result.label_map, table)
    assert agreement.mean_dsc is not None
    assert agreement.mean_dsc > SIMULATED_DSC_FLOOR
    right, left = (
        np.argwhere((result.label_map.labels > low) & (result.label_map.labels < low + 19))
        for low in (0, 100)
    )
    assert left[:, 0].max() < right[:, 0].min() + 5


@pytest.mark.slow
@pytest.mark.real_data
def test_a_real_patient_agrees_with_the_automatic_reference():
    folder = real_scan("huashan_thigh_001")
    scan = read_dixon_scan(fat=folder / "fat.nii.gz", water=folder / "water.nii.gz")
    result = segment_in_child(scan, SegmentationOptions(device="cpu"), progress=NoProgress())
    assert not {"not_a_thigh", "swap_suspected", "one_leg"} & {f.code for f in result.findings}
    reference = read_label_map(folder / "reference_labels.nii.gz")
    agreement = assess_agreement(
        reference,
        load_label_table(RESOURCES / "labels" / "huashan11.toml"),
        result.label_map,
        load_label_table(),
    )
    assert agreement.mean_dsc is not None
    assert agreement.mean_dsc > REAL_DSC_FLOOR
