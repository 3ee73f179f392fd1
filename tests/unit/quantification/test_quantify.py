from inference_engine.anatomy.label_table import load_label_table
from inference_engine.findings import Finding
from inference_engine.quantification.fat_fraction import measure_muscles
from inference_engine.quantification.profiles import measure_slices
from inference_engine.quantification.quantify import quantify
from inference_engine.segmentation.uncertainty import MuscleUncertainty
from tests.support.phantoms import LEFT_OFFSET, RF, VL, two_leg_scan


def test_one_pass_gives_what_the_single_measurements_give():
    scan, label_map = two_leg_scan()
    table = load_label_table()
    numbers = quantify(label_map, scan, table)
    assert numbers.measurements == measure_muscles(label_map, scan, table)
    assert numbers.slices == measure_slices(label_map, scan, table)


def test_a_cut_that_was_noticed_before_is_reported_once():
    scan, label_map = two_leg_scan()
    before = Finding("cut_at_both_ends", "Seen by the segmentation.", "RF", "right")
    findings = quantify(label_map, scan, load_label_table(), (before,)).findings
    same = [f for f in findings if (f.abbreviation, f.side) == ("RF", "right")]
    assert same == [before]
    assert any((f.abbreviation, f.side) == ("RF", "left") for f in findings)


def test_each_muscle_bears_how_sure_the_ensemble_was_of_it():
    scan, label_map = two_leg_scan()
    absent = 5
    sure = MuscleUncertainty(RF, 2.5, 0.95, 0.93, 0.88, 0.97)
    uncalibrated = MuscleUncertainty(VL + LEFT_OFFSET, 20.0, 0.6)
    unseen = MuscleUncertainty(absent, 50.0, 0.2, 0.3, 0.0, 0.5)
    rows = quantify(
        label_map, scan, load_label_table(), uncertainty=(sure, uncalibrated, unseen)
    ).measurements
    by_label = {row.label: row for row in rows}
    rf, vl = by_label[RF], by_label[VL + LEFT_OFFSET]
    assert (rf.vote_entropy_percent, rf.ensemble_agreement) == (2.5, 0.95)
    assert (rf.expected_dsc, rf.expected_dsc_low, rf.expected_dsc_high) == (0.93, 0.88, 0.97)
    assert (vl.ensemble_agreement, vl.expected_dsc) == (0.6, None)
    assert by_label[absent].ensemble_agreement is None
    assert by_label[VL].ensemble_agreement is None


def test_the_less_sure_leg_speaks_for_both_where_they_share_a_label():
    scan, label_map = two_leg_scan()
    legs = (MuscleUncertainty(RF, 2.0, 0.9), MuscleUncertainty(RF, 30.0, 0.4))
    for order in (legs, legs[::-1]):
        rows = quantify(label_map, scan, load_label_table(), uncertainty=order).measurements
        assert rows[0].ensemble_agreement == 0.4


def test_little_expected_overlap_is_doubtful():
    scan, label_map = two_leg_scan()
    told = [MuscleUncertainty(RF, 9.0, 0.7, 0.69), MuscleUncertainty(VL, 9.0, 0.7, 0.70)]
    rows = quantify(label_map, scan, load_label_table(), uncertainty=told).measurements
    assert [row.label for row in rows if row.is_overlap_doubtful] == [RF]
