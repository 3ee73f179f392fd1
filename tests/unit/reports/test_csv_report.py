import csv

import pytest

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.errors import InputError, OutputError
from inference_engine.evaluation.agreement import assess_agreement
from inference_engine.quantification.longitudinal import VisitMeasurements, compare_visits
from inference_engine.quantification.measurements import MuscleMeasurement
from inference_engine.quantification.quantify import quantify
from legseg_desktop.reports.csv_report import (
    read_measurements,
    read_slices,
    write_agreement,
    write_comparison,
    write_measurements,
    write_slices,
)
from tests.support.phantoms import two_leg_scan

COLUMNS = (
    "side,muscle,abbreviation,label,voxels,volume_ml,ff_mean_percent,ff_ratio_percent,"
    "ff_median_percent,ff_sd_percent,ff_p5_percent,ff_p95_percent,no_signal_voxels,coverage,flags,"
    "vote_entropy_percent,ensemble_agreement,expected_dsc,expected_dsc_low,expected_dsc_high,ff_p25_percent,"
    "ff_p75_percent,lean_volume_ml,fat_volume_ml,functional_volume_ml,max_csa_cm2,"
    "max_csa_position_mm,ff_distal_percent,ff_central_percent,ff_proximal_percent,mercuri_like"
)


def row(**changes):
    values = {
        "side": "right",
        "muscle": "rectus femoris",
        "abbreviation": "RF",
        "label": 1,
        "voxels": 7,
        "volume_ml": 1.23456,
        "ff_mean_percent": 12.345678,
        "ff_ratio_percent": 0.00001,
        "ff_median_percent": -0.00001,
        "ff_sd_percent": None,
        "ff_p5_percent": None,
        "ff_p95_percent": 100.0,
        "no_signal_voxels": 2,
        "coverage": "complete",
        "flags": ("a", "b"),
    }
    return MuscleMeasurement(**(values | changes))


def cells(path):
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_measurements_have_fixed_columns_decimals_and_empty_cells(tmp_path):
    path = tmp_path / "measurements.csv"
    write_measurements(path, [row()])
    assert path.read_bytes().decode() == (
        f"{COLUMNS}\nright,rectus femoris,RF,1,7,1.235,12.3457,0.0000,0.0000,,,100.0000,2,"
        "complete,a;b" + "," * 16 + "\n"
    )


def test_uncertainty_has_columns_of_its_own(tmp_path):
    sure = row(
        vote_entropy_percent=3.14159,
        ensemble_agreement=0.93333333,
        expected_dsc=0.9,
        expected_dsc_low=0.8,
        expected_dsc_high=1.0,
    )
    write_measurements(tmp_path / "m.csv", [sure])
    line = (tmp_path / "m.csv").read_text(encoding="utf-8").splitlines()[1]
    assert line.endswith(",a;b,3.14,0.9333,0.9000,0.8000,1.0000" + "," * 11)
    assert read_measurements(tmp_path / "m.csv")[0].expected_dsc_low == 0.8


def test_tables_from_before_there_was_uncertainty_are_read(tmp_path):
    path = tmp_path / "m.csv"
    write_measurements(path, [row()])
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join(line.rsplit(",", 16)[0] for line in lines), encoding="utf-8")
    assert "expected_dsc" not in cells(path)[0]
    old = read_measurements(path)[0]
    assert old.flags == ("a", "b")
    assert old.expected_dsc is old.vote_entropy_percent is None


def test_tables_come_back_as_they_were_rounded(tmp_path):
    scan, labels = two_leg_scan()
    numbers = quantify(labels, scan, load_label_table())
    write_measurements(tmp_path / "m.csv", numbers.measurements)
    write_slices(tmp_path / "s.csv", numbers.slices)
    measurements, slices = read_measurements(tmp_path / "m.csv"), read_slices(tmp_path / "s.csv")
    assert [m.flags for m in measurements] == [m.flags for m in numbers.measurements]
    for got, expected in zip(measurements, numbers.measurements, strict=True):
        assert got.ff_mean_percent == pytest.approx(expected.ff_mean_percent, abs=1e-4)
        assert got.volume_ml == pytest.approx(expected.volume_ml, abs=1e-3)
    assert len(slices) == len(numbers.slices)
    write_measurements(tmp_path / "m2.csv", measurements)
    assert (tmp_path / "m2.csv").read_bytes() == (tmp_path / "m.csv").read_bytes()


@pytest.mark.parametrize("name", ["=1+1", "+A1", "-2", "@SUM(A1)"])
def test_text_can_not_become_a_formula(tmp_path, name):
    path = tmp_path / "m.csv"
    write_measurements(path, [row(muscle=name)])
    assert cells(path)[0]["muscle"] == f"'{name}"
    assert read_measurements(path)[0].muscle == name


def test_control_characters_can_not_bare_a_formula(tmp_path):
    path = tmp_path / "m.csv"
    write_measurements(path, [row(muscle="\t=1\r\n+2"), row()])
    assert [r["muscle"] for r in cells(path)] == ["'=1 +2", "rectus femoris"]


def test_missing_file_or_column_or_number_is_one_sentence(tmp_path):
    path = tmp_path / "m.csv"
    with pytest.raises(InputError, match="is missing"):
        read_measurements(path)
    path.write_text("side,muscle\nright,x\n", encoding="utf-8")
    with pytest.raises(InputError, match="no column 'abbreviation'"):
        read_measurements(path)
    write_measurements(path, [row()])
    path.write_text(path.read_text(encoding="utf-8").replace("12.3457", "many"), encoding="utf-8")
    with pytest.raises(InputError, match="can't be read"):
        read_measurements(path)


def test_unwritable_folder_is_an_output_error(tmp_path):
    with pytest.raises(OutputError):
        write_measurements(tmp_path / "missing" / "m.csv", [row()])
    assert list(tmp_path.iterdir()) == []


def test_agreement_ends_with_two_summary_rows(tmp_path):
    _, labels = two_leg_scan()
    table = load_label_table()
    write_agreement(tmp_path / "a.csv", assess_agreement(labels, table, labels, table))
    rows = cells(tmp_path / "a.csv")
    assert len(rows) == 18 * 3 + 2
    assert [(r["status"], r["dsc"]) for r in rows[-2:]] == [
        ("mean", "1.000000"),
        ("generalised", "1.000000"),
    ]
    assert rows[-2]["muscle"] == "mean of 4 muscles"
    absent = next(r for r in rows if r["abbreviation"] == "GMA")
    assert (absent["status"], absent["dsc"], absent["assd_mm"]) == ("absent_in_both", "", "")


def test_comparison_has_a_row_per_muscle_and_visit(tmp_path):
    visits = [
        VisitMeasurements("first", 0, (row(),)),
        VisitMeasurements("second", 100, (row(ff_mean_percent=13.0),)),
    ]
    write_comparison(tmp_path / "c.csv", compare_visits(visits))
    first, second = cells(tmp_path / "c.csv")
    assert (first["visit"], first["ff_change_points"]) == ("first", "")
    assert (second["days_since_first"], second["ff_change_points"]) == ("100", "0.6543")
    assert float(second["ff_change_points_per_year"]) == pytest.approx(
        (13 - 12.345678) * 3.6525, abs=1e-3
    )
