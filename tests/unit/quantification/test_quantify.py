from inference_engine.anatomy.label_table import load_label_table
from inference_engine.findings import Finding
from inference_engine.quantification.fat_fraction import measure_muscles
from inference_engine.quantification.profiles import measure_slices
from inference_engine.quantification.quantify import quantify
from tests.support.phantoms import two_leg_scan


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
