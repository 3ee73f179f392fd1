import numpy as np
import pytest

from inference_engine.anatomy.label_table import LabelTable, Muscle, load_label_table
from inference_engine.errors import GeometryError, LabelTableError
from inference_engine.evaluation.agreement import assess_agreement
from inference_engine.evaluation.surface_distance import average_symmetric_surface_distance
from inference_engine.imaging.label_map import LabelMap
from inference_engine.progress import OperationCancelled
from inference_engine.quantification.fat_fraction import fat_fraction
from tests.support.phantoms import two_leg_scan

TABLE = load_label_table()


def shared_table():
    """Return a table of the phantom's muscles without sides, and of one more."""
    rows = {"RF": 5, "VL": 6, "SM": 7, "AM": 8, "XX": 9}
    return LabelTable(
        "shared", tuple(Muscle(v, a, f"muscle {a}", "all") for a, v in rows.items()), None
    )


def with_shared_labels(label_map):
    values = {1: 5, 2: 6, 10: 7, 11: 8}
    table = np.zeros(256, np.uint8)
    for value, other in values.items():
        table[[value, value + 100]] = other
    return LabelMap(table[label_map.labels], label_map.geometry)


def row_of(agreement, abbreviation, side="both"):
    (row,) = [r for r in agreement.muscles if (r.abbreviation, r.side) == (abbreviation, side)]
    return row


def test_identical_maps_agree_fully():
    scan, labels = two_leg_scan()
    agreement = assess_agreement(labels, TABLE, labels, TABLE, fat_fraction=fat_fraction(scan))
    assert agreement.mean_dsc == agreement.generalised_dsc == 1
    assert agreement.mean_assd_mm == 0
    assert agreement.mean_absolute_ff_difference_points == 0
    assert agreement.muscles_counted == 4
    assert len(agreement.muscles) == 18 * 3


def test_figures_of_a_shifted_muscle_match_masks():
    scan, reference = two_leg_scan()
    moved = np.roll(reference.labels, 1, axis=0)
    prediction = LabelMap(moved, reference.geometry)
    fractions = fat_fraction(scan)
    agreement = assess_agreement(reference, TABLE, prediction, TABLE, fat_fraction=fractions)
    row = row_of(agreement, "VL", "left")
    first, second = reference.labels == 102, moved == 102
    assert row.dsc == pytest.approx(2 * (first & second).sum() / (first.sum() + second.sum()))
    assert row.assd_mm == pytest.approx(
        average_symmetric_surface_distance(first, second, reference.geometry)
    )
    assert row.volume_difference_ml == pytest.approx(0)
    assert row.reference_ff_percent == pytest.approx(30, abs=1e-3)
    assert row.ff_difference_points == pytest.approx(100 * np.nanmean(fractions[second]) - 30)
    both = row_of(agreement, "VL")
    assert (
        both.reference_voxels
        == row.reference_voxels + row_of(agreement, "VL", "right").reference_voxels
    )


def test_swapped_sides_show_per_side_though_not_together():
    _, reference = two_leg_scan()
    values = reference.labels.astype(int)
    swapped = np.where(values > 100, values - 100, np.where(values > 0, values + 100, 0))
    prediction = LabelMap(swapped.astype(np.uint8), reference.geometry)
    agreement = assess_agreement(reference, TABLE, prediction, TABLE)
    assert row_of(agreement, "RF", "right").dsc == 0
    assert row_of(agreement, "RF").dsc == 1


@pytest.mark.parametrize("shared_is", ["reference", "prediction"])
def test_tables_are_matched_by_abbreviation_and_legs_merged(shared_is):
    _, labels = two_leg_scan()
    pairs = [(with_shared_labels(labels), shared_table()), (labels, TABLE)]
    if shared_is == "prediction":
        pairs.reverse()
    agreement = assess_agreement(*pairs[0], *pairs[1])
    assert agreement.mean_dsc == 1
    assert agreement.muscles_counted == 4
    assert {row.side for row in agreement.muscles} == {"both"}
    known_to_one = "prediction" if shared_is == "reference" else "reference"
    unmatched = row_of(agreement, "XX")
    assert unmatched.status == f"not_in_{known_to_one}_table"
    assert unmatched.dsc is unmatched.reference_voxels is unmatched.volume_difference_ml is None
    assert sum(row.status.startswith("not_in") for row in agreement.muscles) == 1 + 14


def test_missed_muscle_counts_as_zero_and_has_no_distance():
    _, reference = two_leg_scan()
    labels = reference.labels.copy()
    labels[np.isin(labels, (2, 102))] = 0
    prediction = LabelMap(labels, reference.geometry)
    agreement = assess_agreement(reference, TABLE, prediction, TABLE)
    row = row_of(agreement, "VL")
    assert (row.status, row.dsc, row.assd_mm) == ("absent_in_prediction", 0, None)
    assert row.prediction_volume_ml is row.volume_difference_ml is None
    assert agreement.mean_dsc == pytest.approx(3 / 4)
    turned = assess_agreement(prediction, TABLE, reference, TABLE)
    assert row_of(turned, "VL").status == "absent_in_reference"
    assert row_of(turned, "GMA").status == "absent_in_both"
    assert row_of(turned, "GMA").dsc is None


def test_empty_maps_have_no_summary():
    _, labels = two_leg_scan()
    empty = LabelMap(np.zeros_like(labels.labels), labels.geometry)
    agreement = assess_agreement(empty, TABLE, empty, TABLE)
    assert agreement.mean_dsc is agreement.generalised_dsc is agreement.mean_assd_mm is None


def test_other_grids_are_refused():
    scan, labels = two_leg_scan()
    _, other = two_leg_scan((24, 20, 6))
    with pytest.raises(GeometryError):
        assess_agreement(labels, TABLE, other, TABLE)
    with pytest.raises(GeometryError):
        assess_agreement(labels, TABLE, labels, TABLE, fat_fraction=fat_fraction(scan)[1:])


def test_can_be_cancelled():
    class Cancelled:
        def report(self, fraction, message):
            if fraction > 0:
                raise OperationCancelled

    _, labels = two_leg_scan()
    with pytest.raises(OperationCancelled):
        assess_agreement(labels, TABLE, labels, TABLE, progress=Cancelled())


def test_a_value_that_its_table_lacks_is_refused():
    _, labels = two_leg_scan()
    shared = with_shared_labels(labels)
    stray = LabelMap(np.where(shared.labels == 5, 77, shared.labels), shared.geometry)
    for maps in ((stray, shared), (shared, stray)):
        with pytest.raises(LabelTableError, match="'shared' lacks: 77"):
            assess_agreement(maps[0], shared_table(), maps[1], shared_table())
