from dataclasses import replace

import numpy as np
import pytest

from inference_engine.anatomy.label_table import RESOURCES, load_label_table
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.quantification.muscle_extents import profile_labels
from inference_engine.segmentation.plausibility import label_findings, leg_findings
from inference_engine.segmentation.thigh_evidence import THIGH_LIMITS as LIMITS
from inference_engine.segmentation.thigh_evidence import gather_evidence

TABLE = load_label_table()
GEOMETRY = VolumeGeometry((60, 40, 6), np.diag([5.0, 5.0, 20.0, 1.0]))
# Row ranges from the back to the front; the columns of the right leg are the higher ones.
_ROWS = {"SM": (4, 9), "ST": (4, 9), "BFL": (4, 9), "AM": (10, 18)}
_ROWS |= {"VM": (19, 26), "VL": (19, 26), "VI": (27, 32), "RF": (32, 36)}


def _two_thighs():
    """Return a scan, its body mask and labels: blocks in the places of the core muscles."""
    labels = np.zeros(GEOMETRY.shape, np.uint8)
    body = np.zeros(GEOMETRY.shape, bool)
    for first_column, offset in ((34, 0), (4, 100)):
        body[first_column - 2 : first_column + 22, 2:38] = True
        for index, (name, (low, high)) in enumerate(_ROWS.items()):
            column = first_column + 7 * (index % 3)
            value = TABLE.by_abbreviation(name).value + offset
            labels[column : column + 6, low:high] = value
    water = np.where(labels > 0, 900.0, np.where(body, 100.0, 0.0)).astype(np.float32)
    fat = np.where(labels > 0, 100.0, np.where(body, 900.0, 0.0)).astype(np.float32)
    return DixonScan.from_water_fat(water, fat, GEOMETRY), body, labels


def _evidence(scan, body, labels):
    profile = profile_labels(labels, GEOMETRY.spacing_mm)
    return gather_evidence(scan, body, labels, table=TABLE, profile=profile)


def _codes(findings):
    return [finding.code for finding in findings]


def _sizes_and_doubts(*arguments):
    """Return findings but those of places: the blocks lie in no anatomical order."""
    places = ("out_of_order", "out_of_place", "sides_exchanged")
    return tuple(f for f in label_findings(*arguments) if f.code not in places)


def test_two_plausible_thighs_raise_no_finding():
    scan, body, labels = _two_thighs()
    assert _sizes_and_doubts(scan, body, labels, TABLE) == ()
    evidence = _evidence(scan, body, labels)
    assert (evidence.core_expected, evidence.core_found) == (8, 8)
    assert evidence.lean_share == 1.0
    assert evidence.labelled_share == pytest.approx(
        (labels > 0)[:, :, 0].sum() / body[:, :, 0].sum()
    )
    assert evidence.front_to_back_mm is not None
    assert 80 < evidence.front_to_back_mm < 130


def test_one_leg_is_said():
    assert _codes(leg_findings(1)) == ["one_leg"]
    assert leg_findings(2) == ()


@pytest.mark.parametrize("missing", [3, 4])
def test_up_to_three_wasted_muscles_are_still_a_thigh(missing):
    scan, body, labels = _two_thighs()
    for name in list(_ROWS)[:missing]:
        value = TABLE.by_abbreviation(name).value
        labels[np.isin(labels, (value, value + 100))] = 0
    scan = DixonScan.from_water_fat(
        np.where(labels > 0, scan.water, scan.water / 9), scan.fat * 5, GEOMETRY
    )
    assert ("not_a_thigh" in _codes(label_findings(scan, body, labels, TABLE))) == (missing > 3)


def test_lean_tissue_says_nothing_when_magnitudes_call_all_fat_water():
    scan, body, labels = _two_thighs()
    seen = DixonScan.from_in_opposed(scan.in_phase, scan.opposed_phase, GEOMETRY)
    assert _evidence(seen, body, labels).lean_share is None
    assert _sizes_and_doubts(seen, body, labels, TABLE) == ()
    taken_for_acquired = DixonScan.from_water_fat(seen.water, seen.fat, GEOMETRY)
    assert _codes(_sizes_and_doubts(taken_for_acquired, body, labels, TABLE)) == ["not_a_thigh"]


def test_lean_tissue_without_a_label_is_not_a_thigh():
    _scan, body, labels = _two_thighs()
    everything_lean = DixonScan.from_water_fat(
        np.where(body, 900, 0).astype(np.float32),
        np.where(body, 90, 0).astype(np.float32),
        GEOMETRY,
    )
    labels[:, :18] = 0
    labels[:, 4:6][body[:, 4:6]] = TABLE.by_abbreviation("SM").value
    (finding,) = label_findings(
        everything_lean, body, labels, TABLE, replace(LIMITS, core_found=1)
    )[:1]
    assert finding.code == "not_a_thigh"
    assert "lean tissue" in finding.message


def test_no_labels_at_all_is_not_a_thigh():
    scan, body, labels = _two_thighs()
    (finding,) = label_findings(scan, body, np.zeros_like(labels), TABLE)
    assert finding.code == "not_a_thigh"
    assert "0 of 8" in finding.message


def test_back_to_front_is_not_a_thigh():
    scan, body, labels = _two_thighs()
    turned = DixonScan.from_water_fat(scan.water[:, ::-1], scan.fat[:, ::-1], GEOMETRY)
    findings = label_findings(turned, body[:, ::-1], labels[:, ::-1], TABLE)
    assert _codes(findings) == ["not_a_thigh"]
    assert "in front of" in findings[0].message


def test_vasti_without_rectus_and_medialis_are_no_thigh():
    scan, body, labels = _two_thighs()
    for name in ("RF", "VM"):
        value = TABLE.by_abbreviation(name).value
        labels[np.isin(labels, (value, value + 100))] = 0
    (finding,) = label_findings(scan, body, labels, TABLE, replace(LIMITS, lean_share=0.1))
    assert finding.code == "not_a_thigh"
    assert "rectus femoris" in finding.message


def test_asymmetry_names_the_muscle_and_the_larger_side():
    scan, body, labels = _two_thighs()
    left = TABLE.by_abbreviation("AM").value + 100
    rows = np.flatnonzero((labels == left).any(axis=(0, 2)))
    cut = labels[:, rows[0] : rows[0] + 4]
    cut[cut == left] = 0
    (finding,) = _sizes_and_doubts(scan, body, labels, TABLE, replace(LIMITS, lean_share=0.1))
    assert (finding.code, finding.abbreviation, finding.side) == ("volume_asymmetry", "AM", None)
    assert finding.message.startswith("The right adductor magnus is 2.0 times")


def test_a_muscle_absent_on_one_side_and_a_tiny_one_are_not_asymmetric():
    scan, body, labels = _two_thighs()
    labels[labels == TABLE.by_abbreviation("RF").value] = 0
    labels[0:3, 0, 0] = TABLE.by_abbreviation("PE").value
    labels[10, 0, 0] = TABLE.by_abbreviation("PE").value + 100
    assert _sizes_and_doubts(scan, body, labels, TABLE) == ()


def test_a_table_without_sides_is_judged_too():
    scan, body, labels = _two_thighs()
    table = load_label_table(RESOURCES / "labels" / "huashan11.toml")
    look_up = np.zeros(256, np.uint8)
    for name in _ROWS:
        for offset in (0, 100):
            old = TABLE.by_abbreviation(name).value + offset
            look_up[old] = table.by_abbreviation(name).value
    assert _sizes_and_doubts(scan, body, look_up[labels], table) == ()
